/**
 * Arrow keys in the matrix: up and down from skill to skill in the same column, home and end to the first and the last. Tab goes on as
 * everywhere, and inside a form the keys are the form's own.
 */
import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowUp: (at) => at - 1,
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (_at, last) => last,
};

/** For the `onKeyDown` of what holds the `[data-item]`s; what can be gone to is a `[data-stop]` with the name of its column. */
export function onArrowKeys(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof HTMLElement)) return;
  const item = event.target.closest('[data-item]');
  const stop = event.target.closest<HTMLElement>('[data-stop]');
  // The item itself has the focus after something in it went away.
  if (item === null || (stop === null && event.target !== item)) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')];
  const at = items.findIndex((one) => one === item);
  const next = items[step(at, items.length - 1)];
  if (next === undefined) return;
  event.preventDefault();
  const column = stop?.dataset['stop'] ?? 'name';
  const stops = [...next.querySelectorAll<HTMLElement>('[data-stop]')];
  (stops.find((one) => one.dataset['stop'] === column) ?? stops[0] ?? next).focus();
}
