/** A folder and a clock of one test, and the filing of old sessions into that folder as Maya's device does it. */
import type { RecordDocument } from '../../src/document/record-document.ts';
import { fileOldSessions } from '../../src/sync/filing.ts';
import { MemoryArchive } from './memory-archive.ts';
import { maya, pair } from './people.ts';
import { VirtualClock } from './virtual-clock.ts';
import { dayOfWeek } from './weeks.ts';

export class FilingBench {
  readonly clock = new VirtualClock();
  readonly folder = new MemoryArchive();

  /** `keep`: sessions that stay in the record; `archive`: another one than that of the folder. */
  run(document: RecordDocument, keep = 2, archive = this.folder.archive()): ReturnType<typeof fileOldSessions> {
    return fileOldSessions({ document, archive, clock: this.clock, pairKey: pair, me: maya.id, keep });
  }

  /** The files of a week's session. */
  filesOf(week: number): Uint8Array[] {
    return [...this.folder.files].filter(([name]) => name.startsWith(`${dayOfWeek(week)} `)).map(([, bytes]) => bytes);
  }
}
