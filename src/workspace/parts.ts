import type { Clock } from '../base/clock.ts';
import type { Random } from '../base/ids.ts';
import type { Graph } from '../graph/services.ts';
import type { Host } from '../hosts/host.ts';
import type { Papers } from './papers.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import type { ToolWords } from './tool-words.ts';

/** What a workspace is made of; put together in `app`, and in memory by tests. */
export interface WorkspaceParts {
  readonly host: Host;
  readonly device: DeviceStore;
  /** Loaded when it is first needed: painting from the device needs neither Graph nor a token. */
  loadGraph(): Promise<Graph>;
  /** What makes minutes of a session; heavy, and loaded when a session was sealed. Rejects when it cannot be loaded. */
  loadPapers(): Promise<Papers>;
  /** The sentences that leave the app; loaded when one does. Rejects when they cannot be loaded. */
  loadWords(): Promise<ToolWords>;
  /** The template that a new pair begins with, as the JSON of `choose-template`; empty: the app's own. Rejects when it cannot be loaded. */
  readonly firstTemplate: () => Promise<string>;
  /** Resolves when something useful is on screen, or after a moment: what is not needed for that is loaded then. */
  afterPaint(): Promise<void>;
  readonly clock: Clock;
  readonly random: Random;
  /** IANA name, or `deviceZone`. */
  readonly timeZone: string;
  /** Calls when the network came back or the wall clock was set. Returns an unsubscribe. */
  onWake(listener: () => void): () => void;
}
