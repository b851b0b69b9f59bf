/** A form in which something is changed that somebody else changes meanwhile. SPEC: CL12, I10, DP4, H5, B3, M3. */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import type { PartnershipRecord } from '../../../src/domain/entities.ts';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { Achievements } from '../../../src/features/achievements/achievements.tsx';
import { Blockers } from '../../../src/features/blockers/blockers.tsx';
import { Induction } from '../../../src/features/induction/induction.tsx';
import { Levels } from '../../../src/features/levels/levels.tsx';
import { Plan } from '../../../src/features/plan/plan.tsx';
import { Skills } from '../../../src/features/skills/skills.tsx';
import { empty, manager } from '../../e2e/gallery/records.ts';
import type { MemoryPartnership } from '../../e2e/gallery/memory-partnership.ts';
import { memory, show } from '../ui/screen.tsx';

const raw = () => ({
  ...empty(),
  foundations: { it: { presentLevel: 1, targetLevel: 2 } },
  criteria: { c1: { level: 2, words: 'Old words', order: 0 } },
  gates: { g1: { name: 'Old words', afterDays: 3 } },
  planItems: { p1: { kind: 'formal', title: 'AZ-400', status: 'planned', by: 'member', evidence: 'Old words' } },
  achievements: { h1: { what: 'Took over the pager', value: 'Old words', day: '2026-11-20', by: 'member' } },
  blockers: { b1: { title: 'Old words', by: 'member', owner: 'manager', raisedAt: '2026-11-20T09:00:00.000Z' } },
  skills: { k1: { kind: 'technical', name: 'Terraform', order: 1, 'anchor-three': 'Old words' } },
});

interface Case {
  readonly name: string;
  readonly piece: ReactNode;
  /** Opens the form, and gives the field in it. */
  readonly open: () => Promise<HTMLElement>;
  readonly theirs: Command;
  readonly now: (record: PartnershipRecord) => string | undefined;
}
const item = (name: string | RegExp): HTMLElement => screen.getByRole('listitem', { name });
const press = async (name: string, within_: HTMLElement): Promise<void> => userEvent.click(within(within_).getByRole('button', { name }));
const field = (name: string): Promise<HTMLElement> => screen.findByRole('textbox', { name });
const words = { level: 2, words: 'Old words', order: 0 } as const;

const cases: readonly Case[] = [
  {
    name: 'a criterion',
    piece: <Levels />,
    open: async () => (await press('Change', item('Old words')), field('Criterion')),
    theirs: { type: 'write-criterion', id: 'c1', ...words, words: 'Their words', was: words },
    now: (record) => record.criteria['c1']?.words,
  },
  {
    name: 'a gate',
    piece: <Induction />,
    open: async () => {
      const gate = item('Old words');
      const change = within(gate).queryByRole('button', { name: 'Change' });
      if (change === null) await press('Statements', gate);
      await press('Change', gate);
      return field('Name');
    },
    theirs: { type: 'write-gate', id: 'g1', name: 'Their words', afterDays: 3, was: { name: 'Old words', afterDays: 3 } },
    now: (record) => record.gates['g1']?.name,
  },
  {
    name: 'the evidence of an item of the plan',
    piece: <Plan />,
    open: async () => (await press('Change', item(/AZ-400/)), screen.findByDisplayValue('Old words')),
    theirs: { type: 'change-plan-item', id: 'p1', changes: { evidence: 'Their words' } },
    now: (record) => record.planItems['p1']?.evidence,
  },
  {
    name: 'what an achievement brought',
    piece: <Achievements />,
    open: async () => {
      const row = item(/Took over the pager/);
      await press('Change', row);
      const form = await screen.findByRole('form', { name: 'Change' });
      return within(form).getByDisplayValue('Old words');
    },
    theirs: { type: 'change-achievement', id: 'h1', changes: { value: 'Their words' } },
    now: (record) => record.achievements['h1']?.value,
  },
  {
    name: 'a blocker',
    piece: <Blockers />,
    open: async () => {
      await press('Note', item('Old words'));
      await press('Change', item('Old words'));
      return within(await screen.findByRole('form', { name: 'Change' })).getByDisplayValue('Old words');
    },
    theirs: { type: 'change-blocker', id: 'b1', title: 'Their words' },
    now: (record) => record.blockers['b1']?.title,
  },
];

const meanwhile = (partnership: MemoryPartnership, command: Command) => act(async () => expect((await partnership.dispatchAs(manager, command)).ok).toBe(true));

describe.each(cases)('$name that the other changes meanwhile', ({ piece, open, theirs, now }) => {
  it('stays as the other wrote it when the form is saved untouched', async () => {
    const partnership = memory({ raw: raw() });
    show(partnership, piece);
    await open();
    await meanwhile(partnership, theirs);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull());
    expect(now(partnership.record.get())).toBe('Their words');
  });

  it('is said before something else is put in its place, and can be taken over', async () => {
    const partnership = memory({ raw: raw() });
    show(partnership, piece);
    const line = await open();
    await userEvent.clear(line);
    await userEvent.type(line, 'My words');
    expect(screen.queryByText(/changed meanwhile/)).toBeNull();
    await meanwhile(partnership, theirs);
    expect(screen.getByText(/changed meanwhile: “Their words”\. Saving puts yours in its place\./)).toBeTruthy();
    expect(line).toHaveProperty('value', 'My words');
    await userEvent.click(screen.getByRole('button', { name: 'Use it here' }));
    expect(line).toHaveProperty('value', 'Their words');
    expect(document.activeElement).toBe(line);
    expect(screen.queryByText(/changed meanwhile/)).toBeNull();
    await userEvent.clear(line);
    await userEvent.type(line, 'Our words');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(now(partnership.record.get())).toBe('Our words'));
  });
});

describe('parts of one thing', () => {
  it('CL12 a template’s criterion that the other rewords first is not put back by a form that was open', async () => {
    const criterion = defaultTemplate.levels[1]?.criteria[0];
    if (criterion === undefined) throw new Error('the template has a second level with criteria');
    const first = { level: 2, words: criterion.words, order: 0 } as const;
    const partnership = memory({ raw: raw() });
    show(partnership, <Levels />);
    await press('Change', item(criterion.words));
    await meanwhile(partnership, { type: 'write-criterion', id: criterion.id, ...first, words: 'Their words', was: first });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull());
    expect(partnership.record.get().criteria[criterion.id]?.words).toBe('Their words');
  });

  it('I10 who changes the days of a gate keeps the name that the other gives it', async () => {
    const partnership = memory({ raw: raw() });
    show(partnership, <Induction />);
    await cases[1]?.open();
    const days = screen.getByRole('spinbutton');
    await userEvent.clear(days);
    await userEvent.type(days, '12');
    await meanwhile(partnership, { type: 'write-gate', id: 'g1', name: 'Their words', afterDays: 3 });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(partnership.record.get().gates['g1']).toMatchObject({ name: 'Their words', afterDays: 12 }));
  });

  it('M3 an anchor of a skill', async () => {
    const partnership = memory({ raw: raw() });
    show(partnership, <Skills />);
    await userEvent.click((await screen.findAllByRole('button', { name: /Terraform/ }))[0] ?? document.body);
    await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
    const anchor = screen.getByDisplayValue('Old words');
    await userEvent.type(anchor, ', longer');
    await meanwhile(partnership, { type: 'change-skill', id: 'k1', anchors: { one: '', three: 'Their words', five: '' } });
    expect(screen.getByText(/changed meanwhile: “Their words”/)).toBeTruthy();
  });

  it('DP4 evidence that is asked when an item is done', async () => {
    const partnership = memory({ raw: { ...raw(), planItems: { p1: { kind: 'formal', title: 'AZ-400', status: 'planned', by: 'member' } } } });
    show(partnership, <Plan />);
    await press('Done', item(/AZ-400/));
    await screen.findByRole('form', { name: 'Evidence' });
    await meanwhile(partnership, { type: 'change-plan-item', id: 'p1', changes: { evidence: 'Their words' } });
    expect(screen.getByText(/It stays so when you save/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save' })).toBeNull());
    expect(partnership.record.get().planItems['p1']?.evidence).toBe('Their words');
  });
});
