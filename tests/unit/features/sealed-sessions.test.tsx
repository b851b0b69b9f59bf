/** Sealed sessions on the screen, by role and name. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import { itemExtras } from '../../../src/app/own-tools.tsx';
import { Closing } from '../../../src/features/closing/closing.tsx';
import { Sessions } from '../../../src/features/sessions/sessions.tsx';
import { DatesContext } from '../../../src/ui/dates.ts';
import { GoToPlaceContext } from '../../../src/ui/go-to-place.ts';
import { ItemExtrasContext } from '../../../src/ui/item-extras.ts';
import { datesIn } from '../../../src/ui/text/when.ts';
import type { SealedSessions } from '../../../src/workspace/workspace.ts';
import { manager } from '../../e2e/gallery/records.ts';
import { sealedLooks, sealedRaw, sealedToday } from '../../e2e/gallery/sealed.ts';
import { memory, show } from '../ui/screen.tsx';

const stranger = '33333333-3333-4333-8333-333333333333';
const open = async (name: RegExp): Promise<void> => userEvent.click(screen.getByRole('button', { name }));

describe('closing', () => {
  it('says that it is sealed, when, and by whom, and offers nothing more', () => {
    show(memory({ raw: sealedToday(null), me: manager }), <Closing />);
    expect(screen.getByText('Closed and confirmed by both of you. Sealed on Mon 23 November.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Confirm|Open it again|Close session/ })).toBeNull();
  });

  it('leads on to the session that was sealed, and not before', async () => {
    const gone: string[] = [];
    const goTo = (piece: ReactNode) => <GoToPlaceContext value={(region) => gone.push(region)}>{piece}</GoToPlaceContext>;
    const shown = show(memory({ me: manager }), goTo(<Closing />));
    expect(screen.queryByRole('button', { name: 'Read the session' })).toBeNull();
    shown.unmount();
    show(memory({ raw: sealedToday(null), me: manager }), goTo(<Closing />));
    await open(/Read the session/);
    expect(gone).toEqual(['Sessions']);
  });

  it('says so when only one had confirmed', () => {
    show(memory({ raw: sealedToday('manager') }), <Closing />);
    expect(screen.getByText(/^Closed by Maya Lindqvist. Sealed on Mon 23 November without the other confirmation/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Confirm|Open it again|Close session/ })).toBeNull();
  });
});

describe('a session of the past that is not sealed', () => {
  const closedBy = (who: string, confirmed: Readonly<Record<string, string | null>>) => {
    const raw = sealedRaw();
    Object.assign(raw['sessions']?.['s2026-11-16'] ?? {}, { seal: null, closed: { by: who, at: '2026-11-16T08:30:00.000Z' }, 'confirmed-manager': null, 'confirmed-member': null, ...confirmed });
    return raw;
  };
  const showPast = (partnership: ReturnType<typeof memory>) => show(partnership, <ItemExtrasContext value={itemExtras}><Sessions /></ItemExtrasContext>);

  it('is confirmed, rated and opened again where it stands, by who was away when it was closed', async () => {
    const partnership = memory({ raw: closedBy('manager', { 'confirmed-manager': '2026-11-16T08:30:00.000Z' }) });
    showPast(partnership);
    await open(/Mon 16 November.*closed, not yet confirmed/);
    expect(screen.getByText('Maya Lindqvist closed this session. Confirm that this is how it was.')).toBeTruthy();
    expect(await screen.findByRole('radiogroup', { name: /worth/i })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Open it again' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    await waitFor(() => expect(partnership.record.get().sessions['s2026-11-16']?.confirmed.member).not.toBeNull());
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
  });

  it('that nobody closed is closed where it stands; sealed ones offer nothing', async () => {
    const raw = closedBy('manager', {});
    Object.assign(raw['sessions']?.['s2026-11-16'] ?? {}, { closed: null });
    const partnership = memory({ raw, sealed: sealedLooks });
    showPast(partnership);
    await open(/Mon 9 November/);
    expect(screen.queryByRole('button', { name: /^(Confirm|Close session|Open it again)$/ })).toBeNull();
    await open(/Mon 16 November/);
    await userEvent.click(screen.getByRole('button', { name: 'Close session' }));
    await waitFor(() => expect(partnership.record.get().sessions['s2026-11-16']?.closed?.by).toBe('member'));
  });
});

describe('far from Greenwich', () => {
  /** Monday evening there is Tuesday in UTC. */
  const evening = '2026-11-24T03:10:00.000Z';
  const inSanFrancisco = (piece: ReactNode) => <DatesContext value={datesIn('en-GB', 'America/Los_Angeles')}>{piece}</DatesContext>;

  it('D1 what was sealed in the evening was sealed on that day', () => {
    const raw = sealedToday(null);
    const { seal } = raw['sessions']?.['s2026-11-23'] ?? {};
    Object.assign(raw['sessions']?.['s2026-11-23'] ?? {}, { seal: { ...(seal as object), at: evening } });
    show(memory({ raw, me: manager }), inSanFrancisco(<Closing />));
    expect(screen.getByText('Closed and confirmed by both of you. Sealed on Mon 23 November.')).toBeTruthy();
  });

  it('D1 in the past, too, and what was written beside it is of that day', async () => {
    const raw = sealedRaw();
    const { seal } = raw['sessions']?.['s2026-11-16'] ?? {};
    Object.assign(raw['sessions']?.['s2026-11-16'] ?? {}, { seal: { ...(seal as object), at: '2026-11-17T03:10:00.000Z' } });
    raw['amendments'] = { m1: { session: 's2026-11-16', by: 'manager', at: evening, text: 'Booked.' } };
    show(memory({ raw, sealed: sealedLooks }), inSanFrancisco(<Sessions />));
    await open(/Mon 16 November/);
    expect(screen.getByText('Sealed on Mon 16 November, confirmed by both of you.')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Amendments' })).getByText(/Mon 23 November/)).toBeTruthy();
  });
});

describe('a sealed session of the past', () => {
  it('has its mark, is looked at when it is opened, and links its minutes', async () => {
    const asked: string[] = [];
    const sealed: SealedSessions = { ...sealedLooks, look: async (session, seal) => (asked.push(session), sealedLooks.look(session, seal)) };
    show(memory({ raw: sealedRaw(), sealed }), <Sessions />);
    expect(screen.getByRole('button', { name: /Mon 16 November.*sealed/ })).toBeTruthy();
    expect(asked).toEqual([]);
    await open(/Mon 12 October/);
    await screen.findByText('Its sealed file is unchanged.');
    expect(screen.getByText('Sealed on Mon 12 October, confirmed by both of you.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Word' }).getAttribute('href')).toMatch(/^https:.*minutes\.docx$/);
    expect(screen.getByRole('link', { name: 'Markdown' })).toBeTruthy();
    expect(asked).toEqual(['s2026-10-12']);
  });

  it('says what was written after sealing', async () => {
    show(memory({ raw: sealedRaw(), sealed: sealedLooks }), <Sessions />);
    await open(/Mon 16 November/);
    const late = await screen.findByRole('list', { name: 'Written after sealing' });
    expect(within(late).getByText(/And ask Ines about Lund/)).toBeTruthy();
  });

  it('says that its file was changed, and shows the own copy', async () => {
    show(memory({ raw: sealedRaw(), sealed: sealedLooks }), <Sessions />);
    await open(/Mon 9 November/);
    expect((await screen.findByRole('alert')).textContent).toMatch(/not the one that was sealed/);
    expect(screen.getByText('The minutes are not written yet.')).toBeTruthy();
    await open(/Your copy says/);
    expect(screen.getAllByText(/Motivation: 4 of 5/).length).toBe(2);
  });

  it('says that its file is gone or cannot be read', async () => {
    show(memory({ raw: sealedRaw(), sealed: sealedLooks }), <Sessions />);
    await open(/Mon 2 November/);
    expect((await screen.findByRole('alert')).textContent).toMatch(/not there any more/);
    await open(/Mon 2 November/);
    await open(/Mon 19 October/);
    expect((await screen.findByRole('alert')).textContent).toMatch(/cannot be read/);
    expect(screen.getByText('Your own OneDrive holds no copy of it.')).toBeTruthy();
  });

  it('asks again when OneDrive did not answer', async () => {
    let online = false;
    const sealed: SealedSessions = { ...sealedLooks, look: async (...of) => (online ? sealedLooks.look(...of) : fail({ kind: 'offline' })) };
    show(memory({ raw: sealedRaw(), sealed }), <Sessions />);
    await open(/Mon 12 October/);
    expect((await screen.findByRole('alert')).textContent).toMatch(/There is no connection/);
    online = true;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Its sealed file is unchanged.');
  });

  it('never links to what is no web address', async () => {
    const sealed: SealedSessions = {
      ...sealedLooks,
      look: async () => ok({ finding: 'intact', sealed: null, copy: null, minutes: [{ form: 'md', name: '2026-10-12 s1.md', webUrl: 'javascript:alert(1)' }] }),
    };
    show(memory({ raw: sealedRaw(), sealed }), <Sessions />);
    await open(/Mon 12 October/);
    expect(await screen.findByText('2026-10-12 s1.md')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('takes amendments, which the other one reads; who only looks on adds none', async () => {
    const partnership = memory({ raw: sealedRaw(), sealed: sealedLooks });
    const { unmount } = show(partnership, <Sessions />);
    await open(/Mon 16 November/);
    const list = await screen.findByRole('list', { name: 'Amendments' });
    expect(within(list).getByText('Maya Lindqvist, Tue 17 November')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Add an amendment' }));
    const form = screen.getByRole('form', { name: 'Add an amendment' });
    await userEvent.click(within(form).getByRole('button', { name: 'Add an amendment' }));
    expect((await within(form).findByRole('alert')).textContent).toBe('Write something first.');
    await userEvent.type(within(form).getByRole('textbox', { name: 'Amendment' }), 'She passed.');
    await userEvent.click(within(form).getByRole('button', { name: 'Add an amendment' }));
    await within(list).findByText(/She passed/);
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(Object.values(partnership.record.get().amendments)).toHaveLength(3);
    unmount();
    show(memory({ raw: sealedRaw(), sealed: sealedLooks, me: stranger }), <Sessions />);
    await open(/Mon 16 November/);
    expect(screen.getByText('Booked.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add an amendment' })).toBeNull();
  });
});

describe('checking all sessions', () => {
  it('is offered once something was sealed', () => {
    show(memory(), <Sessions />);
    expect(screen.queryByRole('button', { name: 'Check all sessions' })).toBeNull();
  });

  it('names each one that is not as it was sealed', async () => {
    show(memory({ raw: sealedRaw(), sealed: sealedLooks }), <Sessions />);
    await userEvent.click(screen.getByRole('button', { name: 'Check all sessions' }));
    await screen.findByText('2 of 8 sealed sessions are not as sealed.');
    expect(screen.getByText(/^Mon 9 November:/).parentElement?.textContent).toMatch(/not the one that was sealed.*Your copy says/);
    expect(screen.getByText(/^Mon 2 November:/).parentElement?.textContent).toMatch(/not there any more.*holds no copy/);
  });

  it('says how far it is, and can be stopped', async () => {
    const sealed: SealedSessions = {
      ...sealedLooks,
      check: (progress, signal) => {
        progress(3, 12);
        return new Promise((done) => signal.addEventListener('abort', () => done(fail({ kind: 'cancelled' }))));
      },
    };
    show(memory({ raw: sealedRaw(), sealed }), <Sessions />);
    await userEvent.click(screen.getByRole('button', { name: 'Check all sessions' }));
    await screen.findByText('Read 3 of 12…');
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    await screen.findByText('Stopped. Nothing was changed.');
  });

  it('says that all is well', async () => {
    show(memory({ raw: sealedRaw(), sealed: { ...sealedLooks, check: async () => ok({ checked: 8, troubles: [] }) } }), <Sessions />);
    await userEvent.click(screen.getByRole('button', { name: 'Check all sessions' }));
    await screen.findByText('All 8 sealed sessions are as they were sealed.');
  });
});
