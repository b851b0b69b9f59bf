/** Who can open this, who is who, and the ways out that the status line offers. */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import { Subscribable } from '../../../src/base/subscribable.ts';
import { WhoCanOpen } from '../../../src/features/access/who-can-open.tsx';
import { SessionHeader } from '../../../src/features/header/session-header.tsx';
import { SwapRoles } from '../../../src/features/header/swap-roles.tsx';
import { StatusLine } from '../../../src/features/status/status-line.tsx';
import type { SyncStatus } from '../../../src/workspace/workspace.ts';
import { empty, manager } from '../../e2e/gallery/records.ts';
import type { MemoryOptions } from '../../e2e/gallery/memory-partnership.ts';
import { statusKinds } from '../../e2e/gallery/scenes.ts';
import { memory, show } from '../ui/screen.tsx';

const maya = { name: 'Maya Lindqvist', personId: manager, kind: 'owner', may: 'write' } as const;

describe('who can open this', () => {
  it('says that the list is not whole for somebody who does not own the folder, and offers nothing on such a list', async () => {
    show(memory({ access: ok({ lines: [maya], complete: false }) }), <WhoCanOpen />);
    await userEvent.click(screen.getByRole('button', { name: 'Ask OneDrive' }));
    expect(await screen.findByText(/shows the whole list only to the owner/)).toBeTruthy();
    expect(screen.queryByText(/Nobody else was given it/)).toBeNull();
    expect(screen.queryByRole('button', { name: /Share with/ })).toBeNull();
  });

  it('offers to share when the other person is missing from a whole list, and says what came of it', async () => {
    const partnership = memory({ me: manager, access: ok({ lines: [maya], complete: true }) });
    const share = vi.spyOn(partnership, 'share').mockResolvedValueOnce(fail({ kind: 'forbidden' }));
    show(partnership, <WhoCanOpen />);
    await userEvent.click(screen.getByRole('button', { name: 'Ask OneDrive' }));
    await screen.findByText('Jonas Okafor cannot open it yet.');
    await userEvent.click(screen.getByRole('button', { name: 'Share with Jonas Okafor' }));
    await screen.findByText(/You may not open this place/);
    await userEvent.click(screen.getByRole('button', { name: 'Share with Jonas Okafor' }));
    await screen.findByText('Shared. Jonas Okafor can open the folder now.');
    expect(share).toHaveBeenCalledTimes(2);
  });
});

describe('who is who', () => {
  it('can be turned around while nothing is written, and taken back', async () => {
    const partnership = memory({ raw: empty() });
    show(partnership, <SessionHeader beside={<SwapRoles />}>{null}</SessionHeader>);
    expect(screen.getByText(/Jonas Okafor is the member, Maya Lindqvist the manager/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Swap manager and member' }));
    await screen.findByText(/Maya Lindqvist is the member, Jonas Okafor the manager/);
    expect(partnership.myRole.get()).toBe('manager');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText(/Jonas Okafor is the member/);
  });

  it('is not offered once somebody has written something', async () => {
    const partnership = memory({ raw: empty() });
    show(partnership, <SwapRoles />);
    await act(async () => void (await partnership.dispatchAs(manager, { type: 'add-topic', id: 'tnew', title: 'A topic' })));
    expect(screen.queryByRole('button', { name: 'Swap manager and member' })).toBeNull();
  });
});

describe('the ways out of a status', () => {
  const shown = (): string[] => [...screen.queryAllByRole('button'), ...screen.queryAllByRole('link')].map((one) => one.textContent);
  const ways: Partial<Record<SyncStatus['kind'], readonly string[]>> = {
    offline: ['Try again'],
    'sign-in-needed': ['Allow'],
    'sign-in-failed': ['Try again'],
    'no-longer-shared': ['Try again'],
    'may-not-write': ['Try again'],
    'file-missing': ['Try again', 'Put it back'],
    'onedrive-full': ['Try again', 'Open the folder'],
    locked: ['Try again', 'Open the folder'],
    unavailable: ['Try again'],
    'newer-version': ['Reload'],
    incomplete: ['Try again', 'Reload'],
    unreadable: ['Open the folder'],
  };

  it('tells who has to make room, the owner of the folder in other words, and nobody while that is not known', async () => {
    const full = { kind: 'onedrive-full', pending: true, here: 'kept', scope: null, why: null, code: null } as const;
    const answers: readonly (readonly [NonNullable<MemoryOptions['access']>, RegExp])[] = [
      [ok({ lines: [], complete: true }), /Your OneDrive, which keeps this 1:1, is full. Make room there.$/],
      [ok({ lines: [], complete: false }), /The OneDrive that keeps this 1:1 is full. Its owner has to make room.$/],
      [fail({ kind: 'offline' }), /The OneDrive that keeps this 1:1 is full.$/],
    ];
    for (const [access, words] of answers) {
      const partnership = memory({ status: full, access });
      const asked = vi.spyOn(partnership, 'whoCanOpen');
      const { unmount } = show(partnership, <StatusLine allow={() => undefined} retry={() => undefined} update={new Subscribable(null)} />);
      await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(words));
      expect(asked).toHaveBeenCalledTimes(1);
      unmount();
    }
  });

  it('has the actions that help, and none where there is none', async () => {
    const partnership = memory();
    const retry = vi.fn();
    show(partnership, <StatusLine allow={() => undefined} retry={retry} update={new Subscribable(null)} />);
    for (const kind of statusKinds) {
      const scope = kind === 'sign-in-needed' ? 'Files.ReadWrite' : null;
      act(() => partnership.status.set({ kind, pending: true, here: 'kept', scope, why: scope === null ? null : 'ask', code: null }));
      expect(shown(), kind).toEqual(ways[kind] ?? []);
    }
    act(() => partnership.status.set({ kind: 'sign-in-needed', pending: true, here: 'kept', scope: 'Files.ReadWrite.All', why: 'admin', code: null }));
    expect(shown()).toEqual(['Try again']);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(retry).toHaveBeenCalledTimes(1));
  });
});
