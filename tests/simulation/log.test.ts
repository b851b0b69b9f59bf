/** The oracle must be able to say no: what it says of records that lost something. */
import { describe, expect, test } from 'vitest';
import type { Mutation } from '../../src/domain/commands.ts';
import { emptyRecord, type PartnershipRecord, type Topic } from '../../src/domain/entities.ts';
import { Log, type Maker } from './log.ts';
import { sessions } from './people.ts';

const maya: Maker = { who: 0, device: 0, page: 1 };
const jonas: Maker = { who: 1, device: 1, page: 2 };
const day = sessions[0];

const topic: Topic = { id: 't1', by: 'manager', title: '', addedAt: '', discussed: null, withdrawn: null, note: '', goal: null };
const titled = (title: string): PartnershipRecord => ({ ...emptyRecord, topics: { t1: { ...topic, title } } });
const named = (title: string): readonly Mutation[] => [{ kind: 'set', table: 'topics', id: 't1', fields: { title } }];
const noted = (notes: string): PartnershipRecord => ({
  ...emptyRecord,
  sessions: { [day.id]: { id: day.id, day: day.day, occurrence: null, closed: null, confirmed: { manager: null, member: null }, seal: null, notes, part: null, visited: { vision: null, skills: null, plan: null } } },
});
const typed = (from: string, to: string): readonly Mutation[] => [{ kind: 'text', table: 'sessions', id: day.id, field: 'notes', from, to }];

describe('a value', () => {
  test('is missing when nothing or something older stands there', () => {
    const log = new Log();
    log.command(maya, 'add-topic', 0, named('one'), emptyRecord);
    const second = log.command(maya, 'rename-topic', 0, named('two'), titled('one'));
    expect(log.missing(titled('two'), second)).toBeNull();
    expect(log.missing(titled('one'), second)).toContain('"two" is gone, it reads "one"');
    expect(log.missing(emptyRecord, second)).toContain('is gone');
    expect(log.missing(titled('what nobody wrote'), second)).toContain('is gone');
  });

  test('may have given way to one that came after it, or at the same time', () => {
    const log = new Log();
    const first = log.command(maya, 'add-topic', 0, named('one'), emptyRecord);
    const second = log.command(maya, 'rename-topic', 0, named('two'), titled('one'));
    const other = log.command(jonas, 'rename-topic', 0, named('other'), titled('one'));
    for (const edit of [first, second, other]) expect(log.missing(titled('other'), edit)).toBeNull();
  });

  test('that was emptied is not what was there in the beginning', () => {
    const log = new Log();
    const emptied = log.command(maya, 'keep-topic', 0, [{ kind: 'set', table: 'topics', id: 't1', fields: { discussed: null } }], titled('one'));
    const discussed = { kind: 'set', table: 'topics', id: 't1', fields: { discussed: { session: 's' } } } as const;
    const settled = log.command(jonas, 'discuss-topic', 0, [discussed], titled('one'));
    for (const edit of [emptied, settled]) expect(log.missing(titled('one'), edit)).toBeNull();
  });
});

describe('a word', () => {
  test('is missing when it is not there, is torn, or is there twice', () => {
    const log = new Log();
    const edit = log.command(maya, 'edit-text', 0, typed('', 'w0010 '), noted(''));
    expect(log.missing(noted('w0010 '), edit)).toBeNull();
    for (const notes of ['', 'w00w0011 10 ', 'w0010 w0010 ']) expect(log.missing(noted(notes), edit)).toContain('w0010');
  });

  test('that somebody removed is gone, and stays gone', () => {
    const log = new Log();
    const edit = log.command(maya, 'edit-text', 0, typed('', 'w0010 '), noted(''));
    const removal = log.command(jonas, 'edit-text', 0, typed('w0010 ', ''), noted('w0010 '));
    for (const one of [edit, removal]) expect(log.missing(noted(''), one)).toBeNull();
    expect(log.missing(noted('w0010 '), removal)).toContain('again');
  });
});
