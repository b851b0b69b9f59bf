/** Where a page goes that was opened by a link (SPEC DL), with the things on the screen as plain elements. */
import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followLink } from '../../../src/app/follow-link.ts';
import { pairKey } from '../../../src/domain/pair.ts';
import { manager, member } from '../../e2e/gallery/records.ts';
import type { MemoryPartnership } from '../../e2e/gallery/memory-partnership.ts';
import { memory } from './screen.tsx';

const pair = pairKey(manager, member);
let stop: () => void = () => undefined;
let goTo: ReturnType<typeof vi.fn<(region: string) => void>>;
let say: ReturnType<typeof vi.fn<(sentence: string) => void>>;

beforeEach(() => {
  goTo = vi.fn<(region: string) => void>();
  say = vi.fn<(sentence: string) => void>();
  // Not in jsdom.
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const follow = (partnership: MemoryPartnership, target: string): void => {
  stop = followLink({ target, partnership, goTo, say });
};
const onScreen = (id: string, inside = '', region = 'Topics'): HTMLElement => {
  const item = document.createElement('li');
  item.dataset['item'] = id;
  item.tabIndex = -1;
  item.innerHTML = inside;
  const place = document.createElement('section');
  place.dataset['region'] = 'true';
  place.innerHTML = `<h2 data-region-heading>${region}</h2>`;
  place.append(item);
  document.body.append(place);
  return item;
};

describe('a link', () => {
  it('leads to the thing, also when that comes onto the screen later', async () => {
    follow(memory(), `${pair}/topic/t3`);
    expect(goTo).toHaveBeenCalledWith('Topics');
    const item = onScreen('t3');
    await waitFor(() => expect(document.activeElement).toBe(item));
    expect(say).not.toHaveBeenCalled();
  });

  it('opens a past session that it leads to', async () => {
    const partnership = memory();
    const [session] = Object.values(partnership.record.get().sessions).filter(({ closed }) => closed !== null);
    if (session === undefined) throw new Error('the record has none');
    const item = onScreen(session.id, '<button data-fold aria-expanded="false">Open</button>', 'The panel has no region of that name');
    const pressed = vi.fn();
    item.querySelector('button')?.addEventListener('click', pressed);
    follow(partnership, `${pair}/session/${session.id}`);
    expect(goTo).toHaveBeenCalledWith('Sessions');
    await waitFor(() => expect(pressed).toHaveBeenCalledOnce());
  });

  it('waits for what is still on its way, and says what is settled or gone', async () => {
    const partnership = memory({ status: { kind: 'opening', pending: false, here: 'kept', scope: null, why: null, code: null } });
    follow(partnership, `${pair}/topic/tnew`);
    expect(goTo).not.toHaveBeenCalled();
    await partnership.dispatchAs(manager, { type: 'add-topic', id: 'tnew', title: 'Just added' });
    expect(goTo).toHaveBeenCalledWith('Topics');
    stop();
    follow(memory(), `${pair}/topic/nowhere`);
    expect(goTo).toHaveBeenLastCalledWith('Sessions');
    expect(say).toHaveBeenLastCalledWith(expect.stringContaining('not in the record any more'));
    stop();
    const settled = memory();
    await settled.dispatch({ type: 'discuss-topic', id: 't3', session: settled.session.get().id });
    follow(settled, `${pair}/topic/t3`);
    expect(say).toHaveBeenLastCalledWith(expect.stringContaining('settled by now'));
  });

  it('of two other people leads nowhere and says so; nonsense is nothing; the partnership itself is where one is', () => {
    follow(memory(), '0123456789abcdef/topic/t3');
    expect(say).toHaveBeenCalledWith(expect.stringContaining('two other people'));
    for (const target of ['nonsense', pair, `${pair}/topic/`]) follow(memory(), target);
    expect(say).toHaveBeenCalledTimes(1);
    expect(goTo).not.toHaveBeenCalled();
  });

  it('takes nobody’s hands off the keys', () => {
    const input = document.createElement('input');
    document.body.append(input);
    input.focus();
    follow(memory(), `${pair}/topic/t3`);
    expect(goTo).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(input);
  });
});
