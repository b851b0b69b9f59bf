/**
 * All 1:1s of a person, as their own list names them: first what this device showed last, then one pass of cheap questions,
 * one for each record, and a reading only where something has changed. So twelve open like one. Nothing is asked while nobody
 * looks.
 */
import { fail } from '../base/result.ts';
import { Subscribable } from '../base/subscribable.ts';
import type { Occurrence } from '../domain/entities.ts';
import type { KnownPair } from '../domain/views/recurring-one-on-ones.ts';
import type { Looking } from '../domain/views/my-one-on-ones.ts';
import type { Agenda, Graph, IndexEntry } from '../graph/services.ts';
import type { Viewer } from '../hosts/host.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { AttachAllDesk } from './attach-all.ts';
import { comingWeeks } from './calendar-windows.ts';
import { type DraftNotes, draftNotes } from './draft-notes.ts';
import type { LaterDates } from './later-dates.ts';
import { chatToOpen, datesOf, knownPairs, knownSpace, lacksDates } from './my-dates.ts';
import { inTurns } from './in-turns.ts';
import type { MyList, MyOneOnOne, MyOneOnOnes } from './my.ts';
import { MyNotes } from './my-notes.ts';
import type { WorkspaceParts } from './parts.ts';
import { RecordLooks } from './record-looks.ts';

/** With twelve 1:1s that is some 2.4 resource units a minute. */
const askEveryMs = 5 * 60_000;
/** Who comes back within this time finds what they left. */
const freshMs = 30_000;
/** So many questions are on the way at a time. */
const atOnce = 6;
/** What is late and what comes next move on with the clock. */
const lookMs = 60_000;

const nothing: MyList = { all: null, asking: false, failure: null, calendarFailure: null };

export function openMyOneOnOnes(parts: WorkspaceParts): MyOneOnOnes {
  const desk = new MyDesk(parts);
  void desk.begin();
  return desk;
}

class MyDesk implements MyOneOnOnes {
  readonly list = new Subscribable<MyList>(nothing);
  readonly agenda = new Subscribable<Agenda | null>(null);
  readonly looking: Subscribable<Looking>;
  readonly drafts: DraftNotes;
  readonly #parts: WorkspaceParts;
  readonly #notes: MyNotes;
  readonly #looks: RecordLooks;
  readonly #stop: (() => void)[] = [];
  /** Null before the index was read. */
  readonly #known = new Subscribable<readonly KnownPair[] | null>(null);
  #attachAll: Promise<AttachAllDesk> | null = null;
  /** Dates of a pair that its record does not know of yet. */
  #unlinked: ReadonlyMap<string, readonly Occurrence[]> = new Map();
  /** What the calendar has after the next weeks, where they say nothing of somebody. */
  #later: LaterDates | null = null;
  /** What was asked of the person here, and was not given. */
  readonly #refused = new Map<string, 'admin' | 'declined'>();
  #entries: readonly IndexEntry[] = [];
  #asking: Promise<void> | null = null;
  #askedAt = -Infinity;
  #cancelTimer: (() => void) | null = null;
  #cancelLook: (() => void) | null = null;
  #closed = false;

  constructor(parts: WorkspaceParts) {
    this.#parts = parts;
    this.looking = new Subscribable(this.#lookingNow());
    this.drafts = draftNotes({ rows: parts.device.rows, place: 'my', now: () => parts.clock.now(), durability: () => null });
    this.#notes = new MyNotes(parts.device.notes);
    this.#looks = new RecordLooks(parts.device, this.#notes);
    this.#stop.push(
      parts.host.active.subscribe(() => this.#onActive()),
      parts.onWake(() => this.refresh()),
    );
  }

  get viewer(): Viewer {
    return this.#parts.host.viewer;
  }

  async begin(): Promise<void> {
    const [entries] = await Promise.all([this.#notes.list(), this.#looks.load()]);
    this.#lookLater();
    if (entries !== null) await this.#takeEntries(entries);
    await this.#parts.afterPaint();
    this.refresh();
  }

  refresh(): void {
    if (this.#closed) return;
    this.looking.set(this.#lookingNow());
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = null;
      this.#askedAt = this.#parts.clock.elapsed();
      this.#show({ asking: false });
      this.#askLater();
    });
  }

  async allow(scope: string): Promise<void> {
    const asked = await this.#parts.host.signIn.token({ scope, interactive: true });
    if (!asked.ok) this.#refused.set(scope, asked.error.kind === 'admin-needed' ? 'admin' : 'declined');
    else this.#refused.delete(scope);
    await this.#asking;
    this.refresh();
  }

  readonly attachAll = (): Promise<AttachAllDesk> => {
    this.#attachAll ??= import('./attach-all.ts')
      .then(({ AttachAllDesk }) => {
        const known = { known: this.#known, knownOf: (pairKey: string) => knownSpace(pairKey, this.#entries, this.list.get().all) };
        const desk = new AttachAllDesk({ parts: this.#parts, agenda: this.agenda, ...known, reload: () => this.#reload(), onUnlinked: (dates) => this.#onUnlinked(dates) });
        if (this.#closed) desk.close();
        else this.#stop.push(() => desk.close());
        return desk;
      })
      .catch((error: unknown) => {
        this.#attachAll = null;
        throw error;
      });
    return this.#attachAll;
  };

  readonly whole: MyOneOnOnes['whole'] = (pairKey) =>
    import('./my-reading.ts').then(
      async ({ wholeOf }) => wholeOf(this.#entries, pairKey, this.#parts.device, await this.#graph()),
      () => fail({ kind: 'offline' }),
    );

  readonly earlier: MyOneOnOnes['earlier'] = async (pairKey, record) => (await import('./my-reading.ts')).earlierOf(this.#entries, pairKey, await this.#parts.loadGraph(), record);

  close(): void {
    this.#closed = true;
    this.#cancelTimer?.();
    this.#cancelLook?.();
    for (const stop of this.#stop) stop();
  }

  #lookingNow(): Looking {
    return { me: this.viewer.id, now: this.#parts.clock.now(), timeZone: this.#parts.timeZone, readUntil: this.#later?.until };
  }

  #lookLater(): void {
    this.#cancelLook?.();
    this.#cancelLook = this.#parts.clock.after(lookMs, () => {
      if (this.#parts.host.active.get()) this.looking.set(this.#lookingNow());
      this.#lookLater();
    });
  }

  #onActive(): void {
    if (this.#parts.host.active.get() && this.#parts.clock.elapsed() - this.#askedAt > freshMs) this.refresh();
    else this.#askLater();
  }

  #askLater(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = null;
    if (this.#closed || !this.#parts.host.active.get()) return;
    this.#cancelTimer = this.#parts.clock.after(askEveryMs, () => this.refresh());
  }

  /** Null: its code cannot be loaded, so there is no network. */
  async #graph(): Promise<Graph | null> {
    return this.#parts.loadGraph().catch(() => null);
  }

  async #ask(): Promise<void> {
    this.#show({ asking: true });
    const graph = await this.#graph();
    if (graph === null) return this.#show({ failure: { kind: 'offline' } });
    const calendar = this.#askCalendar(graph);
    const index = await graph.readIndex();
    if (this.#closed) return;
    this.#show({ failure: index.ok ? null : index.error });
    if (index.ok) {
      await this.#takeEntries(index.value);
      this.#known.set(knownPairs(index.value, this.list.get().all));
      await this.#notes.noteList(index.value);
    }
    await inTurns(this.#entries, atOnce, (entry) => this.#look(graph, entry));
    if (index.ok) this.#known.set(knownPairs(index.value, this.list.get().all));
    await this.#looks.keep();
    if (await calendar) await this.#askLaterDates(graph);
  }

  /** Whether it answered. */
  async #askCalendar(graph: Graph): Promise<boolean> {
    const answer = await graph.agenda(comingWeeks(this.#parts.clock.now()));
    if (this.#closed) return false;
    // What was seen once stays while there is no answer; who may not read it any more sees it no more.
    if (answer.ok) this.agenda.set(answer.value);
    else if (answer.error.kind === 'sign-in-needed' || answer.error.kind === 'forbidden') this.agenda.set(null);
    this.#show({ calendarFailure: answer.ok ? null : this.#asTold(answer.error) });
    this.#change((one) => this.#dated(one));
    return answer.ok;
  }

  /** A 1:1 may be as rare as once a quarter, and one that has no further date is said to have none only when that was looked for (O7). */
  async #askLaterDates(graph: Graph): Promise<void> {
    const { clock } = this.#parts;
    if (this.#later === null && !lacksDates(this.list.get().all, clock.now())) return;
    // Without its code or an answer nothing is said of those weeks.
    const found = await import('./later-dates.ts').then(({ laterDates }) => laterDates(graph, clock.now(), this.#later)).catch(() => this.#later);
    if (this.#closed) return;
    this.#later = found;
    this.#change((one) => this.#dated(one));
    this.looking.set(this.#lookingNow());
  }

  /** Without a window Microsoft only says that somebody has to be asked; what came of asking is known here. */
  #asTold(failure: RemoteFailure): RemoteFailure {
    const why = failure.kind === 'sign-in-needed' && failure.why === 'ask' ? this.#refused.get(failure.scope) : undefined;
    return failure.kind === 'sign-in-needed' && why !== undefined ? { ...failure, why } : failure;
  }

  /** Those that this device knows keep what is shown of them. */
  async #takeEntries(entries: readonly IndexEntry[]): Promise<void> {
    this.#entries = entries;
    const known = new Map(this.list.get().all?.map((one) => [one.pairKey, one]));
    const all = await Promise.all(
      entries.map(async ({ pairKey, otherName }): Promise<MyOneOnOne> => {
        const before = known.get(pairKey);
        const record = before?.record ?? (await this.#looks.last(pairKey));
        return this.#dated({ pairKey, chatId: null, otherName, record, calendar: null, trouble: before?.trouble ?? null });
      }),
    );
    if (!this.#closed) this.#show({ all });
  }

  async #look(graph: Graph, entry: IndexEntry): Promise<void> {
    const { pairKey } = entry;
    const shown = this.list.get().all?.find((one) => one.pairKey === pairKey)?.record ?? null;
    const found = await this.#looks.now(graph, entry, shown);
    this.#change((one) => {
      if (one.pairKey !== pairKey) return one;
      return found.ok ? this.#dated({ ...one, record: found.value, trouble: null }) : { ...one, trouble: found.error };
    });
  }

  /** With what the calendar says of it. */
  #dated(one: MyOneOnOne): MyOneOnOne {
    const calendar = datesOf(one.record, this.agenda.get(), this.#later?.agenda ?? null, this.#unlinked.get(one.pairKey) ?? []);
    const chatIds = this.#entries.find(({ pairKey }) => pairKey === one.pairKey)?.chatIds ?? [];
    return { ...one, calendar, chatId: chatToOpen(chatIds, calendar, this.#parts.clock.now()) };
  }

  #onUnlinked(dates: ReadonlyMap<string, readonly Occurrence[]>): void {
    this.#unlinked = dates;
    this.#change((one) => this.#dated(one));
  }

  /** What is being asked now may have been asked before the change. */
  async #reload(): Promise<void> {
    await this.#asking;
    this.refresh();
    await this.#asking;
  }

  #change(change: (one: MyOneOnOne) => MyOneOnOne): void {
    const { all } = this.list.get();
    if (all !== null && !this.#closed) this.#show({ all: all.map(change) });
  }

  #show(change: Partial<MyList>): void {
    if (!this.#closed) this.list.set({ ...this.list.get(), ...change });
  }
}
