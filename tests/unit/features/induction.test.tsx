/** The induction, by role and name. */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { Induction } from '../../../src/features/induction/induction.tsx';
import { empty, manager } from '../../e2e/gallery/records.ts';
import { memory, show } from '../ui/screen.tsx';

const [first, second] = defaultTemplate.gates;
const statement = first?.abilities[0];
if (!first || !second || !statement) throw new Error('the template has gates with statements');

const gate = (name: string): HTMLElement => screen.getByRole('listitem', { name });
const mark = { by: 'manager', at: '2026-11-20T08:00:00.000Z' };
const passed = () => ({ ...empty(), gates: Object.fromEntries(defaultTemplate.gates.map(({ id, name, afterDays }) => [id, { name, afterDays, passed: mark }])) });

describe('induction', () => {
  it('opens the next gate, says how late it is, and either ticks what was done alone', async () => {
    const partnership = memory({ raw: empty(), me: manager });
    show(partnership, <Induction />);
    expect(within(gate(first.name)).getByText(/^Late by/)).toBeTruthy();
    await userEvent.click(within(gate(first.name)).getByRole('checkbox', { name: statement.words }));
    await waitFor(() => expect(within(gate(first.name)).getByText(/\(Maya Lindqvist, Mon 23 November\)/)).toBeTruthy());
    expect(within(gate(first.name)).getByText(`1 of ${first.abilities.length} alone`)).toBeTruthy();
    await userEvent.click(within(gate(first.name)).getByRole('checkbox', { name: statement.words }));
    await waitFor(() => expect(partnership.record.get().abilities[statement.id]?.shown).toBeNull());
  });

  it('a gate is passed with statements still open, says so, and can be opened again', async () => {
    show(memory({ raw: empty() }), <Induction />);
    expect(within(gate(first.name)).getByText(/A gate can be passed with them/)).toBeTruthy();
    await userEvent.click(within(gate(first.name)).getByRole('button', { name: 'Gate passed' }));
    await waitFor(() => expect(within(gate(first.name)).getByText(/Passed Mon 23 November, Jonas Okafor, with \d statements still open/)).toBeTruthy());
    expect(within(gate(second.name)).getAllByRole('checkbox')).toHaveLength(second.abilities.length);
    await userEvent.click(within(gate(first.name)).getByRole('button', { name: 'Statements' }));
    await userEvent.click(within(gate(first.name)).getByRole('button', { name: 'Open it again' }));
    await waitFor(() => expect(within(gate(first.name)).getByRole('button', { name: 'Gate passed' })).toBeTruthy());
  });

  it('gates and statements can be the pair’s own, put aside and taken back', async () => {
    const partnership = memory({ raw: empty() });
    show(partnership, <Induction />);
    await userEvent.click(within(gate(first.name)).getByRole('button', { name: 'Change' }));
    const form = screen.getByRole('form', { name: 'Change gate' });
    await userEvent.clear(within(form).getByRole('spinbutton', { name: 'Days after the beginning' }));
    await userEvent.click(within(form).getByRole('button', { name: 'Save' }));
    expect((await within(form).findByRole('alert')).textContent).toContain('Choose a day');
    await userEvent.type(within(form).getByRole('spinbutton', { name: 'Days after the beginning' }), '45');
    await userEvent.click(screen.getByRole('button', { name: 'Add statement' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Statement' }), 'Can run the retro alone{Enter}');
    await waitFor(() => expect(screen.getByRole('checkbox', { name: 'Can run the retro alone' })).toBeTruthy());
    await userEvent.click(screen.getByRole('button', { name: 'Put aside: Can run the retro alone' }));
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Can run the retro alone' })).toBeNull());
    await userEvent.click(within(screen.getByRole('form', { name: 'Change gate' })).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(partnership.record.get().gates[first.id]?.afterDays).toBe(45));
    await userEvent.click(within(gate(first.name)).getByRole('button', { name: 'Change' }));
    await userEvent.click(within(screen.getByRole('form', { name: 'Change gate' })).getByRole('button', { name: 'Put aside' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Put aside (1)' }));
    await userEvent.click(screen.getByRole('button', { name: 'Take back' }));
    await waitFor(() => expect(gate(first.name)).toBeTruthy());
  });

  it('folds itself into a line when every gate is passed', async () => {
    show(memory({ raw: passed() }), <Induction />);
    expect(screen.queryByRole('listitem')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Passed: every gate of the induction' }));
    expect(within(gate(first.name)).getByText(/Passed Fri 20 November, Maya Lindqvist/)).toBeTruthy();
  });

  it('asks for nothing when it is long past, and can still be worked with', async () => {
    const raw = empty();
    const partnership = memory({ raw: { ...raw, partnership: Object.fromEntries(Object.entries(raw.partnership ?? {}).map(([id, one]) => [id, { ...one, attachedAt: '2022-01-10T08:00:00.000Z' }])) } });
    show(partnership, <Induction />);
    expect(screen.getByText(/looks long over/)).toBeTruthy();
    expect(screen.queryByRole('listitem')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Show its gates' }));
    expect(screen.queryByText(/Late by/)).toBeNull();
    const box = within(gate(first.name)).getByRole<HTMLInputElement>('checkbox', { name: statement.words });
    await userEvent.click(box);
    await waitFor(() => expect(box.checked).toBe(true));
    expect(box.isConnected).toBe(true);
    for (const { name } of defaultTemplate.gates) await userEvent.click(await within(gate(name)).findByRole('button', { name: 'Gate passed' }));
    await screen.findByRole('button', { name: 'Passed: every gate of the induction' });
    expect(screen.queryByText(/looks long over/)).toBeNull();
  });

  it('does not fold under somebody who is writing in it', async () => {
    const partnership = memory({ raw: empty() });
    show(partnership, <Induction />);
    await userEvent.click(screen.getByRole('button', { name: 'Add gate' }));
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    await userEvent.type(name, 'Half a year');
    for (const { id, name: called, afterDays } of defaultTemplate.gates) {
      await act(async () => void (await partnership.dispatchAs(manager, { type: 'pass-gate', id, name: called, afterDays })));
    }
    expect(name.isConnected).toBe(true);
    await userEvent.keyboard('{Escape}');
    await screen.findByRole('button', { name: 'Passed: every gate of the induction' });
  });

  it('is only read by somebody else', () => {
    show(memory({ raw: empty(), me: '33333333-3333-4333-8333-333333333333' }), <Induction />);
    expect(screen.queryByRole('button', { name: 'Gate passed' })).toBeNull();
    expect(within(gate(first.name)).getByRole<HTMLInputElement>('checkbox', { name: statement.words }).disabled).toBe(true);
  });
});
