/** The quiet bar stands in for "are you sure?": it is near, waits for who is at it, and covers nothing for good. */
import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { useAct } from '../../../src/ui/partnership.ts';
import { memory, show } from './screen.tsx';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function Piece() {
  const act = useAct();
  return (
    <>
      <button onClick={() => void act({ type: 'add-topic', id: 'fresh', title: 'The plan' })}>Add</button>
      <input type="checkbox" aria-label="A box" />
      <input type="text" aria-label="A line" />
      <textarea aria-label="A text" />
    </>
  );
}

async function added() {
  const partnership = memory();
  show(partnership, <Piece />);
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  const undo = await screen.findByRole('button', { name: 'Undo' });
  return { undo, isThere: () => partnership.record.get().topics['fresh']?.withdrawn === null };
}

it('names the keys that take back, and they do so from anywhere but a text', async () => {
  const { undo, isThere } = await added();
  expect(undo.getAttribute('aria-keyshortcuts')).toBe('Control+Z');
  expect(screen.getByTestId('undo-bar').textContent).toContain('Ctrl+Z');
  for (const name of ['A line', 'A text']) {
    screen.getByLabelText(name).focus();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(isThere()).toBe(true);
  }
  screen.getByLabelText('A box').focus();
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(isThere()).toBe(true);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(isThere()).toBe(false);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByLabelText('A box'));
});

it('they are those of a Mac there', async () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)');
  const { undo, isThere } = await added();
  expect(undo.getAttribute('aria-keyshortcuts')).toBe('Meta+Z');
  expect(screen.getByTestId('undo-bar').textContent).toContain('⌘Z');
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  expect(isThere()).toBe(true);
  fireEvent.keyDown(document.body, { key: 'z', metaKey: true });
  expect(isThere()).toBe(false);
});

it('goes after a while, which begins anew for whoever was at it', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { undo } = await added();
  const pass = async (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));
  await pass(15_000);
  undo.focus();
  await pass(4_000);
  undo.blur();
  await pass(15_000);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeTruthy();
  await pass(6_000);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

it('the page has as much room at its end while it is there, and what has the focus is scrolled clear of it', async () => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(48);
  const { undo } = await added();
  const room = screen.getByTestId('undo-bar').previousElementSibling as HTMLElement;
  expect(room.style.height).toBe('48px');
  expect(document.documentElement.style.scrollPaddingBottom).toBe('48px');
  await userEvent.click(undo);
  expect(room.style.height).toBe('0px');
  expect(document.documentElement.style.scrollPaddingBottom).toBe('');
});
