/** The vision: the member writes it, the manager reads it, both note that they looked at it. */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Vision } from '../../../src/features/vision/vision.tsx';
import { manager, today, weekly } from '../../e2e/gallery/records.ts';
import { memory, show } from '../ui/screen.tsx';

const at = '2026-09-01T08:00:00.000Z';
const goal = (words: RegExp): HTMLElement => screen.getByRole('listitem', { name: words });
const press = (where: HTMLElement, name: string | RegExp) => userEvent.click(within(where).getByRole('button', { name }));

/** One goal that a skill and a plan item serve. */
function withGoal() {
  return {
    ...weekly(),
    goals: { g1: { horizon: 'five-years', words: 'Lead a platform team', addedAt: at, changedAt: at } },
    skills: { s1: { kind: 'technical', name: 'Terraform', order: 1, goal: 'g1', addedAt: at } },
    planItems: { p1: { kind: 'formal', title: 'AZ-400', status: 'done', goal: 'g1', addedAt: at, by: 'member' } },
  };
}

it('teaches while it is empty, and takes goals one after the other', async () => {
  const partnership = memory();
  show(partnership, <Vision />);
  expect(screen.getByText(/known for in ten years/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Reviewed together' })).toBeNull();
  const line = screen.getByRole<HTMLInputElement>('textbox', { name: 'New goal: in ten years' });
  await userEvent.type(line, 'Principal engineer{Enter}');
  await waitFor(() => expect(goal(/Principal engineer/)).toBeTruthy());
  expect(line.value).toBe('');
  expect(document.activeElement).toBe(line);
  await userEvent.keyboard('{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('in your own words');
  expect(Object.values(partnership.record.get().goals)).toMatchObject([{ horizon: 'ten-years', words: 'Principal engineer' }]);
});

it('is reworded in place by keyboard, and keeps the words before', async () => {
  const partnership = memory({ raw: withGoal() });
  show(partnership, <Vision />);
  await press(goal(/Lead a platform team/), 'Reword');
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Goal' });
  expect(document.activeElement).toBe(field);
  await userEvent.clear(field);
  await userEvent.type(field, 'Lead two teams{Enter}');
  await waitFor(() => expect(goal(/Lead two teams/)).toBeTruthy());
  await press(goal(/Lead two teams/), 'Earlier words');
  expect(within(goal(/Lead two teams/)).getByText('Lead a platform team')).toBeTruthy();
  await press(goal(/Lead two teams/), 'Reword');
  await userEvent.type(screen.getByRole('textbox', { name: 'Goal' }), ' and more{Escape}');
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Goal' })).toBeNull());
  expect(partnership.record.get().goals['g1']?.words).toBe('Lead two teams');
});

it('shows what leads to a goal, and says when nothing does', () => {
  const raw = withGoal();
  show(memory({ raw: { ...raw, goals: { ...raw.goals, g2: { horizon: 'aspiration', words: 'Write a book', addedAt: at } } } }), <Vision />);
  const served = within(goal(/Lead a platform team/)).getByRole('list', { name: 'Leads there:' });
  expect(within(served).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['Skill: Terraform', 'Plan: AZ-400 (done)']);
  expect(within(goal(/Write a book/)).getByText(/Nothing leads there yet/)).toBeTruthy();
});

it('is put aside and brought back', async () => {
  const partnership = memory({ raw: withGoal() });
  show(partnership, <Vision />);
  await press(goal(/Lead a platform team/), 'Put aside');
  await userEvent.click(await screen.findByRole('button', { name: 'Put aside (1)' }));
  expect(partnership.record.get().goals['g1']?.retired).not.toBeNull();
  await press(goal(/Lead a platform team/), 'Bring back');
  await waitFor(() => expect(partnership.record.get().goals['g1']?.retired).toBeNull());
  await press(goal(/Lead a platform team/), 'Put aside');
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(partnership.record.get().goals['g1']?.retired).toBeNull();
});

it('is read by the manager, who notes that both looked at it', async () => {
  const partnership = memory({ raw: withGoal(), me: manager });
  show(partnership, <Vision />);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Reword' })).toBeNull();
  expect(screen.getByText('Not looked at together yet')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Reviewed together' }));
  await waitFor(() => expect(screen.getByText('Looked at together today')).toBeTruthy());
  expect(partnership.record.get().foundations['it']?.visionReviewed).toMatchObject({ by: 'manager', session: `s${today}` });
  expect(screen.queryByRole('button', { name: 'Reviewed together' })).toBeNull();
});

it('changes nothing for somebody who only looks on', () => {
  show(memory({ raw: withGoal(), me: '33333333-3333-4333-8333-333333333333' }), <Vision />);
  expect(goal(/Lead a platform team/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
});

it('keeps a draft under the hands while the other person acts', async () => {
  const partnership = memory({ raw: withGoal() });
  show(partnership, <Vision />);
  await press(goal(/Lead a platform team/), 'Reword');
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Goal' });
  await userEvent.type(field, ' one day');
  await act(async () => void (await partnership.dispatchAs(manager, { type: 'review-vision', session: `s${today}` })));
  expect(screen.getByRole('textbox', { name: 'Goal' })).toBe(field);
  expect(field.value).toBe('Lead a platform team one day');
});
