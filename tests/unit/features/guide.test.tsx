/** The guide before a first session: to each side its own, put away for good, found again. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Guide, GuideAgain } from '../../../src/features/guide/guide.tsx';
import { PlaceNotes } from '../../../src/workspace/notes.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { empty, manager, weekly } from '../../e2e/gallery/records.ts';
import { memory, show } from '../ui/screen.tsx';

it('teaches the member to own the hour, and goes for good when it is put away', async () => {
  const partnership = memory({ raw: empty() });
  show(partnership, <Guide />);
  expect(await screen.findByRole('heading', { name: 'This hour is yours' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Got it' }));
  await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
  cleanup();
  show(partnership, <Guide />);
  await partnership.guide.isAway('member');
  expect(screen.queryByRole('region')).toBeNull();
  // It is nobody else's business.
  expect(partnership.commands).toEqual([]);
});

it('tells the manager what not to do', async () => {
  const partnership = memory({ raw: empty(), me: manager, guideAway: ['member'] });
  show(partnership, <Guide />);
  expect(await screen.findByRole('heading', { name: 'What not to do with this hour' })).toBeTruthy();
  expect(screen.getByText('Do not ask for status')).toBeTruthy();
});

it.each([
  { what: 'once a session has been closed', options: { raw: weekly() } },
  { what: 'when this person has put it away', options: { raw: empty(), guideAway: ['member'] as const } },
  { what: 'to somebody who only looks on', options: { raw: empty(), me: '33333333-3333-4333-8333-333333333333' } },
])('is not shown $what', async ({ options }) => {
  const partnership = memory(options);
  show(partnership, <Guide />);
  await partnership.guide.isAway('member');
  await new Promise((done) => setTimeout(done, 20));
  expect(screen.queryByRole('heading')).toBeNull();
});

it('is found again later', async () => {
  show(memory(), <GuideAgain />);
  await userEvent.click(screen.getByRole('button', { name: 'What this hour is for' }));
  expect(screen.getByText('Take a promise with you')).toBeTruthy();
});

it('is remembered on the device for each side; what cannot be read counts as not put away', async () => {
  const device = new MemoryDevice();
  const notes = new PlaceNotes(device.notes);
  expect(await notes.isGuideAway('member')).toBe(false);
  await notes.noteGuideAway('member');
  expect(await new PlaceNotes(device.notes).isGuideAway('member')).toBe(true);
  expect(await notes.isGuideAway('manager')).toBe(false);
  await device.notes.write('guide/manager', 'yes');
  expect(await notes.isGuideAway('manager')).toBe(false);
});
