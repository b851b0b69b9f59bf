/** Composition root of the personal app: every 1:1 of the person, and each of them opened in place. */
import { asked, config, deviceStoreOf, noteLast } from './asked-first.ts';
import { createRoot } from 'react-dom/client';
import { accountName } from '../storage/device-store.ts';
import { openMyOneOnOnes } from '../workspace/my-one-on-ones.ts';
import { firstPaint } from './first-paint.ts';
import { knownSoon } from './known-soon.ts';
import { MyApp } from './my-app.tsx';
import { partsOf } from './parts-of.ts';
import { readyToShow } from './ready-to-show.ts';
import { showOutside } from './root.tsx';
import { watchForUpdates } from './service-worker.ts';

export async function startPersonal(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  if (!config.ok || asked === null) return showOutside(root, 'not-set-up');
  const host = await asked;
  if (!host.ok) return showOutside(root, host.error.kind);
  const { tenant, id } = host.value.viewer;
  const account = accountName(tenant, id);
  const parts = partsOf(config.value, host.value, await deviceStoreOf(account));
  const desk = openMyOneOnOnes(parts);
  void firstPaint.then(() => noteLast({ account }));
  await Promise.all([readyToShow(host.value), knownSoon(desk.list, ({ all, failure }) => all !== null || failure !== null)]);
  root.render(<MyApp desk={desk} parts={parts} update={watchForUpdates()} />);
}
