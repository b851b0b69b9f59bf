/**
 * A meeting of two people who have a record already, in another chat: opened once as its tab would be, out of sight, so that
 * the record learns of the new series in the one way in which records do.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { HomeFailure, SpaceAddress } from '../graph/services.ts';
import { PlaceNotes } from './notes.ts';
import { openWorkspace } from './open-workspace.ts';
import type { WorkspaceParts } from './parts.ts';
import type { Workspace } from './workspace.ts';

/** Longer than this nobody waits for one of several. */
const longestMs = 60_000;

/** Where the record is that the chat belongs to now. */
export async function continueRecord(parts: WorkspaceParts, chatId: string): Promise<Result<SpaceAddress, HomeFailure>> {
  const { host } = parts;
  const place = { ...host.place, surface: 'tab' as const, chatId };
  const workspace = openWorkspace({ ...parts, host: { ...host, place } });
  const linked = await untilLinked(workspace, parts, chatId);
  await workspace.close();
  if (!linked.ok) return linked;
  const noted = await new PlaceNotes(parts.device.notes).place(chatId);
  return noted === null ? fail({ kind: 'missing' }) : ok(noted.space);
}

function untilLinked(workspace: Workspace, { clock }: WorkspaceParts, chatId: string): Promise<Result<void, HomeFailure>> {
  return new Promise((resolve) => {
    const stop: (() => void)[] = [];
    let isOver = false;
    const end = (result: Result<void, HomeFailure>): void => {
      if (isOver) return;
      isOver = true;
      for (const each of stop) each();
      resolve(result);
    };
    let isWatched = false;
    const look = (): void => {
      const state = workspace.state.get();
      if (state.kind === 'blocked') return end(fail(state.why.kind === 'remote' ? state.why.failure : { kind: 'missing' }));
      // There is no record of these two any more: nothing can be continued.
      if (state.kind === 'unattached') return end(fail({ kind: 'missing' }));
      if (state.kind !== 'open') return;
      const { record } = state.partnership;
      if (record.get().series[chatId] !== undefined) return end(ok());
      if (!isWatched) stop.push(record.subscribe(look));
      isWatched = true;
    };
    stop.push(workspace.state.subscribe(look), clock.after(longestMs, () => end(fail({ kind: 'unavailable' }))));
    look();
  });
}
