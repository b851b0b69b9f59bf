/** Topics, the member's state, closing and the status line, by role and name. */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { Subscribable } from '../../../src/base/subscribable.ts';
import { addDays } from '../../../src/domain/dates.ts';
import { NewAgreements } from '../../../src/features/agreements/new-agreements.tsx';
import { Closing } from '../../../src/features/closing/closing.tsx';
import { SessionHeader } from '../../../src/features/header/session-header.tsx';
import { Sessions } from '../../../src/features/sessions/sessions.tsx';
import { State } from '../../../src/features/state/state.tsx';
import { StatusLine } from '../../../src/features/status/status-line.tsx';
import { Topics } from '../../../src/features/topics/topics.tsx';
import { empty, manager, member, today, weekly } from '../../e2e/gallery/records.ts';
import { DatesContext } from '../../../src/ui/dates.ts';
import { datesIn } from '../../../src/ui/text/when.ts';
import { statusKinds } from '../../e2e/gallery/scenes.ts';
import { memory, show } from '../ui/screen.tsx';

const topic = (title: RegExp): HTMLElement => screen.getByRole('listitem', { name: title });

describe('topics', () => {
  it('adds one and stays in the line for the next', async () => {
    show(memory(), <Topics />);
    const line = screen.getByRole<HTMLInputElement>('textbox', { name: 'New topic' });
    await userEvent.type(line, 'A raise{Enter}');
    await waitFor(() => expect(topic(/A raise/)).toBeTruthy());
    expect(line.value).toBe('');
    expect(document.activeElement).toBe(line);
    await userEvent.click(screen.getByRole('button', { name: 'Add topic' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Say in a few words');
  });

  it('lists the member’s first, ticks one off and puts it back', async () => {
    show(memory({ me: manager }), <Topics />);
    const groups = screen.getAllByRole('group').map((group) => within(group).getByRole('heading').textContent);
    expect(groups[0]).toContain('From Jonas Okafor');
    expect(groups[1]).toContain('From you');
    await userEvent.click(within(topic(/architecture round/)).getByRole('button', { name: 'Discussed' }));
    await userEvent.click(await screen.findByRole('button', { name: /Discussed today \(1\)/ }));
    await userEvent.click(within(topic(/architecture round/)).getByRole('button', { name: 'Put back' }));
    await waitFor(() => expect(within(topic(/architecture round/)).getByRole('button', { name: 'Discussed' })).toBeTruthy());
  });

  it('lets only the author rename, and keeps the draft when the other person changes something', async () => {
    const partnership = memory();
    show(partnership, <Topics />);
    await userEvent.click(within(topic(/explanation on Tuesday/)).getByRole('button', { name: 'Note' }));
    expect(screen.queryByRole('button', { name: 'Rename' })).toBeNull();
    await userEvent.click(within(topic(/architecture round/)).getByRole('button', { name: 'Note' }));
    await userEvent.click(screen.getByRole('button', { name: 'Rename' }));
    const line = screen.getByRole<HTMLInputElement>('textbox', { name: 'Topic' });
    await userEvent.clear(line);
    await userEvent.type(line, 'Saying no');
    await act(async () => void (await partnership.dispatchAs(manager, { type: 'add-topic', id: 'tnew', title: 'Something else' })));
    expect(line.value).toBe('Saying no');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(topic(/Saying no/)).toBeTruthy());
  });
});

describe('topics that serve a goal, and the topics of one side', () => {
  const goal = { horizon: 'five-years', words: 'Lead a platform team', addedAt: '2026-09-07T08:00:00.000Z', changedAt: '2026-09-07T08:00:00.000Z' };

  it('says which goal a topic serves, in its note, and then beside it', async () => {
    const partnership = memory({ raw: { ...weekly(), goals: { g1: goal } } });
    show(partnership, <Topics />);
    const one = () => topic(/explanation on Tuesday/);
    await userEvent.click(within(one()).getByRole('button', { name: 'Note' }));
    await userEvent.selectOptions(within(one()).getByRole('combobox', { name: 'Serves the goal' }), 'Lead a platform team');
    await waitFor(() => expect(partnership.record.get().topics['t3']?.goal).toBe('g1'));
    await userEvent.click(within(one()).getByRole('button', { name: 'Note' }));
    expect(within(one()).getByText('For: Lead a platform team')).toBeTruthy();
  });

  it('has nothing to choose while there is no goal', async () => {
    show(memory(), <Topics />);
    await userEvent.click(within(topic(/explanation on Tuesday/)).getByRole('button', { name: 'Note' }));
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('shows one side alone where that is its step, and a line for whose it is', () => {
    const { unmount } = show(memory(), <Topics of="member" />);
    expect(screen.getAllByRole('group')).toHaveLength(1);
    expect(screen.queryByRole('listitem', { name: /explanation on Tuesday/ })).toBeNull();
    expect(screen.getByRole('textbox', { name: 'New topic' })).toBeTruthy();
    unmount();
    show(memory(), <Topics of="manager" />);
    expect(topic(/explanation on Tuesday/)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'New topic' })).toBeNull();
  });
});

describe('new agreements', () => {
  it('are those of this session and what waits for a signature', async () => {
    const partnership = memory();
    show(partnership, <NewAgreements />);
    const names = () => screen.getAllByRole('listitem').map((one) => one.getAttribute('aria-labelledby')).length;
    expect(screen.getByRole('listitem', { name: /working group/ })).toBeTruthy();
    expect(screen.queryByRole('listitem', { name: /write access to the staging cluster/ })).toBeNull();
    const before = names();
    await userEvent.click(within(screen.getByRole('listitem', { name: /working group/ })).getByRole('button', { name: 'Sign' }));
    // Signed by both, and still one of today's.
    await waitFor(() => expect(within(screen.getByRole('listitem', { name: /working group/ })).queryByRole('button', { name: 'Sign' })).toBeNull());
    expect(names()).toBe(before);
  });
});

describe('new agreements, by the day of who looks', () => {
  it('D1 one of a quarter to midnight elsewhere is of today here', () => {
    const raw = empty();
    raw['agreements'] = { a1: { terms: { wording: 'I book the room', owner: 'manager', by: 'manager', at: `${addDays(today, -1)}T20:00:00.000Z` }, due: { kind: 'next', from: today }, proposedAt: `${addDays(today, -1)}T20:00:00.000Z`, session: `s${today}` } };
    show(
      memory({ raw }),
      <DatesContext value={datesIn('en-GB', 'Asia/Tokyo')}>
        <NewAgreements />
      </DatesContext>,
    );
    expect(screen.getByRole('listitem', { name: /book the room/ }).textContent).toContain('new today');
  });
});

describe('where the member stands', () => {
  it('V10 is told once the whole record is there', async () => {
    const plan = { p1: { kind: 'formal', title: 'The exam', status: 'under-way', by: 'member', addedAt: `${addDays(today, -9)}T08:00:00.000Z` } };
    const partnership = memory({ raw: { ...weekly(), planItems: plan }, whole: false });
    show(partnership, <State />);
    expect(screen.queryAllByRole('term')).toEqual([]);
    act(() => partnership.whole.set(true));
    expect((await screen.findAllByRole('term')).map(({ textContent }) => textContent)).toContain('Plan');
  });
});

describe('state', () => {
  it('is three taps and a line for the member', async () => {
    const partnership = memory();
    show(partnership, <State />);
    await userEvent.click(screen.getByRole('radio', { name: /^4:/ }));
    await userEvent.click(screen.getByRole('radio', { name: /^Owning/ }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Where are you stuck?' }), 'Nowhere');
    await waitFor(() => expect(partnership.record.get().states[`s${today}`]).toMatchObject({ motivation: 4, induction: 'owning', stuck: 'Nowhere' }));
    await userEvent.click(within(screen.getByRole('radiogroup', { name: 'Motivation' })).getByRole('radio', { name: 'No answer' }));
    await waitFor(() => expect(partnership.record.get().states[`s${today}`]?.motivation).toBeNull());
  });

  it('is read, not written, by the manager, with the trend in words', () => {
    show(memory({ me: manager }), <State />);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByRole('img', { name: /Motivation over the last 11 sessions: 3, 3, 2/ })).toBeTruthy();
  });

  it('that is empty asks for the first two minutes, and not once both have confirmed', async () => {
    const partnership = memory({ raw: empty(), me: manager });
    show(partnership, <State />);
    expect(screen.getByText(/give it the first two minutes/)).toBeTruthy();
    await act(async () => void (await partnership.dispatch({ type: 'close-session', session: `s${today}` })));
    expect(screen.getByText(/give it the first two minutes/)).toBeTruthy();
    await act(async () => void (await partnership.dispatchAs(member, { type: 'confirm-session', session: `s${today}` })));
    expect(screen.getByText('It was not filled in for this session.')).toBeTruthy();
    expect(screen.queryByText(/first two minutes/)).toBeNull();
  });

  it('says what the target level needs of what is scored, and only counts what is not', async () => {
    const skill = (name: string, past: object) => ({ kind: 'technical', name, order: 1, level: 3, needs: 4, ...past });
    const skills = { s1: skill('Terraform', { 'past-manager': [{ session: 's', day: '2026-11-02', value: 3 }] }), s2: skill('Testing', {}) };
    const partnership = memory({ raw: { ...empty(), skills } });
    show(partnership, <State />);
    expect(screen.queryByText(/Below what|Not scored yet/)).toBeNull();
    await act(async () => void (await partnership.dispatch({ type: 'set-level', which: 'target', level: 3 })));
    expect(screen.getByText(/^Below what level 3 needs: Terraform\./)).toBeTruthy();
    expect(screen.getByText('Not scored yet: 1 of 2 for level 3.')).toBeTruthy();
  });
});

describe('the list of past sessions', () => {
  it('says of a closed one that nothing was written in it, and of no other', () => {
    const closed = (day: string) => ({ day, closed: { by: 'manager', at: `${day}T09:00:00.000Z` }, 'confirmed-manager': `${day}T09:00:00.000Z`, 'confirmed-member': `${day}T09:05:00.000Z` });
    const raw = { ...empty(), sessions: { s1: closed('2026-11-02'), s2: { ...closed('2026-11-09'), notes: 'We talked' }, s3: { day: '2026-11-16' } } };
    show(memory({ raw }), <Sessions />);
    expect(screen.getAllByText(/nothing written/)).toHaveLength(1);
    expect(screen.getByRole('button', { name: /Mon 2 November.*nothing written/ })).toBeTruthy();
  });
});

describe('closing', () => {
  it('one closes, the other confirms, then it is sealed', async () => {
    const partnership = memory();
    show(partnership, <Closing />);
    await userEvent.click(screen.getByRole('button', { name: 'Close session' }));
    await screen.findByText(/Waits for Maya Lindqvist to confirm/);
    await act(async () => void (await partnership.dispatchAs(manager, { type: 'confirm-session', session: `s${today}` })));
    await screen.findByText(/confirmed by both/);
    expect(screen.queryByRole('button', { name: 'Open it again' })).toBeNull();
  });

  it('asks the other one to confirm', async () => {
    const partnership = memory();
    await partnership.dispatchAs(manager, { type: 'close-session', session: `s${today}` });
    show(partnership, <Closing />);
    await userEvent.click(screen.getByRole('button', { name: 'Confirm' }));
    await screen.findByText(/confirmed by both/);
  });
});

describe('the past', () => {
  it('opens a session for reading and finds what was settled', async () => {
    show(memory(), <Sessions />);
    await userEvent.click(screen.getByRole('button', { name: /Mon 9 November/ }));
    expect(screen.getByText(/Reason: Jonas found one himself/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Settled agreements (2)' }));
    expect(screen.getByText(/Pair with Priya/)).toBeTruthy();
  });
});

describe('header and status line', () => {
  it('says which date it is and from where, and lets it be corrected', async () => {
    const partnership = memory();
    show(partnership, <SessionHeader>{null}</SessionHeader>);
    const date = screen.getByRole('combobox', { name: 'Session date' });
    expect(screen.getByText('from your calendar')).toBeTruthy();
    await userEvent.selectOptions(date, 'Mon 30 November');
    expect(partnership.session.get().day).toBe('2026-11-30');
    expect(screen.getByText('chosen by you')).toBeTruthy();
  });

  it('has one sentence for every state, and never hides what is pending', () => {
    const partnership = memory();
    show(partnership, <StatusLine allow={() => undefined} retry={() => undefined} update={new Subscribable(null)} />);
    const sentences = new Set<string>();
    for (const kind of statusKinds) {
      act(() => partnership.status.set({ kind, pending: true, here: 'kept', scope: null, why: null, code: null }));
      const sentence = screen.getByRole('status').textContent;
      sentences.add(sentence);
      if (kind !== 'storing' && kind !== 'saving' && kind !== 'seen') expect(sentence, kind).toMatch(/kept on this device|kept on this device\.|Kept on this device|Leave this page open/i);
    }
    expect(sentences.size).toBe(statusKinds.length);
  });

  it('reads a trouble aloud once, not again with every letter that the device stores', () => {
    const partnership = memory();
    show(partnership, <StatusLine allow={() => undefined} retry={() => undefined} update={new Subscribable(null)} />);
    const says = (kind: 'offline' | 'locked', here: 'kept' | 'storing'): string | null => {
      act(() => partnership.status.set({ kind, pending: true, here, scope: null, why: null, code: null }));
      return screen.getByRole('status').getAttribute('aria-live');
    };
    expect(says('offline', 'kept')).toBe('polite');
    expect(says('offline', 'storing')).toBe('off');
    expect(says('offline', 'kept')).toBe('off');
    expect(says('locked', 'storing')).toBe('off');
    expect(says('locked', 'kept')).toBe('polite');
  });

  it('asks for a permission from a click only', async () => {
    const partnership = memory();
    const allow = vi.fn();
    show(partnership, <StatusLine allow={allow} retry={() => undefined} update={new Subscribable(null)} />);
    act(() => partnership.status.set({ kind: 'sign-in-needed', pending: true, here: 'kept', scope: 'Files.ReadWrite.All', why: 'ask', code: null }));
    expect(allow).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Allow' }));
    expect(allow).toHaveBeenCalledWith('Files.ReadWrite.All');
  });
});
