/**
 * From a place (a meeting's chat) to the partnership that belongs to it: what this device remembers first, then the
 * person's own index, then the candidate homes (design §4, "Finding a space").
 */
import { fail, ok, type Result } from '../base/result.ts';
import { type Readable, Subscribable } from '../base/subscribable.ts';
import { emptyRecord, type PartnershipRecord, type Person } from '../domain/entities.ts';
import { pairKey as pairKeyOf } from '../domain/pair.ts';
import type { Graph, HomeFailure, Meeting, SpaceAddress } from '../graph/services.ts';
import { type CalendarNote, PlaceNotes } from './notes.ts';
import { Partnership } from './open-partnership.ts';
import { SpaceDesk } from './space-desk.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { WorkspaceParts } from './parts.ts';
import type { Tools } from './tools.ts';
import type { Blocked, Workspace, WorkspaceState } from './workspace.ts';

const connectAgainMs = 10_000;
/** After the opening of a place that was left before it could be noted in the index. */
const againMs = 3_000;

/** What is known of a space beside its address. */
interface Known {
  /** What to do when it is not there any more. */
  readonly lost?: (() => Promise<void>) | undefined;
  readonly calendar?: CalendarNote | null;
  readonly unshared?: boolean;
  readonly doubted?: boolean;
}

export function openWorkspace(parts: WorkspaceParts): Workspace {
  const opened = new OpenedWorkspace(parts);
  opened.begin();
  return opened;
}

class OpenedWorkspace implements Workspace {
  readonly #parts: WorkspaceParts;
  readonly #notes: PlaceNotes;
  readonly #state = new Subscribable<WorkspaceState>({ kind: 'opening' });
  #partnership: Partnership | null = null;
  #desk: SpaceDesk | null = null;
  /** Set while connecting has failed and is still to be done. */
  #connectNow: (() => void) | null = null;
  #cancelConnect: (() => void) | null = null;
  readonly #stopWaking: () => void;

  constructor(parts: WorkspaceParts) {
    this.#parts = parts;
    this.#notes = new PlaceNotes(parts.device.notes);
    this.#stopWaking = parts.onWake(() => {
      if (this.#state.get().kind === 'blocked') this.retry();
      this.#connectNow?.();
    });
  }

  get viewer() {
    return this.#parts.host.viewer;
  }

  readonly openTools = async (): Promise<Tools> => (await import('./tools.ts')).openTools(this.#parts);

  get state(): Readable<WorkspaceState> {
    return this.#state;
  }

  /** Code that cannot be loaded (no network at the very first open) is said, like everything else that stands in the way. */
  begin(): void {
    this.#open().catch(() => {
      if (this.#state.get().kind !== 'open') this.#block({ kind: 'incomplete' });
    });
  }

  async #open(): Promise<void> {
    const { chatId } = this.#parts.host.place;
    if (chatId === null) return this.#block({ kind: 'no-meeting' });
    // Asked for together: the first frame needs both.
    const noted = this.#notes.calendar(chatId);
    const place = await this.#notes.place(chatId);
    if (place === null) return this.#search(chatId);
    const [shown, calendar] = await Promise.all([this.#notes.record(place.pairKey), noted]);
    await this.#show(place.pairKey, shown ?? emptyRecord, place.space, { lost: () => this.#search(chatId, place.space), calendar, unshared: place.unshared });
    // The visits before were too short for it (beside an appointment they are): now it comes sooner.
    if (!place.indexed) this.#indexLater(againMs);
  }

  retry(): void {
    if (this.#partnership !== null && this.#state.get().kind === 'open') {
      this.#connectNow?.();
      return this.#partnership.syncNow();
    }
    this.#close();
    this.#state.set({ kind: 'opening' });
    this.begin();
  }

  async allow(scope: string): Promise<void> {
    const asked = await this.#parts.host.signIn.token({ scope, interactive: true });
    // With a record on screen its status tells what the answer was.
    if (asked.ok || this.#state.get().kind === 'open') return this.retry();
    if (this.#state.get().kind !== 'blocked' || asked.error.kind === 'offline' || asked.error.kind === 'sign-in-failed') return;
    const why = asked.error.kind === 'admin-needed' ? 'admin' : asked.error.kind === 'declined' ? 'declined' : 'ask';
    this.#block({ kind: 'remote', failure: { kind: 'sign-in-needed', scope: asked.error.scope, why } });
  }

  async close(): Promise<void> {
    this.#stopWaking();
    await this.#partnership?.leave();
    this.#close();
  }

  async openByLink(link: string): Promise<Result<void, HomeFailure>> {
    const { chatId } = this.#parts.host.place;
    const graph = await this.#parts.loadGraph();
    const expected = chatId === null ? ok(null) : await this.#pairOf(graph, chatId);
    if (!expected.ok) return expected;
    const space = await graph.spaceByLink(link, undefined, expected.value ?? undefined);
    if (!space.ok) return space;
    const file = await graph.record(space.value).read();
    if (!file.ok) return file;
    const { pairKeyInFile } = await import('./record-owner.ts');
    const pairKey = pairKeyInFile(file.value.bytes);
    // A record of two other people does not belong to this meeting.
    if (pairKey === null || (expected.value !== null && pairKey !== expected.value)) return fail({ kind: 'missing' });
    if (chatId !== null) await this.#notes.notePlace(chatId, { pairKey, space: space.value, indexed: false, unshared: false, doubted: false });
    this.#close();
    await this.#show(pairKey, emptyRecord, space.value);
    if (chatId !== null) this.#indexLater();
    return ok();
  }

  /** Pair key of the two people of a meeting; `forbidden` for anybody else. */
  async #pairOf(graph: Graph, chatId: string): Promise<Result<string, RemoteFailure>> {
    const meeting = await graph.meeting(chatId);
    if (!meeting.ok) return meeting;
    const [one, two, ...more] = meeting.value.people;
    if (one === undefined || two === undefined || more.length > 0) return fail({ kind: 'forbidden' });
    return one.id === this.viewer.id || two.id === this.viewer.id ? ok(pairKeyOf(one.id, two.id)) : fail({ kind: 'forbidden' });
  }

  /** Asks Microsoft 365 whose meeting this is and where its record may be. `gone`: it is known not to be there any more. */
  async #search(chatId: string, gone: SpaceAddress | null = null): Promise<void> {
    const graph = await this.#parts.loadGraph();
    const index = await graph.readIndex();
    const here = index.ok ? index.value.find((one) => one.chatIds.includes(chatId) && one.space.recordId !== gone?.recordId) : undefined;
    if (here !== undefined) {
      // The person's own list knows this chat: nobody else has to be asked.
      // Whose meeting it is the record will tell, and with it whether the organiser's own space has to be looked for (`SpaceDesk`).
      await this.#notes.notePlace(chatId, { pairKey: here.pairKey, space: here.space, indexed: true, unshared: false, doubted: true });
      return this.#show(here.pairKey, emptyRecord, here.space, { lost: () => this.#search(chatId, here.space) });
    }
    const meeting = await graph.meeting(chatId);
    if (!meeting.ok) {
      const refused = meeting.error.kind === 'forbidden' || meeting.error.kind === 'missing';
      return this.#block(refused ? { kind: 'not-yours' } : { kind: 'remote', failure: meeting.error });
    }
    const people = meeting.value.people;
    const me = people.find((person) => person.id === this.viewer.id);
    const other = people.find((person) => person.id !== this.viewer.id);
    if (me === undefined) return this.#block({ kind: 'not-yours' });
    if (other === undefined || people.length !== 2) return this.#block({ kind: 'not-two-people', people });
    // Without the index the homes can still be searched; a missing permission is said, since attaching needs it anyway.
    if (!index.ok && index.error.kind !== 'missing') return this.#block({ kind: 'remote', failure: index.error });
    const pairKey = pairKeyOf(me.id, other.id);
    const entry = index.ok ? index.value.find((one) => one.pairKey === pairKey) : undefined;
    const noted = entry !== undefined && entry.space.recordId !== gone?.recordId ? entry.space : null;
    const found = noted ? ok(noted) : await graph.findSpace({ me: me.id, other, organizer: meeting.value.organizer, pairKey });
    if (!found.ok) return this.#block({ kind: 'remote', failure: found.error });
    if (found.value === null) {
      // There was a record: a second one beside it would be worse than a question.
      const anew = () => void this.#offerAttach(graph, meeting.value, me, other, pairKey);
      return gone === null ? anew() : this.#block({ kind: 'gone', startAnew: anew });
    }
    // Found by searching: perhaps one's own, from an attaching that was cut off before the invitation. The person is told, and asked.
    const known = noted === null ? { unshared: !(await graph.isShared(found.value, other)) } : { lost: () => this.#search(chatId, noted) };
    await this.#enter(meeting.value, pairKey, found.value, emptyRecord, { ...known, doubted: meeting.value.organizer !== me.id });
    if (noted === null) this.#indexLater();
  }

  async #offerAttach(graph: Graph, meeting: Meeting, me: Person, other: Person, pairKey: string): Promise<void> {
    const { attachDesk } = await import('./attach-desk.ts');
    const { clock, random, device, timeZone, firstTemplate } = this.#parts;
    const attach = attachDesk({ graph, meeting, me, other, pairKey, clock, random, device, timeZone, firstTemplate }, async (space, record, shared) => {
      await this.#enter(meeting, pairKey, space, record, { unshared: !shared, doubted: meeting.organizer !== me.id });
      // This was no opening that something else would be late for, and who attaches to the next meeting goes on at once.
      this.#indexLater(0);
    });
    this.#state.set({ kind: 'unattached', attach });
  }

  async #enter(
    meeting: Meeting,
    pairKey: string,
    space: SpaceAddress,
    shown: PartnershipRecord,
    { lost, unshared = false, doubted = false }: Known = {},
  ): Promise<void> {
    const { chatId } = meeting;
    await this.#notes.notePlace(chatId, { pairKey, space, indexed: false, unshared, doubted });
    await this.#show(pairKey, shown, space, { lost, unshared });
    const partnership = this.#partnership;
    if (partnership === null || partnership.myRole.get() === null || partnership.record.get().series[meeting.chatId] !== undefined) return;
    // A series that was re-created has a new thread: it belongs to the same partnership.
    const joinUrls = meeting.joinUrl === null ? [] : [meeting.joinUrl];
    const series = { id: meeting.chatId, subject: meeting.subject, organizer: meeting.organizer ?? this.viewer.id, joinUrls, cadence: null };
    partnership.note({ type: 'link-series', series });
  }

  /** Paints what there is; with nothing to paint it waits for the device, then for the remote. */
  async #show(pairKey: string, shown: PartnershipRecord, space: SpaceAddress, known: Known = {}): Promise<void> {
    const { chatId } = this.#parts.host.place;
    const partnership: Partnership = new Partnership({
      ...this.#parts,
      notes: this.#notes,
      pairKey,
      chatId,
      shown,
      calendar: known.calendar ?? null,
      unshared: known.unshared ?? false,
      onShared: (recordId) => {
        if (chatId !== null) void this.#notes.amendPlace(chatId, recordId, { unshared: false });
      },
      lookElsewhere: () => void this.#desk?.lookElsewhere(partnership),
      makeSpace: async (record) => this.#desk?.makeSpace(partnership, record) ?? fail({ kind: 'missing' }),
    });
    this.#partnership = partnership;
    this.#desk?.close();
    this.#desk = chatId === null ? null : new SpaceDesk({ ...this.#parts, notes: this.#notes, chatId, pairKey, partnership, isOpen: (one) => this.#partnership === one });
    const open = () => this.#state.set({ kind: 'open', partnership });
    if (shown.partnership !== null) open();
    await partnership.ready();
    if (this.#partnership !== partnership) return;
    if (partnership.record.get().partnership !== null) open();
    await this.#connect(partnership, space);
    if (this.#partnership !== partnership) return;
    if (this.#state.get().kind !== 'open') await this.#firstAnswer(partnership, open, known.lost);
    if (this.#partnership === partnership) await this.#desk?.lookAtOrganizers(partnership);
  }

  /** With a record on screen, code that cannot be loaded now is loaded when the network is back. */
  async #connect(partnership: Partnership, space: SpaceAddress): Promise<void> {
    try {
      await partnership.connect(space);
    } catch (error) {
      if (this.#state.get().kind !== 'open') throw error;
      if (this.#partnership !== partnership) return;
      this.#connectNow = () => {
        this.#forgetConnecting();
        void this.#connect(partnership, space);
      };
      this.#cancelConnect = this.#parts.clock.after(connectAgainMs, this.#connectNow);
    }
  }

  /** Nothing is on this device: the first answer of the remote decides what can be shown. */
  async #firstAnswer(partnership: Partnership, open: () => void, lost?: () => Promise<void>): Promise<void> {
    const failure = await new Promise<RemoteFailure | null>((resolve) => {
      const stop: (() => void)[] = [];
      const look = () => {
        const status = partnership.status.get();
        const arrived = partnership.record.get().partnership !== null;
        if (!arrived && status.kind === 'opening') return;
        for (const each of stop) each();
        const readable = arrived || partnership.recovery.get() !== null || status.kind === 'newer-version';
        resolve(readable ? null : partnership.failure());
      };
      stop.push(partnership.record.subscribe(look), partnership.status.subscribe(look), partnership.recovery.subscribe(look));
      look();
    });
    if (this.#partnership !== partnership) return;
    if (failure === null) return open();
    const gone = failure.kind === 'missing' || failure.kind === 'forbidden';
    if (!gone || lost === undefined) return this.#block({ kind: 'remote', failure });
    this.#close();
    await lost();
  }

  #indexLater(afterMs?: number): void {
    if (this.#partnership !== null) this.#desk?.noteInIndexLater(this.#partnership, afterMs);
  }

  #block(why: Blocked): void {
    this.#close();
    this.#state.set({ kind: 'blocked', why });
  }

  #forgetConnecting(): void {
    this.#cancelConnect?.();
    this.#connectNow = null;
  }

  #close(): void {
    this.#forgetConnecting();
    this.#desk?.close();
    this.#desk = null;
    this.#partnership?.close();
    this.#partnership = null;
  }
}

