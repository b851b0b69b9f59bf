/** The same for the list of all 1:1s: when it was read, when a promise in it has changed, and when this is turned on. */
import type { MyOneOnOnes } from './my.ts';
import type { WorkspaceParts } from './parts.ts';
import { TaskKeeper } from './task-keeper.ts';

const soonMs = 3_000;
const holdMs = 300_000;
/** What fails again and again is tried this seldom. */
const longestHoldMs = 3_600_000;

export function keepMyTasks(parts: WorkspaceParts, my: MyOneOnOnes): () => void {
  const { clock, host, device } = parts;
  const keeper = new TaskKeeper(parts);
  let seen: readonly unknown[] = [];
  let holdUntil = -Infinity;
  let failures = 0;
  let cancel: (() => void) | null = null;
  const soon = (ms: number): void => {
    cancel?.();
    cancel = clock.after(Math.max(ms, holdUntil - clock.elapsed()), () => void run());
  };
  const run = async (): Promise<void> => {
    const { all, asking } = my.list.get();
    if (all === null || asking || !host.active.get()) return;
    // One that could not be read anew may hold what was settled elsewhere.
    const pairs = all.flatMap(({ pairKey, chatId, record, trouble }) => (record?.partnership && trouble === null ? [{ pairKey, chatId, record }] : []));
    const passed = await keeper.pass(pairs);
    if (passed.ok) {
      failures = 0;
      return;
    }
    const hold = Math.min(holdMs * 2 ** failures, longestHoldMs);
    failures += 1;
    holdUntil = clock.elapsed() + (passed.error.kind === 'slowed-down' ? Math.max(passed.error.retryAfterMs, hold) : hold);
    if (passed.error.kind !== 'sign-in-needed') soon(hold);
  };
  const look = (): void => {
    const { all, asking } = my.list.get();
    if (all === null || asking) return;
    const now = all.flatMap(({ record, trouble }) => [record?.agreements, trouble]);
    if (now.length === seen.length && now.every((one, at) => one === seen[at])) return;
    seen = now;
    soon(soonMs);
  };
  const stop = [my.list.subscribe(look), device.siblings('tools').hear(({ kind }) => kind === 'retry' && soon(0))];
  look();
  return () => {
    cancel?.();
    for (const one of stop) one();
  };
}
