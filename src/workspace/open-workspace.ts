/**
 * From a place (a meeting's chat) to the partnership that belongs to it: what this device remembers first, then the
 * person's own index, then the candidate homes (design §4, "Finding a space").
 */
import { fail, ok, type Result } from '../base/result.ts';
import { type Readable, Subscribable } from '../base/subscribable.ts';
import { emptyRecord, type PartnershipRecord, type Person } from '../domain/entities.ts';
import { otherOf, pairKey as pairKeyOf } from '../domain/pair.ts';
import type { Graph, HomeFailure, Meeting, SpaceAddress } from '../graph/services.ts';
import { PlaceNotes } from './notes.ts';
import { Partnership } from './open-partnership.ts';
import type { WorkspaceParts } from './parts.ts';
import type { Blocked, Workspace, WorkspaceState } from './workspace.ts';

export function openWorkspace(parts: WorkspaceParts): Workspace {
  const opened = new OpenedWorkspace(parts);
  void opened.open();
  return opened;
}

class OpenedWorkspace implements Workspace {
  readonly #parts: WorkspaceParts;
  readonly #notes: PlaceNotes;
  readonly #state = new Subscribable<WorkspaceState>({ kind: 'opening' });
  #partnership: Partnership | null = null;

  constructor(parts: WorkspaceParts) {
    this.#parts = parts;
    this.#notes = new PlaceNotes(parts.device.notes);
    parts.onWake(() => {
      if (this.#state.get().kind === 'blocked') this.retry();
    });
  }

  get viewer() {
    return this.#parts.host.viewer;
  }

  get state(): Readable<WorkspaceState> {
    return this.#state;
  }

  async open(): Promise<void> {
    const { chatId } = this.#parts.host.place;
    if (chatId === null) return this.#block({ kind: 'no-meeting' });
    const place = await this.#notes.place(chatId);
    if (place === null) return this.#search(chatId);
    const shown = await this.#notes.record(place.pairKey);
    await this.#show(place.pairKey, shown ?? emptyRecord, place.space);
  }

  retry(): void {
    if (this.#partnership !== null && this.#state.get().kind === 'open') {
      const trouble = this.#partnership.status.get().kind;
      // The file may have been moved to another home: look for it, as on the first day.
      if (trouble === 'file-missing' || trouble === 'no-longer-shared') void this.#relocate(this.#partnership);
      this.#partnership.syncNow();
      return;
    }
    this.#close();
    this.#state.set({ kind: 'opening' });
    void this.open();
  }

  async allow(scope: string): Promise<void> {
    const asked = await this.#parts.host.signIn.token({ scope, interactive: true });
    if (asked.ok) return this.retry();
    if (this.#state.get().kind !== 'blocked' || asked.error.kind === 'offline' || asked.error.kind === 'sign-in-failed') return;
    const why = asked.error.kind === 'admin-needed' ? 'admin' : asked.error.kind === 'declined' ? 'declined' : 'ask';
    this.#block({ kind: 'remote', failure: { kind: 'sign-in-needed', scope: asked.error.scope, why } });
  }

  async openByLink(link: string): Promise<Result<void, HomeFailure>> {
    const { chatId } = this.#parts.host.place;
    const graph = await this.#parts.loadGraph();
    const space = await graph.spaceByLink(link);
    if (!space.ok) return space;
    const file = await graph.record(space.value).read();
    if (!file.ok) return file;
    const { pairKeyInFile } = await import('./record-owner.ts');
    const pairKey = pairKeyInFile(file.value.bytes);
    if (pairKey === null) return fail({ kind: 'missing' });
    if (chatId !== null) await this.#notes.notePlace(chatId, { pairKey, space: space.value });
    this.#close();
    await this.#show(pairKey, emptyRecord, space.value);
    return ok();
  }

  /** Asks Microsoft 365 whose meeting this is and where its record may be. */
  async #search(chatId: string): Promise<void> {
    const graph = await this.#parts.loadGraph();
    const [index, meeting] = await Promise.all([graph.readIndex(), graph.meeting(chatId)]);
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
    const noted = index.ok ? index.value.find((entry) => entry.pairKey === pairKey) : undefined;
    const found = noted ? ok(noted.space) : await graph.findSpace({ me: me.id, other, organizer: meeting.value.organizer, pairKey });
    if (!found.ok) return this.#block({ kind: 'remote', failure: found.error });
    if (found.value === null) return await this.#offerAttach(graph, meeting.value, me, other, pairKey);
    await this.#enter(meeting.value, pairKey, found.value, emptyRecord);
    if (!noted) await this.#noteInIndex(graph, pairKey, other, chatId, found.value);
  }

  async #offerAttach(graph: Graph, meeting: Meeting, me: Person, other: Person, pairKey: string): Promise<void> {
    const { attachDesk } = await import('./attach-desk.ts');
    const { clock, random, device, timeZone } = this.#parts;
    const attach = attachDesk({ graph, meeting, me, other, pairKey, clock, random, device, timeZone }, async (space, record) => {
      await this.#enter(meeting, pairKey, space, record);
      await this.#noteInIndex(graph, pairKey, other, meeting.chatId, space);
    });
    this.#state.set({ kind: 'unattached', attach });
  }

  async #enter(meeting: Meeting, pairKey: string, space: SpaceAddress, shown: PartnershipRecord): Promise<void> {
    await this.#notes.notePlace(meeting.chatId, { pairKey, space });
    await this.#show(pairKey, shown, space);
    const partnership = this.#partnership;
    if (partnership === null || partnership.myRole.get() === null || partnership.record.get().series[meeting.chatId] !== undefined) return;
    // A series that was re-created has a new thread: it belongs to the same partnership.
    const joinUrls = meeting.joinUrl === null ? [] : [meeting.joinUrl];
    const series = { id: meeting.chatId, subject: meeting.subject, organizer: meeting.organizer ?? this.viewer.id, joinUrls, cadence: null };
    await partnership.dispatch({ type: 'link-series', series });
  }

  /** Paints what there is; with nothing to paint it waits for the device, then for the remote. */
  async #show(pairKey: string, shown: PartnershipRecord, space: SpaceAddress): Promise<void> {
    const partnership = new Partnership({ ...this.#parts, notes: this.#notes, pairKey, chatId: this.#parts.host.place.chatId, shown });
    this.#partnership = partnership;
    const open = () => this.#state.set({ kind: 'open', partnership });
    if (shown.partnership !== null) open();
    await partnership.ready();
    if (partnership.record.get().partnership !== null) open();
    await partnership.connect(space);
    if (this.#state.get().kind !== 'open') await this.#firstAnswer(partnership, open);
  }

  /** Nothing is on this device: the first answer of the remote decides what can be shown. */
  async #firstAnswer(partnership: Partnership, open: () => void): Promise<void> {
    await new Promise<void>((resolve) => {
      const stop: (() => void)[] = [];
      const look = () => {
        const status = partnership.status.get();
        const arrived = partnership.record.get().partnership !== null;
        if (!arrived && status.kind === 'opening') return;
        for (const each of stop) each();
        resolve();
        if (this.#partnership !== partnership) return;
        if (arrived || partnership.recovery.get() !== null || status.kind === 'newer-version') return open();
        const failure = partnership.failure();
        if (failure !== null) this.#block({ kind: 'remote', failure });
        else open();
      };
      stop.push(partnership.record.subscribe(look), partnership.status.subscribe(look), partnership.recovery.subscribe(look));
      look();
    });
  }

  async #relocate(partnership: Partnership): Promise<void> {
    const { chatId } = this.#parts.host.place;
    const other = otherOf(partnership.record.get(), this.viewer.id);
    if (chatId === null || other === null) return;
    const organizer = partnership.record.get().series[chatId]?.organizer ?? null;
    const pairKey = pairKeyOf(this.viewer.id, other.id);
    const graph = await this.#parts.loadGraph();
    const found = await graph.findSpace({ me: this.viewer.id, other, organizer, pairKey });
    if (!found.ok || found.value === null) return;
    await this.#notes.notePlace(chatId, { pairKey, space: found.value });
    await partnership.connect(found.value);
  }

  /** So that the personal app and a new device find it. Failing here costs a search later, nothing else. */
  async #noteInIndex(graph: Graph, pairKey: string, other: Person, chatId: string, space: SpaceAddress): Promise<void> {
    await graph.noteInIndex({ pairKey, otherName: other.displayName, chatIds: [chatId], space });
  }

  #block(why: Blocked): void {
    this.#close();
    this.#state.set({ kind: 'blocked', why });
  }

  #close(): void {
    this.#partnership?.close();
    this.#partnership = null;
  }
}

