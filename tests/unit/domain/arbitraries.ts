/** Random records and commands: half believable, half damaged, with few ids so that they meet. */
import fc from 'fast-check';
import type { Command } from '../../../src/domain/commands.ts';
import { emptyRecord, type PartnershipRecord } from '../../../src/domain/entities.ts';
import { type RawRecord, readRecord } from '../../../src/domain/read-record.ts';
import { termsHash } from '../../../src/domain/terms.ts';
import { lostSince } from '../../../src/domain/views/lost.ts';
import { attachCommand, people } from './world.ts';

const id = fc.constantFrom('x1', 'x2', 's20261123', 's20261130', '__proto__', 'toString', '');
const day = fc.constantFrom('2026-11-23', '2026-11-30', '2026-12-07', 'no day');
const instant = fc.constantFrom('2026-11-23T08:00:00.000Z', '2026-11-30T08:00:00.000Z', 'never', 7);
const role = fc.constantFrom('manager' as const, 'member' as const);
const owner = fc.constantFrom('manager' as const, 'member' as const, 'both' as const);
const wording = fc.constantFrom('one', ' one ', 'two', '', 'x'.repeat(600));
const hash = fc.constantFrom(...['one', 'two'].map((text) => termsHash({ wording: text, owner: 'both' })), 'no hash');
const occurrence = fc.record({ series: fc.constant('series'), originalStart: instant, start: instant });
const due = fc.oneof(fc.record({ kind: fc.constant('day'), day }), fc.record({ kind: fc.constant('next'), from: day }));
const mark = fc.option(fc.record({ by: role, at: instant, session: id }, { requiredKeys: [] }));
const signature = fc.option(fc.record({ terms: hash, at: instant }));

const sha256 = fc.constantFrom('a'.repeat(64), 'b'.repeat(64), 'no hash');
const sealNote = fc.record({ name: fc.constantFrom('one sealed.json', '../x', ''), sha256, previous: fc.option(sha256), at: instant, by: role, alone: fc.option(role) });

/** A table of such entities, in which any field may be missing or wrong. */
function table(fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> {
  const damaged = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: fc.jsonValue() })]),
  );
  return fc.dictionary(id, fc.record(damaged, { requiredKeys: [] }), { maxKeys: 5 });
}

const partnership = {
  it: { roles: { manager: people.manager.id, member: people.member.id }, people: {}, attachedAt: '', attachedBy: '', template: '' },
};

export const rawRecord: fc.Arbitrary<RawRecord> = fc.record({
  partnership: fc.oneof({ weight: 9, arbitrary: fc.constant(partnership) }, { weight: 1, arbitrary: fc.jsonValue() }),
  series: table({ subject: fc.string(), organizer: fc.string(), joinUrls: fc.array(fc.webUrl()), cadence: fc.record({ start: instant, everyDays: fc.integer() }) }),
  sessions: table({ day, occurrence: fc.option(occurrence), closed: mark, 'confirmed-manager': instant, 'confirmed-member': instant, notes: fc.string(), seal: fc.option(sealNote), part: fc.constantFrom('vision', 'lunch', null), 'visited-skills': mark, 'visited-plan': mark }),
  amendments: table({ session: id, by: role, at: instant, text: wording }),
  states: table({ motivation: fc.integer({ min: 0, max: 6 }), induction: fc.constantFrom('done', 'x'), stuck: fc.string(), at: instant }),
  topics: table({ by: role, title: fc.string(), addedAt: instant, discussed: mark, withdrawn: mark, note: fc.string(), goal: fc.option(id) }),
  agreements: table({
    terms: fc.record({ wording, owner, by: role, at: instant }),
    due,
    proposedAt: instant,
    session: id,
    'signature-manager': signature,
    'signature-member': signature,
    outcome: fc.option(fc.record({ kind: fc.constantFrom('kept', 'dropped'), by: role, at: instant, session: id })),
  }),
  answers: table({ agreement: id, session: id, kind: fc.constantFrom('kept', 'not-yet', 'reworded', 'dropped', 'reopened'), by: role, at: instant, due, text: wording, wording }),
}) as fc.Arbitrary<RawRecord>;

/** The raw form that reads as this record. */
export function toRaw(record: PartnershipRecord): RawRecord {
  const spread = (entities: Readonly<Record<string, object>>) => Object.fromEntries(Object.entries(entities).map(([key, entity]) => [key, flat(entity)]));
  const { partnership: it, ...tables } = record;
  const raw = Object.fromEntries(Object.entries(tables).map(([name, entities]) => [name, spread(entities as Record<string, object>)]));
  return { ...raw, ...(it ? { partnership: { it: { ...it } } } : {}) };
}

function flat(entity: object): Record<string, unknown> {
  const { confirmed, signatures, visited, ...rest } = entity as Record<string, unknown>;
  const sides = (prefix: string, value: unknown) => Object.entries((value ?? {}) as Record<string, unknown>).map(([side, of]) => [`${prefix}-${side}`, of] as const);
  return { ...rest, ...Object.fromEntries<unknown>([...sides('confirmed', confirmed), ...sides('signature', signatures), ...sides('visited', visited)]) };
}

const newId = fc.constantFrom('n1', 'n2', 'x1', '__proto__');
const answered = { id, session: id, answer: newId };
const dueInput = fc.oneof(day, fc.constant('next' as const));
const occurrenceOrNone = fc.option(occurrence.map((one) => ({ ...one, originalStart: String(one.originalStart), start: String(one.start) })));
const target = fc.oneof(
  fc.record({ table: fc.constant('sessions' as const), id, field: fc.constant('notes' as const) }),
  fc.record({ table: fc.constant('states' as const), id, field: fc.constantFrom('moved' as const, 'stuck' as const, 'scars' as const, 'breakthroughs' as const) }),
  fc.record({ table: fc.constant('topics' as const), id, field: fc.constant('note' as const) }),
);
const type = <T extends Command['type']>(name: T) => fc.constant(name);

export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.constant(attachCommand),
  fc.record({ type: type('swap-roles') }),
  fc.record({ type: type('correct-occurrence'), session: id, day, occurrence: occurrenceOrNone }),
  fc.record({ type: fc.constantFrom('close-session' as const, 'confirm-session' as const, 'reopen-session' as const), session: id }),
  fc.record({ type: type('seal-session'), session: id, name: fc.constantFrom('one sealed.json', '../x', ''), sha256, previous: fc.option(sha256) }),
  fc.record({ type: type('amend-session'), id, session: id, text: wording }),
  fc.record({ type: type('set-motivation'), session: id, value: fc.constantFrom(null, 1 as const, 5 as const) }),
  fc.record({ type: type('set-induction'), session: id, value: fc.constantFrom(null, 'done' as const) }),
  fc.record({ type: type('edit-text'), target, from: fc.string(), to: fc.string() }),
  fc.record({ type: fc.constantFrom('add-topic' as const, 'rename-topic' as const), id, title: wording }),
  fc.record({ type: type('discuss-topic'), id, session: id }),
  fc.record({ type: fc.constantFrom('keep-topic' as const, 'withdraw-topic' as const), id }),
  fc.record({ type: type('link-topic'), id, goal: fc.option(id) }),
  fc.record({ type: fc.constantFrom('visit-part' as const, 'choose-part' as const), session: id, part: fc.constantFrom('vision' as const, 'skills' as const, 'plan' as const) }),
  fc.record({ type: type('propose-agreement'), id, session: id, wording, owner, due: dueInput }),
  fc.record({ type: type('sign-agreement'), id, terms: hash }),
  fc.record({ ...answered, type: type('reword-agreement'), wording, owner, due: fc.option(dueInput) }),
  fc.record({ ...answered, type: fc.constantFrom('answer-kept' as const, 'reopen-agreement' as const) }),
  fc.record({ ...answered, type: type('answer-not-yet'), due: dueInput }),
  fc.record({ ...answered, type: type('drop-agreement'), reason: wording }),
  fc.record({ type: type('bring-back'), session: id, things: rawRecord.map((raw) => lostSince(readRecord(raw), emptyRecord).map(({ thing }) => thing)) }),
);

/** Commands about one agreement and one session, so that random histories reach signed, kept, reworded and sealed. */
const one = { id: fc.constant('x1'), session: fc.constant('s20261123') };
const freshAnswer = fc.integer({ min: 1, max: 1_000 }).map((n) => `n${n}`);
export const aboutOne: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ ...one, type: type('propose-agreement'), wording: fc.constant('one'), owner: fc.constant('both' as const), due: fc.constant('next' as const) }),
  fc.record({ id: one.id, type: type('sign-agreement'), terms: hash }),
  fc.record({ ...one, answer: freshAnswer, type: type('reword-agreement'), wording: fc.constantFrom('one', 'two'), owner: fc.constant('both' as const), due: fc.constant(null) }),
  fc.record({ ...one, answer: freshAnswer, type: fc.constantFrom('answer-kept' as const, 'reopen-agreement' as const) }),
  fc.record({ session: one.session, type: type('seal-session'), name: fc.constant('one sealed.json'), sha256: fc.constant('a'.repeat(64)), previous: fc.constant(null) }),
  fc.record({ session: one.session, type: fc.constantFrom('close-session' as const, 'confirm-session' as const, 'reopen-session' as const) }),
);

export const actor = fc.constantFrom<'manager' | 'member'>('manager', 'member');
