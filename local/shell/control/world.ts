/**
 * What all windows of this page share: the clock, who is offline, and which data set is loaded. One store, kept in step
 * with other pages of this browser by a BroadcastChannel, and with anything else that turns the tenant's clock or starts
 * it again (tests, another browser, Ctrl+C and `npm start`) by asking now and then.
 */
import { APP_ORIGIN } from './addresses.ts';
import { readClock, resetTenant, setClock, setNetwork, type ClockReading } from './tenant.ts';
import type { Seed } from './types.ts';

export interface World {
  /** Tenant clock minus machine clock; null until it is known. */
  readonly offsetMs: number | null;
  readonly offline: readonly string[];
  /** Goes up whenever the tenant is started again. */
  readonly epoch: number;
  /** While the tenant is started again, and until its run is known, no app is shown: what it keeps may have to be forgotten. */
  readonly resetting: boolean;
}

type Note = { readonly what: 'changed' | 'resetting' | 'reset' } | { readonly what: 'offline'; readonly who: readonly string[] };

const OFFLINE_KEY = 'local-microsoft-365.offline';
const RUN_KEY = 'local-microsoft-365.run';
/** Held by the page that empties the app's storage, so that it is not emptied again under another page's new frames. */
const RUN_LOCK = 'local-microsoft-365.run';
/** Frames that are being removed may still write: they get this long. */
const FRAMES_GONE_MS = 150;
const ASK_EVERY_MS = 4_000;
/** Two readings of one clock differ by what the network took. */
const SAME_CLOCK_MS = 1_500;

const storedOffline = (): readonly string[] => (localStorage.getItem(OFFLINE_KEY) ?? '').split(' ').filter(Boolean);

let world: World = { offsetMs: null, offline: storedOffline(), epoch: 0, resetting: true };
/** The tenant's run that the frames of this page belong to. */
let run: string | null = null;
const listeners = new Set<() => void>();
const channel = new BroadcastChannel('local-microsoft-365');

const change = (next: Partial<World>) => {
  world = { ...world, ...next };
  for (const listener of listeners) listener();
};

const tell = (note: Note) => channel.postMessage(note);

const learnOffset = (offsetMs: number) => {
  if (world.offsetMs === null || Math.abs(world.offsetMs - offsetMs) > SAME_CLOCK_MS) change({ offsetMs });
};

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Empties what this browser keeps for the app (app-server.ts, `/local/forget`). */
async function forgetApp(): Promise<void> {
  const answer = await fetch(`${APP_ORIGIN}/local/forget`, { method: 'POST', credentials: 'include' });
  if (!answer.ok) throw new Error(`/local/forget answered ${answer.status}`);
}

/** The new run's clock, with everybody online, as a new tenant has it. */
function begin(reading: ClockReading): void {
  const epoch = run === null ? world.epoch : world.epoch + 1;
  run = reading.run;
  change({ offsetMs: reading.offsetMs, offline: storedOffline(), resetting: false, epoch });
}

/** Another run than this page's: what the app keeps of the old one goes before a frame of the new one is shown. */
const changeRun = () =>
  navigator.locks.request(RUN_LOCK, async () => {
    const reading = await readClock();
    if (reading.run === run) {
      change({ resetting: false });
      return learnOffset(reading.offsetMs);
    }
    change({ resetting: true });
    const known = localStorage.getItem(RUN_KEY);
    if (known !== reading.run) {
      tell({ what: 'resetting' });
      if (known !== null) await wait(FRAMES_GONE_MS);
      await forgetApp();
      localStorage.removeItem(OFFLINE_KEY);
      localStorage.setItem(RUN_KEY, reading.run);
    }
    begin(reading);
    if (known !== reading.run) tell({ what: 'reset' });
  });

/** A clock that cannot be read is asked for again later: the tenant may just be starting. */
const askClock = async () => {
  try {
    const reading = await readClock();
    if (reading.run === run && !world.resetting) learnOffset(reading.offsetMs);
    else await changeRun();
  } catch {
    // Asked again in a moment.
  }
};

channel.onmessage = (event: MessageEvent<Note>) => {
  const note = event.data;
  if (note.what === 'offline') change({ offline: note.who });
  if (note.what === 'resetting') change({ resetting: true });
  if (note.what === 'changed' || note.what === 'reset') void askClock();
};

export const getWorld = (): World => world;

export function subscribeWorld(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function startWorld(): void {
  void askClock();
  setInterval(() => void (document.hidden || askClock()), ASK_EVERY_MS);
  document.addEventListener('visibilitychange', () => void askClock());
}

/** Now, as the tenant sees it. */
export const tenantNow = (): Date => new Date(Date.now() + (world.offsetMs ?? 0));

/** Whoever is in a call when the clock leaps has left it long ago. */
export const LEAP_MS = 6 * 3_600_000;
const LEAVE_WITHIN_MS = 5_000;
const beforeLeaps = new Set<() => Promise<void>>();

/** Calls `leave` before this page moves the clock far ahead, and waits for it. Gives back how to stop that. */
export function beforeLeap(leave: () => Promise<void>): () => void {
  beforeLeaps.add(leave);
  return () => void beforeLeaps.delete(leave);
}

export async function moveClock(to: { now: string } | { advanceMs: number }): Promise<void> {
  const ahead = 'now' in to ? Date.parse(to.now) - tenantNow().getTime() : to.advanceMs;
  if (ahead >= LEAP_MS) await Promise.race([Promise.all([...beforeLeaps].map((leave) => leave())), wait(LEAVE_WITHIN_MS)]);
  change({ offsetMs: await setClock(to) });
  tell({ what: 'changed' });
}

export async function switchNetwork(user: string, online: boolean): Promise<void> {
  await setNetwork(user, online);
  const offline = [...world.offline.filter((one) => one !== user), ...(online ? [] : [user])];
  localStorage.setItem(OFFLINE_KEY, offline.join(' '));
  change({ offline });
  tell({ what: 'offline', who: offline });
}

/** New data, and a browser that has forgotten the old. */
export const loadDataSet = (seed: Seed): Promise<void> =>
  navigator.locks.request(RUN_LOCK, async () => {
    change({ resetting: true });
    tell({ what: 'resetting' });
    try {
      await resetTenant(seed);
      await forgetApp();
      localStorage.removeItem(OFFLINE_KEY);
      const reading = await readClock();
      localStorage.setItem(RUN_KEY, reading.run);
      begin(reading);
    } finally {
      tell({ what: 'reset' });
      if (world.resetting) void askClock();
    }
  });
