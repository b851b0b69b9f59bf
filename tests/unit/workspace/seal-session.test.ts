/** What happens while one session is being sealed. */
import { describe, expect, test } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { encodeSealedFile, sealedFileName } from '../../../src/document/sealed-file.ts';
import type { Command, CommandContext } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import { ratingId } from '../../../src/domain/growth-ids.ts';
import { sealedRecord } from '../../../src/domain/views/sealing.ts';
import type { Archive } from '../../../src/sync/ports.ts';
import { type SealParts, sealSession } from '../../../src/workspace/seal-session.ts';
import { MemoryArchive } from '../../helpers/memory-archive.ts';
import { as, attach, jonas, maya, pair, session } from '../../helpers/people.ts';

function confirmed() {
  const document = new RecordDocument();
  const act = (command: Command, context: CommandContext) => {
    const decided = decide(document.record.get(), command, context);
    if (!decided.ok) return fail(decided.error);
    document.apply(decided.value, command.type);
    return ok();
  };
  const type = (from: string, to: string) => act({ type: 'edit-text', target: { table: 'sessions', id: session.id, field: 'notes' }, from, to }, as(jonas));
  act(attach, as(maya));
  type('', 'We walked.');
  act({ type: 'close-session', session: session.id }, as(jonas));
  act({ type: 'confirm-session', session: session.id }, as(maya));
  const core: SealParts['core'] = { record: document.record, dispatch: (command, context) => act(command, context) };
  return { core, document };
}

const files = new MemoryArchive();
const parts = (core: SealParts['core'], folder: Archive): SealParts => ({ core, folder, pairKey: pair, context: () => as(maya) });
const noted = (document: RecordDocument) => document.record.get().sessions[session.id]?.seal ?? null;

describe('sealing one session', () => {
  test('Z3 what came in while the file was on its way is not sealed unseen: another file takes it in', async () => {
    const { core, document } = confirmed();
    files.files.clear();
    const folder = files.archive();
    const late: Archive = {
      ...folder,
      // From a device that did not know yet.
      add: async (...of) => (document.apply([{ kind: 'text', table: 'sessions', id: session.id, field: 'notes', from: 'We walked.', to: 'We walked far.' }], 'edit-text'), folder.add(...of)),
    };
    expect(await sealSession(parts(core, late), session.id, [])).toEqual({ ok: true, value: null });
    expect(noted(document)).toBeNull();
    const listed = await folder.list();
    const again = await sealSession(parts(core, folder), session.id, listed.ok ? listed.value : []);
    expect(again.ok && again.value?.readable.sessions[session.id]?.notes).toBe('We walked far.');
    expect(noted(document)?.name).toBe(`2026-11-23 ${session.id} sealed 1.json`);
  });

  test('Z3 a rating that comes while the file is on its way belongs to the ledger: the session is sealed all the same', async () => {
    const { core, document } = confirmed();
    files.files.clear();
    const folder = files.archive();
    const rated: Archive = {
      ...folder,
      add: async (...of) => {
        document.apply([{ kind: 'set', table: 'ratings', id: ratingId(session.id, 'member'), fields: { session: session.id, by: 'member', sealed: { hash: 'a'.repeat(64), at: '2026-11-23T09:00:00.000Z' } } }], 'seal-rating');
        return folder.add(...of);
      },
    };
    expect((await sealSession(parts(core, rated), session.id, [])).ok).toBe(true);
    expect(noted(document)).not.toBeNull();
    expect(Object.keys(document.record.get().ratings)).toHaveLength(1);
  });

  test('Z2 nothing is noted that was not read back as it was written', async () => {
    const { core, document } = confirmed();
    files.files.clear();
    const folder = files.archive();
    const broken: Archive = { ...folder, read: async () => Promise.resolve(ok(new Uint8Array([1]))) };
    expect(await sealSession(parts(core, broken), session.id, [])).toEqual({ ok: false, error: { kind: 'damaged' } });
    expect(await sealSession(parts(core, { ...folder, read: async () => Promise.resolve(fail({ kind: 'offline' })) }), session.id, [])).toEqual({ ok: false, error: { kind: 'offline' } });
    expect(noted(document)).toBeNull();
  });

  test('Z3 what the other page has just added with the same content is noted, not added again', async () => {
    const { core, document } = confirmed();
    files.files.clear();
    const record = document.record.get();
    const held = record.sessions[session.id];
    if (!held) throw new Error('a session');
    const name = sealedFileName(session.day, session.id);
    const theirs = { partnership: pair, session: session.id, day: session.day, confirmed: held.confirmed, alone: null, previous: null, sealedAt: '2026-11-23T08:00:01.000Z', sealedBy: jonas.id };
    files.files.set(name, encodeSealedFile({ ...theirs, readable: sealedRecord(record, held) }));
    await sealSession(parts(core, files.archive()), session.id, [{ name, size: 1 }]);
    expect([...files.files.keys()]).toEqual([name]);
    expect(noted(document)?.name).toBe(name);
  });

  test('an open session, or one that nobody has, is left alone', async () => {
    const { core } = confirmed();
    files.files.clear();
    expect(await sealSession(parts(core, files.archive()), 'nobody', [])).toEqual({ ok: true, value: null });
    expect(files.files.size).toBe(0);
  });
});
