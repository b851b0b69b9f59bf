/** Career levels, by role and name. */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { Levels } from '../../../src/features/levels/levels.tsx';
import { empty, manager } from '../../e2e/gallery/records.ts';
import { memory, show } from '../ui/screen.tsx';

const second = defaultTemplate.levels[1];
const criterion = second?.criteria[0];
if (!second || !criterion) throw new Error('the template has a second level with criteria');

const raw = (target: number | null = 2) => ({
  ...empty(),
  foundations: { it: { presentLevel: 1, targetLevel: target } },
  skills: { s1: { kind: 'technical', name: 'Terraform', order: 1, level: 2, needs: 4, 'past-manager': [{ session: 's', day: '2026-11-02', value: 3 }] } },
  planItems: { p1: { kind: 'formal', title: 'AZ-400', status: 'planned', by: 'member', skill: 's1', due: '2026-12-18' } },
  blockers: { b1: { title: 'No access to staging', by: 'member', owner: 'manager', blocks: { kind: 'level', id: '2' } } },
});
const row = (name: string): HTMLElement => screen.getByRole('listitem', { name });

describe('levels', () => {
  it('either chooses where the member is and wants to be', async () => {
    const partnership = memory({ raw: empty() });
    show(partnership, <Levels />);
    expect(screen.getByText(/Choose the level to reach/)).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'You are at' }), `Level 2: ${second.name}`);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'You want to reach' }), `Level 2: ${second.name}`);
    await waitFor(() => expect(partnership.record.get().foundations['it']).toMatchObject({ presentLevel: 2, targetLevel: 2 }));
    const [one, , three] = defaultTemplate.levels;
    expect(screen.getByRole('button', { name: `Level 1: ${one?.name ?? ''}` })).toBeTruthy();
    expect(screen.getByRole('button', { name: `Level 3: ${three?.name ?? ''} (0 of ${three?.criteria.length ?? 0} met)` })).toBeTruthy();
    expect(screen.getByText(/^Reached/)).toBeTruthy();
  });

  it('names everything that lies between', () => {
    show(memory({ raw: raw(), me: manager }), <Levels />);
    const gap = screen.getByRole('group', { name: `Level 2: ${second.name}: ${second.criteria.length + 2} things are missing` });
    expect(within(gap).getByText('Terraform: at 3, the level needs 4')).toBeTruthy();
    expect(within(gap).getByText('No access to staging')).toBeTruthy();
    expect(within(gap).getByText(/^AZ-400/)).toBeTruthy();
    expect(within(gap).getByText('No achievement speaks for it yet')).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Jonas Okafor wants to reach' })).toBeTruthy();
  });

  it('criteria are moved by keys and by buttons, and the one that was moved keeps the focus', async () => {
    show(memory({ raw: raw() }), <Levels />);
    const order = () =>
      within(screen.getByRole('group', { name: /Level 2/ }))
        .getAllByRole('listitem')
        .flatMap((item) => second.criteria.findIndex(({ words }) => item.getAttribute('aria-labelledby') !== null && item.textContent?.includes(words)))
        .filter((at) => at >= 0);
    expect(order().slice(0, 3)).toEqual([0, 1, 2]);
    row(criterion.words).focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(order().slice(0, 3)).toEqual([1, 0, 2]));
    await waitFor(() => expect(document.activeElement).toBe(row(criterion.words)));
    await userEvent.click(within(row(criterion.words)).getByRole('button', { name: 'Change' }));
    await userEvent.click(screen.getByRole('button', { name: 'Move down' }));
    await waitFor(() => expect(order().slice(0, 3)).toEqual([1, 2, 0]));
    expect(screen.queryByRole('form', { name: 'Change criterion' })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(row(criterion.words)));
  });

  it('a criterion is met with a line of evidence, the other sees who said so, and it can be taken back', async () => {
    const partnership = memory({ raw: raw() });
    show(partnership, <Levels />);
    await userEvent.click(within(row(criterion.words)).getByRole('button', { name: 'Met' }));
    const form = screen.getByRole('form', { name: 'Evidence' });
    await userEvent.click(within(form).getByRole('button', { name: 'Met' }));
    expect((await within(form).findByRole('alert')).textContent).toContain('Say what shows it');
    await userEvent.type(within(form).getByRole('textbox', { name: 'What shows it' }), 'Three of them since June{Enter}');
    await waitFor(() => expect(within(row(criterion.words)).getByText(/Three of them since June \(Jonas Okafor, Mon 23 November\)/)).toBeTruthy());
    expect(screen.getByText(`Criteria: 1 of ${second.criteria.length} met`)).toBeTruthy();
    await userEvent.click(within(row(criterion.words)).getByRole('button', { name: 'Not met yet' }));
    await waitFor(() => expect(screen.getByText(`Criteria: 0 of ${second.criteria.length} met`)).toBeTruthy());
  });

  it('has the pair’s own words, criteria of their own, and puts aside and takes back', async () => {
    const partnership = memory({ raw: raw() });
    show(partnership, <Levels />);
    await userEvent.click(within(row(criterion.words)).getByRole('button', { name: 'Change' }));
    const words = screen.getByRole('textbox', { name: 'Criterion' });
    await userEvent.clear(words);
    await userEvent.type(words, 'In our own words');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(within(row('In our own words')).getByText('(in your words)')).toBeTruthy());
    await userEvent.click(screen.getByRole('button', { name: 'Add criterion' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Criterion' }), 'All our own');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(within(row('All our own')).getByText('(your own)')).toBeTruthy());
    await userEvent.click(within(row('All our own')).getByRole('button', { name: 'Change' }));
    await userEvent.click(screen.getByRole('button', { name: 'Put aside' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Put aside (1)' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(within(row('All our own')).getByRole('button', { name: 'Met' })).toBeTruthy());
  });

  it('keeps a form where it is when the other person chooses another level', async () => {
    const partnership = memory({ raw: raw() });
    show(partnership, <Levels />);
    await userEvent.click(within(row(criterion.words)).getByRole('button', { name: 'Met' }));
    const line = screen.getByRole<HTMLInputElement>('textbox', { name: 'What shows it' });
    await userEvent.type(line, 'Three of');
    await act(async () => void (await partnership.dispatchAs(manager, { type: 'set-level', which: 'target', level: 3 })));
    expect(line.isConnected).toBe(true);
    expect(line.value).toBe('Three of');
    await userEvent.keyboard('{Escape}');
    await screen.findByRole('group', { name: /^Level 3/ });
  });

  it('is only read by somebody else', () => {
    show(memory({ raw: raw(), me: '33333333-3333-4333-8333-333333333333' }), <Levels />);
    expect(screen.queryByRole('combobox')).toBeNull();
    expect(within(row(criterion.words)).queryByRole('button')).toBeNull();
  });
});
