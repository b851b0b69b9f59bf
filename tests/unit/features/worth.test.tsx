/** "Was it worth our time?" on close, blind until both have answered. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Closing } from '../../../src/features/closing/closing.tsx';
import { ratingId } from '../../../src/domain/growth-ids.ts';
import { empty, manager, member } from '../../e2e/gallery/records.ts';
import { session } from '../../e2e/gallery/scenes.ts';
import { memory, show } from '../ui/screen.tsx';

// The arrow keys of user-event look radio buttons up by name, with what jsdom does not have.
vi.stubGlobal('CSS', { escape: (text: string) => text.replace(/[^\w-]/gu, (sign) => `\\${sign}`) });

it('is asked once the session is closed, and tells nothing before the other has answered', async () => {
  const partnership = memory({ raw: empty() });
  show(partnership, <Closing />);
  expect(screen.queryByRole('radiogroup', { name: 'Was this worth our time?' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Close session' }));
  await userEvent.click(await screen.findByRole('radio', { name: '4: yes' }));
  await userEvent.click(screen.getByRole('button', { name: 'Give this answer' }));
  await waitFor(() => expect(screen.getByText(/You have answered. Waiting for Maya/)).toBeTruthy());
  expect(screen.queryByRole('radio')).toBeNull();
  expect(partnership.record.get().ratings[ratingId(session.id, 'member')]?.revealed ?? null).toBeNull();
});

it('says that the other has answered, without the answer', async () => {
  const partnership = memory({ raw: empty(), me: manager });
  show(partnership, <Closing />);
  await userEvent.click(screen.getByRole('button', { name: 'Close session' }));
  await partnership.sealAs(member, { kind: 'rating' }, 2);
  expect(await screen.findByText(/Jonas.* has answered. You will see it once you have, too./)).toBeTruthy();
  expect(screen.getByRole('radio', { name: '1: not at all' })).toBeTruthy();
  await userEvent.click(screen.getByRole('radio', { name: '5: more than I hoped' }));
  await userEvent.click(screen.getByRole('button', { name: 'Give this answer' }));
  expect(await screen.findByText(/Worth our time: Maya.* 5 of 5, Jonas.* 2 of 5\./)).toBeTruthy();
});

it('M7 any answer is given with the keyboard alone, changed, and the focus stays', async () => {
  const partnership = memory({ raw: empty() });
  show(partnership, <Closing />);
  await userEvent.click(screen.getByRole('button', { name: 'Close session' }));
  const given = () => partnership.blind.mine.get().get(ratingId(session.id, 'member'))?.value;
  const first = await screen.findByRole('radio', { name: '1: not at all' });
  await userEvent.click(screen.getByRole('button', { name: 'Give this answer' }));
  expect(screen.getByRole('alert').textContent).toBe('Choose an answer from 1 to 5 first.');
  first.focus();
  // Through 2 and 3 to 4: none of them is given on the way.
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(given()).toBeUndefined();
  expect(screen.getByRole('radio', { name: '4: yes' })).toBe(document.activeElement);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(given()).toBe(4));
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/You have answered. Waiting for Maya/));

  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Changed my mind' }));
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: '4: yes', checked: true }));
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('radio')).toBeNull();
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/You have answered/));
  await userEvent.tab();
  await userEvent.keyboard('{Enter}{ArrowLeft}{Enter}');
  await waitFor(() => expect(given()).toBe(3));
  await partnership.sealAs(manager, { kind: 'rating' }, 5);
  expect(await screen.findByText(/Worth our time: Maya.* 5 of 5, Jonas.* 3 of 5\./)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Changed my mind' })).toBeNull();
});
