/** What was typed in a form and not sent is there again after the page is gone; in another pair, or for another person, it is not. */
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Topics } from '../../../src/features/topics/topics.tsx';
import { useDraft } from '../../../src/ui/drafts.ts';
import { DraftSet } from '../../../src/ui/draft-set.ts';
import { Fold } from '../../../src/ui/kit/fold.tsx';
import { flushEdits } from '../../../src/ui/pending-edits.ts';
import { draftNotes, type DraftNotes } from '../../../src/workspace/draft-notes.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { memory, show } from './screen.tsx';

let device: MemoryDevice;
beforeEach(() => (device = new MemoryDevice()));
afterEach(() => vi.restoreAllMocks());

const notes = (place = 'p'): DraftNotes => draftNotes({ rows: device.rows, place, now: Date.now, durability: () => null });
const line = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'New topic' });
const onDisk = async (): Promise<string> => JSON.stringify(await device.rows.under('draft/'));

async function open(piece = <Topics />, drafts = notes()) {
  cleanup();
  const partnership = memory({ drafts });
  await act(async () => {
    show(partnership, piece);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  return partnership;
}

it('is there again, and gone for good once it was sent', async () => {
  await open();
  await userEvent.type(line(), 'A raise');
  await act(flushEdits);
  const partnership = await open();
  expect(line().value).toBe('A raise');
  await userEvent.type(line(), '{Enter}');
  await vi.waitFor(() => expect(partnership.commands).toMatchObject([{ type: 'add-topic', title: 'A raise' }]));
  // At once: a page that is killed now does not bring back what was sent.
  await vi.waitFor(async () => expect(await onDisk()).toBe('[]'));
  await open();
  expect(line().value).toBe('');
});

it('is on the device within 100 ms, without anybody having asked, and while letters follow', async () => {
  await open();
  await userEvent.type(line(), 'A');
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(await onDisk()).toContain('"A"');
  for (const letter of ' raise, at last') await userEvent.type(line(), letter);
  expect(await onDisk()).toContain('A r');
});

it('is handed to the browser in the very turn in which the page is put away', async () => {
  await open();
  await userEvent.type(line(), 'A raise');
  await act(flushEdits);
  await userEvent.type(line(), '!');
  const put = vi.spyOn(device.rows, 'put');
  const flushed = flushEdits();
  expect(JSON.stringify([...(put.mock.calls[0]?.[0] ?? [])])).toContain('A raise!');
  await flushed;
});

it('belongs to this pair', async () => {
  await open();
  await userEvent.type(line(), 'A raise');
  await act(flushEdits);
  await open(<Topics />, notes('another'));
  expect(line().value).toBe('');
});

it('comes into forms that were on screen before the device had answered, opens what is folded round them, and takes the focus from nobody', async () => {
  await notes().write(new Map<string, unknown>([['goal g', true], ['goal g/words', 'To lead a team'], ['goal g/seen', true]]));
  const Form = () => {
    const [isOpen] = useDraft('goal g', false);
    const [words, setWords] = useDraft('goal g/words', '');
    return isOpen && <input aria-label="Goal" value={words} onChange={(event) => setWords(event.currentTarget.value)} />;
  };
  await open(
    <>
      <Topics />
      <Fold label="Vision" drafts={['goal g']}>
        <Form />
      </Fold>
    </>,
  );
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Goal' }).value).toBe('To lead a team');
  expect(document.activeElement).toBe(document.body);
  await userEvent.click(screen.getByRole('button', { name: 'Vision' }));
  expect(screen.queryByRole('textbox', { name: 'Goal' })).toBeNull();
});

it('what was begun, sent or cancelled before the device had answered is newer', async () => {
  await notes().write(new Map<string, unknown>([['topic', 'Old'], ['agreement', 'reword'], ['agreement/wording', 'Old'], ['plan item', 'Kept']]));
  const drafts = new DraftSet();
  drafts.put('topic', 'New', '');
  drafts.keepIn(notes());
  drafts.forget('agreement');
  drafts.put('agreement', null, null);
  await drafts.restored;
  await flushEdits();
  expect([drafts.get('topic', ''), drafts.get('agreement', null), drafts.get('agreement/wording', ''), drafts.get('plan item', '')]).toEqual(['New', null, '', 'Kept']);
  expect(new Map([...(await notes().read())].map(([key, { value }]) => [key, value]))).toEqual(new Map([['topic', 'New'], ['plan item', 'Kept']]));
});

it('opened anew in the same page it has the last letters, too', async () => {
  const first = new DraftSet();
  first.keepIn(notes());
  await first.restored;
  first.put('topic', 'A raise', '');
  const second = new DraftSet();
  second.keepIn(notes());
  await second.restored;
  expect(second.get('topic', '')).toBe('A raise');
});

it('words of another build are shown where its form still fits; what does not fit stays where it is', async () => {
  const rows: Record<string, unknown> = { 'achievement a/changes': { what: 'Shipped', level: 2 }, 'plan item/draft': { title: 'Course', when: '2026' }, refused: { draft: 'Long', shown: '' }, serves: { goal: 'g' }, words: 'Words', list: ['a'], count: { of: {} } };
  await device.rows.put(new Map(Object.entries(rows).map(([key, value]) => [`draft/p/${key}`, { at: Date.now(), value, by: 'first-older.js' }])));
  const drafts = new DraftSet();
  drafts.keepIn(notes());
  await drafts.restored;
  expect(drafts.get('achievement a/changes', {})).toEqual({ what: 'Shipped', level: 2 });
  expect(drafts.get('plan item/draft', { title: '', due: '' })).toEqual({ title: '', due: '' });
  expect(drafts.get('refused', null, { draft: '', shown: '' })).toEqual({ draft: 'Long', shown: '' });
  expect(drafts.get('serves', null)).toBeNull();
  expect(drafts.get('words', '')).toBe('Words');
  expect(drafts.get('list', '')).toBe('');
  expect(drafts.get('count', { of: '' })).toEqual({ of: '' });
  await flushEdits();
  expect(await onDisk()).toContain('Course');
});

it('goes on without a place on the device', async () => {
  device.notesBroken = 'deaf';
  await open();
  await userEvent.type(line(), 'A raise');
  await act(flushEdits);
  expect(line().value).toBe('A raise');
});
