/**
 * Taking an attaching back: space, index, tab and what this device holds of it, as long as nothing was written. Loaded when
 * somebody asks for it (it brings Yjs).
 */
import { fail, ok, type Result } from '../base/result.ts';
import { RecordDocument } from '../document/record-document.ts';
import { isUntouched } from '../domain/views/untouched.ts';
import type { Graph, SpaceAddress } from '../graph/services.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import { PlaceNotes } from './notes.ts';
import { ToolNotes } from './tool-notes.ts';
import { wholeRecord } from './whole-record.ts';

export interface Made {
  readonly pairKey: string;
  readonly space: SpaceAddress;
  readonly chatIds: readonly string[];
  /** Chats to which the app was added with it. */
  readonly appAddedTo: readonly string[];
}

/** Each step may be done already, so that what was cut off can be gone through again. */
export async function takeBack(device: DeviceStore, graph: Graph, made: Made): Promise<Result<void, RemoteFailure | { readonly kind: 'written' }>> {
  const { pairKey, space, chatIds } = made;
  const file = await graph.record(space).read();
  if (!file.ok && file.error.kind !== 'missing') return file;
  const store = device.replica(pairKey);
  // With what this device alone knows: it may have been typed without a network.
  const whole = await wholeRecord(store, pairKey, file.ok ? file.value.bytes : null);
  if (!whole.ok || !isUntouched(whole.value)) return fail({ kind: 'written' });
  const removed = await graph.removeSpace(space);
  if (!removed.ok) return removed.error.kind === 'conflict' ? fail({ kind: 'written' }) : removed;
  const forgotten = await graph.forgetInIndex(pairKey);
  if (!forgotten.ok) return forgotten;
  // A tab that stays offers to attach.
  const tools = new ToolNotes(device.notes);
  for (const chatId of made.appAddedTo) {
    const away = await graph.removeApp(chatId);
    if (away.ok) await tools.noteApp(chatId, false);
  }
  const notes = new PlaceNotes(device.notes);
  for (const chatId of chatIds) await notes.forgetPlace(chatId);
  await notes.forgetRecord(pairKey);
  // Else attaching once more would meet the first one, and chance would say who is the manager.
  await store.load();
  const nothing = new RecordDocument();
  await store.compact(nothing.encode(), []);
  nothing.destroy();
  return ok();
}
