/** Promise: a field being typed in is never replaced under the hands, and nothing typed is lost. */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { fail } from '../../../src/base/result.ts';
import type { Command } from '../../../src/domain/commands.ts';
import { limits } from '../../../src/domain/limits.ts';
import { TextField } from '../../../src/ui/kit/text-field.tsx';
import { usePartnership } from '../../../src/ui/partnership.ts';
import { flushEdits } from '../../../src/ui/pending-edits.ts';
import { useReadable } from '../../../src/ui/use-readable.ts';
import type { MemoryPartnership } from '../../e2e/gallery/memory-partnership.ts';
import { manager, today } from '../../e2e/gallery/records.ts';
import { memory, show } from './screen.tsx';

const target = { table: 'sessions', id: `s${today}`, field: 'notes' } as const;

function Notes() {
  const record = useReadable(usePartnership().record);
  return <TextField target={target} value={record.sessions[target.id]?.notes ?? ''} label="Notes" />;
}

const field = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'Notes' });
const edits = (partnership: MemoryPartnership) => partnership.commands.filter((one): one is Extract<Command, { type: 'edit-text' }> => one.type === 'edit-text');
const notes = (partnership: MemoryPartnership): string => partnership.record.get().sessions[target.id]?.notes ?? '';

async function other(partnership: MemoryPartnership, from: string, to: string): Promise<void> {
  await act(async () => void (await partnership.dispatchAs(manager, { type: 'edit-text', target, from, to })));
}

describe('a long text that both type in', () => {
  it('hands over what changed in bundles, each counted from what the field showed before', async () => {
    const partnership = memory();
    show(partnership, <Notes />);
    await userEvent.type(field(), 'We walked.');
    await waitFor(() => expect(notes(partnership)).toBe('We walked.'));
    await userEvent.type(field(), ' Again.');
    await waitFor(() => expect(notes(partnership)).toBe('We walked. Again.'));
    const sent = edits(partnership);
    expect(sent[0]?.from).toBe('');
    expect(sent.length).toBeLessThan('We walked. Again.'.length);
    for (const [index, edit] of sent.entries()) if (index > 0) expect(edit.from).toBe(sent[index - 1]?.to);
  });

  it('keeps what is under the hands when the other person writes, says so, and shows the merged text when it is left', async () => {
    const partnership = memory();
    show(partnership, <Notes />);
    await userEvent.type(field(), 'Mine');
    await waitFor(() => expect(notes(partnership)).toBe('Mine'));
    await other(partnership, 'Mine', 'Theirs. Mine');
    expect(field().value).toBe('Mine');
    expect(screen.getByText(/Maya Lindqvist also wrote here/)).toBeTruthy();
    await userEvent.type(field(), '!');
    expect(field().value).toBe('Mine!');
    await userEvent.tab();
    await waitFor(() => expect(field().value).toBe('Theirs. Mine!'));
    expect(screen.queryByText(/also wrote here/)).toBeNull();
  });

  it('follows the other person while nobody types in it', async () => {
    const partnership = memory();
    show(partnership, <Notes />);
    await other(partnership, '', 'Hello');
    expect(field().value).toBe('Hello');
  });

  it('hands nothing over in the middle of a composition, and everything after it', async () => {
    vi.useFakeTimers();
    try {
      const partnership = memory();
      show(partnership, <Notes />);
      fireEvent.focus(field());
      fireEvent.compositionStart(field());
      fireEvent.change(field(), { target: { value: 'に' } });
      await act(() => vi.advanceTimersByTimeAsync(1000));
      expect(edits(partnership)).toEqual([]);
      fireEvent.change(field(), { target: { value: '日本' } });
      fireEvent.compositionEnd(field());
      await act(() => vi.advanceTimersByTimeAsync(200));
      expect(edits(partnership).map(({ from, to }) => [from, to])).toEqual([['', '日本']]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('hands over what was typed before a composition without waiting for its end', async () => {
    vi.useFakeTimers();
    try {
      const partnership = memory();
      show(partnership, <Notes />);
      fireEvent.focus(field());
      fireEvent.change(field(), { target: { value: 'abc' } });
      fireEvent.compositionStart(field());
      fireEvent.change(field(), { target: { value: 'abcに' } });
      await act(() => vi.advanceTimersByTimeAsync(1000));
      expect(edits(partnership).map(({ from, to }) => [from, to])).toEqual([['', 'abc']]);
      fireEvent.compositionEnd(field());
      await act(() => vi.advanceTimersByTimeAsync(200));
      expect(notes(partnership)).toBe('abcに');
    } finally {
      vi.useRealTimers();
    }
  });

  it('gives up what is still in the field before the page is put away', async () => {
    const partnership = memory();
    show(partnership, <Notes />);
    fireEvent.focus(field());
    fireEvent.compositionStart(field());
    fireEvent.change(field(), { target: { value: 'half a thou' } });
    await act(() => flushEdits());
    expect(notes(partnership)).toBe('half a thou');
    expect(field().value).toBe('half a thou');
  });

  it('hands over what was typed when it is taken off the screen', async () => {
    const partnership = memory();
    const { unmount } = show(partnership, <Notes />);
    fireEvent.focus(field());
    fireEvent.change(field(), { target: { value: 'last words' } });
    unmount();
    await waitFor(() => expect(notes(partnership)).toBe('last words'));
  });

  it('a refused text that was put back by hand is refused no longer, and does not come back', async () => {
    const partnership = memory();
    const { unmount } = show(partnership, <Notes />);
    await userEvent.click(field());
    await userEvent.paste('x'.repeat(limits.text + 1));
    await screen.findByText(/20,000/);
    await userEvent.clear(field());
    expect(screen.queryByText(/20,000/)).toBeNull();
    expect(field().getAttribute('aria-invalid')).toBeNull();
    await act(() => flushEdits());
    const sent = edits(partnership).length;
    unmount();
    show(partnership, <Notes />);
    expect(field().value).toBe('');
    await act(() => flushEdits());
    expect(edits(partnership)).toHaveLength(sent);
    await userEvent.type(field(), 'Short');
    expect(screen.queryByText(/20,000/)).toBeNull();
    await waitFor(() => expect(notes(partnership)).toBe('Short'));
  });

  it('keeps a refused text in the field and says why', async () => {
    const partnership = memory();
    await partnership.dispatch({ type: 'close-session', session: target.id });
    await partnership.dispatchAs(manager, { type: 'confirm-session', session: target.id });
    show(partnership, <Notes />);
    await userEvent.type(field(), 'Too late');
    await userEvent.tab();
    await screen.findByText(/This session is confirmed and stays as it is/);
    expect(field().value).toBe('Too late');
    expect(field().getAttribute('aria-invalid')).toBe('true');
  });

  describe.each([
    ['throws', () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))],
    ['is not loaded', () => Promise.resolve(fail({ kind: 'not-loaded' } as const))],
  ])('while what would take it in %s', (_name, answer) => {
    it('keeps what was typed, also when it is left, says so, and hands it over by itself', async () => {
      vi.useFakeTimers();
      try {
        const partnership = memory();
        const real = partnership.dispatch.bind(partnership);
        await real({ type: 'edit-text', target, from: '', to: 'old' });
        show(partnership, <Notes />);
        const broken = vi.spyOn(partnership, 'dispatch').mockImplementation(answer);
        fireEvent.focus(field());
        fireEvent.change(field(), { target: { value: 'old and new words' } });
        await act(() => vi.advanceTimersByTimeAsync(100));
        fireEvent.blur(field());
        await act(() => vi.advanceTimersByTimeAsync(1_000));
        expect(field().value).toBe('old and new words');
        expect(screen.getByText(/^Not stored yet\. What you typed stays in this field/)).toBeTruthy();
        expect(field().getAttribute('aria-invalid')).toBe('true');
        // Several times in vain.
        await act(() => vi.advanceTimersByTimeAsync(20_000));
        expect(field().value).toBe('old and new words');
        expect(broken.mock.calls.length).toBeGreaterThan(3);
        broken.mockRestore();
        await act(() => vi.advanceTimersByTimeAsync(4_000));
        expect(notes(partnership)).toBe('old and new words');
        expect(edits(partnership).at(-1)).toMatchObject({ from: 'old', to: 'old and new words' });
        expect(screen.queryByText(/Not stored yet/)).toBeNull();
        expect(field().getAttribute('aria-invalid')).toBeNull();
      } finally {
        vi.useRealTimers();
      }
    });

    it('hands over at once what is typed when it works again, and what had gone from the screen a moment later', async () => {
      vi.useFakeTimers();
      try {
        const partnership = memory();
        const broken = vi.spyOn(partnership, 'dispatch').mockImplementation(answer);
        const { unmount } = show(partnership, <Notes />);
        fireEvent.focus(field());
        fireEvent.change(field(), { target: { value: 'first' } });
        await act(() => vi.advanceTimersByTimeAsync(100));
        broken.mockRestore();
        fireEvent.change(field(), { target: { value: 'first words' } });
        await act(() => vi.advanceTimersByTimeAsync(100));
        expect(notes(partnership)).toBe('first words');
        const again = vi.spyOn(partnership, 'dispatch').mockImplementation(answer);
        fireEvent.change(field(), { target: { value: 'first words, last words' } });
        unmount();
        await vi.advanceTimersByTimeAsync(100);
        expect(again).toHaveBeenCalled();
        again.mockRestore();
        await vi.advanceTimersByTimeAsync(4_000);
        expect(notes(partnership)).toBe('first words, last words');
      } finally {
        vi.useRealTimers();
      }
    });
  });
});
