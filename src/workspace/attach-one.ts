/** Attaching to everything recurring that one pair has: record, space, sharing, index, tab. */
import { fail, ok, type Result } from '../base/result.ts';
import type { PartnershipRecord, Role } from '../domain/entities.ts';
import { firstLook } from '../domain/views/first-look.ts';
import type { RecurringOneOnOne } from '../domain/views/recurring-one-on-ones.ts';
import type { Graph, HomeFailure, Meeting, SpaceAddress } from '../graph/services.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import { attachDesk } from './attach-desk.ts';
import type { TabState } from './attach-all-types.ts';
import { continueRecord } from './continue-record.ts';
import { PlaceNotes } from './notes.ts';
import type { WorkspaceParts } from './parts.ts';
import type { Made } from './take-back.ts';
import { ToolNotes } from './tool-notes.ts';

export interface AttachedOne {
  /** Null when these two had a record already. */
  readonly made: Made | null;
  readonly isShared: boolean;
  readonly tab: TabState;
}

/** Who remembers what was made, so that it can be taken back. */
export interface Keeper {
  readonly keep: (made: Made, tab: TabState) => Promise<void>;
  /** Was this space made from here? Attaching may have been cut off after it. */
  readonly isOurs: (pairKey: string, space: SpaceAddress) => Promise<boolean>;
}

/** `meetings`: those that are in no record, the next one first. */
export async function attachOne(
  parts: WorkspaceParts,
  graph: Graph,
  one: RecurringOneOnOne,
  meetings: readonly Meeting[],
  mine: Role,
  keeper: Keeper,
): Promise<Result<AttachedOne, HomeFailure>> {
  const [meeting, ...also] = meetings;
  if (meeting === undefined) return fail({ kind: 'missing' });
  const began = one.state === 'new' ? await begin(parts, graph, one, meeting, also, mine, keeper) : ok(null);
  if (!began.ok) return began;
  const chatIds = meetings.map(({ chatId }) => chatId);
  if (began.value === null) {
    const continued = await continueIn(parts, graph, one, chatIds);
    if (!continued.ok) return continued;
    const { tab } = await addTabs(parts, graph, chatIds, false);
    return ok({ made: null, isShared: true, tab });
  }
  const { space, isShared } = began.value;
  const { tab, addedTo } = await addTabs(parts, graph, chatIds, true);
  const made = { pairKey: one.pairKey, space, chatIds, appAddedTo: addedTo };
  await keeper.keep(made, tab);
  return ok({ made, isShared, tab });
}

interface Entered {
  readonly space: SpaceAddress;
  readonly record: PartnershipRecord;
  readonly isShared: boolean;
}

/** Null: somebody had attached before, and theirs is the record. */
async function begin(
  parts: WorkspaceParts,
  graph: Graph,
  { pairKey }: RecurringOneOnOne,
  meeting: Meeting,
  also: readonly Meeting[],
  mine: Role,
  keeper: Keeper,
): Promise<Result<{ readonly space: SpaceAddress; readonly isShared: boolean } | null, HomeFailure>> {
  const { clock, random, device, timeZone, firstTemplate, host } = parts;
  const me = meeting.people.find(({ id }) => id === host.viewer.id);
  const other = meeting.people.find(({ id }) => id !== host.viewer.id);
  if (me === undefined || other === undefined) return fail({ kind: 'forbidden' });
  const chatIds = [meeting, ...also].map(({ chatId }) => chatId);
  let entered: Entered | null = null;
  const desk = attachDesk({ graph, meeting, also, me, other, pairKey, clock, random, device, timeZone, firstTemplate }, async (space, record, isShared) => {
    if (record.partnership === null && !(await keeper.isOurs(pairKey, space))) return;
    // At once: whoever leaves the page while the rest is done can take it back, too. Of its tab nothing is known yet.
    await keeper.keep({ pairKey, space, chatIds, appAddedTo: [] }, 'by-hand');
    entered = { space, record, isShared };
  });
  const roles = mine === 'manager' ? { manager: me.id, member: other.id } : { manager: other.id, member: me.id };
  const attached = await desk.attach(roles, { kind: 'my-onedrive' });
  if (!attached.ok) return attached;
  // The compiler does not see what a callback assigns.
  const now = entered as Entered | null;
  if (now === null) return ok(null);
  const notes = new PlaceNotes(device.notes);
  // One that was begun before has not been read.
  if (now.record.partnership !== null) await notes.noteRecord(pairKey, firstLook(now.record));
  const indexed = await graph.noteInIndex({ pairKey, otherName: other.displayName, chatIds, space: now.space });
  // Where the other one organises they may be attaching, too, in these seconds: then theirs is the space (`space-desk.ts`).
  const note = { pairKey, space: now.space, indexed: indexed.ok, unshared: !now.isShared, doubted: meeting.organizer !== me.id };
  for (const chatId of chatIds) await notes.notePlace(chatId, note);
  return ok({ space: now.space, isShared: now.isShared });
}

async function continueIn(parts: WorkspaceParts, graph: Graph, { pairKey, name }: RecurringOneOnOne, chatIds: readonly string[]): Promise<Result<void, HomeFailure>> {
  for (const chatId of chatIds) {
    const space = await continueRecord(parts, chatId);
    if (!space.ok) return space;
    // Failing costs a search when that chat is opened, nothing else.
    await graph.noteInIndex({ pairKey, otherName: name, chatIds: [chatId], space: space.value });
  }
  return ok();
}

/**
 * Whatever stands in the way: the record is there, and a person can add the tab. `isNew`: it was attached just now, from here. Who joins
 * a record learns nothing of the tab from a failure: the other one may have added it long ago.
 */
async function addTabs(
  { device }: WorkspaceParts,
  graph: Graph,
  chatIds: readonly string[],
  isNew: boolean,
): Promise<{ readonly tab: TabState; readonly addedTo: readonly string[] }> {
  const notes = new ToolNotes(device.notes);
  const addedTo: string[] = [];
  let tab: TabState = 'there';
  for (const chatId of chatIds) {
    const added = await graph.addApp(chatId);
    // Links and notifications go another way where it is not.
    if (added.ok || (isNew && isRefusal(added.error))) await notes.noteApp(chatId, added.ok);
    if (!added.ok) tab = added.error.kind === 'forbidden' ? 'refused' : 'by-hand';
    else if (added.value) addedTo.push(chatId);
  }
  return { tab, addedTo };
}

/** An answer that stands, and not one for want of a network or of time. */
const isRefusal = ({ kind }: RemoteFailure): boolean => kind === 'forbidden' || kind === 'sign-in-needed';
