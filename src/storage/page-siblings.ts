import type { Fault, RemoteFailure, SiblingMessage, Siblings } from '../sync/ports.ts';

/**
 * Pages of one person on one device: messages by BroadcastChannel, the lead by a Web Lock, which the browser frees when a
 * page ends however it ends (https://developer.mozilla.org/docs/Web/API/Web_Locks_API). Neither crosses storage
 * partitions: a Teams page and an Outlook page are two devices to each other. Where the browser has no locks a page
 * leads itself, which costs calls, not correctness; where it has no channel, pages meet in the store and in the file.
 */
export function pageSiblings(name: string): Siblings {
  const listeners = new Set<(message: SiblingMessage) => void>();
  let channel: BroadcastChannel | null = null;
  const open = (): BroadcastChannel | null => {
    if (channel === null && typeof BroadcastChannel !== 'undefined') {
      try {
        channel = new BroadcastChannel(name);
      } catch {
        // Storage is blocked here. Each page is on its own then, and what they write meets in the file.
        return null;
      }
      channel.onmessage = (event: MessageEvent<unknown>) => {
        const message = readMessage(event.data);
        if (message !== null) for (const listener of [...listeners]) listener(message);
      };
    }
    return channel;
  };
  return {
    // A page that has stopped listening has nothing more to say.
    tell: (message) => {
      try {
        channel?.postMessage(message);
      } catch {
        // Never in the way of what is stored next; what was not heard is found in the store or in the file.
      }
    },
    hear(listener) {
      listeners.add(listener);
      open();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        channel?.close();
        channel = null;
      };
    },
    lead(onLead) {
      if (!('locks' in navigator)) {
        onLead();
        return () => undefined;
      }
      const wish = new AbortController();
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      navigator.locks
        .request(name, { signal: wish.signal }, async () => {
          if (wish.signal.aborted) return;
          onLead();
          await held;
        })
        // Giving up before the lock came rejects with AbortError; a blocked partition rejects with SecurityError.
        .catch(() => {
          if (!wish.signal.aborted) onLead();
        });
      return () => {
        wish.abort();
        release();
      };
    },
  };
}

/** Messages come from our own origin only, yet from any version of the app. */
function readMessage(data: unknown): SiblingMessage | null {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return null;
  if (data.kind === 'update' && 'update' in data && data.update instanceof Uint8Array) {
    const change = 'change' in data ? data.change : null;
    return { kind: 'update', update: data.update, change: change === 'typing' || change === 'upkeep' || change === 'merged' ? change : 'step' };
  }
  if (data.kind === 'retry' || data.kind === 'hello' || data.kind === 'moved') return { kind: data.kind };
  if (data.kind === 'trouble' && 'failure' in data && 'fault' in data) return readTrouble(data.failure, data.fault, !('asked' in data) || data.asked === true);
  if (data.kind !== 'synced' || !('synced' in data)) return null;
  const synced = data.synced;
  if (typeof synced !== 'object' || synced === null || !('tag' in synced) || !('fingerprint' in synced)) return null;
  const { tag, fingerprint } = synced;
  if (typeof tag !== 'string' || (fingerprint !== null && typeof fingerprint !== 'string')) return null;
  return { kind: 'synced', synced: { tag, fingerprint } };
}

/** Older pages told only what had been asked. */
function readTrouble(failure: unknown, fault: unknown, asked: boolean): SiblingMessage | null {
  if (failure !== null && (typeof failure !== 'object' || !('kind' in failure))) return null;
  if (fault !== null && (typeof fault !== 'object' || !('reason' in fault) || !('version' in fault))) return null;
  return { kind: 'trouble', asked, failure: failure as RemoteFailure | null, fault: fault as Fault | null };
}
