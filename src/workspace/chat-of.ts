/**
 * Which chat an appointment belongs to. An invitation may hold several links, and may tell of fewer people than are invited: the link
 * decides whose record or chat is that of the viewer and the other person of the appointment. An appointment that does not recur has a
 * chat of its own, which is no series: beside it only a record that is known is opened, in a chat that is one of its series. SPEC: AP2, AP4.
 */
import { isSamePerson } from '../domain/appointment.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import { comparableLink, threadIn } from '../domain/join-link.ts';
import { otherOf } from '../domain/pair.ts';
import { entitiesOf, entityOf } from '../domain/table.ts';
import type { Graph, IndexEntry } from '../graph/services.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import { MyNotes } from './my-notes.ts';
import { PlaceNotes } from './notes.ts';

export interface ChatWanted {
  readonly me: string;
  /** Links to meetings that stand in the invitation. */
  readonly links: readonly string[];
  /** Mail address of the other one, and what they are called. */
  readonly other: string;
  readonly name: string;
  readonly recurs: boolean;
}

export type ChatFound =
  | { readonly kind: 'chat'; readonly chatId: string }
  /** So many are in the meeting, whatever the invitation tells of them. */
  | { readonly kind: 'group'; readonly people: number }
  /** The links lead to 1:1s with somebody else only. */
  | { readonly kind: 'others' }
  | { readonly kind: 'unknown' };

/** What this device tells of an appointment. */
interface SeenHere {
  /** A chat of the two to which a link leads. */
  readonly chatId: string | null;
  /** A chat of the record of the two, to which no link leads. */
  readonly own: string | null;
  /** Links of which the device does not know where they lead. */
  readonly left: readonly string[];
  /** Do all others lead to 1:1s with somebody else? */
  readonly others: boolean;
}

/** As far as this device tells without asking anybody; null where it does not. */
export async function chatOf(device: DeviceStore, wanted: ChatWanted): Promise<string | null> {
  const { chatId, own, left } = await seenHere(device, wanted);
  return chatId ?? (left.length === 0 ? own : null);
}

/** Is the record that of the viewer and the other person of the appointment? A record that does not name the viewer tells nothing. */
export function isOfTheTwo(record: PartnershipRecord, { me, other, name }: ChatWanted): boolean {
  const person = otherOf(record, me);
  return person === null || isSamePerson({ address: other, name }, person);
}

async function seenHere(device: DeviceStore, wanted: ChatWanted): Promise<SeenHere> {
  const looks = new PlaceNotes(device.notes);
  const seen: { readonly chatIds: readonly string[]; readonly record: PartnershipRecord }[] = [];
  for (const { pairKey, chatIds } of (await new MyNotes(device.notes).list()) ?? []) {
    const record = await looks.record(pairKey);
    if (record !== null) seen.push({ chatIds, record });
  }
  const leads: { readonly link: string; readonly chatId: string; readonly record: PartnershipRecord }[] = [];
  for (const link of wanted.links) {
    const place = await placeAt(looks, link);
    for (const one of place === null ? seen : [...seen, place]) {
      const chatId = chatBehind(one, link);
      if (chatId !== null) leads.push({ link, chatId, record: one.record });
    }
  }
  // Of two people of one name the address tells.
  const fits = leads.find(({ record }) => isWith(record, wanted)) ?? leads.find(({ record }) => isOfTheTwo(record, wanted));
  const own = seen.find(({ record }) => isWith(record, wanted))?.chatIds.at(-1) ?? null;
  const left = wanted.links.filter((link) => !leads.some((lead) => lead.link === link));
  return { chatId: fits?.chatId ?? null, own, left, others: fits === undefined && leads.length > 0 };
}

/** What was shown of the record of a chat that was opened here, though the person's list was never read here. */
async function placeAt(looks: PlaceNotes, link: string): Promise<{ readonly chatIds: readonly string[]; readonly record: PartnershipRecord } | null> {
  const thread = threadIn(link);
  const place = thread === null ? null : await looks.place(thread);
  const record = place === null ? null : await looks.record(place.pairKey);
  return thread === null || record === null ? null : { chatIds: [thread], record };
}

/** What is known of where a link leads. `named`: a chat, of which nobody said who is in it. */
type Lead =
  | { readonly kind: 'theirs'; readonly chatId: string; readonly isSeries: boolean }
  | { readonly kind: 'group'; readonly people: number }
  | { readonly kind: 'others' }
  | { readonly kind: 'named'; readonly chatId: string }
  | { readonly kind: 'unknown' };

/**
 * The same, asked of Microsoft 365: who is in the chats to which the links lead, then the person's own list. That names people and not
 * their addresses, so a name only says which record to look into. `graph` is null where nothing can be asked.
 */
export async function askForChat(graph: Graph | null, device: DeviceStore, wanted: ChatWanted): Promise<ChatFound> {
  const here = await seenHere(device, wanted);
  if (here.chatId !== null) return { kind: 'chat', chatId: here.chatId };
  const index = (await graph?.readIndex()) ?? null;
  const entries = index?.ok === true ? index.value : [];
  const findOwn = async (): Promise<string | null> => here.own ?? (graph === null ? null : await ownOf(graph, device, entries, wanted));
  // Beside a meeting that does not recur nothing else is opened: where there is nothing, nobody's chats are gone through for a short link.
  const ownFirst = wanted.recurs ? undefined : await findOwn();
  const leads = await leadsOf(graph, device, ownFirst === null ? here.left.filter((link) => threadIn(link) !== null) : here.left, entries, wanted);
  // The chat that a single meeting's link leads to belongs to that one meeting.
  const theirs = leads.find((lead) => lead.kind === 'theirs' && (wanted.recurs || lead.isSeries));
  if (theirs?.kind === 'theirs') return { kind: 'chat', chatId: theirs.chatId };
  const group = leads.find((lead) => lead.kind === 'group');
  if (group !== undefined) return group;
  const own = ownFirst === undefined ? await findOwn() : ownFirst;
  if (own !== null) return { kind: 'chat', chatId: own };
  // Nobody could be asked who is in it: whoever opens it is told why, and what is opened is looked at once more.
  const [only, ...more] = leads;
  if (wanted.recurs && only?.kind === 'named' && more.length === 0) return { kind: 'chat', chatId: only.chatId };
  return { kind: here.others || leads.some(({ kind }) => kind === 'others') ? 'others' : 'unknown' };
}

async function leadsOf(graph: Graph | null, device: DeviceStore, links: readonly string[], entries: readonly IndexEntry[], wanted: ChatWanted): Promise<readonly Lead[]> {
  const short = links.filter((link) => threadIn(link) === null);
  const found = graph === null || short.length === 0 ? null : await graph.threadsOf(short);
  const threads = found?.ok === true ? found.value : new Map<string, string>();
  return Promise.all(
    links.map(async (link): Promise<Lead> => {
      const chatId = threadIn(link) ?? threads.get(link);
      if (chatId === undefined) return { kind: 'unknown' };
      return graph === null ? { kind: 'named', chatId } : leadOf(graph, device, chatId, entries.find(({ chatIds }) => chatIds.includes(chatId)), wanted);
    }),
  );
}

async function leadOf(graph: Graph, device: DeviceStore, chatId: string, entry: IndexEntry | undefined, wanted: ChatWanted): Promise<Lead> {
  const theirs = { kind: 'theirs', chatId, isSeries: entry !== undefined } as const;
  const whom = { address: wanted.other, name: wanted.name };
  if (entry !== undefined && isSamePerson(whom, { displayName: entry.otherName, userPrincipalName: '' })) return theirs;
  const meeting = await graph.meeting(chatId);
  if (meeting.ok) {
    const [other, ...more] = meeting.value.people.filter(({ id }) => id !== wanted.me.toLowerCase());
    if (more.length > 0) return { kind: 'group', people: meeting.value.people.length };
    if (other !== undefined) return isSamePerson(whom, other) ? theirs : { kind: 'others' };
  }
  const record = entry === undefined ? null : await recordOf(graph, device, entry);
  if (record === null) return { kind: 'named', chatId };
  return isOfTheTwo(record, wanted) ? theirs : { kind: 'others' };
}

async function ownOf(graph: Graph, device: DeviceStore, entries: readonly IndexEntry[], wanted: ChatWanted): Promise<string | null> {
  for (const entry of entries.filter(({ otherName }) => otherName.trim().toLowerCase() === wanted.name.trim().toLowerCase())) {
    const record = await recordOf(graph, device, entry);
    if (record !== null && isWith(record, wanted)) return entry.chatIds.at(-1) ?? null;
  }
  return null;
}

async function recordOf(graph: Graph, device: DeviceStore, { pairKey, space }: IndexEntry): Promise<PartnershipRecord | null> {
  const file = await graph.record(space).read();
  if (!file.ok) return null;
  const { wholeRecord } = await import('./whole-record.ts');
  const record = await wholeRecord(device.replica(pairKey), pairKey, file.value.bytes);
  return record.ok ? record.value : null;
}

/** By the address alone: where no link leads there, a name is not enough to open a record. */
const isWith = (record: PartnershipRecord, { me, other }: ChatWanted): boolean => otherOf(record, me)?.userPrincipalName.toLowerCase() === other.toLowerCase();

/** The chat of this pair to which a link leads; null when it leads elsewhere. */
function chatBehind({ chatIds, record }: { readonly chatIds: readonly string[]; readonly record: PartnershipRecord }, link: string): string | null {
  const named = threadIn(link);
  if (named !== null && (chatIds.includes(named) || entityOf(record.series, named) !== undefined)) return named;
  const wanted = comparableLink(link);
  return entitiesOf(record.series).find(({ joinUrls }) => joinUrls.some((one) => comparableLink(one) === wanted))?.id ?? null;
}
