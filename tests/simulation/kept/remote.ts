/** What comes from the file, and who has seen it. */
import { told, type Kept, type, wait } from './telling.ts';

export const remote: readonly Kept[] = [
  {
    found: 'bytes that were cut on the way were taken for an unreadable file for ever',
    story: told(797, {}, { do: 'meet', fate: 'truncated read', who: null, pick: 0 }, wait(100)),
  },
  {
    found: 'old bytes under the newest tag were believed until the next change',
    story: told(213, { begin: 'worked' }, { do: 'meet', fate: 'stale read', who: null, pick: 0 }, wait(1_000), { do: 'act', page: 0, act: 'discuss-topic', pick: 0 }),
  },
  {
    found: 'an unreadable file was replaced by an empty record when the page was opened again',
    story: told(3056, {}, { do: 'file', deed: 'cut', pick: 0 }, wait(100), { do: 'kill', page: 0 }),
  },
  {
    found: 'a recovery wrote words without a mark, so that they were called seen before anybody had seen them',
    story: told(
      3896,
      {},
      wait(1_000),
      { do: 'act', page: 1, act: 'add-topic', pick: 0 },
      { do: 'retry', page: 1 },
      { do: 'open', who: 0, device: 0 },
      wait(500),
      type(0),
      { do: 'file', deed: 'restore', pick: 0 },
      wait(18_000),
      type(0, 1),
      { do: 'file', deed: 'cut', pick: 1 },
    ),
  },
  {
    found: 'a receipt for what was seen was given for what came in while nobody looked, too',
    story: told(
      2390,
      { begin: 'worked', end: 'brisk' },
      wait(1_000),
      type(0),
      wait(3_000),
      { do: 'act', page: 0, act: 'withdraw-topic', pick: 1 },
      wait(1_000),
      { do: 'look', page: 1, active: false },
    ),
  },
];
