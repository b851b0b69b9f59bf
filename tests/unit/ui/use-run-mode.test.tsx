/** How a session is shown: what the device remembers counts, late too, but never under somebody's hands. */
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { firstPaint, useful } from '../../../src/app/first-paint.ts';
import { useRunMode } from '../../../src/app/use-run-mode.ts';
import type { RunMode } from '../../../src/workspace/workspace.ts';
import { memory, show } from './screen.tsx';

function Shown() {
  const [mode, choose] = useRunMode();
  return (
    <>
      <p>{`shows ${mode ?? 'nothing yet'}`}</p>
      <button onClick={() => choose('all')}>All</button>
    </>
  );
}

let answer: (mode: RunMode) => void;
function page(): void {
  const partnership = memory();
  partnership.run.mode = () => new Promise((resolve) => (answer = resolve));
  show(partnership, <Shown />);
}
const says = (): string | null => screen.getByText(/^shows/).textContent;
const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
const answers = () => act(async () => void answer('steps'));

// The answer waits for the first frame, which some other part of the screen tells of.
beforeAll(async () => {
  useful();
  await firstPaint;
});
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

it('waits a moment for the device, then shows all at once', async () => {
  page();
  await pass(900);
  expect(says()).toBe('shows nothing yet');
  await pass(200);
  expect(says()).toBe('shows all');
});

it('follows the device, in time and late', async () => {
  page();
  await answers();
  expect(says()).toBe('shows steps');
  await pass(2_000);
  expect(says()).toBe('shows steps');
});

it('follows a late answer while nobody is at work', async () => {
  page();
  await pass(1_100);
  await answers();
  expect(says()).toBe('shows steps');
});

it('changes nothing under the hands, nor what was chosen meanwhile', async () => {
  page();
  await pass(1_100);
  act(() => screen.getByRole('button', { name: 'All' }).focus());
  await answers();
  expect(says()).toBe('shows all');
  vi.useRealTimers();
  page();
  const [, second] = screen.getAllByRole('button', { name: 'All' });
  if (second !== undefined) await userEvent.click(second);
  act(() => second?.blur());
  await answers();
  expect(screen.getAllByText(/^shows/)[1]?.textContent).toBe('shows all');
});
