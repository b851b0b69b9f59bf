/** Vision, skills and plan take turns, one in each session: which is due, and which the pair looks at this time. SPEC: RS. */
import { type Day, daysBetween } from '../../base/clock.ts';
import { utcDay } from '../dates.ts';
import type { GrowthPart, PartnershipRecord, Session } from '../entities.ts';
import { foundationId, scoreId } from '../growth-ids.ts';
import { byTextThenId, entitiesOf, entityOf } from '../table.ts';
import { shownScores } from './matrix.ts';

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
  const looks = looksOf(record);
  const last = { vision: lastBefore(looks.vision, { id, day }), skills: lastBefore(looks.skills, { id, day }), plan: lastBefore(looks.plan, { id, day }) };
  // The order of the parts decides between equals: sorting is stable.
  const [due = 'vision'] = [...growthParts].sort((a, b) => byTextThenId(last[a] ?? never, last[b] ?? never));
  const here = (part: GrowthPart): boolean => looks[part].some(({ session }) => session === id);
  return {
    due,
    part: entityOf(record.sessions, id)?.part ?? due,
    last: { vision: last.vision?.[0] ?? null, skills: last.skills?.[0] ?? null, plan: last.plan?.[0] ?? null },
    visited: { vision: here('vision'), skills: here('skills'), plan: here('plan') },
  };
}

/** Before every day. */
const never: Visit = ['', ''];

/** The day of the session, and when it was looked at in it; '' when the day alone is known. */
type Visit = readonly [day: string, at: string];

interface Look {
  readonly session: string;
  readonly visit: Visit;
}

function lastBefore(looks: readonly Look[], { id, day }: Pick<Session, 'id' | 'day'>): Visit | null {
  return looks
    .filter(({ session, visit }) => byTextThenId([visit[0], session], [day, id]) < 0)
    .reduce<Visit | null>((last, { visit }) => (last === null || byTextThenId(visit, last) > 0 ? visit : last), null);
}

/** In which sessions each part was looked at: what was noted, and what cannot be done without looking. */
function looksOf(record: PartnershipRecord): Readonly<Record<GrowthPart, readonly Look[]>> {
  const sessions = entitiesOf(record.sessions);
  const noted = (part: GrowthPart): readonly Look[] =>
    sessions.flatMap(({ id: session, day, visited }): readonly Look[] => (visited[part] ? [{ session, visit: [day, visited[part].at] }] : []));
  return {
    vision: [...noted('vision'), ...reviewOf(record)],
    skills: [...noted('skills'), ...scoredIn(record)],
    plan: [...noted('plan'), ...plannedIn(record, sessions)],
  };
}

/** Whoever says that the vision was reviewed together has looked at it. A session that has left the record is known by the day of the review. */
function reviewOf(record: PartnershipRecord): readonly Look[] {
  const reviewed = entityOf(record.foundations, foundationId)?.visionReviewed ?? null;
  if (reviewed === null) return [];
  return [{ session: reviewed.session, visit: [entityOf(record.sessions, reviewed.session)?.day ?? utcDay(reviewed.at), reviewed.at] }];
}

/** What either has shown, of skills that are retired since, too. */
function scoredIn(record: PartnershipRecord): readonly Look[] {
  return entitiesOf(record.skills).flatMap((skill) =>
    sides.flatMap((by) =>
      shownScores(record, skill, by).map(({ session, day }): Look => ({ session, visit: [day, entityOf(record.scores, scoreId(session, skill.id, by))?.revealed?.at ?? ''] })),
    ),
  );
}

const sides = ['manager', 'member'] as const;

/**
 * What was added to the plan or got another status on the day of a session. Days of instants are those of UTC, so that both see the same part
 * in turn wherever they are; so a session is held on its own day and on the UTC day of its close, which is the next one in an American evening.
 */
function plannedIn(record: PartnershipRecord, sessions: readonly Session[]): readonly Look[] {
  const changed = new Map(entitiesOf(record.planItems).flatMap(({ addedAt, statusAt }) => [addedAt, statusAt].map((at) => [utcDay(at), at] as const)).sort(byTextThenId));
  return sessions.flatMap(({ id: session, day, closed }): readonly Look[] => {
    const closedOn = closed === null ? day : utcDay(closed.at);
    const days = Math.abs(daysBetween(day, closedOn)) === 1 ? [day, closedOn] : [day];
    return days.flatMap((one): readonly Look[] => {
      const at = changed.get(one);
      return at === undefined ? [] : [{ session, visit: [day, at] }];
    });
  });
}
