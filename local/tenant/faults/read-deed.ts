/** A deed from JSON. */
import type { Deed, ItemName } from './deed.ts';
import type { Person } from '../model/people.ts';
import { Fields } from './fields.ts';
import { readSeriesDeed, SERIES_DEEDS } from './series-deed.ts';

const DEEDS = [
  'share',
  'revoke',
  'delete',
  'rename',
  'move',
  'write',
  'restore-version',
  'expire-tokens',
  'challenge-tokens',
  ...SERIES_DEEDS,
] as const;

/** @param at where it stands in the body. @throws BadField */
export function readDeed(json: unknown, at: string, people: readonly Person[]): Deed {
  const fields = new Fields(json, at, people);
  const deed = readFields(fields);
  fields.done();
  return deed;
}

function readFields(f: Fields): Deed {
  const what = f.choice('do', DEEDS);
  const item = (): ItemName => ({ item: f.text('item'), owner: f.personOrNull('owner') });
  const by = () => ({ by: f.personOrNull('by') });
  switch (what) {
    case 'share':
      return { do: what, ...item(), user: f.person('user'), role: f.choice('role', ['read', 'write'], 'write') };
    case 'revoke':
      return { do: what, ...item(), user: f.person('user') };
    case 'delete':
      return { do: what, ...item() };
    case 'rename':
      return { do: what, ...item(), ...by(), name: f.text('name') };
    case 'move':
      return { do: what, ...item(), ...by(), to: f.text('to') };
    case 'write':
      return { do: what, ...item(), ...by(), content: f.anyText('content') };
    case 'restore-version':
      return { do: what, ...item(), ...by(), back: f.whole('back', 1, 1) };
    case 'expire-tokens':
    case 'challenge-tokens':
      return { do: what, user: f.person('user') };
    default:
      return readSeriesDeed(what, f);
  }
}
