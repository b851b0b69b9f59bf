import { RecordDocument } from '../../src/document/record-document.ts';
import type { Command } from '../../src/domain/commands.ts';
import { decide } from '../../src/domain/decide.ts';
import type { Person } from '../../src/domain/entities.ts';
import { attach, jonas, maya } from './people.ts';

const first = Date.parse('2026-06-01T00:00:00Z');

export const dayOfWeek = (week: number) => new Date(first + week * 7 * 86_400_000).toISOString().slice(0, 10);
export const sessionOf = (week: number) => ({ id: `s${dayOfWeek(week).replaceAll('-', '')}`, day: dayOfWeek(week), occurrence: null });

/** Carries a command out as a person does on the day of that week's session. */
export function actIn(week: number, document: RecordDocument, person: Person, command: Command): void {
  const context = { me: person.id, now: `${dayOfWeek(week)}T08:00:00.000Z`, session: sessionOf(week) };
  const decided = decide(document.record.get(), command, context);
  if (!decided.ok) throw new Error(`${command.type}: ${decided.error.kind}`);
  document.apply(decided.value, command.type);
}

/** Types at the end of the notes of that week's session, which begins when the record does not hold it. */
export function noteIn(week: number, document: RecordDocument, person: Person, words: string): void {
  const { id } = sessionOf(week);
  const from = document.record.get().sessions[id]?.notes ?? '';
  actIn(week, document, person, { type: 'edit-text', target: { table: 'sessions', id, field: 'notes' }, from, to: from + words });
}

/** One week: notes, topics that are discussed (the first is `t<week>`), the close. */
export function holdWeek(document: RecordDocument, week: number, topics = 1): void {
  const { id } = sessionOf(week);
  actIn(week, document, jonas, { type: 'set-motivation', session: id, value: 4 });
  noteIn(week, document, maya, `Notes of week ${week}.`);
  for (let i = 0; i < topics; i += 1) {
    const topic = i === 0 ? `t${week}` : `t${week}-${i}`;
    actIn(week, document, jonas, { type: 'add-topic', id: topic, title: `Topic ${week}` });
    actIn(week, document, maya, { type: 'discuss-topic', id: topic, session: id });
  }
  actIn(week, document, maya, { type: 'close-session', session: id });
}

/** A record with this many weeks in it. */
export function weeksHeld(weeks: number, topics = 1): RecordDocument {
  const document = new RecordDocument();
  actIn(0, document, maya, attach);
  for (let week = 0; week < weeks; week += 1) holdWeek(document, week, topics);
  return document;
}
