/**
 * Does a topic read like project status? A few rules on the device, in every language of the app whatever the screen speaks; they mark and
 * never block. SPEC: Q. Sentences about people, feelings and obstacles are never marked, whatever else stands in them.
 */
import { statusWords, type StatusWords } from './status-words.ts';
import { anyOf, foldWords, latinLetters, oncePerScript, type Script, scripts, scriptsOf } from './word-rules.ts';

/** What gave it away: the screen says it, so that a person can judge. */
export type StatusSign = 'says-status' | 'names-ticket' | 'asks-when-done' | 'counts-done' | 'names-routine';

interface Rules {
  readonly human: RegExp;
  readonly routines: RegExp;
  readonly signs: Readonly<Record<StatusSign, RegExp>>;
}

/** `PAY-1234` in any language, before capitals are folded; not what is only written so. */
const key = /(?<![A-Za-z0-9])(?!(?:COVID|GPT|ISO|UTF|SHA|RFC)-)[A-Z][A-Z0-9]{1,9}-\d{1,6}(?![A-Za-z0-9])/;

function rulesOf(script: Script): Rules {
  const { before, after } = scripts[script];
  const any = (which: keyof StatusWords): string => anyOf(script, statusWords[script].map((words) => words[which]));
  return {
    human: new RegExp(before + any('human') + after),
    routines: new RegExp(before + any('routine') + after, 'g'),
    signs: {
      'says-status': new RegExp(before + any('saysStatus') + after),
      'names-ticket': new RegExp(`${before}${any('ticket')} ?#?\\d{1,6}${after}`),
      'asks-when-done': new RegExp(before + any('asksWhenDone') + after),
      'counts-done': new RegExp(`(?<![${latinLetters}])\\d{1,3} ?${any('counted')}${after}`),
      'names-routine': new RegExp(before + any('routine') + after),
    },
  };
}

const rules = oncePerScript(rulesOf);

const order: readonly StatusSign[] = ['says-status', 'names-ticket', 'asks-when-done', 'counts-done', 'names-routine'];

/** Why this title reads like project status; null when it does not. */
export function statusSign(title: string): StatusSign | null {
  const asWritten = foldWords(title.slice(0, 800)).slice(0, 400);
  const text = asWritten.toLowerCase();
  const spoken = scriptsOf(text).map(rules);
  const found = order.find((sign) => (sign === 'names-ticket' && key.test(asWritten)) || spoken.some(({ signs }) => signs[sign].test(text)));
  // Most titles have no sign: the long lists of people's words are for those that have one.
  if (found === undefined) return null;
  const rest = spoken.reduce((left, { routines }) => left.replace(routines, ' '), text);
  return spoken.some(({ human }) => human.test(rest)) ? null : found;
}
