/** Catalogues: what of a message becomes code, and what is said to be wrong with a language. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { argumentsOf, codeOf, faultsOf, type Group, twice, typesOf } from '../../../scripts/lib/catalogue.ts';
import { formatsIn } from '../../../src/ui/text/formats.ts';

const folders: string[] = [];
afterAll(() => {
  for (const one of folders) rmSync(one, { recursive: true });
});

/** A catalogue on the disk: English, and another language. */
function catalogue(of: Readonly<Record<string, Readonly<Record<string, Group>>>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
  folders.push(folder);
  for (const [language, areas] of Object.entries(of)) {
    mkdirSync(join(folder, language));
    for (const [area, messages] of Object.entries(areas)) writeFileSync(join(folder, language, `${area}.json`), JSON.stringify(messages));
  }
  return folder;
}

const said = (message: string, given: Readonly<Record<string, string | number>>, language = 'en'): unknown => {
  // What the build puts into the app, run here.
  const made: unknown = runInNewContext(`(say) => (${codeOf({ message })})`);
  const { message: one } = (made as (say: unknown) => { message: string | ((given: unknown) => string) })(formatsIn(language, language === 'ar'));
  return typeof one === 'string' ? one : one(given);
};

describe('a message', () => {
  it('says what it is told to, in the language’s own forms', () => {
    expect(said('Open', {})).toBe('Open');
    expect(said('{name} signed', { name: 'Maya' })).toBe('Maya signed');
    expect(said('{count, plural, =0 {none} one {# day} other {# days}}', { count: 0 })).toBe('none');
    expect(said('{count, plural, =0 {none} one {# day} other {# days}}', { count: 1 })).toBe('1 day');
    expect(said('{count, plural, one {# day} other {# days}}', { count: 1234 })).toBe('1,234 days');
    expect(said('{count, plural, one {# Tag} other {# Tage}}', { count: 1234 }, 'de')).toBe('1.234 Tage');
    expect(said('{who, select, me {I} other {{name}}} of {n, number}', { who: 'you', name: 'Maya', n: 5 })).toBe('Maya of 5');
    expect(said('<b> is no tag, “it’s” a word', {})).toBe('<b> is no tag, “it’s” a word');
  });

  it('does not let a name turn an Arabic sentence', () => {
    expect(said('وقّع {name}', { name: 'Maya' }, 'ar')).toBe('وقّع \u2068Maya\u2069');
    const days = '{count, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}';
    expect([0, 1, 2, 3, 11, 100].map((count) => said(days, { count }, 'ar'))).toEqual(['لا أيام', 'يوم واحد', 'يومان', '3 أيام', '11 يومًا', '100 يوم']);
  });

  it('tells what it asks for', () => {
    expect([...argumentsOf('{name}: {count, plural, one {# of {all, number}} other {{what}}}')]).toEqual([
      ['name', 'string'],
      ['count', 'number'],
      ['all', 'number'],
      ['what', 'string'],
    ]);
    expect(typesOf([{ name: 'x', messages: { group: { plain: 'Plain', 'with-dash': '{name}' } } }])).toContain("readonly 'with-dash': (a: { readonly name: string }) => string;");
  });
});

describe('what is wrong with a language', () => {
  const en = { area: { group: { add: 'Add', by: 'By {name}', days: '{count, plural, one {# day} other {# days}}' } } };

  it('is nothing when it says the same things', () => {
    expect(faultsOf(catalogue({ en, de: { area: { group: { add: 'Hinzufügen', by: 'Von {name}', days: '{count, plural, one {# Tag} other {# Tage}}' } } } }), 'de')).toEqual([]);
  });

  it('is what it lacks, what nobody says, and what cannot be read', () => {
    const faults = faultsOf(catalogue({ en, de: { area: { group: { by: 'Von {nam}', days: '{count, plural, one {# Tag}', new: 'Neu' } }, other: { a: 'b' } } }), 'de').join('\n');
    expect(faults).toContain('de/area.json: group.add is missing');
    expect(faults).toContain('group.by asks for {nam}, which nobody gives');
    expect(faults).toContain('group.by leaves {name} out');
    expect(faults).toContain('group.days cannot be read');
    expect(faults).toContain('group.new is nothing that en says');
    expect(faults).toContain('there is no such area');
  });

  it('is a category of number that it does not tell apart', () => {
    const folder = catalogue({ en: { area: { days: en.area.group.days } }, ar: { area: { days: '{count, plural, one {يوم} other {# يوم}}' } }, fr: { area: { days: en.area.group.days } } });
    expect([...faultsOf(folder, 'ar')].sort()).toEqual(['few', 'many', 'two', 'zero'].map((category) => `ar/area.json: days does not tell apart count: ${category}`));
    expect(faultsOf(folder, 'fr')).toEqual([]);
  });

  it('is also a date or an ordinal inside a message, and two groups of one name', () => {
    expect(faultsOf(catalogue({ en: { area: { at: '{d}' } }, de: { area: { at: '{d, date}' } } }), 'de').join()).toContain('cannot be read');
    expect(twice([{ name: 'a', messages: { x: 'x' } }, { name: 'b', messages: { x: 'y', z: 'z' } }])).toEqual(['x']);
  });
});
