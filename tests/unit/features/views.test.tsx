/** The two views of a partnership, by role, name and keys. */
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { tabFor, type View, Views } from '../../../src/app/views.tsx';
import { openScreen, readyLater } from '../app/whole-screen.tsx';

readyLater();

function Both() {
  const [view, setView] = useState<View>('session');
  return <Views view={view} onChange={setView} />;
}

it('one tab stop, arrow keys go round, and the chosen one is said to be', async () => {
  render(<Both />);
  const [session, growth] = [screen.getByRole('tab', { name: 'Session' }), screen.getByRole('tab', { name: 'Growth' })];
  await userEvent.tab();
  expect(document.activeElement).toBe(session);
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(growth);
  expect([session, growth].map((tab) => tab.getAttribute('aria-selected'))).toEqual(['false', 'true']);
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(session);
  await userEvent.keyboard('{End}');
  expect(document.activeElement).toBe(growth);
  await userEvent.tab();
  expect(document.activeElement).toBe(document.body);
  await userEvent.click(session);
  expect(session.getAttribute('aria-selected')).toBe('true');
});

it('arrow keys go the way that the page is read', async () => {
  const way = (isTurned: boolean) => ['ArrowRight', 'ArrowLeft', 'Home', 'End', 'x'].map((key) => tabFor(key, 0, 3, isTurned));
  expect(way(false)).toEqual([1, 2, 0, 2, null]);
  expect(way(true)).toEqual([2, 1, 0, 2, null]);
  expect([tabFor('ArrowLeft', 2, 3, true), tabFor('ArrowRight', 2, 3, true)]).toEqual([0, 1]);
  render(
    <div dir="rtl">
      <Both />
    </div>,
  );
  await userEvent.tab();
  await userEvent.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Growth', selected: true }));
});

it('what a tab shows is a panel of its name', async () => {
  await openScreen('all');
  const panel = await screen.findByRole('tabpanel', { name: 'Session' });
  const session = screen.getByRole('tab', { name: 'Session' });
  expect(session.getAttribute('aria-controls')).toBe(panel.id);
  expect(within(panel).getByRole('region', { name: 'Open agreements' })).toBeTruthy();
  await userEvent.click(screen.getByRole('tab', { name: 'Growth' }));
  const other = await screen.findByRole('tabpanel', { name: 'Growth' });
  expect(await within(other).findByRole('region', { name: 'Achievements' })).toBeTruthy();
  expect([session.getAttribute('aria-controls'), screen.getByRole('tab', { name: 'Growth' }).getAttribute('aria-controls')]).toEqual([null, other.id]);
});
