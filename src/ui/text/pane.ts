/** The sentences of the pane in Outlook. */
import './pane-words.ts';
import type { TokenFailure } from '../../hosts/host.ts';
import { m } from './language.ts';
import { words } from './words.ts';

export const pane = words(() => m.pane, {
  single: (name: string) => m.pane.single({ name }),
  others: (name: string) => m.pane.others({ name }),
  notNamed: (address: string) => m.pane.notNamed({ address }),
  group: (people: number) => m.pane.group({ people }),
  failed: (failure: TokenFailure): string => (failure.kind === 'sign-in-failed' ? m.pane.failed[failure.kind]({ code: failure.code }) : m.pane.failed[failure.kind]),
});
