/** A person presses what the product offers while the file cannot be read: its own recovery (`src/workspace/recovery.ts`). */
import type { RemoteRecord } from '../../src/sync/ports.ts';
import type { Core } from '../../src/workspace/core.ts';
import { recoveryFor } from '../../src/workspace/recovery.ts';
import type { Recovery } from '../../src/workspace/workspace.ts';
import type { Counts } from './counts.ts';
import type { Page } from './page.ts';
import { pair, people } from './people.ts';
import type { Remote } from './remote.ts';

/** What recovery uses of the core; the page is put together as the core is, with writers of its own choosing. */
type Heart = Pick<Core, 'document' | 'record' | 'replica' | 'encodeFile'> & { readonly engine: Pick<Core['engine'], 'get'> };

/** Pages on which somebody has pressed it and waits. */
const pressed = new WeakSet<Page>();

/** Writes what the page holds over the unreadable file, or, when it holds nothing, the newest version that can be read. */
export async function recover(page: Page, counts: Counts): Promise<void> {
  const { engine, remote } = page;
  const fault = engine?.status.get().fault;
  if (pressed.has(page) || remote === null || fault == null || fault.reason === 'newer-format') return;
  pressed.add(page);
  const heart: Heart = {
    document: page.document,
    record: page.document.record,
    replica: page.replica,
    engine: { get: () => page.engine },
    encodeFile: () => page.encodeFile(),
  };
  const recovery = recoveryFor({ core: heart as Core, remote: watched(page, remote), pairKey: pair, me: people[page.who].id }, fault);
  const version = recovery.haveReplica ? null : await newestReadable(recovery);
  const restored = recovery.haveReplica || version !== null ? await recovery.restore(version) : null;
  pressed.delete(page);
  if (restored?.ok !== true) return;
  counts.count(version === null ? 'unreadable file recovered by a person' : 'earlier version brought back by a page that held nothing');
}

/** Its write may go over a file that nobody can read: a person has said so. */
function watched(page: Page, remote: Remote): RemoteRecord {
  return {
    check: (known, signal) => remote.check(known, signal),
    read: (signal) => remote.read(signal),
    versions: () => remote.versions(),
    readVersion: (id) => remote.readVersion(id),
    setAside: (bytes, signal) => remote.setAside(bytes, signal),
    write: async (bytes, expected, signal) => {
      page.recovering = true;
      const written = await remote.write(bytes, expected, signal);
      page.recovering = false;
      return written;
    },
  };
}

async function newestReadable(recovery: Recovery): Promise<string | null> {
  const listed = await recovery.versions();
  for (const { id } of listed.ok ? listed.value : []) {
    const shown = await recovery.preview(id);
    if (!shown.ok) return null;
    if (shown.value !== null) return id;
  }
  return null;
}
