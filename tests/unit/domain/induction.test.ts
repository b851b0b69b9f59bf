/** The induction. SPEC: I. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/domain/dates.ts';
import type { InductionProgress } from '../../../src/domain/entities.ts';
import type { InductionCommand } from '../../../src/domain/growth-commands.ts';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import type { Template } from '../../../src/domain/template/template.ts';
import { inductionView } from '../../../src/domain/views/induction.ts';
import { memberStands } from '../../../src/domain/views/where-member-stands.ts';
import { firstSession, World } from './world.ts';

/** The template's own gates are in use: what they are called is looked up, not repeated. */
const template = defaultTemplate;
const [first, second, third] = template.gates;
if (!first || !second || !third) throw new Error('the template has three gates');
const statement = first.abilities[0];
if (!statement) throw new Error('the first gate has statements');

type GateCommand = Extract<InductionCommand, { afterDays: number }>['type'];
type AbilityCommand = Extract<InductionCommand, { words: string }>['type'];
const gate = (type: GateCommand, { id, name, afterDays }: { id: string; name: string; afterDays: number } = first): InductionCommand => ({ type, id, name, afterDays });
const ability = (type: AbilityCommand, over: { id?: string; gate?: string; words?: string; order?: number } = {}): InductionCommand => ({
  type, gate: first.id, order: 0, ...statement, ...over,
});
const view = (world: World, today = '2026-11-23', of: Template = template) => inductionView(world.record, of, today);

describe('I: commands', () => {
  it('I1 a gate of the template is written when it is touched; its name and days can be the pair’s own', () => {
    const world = new World();
    expect(world.record.gates).toEqual({});
    world.done('manager', gate('write-gate', { ...first, name: ' The first weeks ', afterDays: 20 }));
    expect(view(world).gates[0]?.gate).toMatchObject({ id: first.id, name: 'The first weeks', afterDays: 20 });
    expect(view(world).gates).toHaveLength(template.gates.length);
    expect(world.act('member', gate('write-gate', { ...first, name: 'The first weeks', afterDays: 20 }))).toEqual({ kind: 'unchanged' });
    world.done('member', gate('write-gate', { id: 'n1', name: 'Half a year', afterDays: 180 }));
    expect(view(world).gates.at(-1)?.gate.id).toBe('n1');
  });

  it('I2 a gate has a name of at most 200 and 0 to 1000 whole days', () => {
    const world = new World();
    expect(world.act('member', gate('write-gate', { ...first, name: ' ' }))).toEqual({ kind: 'empty', what: 'name' });
    expect(world.act('member', gate('write-gate', { ...first, name: 'x'.repeat(201) }))).toEqual({ kind: 'too-long', what: 'name', max: 200 });
    for (const afterDays of [-1, 1.5, 1001, Number.NaN]) {
      expect(world.act('member', gate('write-gate', { ...first, afterDays }))).toEqual({ kind: 'empty', what: 'day' });
    }
    expect(world.act('member', gate('write-gate', { ...first, id: 'a/b' }))).toEqual({ kind: 'unknown', what: 'gate' });
  });

  it('I3 either passes a gate, with statements still open, and either opens it again', () => {
    const world = new World();
    world.done('member', gate('pass-gate'));
    expect(view(world).gates[0]).toMatchObject({ standing: 'passed', shown: 0, gate: { passed: { by: 'member' } } });
    expect(world.act('manager', gate('pass-gate'))).toEqual({ kind: 'unchanged' });
    expect(world.record.gates[first.id]?.passed?.by).toBe('member');
    world.done('manager', { type: 'reopen-gate', id: first.id });
    expect(view(world).gates[0]).toMatchObject({ standing: 'next', gate: { passed: null } });
    expect(world.act('manager', { type: 'reopen-gate', id: first.id })).toEqual({ kind: 'unchanged' });
    expect(world.act('manager', { type: 'reopen-gate', id: 'nope' })).toEqual({ kind: 'unknown', what: 'gate' });
  });

  it('I4 either ticks a statement, with who and when; its words come with the first touch and then are the record’s', () => {
    const world = new World();
    world.done('manager', ability('write-ability', { words: 'Our words' }));
    world.done('member', ability('show-ability'));
    expect(world.record.abilities[statement.id]).toMatchObject({ words: 'Our words', shown: { by: 'member', at: world.context('member').now } });
    expect(world.act('manager', ability('show-ability'))).toEqual({ kind: 'unchanged' });
    world.done('manager', { type: 'unshow-ability', id: statement.id });
    expect(world.act('manager', { type: 'unshow-ability', id: statement.id })).toEqual({ kind: 'unchanged' });
    expect(world.act('manager', { type: 'unshow-ability', id: 'nope' })).toEqual({ kind: 'unknown', what: 'ability' });
    expect(view(world).gates[0]).toMatchObject({ shown: 0 });
  });

  it('I5 a statement belongs to a gate that is there; its words are at most 300', () => {
    const world = new World();
    expect(world.act('member', ability('write-ability', { id: 'x', gate: 'nope' }))).toEqual({ kind: 'no-such-link', what: 'gate' });
    expect(world.act('member', ability('write-ability', { id: 'x', words: ' ' }))).toEqual({ kind: 'empty', what: 'words' });
    expect(world.act('member', ability('write-ability', { id: 'x', words: 'x'.repeat(301) }))).toEqual({ kind: 'too-long', what: 'words', max: 300 });
    world.done('member', ability('write-ability', { id: 'x', words: 'Deploy alone', order: 99 }));
    expect(view(world).gates[0]?.abilities.at(-1)?.words).toBe('Deploy alone');
    expect(view(world).gates[0]?.nextOrder).toBe(100);
    world.done('member', gate('retire-gate'));
    expect(world.act('member', ability('write-ability', { id: 'y' }))).toEqual({ kind: 'no-such-link', what: 'gate' });
  });

  it('I6 what was put aside takes no mark; writing it again brings it back', () => {
    const world = new World();
    world.done('member', gate('retire-gate'));
    expect(view(world).gates.map((one) => one.gate.id)).not.toContain(first.id);
    expect(view(world).retired.map(({ id }) => id)).toEqual([first.id]);
    expect(world.act('member', gate('retire-gate'))).toEqual({ kind: 'unchanged' });
    expect(world.act('member', gate('pass-gate'))).toEqual({ kind: 'retired', what: 'gate' });
    expect(world.act('member', { type: 'reopen-gate', id: first.id })).toEqual({ kind: 'retired', what: 'gate' });
    world.done('manager', gate('write-gate'));
    world.done('member', ability('retire-ability'));
    expect(view(world).gates[0]?.retiredAbilities.map(({ id }) => id)).toEqual([statement.id]);
    expect(world.act('member', ability('show-ability'))).toEqual({ kind: 'retired', what: 'ability' });
    expect(world.act('member', { type: 'unshow-ability', id: statement.id })).toEqual({ kind: 'retired', what: 'ability' });
    world.done('manager', ability('write-ability'));
    expect(view(world).gates[0]?.abilities.map(({ id }) => id)).toContain(statement.id);
  });
});

describe('I: the view', () => {
  it('I7 gates are counted from the day of attaching; says what is next and how late', () => {
    const world = new World();
    expect(view(world, '2026-11-24')).toMatchObject({ begins: '2026-11-23', next: { gate: { id: first.id }, lateDays: 0 }, inDays: first.afterDays - 1, over: false });
    const late = view(world, '2027-01-10');
    expect(late.next).toMatchObject({ lateDays: 48 - first.afterDays, standing: 'next' });
    expect(late.inDays).toBe(first.afterDays - 48);
    world.done('member', gate('pass-gate'));
    expect(view(world, '2027-01-10')).toMatchObject({ next: { gate: { id: second.id } }, gates: [{ lateDays: 0, standing: 'passed' }, { standing: 'next' }, { standing: 'later' }] });
  });

  it('I8 retires itself when every gate is passed, and is not over while there is none', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(template.gates.map((_, at) => at)), (order) => {
        const world = new World();
        for (const at of order) world.done('manager', gate('pass-gate', template.gates[at]));
        expect(view(world).over).toBe(order.length === template.gates.length);
        expect(view(world).next === null).toBe(order.length === template.gates.length);
      }),
    );
    expect(view(new World(), '2026-11-23', { ...template, gates: [] })).toMatchObject({ gates: [], over: false, next: null, inDays: null });
  });

  it('I9 another template takes nothing away that was written', () => {
    const world = new World();
    world.done('member', ability('show-ability'));
    world.done('member', gate('pass-gate'));
    const other = view(world, '2026-11-23', { ...template, gates: [] });
    expect(other.gates).toMatchObject([{ gate: { id: first.id }, abilities: [{ id: statement.id }], shown: 1 }]);
  });

  describe('I11 long past', () => {
    const lastDay = addDays('2026-11-23', Math.max(...template.gates.map(({ afterDays }) => afterDays)));
    const longAfter = addDays(lastDay, 91);
    const say = (world: World, induction: InductionProgress, session = 's20261123'): void => {
      world.raw = { ...world.raw, states: { ...world.raw['states'], [session]: { induction, at: '2026-11-23T09:00:00.000Z' } } };
    };

    it('when nobody used it until 90 days after the last gate: nothing is late then', () => {
      const world = new World();
      expect(view(world, addDays(lastDay, 90))).toMatchObject({ past: false, next: { lateDays: 90 + Math.max(...template.gates.map(({ afterDays }) => afterDays)) - first.afterDays } });
      expect(view(world, longAfter)).toMatchObject({ past: true, over: false, next: { gate: { id: first.id }, lateDays: 0 }, gates: template.gates.map(() => ({ lateDays: 0 })) });
      const stands = memberStands(world.record, template, longAfter, firstSession.id);
      expect(stands.gate).toBeNull();
    });

    it('what was ticked in time keeps it open, what is ticked afterwards makes nothing late', () => {
      const world = new World();
      world.done('member', ability('show-ability'));
      expect(view(world, longAfter).past).toBe(false);
      world.raw['abilities'] = { [statement.id]: { ...world.raw['abilities']?.[statement.id], shown: { by: 'member', at: `${longAfter}T09:00:00.000Z` } } };
      expect(view(world, longAfter)).toMatchObject({ past: true, gates: [{ shown: 1, lateDays: 0 }, {}, {}] });
    });

    it('when the member said last that it is done, or owns their part after the last gate', () => {
      const world = new World();
      world.done('member', ability('show-ability'));
      say(world, 'owning');
      expect(view(world, lastDay).past).toBe(false);
      expect(view(world, addDays(lastDay, 1)).past).toBe(true);
      say(world, 'done');
      expect(view(world, '2026-11-24').past).toBe(true);
      world.raw['sessions'] = { s20261130: { day: '2026-11-30' } };
      say(world, 'learning', 's20261130');
      expect(view(world, addDays(lastDay, 1)).past).toBe(false);
    });

    it('is over, and not past, when every gate is passed; without a gate it is neither', () => {
      const world = new World();
      say(world, 'done');
      for (const one of template.gates) world.done('manager', gate('pass-gate', one));
      expect(view(world, longAfter)).toMatchObject({ over: true, past: false });
      expect(view(world, longAfter, { ...template, gates: [] }).past).toBe(false);
      expect(view(new World(), longAfter, { ...template, gates: [] })).toMatchObject({ over: false, past: false });
    });
  });
});
