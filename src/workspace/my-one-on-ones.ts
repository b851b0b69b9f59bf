/**
 * All 1:1s of a person, as their own list names them: first what this device showed last, then one pass of cheap questions,
 * one for each record, and a reading only where something has changed. So twelve open like one. Nothing is asked while nobody
 * looks.
 */
import { instantOf } from '../base/clock.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { Subscribable } from '../base/subscribable.ts';
import type { Occurrence, PartnershipRecord } from '../domain/entities.ts';
import { entitiesOf } from '../domain/table.ts';
import { firstLook } from '../domain/views/first-look.ts';
import type { Looking } from '../domain/views/my-one-on-ones.ts';
import type { Agenda, Graph, IndexEntry } from '../graph/services.ts';
import type { Viewer } from '../hosts/host.ts';
import type { RemoteFailure, Tag } from '../sync/ports.ts';
import type { MyList, MyOneOnOne, MyOneOnOnes } from './my.ts';
import { MyNotes } from './my-notes.ts';
import { PlaceNotes } from './notes.ts';
import type { WorkspaceParts } from './parts.ts';
import type { wholeRecord } from './whole-record.ts';

/** With twelve 1:1s that is some 2.4 resource units a minute. */
const askEveryMs = 5 * 60_000;
/** Who comes back within this time finds what they left. */
const freshMs = 30_000;
/** So many questions are on the way at a time. */
const atOnce = 6;
/** What is late and what comes next move on with the clock. */
const lookMs = 60_000;
const aheadMs = 35 * 86_400_000;
const behindMs = 86_400_000;

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
  readonly #parts: WorkspaceParts;
  readonly #notes: MyNotes;
  readonly #looks: PlaceNotes;
  readonly #stop: (() => void)[] = [];
  #entries: readonly IndexEntry[] = [];
  #tags = new Map<string, Tag>();
  #asking: Promise<void> | null = null;
  #askedAt = -Infinity;
  #cancelTimer: (() => void) | null = null;
  #cancelLook: (() => void) | null = null;
  #closed = false;

  constructor(parts: WorkspaceParts) {
    this.#parts = parts;
    this.looking = new Subscribable(this.#lookingNow());
    this.#notes = new MyNotes(parts.device.notes);
    this.#looks = new PlaceNotes(parts.device.notes);
    this.#stop.push(
      parts.host.active.subscribe(() => this.#onActive()),
      parts.onWake(() => this.refresh()),
    );
  }

  get viewer(): Viewer {
    return this.#parts.host.viewer;
  }

  async begin(): Promise<void> {
    const [entries, tags] = await Promise.all([this.#notes.list(), this.#notes.tags()]);
    this.#tags = new Map(tags);
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
    await this.#parts.host.signIn.token({ scope, interactive: true });
    await this.#asking;
    this.refresh();
  }

  async whole(pairKey: string): Promise<Result<PartnershipRecord, RemoteFailure | { readonly kind: 'unreadable' }>> {
    const entry = this.#entries.find((one) => one.pairKey === pairKey);
    if (entry === undefined) return fail({ kind: 'missing' });
    const [read, graph] = await Promise.all([loadWhole(), this.#graph()]);
    if (read === null) return fail({ kind: 'offline' });
    const store = this.#parts.device.replica(pairKey);
    const here = await read(store, pairKey, null);
    // A device on which it was opened follows it; the file is asked where it never was.
    if (here.ok && here.value.partnership !== null) return ok(here.value);
    if (graph === null) return fail({ kind: 'offline' });
    const file = await graph.record(entry.space).read();
    if (!file.ok) return file;
    const joined = await read(store, pairKey, file.value.bytes);
    return joined.ok ? ok(joined.value) : fail({ kind: 'unreadable' });
  }

  close(): void {
    this.#closed = true;
    this.#cancelTimer?.();
    this.#cancelLook?.();
    for (const stop of this.#stop) stop();
  }

  #lookingNow(): Looking {
    return { me: this.viewer.id, now: this.#parts.clock.now(), timeZone: this.#parts.timeZone };
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
      await this.#notes.noteList(index.value);
    }
    await inTurns(this.#entries, atOnce, (entry) => this.#look(graph, entry));
    await this.#notes.noteTags(this.#tags);
    await calendar;
  }

  async #askCalendar(graph: Graph): Promise<void> {
    const now = this.#parts.clock.now();
    const answer = await graph.agenda({ from: instantOf(now - behindMs), to: instantOf(now + aheadMs) });
    if (this.#closed) return;
    // What was seen once stays while there is no answer; who may not read it any more sees it no more.
    if (answer.ok) this.agenda.set(answer.value);
    else if (answer.error.kind === 'sign-in-needed' || answer.error.kind === 'forbidden') this.agenda.set(null);
    this.#show({ calendarFailure: answer.ok ? null : answer.error });
    this.#change((one) => ({ ...one, calendar: this.#datesOf(one.record) }));
  }

  /** Those that this device knows keep what is shown of them. */
  async #takeEntries(entries: readonly IndexEntry[]): Promise<void> {
    this.#entries = entries;
    const known = new Map(this.list.get().all?.map((one) => [one.pairKey, one]));
    const all = await Promise.all(
      entries.map(async ({ pairKey, chatIds, otherName }): Promise<MyOneOnOne> => {
        const before = known.get(pairKey);
        const record = before?.record ?? (await this.#looks.record(pairKey));
        return { pairKey, chatId: chatIds.at(-1) ?? null, otherName, record, calendar: this.#datesOf(record), trouble: before?.trouble ?? null };
      }),
    );
    if (!this.#closed) this.#show({ all });
  }

  /** One question, and a reading when it has changed. */
  async #look(graph: Graph, { pairKey, space }: IndexEntry): Promise<void> {
    const remote = graph.record(space);
    const shown = this.list.get().all?.find((one) => one.pairKey === pairKey)?.record ?? null;
    const known = shown === null ? null : (this.#tags.get(pairKey) ?? null);
    const checked = await remote.check(known);
    if (!checked.ok) return this.#trouble(pairKey, checked.error);
    // Opened here since: the page that did has noted what it showed.
    if (checked.value.same) return this.#found(pairKey, (await this.#looks.record(pairKey)) ?? shown);
    const file = await remote.read();
    if (!file.ok) return this.#trouble(pairKey, file.error);
    const whole = await loadWhole();
    if (whole === null) return this.#trouble(pairKey, { kind: 'offline' });
    const read = await whole(this.#parts.device.replica(pairKey), pairKey, file.value.bytes);
    if (!read.ok) return this.#trouble(pairKey, { kind: 'unreadable' });
    this.#tags.set(pairKey, file.value.tag);
    const look = firstLook(read.value);
    await this.#looks.noteRecord(pairKey, look);
    this.#found(pairKey, look);
  }

  #found(pairKey: string, record: PartnershipRecord | null): void {
    this.#change((one) => (one.pairKey === pairKey ? { ...one, record, calendar: this.#datesOf(record), trouble: null } : one));
  }

  #trouble(pairKey: string, trouble: MyOneOnOne['trouble']): void {
    this.#change((one) => (one.pairKey === pairKey ? { ...one, trouble } : one));
  }

  #datesOf(record: PartnershipRecord | null): readonly Occurrence[] | null {
    const agenda = this.agenda.get();
    if (agenda === null || record === null) return null;
    return entitiesOf(record.series).flatMap((series) => agenda.occurrencesOf(series));
  }

  #change(change: (one: MyOneOnOne) => MyOneOnOne): void {
    const { all } = this.list.get();
    if (all !== null && !this.#closed) this.#show({ all: all.map(change) });
  }

  #show(change: Partial<MyList>): void {
    if (!this.#closed) this.list.set({ ...this.list.get(), ...change });
  }
}

async function loadWhole(): Promise<typeof wholeRecord | null> {
  return import('./whole-record.ts').then(
    (loaded) => loaded.wholeRecord,
    () => null,
  );
}

/** At most so many at a time. */
async function inTurns<T>(all: readonly T[], atOnce: number, task: (one: T) => Promise<void>): Promise<void> {
  const queue = [...all];
  const work = async (): Promise<void> => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await task(one);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, work));
}
