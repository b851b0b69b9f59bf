/** The head of the screen: a date that was wrong, and a folder that could not be shared. */
import { act, screen, waitFor } from '@testing-library/react';
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
