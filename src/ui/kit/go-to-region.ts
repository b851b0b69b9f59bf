/** Brings a part of the screen into view by its name and puts the focus on its heading. Does nothing while it is not there. */
export function goToRegion(name: string): void {
  const heading = [...document.querySelectorAll<HTMLElement>('[data-region-heading]')].find((one) => one.textContent === name);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
