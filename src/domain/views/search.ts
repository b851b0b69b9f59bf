/**
 * Search: everything that somebody wrote and both may read, by its words. Goes over one record: the one that is open, or that of a single
 * session of the past, as its file has it. SPEC: SR.
 */
import type { Day, Instant } from '../../base/clock.ts';
import { dayIn } from '../dates.ts';
import { excerpt, fold, type Piece } from '../folding.ts';
import type { PartnershipRecord, State } from '../entities.ts';
import { foundationId } from '../growth-ids.ts';
import { answerAt } from '../sealing.ts';
import { byTextThenId, entitiesOf, entityOf, groupBy } from '../table.ts';

/** What was found; each kind has its name on screen, and the place where it is at home. */
export type FoundKind =
  | 'topic'
  | 'notes'
  | 'state'
  | 'amendment'
  | 'agreement'
  | 'blocker'
  | 'achievement'
  | 'goal'
  | 'plan-item'
  | 'skill'
  | 'evidence'
  | 'partnership-agreement'
  | 'criterion'
  | 'gate'
  | 'ability';

export interface Found {
  readonly kind: FoundKind;
  /** Together with the kind it names the thing. */
  readonly id: string;
  /** The day that it belongs to; null for what has none. */
  readonly day: Day | null;
  /** The session in which it can be read; null for what lasts longer than a session, and for what is still open. */
  readonly session: string | null;
  /** It was withdrawn, dropped or put aside. */
  readonly away: boolean;
  /** What it is called, in short. */
  readonly title: readonly Piece[];
  /** The other text in which words were found; empty when the title says it all. */
  readonly text: readonly Piece[];
}

/** A thing with all its texts. The first is what it is called. */
interface Thing extends Pick<Found, 'kind' | 'id' | 'day' | 'session' | 'away'> {
  /** Tells the day of what has none of its own, where the reader is. */
  readonly at: Instant | null;
  readonly texts: readonly string[];
  readonly folded: readonly string[];
}

const mostWords = 12;
const mostLetters = 200;
const titleLength = 160;
const textLength = 220;

/** The words of a question as they are compared: at most twelve. None: nothing is asked. */
export function wordsOf(question: string): readonly string[] {
  const words = question
    .slice(0, mostLetters)
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== '');
  return [...new Set(words)].slice(0, mostWords);
}

/** Things in which every one of the words stands, newest first. `words`: as `wordsOf` gives them. `zone`: the reader's, an IANA name or `deviceZone`. */
export function search(record: PartnershipRecord, words: readonly string[], zone: string): readonly Found[] {
  if (words.length === 0) return [];
  return thingsOf(record)
    .filter(({ folded }) => words.every((word) => folded.some((text) => text.includes(word))))
    .map((thing) => foundIn(thing, words, zone))
    .sort(newestFirst);
}

/** The finds of several records: each thing once, as the first of the records that has it shows it. */
export function joinFound<T extends Found>(...found: readonly (readonly T[])[]): readonly T[] {
  const all = new Map<string, T>();
  for (const one of found.flat()) if (!all.has(keyOf(one))) all.set(keyOf(one), one);
  return [...all.values()].sort(newestFirst);
}

export function keyOf({ kind, id }: Pick<Found, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

function newestFirst(a: Found, b: Found): number {
  return byTextThenId([b.day ?? '', keyOf(b)], [a.day ?? '', keyOf(a)]);
}

function foundIn({ texts, folded, ...thing }: Thing, words: readonly string[], zone: string): Found {
  const other = folded.findIndex((text, at) => at > 0 && words.some((word) => text.includes(word)));
  const says = other > 0 && words.some((word) => !(folded[0] ?? '').includes(word));
  const { kind, id, day, at, session, away } = thing;
  return {
    kind,
    id,
    day: day ?? (at === null ? null : dayIn(at, zone)),
    session,
    away,
    title: excerpt(texts[0] ?? '', words, titleLength),
    text: says ? excerpt(texts[other] ?? '', words, textLength) : [],
  };
}

/** Records do not change; what was worked out of one is kept as long as it is. */
const known = new WeakMap<PartnershipRecord, readonly Thing[]>();

function thingsOf(record: PartnershipRecord): readonly Thing[] {
  const before = known.get(record);
  if (before !== undefined) return before;
  const things = [...ofSessions(record), ...ofLedger(record), ...ofGrowth(record)];
  known.set(record, things);
  return things;
}

function thing(what: Pick<Thing, 'kind' | 'id'> & Partial<Pick<Thing, 'day' | 'at' | 'session' | 'away'>>, texts: readonly string[]): readonly Thing[] {
  const said = texts.filter((text) => text.trim() !== '');
  if (said.length === 0) return [];
  return [{ day: null, at: null, session: null, away: false, ...what, texts: said, folded: said.map(fold) }];
}

function ofSessions(record: PartnershipRecord): readonly Thing[] {
  return [
    ...entitiesOf(record.sessions).flatMap(({ id, day, notes }) => thing({ kind: 'notes', id, day, session: id }, [notes])),
    ...entitiesOf(record.states).flatMap((state) => thing({ kind: 'state', id: state.id, day: dayOf(record, state.id), session: state.id }, textsOf(state))),
    ...entitiesOf(record.amendments).flatMap(({ id, session, text, at }) => thing({ kind: 'amendment', id, at, session }, [text])),
    ...entitiesOf(record.scores).flatMap(({ id, session, skill, by, evidence }) => {
      // What is not shown yet is nobody's to find.
      if (answerAt(record, { session, subject: { kind: 'score', skill }, by }).kind !== 'shown') return [];
      const name = entityOf(record.skills, skill)?.name ?? '';
      return evidence.trim() === '' ? [] : thing({ kind: 'evidence', id, day: dayOf(record, session), session }, [evidence, name]);
    }),
  ];
}

const textsOf = ({ stuck, moved, scars, breakthroughs }: State): readonly string[] => [stuck, moved, scars, breakthroughs];

function ofLedger(record: PartnershipRecord): readonly Thing[] {
  const answers = groupBy(entitiesOf(record.answers), ({ agreement }) => agreement);
  const reasons = groupBy(entitiesOf(record.settlements), ({ blocker }) => blocker);
  return [
    ...entitiesOf(record.topics).flatMap(({ id, title, note, addedAt, discussed, withdrawn }) => {
      const session = discussed?.session ?? null;
      const day = session === null ? null : dayOf(record, session);
      return thing({ kind: 'topic', id, day, at: (discussed ?? withdrawn)?.at ?? addedAt, session, away: discussed === null && withdrawn !== null }, [title, note]);
    }),
    ...entitiesOf(record.agreements).flatMap(({ id, terms, outcome, session, proposedAt }) => {
      const settled = outcome?.session ?? null;
      const said = (answers.get(id) ?? []).flatMap(({ wording, text }) => [text, wording]).filter((text) => text !== terms.wording);
      const reason = outcome?.kind === 'dropped' ? [outcome.reason] : [];
      return thing({ kind: 'agreement', id, day: dayOf(record, settled ?? session), at: outcome?.at ?? proposedAt, session: settled, away: outcome?.kind === 'dropped' }, [terms.wording, ...reason, ...new Set(said)]);
    }),
    // Answers to what cannot be read any more were typed, too.
    ...entitiesOf(record.answers)
      .filter(({ agreement }) => entityOf(record.agreements, agreement) === undefined)
      .flatMap(({ id, session, wording, text, at }) => thing({ kind: 'agreement', id, day: dayOf(record, session), at, session }, [wording, text])),
    ...entitiesOf(record.blockers).flatMap(({ id, title, ownerName, note, outcome, raisedAt }) =>
      thing({ kind: 'blocker', id, at: outcome?.at ?? raisedAt, away: outcome !== null }, [title, note, ...new Set([outcome?.reason ?? '', ...(reasons.get(id) ?? []).map(({ reason }) => reason)]), ownerName]),
    ),
  ];
}

function ofGrowth(record: PartnershipRecord): readonly Thing[] {
  const wordings = groupBy(entitiesOf(record.wordings), ({ goal }) => goal);
  const proofs = groupBy(entitiesOf(record.proofs), ({ criterion }) => criterion);
  const foundation = entityOf(record.foundations, foundationId);
  return [
    ...entitiesOf(record.achievements).flatMap(({ id, what, value, day, withdrawn }) => thing({ kind: 'achievement', id, day, away: withdrawn !== null }, [what, value])),
    ...entitiesOf(record.goals).flatMap(({ id, words, changedAt, retired }) => {
      const before = (wordings.get(id) ?? []).flatMap((wording) => [wording.words, wording.became]).filter((one) => one !== words);
      return thing({ kind: 'goal', id, at: changedAt, away: retired !== null }, [words, ...new Set(before)]);
    }),
    ...entitiesOf(record.planItems).flatMap(({ id, title, evidence, status, statusAt }) =>
      thing({ kind: 'plan-item', id, at: statusAt, away: status === 'dropped' }, [title, evidence]),
    ),
    ...entitiesOf(record.skills).flatMap(({ id, name, anchors, addedAt, retired }) =>
      thing({ kind: 'skill', id, at: addedAt, away: retired !== null }, [name, anchors.one, anchors.three, anchors.five]),
    ),
    ...entitiesOf(record.criteria).flatMap(({ id, words, met, retired }) =>
      thing({ kind: 'criterion', id, at: met?.at ?? null, away: retired !== null }, [words, ...new Set([met?.evidence ?? '', ...(proofs.get(id) ?? []).map(({ evidence }) => evidence)])]),
    ),
    ...entitiesOf(record.gates).flatMap(({ id, name, passed, retired }) => thing({ kind: 'gate', id, at: passed?.at ?? null, away: retired !== null }, [name])),
    ...entitiesOf(record.abilities).flatMap(({ id, words, shown, retired }) => thing({ kind: 'ability', id, at: shown?.at ?? null, away: retired !== null }, [words])),
    ...(foundation === undefined ? [] : thing({ kind: 'partnership-agreement', id: foundationId }, [foundation.agreement])),
    ...entitiesOf(record.agreementVersions)
      .filter(({ text }) => text !== foundation?.agreement)
      .flatMap(({ id, text, affirmed }) => {
        const at = [affirmed.manager, affirmed.member].flatMap((one) => one ?? []).sort().at(-1);
        return thing({ kind: 'partnership-agreement', id, at: at ?? null, away: true }, [text]);
      }),
  ];
}

function dayOf(record: PartnershipRecord, session: string): Day | null {
  return entityOf(record.sessions, session)?.day ?? null;
}
