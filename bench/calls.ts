/** How often Graph is asked until the record is up to date, by what the device knows already. */
import type { Browser, BrowserContext } from '@playwright/test';
import { forgetDevice, freshContext, open, untilSaved } from './opening.ts';
import type { GraphCall, Stage } from './stage.ts';

/** The calls as `METHOD path status`, in order. */
export interface CallsToOpen {
  readonly firstEver: readonly string[];
  readonly knownSpace: readonly string[];
  readonly warm: readonly string[];
}

async function callsToOpen(context: BrowserContext, stage: Stage, mark: string): Promise<readonly string[]> {
  await stage.forgetCalls();
  await open(context, stage, mark, { caches: 'kept', slow: false, after: (page) => untilSaved(stage, page) });
  return (await stage.calls('member')).map(inWords);
}

/** A call as `METHOD path status`. */
export const inWords = ({ method, path, status }: GraphCall): string => `${method} ${path} ${status}`;

export async function countCalls(browser: Browser, stage: Stage, mark: string): Promise<CallsToOpen> {
  await stage.forgetIndex();
  const context = await freshContext(browser);
  try {
    const firstEver = await callsToOpen(context, stage, mark);
    await open(context, stage, mark, { caches: 'kept', slow: false, after: () => stage.untilIndexed() });
    const warm = await callsToOpen(context, stage, mark);
    await forgetDevice(context, stage);
    const knownSpace = await callsToOpen(context, stage, mark);
    return { firstEver, knownSpace, warm };
  } finally {
    await context.close();
  }
}
