/** Which language is spoken, and that words are always those of the moment. */
import { afterEach, describe, expect, it } from 'vitest';
import { besides, inARow, isRightToLeft, language, languageOf, languages, m, need, speak } from '../../../../src/ui/text/language.ts';
import { words } from '../../../../src/ui/text/words.ts';

afterEach(() => speak('en'));

describe('the language', () => {
  it('is the nearest one that there is', () => {
    const asked = ['de', 'de-CH', 'pt', 'pt-PT', 'PT-br', 'en-us', 'ja-JP', 'ar-EG', 'it-IT', '', 'x'];
    expect(asked.map(languageOf)).toEqual(['de', 'de', 'pt-BR', 'pt-BR', 'pt-BR', 'en', 'ja', 'ar', 'en', 'en', 'en']);
    expect(languages.filter(isRightToLeft)).toEqual(['ar']);
  });

  it.each(languages)('%s has everything that the screens say', async (one) => {
    await speak(one);
    await Promise.all(besides.map(need));
    expect(language.get()).toBe(one);
    expect(m.common.cancel).not.toBe('');
    expect(m.agreements.waiting({ count: 3 })).toContain('3');
    expect(Object.keys(m).length).toBeGreaterThan(20);
  });

  it('is the one that was asked for last, whichever file comes first', async () => {
    await Promise.all([speak('de'), speak('fr')]);
    expect(language.get()).toBe('fr');
    await Promise.all([speak('fr'), speak('en'), speak('de')]);
    expect(language.get()).toBe('de');
  });

  it('puts sentences in a row as the language does', async () => {
    expect(inARow('One.', '', 'Two.')).toBe('One. Two.');
    await speak('ja');
    expect(inARow('一。', '二。')).toBe('一。二。');
  });
});

describe('words', () => {
  const group = words(() => m.common, { remote: (name: string) => m.common.remote({ name }), none: null });

  it('are read when they are said, in whatever constant they stand', async () => {
    expect(group.cancel).toBe('Cancel');
    expect(group.remote('Maya')).toContain('Maya also');
    await speak('de');
    expect(group.cancel).toBe('Abbrechen');
    expect(group.remote('Maya')).not.toContain('also');
  });

  it('can be listed, and say nothing of what they do not know', () => {
    expect(group.none).toBeNull();
    expect(Object.entries(group)).toContainEqual(['save', 'Save']);
    expect('nothing' in group).toBe(false);
    expect((group as unknown as Record<string, unknown>)['nothing']).toBeUndefined();
  });

  it('have groups inside groups', () => {
    const due = words(() => m.agreements, { due: { later: (day: string) => m.agreements.due.later({ day }) } }).due;
    expect(due.nextTime).toBe('Next time');
    expect(due.later('Friday')).toBe('By Friday');
  });
});
