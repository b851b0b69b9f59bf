/** Vision, skills and plan take turns, one in each session: which is due, and which the pair looks at this time. SPEC: RS. */
import type { Day } from '../../base/clock.ts';
import type { GrowthPart, PartnershipRecord, Session } from '../entities.ts';
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
  const last = {
    vision: lastVisit(earlier, 'vision'),
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
    visited: { vision: !!now?.visited.vision, skills: !!now?.visited.skills, plan: !!now?.visited.plan },
  };
}

/** Before every day. */
const never: Visit = ['', ''];

/** The day of the session, and when it was noted in it. */
type Visit = readonly [day: string, at: string];

function lastVisit(sessions: readonly Session[], part: GrowthPart): Visit | null {
  return sessions
    .flatMap(({ day, visited }): readonly Visit[] => (visited[part] ? [[day, visited[part].at]] : []))
    .reduce<Visit | null>((latest, visit) => (latest === null || byTextThenId(visit, latest) > 0 ? visit : latest), null);
}
