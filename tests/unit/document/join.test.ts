import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBundle, encodeBundle } from '../../../src/document/bundle.ts';
import { hasLeft, joinVersion } from '../../../src/document/join.ts';
import { leafNamed } from '../../../src/document/layout.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import type { Command } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { Person } from '../../../src/domain/entities.ts';
import { lostPassages } from '../../../src/domain/views/passages.ts';
import { as, attach, jonas, maya, session } from '../../helpers/people.ts';

function act(document: RecordDocument, person: Person, command: Command): void {
  const decided = decide(document.record.get(), command, as(person));
  if (!decided.ok) throw new Error(decided.error.kind);
  document.apply(decided.value, command.type);
}

function copyOf(document: RecordDocument): RecordDocument {
  const copy = new RecordDocument();
  copy.merge(document.encode());
  return copy;
}

/** An older state, what was lost on top of it, and what was written on top of it since. */
function forked(before: (document: RecordDocument) => void) {
  const old = new RecordDocument();
  act(old, maya, attach);
  before(old);
  return { lost: copyOf(old), present: copyOf(old) };
}

function join(present: RecordDocument, lost: RecordDocument): boolean {
  const update = joinVersion(present.encodeWhole(), lost.encodeWhole());
  return update !== null && present.merge(update);
}

const topic = (id: string, title: string): Command => ({ type: 'add-topic', id, title });
const rename = (title: string): Command => ({ type: 'rename-topic', id: 't1', title });
const note = (from: string, to: string): Command => ({ type: 'edit-text', target: { table: 'topics', id: 't1', field: 'note' }, from, to });

describe('joining what fell out of the record', () => {
  test('J1 nothing was written since: the record goes on from the later state, as if it had never been lost', () => {
    const { lost, present } = forked((d) => act(d, jonas, topic('t1', 'Exam')));
    act(lost, jonas, rename('Exam in May'));
    act(lost, maya, topic('t2', 'Visit'));
    act(lost, maya, { type: 'close-session', session: session.id });
    expect(join(present, lost)).toBe(true);
    expect(present.record.get()).toEqual(lost.record.get());
    expect(join(present, lost)).toBe(false);
  });

  test('J2 what somebody wrote in since stays as it is; what it did not hold at all is added', () => {
    for (let i = 0; i < 12; i += 1) {
      // Which of two values Yjs keeps depends on chance: often enough to see either.
      const { lost, present } = forked((d) => {
        act(d, jonas, topic('t1', 'Exam'));
        act(d, jonas, note('', 'Is May too early?\nAsk Tom about it.'));
      });
      act(lost, jonas, rename('Exam in May'));
      act(lost, jonas, note('Is May too early?\nAsk Tom about it.', 'Tom says it is fine.'));
      act(lost, jonas, { type: 'withdraw-topic', id: 't1' });
      act(lost, maya, topic('t2', 'Visit'));
      act(present, jonas, rename('Certificate'));
      expect(join(present, lost)).toBe(true);
      const { t1, t2 } = present.record.get().topics;
      expect(t1).toMatchObject({ title: 'Certificate', withdrawn: null });
      expect(lostPassages('Is May too early?\nAsk Tom about it.\nTom says it is fine.', t1?.note ?? '')).toEqual([]);
      expect(t2?.title).toBe('Visit');
    }
  });

  test('J2 answers that fell out come in, and the agreement that was reworded since stays open', () => {
    const { lost, present } = forked((d) => act(d, jonas, { type: 'propose-agreement', id: 'a1', session: session.id, wording: 'one', owner: 'both', due: 'next' }));
    act(lost, maya, { type: 'drop-agreement', id: 'a1', session: session.id, answer: 'n1', reason: '' });
    act(present, maya, { type: 'reword-agreement', id: 'a1', session: session.id, answer: 'n2', wording: 'two', owner: 'both', due: null });
    expect(join(present, lost)).toBe(true);
    expect(present.record.get().agreements['a1']).toMatchObject({ terms: { wording: 'two' }, outcome: null });
    expect(Object.keys(present.record.get().answers).sort()).toEqual(['n1', 'n2']);
  });

  test('J3 what has left for a file of its own stays there', () => {
    const { lost, present } = forked((d) => act(d, jonas, topic('t1', 'Exam')));
    act(lost, jonas, rename('Exam in May'));
    const leaf = leafNamed('topics', 't1');
    const fingerprint = present.copyOf([leaf]).fingerprints.get(leaf) ?? '';
    present.fileAway(new Map([[leaf, fingerprint]]));
    expect(present.record.get().topics['t1']).toBeUndefined();
    expect(hasLeft(present.encodeWhole())(leaf)).toBe(true);
    expect(hasLeft(lost.encodeWhole())(leaf)).toBe(false);
    expect(joinVersion(present.encodeWhole(), lost.encodeWhole())).toBeNull();
  });

  test('J4 bytes that do not decode are joined nowhere', () => {
    const { lost, present } = forked(() => undefined);
    act(lost, maya, topic('t2', 'Visit'));
    expect(joinVersion(present.encodeWhole(), new Uint8Array([9, 9]))).toBeNull();
    const damaged = (decodeBundle(lost.encodeWhole()) ?? []).map(([leaf, update]) => [leaf, leaf.startsWith('topics') ? update.slice(0, 8) : update] as const);
    expect(joinVersion(present.encodeWhole(), encodeBundle(damaged))).toBeNull();
  });

  test('J2 whatever was lost and written: no value and no line that is there now goes, and a second time changes nothing', () => {
    const words = fc.constantFrom('one two three', 'four five six', 'seven eight nine', '');
    // What both removed is one change, not two: so that it never stands alone, each side writes a word of its own, too.
    const command = (own: string) => fc.oneof(
      fc.record({ type: fc.constant('rename-topic' as const), id: fc.constantFrom('t1', 't2'), title: fc.constantFrom('A', 'B', 'C') }),
      fc.record({ type: fc.constantFrom('withdraw-topic' as const, 'keep-topic' as const), id: fc.constantFrom('t1', 't2') }),
      fc.record({ type: fc.constant('discuss-topic' as const), id: fc.constantFrom('t1', 't2'), session: fc.constant(session.id) }),
      fc.record({ type: fc.constant('add-topic' as const), id: fc.constantFrom('t2', 't3'), title: fc.constantFrom('X', 'Y') }),
      fc.array(words, { maxLength: 3 }).map((lines) => ({ type: 'edit-text' as const, target: { table: 'topics' as const, id: 't1', field: 'note' as const }, from: 'now', to: [...lines, own].join('\n') })),
    );
    const carryOut = (document: RecordDocument, commands: readonly Command[]) => {
      for (const one of commands) {
        const from = document.record.get().topics['t1']?.note ?? '';
        const decided = decide(document.record.get(), one.type === 'edit-text' ? { ...one, from } : one, as(jonas));
        if (decided.ok) document.apply(decided.value, one.type);
      }
    };
    fc.assert(
      fc.property(fc.array(command('before'), { maxLength: 6 }), fc.array(command('gone'), { minLength: 1, maxLength: 6 }), fc.array(command('since'), { minLength: 1, maxLength: 6 }), (before, gone, since) => {
        const { lost, present } = forked((d) => carryOut(d, [topic('t1', 'First'), ...before] as Command[]));
        carryOut(lost, gone);
        const old = present.record.get();
        carryOut(present, since);
        const now = present.record.get();
        if (!join(present, lost)) return;
        const after = present.record.get();
        for (const [id, was] of Object.entries(now.topics)) {
          // Nobody wrote in it since: it goes on from the later state.
          if (JSON.stringify(was) === JSON.stringify(old.topics[id])) continue;
          expect({ ...after.topics[id], note: '' }).toEqual({ ...was, note: '' });
          expect(lostPassages(was.note, after.topics[id]?.note ?? '')).toEqual([]);
        }
        for (const id of Object.keys(lost.record.get().topics)) expect(after.topics[id]).toBeDefined();
        expect(join(present, lost)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
