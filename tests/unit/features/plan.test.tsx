/** The development plan, by role and name. */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Plan } from '../../../src/features/plan/plan.tsx';
import { GoToPlaceContext } from '../../../src/ui/go-to-place.ts';
import { empty, manager } from '../../e2e/gallery/records.ts';
import { memory, show } from '../ui/screen.tsx';

const mark = { by: 'member', at: '2026-09-01T08:00:00.000Z' };
const item = (over: object) => ({ kind: 'formal', title: 'AZ-400', status: 'planned', by: 'member', addedAt: '2026-09-01T08:00:00.000Z', ...over });
const past = (...list: readonly (readonly [day: string, value: number])[]) => list.map(([day, value]) => ({ session: `s${day}`, day, value }));

const raw = () => ({
  ...empty(),
  goals: { g1: { horizon: 'five-years', words: 'Lead a platform team', addedAt: mark.at } },
  skills: { s1: { kind: 'technical', name: 'Terraform', order: 1, addedAt: mark.at, 'past-manager': past(['2026-09-28', 2], ['2026-11-02', 2]) } },
  planItems: {
    p1: item({ due: '2026-11-01' }),
    p2: item({ title: 'Pair with Priya', kind: 'informal', status: 'under-way', skill: 's1' }),
    p3: item({ title: 'Terraform course', status: 'done', statusAt: '2026-10-05T08:00:00.000Z', skill: 's1' }),
  },
});
const row = (name: RegExp): HTMLElement => screen.getByRole('listitem', { name });

describe('development plan', () => {
  it('adds an item in one line and stays in the line', async () => {
    const partnership = memory({ raw: empty() });
    show(partnership, <Plan />);
    const line = screen.getByRole<HTMLInputElement>('textbox', { name: 'New item of the plan' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How' }), 'Informal');
    await userEvent.type(line, 'A mentor from outside{Enter}');
    await waitFor(() => expect(row(/A mentor/)).toBeTruthy());
    expect(Object.values(partnership.record.get().planItems)).toMatchObject([{ kind: 'informal', title: 'A mentor from outside', due: null }]);
    expect(line.value).toBe('');
    expect(document.activeElement).toBe(line);
    expect(within(row(/A mentor/)).getByText(/Serves nothing yet/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Add to plan' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Say in a few words');
  });

  it('is planned, under way and done; done asks what shows it and stays until that is said', async () => {
    const partnership = memory({ raw: raw() });
    show(partnership, <Plan />);
    await userEvent.click(within(row(/AZ-400/)).getByRole('button', { name: 'Start' }));
    await waitFor(() => expect(within(row(/AZ-400/)).getByText('Under way')).toBeTruthy());
    await userEvent.click(within(row(/AZ-400/)).getByRole('button', { name: 'Done' }));
    const line = await within(row(/AZ-400/)).findByRole('textbox', { name: 'What shows that it was done' });
    expect(partnership.record.get().planItems['p1']?.status).toBe('done');
    expect(document.activeElement).toBe(line);
    await userEvent.type(line, 'https://example.org/badge{Enter}');
    await waitFor(() => expect(screen.queryByRole('listitem', { name: /AZ-400/ })).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: 'Done (2)' }));
    expect(within(row(/AZ-400/)).getByRole('link', { name: 'https://example.org/badge' })).toBeTruthy();
    await userEvent.click(within(row(/AZ-400/)).getByRole('button', { name: 'Open again' }));
    await waitFor(() => expect(partnership.record.get().planItems['p1']?.status).toBe('under-way'));
  });

  it('sends only what was changed in the form, so that the other person’s change stays', async () => {
    const partnership = memory({ raw: raw() });
    show(partnership, <Plan />);
    await userEvent.click(within(row(/AZ-400/)).getByRole('button', { name: 'Change' }));
    const form = screen.getByRole('form', { name: 'Change' });
    await userEvent.selectOptions(within(form).getByRole('combobox', { name: 'Goal' }), 'Lead a platform team');
    await act(async () => void (await partnership.dispatchAs(manager, { type: 'change-plan-item', id: 'p1', changes: { title: 'AZ-900' } })));
    await userEvent.click(within(form).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(partnership.record.get().planItems['p1']).toMatchObject({ title: 'AZ-900', goal: 'g1' }));
    expect(within(row(/AZ-900/)).getByText('For: Lead a platform team')).toBeTruthy();
  });

  it('does not take the form away when the other person drops the item', async () => {
    const partnership = memory({ raw: raw() });
    show(partnership, <Plan />);
    await userEvent.click(within(row(/Pair with Priya/)).getByRole('button', { name: 'Change' }));
    const title = screen.getByRole<HTMLInputElement>('textbox', { name: 'What' });
    await userEvent.type(title, ' weekly');
    await act(async () => void (await partnership.dispatchAs(manager, { type: 'set-plan-status', id: 'p2', status: 'dropped' })));
    expect(title.isConnected).toBe(true);
    expect(title.value).toBe('Pair with Priya weekly');
    await userEvent.keyboard('{Escape}');
    await screen.findByRole('button', { name: 'Dropped (1)' });
  });

  it('says what deserves a look, with what helps', async () => {
    const partnership = memory({ raw: raw() });
    show(partnership, <Plan />);
    const hints = screen.getByRole('group', { name: 'Worth a look' });
    expect(within(hints).getByText(/“AZ-400” should have been done 3 weeks ago/)).toBeTruthy();
    expect(within(hints).getByText(/“Terraform course” is done, but Terraform is still at 2/)).toBeTruthy();
    await userEvent.click(within(hints).getByRole('button', { name: 'Look at it' }));
    expect(document.activeElement).toBe(row(/AZ-400/));
    await userEvent.click(within(hints).getByRole('button', { name: 'Plan something', description: /Nothing in the plan leads to/ }));
    const line = screen.getByRole('textbox', { name: 'New item of the plan' });
    expect(document.activeElement).toBe(line);
    expect(screen.getByText('For: Lead a platform team')).toBeTruthy();
    await userEvent.type(line, 'Lead the retro{Enter}');
    await waitFor(() => expect(Object.values(partnership.record.get().planItems).find(({ title }) => title === 'Lead the retro')?.goal).toBe('g1'));
    expect(screen.queryByText(/Nothing in the plan leads to/)).toBeNull();
  });

  it('leads to the skill to be scored wherever that is: in a session the matrix is not beside the plan', async () => {
    const gone: string[] = [];
    show(
      memory({ raw: raw() }),
      <GoToPlaceContext value={(region) => void gone.push(region)}>
        <Plan />
      </GoToPlaceContext>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Score it' }));
    expect(gone).toEqual(['Skills']);
  });

  it('is only read by somebody else, and evidence that is no plain address is text', () => {
    const hostile = { ...raw(), planItems: { p1: item({ status: 'under-way', evidence: 'javascript:alert(1)' }) } };
    show(memory({ raw: hostile, me: '33333333-3333-4333-8333-333333333333' }), <Plan />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(within(row(/AZ-400/)).queryByRole('button')).toBeNull();
    expect(within(row(/AZ-400/)).getByText('javascript:alert(1)')).toBeTruthy();
  });
});
