/** What two do to things of the template while apart: no first touch puts back what the other wrote. SPEC: TP10. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { apart } from './devices.ts';
import { World } from './world.ts';

const gate = defaultTemplate.gates[0];
if (gate === undefined) throw new Error('the template has gates');
const criterion = { id: 'tp.l2.a', level: 2, words: 'The template’s words', order: 0 } as const;
const first = { id: gate.id, name: gate.name, afterDays: gate.afterDays };
const statement = { id: 'tp.can.a', gate: gate.id, words: 'can do it alone', order: 3 };
const python: Command = { type: 'add-skill', id: 'tp.python', kind: 'technical', name: 'Python', anchors: { one: 'a', three: 'b', five: 'c' }, level: 2, needs: 3 };

describe('TP10: first touches', () => {
  it('TP10 marks of one leave the words of the other', () => {
    const rewords: readonly Command[] = [
      { type: 'write-criterion', ...criterion, words: 'Our own words', was: criterion },
      { type: 'write-gate', ...first, name: 'Our first weeks', afterDays: 20, was: first },
      { type: 'write-ability', ...statement, words: 'can run it alone', was: statement },
    ];
    const marks: readonly Command[] = [
      { type: 'meet-criterion', ...criterion, evidence: 'seen in the release' },
      { type: 'show-ability', ...statement },
      { type: 'pass-gate', ...first },
    ];
    for (const record of [...apart([], rewords, marks), ...apart([], marks, rewords)]) {
      expect(record.criteria[criterion.id]).toMatchObject({ words: 'Our own words', level: 2, order: 0, met: { evidence: 'seen in the release' } });
      expect(record.gates[gate.id]).toMatchObject({ name: 'Our first weeks', afterDays: 20 });
      expect(record.gates[gate.id]?.passed).not.toBeNull();
      expect(record.abilities[statement.id]).toMatchObject({ words: 'can run it alone', gate: gate.id, order: 3 });
      expect(record.abilities[statement.id]?.shown).not.toBeNull();
    }
  });

  it('TP10 a row that both add keeps what one of them has gone on to do with it', () => {
    const goesOn: readonly Command[] = [
      python,
      { type: 'change-skill', id: 'tp.python', name: 'Python for our pipelines', anchors: { one: 'a', three: 'ours', five: 'c' }, level: null, needs: 5 },
      { type: 'retire-skill', id: 'tp.python' },
    ];
    for (const record of [...apart([], goesOn, [python]), ...apart([], [python], goesOn)]) {
      expect(record.skills['tp.python']).toMatchObject({ name: 'Python for our pipelines', anchors: { one: 'a', three: 'ours', five: 'c' }, level: null, needs: 5, goal: null, kind: 'technical' });
      expect(record.skills['tp.python']?.retired).not.toBeNull();
    }
  });

  it('TP10 two who write different parts of a thing of the template both keep theirs', () => {
    const names: Command = { type: 'write-gate', ...first, name: 'Our first weeks', was: first };
    const days: Command = { type: 'write-gate', ...first, afterDays: 21, was: first };
    for (const record of apart([], [names], [days])) expect(record.gates[gate.id]).toMatchObject({ name: 'Our first weeks', afterDays: 21 });
  });

  it('TP10 what is written with a mark is the template’s, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }).filter((text) => text.trim() !== ''), fc.constantFrom(1, 2, 3, 4), fc.integer({ min: 0, max: 40 }), (words, level, order) => {
        const world = new World();
        world.done('member', { type: 'meet-criterion', id: 'tp.x', level, words, order, evidence: 'it ran' });
        expect(world.record.criteria['tp.x']).toMatchObject({ level, words: words.trim(), order });
      }),
    );
  });
});

describe('CL12, I10: a form writes what was changed in it', () => {
  it('CL12 a form that changed nothing leaves what the other wrote meanwhile; one that did writes that alone', () => {
    const world = new World();
    const own = { id: 'c1', level: 3, words: 'Leads a release', order: 0 } as const;
    world.done('member', { type: 'write-criterion', ...own });
    world.done('manager', { type: 'write-criterion', ...own, words: 'Leads two releases', was: own });
    expect(world.act('member', { type: 'write-criterion', ...own, was: own })).toEqual({ kind: 'unchanged' });
    world.done('member', { type: 'write-criterion', ...own, order: 4, was: own });
    expect(world.record.criteria['c1']).toMatchObject({ words: 'Leads two releases', order: 4, level: 3 });
  });

  it('I10 the same for gates and statements; writing one that was put aside brings it back as it is by now', () => {
    const world = new World();
    world.done('manager', { type: 'write-gate', ...first, name: 'Our first weeks', was: first });
    expect(world.act('member', { type: 'write-gate', ...first, was: first })).toEqual({ kind: 'unchanged' });
    world.done('member', { type: 'write-gate', ...first, afterDays: 25, was: first });
    expect(world.record.gates[gate.id]).toMatchObject({ name: 'Our first weeks', afterDays: 25 });
    world.done('manager', { type: 'write-ability', ...statement, words: 'can run it alone', was: statement });
    expect(world.act('member', { type: 'write-ability', ...statement, was: statement })).toEqual({ kind: 'unchanged' });
    world.done('member', { type: 'retire-gate', ...first });
    world.done('member', { type: 'write-gate', ...first, was: first });
    expect(world.record.gates[gate.id]).toMatchObject({ name: 'Our first weeks', afterDays: 25, retired: null });
  });

  it('CL12, I10 a first touch with nothing changed in it is unchanged', () => {
    const world = new World();
    expect(world.act('member', { type: 'write-criterion', ...criterion, was: criterion })).toEqual({ kind: 'unchanged' });
    expect(world.act('member', { type: 'write-gate', ...first, was: first })).toEqual({ kind: 'unchanged' });
    expect(world.act('member', { type: 'write-ability', ...statement, was: statement })).toEqual({ kind: 'unchanged' });
  });
});
