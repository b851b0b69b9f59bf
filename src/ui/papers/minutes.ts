/** The minutes of one session as a paper. SPEC: MN. */
import { type Day, deviceZone } from '../../base/clock.ts';
import { dayIn } from '../../domain/dates.ts';
import type { Due, PartnershipRecord } from '../../domain/entities.ts';
import type { Template } from '../../domain/template/template.ts';
import { templateOf } from '../../domain/template/template-of.ts';
import { type Minutes, minutesOf } from '../../domain/views/minutes.ts';
import { wordingOf } from '../../domain/views/timeline.ts';
import { type Names, namesOf } from '../names.ts';
import { agreements } from '../text/first.ts';
import { ownerName } from '../text/blockers.ts';
import { sessions as past, state as stateWords } from '../text/later.ts';
import { minutes as text, papers as words, signedInWords } from '../text/papers.ts';
import { worth as worthWords } from '../text/worth.ts';
import { type Language, language, semicoloned } from '../text/language.ts';
import { inductionName, motivationName } from '../text/template.ts';
import { type Dates, datesIn } from '../text/when.ts';
import { scoreColumns, sides } from './columns.ts';
import { type Block, factsOf, type Item, item, listOf, type Paper, paragraph, quietly, section, tableOf, textOf } from './paper.ts';

const datesOf = new Map<Language, Dates>();

/** In the language of the sentences, whatever the locale of whoever makes them: the paper is kept beside the session. */
function dayInWords(day: Day): string {
  const spoken = language.get();
  const dates = datesOf.get(spoken) ?? datesIn(spoken);
  datesOf.set(spoken, dates);
  return dates.day(day, '');
}

/**
 * Null when the record does not have the session. `open`: the whole record, where `record` is that of the session alone. `zone`: where
 * the day of an instant is counted; the device's own, since whoever's page makes the paper was there (in UTC an evening may be the next day).
 */
export function minutesPaper(record: PartnershipRecord, session: string, open: PartnershipRecord, zone: string = deviceZone): Paper | null {
  const told = minutesOf(record, session, open);
  if (told === null) return null;
  const names = namesOf(record);
  const blocks = [
    ...section(text.sinceLast, listOf(told.answers.map((one) => answered(one, names)))),
    ...section(text.state(names.member), stateOf(templateOf(open), told)),
    ...section(text.topics, listOf(told.topics.map(({ title, note, by }) => item(title, [text.from(names[by]), note])))),
    ...section(text.blockers, blockersOf(told, names)),
    ...section(text.skills, skillsOf(told, names)),
    ...section(text.achievements, listOf(told.achievements.map(({ what, value, day }) => item(what, [value.trim() === '' ? text.noValue : value, dayInWords(day)])))),
    ...section(text.notes, textOf(told.notes)),
    ...section(text.made, listOf(told.made.map((one) => madeAs(one, names)))),
    ...section(text.worth, worthOf(told, names)),
  ];
  const { closed, day } = told.session;
  const facts = factsOf([
    { name: words.member, value: names.member },
    { name: words.manager, value: names.manager },
    { name: text.closed, value: closed === null ? text.notClosed : text.byOn(names[closed.by], dayInWords(dayIn(closed.at, zone))) },
    { name: text.confirmed, value: confirmedBy(told, names, zone) },
  ]);
  const missing = whoHasNotConfirmed(told, names).map(quietly);
  return { title: text.title(names), subtitle: dayInWords(day), blocks: [...facts, ...missing, ...(blocks.length === 0 ? [paragraph(text.nothing)] : blocks)] };
}

function confirmedBy({ session }: Minutes, names: Names, zone: string): string {
  return semicoloned(
    sides.flatMap((side) => {
      const at = session.confirmed[side];
      return at === null ? [] : [text.byOn(names[side], dayInWords(dayIn(at, zone)))];
    }),
  );
}

function whoHasNotConfirmed({ session }: Minutes, names: Names): readonly string[] {
  return session.closed === null ? [] : sides.flatMap((side) => (session.confirmed[side] === null ? [text.notConfirmed(names[side])] : []));
}

function dueInWords(due: Due): string {
  return due.kind === 'day' ? dayInWords(due.day) : text.nextTime;
}

function answered({ answer, agreement, owner }: Minutes['answers'][number], names: Names): Item {
  const details = [
    owner === null ? '' : agreements.owner(owner, names),
    answer.kind === 'not-yet' && answer.due !== null ? text.newDate(dueInWords(answer.due)) : '',
    answer.kind === 'dropped' && answer.text !== '' ? text.reason(answer.text) : '',
    answer.kind === 'reworded' && answer.text !== '' ? text.before(answer.text) : '',
  ];
  return item(wordingOf(answer, agreement), details, past.answer[answer.kind]);
}

function stateOf(template: Template, { state }: Minutes): readonly Block[] {
  if (state === null) return [];
  const { motivation, induction } = state;
  return factsOf([
    { name: stateWords.motivation, value: motivation === null ? '' : text.motivation(motivation, motivationName(template, motivation)) },
    { name: stateWords.movedRead, value: state.moved },
    { name: stateWords.induction, value: induction === null ? '' : inductionName(template, induction) },
    { name: stateWords.stuckRead, value: state.stuck },
    { name: stateWords.scars, value: state.scars },
    { name: stateWords.breakthroughs, value: state.breakthroughs },
  ]);
}

function blockersOf({ raised, settled }: Minutes, names: Names): readonly Block[] {
  return listOf([
    ...raised.map(({ blocker, again }) => item(blocker.title, [text.blockerOwner(ownerName(blocker, names)), blocker.note.trim()], again ? text.again : text.raised)),
    ...settled.map(({ blocker, outcome }) => item(blocker.title, [outcome.reason], outcome.kind === 'cleared' ? text.cleared : text.letBe)),
  ]);
}

function skillsOf({ scored }: Minutes, names: Names): readonly Block[] {
  const rows = scored.map(({ name, value }) => [name ?? text.goneSkill, ...[value.member, value.manager, Math.abs(value.manager - value.member)].map(words.number)]);
  const evidence = scored.flatMap(({ name, evidence: lines }) =>
    sides.flatMap((side) => (lines[side] === '' ? [] : [item(text.evidence(names[side], name ?? text.goneSkill, lines[side]))])),
  );
  return [...tableOf(scoreColumns(names), rows), ...listOf(evidence)];
}

function madeAs({ agreement, wording, due, signed }: Minutes['made'][number], names: Names): Item {
  return item(wording, [
    [agreements.owner(agreement.terms.owner, names), ...(due === null ? [] : [text.due(dueInWords(due))])].join(' · '),
    signed === null ? text.reworded : signedInWords(signed, names),
  ]);
}

function worthOf({ worth }: Minutes, names: Names): readonly Block[] {
  return worth === null ? [] : listOf(sides.map((side) => item(text.worthOf(names[side], worth[side], worthWords.points[worth[side]]))));
}
