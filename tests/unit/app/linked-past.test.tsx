/** A link to a past session, where the past is folded and nothing of it is built yet. */
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { pair } from '../../helpers/people.ts';
import { openScreen, readyLater } from './whole-screen.tsx';

readyLater();

describe('a link to a session', () => {
  it.each(['side-panel', 'pane'] as const)('opens the past in the %s, and the session in it (DL2)', async (surface) => {
    const session = 's20261123';
    await openScreen('all', async (it) => it.dispatch({ type: 'close-session', session: it.session.get().id }), surface, `${pair}/session/${session}`);
    await waitFor(() => expect(document.querySelector(`[data-item="${session}"]`)).not.toBeNull(), { timeout: 10_000 });
    expect(screen.getByRole('button', { name: 'Read the past' }).getAttribute('aria-expanded')).toBe('true');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-item')).toBe(session));
    expect(document.activeElement?.querySelector('[data-fold]')?.getAttribute('aria-expanded')).toBe('true');
  });
});
