/** The run of show, by role, name and keys. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newRun, runSteps } from '../../../src/domain/run.ts';
import { type OpenAgreement, openAgreements } from '../../../src/domain/views/agreements.ts';
import { InRotation, InTurn } from '../../../src/features/run-of-show/rotation.tsx';
import { RunOfShow } from '../../../src/features/run-of-show/run-of-show.tsx';
import type { MemoryOptions } from '../../e2e/gallery/memory-partnership.ts';
import { manager, today } from '../../e2e/gallery/records.ts';
import { session as atHand } from '../../e2e/gallery/scenes.ts';
import { memory, show } from '../ui/screen.tsx';

const session = `s${today}`;
const parts = { vision: <p>the vision</p>, skills: <p>the skills</p>, plan: <p>the plan</p> };
const contents = Object.fromEntries(runSteps.map((step) => [step, <button key={step}>{`in ${step}`}</button>])) as Record<(typeof runSteps)[number], React.ReactElement>;

// jsdom has no layout to scroll.
beforeEach(() => void (Element.prototype.scrollIntoView = () => undefined));
afterEach(() => void vi.useRealTimers());

async function run(options: Partial<MemoryOptions> = {}, surface: 'tab' | 'side-panel' = 'tab') {
  const partnership = memory(options);
  show(partnership, <RunOfShow contents={contents} beside={<p>the notes</p>} />, surface);
  await screen.findByRole('region', { name: 'Run of show' });
  return partnership;
}
const heading = (): string => screen.getByRole('heading', { level: 2 }).textContent;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('one step at a time', () => {
  it('goes on, back and past; the heading says where one is and takes the focus; the notes stay', async () => {
    const partnership = await run();
    expect(heading()).toBe('1 of 7: Since last time');
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
    await press('Next');
    expect(heading()).toBe('2 of 7: How you are');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
    expect(screen.getByRole('button', { name: 'in state' })).toBeTruthy();
    expect(screen.getByText('the notes')).toBeTruthy();
    await press('Skip');
    expect(heading()).toBe('3 of 7: Your topics');
    expect(screen.getByText('Skipped: How you are. You can come back to it.')).toBeTruthy();
    await press('Back');
    expect(heading()).toContain('How you are');
    const steps = within(screen.getByRole('list', { name: 'Steps' })).getAllByRole('button').map(({ textContent }) => textContent);
    expect(steps.slice(0, 3)).toEqual(['1Since last time, 2 unanswered', '2How you are', '3Your topics']);
    expect(await partnership.run.progress(session)).toMatchObject({ at: 'state', left: { 'since-last': 'done', state: 'skipped' } });
  });

  it('RS1 the step of the agreements was seen once what is due has an answer; until then it says how much has none', async () => {
    const partnership = await run();
    await press('Next');
    const first = (): string | null => within(screen.getByRole('list', { name: 'Steps' })).getAllByRole('button')[0]?.textContent ?? null;
    const due = () => openAgreements(partnership.record.get(), { day: today, today, me: null }).filter(({ due: { kind } }) => kind === 'overdue' || kind === 'due-now');
    expect(due()).toHaveLength(2);
    for (const words of ['1Since last time, 1 unanswered', '1Since last time, seen']) {
      const { agreement } = due()[0] as OpenAgreement;
      await act(() => partnership.dispatch({ type: 'answer-kept', id: agreement.id, session, answer: `n ${agreement.id}` }));
      expect(first()).toBe(words);
    }
  });

  it('is gone through by keys while somebody types, and says which', async () => {
    await run();
    expect(screen.getByRole('button', { name: 'Next' }).getAttribute('aria-keyshortcuts')).toBe('Alt+PageDown');
    expect(screen.getByText(/Alt and Page Down: next step/)).toBeTruthy();
    screen.getByRole('button', { name: 'in since-last' }).focus();
    await userEvent.keyboard('{Alt>}{PageDown}{PageDown}{PageUp}{/Alt}');
    expect(heading()).toBe('2 of 7: How you are');
    expect(screen.getByRole('button', { name: 'Back' }).getAttribute('aria-keyshortcuts')).toBe('Alt+PageUp');
    // Without Alt, and with more than Alt, the keys are somebody else's.
    await userEvent.keyboard('{PageDown}{Control>}{Alt>}{PageDown}{/Alt}{/Control}');
    expect(heading()).toBe('2 of 7: How you are');
  });

  it('jumps to any step, in the side panel by a list that opens and closes', async () => {
    await run({ me: manager }, 'side-panel');
    expect(screen.queryByRole('list', { name: 'Steps' })).toBeNull();
    await press('Steps');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('list', { name: 'Steps' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Steps' }));
    await press('Steps');
    await press('6Your topics');
    expect(heading()).toBe('6 of 7: Your topics');
    expect(screen.queryByRole('list', { name: 'Steps' })).toBeNull();
    await press('Next');
    expect(heading()).toBe('7 of 7: New agreements, and close');
    for (const name of ['Next', 'Skip']) expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('goes on where this device left off', async () => {
    await run({ progress: { ...newRun, at: 'blockers', seconds: { blockers: 130, state: 300 } } });
    expect(heading()).toBe('4 of 7: Blockers');
    expect(screen.getByText('2 min here, 7 min in all')).toBeTruthy();
  });

  it('counts only what somebody can see, and keeps it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    const partnership = await run();
    expect(screen.getByText('under a minute here, under a minute in all')).toBeTruthy();
    act(() => void vi.advanceTimersByTime(61_000));
    expect(screen.getByText('1 min here, 1 min in all')).toBeTruthy();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    fireEvent(document, new Event('visibilitychange'));
    act(() => void vi.advanceTimersByTime(600_000));
    hidden.mockReturnValue(false);
    fireEvent(document, new Event('visibilitychange'));
    expect(screen.getByText('1 min here, 1 min in all')).toBeTruthy();
    expect((await partnership.run.progress(session)).seconds['since-last']).toBe(61);
    hidden.mockRestore();
  });
});

describe('the part that is due', () => {
  const visited = (partnership: Awaited<ReturnType<typeof run>>) => {
    const marks = partnership.record.get().sessions[session]?.visited;
    return Object.entries(marks ?? {}).flatMap(([part, mark]) => (mark === null ? [] : [part]));
  };

  it('counts as looked at when somebody goes on from it, not when it is skipped', async () => {
    const partnership = await run({ progress: { ...newRun, at: 'growth' } });
    await press('Skip');
    expect(visited(partnership)).toEqual([]);
    await press('Back');
    await press('Next');
    await waitFor(() => expect(visited(partnership)).toEqual(['vision']));
    expect(partnership.undoable.get()).toBeNull();
  });

  it('counts when it was on a visible screen for a while', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const partnership = memory();
    show(partnership, <InTurn parts={parts} />);
    expect(screen.getByText('the vision')).toBeTruthy();
    await act(async () => void vi.advanceTimersByTime(14_000));
    expect(visited(partnership)).toEqual([]);
    await act(async () => void vi.advanceTimersByTime(1_000));
    expect(visited(partnership)).toEqual(['vision']);
    expect(screen.getByText('Vision: looked at in this session.')).toBeTruthy();
  });

  it('is not noted while one prepares, before the day', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const partnership = memory({ session: { ...atHand, id: 's2026-11-30', day: '2026-11-30' } });
    show(partnership, <InTurn parts={parts} />);
    await act(async () => void vi.advanceTimersByTime(60_000));
    expect(partnership.commands).toEqual([]);
  });

  it('can be another one this time, for both, and back', async () => {
    const partnership = memory();
    show(partnership, <InTurn parts={parts} />);
    await userEvent.click(screen.getByRole('radio', { name: 'Skills' }));
    await waitFor(() => expect(partnership.record.get().sessions[session]?.part).toBe('skills'));
    expect(screen.getByText('the skills')).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: 'Vision: its turn' }));
    await waitFor(() => expect(partnership.record.get().sessions[session]?.part).toBeNull());
    expect(screen.getByText('the vision')).toBeTruthy();
  });

  it('is not exchanged under the hands when the other person chooses: it is said, and comes when one leaves', async () => {
    const partnership = memory();
    show(partnership, <InTurn parts={{ ...parts, vision: <input aria-label="A goal" /> }} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'A goal' }), 'Lead');
    await act(async () => void (await partnership.dispatchAs(manager, { type: 'choose-part', session, part: 'plan' })));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'A goal' }));
    expect(screen.getByText(/Development plan was chosen for this time/)).toBeTruthy();
    await userEvent.tab({ shift: true });
    await waitFor(() => expect(screen.getByText('the plan')).toBeTruthy());
  });

  it('is a line where all is shown at once, and built when it is opened; who only reads has none', async () => {
    const partnership = memory();
    const { unmount } = show(partnership, <InRotation parts={parts} />);
    expect(screen.getByText('Vision: not looked at in a session yet.')).toBeTruthy();
    expect(screen.queryByText('the vision')).toBeNull();
    await press('Look at it here: Vision');
    expect(screen.getByText('the vision')).toBeTruthy();
    unmount();
    show(memory({ me: '33333333-3333-4333-8333-333333333333' }), <InRotation parts={parts} />);
    expect(screen.queryByRole('region', { name: 'In rotation' })).toBeNull();
  });

  it('V10 names no part, shows none and notes none before the whole record is there', async () => {
    const partnership = memory({ whole: false });
    show(partnership, <InTurn parts={parts} />);
    expect(screen.getByRole('region', { name: 'In rotation' })).toBeTruthy();
    expect(screen.queryByText(/^the (vision|skills|plan)$/)).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
    act(() => partnership.whole.set(true));
    expect(await screen.findByText(/^the (vision|skills|plan)$/)).toBeTruthy();
    expect(partnership.commands).toEqual([]);
  });
});
