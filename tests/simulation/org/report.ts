/** The tables of docs/scale.md, as the command prints them. */
import { type Manner, manners } from './allowance.ts';
import { assumptions, type Peak } from './assumptions.ts';
import type { Outcome } from './crowd.ts';
import type { OnPaper } from './paper.ts';
import type { Situations } from './situations.ts';

type Row = readonly string[];

const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
const one = (value: number): string => value.toFixed(1);
const percent = (share: number): string => `${whole(share * 100)} %`;
const minutes = (ms: number): string => `${ms / 60_000} min`;

/** A time as a person would say it. */
function time(ms: number): string {
  if (Number.isNaN(ms)) return '–';
  if (ms < 9_950) return `${one(ms / 1_000)} s`;
  return ms < 99_500 ? `${whole(ms / 1_000)} s` : `${one(ms / 60_000)} min`;
}

/** The value below which so large a share of the numbers lie. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

const spread = (numbers: readonly number[]): string => `${time(quantile(numbers, 0.5))} / ${time(quantile(numbers, 0.95))}`;

/** A table in Markdown, with a heading. */
function table(title: string, head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`;
  return [`**${title}**`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function assumptionTable(): string {
  const { weeklyPerPerson, onMonday, inBusiestHalfHour, meetingMs, earliestMs, latestMs, actsEveryMs, typingShare } = assumptions;
  const { shortestTypingMs, longestTypingMs, preparesMs, leftOpenPerPerson, workingMinutes, roundTripMs } = assumptions;
  return table('Taken for granted', ['what', 'value'], [
    ['1:1s a week that are kept in Accord, for each person', one(weeklyPerPerson)],
    ['of these on Monday; of Monday’s in the busiest half hour; all in one time zone', `${percent(onMonday)}; ${percent(inBusiestHalfHour)}`],
    ['length; both come', `${minutes(meetingMs)}; ${minutes(-earliestMs)} before to ${minutes(latestMs)} after`],
    ['both look at the panel or tab all the time, on one device each; each does something every', minutes(actsEveryMs)],
    ['of what they do is typing; a stretch of it', `${percent(typingShare)}; ${time(shortestTypingMs)} to ${time(longestTypingMs)}`],
    ['each prepares alone before it, just as busy', minutes(preparesMs)],
    ['pages left open in sight, for each person; a working day', `${leftOpenPerPerson}; ${workingMinutes} min`],
    ['to Microsoft and back; owners hear of news (Socket.IO)', `${roundTripMs} ms; no, unless it is said`],
  ]);
}

export function situationTable(units: Situations): string {
  return table('Resource units of one page', ['what it does', 'units'], [
    ['in a meeting, drive’s owner, hears of news', `${one(units.ownerHearing)} a minute`],
    ['in a meeting, drive’s owner, does not hear', `${one(units.owner)} a minute`],
    ['in a meeting, the other person', `${one(units.guest)} a minute`],
    ['in a meeting, both at it without a pause', `${one(units.withoutPause)} a minute`],
    ['types without a rest', `${one(units.typing)} a minute`],
    ['reads what the other types', `${one(units.reading)} a minute`],
    ['prepares alone', `${one(units.alone)} a minute`],
    ['open, nothing happens, first five minutes', `${one(units.firstMinutes)} a minute`],
    ['left open, after half an hour', `${one(units.leftOpen)} a minute`],
    ['hidden', `${one(units.hidden)} a minute`],
    ['an opening, nothing new / something new', `${units.opening} / ${units.openingWithNews}`],
    ['a closing, both sides, with confirming and putting away', `${units.closing}`],
  ]);
}

/** A person in a small organisation: nobody is slowed down. */
export function delayTable(units: Situations): string {
  return table('From one person to the other, nobody slowed down', ['in a meeting', 'median / 95 %'], [
    ['owner hears of news', spread(units.delaysHearing)],
    ['nobody hears of news', spread(units.delays)],
    ['nobody hears, both at it without a pause', spread(units.delaysWithoutPause)],
  ]);
}

export function paperTable(rows: readonly { readonly peak: Peak; readonly paper: OnPaper }[]): string {
  const head = ['people', '1:1s at once', 'limit a minute', 'would ask for', 'share', 'if owners hear', 'limit a day', 'would ask for', 'share'];
  return table('On paper: what would be asked for if nothing held it back', head, rows.map(({ peak, paper }) => [
    whole(peak.people),
    whole(peak.meetings),
    whole(peak.limit.minute),
    whole(paper.minute),
    percent(paper.minute / peak.limit.minute),
    percent(paper.minuteHearing / peak.limit.minute),
    whole(peak.limit.day),
    whole(paper.day),
    percent(paper.day / peak.limit.day),
  ]));
}

function played(outcome: Outcome): Row {
  const { minutes: used, limit, busy, calm } = outcome;
  const served = used.reduce((sum, one) => sum + one.served, 0);
  const refused = used.reduce((sum, one) => sum + one.refused, 0);
  return [
    percent(served / used.length / limit),
    percent(refused / (served + refused)),
    spread(busy.seen),
    spread(busy.saved),
    spread(busy.opened),
    percent(busy.unseen),
    spread(calm.seen),
  ];
}

const playedHead = ['of the limit is served', 'of requests refused', 'to the other person', 'to OneDrive', 'opening', 'not seen before one left', 'to the other, in the next, calm half hour'];

export function crowdTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => [whole(outcome.people), `${outcome.pages}, each for ${one(outcome.stands)}`, ...played(outcome)]);
  return table('Played: the busiest half hour on one allowance (times: median / 95 %)', ['people', 'pages played', ...playedHead], rows);
}

export function mannerTable(people: number, outcomes: readonly { readonly name: string; readonly outcome: Outcome }[]): string {
  const rows = outcomes.map(({ name, outcome }) => [name, ...played(outcome)]);
  return table(`The same with ${whole(people)} people, if it is otherwise`, ['what is otherwise', ...playedHead], rows);
}

export const nameOf = (manner: Manner): string => manners[manner];
