/** Fault rules from the body of `POST /local/faults`. Nothing in it is ignored: what cannot be used is 400. */
import { WORDS_BY_STATUS } from './errors-by-status.ts';
import { BadField, Fields } from './fields.ts';
import { globExpression } from './glob.ts';
import { readDeed } from './read-deed.ts';
import type { Person } from '../model/people.ts';
import { RuleBook } from './rule-book.ts';
import type { Fault, Rule } from './rule.ts';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const FAULTS = [
  'error',
  'cut',
  'delay',
  'deed',
  'if-match',
  'token-expiry',
  'claims-challenge',
  'stale-bytes',
  'truncate',
] as const;
/** A longer delay than this is a mistake in the unit. */
const LONGEST_DELAY_MS = 10 * 60_000;
const MOST_RULES = 200;

/** @throws BadField with a sentence that names the field. */
export function readRules(body: Readonly<Record<string, unknown>>, people: readonly Person[]): RuleBook {
  const fields = new Fields(body, '');
  const sent = fields.raw('rules');
  const rules: readonly unknown[] = Array.isArray(sent) ? sent : fields.bad('rules', 'a list');
  if (rules.length > MOST_RULES) fields.bad('rules', `a list of at most ${MOST_RULES} rules`);
  const seed = fields.whole('seed', 1, 0);
  fields.done();
  return new RuleBook(
    rules.map((rule, index) => readRule(rule, index, people)),
    seed,
  );
}

function readRule(json: unknown, index: number, people: readonly Person[]): Rule {
  const f = new Fields(json, `rules[${index}]`, people);
  const fault = readFault(f, people);
  const rule: Rule = {
    method: readMethod(f),
    path: readPath(f),
    user: f.personOrNull('user'),
    item: f.has('item') ? { id: f.text('item'), path: globExpression(f.text('item')) } : null,
    after: f.whole('after', 0, 0),
    count: f.has('count') ? f.whole('count', 1, 1) : null,
    probability: f.number('probability', 1, 'a number above 0 and up to 1', (n) => n > 0 && n <= 1),
    fault,
    sent: json as Readonly<Record<string, unknown>>,
  };
  f.done();
  return rule;
}

function readMethod(f: Fields): readonly string[] | null {
  const value = f.raw('method');
  if (value === undefined) return null;
  const named: readonly unknown[] = Array.isArray(value) ? value : [value];
  const known = named.flatMap((one) => METHODS.filter((method) => method === one));
  return known.length > 0 && known.length === named.length ? known : f.bad('method', `one or a list of: ${METHODS.join(', ')}`);
}

function readPath(f: Fields): RegExp | null {
  if (f.has('path') && f.has('pathPattern')) throw new BadField(`${f.nameOf('path')} and pathPattern must not be given together`);
  if (f.has('path')) return globExpression(f.text('path'));
  if (!f.has('pathPattern')) return null;
  try {
    return new RegExp(f.text('pathPattern'));
  } catch {
    return f.bad('pathPattern', 'a regular expression');
  }
}

function readFault(f: Fields, people: readonly Person[]): Fault {
  const fault = f.choice('fault', FAULTS);
  switch (fault) {
    case 'error':
      return readError(f);
    case 'cut':
      return { fault, resend: f.flag('resend'), tookEffect: f.flag('tookEffect') };
    case 'delay': {
      if (!f.has('ms')) f.bad('ms', 'given');
      const ms = f.number('ms', 0, `milliseconds up to ${LONGEST_DELAY_MS}`, (n) => n >= 0 && n <= LONGEST_DELAY_MS);
      return { fault, ms, tookEffect: f.flag('tookEffect') };
    }
    case 'deed':
      return { fault, deed: readDeed(f.raw('deed'), f.nameOf('deed'), people), tookEffect: f.flag('tookEffect') };
    case 'if-match':
      return { fault, mode: f.choice('mode', ['ignore', 'spurious']) };
    case 'stale-bytes':
      return { fault, versions: f.whole('versions', 1, 1) };
    case 'truncate':
      return {
        fault,
        keep: f.number('keep', 0.5, 'a share from 0 to below 1', (n) => n >= 0 && n < 1),
        contentLength: f.choice('contentLength', ['whole', 'cut'], 'whole'),
      };
    default:
      return { fault };
  }
}

function readError(f: Fields): Fault {
  const statuses = [...WORDS_BY_STATUS.keys()];
  const status = f.number('status', NaN, `one of: ${statuses.join(', ')}`, (n) => WORDS_BY_STATUS.has(n));
  const words = WORDS_BY_STATUS.get(status);
  const least = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
  // 429 always carries the header on the service (how-to-avoid-getting-throttled-or-blocked); null leaves it out all the same.
  const unasked = status === 429 ? 10 : null;
  const sent = f.raw('retryAfter');
  return {
    fault: 'error',
    status,
    code: f.has('code') ? f.text('code') : (words?.code ?? ''),
    message: f.has('message') ? f.text('message') : (words?.message ?? ''),
    retryAfter: sent === null ? null : sent === undefined ? unasked : f.number('retryAfter', 0, 'whole seconds or null', least),
    retryAfterAs: f.choice('retryAfterAs', ['seconds', 'date'], 'seconds'),
    tookEffect: f.flag('tookEffect'),
  };
}
