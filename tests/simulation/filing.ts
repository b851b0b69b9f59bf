/** The page moves old sessions into files of their own (`src/sync/filing.ts`) under the conditions of `src/workspace/filing-desk.ts`. */
import { readSessionFileName } from '../../src/document/session-file.ts';
import { fileOldSessions } from '../../src/sync/filing.ts';
import type { Archive } from '../../src/sync/ports.ts';
import { readableIn } from './bytes.ts';
import type { Counts } from './counts.ts';
import type { Page } from './page.ts';
import { pair, people } from './people.ts';
import type { Remote } from './remote.ts';

/** Sessions that stay; the product keeps twelve. */
const keep = 2;
/** Until nothing else is going on it is looked at again so often, after so much time. */
const looks = 4;
const againMs = 1_500;

export async function fileAway(page: Page, counts: Counts, look = 1): Promise<void> {
  const { remote, document, clock, who } = page;
  if (remote === null || !isQuiet(page)) {
    if (look < looks) clock.after(againMs, () => void fileAway(page, counts, look + 1));
    return;
  }
  const filed = await fileOldSessions({ document, archive: archiveOf(page, remote, counts), clock, pairKey: pair, me: people[who].id, keep });
  if (filed.ok && filed.value > 0) counts.count('session filed away');
}

function isQuiet({ engine, active }: Page): boolean {
  const status = engine?.status.get();
  if (engine?.leads !== true || !active || status === undefined) return false;
  return status.asked && !status.pending && status.doing === 'nothing' && status.failure === null && status.fault === null;
}

function archiveOf(page: Page, remote: Remote, counts: Counts): Archive {
  const { cloud, log } = page.stage;
  const { owner } = remote.item;
  const own = (): typeof cloud.sessions => cloud.sessions.filter((file) => file.owner === owner);
  return {
    list: () => remote.ask('check', () => own().map(({ name, bytes }) => ({ name, size: bytes.length }))),
    read: async (name) => {
      const read = await remote.ask('read', () => own().find((file) => file.name === name)?.bytes ?? null);
      if (!read.ok) return read;
      return read.value === null ? { ok: false, error: { kind: 'missing' } } : { ok: true, value: read.value };
    },
    add: (name, bytes) =>
      remote.add(() => {
        const stem = readSessionFileName(name)?.stem;
        const beside = own().filter((file) => readSessionFileName(file.name)?.stem === stem).length;
        if (beside > 0) counts.count('another file added beside that of a session');
        const given = beside === 0 ? name : name.replace(/\.json$/, ` ${beside}.json`);
        cloud.sessions.push({ owner, name: given, bytes });
        log.filed.push(readableIn(bytes));
        return given;
      }),
  };
}
