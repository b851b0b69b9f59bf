/**
 * Stories that found something once, as short as they could be made. Each was found by random histories (or looked for anew,
 * when the stories of earlier seeds had changed their meaning: the defect was planted again, a history found, and shrunk).
 */
import type { Step, Story } from './story.ts';

export interface Kept {
  /** What went wrong then. */
  readonly found: string;
  readonly story: Story;
}

const told = (seed: number, more: Partial<Story>, ...steps: Step[]): Story => ({
  seed,
  honours: true,
  begin: 'attached',
  devices: [1, 1],
  end: 'short',
  steps,
  ...more,
});
const wait = (ms: number): Step => ({ do: 'wait', ms });
const type = (page: number, pick = 0, spot = 0): Step => ({ do: 'type', page, spot, pick, composing: false });
const erase = (page: number, pick = 0, spot = 0): Step => ({ do: 'erase', page, spot, pick });

export const kept: readonly Kept[] = [
  {
    found: 'a page that opened while another led never heard that all was saved',
    story: told(56, {}, { do: 'file', deed: 'upload again', pick: 1 }, { do: 'open', who: 0, device: 2 }, wait(2_500)),
  },
  {
    found: 'bytes that were cut on the way were taken for an unreadable file for ever',
    story: told(797, {}, { do: 'meet', fate: 'truncated read', who: null, pick: 0 }, wait(100)),
  },
  {
    found: 'old bytes under the newest tag were believed until the next change',
    story: told(213, { begin: 'worked' }, { do: 'meet', fate: 'stale read', who: null, pick: 0 }, wait(1_000), { do: 'act', page: 0, act: 'discuss-topic', pick: 0 }),
  },
  {
    found: 'a page that opened while the device was full never got what the others held',
    story: told(81, {}, { do: 'disk', who: 1, device: 1, state: 'full' }, wait(100), { do: 'open', who: 1, device: 0 }),
  },
  {
    found: 'what was typed on top of a sibling’s change outlived that change, which the sibling had not stored',
    story: told(
      160,
      {},
      wait(3_000),
      { do: 'open', who: 1, device: 1 },
      { do: 'doom', page: 0, calls: 2, after: false },
      { do: 'open', who: 1, device: 2 },
      { do: 'open', who: 0, device: 0 },
      type(1),
      wait(12_000),
      type(3, 1),
      wait(100),
      { do: 'open', who: 0, device: 2 },
    ),
  },
  {
    found: 'a word typed in front of one that the other had removed lost its first letters',
    story: told(123, { begin: 'both attach' }, type(0), wait(1_000), { do: 'undo', page: 0 }, type(0)),
  },
  {
    found: 'letters of the other person’s word were taken for those of one’s own that were removed',
    story: told(677, { begin: 'worked' }, wait(2_500), type(0, 1, 10), type(1, 1, 10), wait(3_000), { do: 'undo', page: 0 }, erase(0, 1, 10)),
  },
  {
    found: 'a text that was refused for a while brought back what had been taken back meanwhile',
    story: told(
      3908,
      { begin: 'worked' },
      wait(1_000),
      { do: 'file', deed: 'newer format', pick: 0 },
      type(0, 1),
      wait(2_500),
      wait(6_000),
      wait(12_000),
      type(0, 2268),
      wait(6_000),
      { do: 'file', deed: 'older format', pick: 0 },
      wait(6_000),
      { do: 'undo', page: 0 },
      erase(0, 1),
    ),
  },
  {
    found: 'a page whose storage was blocked stayed empty beside one that had everything',
    story: told(300, {}, { do: 'disk', who: 1, device: 1, state: 'blocked' }, wait(100), { do: 'open', who: 1, device: 0 }),
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
    found: 'letters of two words that stood in the place of one were taken for that one, which was being removed',
    story: told(5223, { begin: 'worked', end: 'brisk' }, wait(100), erase(0, 1110), wait(1_000), type(0, 1), erase(1), type(0, 1), wait(3_000), erase(1, 9770)),
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
  {
    found: 'a mark that the store had not kept was given again, and had been receipted for other words',
    story: told(
      17228,
      { end: 'brisk' },
      { do: 'open', who: 1, device: 1 },
      wait(1_000),
      { do: 'act', page: 0, act: 'close-session', pick: 1 },
      { do: 'disk', who: 0, device: 0, state: 'full' },
      wait(1_000),
      { do: 'act', page: 0, act: 'add-topic', pick: 0 },
      { do: 'close', page: 0 },
      wait(2_500),
      { do: 'close', page: 0 },
      wait(1_000),
      { do: 'open', who: 0, device: 1 },
      type(1, 1),
    ),
  },
  {
    found: 'a mark that was raised while a sibling was heard was not told to it',
    story: told(6276, { begin: 'both attach', end: 'brisk' }, { do: 'wipe', who: 1, device: 1 }, wait(400), { do: 'open', who: 1, device: 2 }),
  },
  {
    found: 'a page whose store could not be read spoke for what lay in it',
    story: told(
      1435,
      { begin: 'both attach', end: 'brisk' },
      type(0),
      wait(100),
      { do: 'disk', who: 0, device: 0, state: 'blocked' },
      wait(100),
      { do: 'open', who: 0, device: 0 },
      { do: 'kill', page: 0 },
    ),
  },
  {
    found: 'a topic that was taken back while the other wrote into it (the log did not know what is left of it then)',
    story: told(4083, { end: 'brisk' }, wait(1_000), { do: 'act', page: 1, act: 'add-topic', pick: 0 }, wait(6_000), type(0, 0, 10), { do: 'undo', page: 1 }),
  },
  {
    found: 'a record that was found elsewhere after sharing came back (pages of one device did not follow each other in histories)',
    story: told(
      4306,
      { begin: 'both attach', end: 'brisk' },
      { do: 'share', on: false },
      wait(12_000),
      { do: 'open', who: 1, device: 1 },
      wait(12_000),
      { do: 'share', on: true },
    ),
  },
  {
    found: 'a word of one’s own stayed when one erased it: undoing by the other had put theirs back on its other side, and it was taken for a removed one',
    story: told(112977, { begin: 'worked', end: 'brisk' }, wait(1_000), erase(1, 1), wait(100), { do: 'undo', page: 1 }, type(0), wait(3_000), erase(0, 7036)),
  },
  {
    found: 'letters that were put into a word which was gone came back without it',
    story: told(
      138756,
      { end: 'brisk' },
      wait(1_000),
      type(1),
      { do: 'act', page: 0, act: 'clear-blocker', pick: 0 },
      wait(100),
      { do: 'undo', page: 1 },
      { do: 'act', page: 0, act: 'move-skill', pick: 1 },
      { do: 'act', page: 1, act: 'propose-agreement', pick: 1 },
      { do: 'act', page: 1, act: 'drop-agreement', pick: 1 },
      erase(1, 1),
      type(0),
      type(1, 1),
      type(1, 1),
    ),
  },
  {
    found: 'what a page had stored and not told, since it was killed, stayed on the device while another page led that had loaded before',
    story: told(
      77201,
      { begin: 'both attach', end: 'brisk' },
      { do: 'doom', page: 1, calls: 0, after: false },
      { do: 'open', who: 1, device: 0 },
      { do: 'act', page: 1, act: 'set-motivation', pick: 1 },
      { do: 'open', who: 1, device: 0 },
      { do: 'doom', page: 1, calls: 0, after: true },
      wait(100),
      { do: 'open', who: 1, device: 0 },
    ),
  },
  {
    found: 'words that the store gave late were saved before it was known that no mark stood for them, and called seen',
    story: told(
      100153,
      { begin: 'worked', end: 'brisk' },
      wait(3_000),
      { do: 'act', page: 0, act: 'reword-agreement', pick: 0 },
      { do: 'open', who: 0, device: 2 },
      wait(2_500),
      { do: 'close', page: 0 },
      type(1, 1),
      { do: 'close', page: 0 },
      wait(400),
      { do: 'kill', page: 0 },
      { do: 'open', who: 0, device: 2 },
      { do: 'disk', who: 0, device: 0, state: 'blocked' },
    ),
  },
  {
    found: 'a leaf that had left stayed on a page whose store was blocked meanwhile',
    story: told(
      128021,
      { begin: 'years', end: 'brisk' },
      wait(1_000),
      { do: 'open', who: 1, device: 0 },
      { do: 'open', who: 0, device: 0 },
      type(0, 0, 3),
      { do: 'disk', who: 0, device: 2, state: 'blocked' },
      wait(100),
      { do: 'file away', page: 0 },
    ),
  },
  {
    found: 'a disk that was wiped while its answer was on the way (the oracle had excused what was lost before it was acknowledged)',
    story: told(
      138743,
      { begin: 'years', end: 'brisk' },
      wait(1_000),
      { do: 'act', page: 1, act: 'drop-agreement', pick: 1 },
      { do: 'act', page: 1, act: 'add-achievement', pick: 1 },
      wait(30),
      { do: 'wipe', who: 1, device: 2 },
      { do: 'doom', page: 1, calls: 1, after: false },
    ),
  },
  {
    found: 'the member put it back while they could not see the organiser’s (in histories nobody looked for that one afterwards)',
    story: told(
      147295,
      { end: 'brisk' },
      wait(5_000),
      { do: 'file', deed: 'upload again', pick: 0 },
      type(1, 1),
      wait(3_000),
      { do: 'put back', page: 1 },
      { do: 'share', on: false },
    ),
  },
  {
    found: 'what a page had said before it was killed came late to the one that leads since (the oracle believed it, the engine does not)',
    story: told(
      173835,
      { end: 'brisk' },
      { do: 'open', who: 0, device: 1 },
      wait(12_000),
      { do: 'act', page: 1, act: 'set-level', pick: 0 },
      { do: 'open', who: 1, device: 2 },
      wait(1_000),
      { do: 'doom', page: 1, calls: 2, after: true },
      { do: 'file', deed: 'restore', pick: 0 },
    ),
  },
  {
    found: 'undoing that only a wiped device held (the file read the same before it knew what had been undone, and the oracle took that for undoing)',
    story: told(
      198495,
      { begin: 'grown', end: 'brisk' },
      wait(1_000),
      { do: 'act', page: 0, act: 'reword-agreement', pick: 0 },
      wait(1_000),
      { do: 'undo', page: 0 },
      { do: 'kill', page: 0 },
      { do: 'wipe', who: 0, device: 0 },
    ),
  },
  {
    found: 'an agreement that was opened again, which was undone and filed, in an older version of the file (the oracle did not see in the session’s file that something is absent)',
    story: told(
      209085,
      { begin: 'years', end: 'brisk' },
      wait(1_000),
      { do: 'act', page: 0, act: 'reopen-agreement', pick: 0 },
      wait(1_000),
      { do: 'undo', page: 0 },
      { do: 'file away', page: 0 },
      { do: 'file', deed: 'restore', pick: 1 },
      { do: 'file', deed: 'restore', pick: 1 },
      type(0, 1),
    ),
  },
];
