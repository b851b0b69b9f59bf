/** Vision, skills and plan take turns, one in each session: which is due, and which the pair looks at this time. SPEC: RS. */
import type { Day } from '../../base/clock.ts';
import { utcDay } from '../dates.ts';
import type { GrowthPart, PartnershipRecord, Session } from '../entities.ts';
import type { Foundation } from '../growth.ts';
import { foundationId } from '../growth-ids.ts';
import { byTextThenId, entitiesOf, entityOf } from '../table.ts';

/** In the order in which they are due while none was looked at. */
export const growthParts: readonly GrowthPart[] = ['vision', 'skills', 'plan'];

export interface Rotation {
  /** What was looked at the longest ago, before this session. */
  readonly due: GrowthPart;
  /** What this session looks at: what the pair chose, else what is due. */
  readonly part: GrowthPart;
  /** The day of the last earlier session in which it was looked at; null: in none that is in the record. */
  readonly last: Readonly<Record<GrowthPart, Day | null>>;
  /** What was looked at in this session. */
  readonly visited: Readonly<Record<GrowthPart, boolean>>;
}

/** For the session at hand, which need not be in the record yet. */
export function rotationOf(record: PartnershipRecord, { id, day }: Pick<Session, 'id' | 'day'>): Rotation {
  const earlier = entitiesOf(record.sessions).filter((one) => byTextThenId([one.day, one.id], [day, id]) < 0);
  const reviewed = entityOf(record.foundations, foundationId)?.visionReviewed ?? null;
  const last = {
    vision: later(lastVisit(earlier, 'vision'), reviewBefore(record, reviewed, { id, day })),
    skills: lastVisit(earlier, 'skills'),
    plan: lastVisit(earlier, 'plan'),
  };
  // The order of the parts decides between equals: sorting is stable.
  const [due = 'vision'] = [...growthParts].sort((a, b) => byTextThenId(last[a] ?? never, last[b] ?? never));
  const now = entityOf(record.sessions, id);
  return {
    due,
    part: now?.part ?? due,
    last: { vision: last.vision?.[0] ?? null, skills: last.skills?.[0] ?? null, plan: last.plan?.[0] ?? null },
    visited: { vision: !!now?.visited.vision || reviewed?.session === id, skills: !!now?.visited.skills, plan: !!now?.visited.plan },
  };
}

/** Before every day. */
const never: Visit = ['', ''];

/** The day of the session, and when it was noted in it. */
type Visit = readonly [day: string, at: string];

function lastVisit(sessions: readonly Session[], part: GrowthPart): Visit | null {
  return sessions
    .flatMap(({ day, visited }): readonly Visit[] => (visited[part] ? [[day, visited[part].at]] : []))
    .reduce<Visit | null>(later, null);
}

const later = (one: Visit | null, other: Visit | null): Visit | null => (one === null || (other !== null && byTextThenId(other, one) > 0) ? other : one);

/** Whoever says that the vision was reviewed together has looked at it. A session that has left the record is known by the day of the review. */
function reviewBefore(record: PartnershipRecord, reviewed: Foundation['visionReviewed'], now: Pick<Session, 'id' | 'day'>): Visit | null {
  if (reviewed === null || reviewed.session === now.id) return null;
  const day = entityOf(record.sessions, reviewed.session)?.day ?? utcDay(reviewed.at);
  return byTextThenId([day, reviewed.session], [now.day, now.id]) < 0 ? [day, reviewed.at] : null;
}
