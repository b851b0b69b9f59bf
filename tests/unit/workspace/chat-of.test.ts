/** Which chat an appointment belongs to, from its link, from what the device has seen, and from Microsoft 365. */
import { beforeEach, describe, expect, test } from 'vitest';
import { encodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { Person, PartnershipRecord } from '../../../src/domain/entities.ts';
import { pairKey } from '../../../src/domain/pair.ts';
import type { Graph, IndexEntry } from '../../../src/graph/services.ts';
import { askForChat, chatOf, type ChatWanted } from '../../../src/workspace/chat-of.ts';
import { MyNotes } from '../../../src/workspace/my-notes.ts';
import { PlaceNotes } from '../../../src/workspace/notes.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { MemoryMicrosoft365 } from '../../helpers/memory-graph.ts';
import { as, attach, chatId, jonas, maya, priya } from '../../helpers/people.ts';

const longLink = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_Other%40thread.v2/0?context=%7b%7d';
const shortLink = 'https://teams.microsoft.com/meet/2123456?p=abc';
const wanted = (more: Partial<ChatWanted> = {}): ChatWanted => ({ me: maya.id, link: null, other: 'Jonas@Contoso.com', name: 'Jonas Weber', recurs: true, ...more });

/** A record of the viewer and this person, whose meeting has this link. */
function recordWith(member: Person, joinUrl: string | null = null): { readonly record: PartnershipRecord; readonly file: Uint8Array } {
  const document = new RecordDocument(1);
  const series = { id: chatId, subject: '1:1', organizer: maya.id, joinUrls: joinUrl === null ? [] : [joinUrl], cadence: null };
  const decided = decide(document.record.get(), { ...attach, roles: { manager: maya.id, member: member.id }, people: [maya, member], series } as typeof attach, as(maya));
  if (!decided.ok) throw new Error(decided.error.kind);
  document.apply(decided.value, 'attach', { undoable: false });
  const record = document.record.get();
  const state = document.encodeWhole();
  return { record, file: encodeRecordFile({ partnership: pairKey(maya.id, member.id), savedAt: '2026-11-23T08:00:00.000Z', savedBy: maya.id, readable: record, state }) };
}

const entryOf = (member: Person, chatIds: readonly string[], otherName = member.displayName): IndexEntry => {
  const key = pairKey(maya.id, member.id);
  return { pairKey: key, otherName, chatIds, space: { driveId: 'd', folderId: 'f', recordId: `r-${key}`, webUrl: 'https://contoso.example/x' } };
};

let device: MemoryDevice;
let cloud: MemoryMicrosoft365;

beforeEach(() => {
  device = new MemoryDevice();
  cloud = new MemoryMicrosoft365({ chatId, subject: '1:1', joinUrl: null, organizer: maya.id, people: [maya, jonas] });
});

/** What this device has shown of 1:1s with these people. */
async function seen(...pairs: readonly (readonly [Person, readonly string[], string | null])[]): Promise<void> {
  await new MyNotes(device.notes).noteList(pairs.map(([member, chats]) => entryOf(member, chats)));
  for (const [member, , link] of pairs) await new PlaceNotes(device.notes).noteRecord(pairKey(maya.id, member.id), recordWith(member, link).record);
}

describe('without the network', () => {
  test('a long link names its chat, whatever the device knows', async () => {
    await seen([jonas, ['19:a@thread.v2'], null]);
    expect(await chatOf(device, wanted({ link: longLink }))).toBe('19:meeting_Other@thread.v2');
  });

  test('a short link is that of a series in a record that was shown here, in any encoding and case', async () => {
    await seen([priya, ['19:p@thread.v2'], null], [jonas, ['19:j@thread.v2'], shortLink]);
    expect(await chatOf(device, wanted({ link: shortLink.replace('meet/2', 'MEET/%32'), other: 'nobody@contoso.com' }))).toBe(chatId);
  });

  test('an address is that of the other one in such a record: the newest of the pair’s chats', async () => {
    await seen([priya, ['19:p@thread.v2'], null], [jonas, ['19:old@thread.v2', '19:new@thread.v2'], null]);
    expect(await chatOf(device, wanted())).toBe('19:new@thread.v2');
    expect(await chatOf(device, wanted({ link: shortLink }))).toBe('19:new@thread.v2');
    expect(await chatOf(device, wanted({ other: 'PRIYA@contoso.com' }))).toBe('19:p@thread.v2');
  });

  test('AP4 a single appointment opens the pair’s record in a chat of theirs, and never its own', async () => {
    const once = wanted({ link: longLink, recurs: false });
    expect(await chatOf(device, once)).toBeNull();
    await seen([jonas, ['19:old@thread.v2', '19:new@thread.v2'], null]);
    expect(await chatOf(device, once)).toBe('19:new@thread.v2');
    expect(await chatOf(device, { ...once, other: 'priya@contoso.com' })).toBeNull();
    // A chat that the pair's list or record has is theirs, whatever recurs in it.
    await seen([jonas, ['19:meeting_Other@thread.v2', '19:new@thread.v2'], null]);
    expect(await chatOf(device, once)).toBe('19:meeting_Other@thread.v2');
    const inRecord = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chatId)}/0`;
    expect(await chatOf(device, { ...once, link: inRecord, other: 'nobody@contoso.com' })).toBe(chatId);
  });

  test('a name is no address, oneself is not the other one, and a pair without a chat or a record is none', async () => {
    await seen([jonas, [], null]);
    expect(await chatOf(device, wanted())).toBeNull();
    await seen([jonas, ['19:j@thread.v2'], null]);
    expect(await chatOf(device, wanted({ other: 'jonas.weber@contoso.com' }))).toBeNull();
    expect(await chatOf(device, wanted({ other: 'maya@contoso.com' }))).toBeNull();
    await new PlaceNotes(device.notes).forgetRecord(pairKey(maya.id, jonas.id));
    expect(await chatOf(device, wanted())).toBeNull();
    expect(await chatOf(new MemoryDevice(), wanted())).toBeNull();
  });
});

describe('asked of Microsoft 365', () => {
  /** The viewer's own list, and the files that it leads to. */
  async function kept(...pairs: readonly { readonly entry: IndexEntry; readonly file: Uint8Array | null }[]): Promise<Graph> {
    const graph = cloud.as(maya);
    for (const { entry } of pairs) await graph.noteInIndex(entry);
    return {
      ...graph,
      record: (space) => {
        const file = pairs.find(({ entry }) => entry.space.recordId === space.recordId)?.file ?? null;
        const remote = graph.record(space);
        return file === null ? remote : { ...remote, read: () => Promise.resolve({ ok: true, value: { bytes: file, tag: 't', size: file.length } }) as unknown as ReturnType<typeof remote.read> };
      },
    };
  }

  test('a short link is that of a chat of this person', async () => {
    cloud.meeting = { ...cloud.meeting, joinUrl: shortLink };
    expect(await askForChat(cloud.as(maya), device, wanted({ link: shortLink }))).toBe(chatId);
  });

  test('AP4 the chat that a single appointment’s link leads to is its own: only a record that is known is opened', async () => {
    cloud.meeting = { ...cloud.meeting, joinUrl: shortLink };
    expect(await askForChat(cloud.as(maya), device, wanted({ link: shortLink, recurs: false }))).toBeNull();
    const graph = await kept({ entry: entryOf(jonas, ['19:meeting_Other@thread.v2', '19:j@thread.v2']), file: recordWith(jonas).file });
    expect(await askForChat(graph, device, wanted({ link: shortLink, recurs: false }))).toBe('19:j@thread.v2');
    expect(await askForChat(graph, device, wanted({ link: longLink, recurs: false }))).toBe('19:meeting_Other@thread.v2');
  });

  test('without one, a record of somebody of that name is looked into; its address decides', async () => {
    const namesake: Person = { ...priya, displayName: 'Jonas Weber', userPrincipalName: 'jonas.weber2@contoso.com' };
    const graph = await kept(
      { entry: entryOf(namesake, ['19:namesake@thread.v2']), file: recordWith(namesake).file },
      { entry: entryOf(jonas, ['19:old@thread.v2', '19:j@thread.v2'], ' jonas WEBER '), file: recordWith(jonas).file },
    );
    expect(await askForChat(graph, device, wanted())).toBe('19:j@thread.v2');
    expect(await askForChat(graph, device, wanted({ link: shortLink }))).toBe('19:j@thread.v2');
    expect(await askForChat(graph, device, wanted({ other: namesake.userPrincipalName }))).toBe('19:namesake@thread.v2');
    expect(await askForChat(graph, device, wanted({ name: 'Jonas' }))).toBeNull();
    expect(await askForChat(graph, device, wanted({ other: 'somebody@contoso.com' }))).toBeNull();
  });

  test('a file that is gone or cannot be read is passed over', async () => {
    const other: Person = { ...priya, displayName: 'Jonas Weber' };
    const graph = await kept(
      { entry: entryOf(other, ['19:broken@thread.v2']), file: new TextEncoder().encode('{') },
      { entry: entryOf({ ...other, id: '44444444-4444-4444-8444-444444444444' }, ['19:gone@thread.v2']), file: null },
      { entry: entryOf(jonas, ['19:j@thread.v2']), file: recordWith(jonas).file },
    );
    expect(await askForChat(graph, device, wanted())).toBe('19:j@thread.v2');
  });

  test('nothing is known when Microsoft 365 does not answer', async () => {
    const graph = await kept({ entry: entryOf(jonas, ['19:j@thread.v2']), file: recordWith(jonas).file });
    cloud.failure = { kind: 'offline' };
    expect(await askForChat(graph, device, wanted({ link: shortLink }))).toBeNull();
  });
});
