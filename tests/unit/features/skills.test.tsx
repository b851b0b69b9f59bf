/** The OJT matrix on screen: what the two can do with it, by role and name. */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import { limits } from '../../../src/domain/limits.ts';
import type { Value } from '../../../src/domain/growth.ts';
import { Skills } from '../../../src/features/skills/skills.tsx';
import type { MemoryPartnership } from '../../e2e/gallery/memory-partnership.ts';
import { empty, manager, member, today } from '../../e2e/gallery/records.ts';
import { addRow, withSkills } from '../../e2e/gallery/skills.ts';
import { memory, show } from '../ui/screen.tsx';

const session = `s${today}`;
const anchors = { one: 'Asks', three: 'Does it alone', five: 'Teaches it' };

type Scores = readonly [member: readonly number[], manager: readonly number[]];

/** Two or three technical skills and one of behaviour, with what each side has shown of them. */
function few(scores: Readonly<Record<string, Scores>> = {}) {
  const raw = empty();
  const row = (id: string, kind: 'technical' | 'behaviour', name: string, order: number, needs: number | null = null) =>
    addRow(raw, { id, kind, name, anchors, level: needs === null ? null : 2, needs }, order, scores[id]?.[0] ?? [], scores[id]?.[1] ?? []);
  row('k1', 'technical', 'Terraform', 1, 4);
  row('k2', 'technical', 'Testing', 2);
  row('k3', 'technical', 'Networks', 3);
  row('k4', 'behaviour', 'Sharing ideas', 1);
  return raw;
}

const row = (name: string): HTMLElement => screen.getByRole('rowgroup', { name });
const button = (within_: HTMLElement, name: string | RegExp): HTMLElement => within(within_).getByRole('button', { name });
const press = (within_: HTMLElement, name: string | RegExp) => userEvent.click(button(within_, name));
const order = (table: string): readonly (string | null)[] =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('rowheader')
    .map((header) => within(header).getByRole('button').textContent);
const technical = 'Technical knowledge';

async function otherScores(partnership: MemoryPartnership, skill: string, value: Value, evidence = '', person = manager): Promise<void> {
  await act(async () => expect((await partnership.sealAs(person, { kind: 'score', skill }, value, evidence)).ok).toBe(true));
}

async function other(partnership: MemoryPartnership, command: Command): Promise<void> {
  await act(async () => expect((await partnership.dispatchAs(manager, command)).ok).toBe(true));
}

/** Gives a score in the open form of a row. */
async function score(name: string, value: Value, evidence = ''): Promise<void> {
  await press(row(name), 'Score');
  await userEvent.click(within(row(name)).getByRole('radio', { name: new RegExp(`^${value}`) }));
  if (evidence !== '') await userEvent.type(within(row(name)).getByRole('textbox', { name: /What did you see/ }), evidence);
}

describe('an empty matrix', () => {
  it('teaches, and starts with the skills of the template', async () => {
    const partnership = memory({ raw: empty() });
    show(partnership, <Skills />);
    expect(screen.getByText('No skills in the matrix yet')).toBeTruthy();
    expect(screen.getByText(/only when both have does either see/)).toBeTruthy();
    await press(screen.getByRole('region', { name: 'Skills' }), 'Start with these');
    await screen.findByRole('table', { name: technical });
    expect(screen.getByRole('table', { name: 'Professional behaviours' })).toBeTruthy();
    expect(order(technical)[0]).toBe('Infrastructure as code (Terraform foundations)');
    expect(screen.getAllByText('12 skills added. Retire what does not fit.')).toHaveLength(1);
    expect(screen.queryByRole('button', { name: 'Start with these' })).toBeNull();
    // One step, with its way back in the bar.
    expect(partnership.commands.map(({ type }) => type)).toEqual(['add-skills']);
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByRole('button', { name: 'Start with these' })).toBeTruthy();
    expect(partnership.record.get().skills).toEqual({});
  });

  it('takes a single one of the template, which is then offered no more', async () => {
    const partnership = memory({ raw: empty() });
    show(partnership, <Skills />);
    await press(screen.getByRole('listitem', { name: 'Delivery pipelines' }), 'Add');
    await waitFor(() => expect(order(technical)).toEqual(['Delivery pipelines']));
    expect(partnership.commands[0]).toMatchObject({ type: 'add-skill', id: 'tp.skill.delivery-pipelines', level: 2, needs: 3 });
    await press(screen.getByRole('region', { name: 'Skills' }), 'From the template (11)');
    expect(screen.queryByRole('listitem', { name: 'Delivery pipelines' })).toBeNull();
  });

  it('offers nothing to somebody who only reads', () => {
    show(memory({ raw: empty(), me: '33333333-3333-4333-8333-333333333333' }), <Skills />);
    expect(screen.getByText('The two have not chosen any skills yet.')).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});

describe('a skill of their own', () => {
  it('is added with its kind and what it looks like', async () => {
    const partnership = memory({ raw: few() });
    show(partnership, <Skills />);
    const region = screen.getByRole('region', { name: 'Skills' });
    await press(region, 'Add skill');
    await userEvent.type(screen.getByRole('textbox', { name: 'Name of the skill' }), 'Says no kindly');
    await userEvent.click(screen.getByRole('radio', { name: 'Professional behaviours' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'What 3 looks like' }), 'Says no, and why');
    await press(region, 'Add skill');
    await waitFor(() => expect(order('Professional behaviours')).toEqual(['Sharing ideas', 'Says no kindly']));
    const added = Object.values(partnership.record.get().skills).find(({ name }) => name === 'Says no kindly');
    expect(added?.anchors).toEqual({ one: '', three: 'Says no, and why', five: '' });
  });

  it('with a description that is too long is refused in words: nothing of what was pasted is cut', async () => {
    show(memory({ raw: few() }), <Skills />);
    const region = screen.getByRole('region', { name: 'Skills' });
    await press(region, 'Add skill');
    await userEvent.type(screen.getByRole('textbox', { name: 'Name of the skill' }), 'Says no kindly');
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What 3 looks like' });
    await userEvent.click(field);
    await userEvent.paste('x'.repeat(limits.anchor + 1));
    await press(region, 'Add skill');
    expect((await screen.findByRole('alert')).textContent).toContain(`${limits.anchor}`);
    expect(field.value).toHaveLength(limits.anchor + 1);
  });

  it('needs a name, and says so beside the field', async () => {
    show(memory({ raw: few() }), <Skills />);
    await press(screen.getByRole('region', { name: 'Skills' }), 'Add skill');
    await press(screen.getByRole('region', { name: 'Skills' }), 'Add skill');
    expect((await screen.findByRole('alert')).textContent).toBe('Give it a name.');
    expect(screen.getByRole('textbox', { name: 'Name of the skill' }).getAttribute('aria-invalid')).toBe('true');
  });

  it('is renamed, and its anchors are edited, without touching what the other person changed', async () => {
    const partnership = memory({ raw: few() });
    show(partnership, <Skills />);
    await press(row('Terraform'), /^Terraform/);
    await press(row('Terraform'), 'Edit');
    await other(partnership, { type: 'change-skill', id: 'k1', anchors: { ...anchors, five: 'Writes the book on it' } });
    const name = screen.getByRole('textbox', { name: 'Name of the skill' });
    await userEvent.clear(name);
    await userEvent.type(name, 'Terraform foundations');
    await press(row('Terraform'), 'Save');
    const changed = await waitFor(() => {
      const skill = partnership.record.get().skills['k1'];
      expect(skill?.name).toBe('Terraform foundations');
      return skill;
    });
    expect(changed?.anchors.five).toBe('Writes the book on it');
  });

  it('points at the level that asks for it and at the score that it needs', async () => {
    const partnership = memory({ raw: few() });
    show(partnership, <Skills />);
    await press(row('Testing'), /^Testing/);
    await userEvent.selectOptions(within(row('Testing')).getByRole('combobox', { name: 'Asked for by' }), '3');
    await userEvent.selectOptions(within(row('Testing')).getByRole('combobox', { name: 'Needs a score of' }), '4');
    await waitFor(() => expect(partnership.record.get().skills['k2']).toMatchObject({ level: 3, needs: 4 }));
    expect(within(row('Testing')).getByText(/^Level 3.* needs 4$/)).toBeTruthy();
  });
});

describe('scoring', () => {
  it('shows what 1, 3 and 5 look like, and commits to what is chosen: the other waits, and is waited for', async () => {
    const partnership = memory({ raw: few() });
    show(partnership, <Skills />);
    await press(row('Terraform'), 'Score');
    expect(within(screen.getByRole('form', { name: 'Your score' })).getByRole('radiogroup', { name: 'How well do you do this?' })).toBeTruthy();
    for (const words of Object.values(anchors)) expect(within(row('Terraform')).getByText(words)).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: '3: Does it alone' }));
    await press(row('Terraform'), 'Give this score');
    await within(row('Terraform')).findByText('Waiting for Maya');
    expect(screen.queryByRole('radiogroup')).toBeNull();
    expect(screen.getByText('Score noted.')).toBeTruthy();
    // Blind: the record has no value, the screen shows none.
    expect(Object.values(partnership.record.get().scores).map(({ revealed }) => revealed)).toEqual([null]);
    expect(within(row('Terraform')).getAllByText('not scored')).toHaveLength(2);
  });

  it('can be changed until the other has scored', async () => {
    const partnership = memory({ raw: few() });
    show(partnership, <Skills />);
    await score('Terraform', 2, 'Still asks');
    await press(row('Terraform'), 'Give this score');
    await press(row('Terraform'), 'Changed my mind');
    expect(within(row('Terraform')).getByRole<HTMLInputElement>('radio', { name: /^2/ }).checked).toBe(true);
    expect(within(row('Terraform')).getByRole<HTMLInputElement>('textbox', { name: /What did you see/ }).value).toBe('Still asks');
    await userEvent.click(within(row('Terraform')).getByRole('radio', { name: /^4/ }));
    await press(row('Terraform'), 'Give this score');
    await otherScores(partnership, 'k1', 4);
    expect(within(row('Terraform')).getByText('Jonas 4, Maya 4')).toBeTruthy();
    expect(within(row('Terraform')).queryByRole('button', { name: 'Changed my mind' })).toBeNull();
  });

  it('says that the other has scored without saying what; then both values stand there, with the evidence', async () => {
    const partnership = memory({ raw: few() });
    show(partnership, <Skills />);
    await otherScores(partnership, 'k1', 5, 'The migration on Friday');
    expect(within(row('Terraform')).getByText('Maya has scored')).toBeTruthy();
    expect(screen.queryByText(/The migration/)).toBeNull();
    await score('Terraform', 4);
    await press(row('Terraform'), 'Give this score');
    await within(row('Terraform')).findByText('Jonas 4, Maya 5');
    expect(within(row('Terraform')).getByText('1 point apart')).toBeTruthy();
    await press(row('Terraform'), /^Terraform/);
    expect(within(row('Terraform')).getByText('Maya Lindqvist: The migration on Friday')).toBeTruthy();
    expect(within(row('Terraform')).getByText(/needs 4: reached/)).toBeTruthy();
  });

  it('asks for a line of evidence when the value differs from the last one; leaving it out is said', async () => {
    const partnership = memory({ raw: few({ k1: [[3], [3]] }) });
    show(partnership, <Skills />);
    await score('Terraform', 3);
    expect(within(row('Terraform')).getByText(/Last time you gave 3/)).toBeTruthy();
    expect(button(row('Terraform'), 'Give this score')).toBeTruthy();
    await userEvent.click(within(row('Terraform')).getByRole('radio', { name: /^4/ }));
    expect(within(row('Terraform')).getByText(/From 3 to 4: say in a line/)).toBeTruthy();
    expect(within(row('Terraform')).queryByRole('button', { name: 'Give this score' })).toBeNull();
    expect(button(row('Terraform'), 'Give it without a reason')).toBeTruthy();
    await userEvent.type(within(row('Terraform')).getByRole('textbox', { name: /What did you see/ }), 'Module for the team');
    await press(row('Terraform'), 'Give this score');
    await otherScores(partnership, 'k1', 3);
    expect(partnership.record.get().scores[`${session}~k1~member`]?.evidence).toBe('Module for the team');
  });

  it('with evidence that is too long is refused in words: nothing of what was pasted is cut', async () => {
    show(memory({ raw: few() }), <Skills />);
    await score('Terraform', 4);
    const field = within(row('Terraform')).getByRole<HTMLInputElement>('textbox', { name: /What did you see/ });
    await userEvent.click(field);
    await userEvent.paste('x'.repeat(limits.reason + 1));
    await press(row('Terraform'), 'Give this score');
    expect((await screen.findByRole('alert')).textContent).toContain(`${limits.reason}`);
    expect(field.value).toHaveLength(limits.reason + 1);
  });

  it('without a value says what is missing', async () => {
    show(memory({ raw: few() }), <Skills />);
    await press(row('Terraform'), 'Score');
    await press(row('Terraform'), 'Give this score');
    expect(screen.getByRole('alert').textContent).toBe('Choose a score from 1 to 5 first.');
  });

  it('by the manager asks about the member by name', async () => {
    show(memory({ raw: few(), me: manager }), <Skills />);
    await press(row('Terraform'), 'Score');
    expect(screen.getByRole('radiogroup', { name: 'How well does Jonas Okafor do this?' })).toBeTruthy();
    expect(screen.getByText(/Jonas Okafor sees your score when both of you have given one/)).toBeTruthy();
  });

  it('shows a score that is not what was committed to as that, and counts it not', async () => {
    const raw = few();
    const at = `${today}T08:00:00.000Z`;
    raw['sessions'] = { [session]: { day: today } };
    raw['scores'] = {
      [`${session}~k1~manager`]: { session, skill: 'k1', by: 'manager', sealed: { hash: 'a'.repeat(64), at }, revealed: { value: 5, salt: 'b'.repeat(32), at }, evidence: '' },
    };
    show(memory({ raw }), <Skills />);
    expect(within(row('Terraform')).getByText('What Maya shows is not the score given first. It does not count.')).toBeTruthy();
    expect(within(row('Terraform')).getAllByText('not scored')).toHaveLength(2);
  });
});

it('nothing is scored in a session that both have confirmed', () => {
  const raw = few();
  const at = `${today}T08:00:00.000Z`;
  raw['sessions'] = { [session]: { day: today, closed: { by: 'member', at }, 'confirmed-member': at, 'confirmed-manager': at } };
  show(memory({ raw }), <Skills />);
  expect(within(row('Terraform')).getByText('not scored in this session')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Score' })).toBeNull();
});

describe('a gap of two', () => {
  const wide = { k1: [[2], [4]], k2: [[3], [4]] } as const;

  it('of a session that has left the record is marked, and neither offered nor called settled', () => {
    show(memory({ raw: few(wide) }), <Skills />);
    expect(within(row('Terraform')).getByText('Far apart: 2')).toBeTruthy();
    expect(within(row('Terraform')).queryByRole('button', { name: 'Talk about it' })).toBeNull();
    expect(within(row('Terraform')).queryByText('Settled for now')).toBeNull();
  });

  it('is marked with words, offers itself as a topic, and says so when it is on the list', async () => {
    const partnership = memory({ raw: few({ k2: wide.k2 }) });
    show(partnership, <Skills />);
    await otherScores(partnership, 'k1', 2, '', member);
    await otherScores(partnership, 'k1', 4);
    expect(within(row('Terraform')).getByText('Far apart: 2')).toBeTruthy();
    expect(within(row('Testing')).getByText('1 point apart')).toBeTruthy();
    expect(within(row('Testing')).queryByRole('button', { name: 'Talk about it' })).toBeNull();
    expect(screen.getByText('4 skills, 1 to talk about')).toBeTruthy();
    await press(row('Terraform'), 'Talk about it');
    await within(row('Terraform')).findByText('On the list of topics');
    const [topic] = Object.values(partnership.record.get().topics);
    expect(topic).toMatchObject({ by: 'member', title: 'Terraform: Jonas Okafor sees 2, Maya Lindqvist sees 4. What did each of us see?' });
    expect(within(row('Terraform')).queryByRole('button', { name: 'Talk about it' })).toBeNull();
    await other(partnership, { type: 'discuss-topic', id: topic?.id ?? '', session });
    expect(within(row('Terraform')).getByText('Settled for now')).toBeTruthy();
  });
});

describe('rows', () => {
  it('are retired into a fold and come back', async () => {
    const partnership = memory({ raw: few() });
    show(partnership, <Skills />);
    await press(row('Testing'), /^Testing/);
    await press(row('Testing'), 'Retire');
    await waitFor(() => expect(order(technical)).toEqual(['Terraform', 'Networks']));
    await waitFor(() => expect(document.activeElement).toBe(row('Networks')));
    await press(screen.getByRole('region', { name: 'Skills' }), 'Retired (1)');
    await press(screen.getByRole('listitem', { name: 'Testing' }), 'Restore');
    await waitFor(() => expect(order(technical)).toEqual(['Terraform', 'Testing', 'Networks']));
  });

  it('move with Alt and the arrow keys, and keep the focus', async () => {
    show(memory({ raw: few() }), <Skills />);
    const name = button(row('Terraform'), /^Terraform/);
    name.focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(order(technical)).toEqual(['Testing', 'Terraform', 'Networks']));
    await waitFor(() => expect(document.activeElement).toBe(name));
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(order(technical)).toEqual(['Testing', 'Networks', 'Terraform']));
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => expect(order(technical)).toEqual(['Testing', 'Terraform', 'Networks']));
  });

  it('move by buttons; at the end of the group the button says that it does nothing', async () => {
    show(memory({ raw: few() }), <Skills />);
    await press(row('Testing'), /^Testing/);
    const up = button(row('Testing'), 'Move up');
    await userEvent.click(up);
    await waitFor(() => expect(order(technical)).toEqual(['Testing', 'Terraform', 'Networks']));
    expect(button(row('Testing'), 'Move up').getAttribute('aria-disabled')).toBe('true');
    await waitFor(() => expect(document.activeElement).toBe(up));
    await press(row('Testing'), 'Move down');
    await waitFor(() => expect(order(technical)).toEqual(['Terraform', 'Testing', 'Networks']));
  });

  it('are gone through with the arrow keys, in the same column and over both groups', async () => {
    show(memory({ raw: few() }), <Skills />);
    button(row('Terraform'), 'Score').focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(button(row('Testing'), 'Score'));
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(button(row('Sharing ideas'), 'Score'));
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement).toBe(button(row('Terraform'), 'Score'));
  });

  it('stay where they are while somebody scores in them, and keep what is typed', async () => {
    const partnership = memory({ raw: few({ k3: [[2], [2]] }) });
    show(partnership, <Skills />);
    await score('Networks', 4, 'Drew the');
    await other(partnership, { type: 'move-skill', id: 'k3', before: 'k1' });
    expect(order(technical)).toEqual(['Terraform', 'Testing', 'Networks']);
    await other(partnership, { type: 'retire-skill', id: 'k3' });
    const field = within(row('Networks')).getByRole<HTMLInputElement>('textbox', { name: /What did you see/ });
    await userEvent.type(field, ' map');
    expect(field.value).toBe('Drew the map');
    await press(row('Networks'), 'Give this score');
    expect((await within(row('Networks')).findByRole('alert')).textContent).toMatch(/The skill is not on the list any more/);
    await press(row('Networks'), 'Cancel');
    await waitFor(() => expect(order(technical)).toEqual(['Terraform', 'Testing']));
  });

  it('are read only for somebody who is neither', () => {
    show(memory({ raw: few({ k1: [[2], [4]] }), me: '33333333-3333-4333-8333-333333333333' }), <Skills />);
    expect(within(row('Terraform')).getByText('Far apart: 2')).toBeTruthy();
    for (const name of ['Score', 'Talk about it', 'Add skill']) expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('become cards in the side panel, with the same content', async () => {
    const partnership = memory({ raw: few({ k1: [[2, 2], [3, 4]] }), me: member });
    show(partnership, <Skills />, 'side-panel');
    expect(screen.queryByRole('table')).toBeNull();
    const card = within(screen.getByRole('list', { name: technical })).getByRole('listitem', { name: 'Terraform' });
    expect(within(card).getByText('Far apart: 2')).toBeTruthy();
    expect(within(card).getByRole('img', { name: 'Jonas Okafor: 2, 2. Maya Lindqvist: 3, 4' })).toBeTruthy();
    await press(card, 'Score');
    expect(within(card).getByRole('radiogroup', { name: 'How well do you do this?' })).toBeTruthy();
  });
});

it('twelve skills are one table for each kind; the picture is offered', () => {
  show(memory({ raw: withSkills(empty()) }), <Skills />);
  expect(order(technical)).toHaveLength(6);
  expect(order('Professional behaviours')).toHaveLength(6);
  expect(button(screen.getByRole('region', { name: 'Skills' }), 'Show as a picture').getAttribute('aria-expanded')).toBe('false');
});

it('the picture of the gaps says every skill with its whole name, who is higher and by how much', async () => {
  const name = 'Owning outcomes instead of asking for permission, also where nobody has said whose they are';
  const raw = empty();
  addRow(raw, { id: 'k1', kind: 'behaviour', name, anchors, level: null, needs: null }, 1, [2, 2], [3, 5]);
  addRow(raw, { id: 'k2', kind: 'technical', name: 'Testing', anchors, level: null, needs: null }, 1, [4], [3]);
  addRow(raw, { id: 'k3', kind: 'technical', name: 'Networks', anchors, level: null, needs: null }, 2, [3], [3]);
  show(memory({ raw }), <Skills />);
  await press(screen.getByRole('region', { name: 'Skills' }), 'Show as a picture');
  const figure = await screen.findByRole('figure', { name: /Bar chart of the gaps/ }, { timeout: 20_000 });
  const rows = within(figure).getAllByRole('listitem');
  expect(rows.map((one) => [one.firstChild?.textContent, within(one).getByRole('img').getAttribute('aria-label')])).toEqual([
    ['Testing', 'Jonas higher · 1 point apart'],
    [name, 'Maya higher · 3 points apart'],
  ]);
}, 30_000);
