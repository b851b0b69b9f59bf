/** Two who write in one text. */
import { erase, type Kept, told, type, wait } from './telling.ts';

export const text: readonly Kept[] = [
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
    found: 'letters of two words that stood in the place of one were taken for that one, which was being removed',
    story: told(5223, { begin: 'worked', end: 'brisk' }, wait(100), erase(0, 1110), wait(1_000), type(0, 1), erase(1), type(0, 1), wait(3_000), erase(1, 9770)),
  },
  {
    found: 'a topic that was taken back while the other wrote into it (the log did not know what is left of it then)',
    story: told(4083, { end: 'brisk' }, wait(1_000), { do: 'act', page: 1, act: 'add-topic', pick: 0 }, wait(6_000), type(0, 0, 10), { do: 'undo', page: 1 }),
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
    found: 'a word of one’s own stayed when one erased it: undoing had put it in front of words that the other wrote, and it was taken for a removed one',
    story: told(
      332874,
      { begin: 'both attach', end: 'brisk' },
      { do: 'open', who: 0, device: 0 },
      type(0),
      wait(100),
      type(2),
      { do: 'kill', page: 1 },
      wait(6_000),
      erase(1, 1580),
      wait(100),
      type(0, 1),
      wait(100),
      erase(0, 1),
      { do: 'undo', page: 1 },
    ),
  },
  {
    found: 'what one wrote was gone when the other had written the same field, seen nothing of it, and taken theirs back: Yjs keeps one of two, and that one was taken back',
    story: told(
      937460,
      { begin: 'attached', devices: [1, 1], end: 'brisk' },
      wait(1_000),
      { do: 'act', page: 0, act: 'meet-criterion', pick: 6891 },
      { do: 'act', page: 1, act: 'write-criterion', pick: 2387 },
      { do: 'undo', page: 1 },
      { do: 'act', page: 0, act: 'write-criterion', pick: 8439 },
    ),
  },
];
