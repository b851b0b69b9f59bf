/**
 * How words of the app's languages are looked for in a title, whatever the screen speaks (SPEC Q, GS). Word lists are sources of regular
 * expressions in which `~` is the rest of a word. What was written and the lists are folded alike: accents, capitals, curly apostrophes and
 * the marks of Arabic vowels make no difference.
 */

/** One spelling of everything: no accents and vowel marks, straight apostrophes, half-width, digits of Europe. Kana keep their marks. */
export const foldWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f\u0640\u064b-\u0655\u0670]/g, '')
    .normalize('NFC')
    .replaceAll('’', "'")
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

// Ranges and no classes of Unicode: those take the browser half a second to make ready. A folded text has these letters and no others.
export const latinLetters = 'a-z0-9ßæœø';
const arabic = '\\u0620-\\u064a';
/** How a script is told, its letters, and what stands around its words: next to kana and kanji there is no space; in front of an Arabic word may stand “and”, “in”, “for” and the article. */
export const scripts = {
  latin: { written: /[a-z0-9]/, letters: latinLetters, before: `(?<![${latinLetters}])`, after: `(?![${latinLetters}])` },
  japanese: { written: /[\u3040-\u30ff\u3400-\u9fff]/, letters: '\\u3040-\\u30ff\\u3400-\\u9fff', before: '', after: '' },
  arabic: { written: /[\u0620-\u064a]/, letters: arabic, before: `(?<![${arabic}])[وف]?(?:[بلك]?ال|لل|[بلك])?`, after: `(?![${arabic}])` },
} as const;
export type Script = keyof typeof scripts;

/** Which lists a folded text in small letters has to be held against. */
export function scriptsOf(text: string): readonly Script[] {
  return (Object.keys(scripts) as Script[]).filter((script) => scripts[script].written.test(text));
}

/** One source for the lists of all languages that are written in a script; without what stands around a word. */
export const anyOf = (script: Script, lists: readonly string[]): string => `(?:${foldWords(lists.join('|')).replaceAll('~', `[${scripts[script].letters}]*`)})`;

/** What is made for a script when the first title in it is looked at: the lists are long, and most titles have one script. */
export function oncePerScript<T>(make: (script: Script) => T): (script: Script) => T {
  const made = new Map<Script, T>();
  return (script) => {
    const before = made.get(script);
    if (before !== undefined) return before;
    const fresh = make(script);
    made.set(script, fresh);
    return fresh;
  };
}
