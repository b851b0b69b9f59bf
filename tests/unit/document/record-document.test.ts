import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { decodeBundle, encodeBundle } from '../../../src/document/bundle.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import type { Command, Mutation } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { Person } from '../../../src/domain/entities.ts';
import { termsHash } from '../../../src/domain/terms.ts';
import { as, attach, jonas, maya, session } from '../../helpers/people.ts';

function act(document: RecordDocument, person: Person, command: Command): void {
  const decided = decide(document.record.get(), command, as(person));
  if (!decided.ok) throw new Error(decided.error.kind);
  document.apply(decided.value, command.type);
}

function attached(): RecordDocument {
  const document = new RecordDocument();
  act(document, maya, attach);
  return document;
}

function copyOf(document: RecordDocument): RecordDocument {
  const copy = new RecordDocument();
  copy.merge(document.encode());
  return copy;
}

const note = (document: RecordDocument, person: Person, from: string, to: string) =>
  act(document, person, { type: 'edit-text', target: { table: 'sessions', id: session.id, field: 'notes' }, from, to });

describe('the record document', () => {
  test('D11 what waits for a missing change stays here and never reaches a file', () => {
    const first = attached();
    const before = first.encode();
    const updates: Uint8Array[] = [];
    first.onUpdate((update) => updates.push(update));
    act(first, maya, { type: 'add-topic', id: 't1', title: 'Missing' });
    act(first, maya, { type: 'rename-topic', id: 't1', title: 'Waiting' });
    const [missing, waiting] = updates;
    if (missing === undefined || waiting === undefined) throw new Error('two updates');
    const gap = new RecordDocument();
    gap.merge(before);
    gap.merge(waiting);
    expect(new RecordDocument().compare(gap.encode())).toBeNull();
    expect(new RecordDocument().compare(gap.encodeWhole())).toMatchObject({ remoteHasMine: true, remoteHasNews: true });
    // It is still here, and joins the record when what it waited for comes.
    gap.merge(missing);
    expect(gap.record.get().topics['t1']?.title).toBe('Waiting');
    expect(gap.encodeWhole()).toEqual(gap.encode());
  });

  test('D11 what waits in a leaf that holds other changes is not part of a file either', () => {
    const first = attached();
    act(first, maya, { type: 'add-topic', id: 't1', title: 'There' });
    const before = first.encode();
    const updates: Uint8Array[] = [];
    first.onUpdate((update) => updates.push(update));
    act(first, maya, { type: 'rename-topic', id: 't1', title: 'Missing' });
    act(first, maya, { type: 'rename-topic', id: 't1', title: 'Waiting' });
    const gap = new RecordDocument();
    gap.merge(before);
    gap.merge(updates[1] ?? new Uint8Array());
    expect(gap.record.get().topics['t1']?.title).toBe('There');
    expect(new RecordDocument().compare(gap.encode())).toBeNull();
    expect(new RecordDocument().compare(gap.encodeWhole())).toMatchObject({ remoteHasMine: true, remoteHasNews: true });
  });

  test('D1 merging is order-free and idempotent', () => {
    const change = fc.record({ who: fc.constantFrom(maya, jonas), title: fc.stringMatching(/^[a-z]{1,8}$/) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), (changes, chance) => {
        const writers = new Map([maya, jonas].map((person) => [person, attached()]));
        const updates: Uint8Array[] = [];
        for (const writer of writers.values()) {
          updates.push(writer.encode());
          writer.onUpdate((update) => updates.push(update));
        }
        changes.forEach(({ who, title }, i) => act(writers.get(who) ?? attached(), who, { type: 'add-topic', id: `t${i}`, title }));
        const shuffled = updates.map((update) => ({ update, key: chance.next().value ?? 0 })).sort((a, b) => a.key - b.key);
        const one = new RecordDocument();
        const two = new RecordDocument();
        for (const update of updates) one.merge(update);
        for (const { update } of [...shuffled, ...shuffled]) two.merge(update);
        expect(two.record.get()).toEqual(one.record.get());
        expect(two.fingerprint()).toBe(one.fingerprint());
      }),
      { numRuns: 40 },
    );
  });

  test('D2 bytes that do not decode change nothing', () => {
    const document = attached();
    const before = document.fingerprint();
    const state = document.encode();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        document.compare(bytes);
        document.merge(bytes);
      }),
    );
    for (let length = 0; length < state.length; length += 1) expect(new RecordDocument().compare(state.subarray(0, length))).toBeNull();
    expect(document.fingerprint()).toBe(before);
  });

  test('D2 one update of a bundle that does not decode keeps all of it out', () => {
    const document = attached();
    const whole = decodeBundle(document.encode()) ?? [];
    const before = new RecordDocument();
    const bundle = encodeBundle([...whole, ['topics/t1', new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8])]]);
    expect(before.merge(bundle)).toBe(false);
    expect(before.record.get().partnership).toBeNull();
    expect(before.fingerprint()).toBe(new RecordDocument().fingerprint());
  });

  test('D3 unknown leaves, tables, fields and root types survive', () => {
    const future = new Y.Doc();
    future.getMap('topics').set('mood', 'bold');
    future.getMap('badges').set('b1/name', 'first');
    future.getArray('later').push([1]);
    const update = Y.encodeStateAsUpdateV2(future);
    const document = attached();
    document.merge(encodeBundle([['topics/t1', update], ['skills/k1', update], ['a/b/c/d', update]]));
    const back = new Map(decodeBundle(document.encode()));
    for (const leaf of ['topics/t1', 'skills/k1', 'a/b/c/d']) {
      const doc = new Y.Doc();
      Y.applyUpdateV2(doc, back.get(leaf) ?? new Uint8Array());
      expect(doc.getMap('topics').get('mood')).toBe('bold');
      expect(doc.getMap('badges').get('b1/name')).toBe('first');
      expect(doc.getArray('later').toArray()).toEqual([1]);
    }
    expect(document.compare(document.encode())).toMatchObject({ remoteHasMine: true, remoteHasNews: false });
  });

  test('D4 D5 two people who start the same session at once meet in it, with all that both typed', () => {
    const one = attached();
    const two = copyOf(one);
    note(one, maya, '', 'Maya wrote this. ');
    note(two, jonas, '', 'Jonas wrote that. ');
    act(two, jonas, { type: 'set-motivation', session: session.id, value: 4 });
    one.merge(two.encode());
    two.merge(one.encode());
    expect(one.record.get()).toEqual(two.record.get());
    expect(one.record.get().sessions[session.id]?.notes).toContain('Maya wrote this.');
    expect(one.record.get().sessions[session.id]?.notes).toContain('Jonas wrote that.');
    expect(one.record.get().states[session.id]?.motivation).toBe(4);
  });

  test('D6 undo takes back own steps only', () => {
    const one = attached();
    act(one, maya, { type: 'add-topic', id: 't1', title: 'Budget' });
    const two = copyOf(one);
    act(two, jonas, { type: 'discuss-topic', id: 't1', session: session.id });
    act(one, maya, { type: 'rename-topic', id: 't1', title: 'Budget for tools' });
    one.merge(two.encode());
    expect(one.undoable.get()).toBe('rename-topic');
    one.undo();
    expect(one.record.get().topics['t1']?.title).toBe('Budget');
    expect(one.record.get().topics['t1']?.discussed).not.toBeNull();
    expect(two.undoable.get()).toBe('discuss-topic');
    act(one, maya, { type: 'keep-topic', id: 't1' });
    two.merge(one.encode());
    two.undo();
    expect(two.record.get().topics['t1']?.discussed).toBeNull();
  });

  test('D6 a step that the other person has built on cannot be taken back any more', () => {
    const one = attached();
    act(one, maya, { type: 'propose-agreement', id: 'a1', session: session.id, wording: 'Ask for access', owner: 'manager', due: 'next' });
    const two = copyOf(one);
    act(two, jonas, { type: 'sign-agreement', id: 'a1', terms: termsHash({ wording: 'Ask for access', owner: 'manager' }) });
    one.merge(two.encode());
    expect(one.undoable.get()).toBeNull();
    one.undo();
    expect(one.record.get().agreements['a1']?.signatures.member).not.toBeNull();

    act(one, maya, { type: 'add-topic', id: 't1', title: 'Budget' });
    two.merge(one.encode());
    act(two, jonas, { type: 'discuss-topic', id: 't1', session: session.id });
    one.merge(two.encode());
    one.undo();
    expect(one.record.get().topics['t1']?.title).toBe('Budget');

    act(one, maya, { type: 'close-session', session: session.id });
    two.merge(one.encode());
    act(two, jonas, { type: 'confirm-session', session: session.id });
    one.merge(two.encode());
    one.undo();
    expect(one.record.get().sessions[session.id]?.closed).not.toBeNull();
  });

  describe('D13 a value that was set side by side with one that was taken back', () => {
    const kept: Command = { type: 'answer-kept', id: 'a1', session: session.id, answer: 'r1' };
    const dropped: Command = { type: 'drop-agreement', id: 'a1', session: session.id, answer: 'r2', reason: 'No need' };
    /** Both have the agreement; which of two values Yjs keeps depends on the ids of who wrote them, so both ways are tried. */
    const pair = (mine: number, theirs: number) => {
      const [one, two] = [new RecordDocument(mine), new RecordDocument(theirs)];
      act(one, maya, attach);
      act(one, maya, { type: 'propose-agreement', id: 'a1', session: session.id, wording: 'Ask for access', owner: 'manager', due: 'next' });
      two.merge(one.encode());
      act(two, jonas, { type: 'sign-agreement', id: 'a1', terms: termsHash({ wording: 'Ask for access', owner: 'manager' }) });
      one.merge(two.encode());
      return [one, two] as const;
    };
    const outcome = (document: RecordDocument): string | undefined => document.record.get().agreements['a1']?.outcome?.kind;

    test.each([
      [1, 2],
      [2, 1],
    ])('stays, whoever hears of it first (writers %i and %i)', (mine, theirs) => {
      const [one, two] = pair(mine, theirs);
      act(one, maya, kept);
      act(two, jonas, dropped);
      two.undo();
      const updates: string[] = [];
      one.onUpdate((_update, kind) => updates.push(kind));
      const compared = one.compare(two.encode());
      const saidAgain = compared?.takeIn() ?? false;
      expect(outcome(one)).toBe('kept');
      // The file that was read lacks what was said again: it has to be saved.
      expect(updates).toEqual(saidAgain ? ['merged', 'step'] : ['merged']);
      two.merge(one.encode());
      expect(outcome(two)).toBe('kept');
      expect(one.fingerprint()).toBe(two.fingerprint());
      expect(one.compare(two.encode())).toMatchObject({ remoteHasMine: true, remoteHasNews: false });
    });

    test('is said again in one of the two ways, so the test above tries it', () => {
      const said = [[1, 2] as const, [2, 1] as const].map(([mine, theirs]) => {
        const [one, two] = pair(mine, theirs);
        act(one, maya, kept);
        act(two, jonas, dropped);
        two.undo();
        return one.compare(two.encode())?.takeIn();
      });
      expect([...said].sort()).toEqual([false, true]);
    });

    test.each([
      [1, 2],
      [2, 1],
    ])('what its own writer takes back stays taken back everywhere (writers %i and %i)', (mine, theirs) => {
      const [one, two] = pair(mine, theirs);
      act(two, jonas, kept);
      one.merge(two.encode());
      expect(outcome(one)).toBe('kept');
      two.undo();
      expect(one.compare(two.encode())?.takeIn()).toBe(false);
      expect(outcome(one)).toBeUndefined();
      expect(one.fingerprint()).toBe(two.fingerprint());
    });
  });

  test('D7 compare tells what each side lacks, deletions included', () => {
    const one = attached();
    note(one, maya, '', 'first words');
    const two = copyOf(one);
    expect(one.compare(two.encode())).toMatchObject({ remoteHasMine: true, remoteHasNews: false });
    note(one, maya, 'first words', 'words');
    expect(one.compare(two.encode())).toMatchObject({ remoteHasMine: false, remoteHasNews: false });
    act(two, jonas, { type: 'add-topic', id: 't2', title: 'News' });
    expect(one.compare(two.encode())).toMatchObject({ remoteHasMine: false, remoteHasNews: true });
    one.merge(two.encode());
    expect(two.compare(one.encode())).toMatchObject({ remoteHasMine: true, remoteHasNews: true });
  });

  test('D7 a state that was taken in beside what it lacks still lacks it when it is compared again', () => {
    const [one, two] = [attached(), new RecordDocument()];
    two.merge(one.encode());
    act(one, maya, { type: 'add-topic', id: 't1', title: 'Hers' });
    two.merge(one.encode());
    act(one, maya, { type: 'rename-topic', id: 't1', title: 'Hers, renamed' });
    act(two, jonas, { type: 'edit-text', target: { table: 'topics', id: 't1', field: 'note' }, from: '', to: 'His' });
    const state = one.encodeWhole();
    const compared = two.compare(state);
    expect(compared).toMatchObject({ remoteHasMine: false, remoteHasNews: true });
    compared?.takeIn();
    expect(two.record.get().topics['t1']?.title).toBe('Hers, renamed');
    expect(two.compare(state)).toMatchObject({ remoteHasMine: false, remoteHasNews: false });
    one.merge(two.encode());
    expect(two.compare(one.encodeWhole())).toMatchObject({ remoteHasMine: true, remoteHasNews: false });
  });

  test('D8 fingerprints are equal exactly when the changes are', () => {
    const one = attached();
    const two = copyOf(one);
    expect(two.fingerprint()).toBe(one.fingerprint());
    note(one, maya, '', 'x');
    const withText = one.fingerprint();
    expect(withText).not.toBe(two.fingerprint());
    note(one, maya, 'x', '');
    expect(one.fingerprint()).not.toBe(withText);
  });

  test('D9 untouched entities stay the same objects', () => {
    const document = attached();
    act(document, maya, { type: 'add-topic', id: 't1', title: 'One' });
    act(document, maya, { type: 'add-topic', id: 't2', title: 'Two' });
    const before = document.record.get();
    act(document, maya, { type: 'rename-topic', id: 't2', title: 'Three' });
    const after = document.record.get();
    expect(after.topics['t1']).toBe(before.topics['t1']);
    expect(after.agreements).toBe(before.agreements);
    expect(after.topics['t2']).not.toBe(before.topics['t2']);
  });

  test('D10 hostile content does not reach the record', () => {
    const leafWith = (fill: (doc: Y.Doc) => void) => {
      const doc = new Y.Doc();
      fill(doc);
      return Y.encodeStateAsUpdateV2(doc);
    };
    const topic = leafWith((doc) => {
      doc.getMap('topics').set('title', 'polluted');
      doc.getMap('topics').set('t9/title', 'in another leaf');
    });
    const odd = leafWith((doc) => {
      doc.getMap('topics').set('title', new Y.Map());
      doc.getMap('topics').set('addedAt', 12n);
      doc.getMap('topics').set('by', { __proto__: { polluted: true }, x: 1 });
      doc.getMap('text/topics/note').set('not', 'a text');
    });
    const array = leafWith((doc) => doc.getArray('agreements').push(['not a map']));
    const document = attached();
    const hostile = encodeBundle([
      ['topics/__proto__', topic],
      ['topics/constructor', topic],
      ['__proto__/x', topic],
      ['constructor', topic],
      ['partnership/x', leafWith((doc) => doc.getMap('partnership').set('roles', null))],
      ['topics/t7', odd],
      ['agreements/a1', array],
    ]);
    expect(document.merge(hostile)).toBe(true);
    expect(document.record.get().topics['t9']).toBeUndefined();
    expect(Object.keys(document.record.get().topics)).not.toContain('__proto__');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(() => JSON.stringify(document.record.get())).not.toThrow();
    expect(document.record.get().partnership?.roles.manager).toBe(maya.id);
    const fields: Mutation = { kind: 'set', table: 'topics', id: 't1', fields: { title: 'still works' } };
    document.apply([fields], 'rename-topic');
  });
});
