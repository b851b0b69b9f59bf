/** Years in files beside the record, and a record in which everything of Growth is full. */
import { fail, ok } from '../../../src/base/result.ts';
import { addDays } from '../../../src/domain/dates.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import type { EarlierSessions } from '../../../src/workspace/workspace.ts';
import { achieved } from './achievements.ts';
import { hindered } from './blockers.ts';
import { halfway } from './direction.ts';
import { founded } from './foundation.ts';
import { manager, member } from './records.ts';
import { withSkills } from './skills.ts';

type Raw = Record<string, Record<string, Record<string, unknown>>>;

/** Every section of Growth, as after years. */
export function fullGrowth(): Raw {
  const all = hindered(achieved(founded(withSkills(halfway()))));
  const { it: levels } = halfway()['foundations'] ?? {};
  return { ...all, foundations: { it: { ...levels, ...all['foundations']?.['it'] } } };
}

const days = Array.from({ length: 120 }, (_, week) => addDays('2026-08-31', -7 * week));
const [broken] = days.slice(40);

/** A hundred and twenty weeks before the record's; one file cannot be read. */
export const yearsInFiles: EarlierSessions = {
  list: async () => Promise.resolve(ok(days.map((day) => ({ day, files: [`${day} s.json`], from: null })))),
  read: async ({ day }) => Promise.resolve(day === broken ? fail({ kind: 'unreadable' }) : ok(sessionOf(day))),
};

function sessionOf(day: string) {
  const at = `${day}T08:00:00.000Z`;
  const id = `s${day}`;
  const week = days.indexOf(day);
  const answer = (kind: string, by: string) => ({ agreement: `f${by}${week}`, session: id, kind, by, at, text: '', wording: 'Walk through the estimate together' });
  const promise = (by: string) => ({ terms: { wording: 'Walk through the estimate together', owner: by, by, at }, due: { kind: 'next', from: day }, proposedAt: at, session: id });
  return readRecord({
    partnership: { it: { roles: { manager, member }, people: {}, attachedAt: at, attachedBy: member, template: 'partnership@1' } },
    sessions: { [id]: { day, closed: { by: 'member', at }, 'confirmed-member': at, 'confirmed-manager': at, notes: `Week ${120 - week}: we spoke about the zeppelin and what it costs.` } },
    states: { [id]: { at, motivation: 1 + ((week * 3) % 5), stuck: week % 4 === 0 ? 'The timetable of the zeppelin' : '' } },
    topics: { [`t${week}`]: { by: 'member', title: 'May I steer the zeppelin alone?', addedAt: at, discussed: { session: id, at, by: 'member' }, note: '' } },
    agreements: { [`fmember${week}`]: promise('member'), [`fmanager${week}`]: promise('manager') },
    answers: { [`n${week}`]: answer(week % 3 === 0 ? 'not-yet' : 'kept', 'member'), [`o${week}`]: answer(week % 2 === 0 ? 'not-yet' : 'kept', 'manager') },
    achievements: week % 5 === 0 ? { [`h${week}`]: { what: 'Landed in the storm', value: 'Nobody had to wait', day, by: 'member', addedAt: at } } : {},
    blockers: week % 9 === 0 ? { [`b${week}`]: { title: 'The hangar has one key', by: 'member', raisedAt: at, owner: 'manager' } } : {},
  });
}
