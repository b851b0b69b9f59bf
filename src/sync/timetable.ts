/**
 * When the engine asks and saves: the times of what happened on this page, and what follows from them with the pace that the
 * service allows. All times are elapsed milliseconds; wall clocks play no part (they may be wrong by a year).
 */
import { timing } from './next-step.ts';
import { budget, Pace } from './pace.ts';

/** News that is heard so soon after an own save is most likely of that save. */
const echoMs = 1_500;
/** What was answered so long ago says nothing of the file any more: a save begins with a question. */
const staleMs = 90_000;

export class Timetable {
  readonly #pace: Pace;
  #nextCheckAt = 0;
  #nextSaveAt = 0;
  #nextWholeReadAt: number;
  #firstChangeAt = 0;
  #lastChangeAt = -timing.busyForMs;
  #lastNewsAt: number;
  #lastWriteAt = -timing.busyForMs;
  #answeredAt = -Infinity;
  #typing = false;
  #live = false;
  #heardMeanwhile = false;

  constructor(now: number) {
    this.#pace = new Pace(now);
    this.#nextWholeReadAt = now + timing.firstWholeReadMs;
    // Whoever opens the page is about to work in it.
    this.#lastNewsAt = now - timing.livelyForMs;
  }

  get nextCheckAt(): number {
    return this.#nextCheckAt;
  }

  get nextSaveAt(): number {
    return this.#nextSaveAt;
  }

  get nextWholeReadAt(): number {
    return this.#nextWholeReadAt;
  }

  get firstChangeAt(): number {
    return this.#firstChangeAt;
  }

  get lastChangeAt(): number {
    return this.#lastChangeAt;
  }

  /** How many times slower than usual everything goes (`Pace`). */
  slowness(now: number): number {
    return this.#pace.slowness(now);
  }

  /** So much quiet after the last change before it is saved. */
  quietMs(now: number): number {
    if (this.#pace.left(now) < timing.pressedBelowUnits) return timing.pressedQuietMs;
    return this.#typing ? timing.typingQuietMs : timing.stepQuietMs;
  }

  /**
   * Should a save begin with a question? When this page has not been answered lately: correctness never rests on `If-Match`, and what
   * others saved meanwhile may be in the file only. And while the service refuses much: a question costs less than a write that collides.
   */
  asksFirst(now: number, hurry: boolean): boolean {
    const refused = !hurry && this.#pace.slowness(now) >= budget.askFirstFrom;
    return now - this.#answeredAt > (refused ? echoMs : staleMs);
  }

  /** A person here changed something; `first`: nothing waited to be saved. */
  changed(kind: 'typing' | 'step', first: boolean, now: number): void {
    if (first) this.#firstChangeAt = now;
    this.#lastChangeAt = now;
    this.#typing = kind === 'typing';
  }

  /** The remote had something new. */
  tookNews(now: number): void {
    this.#lastNewsAt = now;
  }

  /** Somebody looks, presses "Try again", or the network is back: everything is asked now, and nothing is known of what happened meanwhile. */
  letGo(now: number): void {
    this.#nextCheckAt = 0;
    this.#nextSaveAt = 0;
    this.#answeredAt = -Infinity;
    // Somebody is here: the page has not been left open.
    this.#lastNewsAt = Math.max(this.#lastNewsAt, now - timing.busyForMs);
  }

  askSoon(): void {
    this.#nextCheckAt = 0;
  }

  /** News came by themselves, during a call or not. */
  heard(now: number, calling: boolean): void {
    const echo = calling || now - this.#lastWriteAt < echoMs;
    this.#nextCheckAt = Math.min(this.#nextCheckAt, echo ? now + 2 * echoMs : now);
    // The answer that is on its way may be older than this.
    this.#heardMeanwhile = calling;
  }

  /** News can be heard by themselves, or not any more: what happened while nothing was heard is asked for once. */
  hears(live: boolean, now: number): void {
    this.#live = live;
    this.#nextCheckAt = Math.min(this.#nextCheckAt, now + timing.livelyCheckMs);
  }

  wroteAt(now: number): void {
    this.#lastWriteAt = now;
  }

  written(now: number): void {
    this.#firstChangeAt = now;
    this.#nextSaveAt = this.#pace.nextSaveAt(now);
  }

  wholeRead(now: number): void {
    this.#nextWholeReadAt = now + timing.wholeReadMs * Math.min(this.#pace.slowness(now), timing.wholeReadStretch);
  }

  /** The remote has answered a call of so many units; `strain`: what it says of itself; `unreadable`: the file is. */
  answered(units: number, strain: number, unreadable: boolean, now: number): void {
    this.#answeredAt = now;
    this.#pace.spend(units, now);
    const life = { now, lastChangeAt: this.#lastChangeAt, lastNewsAt: this.#lastNewsAt, live: this.#live, strain };
    this.#nextCheckAt = unreadable ? now + timing.faultReadMs : this.#pace.nextCheckAt(life);
    if (this.#heardMeanwhile) this.#nextCheckAt = Math.min(this.#nextCheckAt, now + 2 * echoMs);
    this.#heardMeanwhile = false;
  }

  /** A call failed; `units` is what it is taken to have cost. */
  failed(units: number, refused: boolean, now: number): void {
    if (refused) this.#pace.refused(now);
    this.#pace.spend(units, now);
  }
}
