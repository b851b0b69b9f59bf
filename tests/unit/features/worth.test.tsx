/** "Was it worth our time?" on close, blind until both have answered. */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Closing } from '../../../src/features/closing/closing.tsx';
import { ratingId } from '../../../src/domain/growth-ids.ts';
import { empty, manager, member } from '../../e2e/gallery/records.ts';
import { session } from '../../e2e/gallery/scenes.ts';
import { memory, show } from '../ui/screen.tsx';

it('is asked once the session is closed, and tells nothing before the other has answered', async () => {
  const partnership = memory({ raw: empty() });
  show(partnership, <Closing />);
  expect(screen.queryByRole('radiogroup', { name: 'Was this worth our time?' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Close session' }));
  await userEvent.click(await screen.findByRole('radio', { name: '4: yes' }));
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
  expect(await screen.findByText(/Worth our time: Maya.* 5 of 5, Jonas.* 2 of 5\./)).toBeTruthy();
});
