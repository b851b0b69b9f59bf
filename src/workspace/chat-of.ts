/**
 * Which chat an appointment belongs to: named by its link, or known from the 1:1s of this person. Null: none that we know. An
 * appointment that does not recur has a chat of its own, which is no series: beside it only a record that is known is opened, in a chat
 * that is one of its series. SPEC: AP4.
 */
import type { PartnershipRecord } from '../domain/entities.ts';
import { comparableLink, threadIn } from '../domain/join-link.ts';
import { otherOf } from '../domain/pair.ts';
import { entitiesOf, entityOf } from '../domain/table.ts';
import type { Graph } from '../graph/services.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import { MyNotes } from './my-notes.ts';
import { PlaceNotes } from './notes.ts';

export interface ChatWanted {
  readonly me: string;
  /** Link to the meeting; null when the appointment has none. */
  readonly link: string | null;
  /** Mail address of the other one, and what they are called. */
  readonly other: string;
  readonly name: string;
  readonly recurs: boolean;
}

export async function chatOf(device: DeviceStore, wanted: ChatWanted): Promise<string | null> {
  const { link, recurs } = wanted;
  const named = link === null ? null : threadIn(link);
  if (named !== null && recurs) return named;
  const looks = new PlaceNotes(device.notes);
  for (const { pairKey, chatIds } of (await new MyNotes(device.notes).list()) ?? []) {
    const record = await looks.record(pairKey);
    if (record === null) continue;
    const chat = named !== null && isOf({ chatIds, record }, named) ? named : link === null ? null : seriesWith(record, link);
    if (chat !== null) return chat;
    if (isWith(record, wanted)) return chatIds.at(-1) ?? null;
  }
  return null;
}

/**
 * The same, asked of Microsoft 365: among the chats of this person, then in their own list. That names people and not their addresses,
 * so a name only says which record to look into.
 */
export async function askForChat(graph: Graph, device: DeviceStore, wanted: ChatWanted): Promise<string | null> {
  const { link, recurs } = wanted;
  // The chat that a single meeting's link leads to belongs to that one meeting.
  const threads = link === null || !recurs ? null : await graph.threadsOf([link]);
  const found = link !== null && threads?.ok === true ? threads.value.get(link) : undefined;
  if (found !== undefined) return found;
  const index = await graph.readIndex();
  const thread = link === null ? null : threadIn(link);
  if (index.ok && thread !== null && index.value.some(({ chatIds }) => chatIds.includes(thread))) return thread;
  const named = index.ok ? index.value.filter(({ otherName }) => otherName.trim().toLowerCase() === wanted.name.trim().toLowerCase()) : [];
  for (const { pairKey, chatIds, space } of named) {
    const file = await graph.record(space).read();
    if (!file.ok) continue;
    const { wholeRecord } = await import('./whole-record.ts');
    const record = await wholeRecord(device.replica(pairKey), pairKey, file.value.bytes);
    if (record.ok && isWith(record.value, wanted)) return chatIds.at(-1) ?? null;
  }
  return null;
}

const isOf = ({ chatIds, record }: { readonly chatIds: readonly string[]; readonly record: PartnershipRecord }, chat: string): boolean =>
  chatIds.includes(chat) || entityOf(record.series, chat) !== undefined;

const isWith = (record: PartnershipRecord, { me, other }: ChatWanted): boolean => otherOf(record, me)?.userPrincipalName.toLowerCase() === other.toLowerCase();

function seriesWith({ series }: PartnershipRecord, link: string): string | null {
  const wanted = comparableLink(link);
  return entitiesOf(series).find(({ joinUrls }) => joinUrls.some((one) => comparableLink(one) === wanted))?.id ?? null;
}
