/** Rules PA of SPEC.md: the partnership agreement. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementHash, agreementVersionId } from '../../../src/domain/agreement-hash.ts';
import type { Command } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import { readReadable } from '../../../src/domain/read-record.ts';
import { partnershipAgreement, withoutSecond } from '../../../src/domain/views/partnership-agreement.ts';
import { carryOut, people, World } from './world.ts';

const today = '2026-11-23';
const roles = { manager: people.manager.id, member: people.member.id };
const target = { table: 'foundations', id: 'it', field: 'agreement' } as const;
const write = (from: string, to: string): Command => ({ type: 'edit-text', target, from, to });
const affirm = (text: string): Command => ({ type: 'affirm-agreement', text: agreementHash(text, roles) });
const words = 'This hour is the member’s.';

function withText(text = words): World {
  const world = new World();
  world.done('member', write('', text));
  return world;
}

function affirmedByBoth(text = words): World {
  const world = withText(text);
  world.done('member', affirm(text));
  world.done('manager', affirm(text));
  return world;
}

describe('PA1 the hash', () => {
  it('folds what a reader does not see, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,8}$/), { minLength: 1, maxLength: 8 }), (said) => {
        const plain = agreementHash(said.join(' '), roles);
        expect(agreementHash(` ${said.join('\n\n')}\t`.normalize('NFD'), roles)).toBe(plain);
        expect(agreementHash(`${said.join(' ')}x`, roles)).not.toBe(plain);
      }),
    );
  });

  it('is another one with another person, and with the sides swapped', () => {
    const other = 'cccccccc-0000-4000-8000-000000000003';
    const hashes = [roles, { ...roles, manager: other }, { ...roles, member: other }, { manager: roles.member, member: roles.manager }].map((two) => agreementHash(words, two));
    expect(new Set(hashes).size).toBe(4);
    expect(agreementHash(words, { manager: roles.manager.toUpperCase(), member: roles.member })).toBe(hashes[0]);
  });
});

it('PA2 affirming is on the text that one saw', () => {
  expect(new World().act('member', affirm(''))).toEqual({ kind: 'empty', what: 'text' });
  const world = withText();
  world.done('manager', write(words, `${words} We do not cancel it.`));
  expect(world.act('member', affirm(words))).toEqual({ kind: 'text-changed' });
  expect(world.act('member', { type: 'affirm-agreement', text: 'nonsense' })).toEqual({ kind: 'text-changed' });
  expect(world.act('member', affirm(`${words} We do not cancel it.`))).not.toHaveProperty('kind');
});

it('PA3 the same text is affirmed again after a quarter, not before', () => {
  const world = affirmedByBoth();
  expect(world.act('member', affirm(words))).toEqual({ kind: 'unchanged' });
  const on = (day: string) => decide(world.record, affirm(words), { ...world.context('member'), now: `${day}T09:00:00.000Z` });
  expect(on('2027-02-20')).toMatchObject({ ok: false, error: { kind: 'unchanged' } });
  expect(on('2027-02-21').ok).toBe(true);
  expect(on('2020-01-01')).toMatchObject({ ok: false, error: { kind: 'unchanged' } });
});

describe('PA4 versions', () => {
  it('count when both have affirmed them', () => {
    const world = withText();
    world.done('member', affirm(words));
    expect(partnershipAgreement(world.record, today)).toMatchObject({ versions: [], isAgreed: false, asked: ['manager'] });
    world.done('manager', affirm(words));
    const seen = partnershipAgreement(world.record, today);
    expect(seen).toMatchObject({ isAgreed: true, asked: [], versions: [{ text: words, isPresent: true }] });
    expect(seen.versions[0]?.at).toBe(world.record.foundations['it']?.affirmed.manager?.at);
  });

  it('are there also when the two affirmed at the same moment, whoever is merged first', () => {
    const world = withText();
    const both = (['member', 'manager'] as const).map((role) => decide(world.record, affirm(words), world.context(role)));
    const [one, two] = both.map((decision) => (decision.ok ? decision.value : []));
    for (const order of [[one, two], [two, one]]) {
      const merged = new World(false);
      merged.raw = order.reduce((raw, mutations) => carryOut(raw, mutations ?? []), world.raw);
      expect(partnershipAgreement(merged.record, today).versions.map(({ text }) => text)).toEqual([words]);
      expect(readReadable(JSON.parse(JSON.stringify(merged.record)))).toEqual(merged.record);
    }
  });

  it('keep their text when they are affirmed again', () => {
    const world = affirmedByBoth();
    const later = decide(world.record, affirm(words), { ...world.context('member'), now: '2027-03-01T09:00:00.000Z' });
    expect(later.ok && later.value.flatMap((one) => (one.kind === 'set' ? Object.keys(one.fields) : []))).toEqual(['affirmed-member', 'affirmed-member']);
  });
});

describe('PA5 who is asked', () => {
  it('nobody without a text, both with a new one', () => {
    expect(partnershipAgreement(new World().record, today)).toMatchObject({ asked: [], hash: '', isAgreed: false });
    expect(partnershipAgreement(withText().record, today).asked).toEqual(['manager', 'member']);
  });

  it('both again when the text changes, and each until they affirm it', () => {
    const world = affirmedByBoth();
    world.done('manager', write(words, 'Other words.'));
    expect(partnershipAgreement(world.record, today)).toMatchObject({
      asked: ['manager', 'member'],
      standing: { manager: { kind: 'text-changed' }, member: { kind: 'text-changed' } },
    });
    world.done('manager', affirm('Other words.'));
    expect(partnershipAgreement(world.record, today)).toMatchObject({ asked: ['member'], isAgreed: false, versions: [{ text: words, isPresent: false }] });
    // Going back to the words that both affirmed: the member's affirmation fits again, the manager's is on the others.
    world.done('manager', write('Other words.', words));
    expect(partnershipAgreement(world.record, today)).toMatchObject({ asked: ['manager'], standing: { member: { kind: 'affirmed' } } });
  });

  it('both again with another person', () => {
    const world = affirmedByBoth();
    const other = { ...people.manager, id: 'cccccccc-0000-4000-8000-000000000003' };
    world.raw = carryOut(world.raw, [
      { kind: 'set', table: 'partnership', id: 'it', fields: { roles: { manager: other.id, member: roles.member }, people: { [other.id]: other, [roles.member]: people.member } } },
    ]);
    expect(partnershipAgreement(world.record, today)).toMatchObject({ asked: ['manager', 'member'], standing: { member: { kind: 'person-changed' } }, versions: [{ text: words }] });
  });

  it('each again after a quarter; the agreement stands meanwhile', () => {
    const world = affirmedByBoth();
    expect(partnershipAgreement(world.record, '2027-02-20').asked).toEqual([]);
    expect(partnershipAgreement(world.record, '2027-02-21')).toMatchObject({ asked: ['manager', 'member'], isAgreed: true, standing: { member: { kind: 'due-again' } } });
    const later = decide(world.record, affirm(words), { ...world.context('member'), now: '2027-02-21T09:00:00.000Z' });
    world.raw = carryOut(world.raw, later.ok ? later.value : []);
    expect(partnershipAgreement(world.record, '2027-02-21')).toMatchObject({ asked: ['manager'], isAgreed: true });
  });

  it('a forged version makes nobody agree', () => {
    const world = withText();
    world.raw = carryOut(world.raw, [
      { kind: 'set', table: 'agreementVersions', id: agreementVersionId(agreementHash(words, roles)), fields: { text: 'Forged', 'affirmed-manager': 'yesterday', 'affirmed-member': 7 } },
    ]);
    expect(partnershipAgreement(world.record, today)).toMatchObject({ versions: [], isAgreed: false, asked: ['manager', 'member'] });
  });
});

it('PA6 versions stand newest first', () => {
  const world = affirmedByBoth('First.');
  world.done('member', write('First.', 'Second.'));
  world.done('member', affirm('Second.'));
  world.done('manager', affirm('Second.'));
  expect(partnershipAgreement(world.record, today).versions.map(({ text, isPresent }) => [text, isPresent])).toEqual([
    ['Second.', true],
    ['First.', false],
  ]);
});

it('PA6 a text that was put under the id of another is not shown as affirmed', () => {
  const text = 'We speak openly.';
  const world = new World();
  world.done('member', { type: 'edit-text', target: { table: 'foundations', id: 'it', field: 'agreement' }, from: '', to: text });
  const { hash } = partnershipAgreement(world.record, today);
  for (const role of ['member', 'manager'] as const) world.done(role, { type: 'affirm-agreement', text: hash });
  const shown = () => partnershipAgreement(world.record, today).versions.map((version) => version.text);
  expect(shown()).toEqual([text]);
  const versions = world.raw['agreementVersions'] ?? {};
  world.raw['agreementVersions'] = { [`v${hash}`]: { ...versions[`v${hash}`], text: 'The manager owes me a promotion.' } };
  expect(shown()).toEqual([]);
  // Affirmed when the two had each other's side: still theirs.
  const partnership = world.raw['partnership']?.['it'] ?? {};
  world.raw['agreementVersions'] = versions;
  world.raw['partnership'] = { it: { ...partnership, roles: { manager: people.member.id, member: people.manager.id } } };
  expect(shown()).toEqual([text]);
});

it('PA7 the first text a second time is noticed and left out, and words of their own stay', () => {
  const first = 'We speak openly.\nWe keep our word.\nNo meeting on Fridays.';
  expect(withoutSecond(first + first, first)).toBe(first);
  expect(withoutSecond(`${first}\n${first}\nAnd lunch is ours.`, first)).toBe(`${first}\n\nAnd lunch is ours.`);
  expect(withoutSecond(`${first} x${first}`, first)).toBe(`${first} x`);
  // One letter in the second one: what was written there stays, the rest of it goes.
  expect(withoutSecond(`${first}\n${first.replace('openly', 'openly!')}`, first)).toBe(`${first}\nWe speak openly!.`);
  for (const text of [first, '', 'Ours alone.\nOurs alone.', `${first}\nWe keep our word.`]) expect(withoutSecond(text, first)).toBeNull();
  expect(withoutSecond('abab', '')).toBeNull();
});

it('PA7 nothing that is not of the first text is ever left out', () => {
  const line = fc.constantFrom('We speak openly.', 'We keep our word.', 'Ours.', '', 'More of ours.');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = lines.join('\n');
      const once = withoutSecond(text, 'We speak openly.\nWe keep our word.');
      const own = (of: string) => of.split('\n').filter((one) => one.includes('urs'));
      if (once !== null) expect(own(once)).toEqual(own(text));
      if (once !== null) for (const words of ['We speak openly.', 'We keep our word.']) expect(once.includes(words)).toBe(text.includes(words));
    }),
  );
});

it('P5 once there is a text, manager and member stay as they are', () => {
  expect(new World().act('manager', { type: 'swap-roles' })).not.toHaveProperty('kind');
  const world = withText();
  expect(world.act('manager', { type: 'swap-roles' })).toEqual({ kind: 'roles-in-use' });
  world.done('member', affirm(words));
  expect(world.act('manager', { type: 'swap-roles' })).toEqual({ kind: 'roles-in-use' });
});
