import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Blockers } from '../../../src/features/blockers/blockers.tsx';
import { hindered } from '../../e2e/gallery/blockers.ts';
import { empty, manager, today, weekly } from '../../e2e/gallery/records.ts';
import { memory, show } from '../ui/screen.tsx';

const outsider = '33333333-3333-4333-8333-333333333333';
const item = (name: RegExp) => within(screen.getByRole('listitem', { name }));

afterEach(() => vi.restoreAllMocks());

describe('blockers', () => {
  it('asks who can remove it and what it blocks once something is written', async () => {
    const partnership = memory({ raw: hindered(weekly()) });
    show(partnership, <Blockers />);
    expect(screen.queryByRole('radiogroup', { name: 'Who can remove it?' })).toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: 'What is in the way?' }), 'The travel form');
    await userEvent.click(screen.getByRole('radio', { name: 'Somebody else' }));
    await userEvent.click(screen.getByRole('button', { name: 'Raise blocker' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Give it a name.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Who is it?' }), 'Ines');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Blocks' }), 'Plan: AZ-400');
    await userEvent.click(screen.getByRole('button', { name: 'Raise blocker' }));
    await waitFor(() =>
      expect(Object.values(partnership.record.get().blockers)).toContainEqual(
        expect.objectContaining({ title: 'The travel form', owner: 'other', ownerName: 'Ines', by: 'member', blocks: { kind: 'plan-item', id: 'p1' } }),
      ),
    );
    expect(item(/The travel form/).getByText('Ines can remove it · raised today · blocks “AZ-400” in the plan')).toBeTruthy();
    expect(item(/The travel form/).queryByRole('button', { name: 'Raise again' })).toBeNull();
  });

  it('shows whose it is, how long and how often, and what stands before the next level first', () => {
    show(memory({ raw: hindered(weekly()) }), <Blockers />);
    expect(screen.getByText('3 open')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map((one) => one.getAttribute('aria-labelledby')).map((id) => document.getElementById(id ?? '')?.textContent)).toEqual([
      'No write access to the staging cluster',
      'Nobody may book training before January',
      'The laptop order waits for a signature',
    ]);
    const first = item(/No write access/);
    expect(first.getByText('Stands in the way of the level to reach')).toBeTruthy();
    expect(first.getByText('In the way for long: clear it or say why not')).toBeTruthy();
    expect(first.getByText(/Ines, platform team can remove it · open for 5 weeks · raised 3 times · blocks level 3/)).toBeTruthy();
  });

  it('is raised again once in a session', async () => {
    const partnership = memory({ raw: hindered(weekly()) });
    show(partnership, <Blockers />);
    await userEvent.click(item(/Nobody may book/).getByRole('button', { name: 'Raise again' }));
    await item(/Nobody may book/).findByText(/raised twice/);
    expect(item(/Nobody may book/).queryByRole('button', { name: 'Raise again' })).toBeNull();
    expect(Object.values(partnership.record.get().raises)).toContainEqual(expect.objectContaining({ blocker: 'b2', session: `s${today}`, by: 'member' }));
  });

  it('lets an old one go with a few words only, and a settled one can be opened again', async () => {
    const partnership = memory({ raw: hindered(weekly()) });
    show(partnership, <Blockers />);
    await userEvent.click(item(/No write access/).getByRole('button', { name: 'Cleared' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'What cleared it?' }), 'ok{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/three words/);
    await userEvent.type(screen.getByRole('textbox', { name: 'What cleared it?' }), ', Ines gave it{Enter}');
    await waitFor(() => expect(partnership.record.get().blockers['b1']?.outcome).toMatchObject({ kind: 'cleared', reason: 'ok, Ines gave it' }));
    await userEvent.click(screen.getByRole('button', { name: 'Settled (2)' }));
    expect(screen.getByText('“ok, Ines gave it”')).toBeTruthy();
    expect(screen.getByText(/Let be by Maya Lindqvist, Mon 9 November/)).toBeTruthy();
    await userEvent.click(item(/No write access/).getByRole('button', { name: 'Open again' }));
    await waitFor(() => expect(partnership.record.get().blockers['b1']?.outcome).toBeNull());
  });

  it('changes its title, who can remove it and what it blocks; only what was changed is written', async () => {
    const partnership = memory({ raw: hindered(weekly()) });
    show(partnership, <Blockers />);
    await userEvent.click(item(/laptop order/).getByRole('button', { name: 'Note' }));
    await userEvent.click(item(/laptop order/).getByRole('button', { name: 'Change' }));
    const form = within(screen.getByRole('form', { name: 'Change' }));
    expect(document.activeElement).toBe(form.getByRole('textbox', { name: 'Blocker' }));
    await userEvent.selectOptions(form.getByRole('combobox', { name: 'Blocks' }), 'Level 3');
    await userEvent.click(form.getByRole('radio', { name: 'Jonas Okafor' }));
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(partnership.commands).toEqual([{ type: 'change-blocker', id: 'b3', blocks: { kind: 'level', id: '3' }, owner: { owner: 'member', ownerName: '' } }]),
    );
    await item(/laptop order/).findByText(/Jonas Okafor can remove it · open for 7 days · blocks level 3/);
  });

  it('keeps a note under the hands when the other person clears the blocker', async () => {
    const partnership = memory({ raw: hindered(weekly()) });
    show(partnership, <Blockers />);
    await userEvent.click(item(/Nobody may book/).getByRole('button', { name: 'Note' }));
    const note = screen.getByRole('textbox', { name: 'Note' });
    await userEvent.type(note, 'Asked HR.');
    await act(async () => void (await partnership.dispatchAs(manager, { type: 'clear-blocker', id: 'b2', session: `s${today}`, reason: '' })));
    expect(note.isConnected).toBe(true);
    await userEvent.type(note, ' Twice.');
    await waitFor(() => expect(partnership.record.get().blockers['b2']?.note).toBe('Asked HR. Twice.'));
    await userEvent.click(item(/Nobody may book/).getByRole('button', { name: 'Note' }));
    await waitFor(() => expect(screen.getByText('2 open')).toBeTruthy());
    expect(note.isConnected).toBe(false);
  });

  it('makes one page of those that are chosen, to copy and to print', async () => {
    const user = userEvent.setup();
    show(memory({ raw: hindered(weekly()) }), <Blockers />);
    await user.click(screen.getByRole('button', { name: 'Page to hand on' }));
    const page = screen.getByRole('article', { name: 'Page' });
    expect(within(page).getByText('The laptop order waits for a signature')).toBeTruthy();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Only those of' }), 'Ines, platform team');
    expect(within(page).queryByText('The laptop order waits for a signature')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Copy as text' }));
    expect((await screen.findByText(/Copied/)).getAttribute('role')).toBe('status');
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain('1. No write access to the staging cluster\n   - Can be removed by: Ines, platform team\n   - Since: Mon 19 October 2026\n   - Raised 3 times\n   - Blocks level 3');
    expect(copied).toContain('Ticket 4711 is open since October.');
    expect(copied).not.toContain('laptop');
    const print = vi.spyOn(window, 'print').mockImplementation(() => void window.dispatchEvent(new Event('beforeprint')));
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledOnce();
    expect(screen.queryByText(/does not let a page print/)).toBeNull();
    // A frame that is not allowed to print ignores the call.
    print.mockImplementation(() => undefined);
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect((await screen.findByText(/does not let a page print\. Copy the page as text/)).getAttribute('role')).toBe('status');
    await user.click(screen.getByRole('checkbox', { name: /No write access/ }));
    expect(screen.getByRole('button', { name: 'Print' })).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByRole('textbox', { name: 'What is in the way?' })).toBeTruthy();
  });

  it('shows the text, selected, where a page may not copy', async () => {
    const user = userEvent.setup();
    show(memory({ raw: hindered(weekly()) }), <Blockers />);
    await user.click(screen.getByRole('button', { name: 'Page to hand on' }));
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
    await user.click(screen.getByRole('button', { name: 'Copy as text' }));
    const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'The page as text' });
    expect(area.selectionEnd - area.selectionStart).toBe(area.value.length);
  });

  it('teaches when there is none, and is for reading only to somebody who is neither of the two', () => {
    const { unmount } = show(memory({ raw: empty() }), <Blockers />);
    expect(screen.queryByText('Nothing is in the way at the moment.')).toBeNull();
    unmount();
    show(memory({ raw: hindered(weekly()), me: outsider }), <Blockers />);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Cleared' })).toBeNull();
  });
});
