/**
 * The entry of every page: one first file for all of them, in which the meeting tab and the side panel have all that they need. The
 * personal app and the pane load the rest of theirs.
 */
import { page } from './asked-first.ts';
import './speaking.ts';
import { createRoot } from 'react-dom/client';
import { rootElement, showOutside } from './root.tsx';
import { startTab } from './tab.tsx';
import './tab.css';

const starts = {
  tab: startTab,
  personal: async (root: HTMLElement): Promise<void> => (await import('./personal.tsx')).startPersonal(root),
  outlook: async (root: HTMLElement): Promise<void> => (await import('./outlook.tsx')).startPane(root),
} as const;

// A part that cannot be loaded (no network at the very first open) is said; everything else has its own words.
void starts[page](rootElement())
  .catch(() => showOutside(createRoot(rootElement()), 'not-loaded'))
  // Not even its words could be loaded.
  .catch(() => rootElement().replaceChildren('Accord could not be loaded. Reload the page.'));
