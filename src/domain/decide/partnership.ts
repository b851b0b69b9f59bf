/** Attaching the template to two people, correcting who is who, and knowing their meetings. SPEC: P. */
import { fail, ok } from '../../base/result.ts';
import type { CommandContext, Mutation } from '../commands.ts';
import type { PartnershipRecord, Person, Series } from '../entities.ts';
import { entitiesOf, entityOf, isUsableId } from '../table.ts';
import { isFounded } from '../views/untouched.ts';
import { set, unchanged, type CommandOf, type Decision, type Desk } from './desk.ts';

/** Join links change form over the years; the newest are enough to find the meeting. */
const keptJoinUrls = 20;

export function attach(record: PartnershipRecord, command: CommandOf<'attach'>, context: CommandContext): Decision {
  if (record.partnership) return fail({ kind: 'already-attached' });
  const manager = command.roles.manager.toLowerCase();
  const member = command.roles.member.toLowerCase();
  if (manager === member) return fail({ kind: 'same-person' });
  const me = context.me.toLowerCase();
  const people = command.people.map((person): Person => ({ ...person, id: person.id.toLowerCase() }));
  const namesBoth = [manager, member].every((id) => isUsableId(id) && people.some((person) => person.id === id));
  if (!namesBoth || (me !== manager && me !== member)) return fail({ kind: 'not-one-of-the-two' });
  const partnership = set('partnership', 'it', {
    roles: { manager, member },
    people: Object.fromEntries(people.map((person) => [person.id, { ...person }])),
    attachedAt: context.now,
    attachedBy: me,
    template: command.template,
  });
  return ok([partnership, ...(command.series ? linking(record, command.series) : [])]);
}

export function swapRoles(desk: Desk): Decision {
  const { record } = desk;
  if (!record.partnership) return fail({ kind: 'not-attached' });
  if (isInUse(record)) return fail({ kind: 'roles-in-use' });
  const { manager, member } = record.partnership.roles;
  return ok([set('partnership', 'it', { roles: { manager: member, member: manager } })]);
}

/** Entities name a side, not a person: once one exists, swapping would hand words and signatures to the other person. */
function isInUse(record: PartnershipRecord): boolean {
  const { topics, agreements, answers, goals, agreementVersions, skills, scores, ratings, planItems, achievements, criteria, blockers, gates, abilities } = record;
  const written = [topics, agreements, answers, goals, agreementVersions, skills, scores, ratings, planItems, achievements, criteria, blockers, gates, abilities];
  const authored = written.some((table) => entitiesOf<unknown>(table).length > 0);
  const checkedIn = entitiesOf(record.states).some((state) => state.at !== null);
  const closed = entitiesOf(record.sessions).some((one) => one.closed ?? one.confirmed.manager ?? one.confirmed.member);
  return authored || checkedIn || closed || isFounded(record);
}

export function linkSeries(desk: Desk, command: CommandOf<'link-series'>): Decision {
  const mutations = linking(desk.record, command.series);
  return mutations.length === 0 ? unchanged : ok(mutations);
}

/** Adds what is new about a series; what is not known this time does not erase what was known. */
function linking(record: PartnershipRecord, series: Series): readonly Mutation[] {
  if (!isUsableId(series.id)) return [];
  const known = entityOf(record.series, series.id);
  const joinUrls = [...new Set([...(known?.joinUrls ?? []), ...series.joinUrls])].slice(-keptJoinUrls);
  const cadence = series.cadence ?? known?.cadence ?? null;
  const next = {
    subject: series.subject || (known?.subject ?? ''),
    organizer: series.organizer.toLowerCase() || (known?.organizer ?? ''),
    joinUrls,
    cadence: cadence && { start: cadence.start, everyDays: cadence.everyDays },
  };
  if (!known) return [set('series', series.id, next)];
  const before: Series = known;
  const changed = Object.entries(next).filter(([field, value]) => {
    const old = before[field as keyof typeof next];
    return JSON.stringify(old) !== JSON.stringify(value);
  });
  return changed.length === 0 ? [] : [set('series', series.id, Object.fromEntries(changed))];
}
