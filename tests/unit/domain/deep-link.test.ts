/** Links into Accord (SPEC DL). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkKinds, type LinkTarget, readTarget, writeTarget } from '../../../src/domain/deep-link.ts';
import { isUsableId } from '../../../src/domain/table.ts';
import { whereLinked } from '../../../src/domain/views/where-linked.ts';
import { emptyRecord } from '../../../src/domain/entities.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { pair, session } from '../../helpers/people.ts';

const at = '2026-11-23T08:00:00.000Z';

describe('the text of a link', () => {
  it('is read as it was written (DL1)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...linkKinds), fc.string({ minLength: 1, maxLength: 200 }).filter(isUsableId), (kind, id) => {
        const target: LinkTarget = { pairKey: pair, kind, id: kind === 'partnership' ? '' : id };
        expect(readTarget(writeTarget(target))).toEqual(target);
      }),
    );
  });

  it.each([null, '', 'accord', pair.toUpperCase(), `${pair}/`, `${pair}/topic`, `${pair}/topic/`, `${pair}/partnership/x`, `${pair}/note/n1`, `${pair}/topic/__proto__`, `${pair}/topic/a/b`, `${pair}/topic/${'x'.repeat(300)}`])(
    'leads nowhere otherwise: %s (DL1)',
    (text) => expect(readTarget(text)).toBeNull(),
  );

  it('never throws, whatever somebody wrote', () => {
    fc.assert(fc.property(fc.string(), (text) => void readTarget(text)));
  });
});

describe('where it leads', () => {
  const record = readRecord({
    sessions: { s1: { day: '2026-11-16' }, [session.id]: { day: session.day } },
    topics: {
      t1: { by: 'member', title: 'One', addedAt: at },
      t2: { by: 'member', title: 'Two', addedAt: at, discussed: { session: 's1', at, by: 'member' } },
      t3: { by: 'member', title: 'Three', addedAt: at, discussed: { session: session.id, at, by: 'member' } },
      t4: { by: 'member', title: 'Four', addedAt: at, withdrawn: { at, by: 'member' } },
    },
  });
  const where = (kind: LinkTarget['kind'], id: string) => whereLinked(record, { pairKey: pair, kind, id }, session.id);

  it('to what is open where it stands, and to what is settled where it is told (DL2)', () => {
    expect(where('topic', 't1')).toEqual({ region: 'topics', item: 't1', state: 'here' });
    expect(where('topic', 't2')).toEqual({ region: 'sessions', item: 's1', state: 'settled' });
    expect(where('topic', 't3')).toEqual({ region: 'topics', item: null, state: 'settled' });
    expect(where('session', 's1')).toEqual({ region: 'sessions', item: 's1', state: 'here' });
  });

  it('nowhere for what is not there (DL2)', () => {
    for (const [kind, id] of [['topic', 't4'], ['topic', 't9'], ['agreement', 'a1'], ['session', 's9'], ['topic', 'constructor']] as const) expect(where(kind, id)).toBeNull();
    expect(whereLinked(emptyRecord, { pairKey: pair, kind: 'topic', id: 't1' }, session.id)).toBeNull();
  });
});
