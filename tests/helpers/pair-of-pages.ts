import { encodeRecordFile } from '../../src/document/file-format.ts';
import { RecordDocument } from '../../src/document/record-document.ts';
import type { Command } from '../../src/domain/commands.ts';
import { decide } from '../../src/domain/decide.ts';
import type { Person } from '../../src/domain/entities.ts';
import { pairKey } from '../../src/domain/pair.ts';
import type { OpenPartnership, SyncStatus } from '../../src/workspace/workspace.ts';
import { MemoryDevice } from './memory-device.ts';
import { MemoryMicrosoft365 } from './memory-graph.ts';
import type { MemoryFile } from './memory-remote.ts';
import { as, attach, chatId, jonas, maya, pair } from './people.ts';
import { VirtualClock } from './virtual-clock.ts';
import { openWorkspacePage, type WorkspacePage } from './workspace-page.ts';

/** Maya and Jonas with a whole workspace each, on memory ports, and one record between them. */
export class PairOfPages {
  readonly clock = new VirtualClock();
  readonly cloud = new MemoryMicrosoft365({ chatId, subject: '1:1 Maya / Jonas', organizer: maya.id, joinUrl: 'https://teams.example/j', people: [maya, jonas] });
  readonly #devices = new Map<Person, MemoryDevice>();

  get file(): MemoryFile {
    return this.cloud.fileOf(pair);
  }

  deviceOf(person: Person): MemoryDevice {
    const device = this.#devices.get(person) ?? new MemoryDevice();
    this.#devices.set(person, device);
    return device;
  }

  /** The browser of this person keeps nothing of what it kept. */
  wipe(person: Person): void {
    this.#devices.delete(person);
  }

  /** Opens a page of this person, without waiting for anything. */
  page(person: Person): WorkspacePage {
    return openWorkspacePage(person, this.cloud, { device: this.deviceOf(person), clock: this.clock });
  }

  /** Opens a page and waits until everything is in OneDrive. */
  async open(person: Person): Promise<WorkspacePage> {
    const page = this.page(person);
    await this.until(() => page.state().kind === 'open' && isSaved(page.open()));
    return page;
  }

  /** Maya attaches the template. */
  async attach(): Promise<WorkspacePage> {
    const page = this.page(maya);
    await this.until(() => page.state().kind === 'unattached');
    const state = page.state();
    if (state.kind !== 'unattached') throw new Error('unreachable');
    await state.attach.attach({ manager: maya.id, member: jonas.id }, { kind: 'my-onedrive' });
    await this.until(() => page.state().kind === 'open' && isSaved(page.open()));
    return page;
  }

  /** Lets time pass, at first in small steps, for at most three minutes. Dynamic imports need more than microtasks the first time. */
  async until(done: () => boolean, what = 'what was waited for'): Promise<void> {
    for (let i = 0; i < 800; i += 1) {
      if (done()) return;
      await this.clock.advance(i < 200 ? 10 : 300);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    throw new Error(`${what} did not come`);
  }

  /** Until the status is of this kind, asking at once each time. */
  async reach(page: WorkspacePage, kind: SyncStatus['kind']): Promise<SyncStatus> {
    await this.until(() => {
      if (page.open().status.get().kind === kind) return true;
      page.wake();
      return page.open().status.get().kind === kind;
    }, kind);
    return page.open().status.get();
  }
}

/** Everything is in OneDrive, whether the other person has seen it or not. */
export function isSaved(partnership: OpenPartnership): boolean {
  return ['in-onedrive', 'seen'].includes(partnership.status.get().kind);
}

/** Carries a command out on this page, and stops the test when it was refused. */
export async function act(page: WorkspacePage, command: Command): Promise<void> {
  const done = await page.open().dispatch(command);
  if (!done.ok) throw new Error(done.error.kind);
}

/** A whole, healthy record file of two people. */
export function recordFileOf(manager: Person, member: Person): Uint8Array {
  const document = new RecordDocument();
  const decided = decide(document.record.get(), { ...attach, roles: { manager: manager.id, member: member.id }, people: [manager, member] } as Command, as(manager));
  if (!decided.ok) throw new Error(decided.error.kind);
  document.apply(decided.value, 'attach');
  return encodeRecordFile({ partnership: pairKey(manager.id, member.id), savedAt: '2026-11-23T07:00:00.000Z', savedBy: manager.id, readable: document.record.get(), state: document.encodeWhole() });
}
