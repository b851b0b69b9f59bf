/** Which template a pair works with, and what another one takes away: nothing. SPEC: TP. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import type { PartnershipRecord } from '../../../src/domain/entities.ts';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { ownTemplate, templateOf } from '../../../src/domain/template/template-of.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import type { Template } from '../../../src/domain/template/template.ts';
import { inductionView } from '../../../src/domain/views/induction.ts';
import { levelViews } from '../../../src/domain/views/levels.ts';
import { matrix } from '../../../src/domain/views/matrix.ts';
import { firstSession, World } from './world.ts';

const example = readFileSync('docs/template.example.json', 'utf8');
const choose = (json: string): Command => ({ type: 'choose-template', json });
const tiny = '{"id":"ours@1","title":"Ours"}';

describe('TP: choosing', () => {
  it('TP6 either chooses; the text is kept as it is, and the same again is unchanged', () => {
    for (const role of ['manager', 'member'] as const) {
      const world = new World();
      expect(world.done(role, choose(`\uFEFF${example}\n`))).toEqual([{ kind: 'set', table: 'foundations', id: 'it', fields: { template: example.trim() } }]);
      expect(world.act(role, choose(example))).toEqual({ kind: 'unchanged' });
      expect(templateOf(world.record).title).toBe('Contoso Care: our 1:1');
    }
  });

  it('TP6 one that cannot be used is refused with its place, and changes nothing', () => {
    const world = new World();
    world.done('member', choose(tiny));
    const before = world.record;
    expect(world.act('member', choose('{"id":"a","title":"b","skills":[{"id":"a.b"}]}'))).toEqual({ kind: 'bad-template', path: 'skills[0].kind', problem: 'missing' });
    expect(world.act('member', choose('nothing'))).toEqual({ kind: 'bad-template', path: '', problem: 'not-json' });
    expect(world.act('member', choose(`{"id":"a","title":"${'x'.repeat(100_000)}"}`))).toEqual({ kind: 'bad-template', path: '', problem: 'too-big' });
    expect(world.record).toEqual(before);
  });

  it('TP7 an empty text goes back to the default, whatever there was before', () => {
    const world = new World();
    expect(world.act('manager', choose(' \n'))).toEqual({ kind: 'unchanged' });
    world.done('manager', choose(tiny));
    world.done('member', choose(''));
    expect(templateOf(world.record)).toBe(defaultTemplate);
    expect(ownTemplate(world.record)).toBeNull();
  });

  it('TP8 one’s own, else the one that the pair started from, else the default; never less than whole', () => {
    const world = new World();
    expect(templateOf(world.record)).toBe(defaultTemplate);
    world.done('manager', choose(example));
    const template = templateOf(world.record);
    expect(templateOf(readRecord(structuredClone(world.raw)))).toBe(template);
    // Of a section that the file leaves out, and of a part, the default's words stand.
    expect(template.sections.map(({ kind }) => kind).slice(0, 3)).toEqual(['state', 'blockers', 'agreements']);
    expect(new Set(template.sections.map(({ kind }) => kind)).size).toBe(defaultTemplate.sections.length);
    expect(template.guide).toBe(defaultTemplate.guide);
    expect(template.gates).toHaveLength(2);
    for (const hostile of ['{', '[]', '{"id":"x","title":"","skills":7}', `${tiny} and more`, 'x'.repeat(200_000)]) {
      world.raw['foundations'] = { it: { template: hostile } };
      expect(templateOf(world.record)).toBe(defaultTemplate);
      expect(ownTemplate(world.record)).toBeNull();
    }
    world.raw['partnership'] = { it: { ...world.raw['partnership']?.['it'], template: 'nobody@7' } };
    expect(templateOf(world.record)).toBe(defaultTemplate);
  });

  it('TP8 another template after many others is still read', () => {
    const world = new World();
    for (let at = 0; at < 12; at += 1) {
      world.done('manager', choose(`{"id":"ours@${at}","title":"Ours ${at}"}`));
      expect(templateOf(world.record).title).toBe(`Ours ${at}`);
    }
  });
});

const contoso = JSON.parse(example) as Template;
/** What two people do with a template in their hands. */
function touching({ skills, levels, gates }: Template): readonly Command[] {
  return [
    ...skills.map(({ id, kind, name, anchors, level, needs }): Command => ({ type: 'add-skill', id, kind, name, anchors, level, needs })),
    ...levels.flatMap(({ level, criteria }) =>
      criteria.map(({ id, words }, order): Command => ({ type: 'meet-criterion', id, level, words, order, evidence: 'Seen in November.' })),
    ),
    ...levels.flatMap(({ level, criteria }) => criteria.map(({ id, words }, order): Command => ({ type: 'retire-criterion', id, level, words, order }))),
    ...gates.map(({ id, name, afterDays }): Command => ({ type: 'pass-gate', id, name, afterDays })),
    ...gates.flatMap(({ id: gate, abilities }) => abilities.map(({ id, words }, order): Command => ({ type: 'show-ability', id, gate, words, order }))),
    { type: 'edit-text', target: { table: 'foundations', id: 'it', field: 'agreement' }, from: '', to: 'We tell each other the truth.' },
  ];
}

/** Everything but which template is chosen. */
function written(record: PartnershipRecord): unknown {
  const { it: foundation, ...others } = record.foundations;
  return { ...record, foundations: { ...others, it: { agreement: '', ...foundation, template: '' } } };
}

/** Ids that the three views show, in use or put aside, of what is in the record. */
function shownIds(record: PartnershipRecord): readonly string[] {
  const template = templateOf(record);
  const rows = matrix(record, firstSession.id, 'member');
  const induction = inductionView(record, template, '2026-11-23');
  const ids = new Set([
    ...[...rows.technical, ...rows.behaviour].map(({ skill }) => skill.id),
    ...levelViews(record, template).flatMap(({ criteria, retired }) => [...criteria, ...retired].map(({ criterion }) => criterion.id)),
    ...[...induction.gates.map(({ gate }) => gate), ...induction.retired, ...induction.elsewhere].map(({ id }) => id),
    ...induction.gates.flatMap(({ abilities, retiredAbilities }) => [...abilities, ...retiredAbilities].map(({ id }) => id)),
  ]);
  const { skills, criteria, gates, abilities } = record;
  return [skills, criteria, gates, abilities].flatMap((table) => Object.keys(table)).filter((id) => ids.has(id));
}

describe('TP: another template', () => {
  it('TP9 takes nothing away: what was touched stays in the record under its id, word for word, and on the screens', () => {
    const steps = fc.constantFrom(...touching(defaultTemplate), ...touching(contoso));
    const other = fc.constantFrom('', example, tiny, '{"id":"none@1","title":"None","skills":[],"levels":[],"gates":[]}', JSON.stringify(defaultTemplate));
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 4, arbitrary: steps }, other), { maxLength: 30, size: 'max' }), (run) => {
        const world = new World();
        for (const step of run) {
          const before = world.record;
          if (typeof step !== 'string') world.act('member', step);
          else {
            world.act('manager', choose(step));
            expect(written(world.record)).toMatchObject(written(before) as object);
          }
        }
        const { skills, criteria, gates, abilities } = world.record;
        expect(shownIds(world.record)).toEqual([skills, criteria, gates, abilities].flatMap((table) => Object.keys(table)));
      }),
      { numRuns: 150 },
    );
  });
});
