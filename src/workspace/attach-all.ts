/**
 * The recurring 1:1s of a person's calendar, and attaching to several of them. What the calendar and the person's own index
 * say is known already (`my-one-on-ones.ts`); only the chats of meetings that are in no record are asked, once.
 */
import { fail, ok, type Result } from '../base/result.ts';
import { type Readable, Subscribable } from '../base/subscribable.ts';
import type { Occurrence } from '../domain/entities.ts';
import { pairKey } from '../domain/pair.ts';
import { ownAddresses, recurringMeetings, type RecurringMeeting } from '../domain/views/recurring-meetings.ts';
import { type KnownPair, type MeetingChat, recurringOneOnOnes, type RecurringOneOnOne, unlinkedDates } from '../domain/views/recurring-one-on-ones.ts';
import type { Agenda, CalendarEvent, Graph, HomeFailure, Meeting } from '../graph/services.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { AllPreview, AttachAll, AttachAllState, Attached, Outcome, Wish } from './attach-all-types.ts';
import { attachOne } from './attach-one.ts';
import { AttachRun } from './attach-run.ts';
import { AttachUndo, type KnownSpace } from './attach-undo.ts';
import { laterWeeks, weeksRead } from './calendar-windows.ts';
import { inTurns } from './in-turns.ts';
import type { WorkspaceParts } from './parts.ts';

const atOnce = 4;

export interface AttachAllParts {
  readonly parts: WorkspaceParts;
  readonly agenda: Readable<Agenda | null>;
  /** The pairs of the person's own index; null before it was read. Tells when they change. */
  readonly known: Readable<readonly KnownPair[] | null>;
  /** What the own list says of a pair; null when it is not in it. */
  readonly knownOf: (pairKey: string) => KnownSpace | null;
  /** Reads index and records anew. */
  readonly reload: () => Promise<void>;
  /** Told of the dates that belong to a pair and are not in its record. */
  readonly onUnlinked: (dates: ReadonlyMap<string, readonly Occurrence[]>) => void;
}

export class AttachAllDesk implements AttachAll {
  readonly state = new Subscribable<AttachAllState>({ found: null, weeks: weeksRead(false), laterFailure: null, failure: null, outcomes: new Map(), running: null, stopped: null });
  readonly #all: AttachAllParts;
  /** By join link: who is in the chat, or that there is none for this person. */
  readonly #chats = new Map<string, Meeting | 'no-chat'>();
  /** Pairs whose record the other one has made, and which are in no list of this person yet. */
  readonly #elsewhere = new Map<string, KnownPair>();
  readonly #undo: AttachUndo;
  readonly #run: AttachRun;
  /** Attached before this page was opened: in sight as long as they can be taken back. */
  readonly #restored = new Set<string>();
  readonly #stop: (() => void)[];
  /** What comes after the weeks that the list reads; null before it was asked. */
  #later: readonly CalendarEvent[] | null = null;
  #asking = false;
  /** On this page, so that it tells of each what came of it. */
  #began = false;
  #closed = false;

  constructor(all: AttachAllParts) {
    this.#all = all;
    this.#undo = new AttachUndo(all.parts, all.knownOf);
    this.#run = new AttachRun(all.parts.device.notes);
    const look = (): void => this.#look();
    this.#stop = [all.agenda.subscribe(look), all.known.subscribe(look)];
    look();
  }

  readonly allow = async (scope: string): Promise<void> => {
    await this.#all.parts.host.signIn.token({ scope, interactive: true });
    this.retry();
  };

  readonly retry = (): void => {
    this.#show({ failure: null });
    this.#later = null;
    this.#look();
  };

  readonly preview = async (): Promise<Result<AllPreview, HomeFailure>> => {
    const graph = await this.#graph();
    if (graph === null) return fail({ kind: 'offline' });
    const { id, loginHint } = this.#all.parts.host.viewer;
    // Asked for oneself: who can open the folder that holds the folders of all pairs.
    const home = await graph.previewHome({ kind: 'my-onedrive' }, '', { id, displayName: '', userPrincipalName: loginHint });
    if (!home.ok) return home;
    const { place, creates, access, accessKnown } = home.value;
    return ok({ place, files: creates.map((path) => path.replace(/^\//, '')), access, accessKnown });
  };

  readonly attach = async (wishes: readonly Wish[]): Promise<void> => {
    if (this.state.get().running !== null) return;
    this.#began = true;
    this.#show({ running: { done: 0, of: wishes.length }, stopped: null });
    await this.#run.begin(wishes);
    for (const { pairKey } of wishes) this.#note(pairKey, { kind: 'waiting' });
    for (const [done, wish] of wishes.entries()) {
      this.#show({ running: { done, of: wishes.length } });
      this.#note(wish.pairKey, { kind: 'working' });
      this.#note(wish.pairKey, await this.#attachOne(wish));
    }
    this.#show({ running: null });
    await this.#run.end();
    await this.#all.reload();
  };

  readonly undo = async (pairKey: string): Promise<void> => {
    const outcome = this.state.get().outcomes.get(pairKey);
    if (outcome?.kind !== 'attached' || outcome.undo.kind === 'working') return;
    this.#note(pairKey, { ...outcome, undo: { kind: 'working' } });
    const undo = await this.#undo.takeBack(pairKey);
    if (undo === null) await this.#run.drop(pairKey);
    this.#note(pairKey, undo === null ? { kind: 'undone' } : { ...outcome, undo });
    if (undo === null) await this.#all.reload();
  };

  close(): void {
    this.#closed = true;
    for (const stop of this.#stop) stop();
  }

  async #attachOne({ pairKey, mine }: Wish): Promise<Outcome> {
    const one = this.state.get().found?.all.find((it) => it.pairKey === pairKey);
    const graph = await this.#graph();
    if (one === undefined || graph === null) return { kind: 'failed', failure: { kind: graph === null ? 'offline' : 'missing' } };
    const meetings = one.meetings.flatMap(({ joinUrl, isAttached }) => {
      const chat = isAttached ? undefined : this.#chats.get(joinUrl);
      return chat === undefined || chat === 'no-chat' ? [] : [chat];
    });
    try {
      const attached = await attachOne(this.#all.parts, graph, one, meetings, mine, this.#undo);
      if (!attached.ok) return { kind: 'failed', failure: attached.error };
      const { made, isShared, tab } = attached.value;
      if (made === null) {
        await this.#undo.forget(pairKey);
        return { kind: 'joined', tab };
      }
      return { kind: 'attached', tab, isShared, undo: { kind: 'possible' } } satisfies Attached;
    } catch {
      // A part of the page could not be loaded.
      return { kind: 'failed', failure: { kind: 'offline' } };
    }
  }

  #look(): void {
    const [agenda, known] = [this.#all.agenda.get(), this.#all.known.get()];
    if (this.#closed) return;
    if (agenda === null || known === null) return this.#show({ found: null });
    if (this.#later === null) return void this.#askLater();
    const { host, clock } = this.#all.parts;
    const events = withLater(agenda.events, this.#later);
    const addresses = ownAddresses(events, host.viewer.loginHint);
    const { meetings, notOffered } = recurringMeetings(events, { addresses, now: clock.now() });
    const chatOf = ({ joinUrl }: RecurringMeeting): MeetingChat | 'no-chat' | null => {
      const chat = this.#chats.get(joinUrl);
      return chat === undefined ? null : chat === 'no-chat' ? chat : { outside: [], ...chat };
    };
    const elsewhere = [...this.#elsewhere.values()].filter((one) => !known.some(({ pairKey }) => pairKey === one.pairKey));
    const found = recurringOneOnOnes(meetings, { me: host.viewer.id, addresses, chatOf, known: [...known, ...elsewhere] });
    if (found.unknown.length > 0) void this.#ask(found.unknown);
    else this.#show({ found: { all: found.all, notOffered: [...found.notOffered, ...notOffered] } });
    if (found.unknown.length === 0) void this.#restore(found.all);
    this.#all.onUnlinked(new Map(found.all.map((one: RecurringOneOnOne) => [one.pairKey, unlinkedDates(one, events)])));
  }

  async #restore(all: readonly RecurringOneOnOne[]): Promise<void> {
    const done = new Set(all.flatMap(({ pairKey, state }) => (state === 'attached' ? [pairKey] : [])));
    const possible = await this.#undo.possible([...done]);
    const stopped = await this.#run.stopped(done, all);
    const outcomes = new Map(this.state.get().outcomes);
    for (const pairKey of this.#restored) {
      if (possible.has(pairKey)) continue;
      this.#restored.delete(pairKey);
      outcomes.delete(pairKey);
    }
    for (const [pairKey, attached] of possible) {
      if (outcomes.has(pairKey)) continue;
      this.#restored.add(pairKey);
      outcomes.set(pairKey, attached);
    }
    this.#show({ outcomes, stopped: this.#began ? null : stopped });
  }

  /** Once: for what is rare. Without an answer the nearer weeks have to do, and that is said. */
  async #askLater(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    const graph = await this.#graph();
    const answer = graph === null ? fail<RemoteFailure>({ kind: 'offline' }) : await graph.agenda(laterWeeks(this.#all.parts.clock.now()));
    this.#later = answer.ok ? answer.value.events : [];
    this.#show({ weeks: weeksRead(answer.ok), laterFailure: answer.ok ? null : answer.error });
    this.#asking = false;
    this.#look();
  }

  async #ask(meetings: readonly RecurringMeeting[]): Promise<void> {
    if (this.#asking || this.state.get().failure !== null) return;
    this.#asking = true;
    const failure = await this.#askChats(meetings);
    this.#asking = false;
    if (failure === null) this.#look();
    else this.#show({ failure });
  }

  /** Null when all of them have answered. */
  async #askChats(meetings: readonly RecurringMeeting[]): Promise<RemoteFailure | null> {
    const graph = await this.#graph();
    if (graph === null) return { kind: 'offline' };
    const links = meetings.map(({ joinUrl }) => joinUrl);
    const threads = await graph.threadsOf(links);
    if (!threads.ok) return threads.error;
    let failure: RemoteFailure | null = null;
    await inTurns(links, atOnce, async (link) => {
      const chatId = threads.value.get(link);
      const meeting = chatId === undefined ? fail<RemoteFailure>({ kind: 'missing' }) : await graph.meeting(chatId);
      if (meeting.ok) {
        await this.#askElsewhere(graph, meeting.value);
        this.#chats.set(link, meeting.value);
      } else if (meeting.error.kind === 'missing' || meeting.error.kind === 'forbidden') this.#chats.set(link, 'no-chat');
      else failure = meeting.error;
    });
    return failure;
  }

  /** Who organises may have attached already: then nobody is asked once more who is the manager. */
  async #askElsewhere(graph: Graph, { people, organizer }: Meeting): Promise<void> {
    const me = this.#all.parts.host.viewer.id;
    const [other, ...more] = people.filter(({ id }) => id !== me);
    if (other === undefined || more.length > 0 || organizer === me) return;
    const key = pairKey(me, other.id);
    const space = await graph.findSpace({ me, other, organizer, pairKey: key });
    if (space.ok && space.value !== null) this.#elsewhere.set(key, { pairKey: key, otherName: other.displayName, chatIds: [], joinUrls: [] });
  }

  /** Null: its code cannot be loaded, so there is no network. */
  async #graph(): Promise<Graph | null> {
    return this.#all.parts.loadGraph().catch(() => null);
  }

  #note(pairKey: string, outcome: Outcome): void {
    this.#restored.delete(pairKey);
    this.#show({ outcomes: new Map(this.state.get().outcomes).set(pairKey, outcome) });
  }

  #show(change: Partial<AttachAllState>): void {
    if (!this.#closed) this.state.set({ ...this.state.get(), ...change });
  }
}

/** What lies across the border is in both; and the border of what is read again moves on. */
function withLater(events: readonly CalendarEvent[], later: readonly CalendarEvent[]): readonly CalendarEvent[] {
  const keyOf = ({ series, originalStart, subject }: CalendarEvent): string => `${series ?? subject} ${originalStart}`;
  const there = new Set(events.map(keyOf));
  return [...events, ...later.filter((event) => !there.has(keyOf(event)))];
}
