/** Browser tests open built pages: what is out of date is built before the first of them. */
import { ensureBuilds } from '../../scripts/lib/builds.mjs';

export default function buildsFirst(): Promise<void> {
  return ensureBuilds({ forTests: true });
}
