/** Composition root of the personal app: every 1:1 of the person, and each of them opened in place. */
import { asked, config } from './asked-first.ts';
import { createRoot } from 'react-dom/client';
import { openMyOneOnOnes } from '../workspace/my-one-on-ones.ts';
import { MyApp } from './my-app.tsx';
import { partsOf } from './parts-of.ts';
import { rootElement, showOutside } from './root.tsx';
import { watchForUpdates } from './service-worker.ts';
import './tab.css';

void start();

async function start(): Promise<void> {
  const root = createRoot(rootElement());
  if (!config.ok || asked === null) return showOutside(root, 'not-set-up');
  const host = await asked;
  if (!host.ok) return showOutside(root, host.error.kind);
  const parts = await partsOf(config.value, host.value);
  root.render(<MyApp desk={openMyOneOnOnes(parts)} parts={parts} update={watchForUpdates()} />);
}
