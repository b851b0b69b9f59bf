/** What an earlier version of the record held and the present one does not. SPEC: E. */
import type { EarlierThing, LastingText, SessionAtHand, SessionText } from '../commands.ts';
import type { Agreement, Answer, PartnershipRecord, Session, Table, TableName, Topic } from '../entities.ts';
import { foundationId } from '../growth-ids.ts';
import { longTextOf } from '../long-text.ts';
import { byTextThenId, entitiesOf, entityOf } from '../table.ts';
import { termsHash } from '../terms.ts';
import { lostPassages, type Passage } from './passages.ts';

/** `thing`: what to bring back. */
export type Lost =
  /** Words of a session's notes or state, of the partnership agreement, or of a blocker's note. */
  | { readonly kind: 'text'; readonly thing: Of<'text'>; readonly passages: readonly Passage[] }
  /** An answer of the state that is empty now. */
  | { readonly kind: 'value'; readonly thing: Of<'motivation' | 'induction'> }
  /** `words`: the topic is there, and words of its title or note are not. */
  | { readonly kind: 'topic'; readonly thing: Of<'topic'>; readonly why: 'withdrawn' | 'gone' | 'words'; readonly passages: readonly Passage[] }
  /** `present`: the agreement under these words no more; null when it is gone. */
  | { readonly kind: 'agreement'; readonly thing: Of<'agreement'>; readonly why: AgreementLoss; readonly present: Agreement | null };

export type AgreementLoss = 'dropped' | 'reworded' | 'gone';
type Of<K extends EarlierThing['kind']> = Extract<EarlierThing, { readonly kind: K }>;

/** Agreements first, then topics, the partnership agreement and blockers, then what belongs to sessions, the newest session first. */
export function lostSince(then: PartnershipRecord, now: PartnershipRecord): readonly Lost[] {
  return [...lostAgreements(then, now), ...lostTopics(then, now), ...lostOfGrowth(then, now), ...lostOfSessions(then, now)];
}

/** What `whole` has and `now` does not: things that are nowhere in it, and words and answers in things that are. */
export interface Missing {
  readonly sessions: readonly Session[];
  readonly topics: readonly Topic[];
  readonly agreements: readonly Agreement[];
  readonly answers: readonly Answer[];
  /** What lasts longer than a session, by its kind; a kind of which nothing is missing is left out. */
  readonly growth: readonly { readonly kind: GrowthTable; readonly names: readonly string[] }[];
  readonly texts: number;
}

/** Kinds of what lasts longer than a session and is named by its words. */
export type GrowthTable = (typeof growthTables)[number];
const growthTables = ['goals', 'skills', 'planItems', 'achievements', 'blockers', 'criteria', 'gates', 'abilities'] as const satisfies readonly TableName[];

type Named = { readonly words: string } | { readonly name: string } | { readonly what: string } | { readonly title: string };

/** For a record with more joined into it: what would come in. */
export function missingFrom(whole: PartnershipRecord, now: PartnershipRecord): Missing {
  const absent = <T>(all: Table<T>, present: Table<T>): readonly T[] => Object.entries(all).flatMap(([id, entity]) => (entityOf(present, id) === undefined ? [entity] : []));
  const changed = lostSince(whole, now).filter((lost) => lost.kind === 'text' || (lost.kind === 'topic' && lost.passages.length > 0));
  return {
    sessions: [...absent(whole.sessions, now.sessions)].sort((a, b) => byTextThenId([a.day, a.id], [b.day, b.id])),
    topics: absent(whole.topics, now.topics),
    agreements: absent(whole.agreements, now.agreements),
    answers: absent(whole.answers, now.answers),
    growth: growthTables.flatMap((kind) => {
      const names = absent<Named>(whole[kind], now[kind]).map((one) => ('words' in one ? one.words : 'name' in one ? one.name : 'what' in one ? one.what : one.title));
      return names.length === 0 ? [] : [{ kind, names }];
    }),
    texts: changed.length,
  };
}

function lostAgreements(then: PartnershipRecord, now: PartnershipRecord): readonly Lost[] {
  return byAge(then.agreements, ({ proposedAt }) => proposedAt).flatMap((agreement) => {
    const loss = agreementLoss(agreement, now);
    const present = entityOf(now.agreements, agreement.id) ?? null;
    return loss === null ? [] : [{ kind: 'agreement', thing: { kind: 'agreement', agreement }, why: loss, present }];
  });
}

/**
 * Why a promise that was open is not to be found any more; null when it is, or was settled. It is found by its words: who
 * made the same promise under another name has not lost it, and whoever dropped that one meant it.
 */
export function agreementLoss(agreement: Agreement, now: PartnershipRecord): AgreementLoss | null {
  if (agreement.outcome !== null) return null;
  const hash = termsHash(agreement.terms);
  const same = entitiesOf(now.agreements).filter(({ terms }) => termsHash(terms) === hash);
  const own = same.find(({ id }) => id === agreement.id);
  if (own !== undefined) return own.outcome?.kind === 'dropped' && !same.some(({ outcome }) => outcome?.kind !== 'dropped') ? 'dropped' : null;
  const present = entityOf(now.agreements, agreement.id);
  if (same.length > 0 || present?.outcome?.kind === 'kept') return null;
  return present === undefined ? 'gone' : 'reworded';
}

function lostTopics(then: PartnershipRecord, now: PartnershipRecord): readonly Lost[] {
  return byAge(then.topics, ({ addedAt }) => addedAt).flatMap((topic): readonly Lost[] => {
    const thing = { kind: 'topic', topic } as const;
    const present = entityOf(now.topics, topic.id);
    const wasThere = topic.withdrawn === null || topic.discussed !== null;
    if (present === undefined) return wasThere ? [{ kind: 'topic', thing, why: 'gone', passages: [] }] : [];
    const passages = lostTopicWords(topic, present);
    if (wasThere && isWithdrawn(present)) return [{ kind: 'topic', thing, why: 'withdrawn', passages }];
    return passages.length > 0 && !isWithdrawn(present) ? [{ kind: 'topic', thing, why: 'words', passages }] : [];
  });
}

/** Taken from the list, and not discussed all the same. */
export function isWithdrawn(topic: Topic): boolean {
  return topic.withdrawn !== null && topic.discussed === null;
}

/**
 * Words of a topic's title and note that are in neither now; all of them belong into the note, because a title has room
 * for one wording only.
 */
export function lostTopicWords(then: Topic, now: Topic): readonly Passage[] {
  const renamed = then.title !== now.title && lostPassages(then.title, now.title).length > 0;
  return lostPassages(renamed ? `${then.title}\n${then.note}` : then.note, now.note);
}

/** What stands in the partnership agreement and the notes of blockers. A note whose blocker is nowhere has no place to go back to. */
function lostOfGrowth(then: PartnershipRecord, now: PartnershipRecord): readonly Lost[] {
  const notes = byAge(then.blockers, ({ raisedAt }) => raisedAt).flatMap(({ id }): readonly LastingText[] =>
    entityOf(now.blockers, id) === undefined ? [] : [{ table: 'blockers', id, field: 'note' }],
  );
  const agreement: LastingText = { table: 'foundations', id: foundationId, field: 'agreement' };
  return [agreement, ...notes].flatMap((target): readonly Lost[] => {
    const text = longTextOf(then, target);
    const passages = lostPassages(text, longTextOf(now, target));
    return passages.length === 0 ? [] : [{ kind: 'text', thing: { kind: 'text', target, text, session: null }, passages }];
  });
}

const stateFields = ['moved', 'stuck', 'scars', 'breakthroughs'] as const;

function lostOfSessions(then: PartnershipRecord, now: PartnershipRecord): readonly Lost[] {
  const ids = new Set([...Object.keys(then.sessions), ...Object.keys(then.states)]);
  const dayOf = (id: string): string => entityOf(then.sessions, id)?.day ?? entityOf(now.sessions, id)?.day ?? '';
  return [...ids]
    .sort((a, b) => byTextThenId([dayOf(b), b], [dayOf(a), a]))
    .flatMap((id): readonly Lost[] => {
      const session = dateOf(then, id);
      const state = entityOf(then.states, id);
      const present = entityOf(now.states, id);
      const words = (target: SessionText, was: string, is: string): readonly Lost[] => {
        const passages = lostPassages(was, is);
        return passages.length === 0 ? [] : [{ kind: 'text', thing: { kind: 'text', target, text: was, session }, passages }];
      };
      const { motivation = null, induction = null } = state ?? {};
      return [
        ...words({ table: 'sessions', id, field: 'notes' }, entityOf(then.sessions, id)?.notes ?? '', entityOf(now.sessions, id)?.notes ?? ''),
        ...stateFields.flatMap((field) => words({ table: 'states', id, field }, state?.[field] ?? '', present?.[field] ?? '')),
        ...(motivation === null || (present?.motivation ?? null) !== null ? [] : [{ kind: 'value', thing: { kind: 'motivation', id, value: motivation, session } } as const]),
        ...(induction === null || (present?.induction ?? null) !== null ? [] : [{ kind: 'value', thing: { kind: 'induction', id, value: induction, session } } as const]),
      ];
    });
}

function dateOf(then: PartnershipRecord, id: string): SessionAtHand | null {
  const session = entityOf(then.sessions, id);
  return session === undefined ? null : { id, day: session.day, occurrence: session.occurrence };
}

function byAge<T extends { readonly id: string }>(table: Table<T>, at: (entity: T) => string): readonly T[] {
  return [...entitiesOf(table)].sort((a, b) => byTextThenId([at(b), b.id], [at(a), a.id]));
}
