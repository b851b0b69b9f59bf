/**
 * What there is once the space of a record is known: sessions that were put aside beside it, sealed sessions with the copies of
 * one's own, earlier versions of its file, and what can be done about a file that is not understood.
 */
import type { CommandContext } from '../domain/commands.ts';
import type { Graph, SpaceAddress } from '../graph/services.ts';
import type { Fault, RemoteRecord } from '../sync/ports.ts';
import type { Core } from './core.ts';
import { FilingDesk } from './filing-desk.ts';
import type { WorkspaceParts } from './parts.ts';
import { recoveryFor } from './recovery.ts';
import { SealingDesk } from './sealing-desk.ts';
import type { EarlierSessions, EarlierVersions, Recovery, SealedSessions } from './workspace.ts';

export interface ConnectionParts extends Pick<WorkspaceParts, 'clock' | 'host' | 'loadPapers'> {
  readonly core: Core;
  readonly graph: Graph;
  readonly space: SpaceAddress;
  readonly remote: RemoteRecord;
  readonly pairKey: string;
  /** Who acts, now, in the session at hand. */
  context(): CommandContext;
  /** There is a file that is not understood (or, with null, there is none any more). */
  onRecovery(recovery: Recovery | null): void;
}

export class SpaceConnection {
  readonly earlier: EarlierSessions;
  readonly sealed: SealedSessions;
  readonly versions: EarlierVersions;
  readonly #parts: ConnectionParts;
  readonly #stop: () => void;
  #fault: Fault | null = null;

  constructor(parts: ConnectionParts) {
    const { core, graph, space, remote, pairKey, host } = parts;
    this.#parts = parts;
    const folder = graph.archive(space);
    const filing = new FilingDesk({ ...parts, archive: folder });
    const sealing = new SealingDesk({ ...parts, folder, copies: graph.ownCopies(pairKey) });
    this.earlier = filing;
    this.sealed = sealing;
    this.versions = {
      list: () => remote.versions(),
      open: async (version) => (await import('./earlier-versions.ts')).openVersion({ core, remote, archive: folder, clock: parts.clock, pairKey, me: host.viewer.id }, version),
    };
    filing.start();
    sealing.start();
    const stopWatching = core.engineStatus.subscribe(() => this.#watch());
    this.#stop = () => {
      stopWatching();
      filing.close();
      sealing.close();
    };
    this.#watch();
  }

  close(): void {
    this.#stop();
  }

  #watch(): void {
    const { core, remote, pairKey, host } = this.#parts;
    const fault = core.engineStatus.get()?.fault ?? null;
    if (fault === this.#fault) return;
    this.#fault = fault;
    // Each fault has its own: what is kept and replaced must be the bytes that are there now.
    this.#parts.onRecovery(fault === null || fault.reason === 'newer-format' ? null : recoveryFor({ core, remote, pairKey, me: host.viewer.id }, fault));
  }
}
