/** Which chat an appointment belongs to: named by its link, or known from the 1:1s of this person. Null: none that we know. */
import type { PartnershipRecord } from '../domain/entities.ts';
import { comparableLink, threadIn } from '../domain/join-link.ts';
import { otherOf } from '../domain/pair.ts';
import { entitiesOf } from '../domain/table.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import { MyNotes } from './my-notes.ts';
import { PlaceNotes } from './notes.ts';

export interface ChatWanted {
  readonly me: string;
  /** Link to the meeting; null when the appointment has none. */
  readonly link: string | null;
  /** Mail address of the other one. */
  readonly other: string;
}

export async function chatOf(device: DeviceStore, { me, link, other }: ChatWanted): Promise<string | null> {
  const named = link === null ? null : threadIn(link);
  if (named !== null) return named;
  const looks = new PlaceNotes(device.notes);
  for (const { pairKey, chatIds } of (await new MyNotes(device.notes).list()) ?? []) {
    const record = await looks.record(pairKey);
    if (record === null) continue;
    const chat = link === null ? null : seriesWith(record, link);
    if (chat !== null) return chat;
    if (otherOf(record, me)?.userPrincipalName.toLowerCase() === other.toLowerCase()) return chatIds.at(-1) ?? null;
  }
  return null;
}

function seriesWith({ series }: PartnershipRecord, link: string): string | null {
  const wanted = comparableLink(link);
  return entitiesOf(series).find(({ joinUrls }) => joinUrls.some((one) => comparableLink(one) === wanted))?.id ?? null;
}
