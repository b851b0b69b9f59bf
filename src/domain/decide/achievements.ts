/** Achievements: added in seconds, a draft until their value is told. SPEC: H. */
import type { Day } from '../../base/clock.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Json, Rejection } from '../commands.ts';
import { addDays, isDay, unknownDay, utcDay } from '../dates.ts';
import type { AchievementCommand } from '../growth-commands.ts';
import type { Achievement } from '../growth.ts';
import { limits } from '../limits.ts';
import { entityOf, isUsableId } from '../table.ts';
import { alreadyDone, set, shortText, unchanged, type CommandOf, type Decision, type Desk } from './desk.ts';
import { linkFields } from './links.ts';

/** So far ahead a day may lie, in days: what is planned is not achieved yet, but somewhere it is tomorrow already. */
const furthestAhead = 1;

export function decideAchievement(desk: Desk, command: AchievementCommand): Decision {
  switch (command.type) {
    case 'add-achievement':
      return add(desk, command);
    case 'change-achievement':
      return change(desk, command);
    case 'withdraw-achievement':
      return withdraw(desk, command.id);
    case 'restore-achievement':
      return restore(desk, command.id);
  }
}

function add(desk: Desk, command: CommandOf<'add-achievement'>): Decision {
  const { record, role, context } = desk;
  if (!isUsableId(command.id)) return fail({ kind: 'unknown', what: 'achievement' });
  if (entityOf(record.achievements, command.id)) return alreadyDone;
  const words = wordsOf(desk, command);
  if (!words.ok) return words;
  const links = linkFields(record, command.links);
  if (!links.ok) return links;
  const nothing = { skill: null, goal: null, level: null };
  return ok([set('achievements', command.id, { ...words.value, by: role, addedAt: context.now, ...nothing, ...links.value })]);
}

function change(desk: Desk, { id, changes }: CommandOf<'change-achievement'>): Decision {
  const achievement = known(desk, id);
  if (!achievement.ok) return achievement;
  if (achievement.value.withdrawn) return fail({ kind: 'retired', what: 'achievement' });
  const words = wordsOf(desk, changes);
  if (!words.ok) return words;
  const links = linkFields(desk.record, changes, achievement.value);
  if (!links.ok) return links;
  const before: Readonly<Record<string, unknown>> = { ...achievement.value };
  const news = Object.entries({ ...words.value, ...links.value }).filter(([field, value]) => before[field] !== value);
  return news.length === 0 ? unchanged : ok([set('achievements', id, Object.fromEntries(news))]);
}

function withdraw(desk: Desk, id: string): Decision {
  const achievement = known(desk, id);
  if (!achievement.ok) return achievement;
  if (achievement.value.withdrawn) return unchanged;
  return ok([set('achievements', id, { withdrawn: { by: desk.role, at: desk.context.now } })]);
}

function restore(desk: Desk, id: string): Decision {
  const achievement = known(desk, id);
  if (!achievement.ok) return achievement;
  return achievement.value.withdrawn ? ok([set('achievements', id, { withdrawn: null })]) : unchanged;
}

function known({ record }: Desk, id: string): Result<Achievement, Rejection> {
  const achievement = entityOf(record.achievements, id);
  return achievement ? ok(achievement) : fail({ kind: 'unknown', what: 'achievement' });
}

/** What is said of it, as it is kept. The value may wait; taken away again, it is a draft again. */
function wordsOf(
  desk: Desk,
  said: { readonly what?: string; readonly day?: Day; readonly value?: string },
): Result<Readonly<Record<string, Json>>, Rejection> {
  const fields: Record<string, Json> = {};
  if (said.what !== undefined) {
    const what = shortText(said.what, 'what', limits.wording);
    if (!what.ok) return what;
    fields['what'] = what.value;
  }
  if (said.day !== undefined) {
    if (!isDay(said.day)) return fail({ kind: 'empty', what: 'day' });
    const latest = addDays(utcDay(desk.context.now), furthestAhead);
    if (said.day < unknownDay || said.day > latest) return fail({ kind: 'too-far', what: 'day', from: unknownDay, until: latest });
    fields['day'] = said.day;
  }
  if (said.value !== undefined) {
    const value = said.value.trim();
    if (value.length > limits.wording) return fail({ kind: 'too-long', what: 'value', max: limits.wording });
    fields['value'] = value;
  }
  return ok(fields);
}
