/**
 * The four hooks of React that the text field uses, without a screen: so that a history runs the very code that keeps what
 * is typed under the hands (`src/ui/use-shared-text.ts`), thousands of times a second. The builds of the simulation put
 * this in the place of `react`.
 */
type Deps = readonly unknown[];

interface Effect {
  readonly deps: Deps;
  cleanup: void | (() => void);
}

let rendering: Mounted<unknown> | null = null;

/** One mounted component that shows what its hooks give. */
export class Mounted<T> {
  readonly slots: unknown[] = [];
  readonly effects: (() => void)[] = [];
  at = 0;
  readonly #render: () => T;
  #output: T;
  #again = false;
  #gone = false;

  constructor(render: () => T) {
    this.#render = render;
    this.#output = this.#draw();
  }

  get output(): T {
    return this.#output;
  }

  /** Renders again in the next turn, once however often it was asked for. */
  invalidate(): void {
    if (this.#again || this.#gone) return;
    this.#again = true;
    void Promise.resolve().then(() => {
      this.#again = false;
      if (!this.#gone) this.#output = this.#draw();
    });
  }

  unmount(): void {
    this.#gone = true;
    for (const slot of this.slots) if (isEffect(slot)) slot.cleanup?.();
  }

  #draw(): T {
    this.at = 0;
    const output = renderAs(this, this.#render);
    for (const effect of this.effects.splice(0)) effect();
    return output;
  }
}

function renderAs<T>(component: Mounted<unknown>, render: () => T): T {
  rendering = component;
  try {
    return render();
  } finally {
    rendering = null;
  }
}

function slot<S>(make: () => S): { readonly component: Mounted<unknown>; readonly value: S; readonly index: number } {
  const component = rendering;
  if (component === null) throw new Error('A hook was called outside a component.');
  const index = component.at;
  component.at += 1;
  if (index === component.slots.length) component.slots.push(make());
  return { component, value: component.slots[index] as S, index };
}

export function useState<S>(initial: S): [S, (next: S) => void] {
  const { component, value } = slot(() => ({ state: initial }));
  const set = (next: S): void => {
    if (Object.is(next, value.state)) return;
    value.state = next;
    component.invalidate();
  };
  return [value.state, set];
}

export function useRef<S>(initial: S): { current: S } {
  return slot(() => ({ current: initial })).value;
}

export function useCallback<F>(callback: F, deps: Deps): F {
  const { component, value, index } = slot(() => ({ callback, deps }));
  if (same(value.deps, deps)) return value.callback;
  component.slots[index] = { callback, deps };
  return callback;
}

export function useEffect(effect: () => void | (() => void), deps: Deps): void {
  const { component, value, index } = slot((): Effect | null => null);
  if (value !== null && same(value.deps, deps)) return;
  component.effects.push(() => {
    if (value !== null) value.cleanup?.();
    component.slots[index] = { deps, cleanup: effect() } satisfies Effect;
  });
}

const same = (a: Deps, b: Deps): boolean => a.length === b.length && a.every((one, at) => Object.is(one, b[at]));
const isEffect = (value: unknown): value is Effect => typeof value === 'object' && value !== null && 'cleanup' in value;
