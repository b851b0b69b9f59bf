/** SPEC: SR. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyRecord, type PartnershipRecord } from '../../../src/domain/entities.ts';
import { excerpt, fold, placesOf } from '../../../src/domain/folding.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { sealOf } from '../../../src/domain/sealing.ts';
import { joinFound, search, wordsOf } from '../../../src/domain/views/search.ts';
import { rawRecord } from './arbitraries.ts';
import { World } from './world.ts';

const at = '2026-11-23T09:00:00.000Z';
const find = (record: PartnershipRecord, question: string) => search(record, wordsOf(question), 'UTC');
const named = (record: PartnershipRecord, question: string) => find(record, question).map(({ kind, id }) => `${kind} ${id}`);
const topic = (title: string, note = '') => readRecord({ topics: { t1: { by: 'member', title, addedAt: at, discussed: null, withdrawn: null, note } } });
const shown = (pieces: readonly { readonly text: string; readonly marked: boolean }[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('SR1 a question is its words', () => {
  it('nothing asked finds nothing', () => {
    expect(find(topic('Anything'), '   ')).toEqual([]);
  });
  it('at most twelve, each once', () => {
    expect(wordsOf('a b c d e f g h i j k l m n')).toHaveLength(12);
    expect(wordsOf('one ONE óne')).toEqual(['one']);
  });
});

describe('SR2 every word, anywhere', () => {
  it('in any order, within words, each in another text of the thing', () => {
    const record = topic('The certificate exam', 'In December, with Priya');
    expect(named(record, 'exam cert')).toEqual(['topic t1']);
    expect(named(record, 'december exam')).toEqual(['topic t1']);
    expect(named(record, 'december november')).toEqual([]);
  });
  it('what was typed is found by any of its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.nat(), (typed, pick) => {
        const record = topic('Anything', typed);
        const words = (record.topics['t1']?.note ?? '').split(/\s+/u).filter((word) => fold(word) !== '' && word.length <= 200);
        const word = words[pick % Math.max(words.length, 1)];
        if (word !== undefined) expect(named(record, word)).toContain('topic t1');
      }),
    );
  });
});

describe('SR3 folding', () => {
  it.each([
    ['Élodie', 'elodie'],
    ['e\u0301lodie', 'ÉLODIE'],
    ['Straße', 'STRASSE'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['ﬁle', 'file'],
    ['Ｆｕｌｌ', 'full'],
    ['co\u00adoperate', 'cooperate'],
    ['İstanbul', 'istanbul'],
    ['Ёлка', 'елка'],
  ])('%s is found as %s', (written, asked) => {
    expect(fold(written)).toBe(fold(asked));
    expect(named(topic(written), asked)).toEqual(['topic t1']);
  });
  it('keeps apart what are other letters: か and が', () => {
    expect(named(topic('がんばる'), 'かんばる')).toEqual([]);
  });
  it('folding twice is folding once, and goes letter by letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(Array.from(text, fold).join('')).toBe(fold(text));
      }),
    );
  });
});

describe('SR4 everything that somebody wrote', () => {
  const raw = {
    sessions: { s1: { day: '2026-11-16', closed: { by: 'member', at }, notes: 'zebra notes' } },
    states: { s1: { at, stuck: 'zebra stuck', scars: 'zebra scars' } },
    amendments: { m1: { session: 's1', by: 'member', at, text: 'zebra amended' } },
    topics: { t1: { by: 'member', title: 'zebra topic', addedAt: at, discussed: { session: 's1', at, by: 'member' } } },
    agreements: { a1: { terms: { wording: 'zebra promise', owner: 'both', by: 'member', at }, due: { kind: 'next', from: '2026-11-16' }, proposedAt: at, session: 's1' } },
    answers: { n1: { agreement: 'a1', session: 's1', kind: 'reworded', by: 'member', at, text: 'lion promise', wording: 'zebra promise' } },
    blockers: { b1: { title: 'zebra blocker', by: 'member', raisedAt: at, owner: 'manager', note: 'giraffe' } },
    achievements: { h1: { what: 'zebra achieved', day: '2026-11-12', value: 'much', by: 'member', addedAt: at } },
    goals: { g1: { horizon: 'ten-years', words: 'zebra goal', addedAt: at, changedAt: at } },
    wordings: { w1: { goal: 'g1', words: 'antelope goal', became: 'zebra goal', from: at, until: at } },
    planItems: { p1: { kind: 'formal', title: 'zebra course', status: 'dropped', addedAt: at, by: 'member', statusAt: at } },
    skills: { k1: { kind: 'technical', name: 'zebra skill', 'anchor-one': 'gnu', order: 1, addedAt: at } },
    criteria: { c1: { level: 2, words: 'zebra criterion', order: 1, met: { by: 'member', at, evidence: 'okapi' } } },
    gates: { i1: { name: 'zebra gate', afterDays: 30 } },
    abilities: { j1: { gate: 'i1', words: 'zebra alone', order: 1 } },
    foundations: { it: { agreement: 'zebra together' } },
  };
  const record = readRecord(raw);

  it('is found by its words', () => {
    expect([...named(record, 'zebra')].sort()).toEqual(
      ['ability j1', 'achievement h1', 'agreement a1', 'amendment m1', 'blocker b1', 'criterion c1', 'gate i1', 'goal g1', 'notes s1', 'partnership-agreement it', 'plan-item p1', 'skill k1', 'state s1', 'topic t1'],
    );
    for (const [word, thing] of [['lion', 'agreement a1'], ['giraffe', 'blocker b1'], ['antelope', 'goal g1'], ['gnu', 'skill k1'], ['okapi', 'criterion c1'], ['scars', 'state s1']] as const)
      expect(named(record, word)).toEqual([thing]);
  });
  it('says where it can be read, and what was put aside', () => {
    const one = (kind: string) => find(record, 'zebra').find((found) => found.kind === kind);
    expect(one('topic')).toMatchObject({ session: 's1', day: '2026-11-16', away: false });
    expect(one('agreement')).toMatchObject({ session: null, day: '2026-11-16' });
    expect(one('plan-item')).toMatchObject({ session: null, away: true });
  });
  it('SR6 newest first, and of several records each once', () => {
    const days = find(record, 'zebra').map(({ day }) => day ?? '');
    expect([...days].sort().reverse()).toEqual(days);
    const other = readRecord({ topics: { t1: { title: 'zebra, as the file has it', by: 'member', addedAt: at }, t2: { title: 'zebra two', by: 'member', addedAt: at } } });
    const joined = joinFound(find(record, 'zebra'), find(other, 'zebra'));
    expect(joined.filter(({ kind }) => kind === 'topic').map(({ id, title }) => `${id} ${shown(title)}`)).toEqual(['t2 [zebra] two', 't1 [zebra] topic']);
  });
  it('SR6 what has an instant only is told by the day that it was where the reader is', () => {
    const late = readRecord({ goals: { g1: { words: 'zebra goal', horizon: 'five', by: 'member', addedAt: '2026-11-24T01:30:00.000Z', changedAt: '2026-11-24T01:30:00.000Z' } } });
    const dayIn = (zone: string) => search(late, wordsOf('zebra'), zone).map(({ day }) => day);
    expect([dayIn('UTC'), dayIn('America/New_York'), dayIn('UTC')]).toEqual([['2026-11-24'], ['2026-11-23'], ['2026-11-24']]);
  });
  it('has an answer for every record', () => {
    fc.assert(fc.property(rawRecord, fc.string(), (hostile, question) => Array.isArray(find(readRecord(hostile), question))));
  });
});

it('SR5 evidence is found once it is shown, and not before', () => {
  const world = new World();
  world.done('member', { type: 'add-skill', id: 'k1', kind: 'technical', name: 'Testing', anchors: { one: '', three: '', five: '' }, level: null, needs: null });
  const session = world.session.id;
  const salt = 'a'.repeat(32);
  const hash = (by: 'manager' | 'member') => sealOf({ session, subject: { kind: 'score', skill: 'k1' }, by }, { value: 3, salt });
  world.done('member', { type: 'seal-score', session, skill: 'k1', hash: hash('member') });
  // A hostile or hasty page writes it beside a score that is not shown yet.
  for (const score of Object.values(world.raw['scores'] ?? {})) score['evidence'] = 'unicorn seen';
  expect(named(world.record, 'unicorn')).toEqual([]);
  world.done('manager', { type: 'seal-score', session, skill: 'k1', hash: hash('manager') });
  world.done('member', { type: 'reveal-score', session, skill: 'k1', value: 3, salt, evidence: 'unicorn seen' });
  expect(named(world.record, 'unicorn')).toEqual([`evidence ${session}~k1~member`]);
});

describe('SR7 marks', () => {
  it('mark whole letters with their accents, overlapping ones once', () => {
    expect(shown(excerpt('Cafe\u0301 latte', ['cafe'], 100))).toBe('[Cafe\u0301] latte');
    expect(shown(excerpt('aaa ab', ['aa', 'ab'], 100))).toBe('[aa]a [ab]');
    expect(shown(excerpt('Große Straße', ['ss'], 100))).toBe('Gro[ß]e Stra[ß]e');
  });
  it('of a long text a part around the first place', () => {
    const text = `${'before '.repeat(60)}needle ${'after '.repeat(60)}`;
    const said = shown(excerpt(text, ['needle'], 100));
    expect(said).toMatch(/^…before .*\[needle\] after .*…$/);
    expect(said.length).toBeLessThan(110);
  });
  it('the pieces are the text, and what is marked is what was asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }), fc.integer({ min: 10, max: 100 }), (text, word, length) => {
        const folded = fold(word);
        const pieces = excerpt(text, [folded], length);
        const said = pieces.map((piece) => piece.text).join('');
        if (text.length <= length) expect(said).toBe(text);
        else expect(text).toContain(said.replace(/^…/, '').replace(/…$/, ''));
        if (folded !== '' && fold(text).includes(folded)) expect(placesOf(text, [folded]).length).toBeGreaterThan(0);
      }),
    );
  });
});

it('an empty record has nothing', () => {
  expect(find(emptyRecord, 'anything')).toEqual([]);
});
