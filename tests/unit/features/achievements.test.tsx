import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import { addDays } from '../../../src/domain/dates.ts';
import { readReadable } from '../../../src/domain/read-record.ts';
import { Achievements } from '../../../src/features/achievements/achievements.tsx';
import { QuickLine } from '../../../src/features/achievements/quick-line.tsx';
import { GoToPlaceContext } from '../../../src/ui/go-to-place.ts';
import type { EarlierSessions } from '../../../src/workspace/workspace.ts';
import { achieved } from '../../e2e/gallery/achievements.ts';
import { empty, manager, member, today, weekly } from '../../e2e/gallery/records.ts';
import { memory, show } from '../ui/screen.tsx';

const entities = (partnership: ReturnType<typeof memory>) => Object.values(partnership.record.get().achievements);
const outsider = '33333333-3333-4333-8333-333333333333';

describe('achievements', () => {
  it('takes one in with a line and Enter, today and by whoever adds it; it waits for its value', async () => {
    const partnership = memory({ raw: empty() });
    show(partnership, <Achievements />);
    const what = screen.getByRole('textbox', { name: 'What did you achieve?' });
    await userEvent.type(what, 'Moved the nightly build{Enter}');
    await waitFor(() => expect(entities(partnership)).toMatchObject([{ what: 'Moved the nightly build', value: '', day: today, by: 'member' }]));
    expect(document.activeElement).toBe(what);
    const draft = within(await screen.findByRole('listitem', { name: 'Moved the nightly build' }));
    await userEvent.type(draft.getByRole('textbox', { name: 'What did it bring?' }), 'Six hours a week{Enter}');
    await waitFor(() => expect(entities(partnership)[0]?.value).toBe('Six hours a week'));
    await screen.findByText('1 this quarter');
    expect(screen.queryByText('Say what it brought')).toBeNull();
  });

  it('says what is missing, and keeps what was typed', async () => {
    const partnership = memory({ raw: empty() });
    show(partnership, <Achievements />);
    await userEvent.type(screen.getAllByRole('textbox', { name: 'What did it bring?' })[0] ?? document.body, 'Much{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('Say what was achieved.');
    expect(screen.getByDisplayValue('Much')).toBeTruthy();
    expect(entities(partnership)).toEqual([]);
  });

  it('shows them by quarter, skill and level', async () => {
    show(memory({ raw: achieved(weekly()) }), <Achievements />);
    expect(screen.getByRole('button', { name: 'Q4 2026 (2)', expanded: true })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Q2 2026 (1)', expanded: false })).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Skill' }));
    expect(screen.getAllByRole('button', { name: /\(\d+\)$/, expanded: true }).map(({ textContent }) => textContent)).toEqual(['Infrastructure as code (2)']);
    await userEvent.click(screen.getByRole('radio', { name: 'Level' }));
    expect(screen.getByRole('button', { name: 'Level 3 (1)' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'No level yet (2)' })).toBeTruthy();
  });

  it('H5 mends the words and the day of a draft, which waits for its value as before', async () => {
    const partnership = memory({ raw: { ...empty(), achievements: { h1: { what: 'Ran the workshp', value: '', day: '2026-11-20', by: 'member', addedAt: '2026-11-20T08:00:00.000Z' } } } });
    show(partnership, <Achievements />);
    await userEvent.click(within(screen.getByRole('listitem', { name: 'Ran the workshp' })).getByRole('button', { name: 'Change' }));
    const form = within(screen.getByRole('form', { name: 'Change' }));
    await userEvent.type(form.getByRole('textbox', { name: 'What was achieved?' }), '{Backspace}{Backspace}hop');
    fireEvent.change(form.getByLabelText('When'), { target: { value: '2026-11-19' } });
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(entities(partnership)).toMatchObject([{ what: 'Ran the workshop', day: '2026-11-19', value: '' }]));
    expect(screen.queryByRole('form', { name: 'Change' })).toBeNull();
    expect(within(screen.getByRole('listitem', { name: 'Ran the workshop' })).getByRole('textbox', { name: 'What did it bring?' })).toBeTruthy();
  });

  it.each([
    ['is told its value', { type: 'change-achievement', id: 'h1', changes: { value: 'Much' } }],
    ['is taken off', { type: 'withdraw-achievement', id: 'h1' }],
  ] as const)('a draft that is being changed stays one item in its place while it %s by the other person', async (_what, command) => {
    const raw = {
      ...empty(),
      achievements: {
        h1: { what: 'Ran it', value: '', day: '2026-11-20', by: 'member', addedAt: '2026-11-20T08:00:00.000Z' },
        h2: { what: 'Left it', value: '', day: '2026-11-20', by: 'member', addedAt: '2026-11-20T08:00:00.000Z', withdrawn: { by: 'member', at: '2026-11-21T08:00:00.000Z' } },
      },
    };
    const partnership = memory({ raw });
    show(partnership, <Achievements />);
    await userEvent.click(screen.getByRole('button', { name: /^Taken off/ }));
    await userEvent.click(within(screen.getByRole('listitem', { name: 'Ran it' })).getByRole('button', { name: 'Change' }));
    const form = screen.getByRole('form', { name: 'Change' });
    await act(async () => void (await partnership.dispatchAs(manager, command)));
    expect(screen.getAllByRole('listitem', { name: 'Ran it' })).toHaveLength(1);
    expect(screen.getByRole('form', { name: 'Change' })).toBe(form);
    await userEvent.click(within(form).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByText('Say what it brought')).toBeNull());
    expect(screen.getAllByRole('listitem', { name: 'Ran it' })).toHaveLength(1);
  });

  it('changes words and what it serves; only what was changed is written', async () => {
    const partnership = memory({ raw: achieved(weekly()), me: manager });
    show(partnership, <Achievements />);
    const item = within(screen.getByRole('listitem', { name: /Cut the deployment/ }));
    await userEvent.click(item.getByRole('button', { name: 'Change' }));
    const form = within(screen.getByRole('form', { name: 'Change' }));
    await userEvent.selectOptions(form.getByRole('combobox', { name: 'Shows the skill' }), 'None');
    await userEvent.selectOptions(form.getByRole('combobox', { name: 'Counts for the level' }), 'Level 2');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(partnership.commands).toEqual([{ type: 'change-achievement', id: 'h1', changes: { skill: null, level: 2 } }]));
    expect(screen.queryByRole('form', { name: 'Change' })).toBeNull();
  });

  it('keeps the form under the hands when the other person moves the achievement to another quarter', async () => {
    const partnership = memory({ raw: achieved(weekly()) });
    show(partnership, <Achievements />);
    await userEvent.click(within(screen.getByRole('listitem', { name: /Cut the deployment/ })).getByRole('button', { name: 'Change' }));
    const form = within(screen.getByRole('form', { name: 'Change' }));
    const field = form.getByRole('textbox', { name: 'What did it bring?' });
    await userEvent.type(field, '!');
    await act(async () => void (await partnership.dispatchAs(manager, { type: 'change-achievement', id: 'h1', changes: { day: '2026-01-15' } })));
    expect(field.isConnected).toBe(true);
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    await screen.findByRole('button', { name: 'Q1 2026 (1)' });
    expect(partnership.record.get().achievements['h1']).toMatchObject({ day: '2026-01-15', value: expect.stringMatching(/!$/) as string });
  });

  it('takes one off and puts it back', async () => {
    const partnership = memory({ raw: achieved(weekly()) });
    show(partnership, <Achievements />);
    await userEvent.click(within(screen.getByRole('listitem', { name: /Cut the deployment/ })).getByRole('button', { name: 'Take off' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Taken off (1)' }));
    await userEvent.click(screen.getByRole('button', { name: 'Put back' }));
    await waitFor(() => expect(partnership.record.get().achievements['h1']?.withdrawn).toBeNull());
  });

  it('H9 says so quietly when a week went by without one, also before the first, and teaches when there is none at all', () => {
    const { unmount } = show(memory({ raw: achieved(weekly()), today: '2026-12-20' }), <Achievements />);
    expect(screen.getByText(/Nothing new in the last seven days/)).toBeTruthy();
    unmount();
    show(memory({ raw: empty() }), <Achievements />);
    expect(screen.getByText(/Nothing new in the last seven days/)).toBeTruthy();
    expect(screen.queryByText(/Older achievements” below/)).toBeNull();
  });

  it('H10 says of a quarter of which some may have left with old sessions that there may be more, and where', () => {
    const twiceAWeek = (raw: ReturnType<typeof weekly>) => ({
      ...raw,
      sessions: Object.fromEntries(Array.from({ length: 12 }, (_, at) => addDays('2026-10-12', at * 3)).map((day) => [`s${day}`, { day, closed: { by: 'manager', at: `${day}T09:00:00.000Z` } }])),
    });
    const { unmount } = show(memory({ raw: twiceAWeek(achieved(weekly())) }), <Achievements />);
    expect(screen.getByText('2 of this quarter here, more may be in old sessions')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Q4 2026 (2 here, more may be in old sessions)' })).toBeTruthy();
    expect(screen.getByText(/What was achieved until Mon(day)?,? .*Oct.* may have gone with the old sessions\. “Older achievements” below finds it/)).toBeTruthy();
    unmount();
    show(memory({ raw: twiceAWeek(empty()) }), <Achievements />);
    expect(screen.getByText(/may have gone with the old sessions/)).toBeTruthy();
    expect(screen.getByText(/Nothing new in the last seven days/)).toBeTruthy();
  });

  it('is added in the session, too, by either, as a draft, with the word about a quiet week and the way to its value', async () => {
    const gone: string[] = [];
    const partnership = memory({ raw: empty(), me: manager });
    show(
      partnership,
      <GoToPlaceContext value={(region) => void gone.push(region)}>
        <QuickLine />
      </GoToPlaceContext>,
    );
    expect(screen.getByText(/Nothing new in the last seven days/)).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: /^What did .* achieve/  }), 'Ran the workshop{Enter}');
    await waitFor(() => expect(entities(partnership)).toMatchObject([{ what: 'Ran the workshop', value: '', day: today, by: 'manager' }]));
    await waitFor(() => expect(screen.queryByText(/Nothing new/)).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: 'Say what it brought' }));
    expect(gone).toEqual(['Achievements']);
  });

  it('what is begun with a value and a day is not sent from the session without them, nor are they those of the next one', async () => {
    const partnership = memory({ raw: empty() });
    const first = show(partnership, <Achievements />);
    await userEvent.type(screen.getByRole('textbox', { name: 'What did you achieve?' }), 'Moved the build');
    await userEvent.type(screen.getByRole('textbox', { name: 'What did it bring?' }), 'Six hours');
    fireEvent.change(screen.getByLabelText('When'), { target: { value: '2026-11-02' } });
    first.unmount();
    const second = show(partnership, <QuickLine />);
    const line = screen.getByRole<HTMLInputElement>('textbox', { name: 'What did you achieve?' });
    expect(line.value).toBe('');
    await userEvent.type(line, 'Ran the workshop{Enter}');
    await waitFor(() => expect(entities(partnership)).toMatchObject([{ what: 'Ran the workshop', value: '', day: today }]));
    second.unmount();
    show(partnership, <Achievements />);
    await userEvent.type(screen.getByRole('textbox', { name: 'What did you achieve?' }), '{Enter}');
    await waitFor(() => expect(entities(partnership).find(({ what }) => what === 'Moved the build')).toMatchObject({ value: 'Six hours', day: '2026-11-02' }));
    expect(entities(partnership)).toHaveLength(2);
  });

  it('calls no week quiet before the whole record is there', () => {
    show(memory({ raw: empty(), whole: false }), <QuickLine />);
    expect(screen.queryByText(/Nothing new/)).toBeNull();
  });

  it('is for reading only to somebody who is neither of the two', () => {
    show(memory({ raw: achieved(weekly()), me: outsider }), <Achievements />);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
    expect(screen.getByText(/Cut the deployment/)).toBeTruthy();
  });
});

describe('older achievements', () => {
  const record = readReadable({ achievements: { h9: { what: 'Wrote the handbook', value: 'New people ask less', day: '2025-02-03', by: 'member' }, h8: { what: 'A draft', day: '2025-02-03' } } });
  const files = ['2025-02-10', '2025-02-03', '2024-11-04'].map((day) => ({ day, files: [`${day} s.json`], from: null }));

  it('are looked for in the files of a quarter when somebody asks, one file after the other', async () => {
    const read: string[] = [];
    const earlier: EarlierSessions = {
      list: async () => Promise.resolve(ok(files)),
      read: async ({ day }) => {
        read.push(day);
        return Promise.resolve(day === '2025-02-10' ? fail({ kind: 'unreadable' }) : ok(record));
      },
    };
    show(memory({ raw: empty(), me: member, earlier }), <Achievements />);
    await userEvent.click(screen.getByRole('button', { name: 'Older achievements' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Look in Q1 2025 (2 sessions)' }));
    await screen.findByText('1 found in the sessions of Q1 2025');
    expect(screen.getByText('Wrote the handbook')).toBeTruthy();
    expect(screen.queryByText('A draft')).toBeNull();
    expect(screen.getByText(/The file of one session cannot be read/)).toBeTruthy();
    expect(read).toEqual(['2025-02-10', '2025-02-03']);
    expect(screen.getByRole('button', { name: 'Look in Q4 2024 (1 session)' })).toBeTruthy();
  });

  it('go on where they stopped after a failure', async () => {
    const read: string[] = [];
    const earlier: EarlierSessions = {
      list: async () => Promise.resolve(ok(files)),
      read: async ({ day }) => {
        read.push(day);
        return Promise.resolve(read.length === 2 ? fail({ kind: 'offline' }) : ok(record));
      },
    };
    show(memory({ raw: empty(), earlier }), <Achievements />);
    await userEvent.click(screen.getByRole('button', { name: 'Older achievements' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Look in Q1 2025 (2 sessions)' }));
    await userEvent.click(within(await screen.findByRole('alert')).getByRole('button', { name: 'Try again' }));
    await screen.findByText('1 found in the sessions of Q1 2025');
    expect(read).toEqual(['2025-02-10', '2025-02-03', '2025-02-03']);
  });
});
