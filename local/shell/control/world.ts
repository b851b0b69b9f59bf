/**
 * What all windows of this page share: the clock, who is offline, and which data set is loaded. One store, kept in step
 * with other pages of this browser by a BroadcastChannel, and with anything else that turns the tenant's clock (tests,
 * another browser) by asking now and then.
 */
import { readClock, resetTenant, setClock, setNetwork } from './tenant.ts';
import type { Seed } from './types.ts';

export interface World {
  /** Tenant clock minus machine clock; null until it is known. */
  readonly offsetMs: number | null;
  readonly offline: readonly string[];
  /** Goes up whenever the tenant is started again. */
  readonly epoch: number;
  /** While the tenant is started again no app is shown: what it would keep is about to be forgotten. */
  readonly resetting: boolean;
}

type Note = { readonly what: 'changed' | 'resetting' | 'reset' } | { readonly what: 'offline'; readonly who: readonly string[] };

const OFFLINE_KEY = 'local-microsoft-365.offline';
const ASK_EVERY_MS = 4_000;
/** Two readings of one clock differ by what the network took. */
const SAME_CLOCK_MS = 1_500;

const storedOffline = (): readonly string[] => (localStorage.getItem(OFFLINE_KEY) ?? '').split(' ').filter(Boolean);

let world: World = { offsetMs: null, offline: storedOffline(), epoch: 0, resetting: false };
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

/** A clock that cannot be read is asked for again later: the tenant may just be starting. */
const askClock = () => readClock().then(learnOffset, () => undefined);

channel.onmessage = (event: MessageEvent<Note>) => {
  const note = event.data;
  if (note.what === 'offline') change({ offline: note.who });
  if (note.what === 'resetting') change({ resetting: true });
  if (note.what === 'reset') change({ epoch: world.epoch + 1, offline: [], resetting: false });
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

export async function moveClock(to: { now: string } | { advanceMs: number }): Promise<void> {
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

/** New data, and a browser that has forgotten the old (app-server.ts, `/local/forget`). */
export async function loadDataSet(seed: Seed, appOrigin: string): Promise<void> {
  change({ resetting: true });
  tell({ what: 'resetting' });
  try {
    await Promise.all(world.offline.map((user) => setNetwork(user, true)));
    await resetTenant(seed);
    await fetch(`${appOrigin}/local/forget`, { method: 'POST', credentials: 'include' }).catch(() => undefined);
    localStorage.removeItem(OFFLINE_KEY);
    change({ offsetMs: await readClock(), offline: [] });
  } finally {
    change({ resetting: false, epoch: world.epoch + 1 });
    tell({ what: 'reset' });
  }
}
