/** An address may have been given to somebody else since this device saw who stands behind it. */
import type { Viewer } from '../hosts/host.ts';
import type { OutlookPane } from '../hosts/outlook.ts';

/** When Microsoft names somebody else than `shown`, what is shown is not theirs: the pane starts anew as they are. */
export async function makeSure(
  pane: Pick<OutlookPane, 'identify'>,
  shown: Viewer,
  startAnew = (): void => window.location.reload(),
): Promise<void> {
  const now = await pane.identify(false);
  if (now.ok && (now.value.id !== shown.id || now.value.tenant !== shown.tenant)) startAnew();
}
