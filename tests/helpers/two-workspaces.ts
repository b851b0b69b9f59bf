/** Two people, each on devices of their own, in one Microsoft 365 in memory and on a clock that is moved by hand. */
import { expect } from 'vitest';
import type { OpenPartnership } from '../../src/workspace/workspace.ts';
import { MemoryDevice } from './memory-device.ts';
import { MemoryMicrosoft365 } from './memory-graph.ts';
import { chatId, jonas, maya } from './people.ts';
import { VirtualClock } from './virtual-clock.ts';
import { openWorkspacePage, type PageOptions, type WorkspacePage } from './workspace-page.ts';

/** Everything is in OneDrive, whether the other person has seen it or not. */
export const isSaved = (partnership: OpenPartnership): boolean => ['in-onedrive', 'seen'].includes(partnership.status.get().kind);

export class TwoWorkspaces {
  readonly clock = new VirtualClock();
  readonly cloud = new MemoryMicrosoft365({ chatId, subject: '1:1 Maya / Jonas', organizer: maya.id, joinUrl: 'https://teams.example/j', people: [maya, jonas] });
  /** By the name that a test gives them; made when they are first asked for. */
  readonly devices = new Map<string, MemoryDevice>();

  options(name: string): PageOptions & { readonly device: MemoryDevice } {
    const device = this.devices.get(name) ?? new MemoryDevice();
    this.devices.set(name, device);
    return { device, clock: this.clock };
  }

  /** Dynamic imports need more than microtasks the first time. */
  async until(done: () => boolean): Promise<void> {
    for (let i = 0; i < 600 && !done(); i += 1) {
      await this.clock.advance(10);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(done()).toBe(true);
  }

  async attachAsMaya(): Promise<WorkspacePage> {
    const page = openWorkspacePage(maya, this.cloud, this.options('maya'));
    await this.until(() => page.state().kind === 'unattached');
    const state = page.state();
    if (state.kind !== 'unattached') throw new Error('unreachable');
    const done = await state.attach.attach({ manager: maya.id, member: jonas.id }, { kind: 'my-onedrive' });
    expect(done.ok).toBe(true);
    await this.until(() => page.state().kind === 'open' && isSaved(page.open()));
    return page;
  }

  async openAs(person: typeof maya, on = person.displayName, more: Partial<PageOptions> = {}): Promise<WorkspacePage> {
    const page = openWorkspacePage(person, this.cloud, { ...this.options(on), ...more });
    await this.until(() => page.state().kind === 'open' && isSaved(page.open()));
    return page;
  }
}
