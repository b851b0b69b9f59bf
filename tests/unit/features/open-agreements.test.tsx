/** Open agreements: what can be answered, by role and name, and where the focus goes. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { entitiesOf } from '../../../src/domain/table.ts';
import { OpenAgreements } from '../../../src/features/agreements/open-agreements.tsx';
import { empty, manager, weekly } from '../../e2e/gallery/records.ts';
import { memory, show } from '../ui/screen.tsx';

const region = (): HTMLElement => screen.getByRole('region', { name: 'Open agreements' });
const item = (wording: RegExp): HTMLElement => screen.getByRole('listitem', { name: wording });
const button = (within_: HTMLElement, name: string): HTMLElement => within(within_).getByRole('button', { name });

describe('open agreements', () => {
  it('says of each: whose, how old, when due and how often it was moved', () => {
    const shown = vi.fn();
    show(memory(), <OpenAgreements onShown={shown} />);
    const first = item(/staging cluster/);
    expect(first.textContent).toContain('Overdue by 7 days');
    expect(first.textContent).toContain('Maya Lindqvist');
    expect(first.textContent).toContain('4 weeks');
    expect(first.textContent).toContain('moved twice');
    expect(item(/incident review/).textContent).toContain('Due now');
    expect(shown).toHaveBeenCalledTimes(1);
  });

  it('does not take the second click of a double click for an answer to the next promise', async () => {
    const partnership = memory();
    show(partnership, <OpenAgreements onShown={() => undefined} />);
    const before = Object.values(partnership.record.get().agreements).filter(({ outcome }) => outcome === null).length;
    const first = button(item(/staging cluster/), 'Kept');
    fireEvent.click(first, { detail: 1 });
    await waitFor(() => expect(screen.queryByRole('listitem', { name: /staging cluster/ })).toBeNull());
    // What slid under the pointer.
    fireEvent.click(button(item(/incident review/), 'Kept'), { detail: 2 });
    expect(Object.values(partnership.record.get().agreements).filter(({ outcome }) => outcome === null)).toHaveLength(before - 1);
    fireEvent.click(button(item(/incident review/), 'Kept'), { detail: 1 });
    await waitFor(() => expect(screen.queryByRole('listitem', { name: /incident review/ })).toBeNull());
  });

  it('asks its question in the side panel', () => {
    const late = { ...weekly(), agreements: { ...weekly().agreements } };
    late.agreements['a3'] = { ...late.agreements['a3'], due: { kind: 'day', day: '2026-11-20' } };
    show(memory({ raw: late }), <OpenAgreements onShown={() => undefined} />, 'side-panel');
    expect(item(/incident review/).textContent).toContain('Did you keep it?');
    expect(item(/staging cluster/).textContent).toContain('Did Maya Lindqvist keep it?');
    expect(item(/architects/).textContent).toContain('Did you both keep it?');
    // There is time until 18 December.
    expect(item(/on-call handbook/).textContent).not.toContain('keep it?');
  });

  it('says of a proposal whose day has passed that it needs another one', () => {
    const passed = { ...weekly(), agreements: { ...weekly().agreements } };
    passed.agreements['a6'] = { ...passed.agreements['a6'], due: { kind: 'day', day: '2026-11-20' } };
    show(memory({ raw: passed }), <OpenAgreements onShown={() => undefined} />);
    expect(item(/Take Fridays/).textContent).toContain('Fri 20 November has passed: reword it for another day');
  });

  it('teaches when nothing is open', () => {
    show(memory({ raw: empty() }), <OpenAgreements onShown={() => undefined} />);
    expect(region().textContent).toContain('both of you sign');
  });

  it('kept: it goes, the focus stays near, and Undo brings it back', async () => {
    const partnership = memory();
    show(partnership, <OpenAgreements onShown={() => undefined} />);
    await userEvent.click(button(item(/staging cluster/), 'Kept'));
    await waitFor(() => expect(screen.queryByRole('listitem', { name: /staging cluster/ })).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(item(/incident review/)));
    expect(screen.getByTestId('undo-bar').textContent).toContain('Agreement marked as kept.');
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(item(/staging cluster/)).toBeTruthy());
    expect(screen.queryByText('Agreement marked as kept.')).toBeNull();
  });

  it('offers Sign only to the one whose signature is missing', async () => {
    const partnership = memory();
    show(partnership, <OpenAgreements onShown={() => undefined} />);
    expect(within(item(/Take Fridays free/)).queryByRole('button', { name: 'Sign' })).toBeNull();
    expect(item(/Take Fridays free/).textContent).toContain('Waits for Maya Lindqvist');
    await userEvent.click(button(item(/Put Jonas forward/), 'Sign'));
    await waitFor(() => expect(button(item(/Put Jonas forward/), 'Kept')).toBeTruthy());
  });

  it('not yet: asks until when, and moves it', async () => {
    const partnership = memory();
    show(partnership, <OpenAgreements onShown={() => undefined} />);
    await userEvent.click(button(item(/incident review/), 'Not yet'));
    const form = await screen.findByRole('form', { name: 'Until when?' });
    await userEvent.click(within(form).getByRole('radio', { name: 'By a day' }));
    await userEvent.click(within(form).getByRole('button', { name: 'Move' }));
    expect((await within(form).findByRole('alert')).textContent).toContain('Choose a day');
    await userEvent.type(within(form).getByLabelText('Day'), '2026-12-01');
    await userEvent.click(within(form).getByRole('button', { name: 'Move' }));
    await waitFor(() => expect(item(/incident review/).textContent).toContain('moved once'));
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('not yet: what stood in the way becomes a blocker with an owner, once, and nothing does when nothing is said', async () => {
    const partnership = memory();
    const raised = () => entitiesOf(partnership.record.get().blockers).filter(({ title }) => title === 'Access to the logs');
    show(partnership, <OpenAgreements onShown={() => undefined} />);
    await userEvent.click(button(item(/incident review/), 'Not yet'));
    const form = await screen.findByRole('form', { name: 'Until when?' });
    expect(form.textContent).toContain('What stood in the way, and who can clear it?');
    await userEvent.type(within(form).getByRole('textbox', { name: 'What is in the way?' }), 'Access to the logs');
    await userEvent.click(within(form).getByRole('radio', { name: 'Somebody else' }));
    await userEvent.click(within(form).getByRole('button', { name: 'Move' }));
    // Nobody was named yet, so nothing has moved.
    await within(form).findByRole('alert');
    expect(item(/incident review/).textContent).not.toContain('moved');
    await userEvent.type(within(form).getByRole('textbox', { name: 'Who is it?' }), 'Ines');
    await userEvent.click(within(form).getByRole('button', { name: 'Move' }));
    await waitFor(() => expect(item(/incident review/).textContent).toContain('moved once'));
    expect(raised()).toMatchObject([{ owner: 'other', ownerName: 'Ines' }]);
    const before = Object.keys(partnership.record.get().blockers).length;
    await userEvent.click(button(item(/on-call handbook/), 'Not yet'));
    await userEvent.click(within(await screen.findByRole('form', { name: 'Until when?' })).getByRole('button', { name: 'Move' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(Object.keys(partnership.record.get().blockers)).toHaveLength(before);
  });

  it('Escape folds a form and leaves the focus on what opened it; what was typed is there again, beside that of another form, until it is cancelled or sent', async () => {
    const partnership = memory();
    show(partnership, <OpenAgreements onShown={() => undefined} />);
    const there = () => item(/on-call handbook/);
    const press = (name: string) => userEvent.click(button(there(), name));
    const words = async (name: string) => within(await screen.findByRole('form', { name })).findByRole<HTMLTextAreaElement>('textbox');
    await press('Not yet');
    await userEvent.type(await words('Until when?'), 'Access');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(button(there(), 'Not yet')));
    await press('Drop');
    await userEvent.type(await words('Drop agreement'), 'It moved');
    // Another form of the same agreement, without a word about this one.
    await press('Not yet');
    expect((await words('Until when?')).value).toBe('Access');
    await waitFor(() => expect(document.activeElement?.closest('form')).not.toBeNull());
    await press('Drop');
    expect((await words('Drop agreement')).value).toBe('It moved');
    await userEvent.click(within(screen.getByRole('form')).getByRole('button', { name: 'Cancel' }));
    await press('Drop');
    expect((await words('Drop agreement')).value).toBe('');
    await press('Not yet');
    await words('Until when?');
    await userEvent.click(within(screen.getByRole('form')).getByRole('button', { name: 'Move' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    await press('Not yet');
    expect((await words('Until when?')).value).toBe('');
  });

  it('the labels of a form are alike', async () => {
    show(memory(), <OpenAgreements onShown={() => undefined} />);
    await userEvent.click(button(item(/architects/), 'Reword'));
    const form = await screen.findByRole('form', { name: 'Save wording' });
    const [asked, who] = [within(form).getByText('What is promised?'), within(form).getByText('Who does it?')].map((label) => getComputedStyle(label));
    expect([asked?.fontSize, asked?.fontWeight]).toEqual([who?.fontSize, who?.fontWeight]);
  });

  it('a form in which nothing was typed begins anew with what the other one wrote meanwhile', async () => {
    const partnership = memory();
    show(partnership, <OpenAgreements onShown={() => undefined} />);
    await userEvent.click(button(item(/architects/), 'Reword'));
    await screen.findByRole('form', { name: 'Save wording' });
    await userEvent.keyboard('{Escape}');
    const { id } = entitiesOf(partnership.record.get().agreements).find(({ terms }) => terms.wording.includes('architects')) ?? { id: '' };
    await act(async () => void (await partnership.dispatchAs(manager, { type: 'reword-agreement', id, session: partnership.session.get().id, answer: 'nother', wording: 'Ask the architects for an hour', owner: 'member', due: null })));
    await userEvent.click(button(item(/architects/), 'Reword'));
    expect((await within(await screen.findByRole('form', { name: 'Save wording' })).findByRole<HTMLTextAreaElement>('textbox')).value).toBe('Ask the architects for an hour');
  });

  it('drop: asks for a reason first', async () => {
    const partnership = memory();
    show(partnership, <OpenAgreements onShown={() => undefined} />);
    await userEvent.click(button(item(/on-call handbook/), 'Drop'));
    const form = await screen.findByRole('form', { name: 'Drop agreement' });
    await userEvent.click(within(form).getByRole('button', { name: 'Drop agreement' }));
    expect((await within(form).findByRole('alert')).textContent).toContain('Say why');
    await userEvent.type(within(form).getByRole('textbox'), 'The handbook moves to another team');
    await userEvent.click(within(form).getByRole('button', { name: 'Drop agreement' }));
    await waitFor(() => expect(screen.queryByRole('listitem', { name: /on-call handbook/ })).toBeNull());
  });

  it('reword: both sign again, and a draft survives what the other person does meanwhile', async () => {
    const partnership = memory();
    show(partnership, <OpenAgreements onShown={() => undefined} />);
    await userEvent.click(button(item(/architects/), 'Reword'));
    const form = await screen.findByRole('form', { name: 'Save wording' });
    const box = within(form).getByRole<HTMLTextAreaElement>('textbox');
    await userEvent.clear(box);
    await userEvent.type(box, 'Book two hours with the architects');
    await act(async () => void (await partnership.dispatchAs(manager, { type: 'add-topic', id: 'tnew', title: 'Something else' })));
    expect(box.value).toBe('Book two hours with the architects');
    await userEvent.click(within(form).getByRole('button', { name: 'Save wording' }));
    await waitFor(() => expect(item(/two hours with the architects/).textContent).toMatch(/Waits for/));
  });

  it('propose: says what is missing, then lists the new one', async () => {
    const partnership = memory({ raw: weekly() });
    show(partnership, <OpenAgreements onShown={() => undefined} />);
    await userEvent.click(screen.getByRole('button', { name: 'Propose agreement' }));
    const form = await screen.findByRole('form', { name: 'Propose' });
    await userEvent.click(within(form).getByRole('button', { name: 'Propose' }));
    expect((await within(form).findByRole('alert')).textContent).toContain('Write down what is promised.');
    await userEvent.type(within(form).getByRole('textbox'), 'Ask for a second monitor');
    await userEvent.click(within(form).getByRole('radio', { name: 'Maya Lindqvist' }));
    await userEvent.click(within(form).getByRole('button', { name: 'Propose' }));
    await waitFor(() => expect(item(/second monitor/).textContent).toContain('Maya Lindqvist'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Propose agreement' })));
  });

  it('shows buttons only to the two', () => {
    show(memory({ me: '33333333-3333-4333-8333-333333333333' }), <OpenAgreements onShown={() => undefined} />);
    expect(screen.queryByRole('button', { name: 'Kept' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Propose agreement' })).toBeNull();
  });
});
