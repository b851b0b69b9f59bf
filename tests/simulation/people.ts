/** Who and what the histories are about, and the files that they may begin with. */
import { instantOf } from '../../src/base/clock.ts';
import { encodeRecordFile } from '../../src/document/file-format.ts';
import { RecordDocument } from '../../src/document/record-document.ts';
import type { Command, Mutation, SessionAtHand } from '../../src/domain/commands.ts';
import { decide } from '../../src/domain/decide.ts';
import type { PartnershipRecord, Person } from '../../src/domain/entities.ts';
import { foundationId } from '../../src/domain/growth-ids.ts';
import { termsHash } from '../../src/domain/terms.ts';
import { attach, jonas, maya, pair, session } from '../helpers/people.ts';
import type { Who } from './cloud.ts';

export const people: readonly [Person, Person] = [maya, jonas];
export { pair };

export const sessions: readonly [SessionAtHand, SessionAtHand] = [session, { id: 's20261130T0800Z', day: '2026-11-30', occurrence: null }];

export function recordFile(document: RecordDocument, who: Who, savedAt: string): Uint8Array {
  return encodeRecordFile({
    partnership: pair,
    savedAt,
    savedBy: people[who].id,
    readable: document.record.get(),
    state: document.encodeWhole(),
  });
}

/** A first file, what was done to make it, and the update that its maker keeps. */
export interface Beginning {
  readonly bytes: Uint8Array;
  readonly update: Uint8Array;
  readonly steps: readonly { readonly who: Who; readonly kind: string; readonly mutations: readonly Mutation[]; readonly before: PartnershipRecord }[];
}

const wording = 'Write the design <2>';

/** Two topics, notes, one agreement that both signed and one that waits: so that there is something to disagree about. */
const worked: readonly (readonly [Who, Command])[] = [
  [0, attach],
  [0, { type: 'add-topic', id: 't1', title: 'Hiring' }],
  [1, { type: 'add-topic', id: 't2', title: 'On call' }],
  [1, { type: 'edit-text', target: { table: 'sessions', id: session.id, field: 'notes' }, from: '', to: 'w0001 w0002 w0003 ' }],
  [0, { type: 'propose-agreement', id: 'a1', session: session.id, wording, owner: 'member', due: 'next' }],
  [1, { type: 'sign-agreement', id: 'a1', terms: termsHash({ wording, owner: 'member' }) }],
  [1, { type: 'propose-agreement', id: 'a2', session: session.id, wording: 'Free Fridays', owner: 'manager', due: 'next' }],
];

/** The same, with growth to disagree about. */
const grown: readonly (readonly [Who, Command])[] = [
  ...worked,
  [1, { type: 'add-goal', id: 'g1', horizon: 'five-years', words: 'Lead a team' }],
  [0, { type: 'add-skill', id: 'k1', kind: 'technical', name: 'Deploys', anchors: { one: 'With help', three: 'Alone', five: 'Teaches it' }, level: null, needs: null }],
  [1, { type: 'add-skill', id: 'k2', kind: 'technical', name: 'Reviews', anchors: { one: '', three: '', five: '' }, level: null, needs: null }],
  [1, { type: 'add-plan-item', id: 'p1', kind: 'formal', title: 'Exam', due: null, links: { skill: 'k1', goal: 'g1' } }],
  [1, { type: 'raise-blocker', id: 'b1', title: 'No test machine', owner: 'manager', ownerName: '', blocks: { kind: 'plan-item', id: 'p1' } }],
  [0, { type: 'add-achievement', id: 'd1', what: 'Cut the build time', day: '2026-11-20', value: 'Ten minutes a day each', links: { skill: 'k1' } }],
  [0, { type: 'edit-text', target: { table: 'foundations', id: foundationId, field: 'agreement' }, from: '', to: 'w0008 w0009 ' }],
];

/** Sessions of the months before, each closed, with notes: those that leave the record. */
export const oldSessions: readonly SessionAtHand[] = ['2026-09-28', '2026-10-12', '2026-10-26', '2026-11-09'].map((day) => ({
  id: `s${day.replaceAll('-', '')}T0800Z`,
  day,
  occurrence: null,
}));

const oldWording = (at: number): string => `Old promise <${at}>`;
const years: readonly (readonly [Who, Command, SessionAtHand?])[] = [
  ...worked,
  ...oldSessions.flatMap((old, at): readonly (readonly [Who, Command, SessionAtHand])[] => [
    [0, { type: 'edit-text', target: { table: 'sessions', id: old.id, field: 'notes' }, from: '', to: `w000${4 + at} ` }, old],
    [1, { type: 'propose-agreement', id: `old${at}`, session: old.id, wording: oldWording(at), owner: 'member', due: 'next' }, old],
    [0, { type: 'sign-agreement', id: `old${at}`, terms: termsHash({ wording: oldWording(at), owner: 'member' }) }, old],
    [0, { type: 'answer-kept', id: `old${at}`, session: old.id, answer: `oldn${at}` }, old],
    [0, { type: 'close-session', session: old.id }, old],
  ]),
];

const attached: readonly (readonly [Who, Command])[] = [[0, attach]];
/** The member attaches, too, and takes the other side. */
const attachedToo: readonly (readonly [Who, Command])[] = [[1, attach]];

function begin(writer: number, commands: readonly (readonly [Who, Command, SessionAtHand?])[]): Beginning {
  const document = new RecordDocument(writer);
  const steps: Beginning['steps'][number][] = [];
  for (const [at, [who, command, held = session]] of commands.entries()) {
    const before = document.record.get();
    const now = instantOf(Date.parse('2026-11-23T07:00:00Z') + writer * 1_000 + at);
    const decided = decide(before, command, { me: people[who].id, now, session: held });
    if (!decided.ok) throw new Error(`${command.type}: ${decided.error.kind}`);
    document.apply(decided.value, command.type, { undoable: false });
    steps.push({ who, kind: command.type, mutations: decided.value, before });
  }
  const beginning = { bytes: recordFile(document, 0, '2026-11-23T07:00:00.000Z'), update: document.encode(), steps };
  document.destroy();
  return beginning;
}

/** Made once: histories begin with the same bytes. */
export const beginnings = { attached: begin(1, attached), worked: begin(2, worked), grown: begin(6, grown), years: begin(5, years), 'attached too': begin(3, attachedToo) } as const;
