/**
 * Does a topic read like project status? A few rules on the device, in the language of the template; they mark and never block.
 * SPEC: Q. Sentences about people, feelings and obstacles are never marked, whatever else stands in them.
 */

/** What gave it away: the screen says it, so that a person can judge. */
export type StatusSign = 'says-status' | 'names-ticket' | 'asks-when-done' | 'counts-done' | 'names-routine';

const word = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');

/** What makes it a matter of people: then it is not status. */
const human = word(
  "i feel|feel(?:s|ing)?|stuck|help|worr(?:y|ied|ies)|afraid|tired|stress(?:ed|ful)?|overload(?:ed)?|learn(?:t|ed|ing)?|grow(?:th|ing)?|career|mentor(?:ing)?|feedback|motivat\\w*|why (?:do|did|does|is|are|am)|trust|conflict|promotion|goals?|vision|(?<!service )level|block(?:ed|er|ers|ing)?|red tape|scared|proud|burn(?:t|ed)?[ -]?out|workload",
);

/** Names of routines; what stands in them ("sprint goal") says nothing of a person. */
const routine = word('sprint (?:review|planning|goals?|backlog)|stand-?up|backlog (?:grooming|refinement)|deploy(?:ment|ments|ed)?|roll-?out|jira|azure boards|timesheets?|release notes');

const signs: readonly (readonly [StatusSign, RegExp])[] = [
  ['says-status', word('status(?:es)?|progress (?:of|on|report)|(?:project|sprint|weekly|quick|short|release) updates?|updates? (?:on|of|from|about)|where (?:are|do) we stand|state of the (?:project|release|sprint)|recap of')],
  ['names-ticket', /(?<![\p{L}\p{N}])(?:[A-Z][A-Z0-9]{1,9}-\d{1,6}|(?:PR|MR|issue|ticket|story|bug) ?#?\d{1,6})(?![\p{L}\p{N}])/u],
  ['asks-when-done', word('eta|when (?:is|will|are) .{1,60} (?:done|ready|finished|released|delivered|live)|(?:is|are) .{1,60} (?:done|ready|finished) yet|deadline of|on track|go[ -]?live')],
  ['counts-done', /(?<![\p{L}\p{N}])\d{1,3} ?(?:%|percent|story points?|tickets?|tasks?)(?![\p{L}\p{N}])/iu],
  ['names-routine', routine],
];

/** Why this title reads like project status; null when it does not. */
export function statusSign(title: string): StatusSign | null {
  const text = title.normalize('NFC').slice(0, 400);
  if (human.test(text.replace(new RegExp(routine.source, 'giu'), ' '))) return null;
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? null;
}
