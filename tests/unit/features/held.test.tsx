/** Promise: what somebody is in the middle of is never taken away by what the other person does. */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import { limits } from '../../../src/domain/limits.ts';
import { OpenAgreements } from '../../../src/features/agreements/open-agreements.tsx';
import { Notes } from '../../../src/features/notes/notes.tsx';
import { State } from '../../../src/features/state/state.tsx';
import { Topics } from '../../../src/features/topics/topics.tsx';
import type { MemoryPartnership } from '../../e2e/gallery/memory-partnership.ts';
import { manager, today } from '../../e2e/gallery/records.ts';
import { memory, show } from '../ui/screen.tsx';

const session = `s${today}`;
const item = (name: RegExp): HTMLElement => screen.getByRole('listitem', { name });
const press = (within_: HTMLElement, name: string | RegExp) => userEvent.click(within(within_).getByRole('button', { name }));

/** The other person acts, as it arrives here. */
async function other(partnership: MemoryPartnership, command: Command): Promise<void> {
  await act(async () => expect((await partnership.dispatchAs(manager, command)).ok).toBe(true));
}

describe.each([
  { what: 'the notes', piece: <Notes />, name: 'Shared notes', read: (it: MemoryPartnership) => it.record.get().sessions[session]?.notes },
  { what: 'the state', piece: <State />, name: 'Where are you stuck?', read: (it: MemoryPartnership) => it.record.get().states[session]?.stuck },
])('$what', ({ piece, name, read }) => {
  const box = (): HTMLTextAreaElement => screen.getByRole('textbox', { name });
  const close = { type: 'close-session', session } as const;
  const confirm = { type: 'confirm-session', session } as const;

  it('can be written while only the other person has closed the session', async () => {
    const partnership = memory();
    show(partnership, piece);
    const field = box();
    await userEvent.type(field, 'Before');
    await other(partnership, close);
    expect(box()).toBe(field);
    expect(document.activeElement).toBe(field);
    await userEvent.type(field, ' and after');
    await waitFor(() => expect(read(partnership)).toMatch(/Before and after$/));
    await userEvent.tab();
    expect(box()).toBe(field);
  });

  it('locks when both confirmed, once the field is left', async () => {
    const partnership = memory();
    show(partnership, piece);
    await userEvent.type(box(), 'Said');
    await waitFor(() => expect(read(partnership)).toMatch(/Said$/));
    await partnership.dispatch(close);
    await other(partnership, confirm);
    expect(document.activeElement).toBe(box());
    await userEvent.tab();
    await waitFor(() => expect(screen.queryByRole('textbox', { name })).toBeNull());
    expect(screen.getByText(/Said$/)).toBeTruthy();
  });

  it('keeps what was typed too late on the screen, and says why', async () => {
    const partnership = memory();
    show(partnership, piece);
    const field = box();
    await userEvent.click(field);
    await partnership.dispatch(close);
    await other(partnership, confirm);
    await userEvent.type(field, 'Too late');
    await screen.findByText(/This session is confirmed and stays as it is/);
    await userEvent.tab();
    expect(box()).toBe(field);
    expect(field.value).toMatch(/Too late$/);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('a topic', () => {
  const idOf = (partnership: MemoryPartnership, title: RegExp): string =>
    Object.values(partnership.record.get().topics).find((one) => title.test(one.title))?.id ?? '';

  it('stays where it is while its note is open, and goes when that is closed', async () => {
    const partnership = memory();
    const id = idOf(partnership, /architecture round/);
    show(partnership, <Topics />);
    await press(item(/architecture round/), 'Note');
    const field = within(item(/architecture round/)).getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    await userEvent.type(field, 'Half a');
    await other(partnership, { type: 'discuss-topic', id, session });
    expect(document.activeElement).toBe(field);
    await userEvent.type(field, ' thought');
    await waitFor(() => expect(partnership.record.get().topics[id]?.note).toMatch(/Half a thought$/));
    expect(screen.queryByRole('button', { name: /Discussed today/ })).toBeNull();
    await press(item(/architecture round/), 'Note');
    await press(screen.getByRole('region', { name: 'Topics' }), 'Discussed today (1)');
    expect(within(item(/architecture round/)).getByRole('button', { name: 'Put back' })).toBeTruthy();
    expect(screen.getAllByRole('listitem', { name: /architecture round/ })).toHaveLength(1);
  });

  it('stays in the folded list too while the other person puts it back', async () => {
    const partnership = memory();
    const id = idOf(partnership, /architecture round/);
    await other(partnership, { type: 'discuss-topic', id, session });
    show(partnership, <Topics />);
    await press(screen.getByRole('region', { name: 'Topics' }), 'Discussed today (1)');
    await press(item(/architecture round/), 'Note');
    const field = within(item(/architecture round/)).getByRole('textbox', { name: 'Note' });
    await userEvent.type(field, 'Later');
    await other(partnership, { type: 'keep-topic', id });
    expect(document.activeElement).toBe(field);
    expect(screen.getAllByRole('listitem', { name: /architecture round/ })).toHaveLength(1);
    await press(screen.getByRole('region', { name: 'Topics' }), 'Discussed today (1)');
    await waitFor(() => expect(within(item(/architecture round/)).getByRole('button', { name: 'Discussed' })).toBeTruthy());
  });

  it('keeps a withdrawn one whose note is being written, and says that it is settled', async () => {
    const partnership = memory();
    const id = idOf(partnership, /explanation on Tuesday/);
    show(partnership, <Topics />);
    await press(item(/explanation on Tuesday/), 'Note');
    const field = within(item(/explanation on Tuesday/)).getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });
    await userEvent.click(field);
    await other(partnership, { type: 'withdraw-topic', id });
    await userEvent.type(field, 'Why?');
    await screen.findByText(/This is settled already/);
    expect(field.value).toMatch(/Why\?$/);
    await press(item(/explanation on Tuesday/), 'Note');
    await waitFor(() => expect(screen.queryByRole('listitem', { name: /explanation on Tuesday/ })).toBeNull());
  });

  it('keeps a half-typed name, and says why it is not taken', async () => {
    const partnership = memory();
    const id = idOf(partnership, /architecture round/);
    show(partnership, <Topics />);
    await press(item(/architecture round/), 'Note');
    await userEvent.click(screen.getByRole('button', { name: 'Rename' }));
    const line = screen.getByRole<HTMLInputElement>('textbox', { name: 'Topic' });
    await userEvent.clear(line);
    await userEvent.type(line, 'Saying no');
    await other(partnership, { type: 'discuss-topic', id, session });
    expect(document.activeElement).toBe(line);
    await userEvent.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('settled already');
    expect(line.value).toBe('Saying no');
  });

  it.each(['one answers it oneself', 'the other person answers it'])('is folded away when the screen comes back after %s with its note open', async (who) => {
    const partnership = memory();
    const id = idOf(partnership, /architecture round/);
    const { unmount } = show(partnership, <Topics />);
    await press(item(/architecture round/), 'Note');
    await userEvent.type(within(item(/architecture round/)).getByRole('textbox', { name: 'Note' }), 'Said');
    if (who.startsWith('one')) await press(item(/architecture round/), 'Discussed');
    else await other(partnership, { type: 'discuss-topic', id, session });
    await waitFor(() => expect(partnership.record.get().topics[id]?.discussed).not.toBeNull());
    unmount();
    show(partnership, <Topics />);
    expect(screen.getByRole('button', { name: 'Discussed today (1)' }).getAttribute('aria-expanded')).toBe('false');
  });

  it('is not folded away while a new name for it, or a note that was refused, is nowhere else', async () => {
    const partnership = memory();
    const id = idOf(partnership, /architecture round/);
    const { unmount } = show(partnership, <Topics />);
    await press(item(/architecture round/), 'Note');
    await userEvent.click(screen.getByRole('button', { name: 'Rename' }));
    await other(partnership, { type: 'discuss-topic', id, session });
    unmount();
    const again = show(partnership, <Topics />);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(within(item(/architecture round/)).getByRole('textbox', { name: 'Note' }));
    await userEvent.paste('x'.repeat(limits.text + 1));
    await screen.findByText(/20,000/);
    again.unmount();
    show(partnership, <Topics />);
    expect(within(item(/architecture round/)).getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' }).value).toMatch(/x$/);
  });

  it('goes at once when one answers it oneself with its note open', async () => {
    show(memory(), <Topics />);
    await press(item(/architecture round/), 'Note');
    await press(item(/architecture round/), 'Discussed');
    await screen.findByRole('button', { name: 'Discussed today (1)' });
    expect(screen.queryByRole('listitem', { name: /architecture round/ })).toBeNull();
    await waitFor(() => expect(document.activeElement?.closest('[data-region]')).not.toBeNull());
  });
});

describe('an agreement', () => {
  const idOf = (partnership: MemoryPartnership, wording: RegExp): string =>
    Object.values(partnership.record.get().agreements).find((one) => wording.test(one.terms.wording))?.id ?? '';
  const settle = (partnership: MemoryPartnership, wording: RegExp) =>
    other(partnership, { type: 'answer-kept', id: idOf(partnership, wording), session, answer: 'nother' });

  it.each([
    { open: 'Reword', form: 'Save wording', draft: 'Another wording' },
    { open: 'Drop', form: 'Drop agreement', draft: 'No time' },
  ])('$open: a draft outlives the other person’s answer, is refused in words, and goes when it is closed', async ({ open, form: name, draft }) => {
    const partnership = memory();
    show(partnership, <OpenAgreements onShown={() => undefined} />);
    await press(item(/incident review/), open);
    const form = await screen.findByRole('form', { name });
    const box = within(form).getByRole<HTMLTextAreaElement>('textbox');
    await userEvent.clear(box);
    await userEvent.type(box, draft);
    await settle(partnership, /incident review/);
    // What is deferred has come, too.
    await waitFor(() => expect(screen.getByRole('region', { name: 'Open agreements' }).textContent).toMatch(/\d to settle/));
    expect(document.activeElement).toBe(box);
    await press(form, name);
    expect((await within(form).findByRole('alert')).textContent).toContain('settled already');
    expect(box.value).toBe(draft);
    await press(form, 'Cancel');
    await waitFor(() => expect(screen.queryByRole('listitem', { name: /incident review/ })).toBeNull());
    await waitFor(() => expect(document.activeElement?.hasAttribute('data-item')).toBe(true));
  });

  it('Not yet: a chosen day outlives the other person’s answer', async () => {
    const partnership = memory();
    show(partnership, <OpenAgreements onShown={() => undefined} />);
    await press(item(/incident review/), 'Not yet');
    const form = await screen.findByRole('form', { name: 'Until when?' });
    await userEvent.click(within(form).getByRole('radio', { name: 'By a day' }));
    await userEvent.type(within(form).getByLabelText('Day'), '2026-12-01');
    await settle(partnership, /incident review/);
    await press(form, 'Move');
    expect((await within(form).findByRole('alert')).textContent).toContain('settled already');
    expect(within(form).getByLabelText<HTMLInputElement>('Day').value).toBe('2026-12-01');
  });

  it('does not change its place under a form when the other person moves it', async () => {
    const partnership = memory();
    show(partnership, <OpenAgreements onShown={() => undefined} />);
    await press(item(/staging cluster/), 'Reword');
    const form = await screen.findByRole('form', { name: 'Save wording' });
    const box = within(form).getByRole('textbox');
    await userEvent.type(box, ', mostly');
    const first = (): HTMLElement | undefined => within(screen.getByRole('region', { name: 'Open agreements' })).getAllByRole('listitem')[0];
    await other(partnership, { type: 'answer-not-yet', id: idOf(partnership, /staging cluster/), session, answer: 'nother', due: '2026-12-24' });
    await waitFor(() => expect(item(/staging cluster/).textContent).toContain('moved 3 times'));
    expect(first()).toBe(item(/staging cluster/));
    expect(document.activeElement).toBe(box);
    await press(form, 'Cancel');
    await waitFor(() => expect(first()).toBe(item(/incident review/)));
  });
});
