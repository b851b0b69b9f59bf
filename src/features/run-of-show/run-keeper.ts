import { Subscribable } from '../../base/subscribable.ts';
import { minutesOf, newRun, type RunProgress, spend } from '../../domain/run.ts';
import type { RunNotes } from '../../workspace/workspace.ts';

const tickMs = 1_000;
/** A tick that comes later than this was held up: the machine slept. */
const longestTickMs = 5_000;
const ticksUnsaved = 15;

/**
 * The progress of one session on this page: read from the device, counted while somebody can see it, and noted again. It tells
 * the screen only what the screen shows, so not every second.
 */
export class RunKeeper {
  /** Null until the device has answered. */
  readonly shown = new Subscribable<RunProgress | null>(null);
  readonly #notes: RunNotes;
  readonly #session: string;
  #run: RunProgress | null = null;
  #last = 0;
  #unsaved = 0;

  constructor(notes: RunNotes, session: string) {
    this.#notes = notes;
    this.#session = session;
  }

  /** Begins to count; the returned function ends it. */
  start(): () => void {
    let here = true;
    if (this.#run === null) {
      const begin = (run: RunProgress): void => {
        if (here && this.#run === null) this.#set(run);
      };
      // What cannot be read is begun anew.
      void this.#notes.progress(this.#session).then(begin, () => begin(newRun));
    }
    this.#last = performance.now();
    const timer = setInterval(() => this.#tick(), tickMs);
    const onVisibility = (): void => {
      // What went by while it was hidden is nobody's time.
      this.#last = performance.now();
      if (document.hidden) this.#save();
    };
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      here = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisibility);
      if (this.#unsaved > 0) this.#save();
    };
  }

  change(to: (run: RunProgress) => RunProgress): void {
    if (this.#run === null) return;
    this.#set(to(this.#run));
    this.#save();
  }

  #tick(): void {
    const now = performance.now();
    const ms = Math.min(longestTickMs, now - this.#last);
    this.#last = now;
    if (this.#run === null || document.hidden) return;
    const [before, run] = [minutesOf(this.#run), spend(this.#run, ms / 1_000)];
    this.#run = run;
    const { here, inAll } = minutesOf(run);
    if (here !== before.here || inAll !== before.inAll) this.shown.set(run);
    this.#unsaved += 1;
    if (this.#unsaved >= ticksUnsaved) this.#save();
  }

  #set(run: RunProgress): void {
    this.#run = run;
    this.shown.set(run);
  }

  #save(): void {
    this.#unsaved = 0;
    // What could not be kept costs a look at the list of steps, no more.
    if (this.#run !== null) void this.#notes.noteProgress(this.#session, this.#run).catch(() => undefined);
  }
}
