/** The head of the screen: a date that was wrong, and a folder that could not be shared. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import { MoveHere } from '../../../src/features/header/move-here.tsx';
import { Unshared } from '../../../src/features/access/unshared.tsx';
import { SessionHeader } from '../../../src/features/header/session-header.tsx';
import { session } from '../../e2e/gallery/scenes.ts';
import { memory, show } from '../ui/screen.tsx';

test('the date was wrong: what was written moves to the one that is chosen, and Undo takes it back', async () => {
  const user = userEvent.setup();
  const wrong = memory();
  const target = { day: '2026-12-02', occurrence: null };
  show(wrong, <SessionHeader besideDate={<MoveHere />}>{null}</SessionHeader>);
  expect(screen.queryByRole('button', { name: /Move what was written/ })).toBeNull();
  await wrong.dispatch({ type: 'set-motivation', session: session.id, value: 4 });
  wrong.chooseSession(target);
  const move = await screen.findByRole('button', { name: /Move what was written/ });
  await user.click(move);
  expect(wrong.record.get().sessions[session.id]?.day).toBe('2026-12-02');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(wrong.record.get().sessions[session.id]?.day).toBe(session.day));
});

test('that no calendar is seen is said when it has been asked for, not before', () => {
  const partnership = memory({ session: { ...session, source: 'today', asked: false } });
  show(partnership, <SessionHeader>{null}</SessionHeader>);
  expect(screen.getByRole('combobox', { name: 'Session date' })).toBeTruthy();
  expect(screen.queryByText(/calendar/)).toBeNull();
  act(() => partnership.session.set({ ...session, source: 'today', asked: true }));
  expect(screen.getByText('today, as the date of your next 1:1 is not known yet')).toBeTruthy();
});

test('sharing did not work: said at once, tried again from here, and gone when it has worked', async () => {
  const user = userEvent.setup();
  const partnership = memory();
  partnership.unshared.set(true);
  const share = vi.spyOn(partnership, 'share').mockResolvedValueOnce(fail({ kind: 'forbidden' }));
  show(partnership, <Unshared />);
  expect(screen.getByRole('alert').textContent).toBe('Only you can open this yet: sharing it with Maya Lindqvist did not work.');
  await user.click(screen.getByRole('button', { name: 'Share with Maya Lindqvist' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('still cannot open this'));
  share.mockImplementationOnce(async () => {
    partnership.unshared.set(false);
    return Promise.resolve(ok());
  });
  await user.click(screen.getByRole('button', { name: 'Share with Maya Lindqvist' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

const date = (): HTMLSelectElement => screen.getByRole('combobox', { name: 'Session date' });
/** An arrow on the closed field, as Chromium has it on Windows and Linux: the next option is chosen at once. */
function arrow(by: 1 | -1): void {
  fireEvent.keyDown(date(), { key: by === 1 ? 'ArrowDown' : 'ArrowUp' });
  const next = date().options[date().selectedIndex + by];
  if (next !== undefined) fireEvent.change(date(), { target: { value: next.value } });
  fireEvent.keyUp(date(), { key: by === 1 ? 'ArrowDown' : 'ArrowUp' });
}

const weeks = ['2026-11-30', '2026-12-07', '2026-12-14'].map((day) => ({ day, occurrence: { series: 'c', originalStart: `${day}T08:00:00.000Z`, start: `${day}T08:00:00.000Z` } }));
const optionNow = (): string | null => date().selectedOptions[0]?.textContent ?? null;

test('arrow keys go through the dates and choose none; Enter, or leaving the field, chooses the one that stands there', () => {
  const partnership = memory({ session: { ...session, choices: weeks } });
  show(partnership, <SessionHeader>{null}</SessionHeader>);
  const choose = vi.spyOn(partnership, 'chooseSession');
  arrow(1);
  arrow(1);
  expect(optionNow()).toBe('Mon 7 December');
  expect(screen.getByText('Enter opens this date, Esc stays here.')).toBeTruthy();
  expect(partnership.session.get().day).toBe(session.day);
  // Back as it was.
  fireEvent.keyDown(date(), { key: 'Escape' });
  expect(optionNow()).toBe('Mon 23 November');
  fireEvent.blur(date());
  expect(choose).not.toHaveBeenCalled();
  arrow(1);
  arrow(1);
  arrow(1);
  fireEvent.keyDown(date(), { key: 'Enter' });
  expect(choose.mock.calls).toEqual([[weeks[2]]]);
  expect(partnership.session.get().day).toBe('2026-12-14');
  // Nothing is left to be chosen by leaving.
  fireEvent.blur(date());
  expect(choose).toHaveBeenCalledTimes(1);
});

test('leaving the field chooses the date that stands there; one that has gone meanwhile is not chosen', () => {
  const partnership = memory({ session: { ...session, choices: weeks } });
  show(partnership, <SessionHeader>{null}</SessionHeader>);
  const choose = vi.spyOn(partnership, 'chooseSession');
  arrow(1);
  arrow(1);
  act(() => partnership.session.set({ ...session, choices: weeks.slice(2) }));
  expect(optionNow()).toBe('Mon 23 November');
  fireEvent.blur(date());
  expect(choose).not.toHaveBeenCalled();
  arrow(1);
  fireEvent.blur(date());
  expect(choose.mock.calls).toEqual([[weeks[2]]]);
});

test('what is picked from the open list, by pointer, finger or key, is chosen at once', async () => {
  const partnership = memory({ session: { ...session, choices: weeks } });
  show(partnership, <SessionHeader>{null}</SessionHeader>);
  const choose = vi.spyOn(partnership, 'chooseSession');
  await userEvent.selectOptions(date(), 'Mon 7 December');
  expect(choose.mock.calls).toEqual([[weeks[1]]]);
  // On a Mac the arrow opens the list, and the change comes when something was picked from that.
  act(() => partnership.session.set({ ...session, choices: weeks }));
  fireEvent.keyDown(date(), { key: 'ArrowDown' });
  await new Promise((resolve) => setTimeout(resolve, 1));
  fireEvent.change(date(), { target: { value: date().options[3]?.value } });
  expect(choose.mock.calls[1]).toEqual([weeks[2]]);
  // Opened with Alt and the arrow.
  act(() => partnership.session.set({ ...session, choices: weeks }));
  fireEvent.keyDown(date(), { key: 'ArrowDown', altKey: true });
  fireEvent.change(date(), { target: { value: date().options[1]?.value } });
  expect(choose.mock.calls[2]).toEqual([weeks[0]]);
});

test('two dates on one day are told apart by their time, and only those', () => {
  const on = (start: string) => ({ day: start.slice(0, 10), occurrence: { series: 'c', originalStart: start, start } });
  const choices = [on('2026-11-30T08:00:00.000Z'), on('2026-12-07T08:00:00.000Z'), on('2026-12-07T14:00:00.000Z')];
  show(memory({ session: { ...session, choices } }), <SessionHeader>{null}</SessionHeader>);
  const words = within(date()).getAllByRole('option').map((option) => option.textContent);
  expect(words.slice(0, 2)).toEqual(['Mon 23 November', 'Mon 30 November']);
  expect(words[2]).toMatch(/^Mon 7 December · \d\d:00$/);
  expect(words[3]).toMatch(/^Mon 7 December · \d\d:00$/);
  expect(words[2]).not.toBe(words[3]);
});
