/** Which chat an appointment belongs to, from its link, from what the device has seen, and from Microsoft 365. */
import { beforeEach, describe, expect, test } from 'vitest';
import { encodeRecordFile } from '../../../src/document/file-format.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { Person, PartnershipRecord } from '../../../src/domain/entities.ts';
import { pairKey } from '../../../src/domain/pair.ts';
import type { Graph, IndexEntry } from '../../../src/graph/services.ts';
import { askForChat, chatOf, type ChatWanted, isOfTheTwo } from '../../../src/workspace/chat-of.ts';
import { MyNotes } from '../../../src/workspace/my-notes.ts';
import { PlaceNotes } from '../../../src/workspace/notes.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { MemoryMicrosoft365 } from '../../helpers/memory-graph.ts';
import { as, attach, chatId, jonas, maya, priya } from '../../helpers/people.ts';

const longLink = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_Other%40thread.v2/0?context=%7b%7d';
const shortLink = 'https://teams.microsoft.com/meet/2123456?p=abc';
const wanted = (more: Partial<ChatWanted> = {}): ChatWanted => ({ me: maya.id, links: [], other: 'Jonas@Contoso.com', name: 'Jonas Weber', recurs: true, ...more });

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

/** The chat, or why none. */
async function asked(graph: Graph | null, what: ChatWanted): Promise<string> {
  const found = await askForChat(graph, device, what);
  return found.kind === 'chat' ? found.chatId : found.kind;
}

describe('without the network', () => {
  test('a long link names its chat; whose that is has to be known', async () => {
    const link = wanted({ links: [longLink] });
    expect(await chatOf(device, link)).toBeNull();
    await seen([jonas, ['19:meeting_Other@thread.v2'], null]);
    expect(await chatOf(device, link)).toBe('19:meeting_Other@thread.v2');
    await seen([priya, ['19:meeting_Other@thread.v2'], null]);
    expect(await chatOf(device, link)).toBeNull();
  });

  test('the chat was opened here, though nobody’s list was read here', async () => {
    const key = pairKey(maya.id, jonas.id);
    await new PlaceNotes(device.notes).notePlace('19:meeting_Other@thread.v2', { pairKey: key, space: entryOf(jonas, []).space, indexed: false, unshared: false, doubted: false });
    await new PlaceNotes(device.notes).noteRecord(key, recordWith(jonas).record);
    expect(await chatOf(device, wanted({ links: [longLink] }))).toBe('19:meeting_Other@thread.v2');
    expect(await chatOf(device, wanted({ links: [longLink], other: priya.userPrincipalName, name: priya.displayName }))).toBeNull();
  });

  test('AP2 the agenda links another 1:1: the link whose record has the other person decides, whatever stands first', async () => {
    const agenda = 'https://teams.microsoft.com/l/meetup-join/19%3ap%40thread.v2/0';
    await seen([priya, ['19:p@thread.v2'], null], [jonas, ['19:meeting_Other@thread.v2'], null]);
    expect(await chatOf(device, wanted({ links: [agenda, longLink] }))).toBe('19:meeting_Other@thread.v2');
    expect(await chatOf(device, wanted({ links: [longLink, agenda], other: priya.userPrincipalName, name: priya.displayName }))).toBe('19:p@thread.v2');
    // That of somebody else is no reason to show it; the pair's own record is known by the address.
    expect(await chatOf(device, wanted({ links: [agenda] }))).toBe('19:meeting_Other@thread.v2');
    await seen([priya, ['19:p@thread.v2'], null]);
    expect(await chatOf(device, wanted({ links: [agenda] }))).toBeNull();
    expect(await askForChat(null, device, wanted({ links: [agenda] }))).toEqual({ kind: 'others' });
  });

  test('a short link is that of a series in a record that was shown here, in any encoding and case', async () => {
    await seen([priya, ['19:p@thread.v2'], null], [jonas, ['19:j@thread.v2'], shortLink]);
    expect(await chatOf(device, wanted({ links: [shortLink.replace('meet/2', 'MEET/%32')], other: 'nobody@contoso.com' }))).toBe(chatId);
  });

  test('an address is that of the other one in such a record: the newest of the pair’s chats', async () => {
    await seen([priya, ['19:p@thread.v2'], null], [jonas, ['19:old@thread.v2', '19:new@thread.v2'], null]);
    expect(await chatOf(device, wanted())).toBe('19:new@thread.v2');
    // Where a link leads has to be asked first: more people may be in it than the invitation tells.
    expect(await chatOf(device, wanted({ links: [shortLink] }))).toBeNull();
    expect(await askForChat(null, device, wanted({ links: [shortLink] }))).toEqual({ kind: 'chat', chatId: '19:new@thread.v2' });
    expect(await chatOf(device, wanted({ other: 'PRIYA@contoso.com' }))).toBe('19:p@thread.v2');
  });

  test('AP4 a single appointment opens the pair’s record in a chat of theirs, and never its own', async () => {
    const once = wanted({ links: [longLink], recurs: false });
    expect(await chatOf(device, once)).toBeNull();
    await seen([jonas, ['19:old@thread.v2', '19:new@thread.v2'], null]);
    expect(await chatOf(device, once)).toBeNull();
    expect(await asked(cloud.as(maya), once)).toBe('19:new@thread.v2');
    expect(await asked(null, once)).toBe('19:new@thread.v2');
    expect(await asked(null, { ...once, other: 'priya@contoso.com' })).toBe('unknown');
    // A chat that the pair's list or record has is theirs, whatever recurs in it.
    await seen([jonas, ['19:meeting_Other@thread.v2', '19:new@thread.v2'], null]);
    expect(await chatOf(device, once)).toBe('19:meeting_Other@thread.v2');
    const inRecord = `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(chatId)}/0`;
    expect(await chatOf(device, { ...once, links: [inRecord], other: 'nobody@contoso.com' })).toBe(chatId);
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
    expect(await asked(cloud.as(maya), wanted({ links: [shortLink] }))).toBe(chatId);
  });

  test('AP2 who is in the chat decides, whatever the device knows of the pair', async () => {
    const chat = '19:meeting_Other@thread.v2';
    const link = wanted({ links: [longLink] });
    const of = (...people: readonly Person[]) => cloud.meetings.set(chat, { ...cloud.meeting, chatId: chat, joinUrl: longLink, people });
    of(maya, jonas);
    expect(await asked(cloud.as(maya), link)).toBe(chat);
    of(maya, priya);
    expect(await asked(cloud.as(maya), link)).toBe('others');
    // The agenda's link stands first.
    cloud.meeting = { ...cloud.meeting, joinUrl: shortLink };
    expect(await asked(cloud.as(maya), wanted({ links: [longLink, shortLink] }))).toBe(chatId);
    // Attendees are hidden: the invitation names the organiser and the viewer, and the record of the two does not stand beside it.
    await seen([jonas, ['19:j@thread.v2'], null]);
    of(maya, jonas, priya);
    for (const recurs of [true, false]) expect(await askForChat(cloud.as(maya), device, { ...link, recurs })).toEqual({ kind: 'group', people: 3 });
    // By the short link, too.
    cloud.meeting = { ...cloud.meeting, people: [maya, jonas, priya] };
    expect(await asked(cloud.as(maya), wanted({ links: [shortLink] }))).toBe('group');
  });

  test('AP2 nobody tells who is in the chat: the list and its record do, else who opens it is told why', async () => {
    const chat = '19:meeting_Other@thread.v2';
    const link = wanted({ links: [longLink] });
    cloud.chatsFailure = { kind: 'sign-in-needed', scope: 'Chat.ReadBasic', why: 'ask' };
    expect(await asked(cloud.as(maya), link)).toBe(chat);
    expect(await asked(null, link)).toBe(chat);
    expect(await asked(null, wanted({ links: [longLink, shortLink] }))).toBe('unknown');
    expect(await asked(await kept({ entry: entryOf(priya, [chat]), file: recordWith(priya).file }), link)).toBe('others');
    expect(await asked(await kept({ entry: entryOf(jonas, [chat], ''), file: recordWith(jonas).file }), link)).toBe(chat);
  });

  test('AP4 the chat that a single appointment’s link leads to is its own: only a record that is known is opened', async () => {
    cloud.meeting = { ...cloud.meeting, joinUrl: shortLink };
    expect(await asked(cloud.as(maya), wanted({ links: [shortLink], recurs: false }))).toBe('unknown');
    const graph = await kept({ entry: entryOf(jonas, ['19:meeting_Other@thread.v2', '19:j@thread.v2']), file: recordWith(jonas).file });
    expect(await asked(graph, wanted({ links: [shortLink], recurs: false }))).toBe('19:j@thread.v2');
    expect(await asked(graph, wanted({ links: [longLink], recurs: false }))).toBe('19:meeting_Other@thread.v2');
  });

  test('without one, a record of somebody of that name is looked into; its address decides', async () => {
    const namesake: Person = { ...priya, displayName: 'Jonas Weber', userPrincipalName: 'jonas.weber2@contoso.com' };
    const graph = await kept(
      { entry: entryOf(namesake, ['19:namesake@thread.v2']), file: recordWith(namesake).file },
      { entry: entryOf(jonas, ['19:old@thread.v2', '19:j@thread.v2'], ' jonas WEBER '), file: recordWith(jonas).file },
    );
    expect(await asked(graph, wanted())).toBe('19:j@thread.v2');
    expect(await asked(graph, wanted({ links: [shortLink] }))).toBe('19:j@thread.v2');
    expect(await asked(graph, wanted({ other: namesake.userPrincipalName }))).toBe('19:namesake@thread.v2');
    expect(await asked(graph, wanted({ name: 'Jonas' }))).toBe('unknown');
    expect(await asked(graph, wanted({ other: 'somebody@contoso.com' }))).toBe('unknown');
  });

  test('a file that is gone or cannot be read is passed over', async () => {
    const other: Person = { ...priya, displayName: 'Jonas Weber' };
    const graph = await kept(
      { entry: entryOf(other, ['19:broken@thread.v2']), file: new TextEncoder().encode('{') },
      { entry: entryOf({ ...other, id: '44444444-4444-4444-8444-444444444444' }, ['19:gone@thread.v2']), file: null },
      { entry: entryOf(jonas, ['19:j@thread.v2']), file: recordWith(jonas).file },
    );
    expect(await asked(graph, wanted())).toBe('19:j@thread.v2');
  });

  test('nothing is known when Microsoft 365 does not answer', async () => {
    const graph = await kept({ entry: entryOf(jonas, ['19:j@thread.v2']), file: recordWith(jonas).file });
    cloud.failure = { kind: 'offline' };
    expect(await asked(graph, wanted({ links: [shortLink] }))).toBe('unknown');
  });
});

test('AP2 a record is looked at once more when it is there', () => {
  expect(isOfTheTwo(recordWith(jonas).record, wanted())).toBe(true);
  expect(isOfTheTwo(recordWith(priya).record, wanted())).toBe(false);
  // Who is neither of the two is told so elsewhere.
  expect(isOfTheTwo(recordWith(priya).record, wanted({ me: 'somebody' }))).toBe(true);
});
