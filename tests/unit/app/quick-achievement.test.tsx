/** What was achieved is said in seconds, wherever the session is (H1, H9). */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { openScreen, readyLater } from './whole-screen.tsx';

readyLater();

it.each(['tab', 'side-panel', 'pane'] as const)('in the session, beside the state, on the surface “%s”', async (surface) => {
  const partnership = await openScreen('all', undefined, surface);
  const state = within(await screen.findByRole('region', { name: 'State' }));
  expect(await state.findByText(/Nothing new in the last seven days/)).toBeTruthy();
  await userEvent.type(await state.findByRole('textbox', { name: /^What did Jonas/ }), 'Ran the workshop');
  await userEvent.click(state.getByRole('button', { name: 'Add achievement' }));
  await waitFor(() => expect(Object.values(partnership.record.get().achievements)).toMatchObject([{ what: 'Ran the workshop', value: '', by: 'manager' }]));
  await userEvent.click(await state.findByRole('button', { name: 'Say what it brought' }));
  expect(await screen.findByRole('heading', { name: 'Achievements' })).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Achievements'));
});

it('in the step of the state, one step at a time', async () => {
  await openScreen('steps');
  await userEvent.click(await screen.findByRole('button', { name: 'Next' }));
  expect(await screen.findByRole('textbox', { name: /^What did Jonas/ })).toBeTruthy();
});
