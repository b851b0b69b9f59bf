/** Which chat an appointment belongs to: named by its link, or known from the 1:1s of this person. Null: none that we know. */
import type { PartnershipRecord } from '../domain/entities.ts';
import { comparableLink, threadIn } from '../domain/join-link.ts';
import { otherOf } from '../domain/pair.ts';
import { entitiesOf } from '../domain/table.ts';
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
}

export async function chatOf(device: DeviceStore, wanted: ChatWanted): Promise<string | null> {
  const { link } = wanted;
  const named = link === null ? null : threadIn(link);
  if (named !== null) return named;
  const looks = new PlaceNotes(device.notes);
  for (const { pairKey, chatIds } of (await new MyNotes(device.notes).list()) ?? []) {
    const record = await looks.record(pairKey);
    if (record === null) continue;
    const chat = link === null ? null : seriesWith(record, link);
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
  const { link } = wanted;
  const threads = link === null ? null : await graph.threadsOf([link]);
  const found = link !== null && threads?.ok === true ? threads.value.get(link) : undefined;
  if (found !== undefined) return found;
  const index = await graph.readIndex();
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

const isWith = (record: PartnershipRecord, { me, other }: ChatWanted): boolean => otherOf(record, me)?.userPrincipalName.toLowerCase() === other.toLowerCase();

function seriesWith({ series }: PartnershipRecord, link: string): string | null {
  const wanted = comparableLink(link);
  return entitiesOf(series).find(({ joinUrls }) => joinUrls.some((one) => comparableLink(one) === wanted))?.id ?? null;
}
