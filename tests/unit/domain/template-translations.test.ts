/** The app's template in each language: the same things under the same ids, and every word in that language. */
import { describe, expect, it } from 'vitest';
import { firstTemplate } from '../../../src/ui/first-template.ts';
import { agreeLines } from '../../../src/domain/agree-lines.ts';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { parseTemplate } from '../../../src/domain/template/schema.ts';
import { language, languages, m, need, speak } from '../../../src/ui/text/language.ts';

const others = languages.filter((one) => one !== 'en');

/** Everything but the words: ids, kinds, numbers, and how many there are of each. */
function shape(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => shape(one));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, shape(inside, name)]));
  return typeof value === 'string' && !['id', 'kind', 'value'].includes(key) ? 'words' : value;
}

function wordsIn(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, inside]) => wordsIn(inside, Array.isArray(value) ? key : name));
  return typeof value === 'string' && !['id', 'kind', 'value'].includes(key) ? [value] : [];
}

describe('TP11 the template in another language', () => {
  it.each(others)('%s has the same things under the same ids', async (of) => {
    const json = await firstTemplate(of);
    const parsed = parseTemplate(json);
    expect(parsed.ok && parsed.hints).toEqual([]);
    expect(shape(JSON.parse(json))).toEqual(shape(defaultTemplate));
    const english = new Set(wordsIn(defaultTemplate));
    // A name may be the same in two languages, a sentence is not.
    expect(wordsIn(JSON.parse(json)).filter((words) => english.has(words) && words.length > 20)).toEqual([]);
  });

  it('is the app’s own in English', async () => {
    expect(await firstTemplate('en')).toBe('');
  });
});

describe('N1 the word that makes a promise', () => {
  it.each(languages)('%s tells one that is understood', async (of) => {
    await speak(of);
    await need('later');
    const [word = ''] = /(?<=[“„«「]\s?)[^”“»」]+/u.exec(m.fromNotes.how) ?? [];
    expect(agreeLines(`${word} x`, { manager: 'A', member: 'B' }, () => null), m.fromNotes.how).toHaveLength(1);
    await speak('en');
    expect(language.get()).toBe('en');
  });
});
