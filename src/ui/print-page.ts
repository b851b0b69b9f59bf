/**
 * Asks the browser to print. False when this place does not let a page print: in a frame that is sandboxed without
 * `allow-modals` the call is ignored (https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-print), and only the
 * missing `beforeprint` tells. Whether the frames of Teams are of that kind is not documented.
 */
export function printPage(): boolean {
  let began = false;
  const note = (): void => {
    began = true;
  };
  window.addEventListener('beforeprint', note);
  try {
    window.print();
  } finally {
    window.removeEventListener('beforeprint', note);
  }
  return began;
}
