/** The focus goes to what took the place, also when the place is cleared late. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepFocus } from '../../../src/ui/kit/keep-focus.ts';

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const find = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

beforeEach(() => {
  document.body.innerHTML = `
    <section data-region><h2 id="heading" data-region-heading tabindex="-1">Things</h2>
      <ul data-list>${['a', 'b', 'c'].map((id) => `<li id="${id}" data-item tabindex="-1"><button id="do-${id}">Do</button></li>`).join('')}</ul>
    </section><button id="elsewhere">Elsewhere</button>`;
});
afterEach(() => {
  document.body.innerHTML = '';
});

it.each([
  ['b', 'c'],
  ['c', 'b'],
])('of %s, which goes at once or later, the focus goes to %s', async (gone, next) => {
  for (const late of [false, true]) {
    find(`do-${gone}`).focus();
    const refocus = keepFocus(document.activeElement);
    if (!late) find(gone).remove();
    refocus();
    await moment();
    if (late) {
      expect(document.activeElement).toBe(find(`do-${gone}`));
      find(gone).remove();
      await moment();
    }
    expect(document.activeElement).toBe(find(next));
    const list = document.querySelector('ul');
    // As it was, for the second time.
    if (!late) list?.insertAdjacentHTML(gone === 'c' ? 'beforeend' : 'afterbegin', `<li id="${gone}" data-item tabindex="-1"><button id="do-${gone}">Do</button></li>`);
    if (!late && gone === 'b') list?.insertBefore(find('a'), find('b'));
  }
});

it('goes to the heading when nothing is left, and is left alone where the person went meanwhile', async () => {
  find('do-a').focus();
  const refocus = keepFocus(document.activeElement);
  document.querySelector('ul')?.remove();
  refocus();
  await moment();
  expect(document.activeElement).toBe(find('heading'));
  find('heading').focus();
  keepFocus(document.activeElement)();
  await moment();
  find('elsewhere').focus();
  find('heading').remove();
  await moment();
  expect(document.activeElement).toBe(find('elsewhere'));
});
