/** What was typed in a form and not sent is there again after the page is gone; in another pair, or for another person, it is not. */
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Topics } from '../../../src/features/topics/topics.tsx';
import '../../../src/ui/durable-drafts.ts';
import { flushEdits } from '../../../src/ui/pending-edits.ts';
import { manager } from '../../e2e/gallery/records.ts';
import { memory, show } from './screen.tsx';

const line = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'New topic' });
const again = async (partnership = memory()): Promise<typeof partnership> => {
  await act(flushEdits);
  cleanup();
  show(partnership, <Topics />);
  return partnership;
};
const stored = (): string[] => Object.keys(localStorage).filter((key) => key.startsWith('accord.drafts '));

beforeEach(() => localStorage.clear());
afterEach(() => vi.restoreAllMocks());

it('is there again, and gone for good once it was sent', async () => {
  show(memory(), <Topics />);
  await userEvent.type(line(), 'A raise');
  const partnership = await again();
  expect(line().value).toBe('A raise');
  await userEvent.type(line(), '{Enter}');
  await vi.waitFor(() => expect(partnership.commands).toMatchObject([{ type: 'add-topic', title: 'A raise' }]));
  await vi.waitFor(() => expect(line().value).toBe(''));
  // At once: a page that is killed now does not bring back what was sent.
  expect(stored()).toEqual([]);
  await again();
  expect(line().value).toBe('');
});

it('is on the device 50 ms after it was typed, without anybody having asked', async () => {
  show(memory(), <Topics />);
  await userEvent.type(line(), 'A raise');
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(JSON.stringify(localStorage)).toContain('A raise');
});

it('belongs to who typed it, in this pair', async () => {
  show(memory(), <Topics />);
  await userEvent.type(line(), 'A raise');
  await again(memory({ me: manager }));
  expect(line().value).toBe('');
  expect(stored()).toHaveLength(1);
});

it('leaves alone what another page of the same place keeps', async () => {
  show(memory(), <Topics />);
  await userEvent.type(line(), 'A raise');
  await act(flushEdits);
  const [name = ''] = stored();
  localStorage.setItem(name, JSON.stringify({ ...(JSON.parse(localStorage.getItem(name) ?? '') as object), 'of another page': [Date.now(), 'Mine', 'x.js'] }));
  await userEvent.type(line(), ' and a bonus');
  await act(flushEdits);
  expect(localStorage.getItem(name)).toContain('Mine');
  expect(localStorage.getItem(name)).toContain('A raise and a bonus');
});

it('forgets what nobody came back for, and takes nothing from what is no draft of ours', async () => {
  show(memory(), <Topics />);
  await userEvent.type(line(), 'A raise');
  await act(flushEdits);
  const [name = ''] = stored();
  const old = JSON.parse(localStorage.getItem(name) ?? '') as Record<string, [number, unknown, string]>;
  localStorage.setItem(name, JSON.stringify(Object.fromEntries(Object.entries(old).map(([key, [at, value, by]]) => [key, [at - 91 * 86_400_000, value, by]]))));
  await again();
  expect(line().value).toBe('');
  for (const hostile of ['no JSON', '[]', '{"topic":"x"}', '{"topic":[1]}', 'null']) {
    localStorage.setItem(name, hostile);
    await again();
    expect(line().value).toBe('');
  }
});

it('goes on without a place on the device', async () => {
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  show(memory(), <Topics />);
  await userEvent.type(line(), 'A raise');
  await act(flushEdits);
  expect(line().value).toBe('A raise');
});
