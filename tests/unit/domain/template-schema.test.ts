/** Templates from files of anybody's. SPEC: TP. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { parseTemplate } from '../../../src/domain/template/schema.ts';
import { isUsableId } from '../../../src/domain/table.ts';

const published = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync('docs/template.schema.json', 'utf8')) as object);
const example = readFileSync('docs/template.example.json', 'utf8');
const whole = JSON.stringify(defaultTemplate);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
const fresh = (): { [key: string]: Json } => JSON.parse(whole) as { [key: string]: Json };

/** A copy of the default in which the value at a path is another one; undefined takes it away. */
function changed(path: readonly (string | number)[], value: Json | undefined): string {
  const root = fresh();
  let at: Json = root;
  for (const step of path.slice(0, -1)) at = (at as Record<string | number, Json>)[step] as Json;
  const last = path.at(-1) ?? '';
  const holder = at as Record<string | number, Json | undefined>;
  if (value === undefined && Array.isArray(at)) at.splice(Number(last), 1);
  else if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return JSON.stringify(root);
}

/** What is said about a text: `path kind` of each problem. */
function said(json: string): readonly string[] {
  const parsed = parseTemplate(json);
  return parsed.ok ? [] : parsed.problems.map(({ path, kind }) => `${path} ${kind}`);
}

const long = 'x'.repeat(100_001);

describe('TP: reading a file', () => {
  it('TP1 the default and the example pass, the schema too, and come back as they are', () => {
    for (const json of [whole, example]) {
      const parsed = parseTemplate(json);
      expect(said(json)).toEqual([]);
      expect(published(JSON.parse(json)), JSON.stringify(published.errors)).toBe(true);
      const { $schema: _, ...content } = JSON.parse(json) as Record<string, unknown>;
      expect(parsed).toEqual({ ok: true, template: content, hints: [] });
    }
    expect(parseTemplate('\uFEFF \n{"id":"contoso@1","title":"Ours"}\n')).toEqual({ ok: true, template: { id: 'contoso@1', title: 'Ours' }, hints: [] });
  });

  it('TP2 every problem has its path and kind, several at once, and the schema refuses the same', () => {
    const broken: readonly (readonly [string, string])[] = [
      [changed(['id'], undefined), 'id missing'],
      [changed(['title'], ' \n '), 'title empty'],
      [changed(['title'], 'x'.repeat(201)), 'title too-long'],
      [changed(['purpose'], 7), 'purpose not-text'],
      [changed(['agreement'], 'x'.repeat(20_001)), 'agreement too-long'],
      [changed(['sections'], {}), 'sections not-a-list'],
      [changed(['sections', 2], null), 'sections[2] not-an-object'],
      [changed(['sections', 2, 'kind'], 'status'), 'sections[2].kind not-allowed'],
      [changed(['sections', 2, 'kind'], 'state'), 'sections[2].kind twice'],
      [changed(['sections', 0, 'prompts', 1], ''), 'sections[0].prompts[1] empty'],
      [changed(['sections', 0, 'prompts'], Array.from({ length: 21 }, () => 'Why?')), 'sections[0].prompts too-many'],
      [changed(['skills', 3, 'anchors', 'five'], 'x'.repeat(301)), 'skills[3].anchors.five too-long'],
      [changed(['skills', 3, 'anchors', 'five'], undefined), 'skills[3].anchors.five missing'],
      [changed(['skills', 3, 'kind'], 'magic'), 'skills[3].kind not-allowed'],
      [changed(['skills', 3, 'level'], 5), 'skills[3].level not-allowed'],
      [changed(['skills', 3, 'needs'], 0), 'skills[3].needs not-allowed'],
      [changed(['levels', 3, 'level'], 1), 'levels[3].level twice'],
      [changed(['levels', 0, 'criteria'], Array.from({ length: 41 }, (_, at) => ({ id: `a.b${at}`, words: 'x' }))), 'levels[0].criteria too-many'],
      [changed(['gates', 1, 'afterDays'], -1), 'gates[1].afterDays not-days'],
      [changed(['gates', 1, 'afterDays'], 30.5), 'gates[1].afterDays not-days'],
      [changed(['motivation', 4], undefined), 'motivation[4] missing'],
      [changed(['motivation', 2, 'value'], 4), 'motivation[2].value not-allowed'],
      [changed(['induction', 0, 'value'], 'done'), 'induction[0].value not-allowed'],
      [changed(['guide', 'manager'], undefined), 'guide.manager missing'],
      [changed(['title'], 'bell\u0007'), 'title hidden-characters'],
      [changed(['title'], 'turned \u202e round'), 'title hidden-characters'],
      [changed(['title'], 'half \ud800'), 'title hidden-characters'],
      ['[]', ' not-an-object'],
      ['"template"', ' not-an-object'],
    ];
    for (const [json, problem] of broken) {
      expect(said(json), problem).toContain(problem);
      expect(published(JSON.parse(json)), problem).toBe(false);
    }
    const two = changed(['skills', 0, 'name'], 3).replace('"afterDays":30', '"afterDays":"soon"');
    expect(said(two)).toEqual(['skills[0].name not-text', 'gates[0].afterDays not-days']);
  });

  it('TP3 an id has a prefix and a dot, can be used in the record, and is given once in a file', () => {
    const names = ['tp.a', 'contoso.skill.a-1', 'a', 'A.b', 'tp.', '.a', 'tp.a/b', 'tp.a~b', 'tp. a', '__proto__', 'constructor', 'tp.\u0000', `tp.${'a'.repeat(98)}`, ''];
    for (const name of names) {
      const good = name === 'tp.a' || name === 'contoso.skill.a-1';
      expect(said(changed(['skills', 0, 'id'], name)), name).toEqual(good ? [] : ['skills[0].id bad-id']);
      expect(published(JSON.parse(changed(['skills', 0, 'id'], name)))).toBe(good);
      if (good) expect(isUsableId(name)).toBe(true);
    }
    const parsed = parseTemplate(changed(['gates', 0, 'abilities', 0, 'id'], defaultTemplate.skills[1]?.id ?? ''));
    expect(parsed).toMatchObject({ ok: false, problems: [{ path: 'gates[0].abilities[0].id', kind: 'twice', detail: 'skills[1].id' }] });
    const ids = [...whole.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id).slice(1);
    expect(ids.filter((id) => !(id?.startsWith('tp.') === true && isUsableId(id)))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('TP4 what is too large, too deep, or no JSON is said at once', () => {
    expect(said(`{"id":"a","title":"${long}"}`)).toEqual([' too-big']);
    expect(said('['.repeat(50_000))).toEqual([' too-deep']);
    expect(said('{"a":'.repeat(13) + '1' + '}'.repeat(13))).toEqual([' too-deep']);
    expect(said('{"id":"a","title":"[[[[[[[[[[[[[[\\"[["}')).toEqual([]);
    for (const json of ['', '{', 'agree: I book the exam', '{"id":"a",}', '<html>', '"\\', '"\\"'.repeat(30_000)]) expect(said(json)).toEqual([' not-json']);
    expect(parseTemplate('{\n"id": "a"\n"title": "b"\n}')).toMatchObject({ ok: false, problems: [{ kind: 'not-json', detail: '3' }] });
    const thousand = Array.from({ length: 1_000 }, (_, at) => ({ id: `a.b${at}`, kind: 'technical', name: 'x', anchors: { one: '', three: '', five: '' }, level: null, needs: null }));
    expect(said(JSON.stringify({ id: 'a', title: 'b', skills: thousand.map(({ id }) => ({ id })) }))).toEqual(['skills too-many']);
    expect(said(JSON.stringify({ id: 'a', title: 'b', skills: thousand.slice(0, 200) }))).toEqual([]);
    expect(said(JSON.stringify({ id: 'a', title: 'b', skills: thousand.slice(0, 200).map(() => ({})) }))).toHaveLength(50);
  });

  it('TP5 what means nothing is left aside and hinted at: own fields, references, a name that objects have', () => {
    const json = '{"id":"a","title":"b","extends":"a","__proto__":{"polluted":1},"constructor":1,"skills":[],"guide":{"member":{"title":"x","steps":[{"title":"y","words":"z","$ref":"#"}]},"manager":{"title":"x","steps":[]}},"tu\\u202ern":1}';
    const parsed = parseTemplate(json);
    expect(parsed).toMatchObject({ ok: true, hints: ['guide.member.steps[0].$ref', 'extends', '__proto__', 'constructor', expect.stringContaining('tu')] });
    expect(parsed.ok && Object.keys(parsed.template)).toEqual(['id', 'title', 'skills', 'guide']);
    expect(parsed.ok && 'polluted' in parsed.template).toBe(false);
    expect(published(JSON.parse(json))).toBe(true);
    // Words from right to left and emoji are words.
    expect(said('{"id":"a","title":"שיחה אישית 🌱","agreement":"line\\n\\tline"}')).toEqual([]);
  });
});

/** Every place in a template. */
function places(value: Json, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((one, at) => places(one, [...path, at]))];
  if (typeof value === 'object' && value !== null) return [path, ...Object.entries(value).flatMap(([key, one]) => places(one, [...path, key]))];
  return [path];
}

describe('TP: schema and validator', () => {
  const anywhere = fc.constantFrom(...places(fresh()).filter((path) => path.length > 0));
  const anything: fc.Arbitrary<Json | undefined> = fc.oneof(
    fc.constantFrom<(Json | undefined)[]>(undefined, null, true, 0, 1, 3, 5, 6, 1_001, 2.5, '', ' ', 'x', 'tp.new', 'state', 'technical', 'done', [], {}, '\u0000', '\u202e'),
    fc.integer({ min: 190, max: 510 }).map((length) => 'x'.repeat(length)),
    fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Json),
  );

  it('TP1 agree on whatever stands anywhere in a file, but for ids that are given twice', () => {
    fc.assert(
      fc.property(anywhere, anything, (path, value) => {
        const json = changed(path, value);
        const mine = said(json).filter((problem) => !problem.endsWith('id twice'));
        const theirs = published(JSON.parse(json));
        expect(mine.length === 0, `${path.join('.')}: ${mine.join()} / ${JSON.stringify(published.errors)}`).toBe(theirs);
      }),
      { numRuns: 600 },
    );
  });

  it('TP2 whatever the text is, there is an answer', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.json(), fc.constant(whole).chain((json) => fc.nat(json.length).map((at) => json.slice(0, at)))), (json) => {
        const parsed = parseTemplate(json);
        expect(parsed.ok || (parsed.problems.length > 0 && parsed.problems.length <= 50)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
