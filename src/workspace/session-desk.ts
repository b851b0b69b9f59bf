/**
 * Which session is this? Keeps the answer of `domain/occurrence.ts` up to date as the record, the calendar and the clock
 * move on, and lets a person correct it.
 */
import { msOf } from '../base/clock.ts';
import { ok, type Result } from '../base/result.ts';
import { type Readable, Subscribable } from '../base/subscribable.ts';
import type { Command } from '../domain/commands.ts';
import type { Occurrence, PartnershipRecord, Series } from '../domain/entities.ts';
import { entitiesOf } from '../domain/table.ts';
import { seriesCadence, sessionAtHand } from '../domain/occurrence.ts';
import type { Graph } from '../graph/services.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import { laterWeeks, readUntil, type Window, weeksAround } from './calendar-windows.ts';
import type { CalendarNote, PlaceNotes } from './notes.ts';
import type { WorkspaceParts } from './parts.ts';
import type { SessionChoice, SessionInfo } from './workspace.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** The calendar is asked again after this, and not in the first seconds, which belong to the record. */
const calendarAgeMs = 6 * hour;
const calendarDelayMs = 3_000;
const lookMs = 20_000;
/** A calendar that did not answer is asked again after this, and after twice as long each time, up to the other. */
const firstAgainMs = 30_000;
const lastAgainMs = 16 * 60_000;

export interface SessionDeskParts extends WorkspaceParts {
  readonly notes: PlaceNotes;
  readonly chatId: string | null;
  /** The calendar as this device last read it. */
  readonly calendar: CalendarNote | null;
}


export class SessionDesk {
  readonly #parts: SessionDeskParts;
  readonly #record: Readable<PartnershipRecord>;
  readonly #note: (command: Command) => void;
  readonly #session: Subscribable<SessionInfo>;
  readonly #stop: (() => void)[] = [];
  #calendar: readonly Occurrence[] | null = null;
  /** Series whose dates `#calendar` has. */
  #series: readonly string[] | undefined;
  /** Up to where it was read. */
  #until: number | undefined;
  #readAt = -Infinity;
  #chosen: SessionChoice | null = null;
  #asking = false;
  /** Is what the calendar says known, or that it says nothing? */
  #asked: boolean;
  #againMs = firstAgainMs;
  #cancelAgain: (() => void) | null = null;
  #cancelLook: (() => void) | null = null;

  /** `note`: carries out what the calendar adds to the record (the rhythm of the meeting). */
  constructor(parts: SessionDeskParts, record: Readable<PartnershipRecord>, note: (command: Command) => void) {
    this.#parts = parts;
    this.#record = record;
    this.#note = note;
    if (parts.calendar !== null) {
      this.#calendar = parts.calendar.occurrences;
      this.#series = parts.calendar.series;
      this.#until = parts.calendar.until;
      this.#readAt = parts.calendar.readAt;
    }
    this.#asked = parts.calendar !== null || parts.chatId === null;
    this.#session = new Subscribable(this.#find());
    this.#stop.push(record.subscribe(() => this.#look()));
    this.#lookSoon();
  }

  get session(): Readable<SessionInfo> {
    return this.#session;
  }

  subscribe(listener: () => void): () => void {
    return this.#session.subscribe(listener);
  }

  /** Begins to ask the calendar; called when the space is connected. */
  start(): void {
    this.#stop.push(this.#parts.clock.after(calendarDelayMs, () => void this.#ask()));
  }

  /** Looks again: the clock was set, or the person came back. */
  refresh(): void {
    this.#look();
    if (Math.abs(this.#parts.clock.now() - this.#readAt) > calendarAgeMs) void this.#ask();
  }

  choose(choice: SessionChoice | null): void {
    this.#chosen = choice;
    this.#look();
  }

  close(): void {
    this.#cancelLook?.();
    this.#cancelAgain?.();
    for (const stop of this.#stop) stop();
  }

  #find(): SessionInfo {
    const { host, clock, timeZone, chatId } = this.#parts;
    const found = sessionAtHand({
      record: this.#record.get(),
      // Only in the side panel a meeting is being held.
      surface: host.place.surface === 'side-panel' ? 'side-panel' : 'tab',
      now: clock.now(),
      timeZone,
      calendar: this.#calendar,
      asked: this.#series,
      readUntil: this.#until,
      chosen: this.#chosen,
      seriesId: chatId,
    });
    return { ...found.session, source: found.source === 'chosen' ? (this.#chosen?.from ?? found.source) : found.source, start: found.start, asked: this.#asked, choices: found.choices };
  }

  #lookSoon(): void {
    this.#cancelLook?.();
    this.#cancelLook = this.#parts.clock.after(lookMs, () => this.#look());
  }

  #look(): void {
    this.#lookSoon();
    const found = this.#find();
    // A new object only when something differs: screens compare by identity.
    if (JSON.stringify(found) !== JSON.stringify(this.#session.get())) this.#session.set(found);
  }

  /** Null when there was no answer: then it is asked again at the next occasion. */
  async #read(series: readonly Series[], window: Window): Promise<Awaited<ReturnType<Graph['occurrences']>> | null> {
    try {
      const answer = await (await this.#parts.loadGraph()).occurrences(series, window);
      const unanswered = !answer.ok && (answer.error.kind === 'offline' || answer.error.kind === 'unavailable');
      return unanswered ? null : answer;
    } catch {
      return null;
    }
  }

  /** The weeks around; when none of their dates is still to come, what comes later, too: a 1:1 may be as rare as once a quarter. */
  async #readDates(series: readonly Series[], now: number): Promise<Result<{ readonly dates: readonly Occurrence[]; readonly until: number }, RemoteFailure> | null> {
    const around = await this.#read(series, weeksAround(now));
    if (around === null || !around.ok) return around;
    if (around.value.some(({ start }) => msOf(start) > now)) return ok({ dates: around.value, until: readUntil(now, false) });
    const later = await this.#read(series, laterWeeks(now));
    return later?.ok === true ? ok({ dates: [...around.value, ...later.value], until: readUntil(now, true) }) : ok({ dates: around.value, until: readUntil(now, false) });
  }

  /** What was prepared for a date that is no more is kept under the next one, before that date is over and nobody could tell (SPEC O11). */
  #keepPrepared(): void {
    const record = this.#record.get();
    const { id, day: onDay, occurrence, source } = this.#find();
    const planned = record.sessions[id]?.occurrence ?? null;
    if (source !== 'calendar' || occurrence === null || planned === null) return;
    const isAnother = planned.series !== occurrence.series || Date.parse(planned.originalStart) !== Date.parse(occurrence.originalStart);
    if (isAnother) this.#note({ type: 'correct-occurrence', session: id, day: onDay, occurrence });
  }

  #askAgain(): void {
    this.#cancelAgain?.();
    this.#cancelAgain = this.#parts.clock.after(this.#againMs, () => void this.#ask());
    this.#againMs = Math.min(2 * this.#againMs, lastAgainMs);
  }

  async #ask(): Promise<void> {
    const { chatId, clock, notes } = this.#parts;
    const series = chatId === null ? undefined : this.#record.get().series[chatId];
    const now = clock.now();
    if (chatId === null || series === undefined || this.#asking || Math.abs(now - this.#readAt) < calendarAgeMs) return;
    this.#asking = true;
    // All of the pair's: another one may have taken the place of this one.
    const all = entitiesOf(this.#record.get().series);
    const answer = await this.#readDates(all, now);
    this.#asking = false;
    this.#asked = true;
    if (answer === null) this.#askAgain();
    else this.#readAt = now;
    // Without an answer, or without the right, the ladder's next rungs serve; nothing is asked of the person for it.
    if (answer === null || !answer.ok) return this.#look();
    this.#againMs = firstAgainMs;
    const { dates, until } = answer.value;
    this.#calendar = dates;
    this.#series = all.map(({ id }) => id);
    this.#until = until;
    await notes.noteCalendar(chatId, { readAt: now, occurrences: dates, series: this.#series, until });
    const cadence = seriesCadence(dates.filter((one) => one.series === chatId));
    const known = series.cadence;
    const drifted = cadence !== null && (known === null || known.everyDays !== cadence.everyDays || (Date.parse(cadence.start) - Date.parse(known.start)) % (cadence.everyDays * day) !== 0);
    if (drifted) this.#note({ type: 'link-series', series: { ...series, cadence } });
    this.#keepPrepared();
    this.#look();
  }
}
