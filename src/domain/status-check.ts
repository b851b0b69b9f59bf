/**
 * Does a topic read like project status? A few rules on the device, in every language of the app whatever the screen speaks; they mark and
 * never block. SPEC: Q. Sentences about people, feelings and obstacles are never marked, whatever else stands in them.
 */
import { statusWords, type StatusWords } from './status-words.ts';

/** What gave it away: the screen says it, so that a person can judge. */
export type StatusSign = 'says-status' | 'names-ticket' | 'asks-when-done' | 'counts-done' | 'names-routine';

/** One spelling of everything: no accents and vowel marks, straight apostrophes, half-width, digits of Europe. Kana keep their marks. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f\u0640\u064b-\u0655\u0670]/g, '')
    .normalize('NFC')
    .replaceAll('’', "'")
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

// Ranges and no classes of Unicode: those take the browser half a second to make ready. A folded text has these letters and no others.
const latin = 'a-z0-9ßæœø';
const arabic = '\\u0620-\\u064a';
/** How a script is told, its letters, and what stands around its words: next to kana and kanji there is no space. */
const scripts = {
  latin: { written: /[a-z0-9]/, letters: latin, before: `(?<![${latin}])`, after: `(?![${latin}])` },
  japanese: { written: /[\u3040-\u30ff\u3400-\u9fff]/, letters: '\\u3040-\\u30ff\\u3400-\\u9fff', before: '', after: '' },
  arabic: { written: /[\u0620-\u064a]/, letters: arabic, before: `(?<![${arabic}])[وف]?(?:[بلك]?ال|لل|[بلك])?`, after: `(?![${arabic}])` },
} as const;
type Script = keyof typeof scripts;

interface Rules {
  readonly human: RegExp;
  readonly routines: RegExp;
  readonly signs: Readonly<Record<StatusSign, RegExp>>;
}

/** `PAY-1234` in any language, before capitals are folded; not what is only written so. */
const key = /(?<![A-Za-z0-9])(?!(?:COVID|GPT|ISO|UTF|SHA|RFC)-)[A-Z][A-Z0-9]{1,9}-\d{1,6}(?![A-Za-z0-9])/;

function rulesOf(script: Script): Rules {
  const { letters, before, after } = scripts[script];
  const any = (which: keyof StatusWords): string => `(?:${fold(statusWords[script].map((words) => words[which]).join('|')).replaceAll('~', `[${letters}]*`)})`;
  return {
    human: new RegExp(before + any('human') + after),
    routines: new RegExp(before + any('routine') + after, 'g'),
    signs: {
      'says-status': new RegExp(before + any('saysStatus') + after),
      'names-ticket': new RegExp(`${before}${any('ticket')} ?#?\\d{1,6}${after}`),
      'asks-when-done': new RegExp(before + any('asksWhenDone') + after),
      'counts-done': new RegExp(`(?<![${latin}])\\d{1,3} ?${any('counted')}${after}`),
      'names-routine': new RegExp(before + any('routine') + after),
    },
  };
}

/** Made when the first title in that script is looked at. */
const made = new Map<Script, Rules>();
function rules(script: Script): Rules {
  const before = made.get(script);
  if (before !== undefined) return before;
  const fresh = rulesOf(script);
  made.set(script, fresh);
  return fresh;
}

const order: readonly StatusSign[] = ['says-status', 'names-ticket', 'asks-when-done', 'counts-done', 'names-routine'];
const names = Object.keys(scripts) as Script[];

/** Why this title reads like project status; null when it does not. */
export function statusSign(title: string): StatusSign | null {
  const asWritten = fold(title.slice(0, 800)).slice(0, 400);
  const text = asWritten.toLowerCase();
  const spoken = names.filter((script) => scripts[script].written.test(text)).map(rules);
  const found = order.find((sign) => (sign === 'names-ticket' && key.test(asWritten)) || spoken.some(({ signs }) => signs[sign].test(text)));
  // Most titles have no sign: the long lists of people's words are for those that have one.
  if (found === undefined) return null;
  const rest = spoken.reduce((left, { routines }) => left.replace(routines, ' '), text);
  return spoken.some(({ human }) => human.test(rest)) ? null : found;
}
