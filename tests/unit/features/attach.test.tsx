/** Attaching that does not come to an end: said, and there is a way on. */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import { Attach } from '../../../src/features/attach/attach.tsx';
import type { HomePreview } from '../../../src/graph/services.ts';
import type { AttachDesk } from '../../../src/workspace/workspace.ts';
import { jonas, maya } from '../../helpers/people.ts';
import { memory, show } from '../ui/screen.tsx';

const home: HomePreview = { place: 'OneDrive › 1-1 Sessions', creates: ['record.json'], access: [], accessKnown: true };

const desk = (attach: AttachDesk['attach']): AttachDesk => ({
  meeting: { chatId: '19:meeting', subject: 'Maya and Jonas', organizer: maya.id, joinUrl: null, people: [maya, jonas] },
  me: maya,
  other: jonas,
  preview: () => Promise.resolve(ok(home)),
  attach,
});

const button = () => screen.findByRole<HTMLButtonElement>('button', { name: 'Attach' });
async function press(): Promise<void> {
  const attach = await button();
  await expect.poll(() => attach.disabled).toBe(false);
  await userEvent.click(attach);
}

it('a part of the app that cannot be loaded any more: said, and Reload is offered', async () => {
  show(memory(), <Attach desk={desk(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')))} />);
  await press();
  expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded. What you wrote is safe.');
  expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy();
  expect((await button()).disabled).toBe(false);
});

it('a failure of Microsoft 365 has its own words, and Attach can be pressed again', async () => {
  show(memory(), <Attach desk={desk(() => Promise.resolve(fail({ kind: 'unavailable' })))} />);
  await press();
  expect((await screen.findByRole('alert')).textContent).not.toBe('');
  expect(screen.queryByRole('button', { name: 'Reload' })).toBeNull();
  expect((await button()).disabled).toBe(false);
});
