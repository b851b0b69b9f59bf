/** A person who has only a keyboard: moves by Tab, acts by Enter, Space and arrows, and notices when the focus is lost. */
import { type BrowserContext, expect as ask, type Locator } from '@playwright/test';
import type { Seat } from './people.ts';

/** As long as a busy machine needs. */
const expect = ask.configure({ timeout: 45_000 });

/** More stops than any screen has; a search for something that cannot be reached ends here. */
const mostStops = 240;

type Where = 'outside' | 'lost' | 'here' | 'behind' | 'ahead';

/** Notes whatever a mouse, a pen or a finger does to any page of the context. */
export async function watchForMice(context: BrowserContext): Promise<readonly string[]> {
  const seen: string[] = [];
  await context.exposeBinding('mouseSeen', (_source, what: string) => void seen.push(what));
  await context.addInitScript(() => {
    const tell = (window as unknown as { mouseSeen: (what: string) => void }).mouseSeen;
    for (const what of ['pointerdown', 'mousedown', 'mousemove', 'touchstart', 'wheel']) window.addEventListener(what, (event) => event.isTrusted && tell(what), true);
  });
  return seen;
}

export class Hands {
  readonly #seat: Seat;

  constructor(seat: Seat) {
    this.#seat = seat;
  }

  /** Tabs until it has the focus; fails when it cannot be reached, when the focus is lost on the way, or when it is covered. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let stop = 0; stop < mostStops; stop += 1) {
      const where = await target.evaluate(whereIs);
      if (where === 'here') return expect(await target.evaluate(isCovered), `${String(target)} has the focus and is covered`).toBe(false);
      if (where === 'lost') await this.keepsFocus(`what led to ${String(target)}`);
      const stops = await target.evaluate(stopsBetween);
      // The last ones one by one; those before them need no look.
      for (let count = Math.max(1, stops - 1); count > 0; count -= 1) await this.key(where === 'behind' ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`cannot be reached by Tab: ${String(target)}`);
  }

  async key(keys: string): Promise<void> {
    await this.#seat.page.keyboard.press(keys);
  }

  /** Reaches it and presses Enter. The thing may go, the focus may not. */
  async press(target: Locator): Promise<void> {
    await this.reach(target);
    await this.key('Enter');
    await this.keepsFocus(String(target));
  }

  async type(target: Locator, words: string): Promise<void> {
    await this.reach(target);
    await this.#seat.page.keyboard.type(words);
  }

  /** One of a few: Tab leads to the group, the arrows to the option. */
  async choose(group: Locator, name: string | RegExp): Promise<void> {
    await expect(group).toBeVisible();
    const option = group.getByRole('radio', { name });
    const current = group.locator('input:checked');
    await this.reach((await current.count()) > 0 ? current : group.getByRole('radio').first());
    for (let step = 0; step < 12; step += 1) {
      if ((await option.evaluate(whereIs)) === 'here') break;
      await this.key('ArrowRight');
    }
    expect(await option.evaluate(whereIs)).toBe('here');
    if (!(await option.isChecked())) await this.key('Space');
    await this.keepsFocus(String(option));
  }

  /** What had the focus may have gone, and something else has it then; a moment is given for that, as long as a busy machine needs. */
  async keepsFocus(after: string): Promise<void> {
    await expect
      .poll(() => this.#seat.app.locator('body').evaluate((body) => (document.activeElement === body || !document.hasFocus() ? 'lost' : 'kept')), {
        message: `the focus after ${after}`,
        timeout: 10_000,
      })
      .toBe('kept');
  }
}

function whereIs(element: Element): Where {
  const { activeElement, body } = document;
  if (!document.hasFocus()) return 'outside';
  if (activeElement === element) return 'here';
  if (activeElement === null || activeElement === body) return document.documentElement.hasAttribute('data-entered') ? 'lost' : 'ahead';
  // From the first stop on there is no way to nowhere.
  document.documentElement.setAttribute('data-entered', '');
  return (activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) === 0 ? 'ahead' : 'behind';
}

/** About so many stops lie between what has the focus and this, by their order in the page; groups of radio buttons are one. */
function stopsBetween(element: Element): number {
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]')];
  const groups = new Set<string>();
  const stops = all.filter((one) => {
    if (one.tabIndex < 0 || one.getClientRects().length === 0) return false;
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio' || one === element || one === document.activeElement) return true;
    return groups.size < groups.add(one.name).size;
  });
  const [from, to] = [document.activeElement, element].map((one) => stops.findIndex((stop) => stop === one));
  return from === undefined || to === undefined || from < 0 || to < 0 ? 1 : Math.abs(to - from) - 1;
}

/** Does something else lie over all of it? (WCAG 2.4.11) */
function isCovered(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const));
  return !points.some(([x, y]) => {
    const seen = document.elementFromPoint(x, y);
    return seen !== null && (element.contains(seen) || seen.contains(element));
  });
}
