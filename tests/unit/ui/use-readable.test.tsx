/** A screen is rendered when what it shows has changed, and rows that stay the same stay the same objects. */
import { act, render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Subscribable } from '../../../src/base/subscribable.ts';
import { shared } from '../../../src/ui/shared.ts';
import { useView } from '../../../src/ui/use-readable.ts';

interface Row {
  readonly id: string;
  readonly words: string;
}
interface Book {
  readonly rows: readonly Row[];
  readonly other: number;
}

const wordsOf = (book: Book) => book.rows.map(({ id, words }) => ({ id, words }));

test('a view is rendered again only when it says something else', () => {
  const book = new Subscribable<Book>({ rows: [{ id: 'a', words: 'one' }, { id: 'b', words: 'two' }], other: 1 });
  const seen: (readonly Row[])[] = [];
  function Rows() {
    const rows = useView(book, wordsOf);
    seen.push(rows);
    return <p>{rows.map(({ words }) => words).join(' ')}</p>;
  }
  const { container } = render(<Rows />);
  act(() => book.set({ ...book.get(), other: 2 }));
  expect(seen).toHaveLength(1);
  act(() => book.set({ ...book.get(), rows: [{ id: 'a', words: 'one' }, { id: 'b', words: 'three' }] }));
  expect(container.textContent).toBe('one three');
  expect(seen.at(-1)?.[0]).toBe(seen[0]?.[0]);
  expect(seen.at(-1)?.[1]).not.toBe(seen[0]?.[1]);
});

test('another view of the same value is shown at once', () => {
  const book = new Subscribable<Book>({ rows: [{ id: 'a', words: 'one' }], other: 1 });
  const [words, number] = [(it: Book): string => it.rows[0]?.words ?? '', (it: Book): string => `${it.other}`];
  function One({ view }: { readonly view: (book: Book) => string }) {
    return <p>{useView(book, view)}</p>;
  }
  const { container, rerender } = render(<One view={words} />);
  rerender(<One view={number} />);
  expect(container.textContent).toBe('1');
});

test('what differs in length, in fields, in kind or below the depth looked into is another', () => {
  for (const [before, after] of [
    [[1, 2], [1]],
    [[1], [1, 2]],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: 1 }, [1]],
    [null, {}],
    [new Date(1), new Date(1)],
    [{ a: { b: { c: { d: 1 } } } }, { a: { b: { c: { d: 1 } } } }],
  ] as const) {
    expect(shared<unknown>(before, after)).toEqual(after);
    expect(shared<unknown>(before, after)).not.toBe(before);
  }
  const deep = { rows: [{ id: 'a' }], names: { manager: 'Maya' } };
  expect(shared(deep, structuredClone(deep))).toBe(deep);
});
