/** How far this person is in the run of show of each session, as this device remembers it. Loaded where somebody goes step by step. */
import { newRun, readRun, type RunProgress } from '../domain/run.ts';
import type { Notes } from '../storage/device-store.ts';

/** So many sessions' progress is kept: the one at hand, and those that somebody looks back or ahead to. */
const runsKept = 4;

export async function progressOf(notes: Notes, pairKey: string, session: string): Promise<RunProgress> {
  const found = (await runs(notes, pairKey)).find(([id]) => id === session);
  return found === undefined ? newRun : readRun(found[1]);
}

export async function noteProgress(notes: Notes, pairKey: string, session: string, run: RunProgress): Promise<void> {
  const others = (await runs(notes, pairKey)).filter(([id]) => id !== session);
  await notes.write(`runs/${pairKey}`, [[session, run], ...others].slice(0, runsKept));
}

/** The last one first. An older version of the app may have written them. */
async function runs(notes: Notes, pairKey: string): Promise<readonly (readonly [session: string, run: unknown])[]> {
  const value = await notes.read(`runs/${pairKey}`);
  return Array.isArray(value) ? value.filter((one): one is [string, unknown] => Array.isArray(one) && typeof one[0] === 'string' && one.length === 2) : [];
}
