/** The two views of a partnership, by role, name and keys. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { type View, Views } from '../../../src/app/views.tsx';

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
