/** What something may point at: a skill, goal or item of the plan that is in the record, or one of the career levels. */
import { fail, ok, type Result } from '../../base/result.ts';
import type { Json, Rejection, Thing } from '../commands.ts';
import type { PartnershipRecord } from '../entities.ts';
import type { Blocks, Links } from '../growth-commands.ts';
import { levels, levelNamed } from '../growth.ts';
import { entityOf } from '../table.ts';

const gone = (what: Thing) => fail({ kind: 'no-such-link', what } as const);

/**
 * The links that a command names, as fields; each must be in the record and in use, or null. What it leaves out is left out. One
 * that stays as it was (`before`) may lead to what was retired since; a new one may not.
 */
export function linkFields(record: PartnershipRecord, { skill, goal, level }: Links, before: Links = {}): Result<Readonly<Record<string, Json>>, Rejection> {
  if (skill !== undefined && skill !== null && skill !== before.skill && entityOf(record.skills, skill)?.retired !== null) return gone('skill');
  if (goal !== undefined && goal !== null && goal !== before.goal && entityOf(record.goals, goal)?.retired !== null) return gone('goal');
  if (level !== undefined && level !== null && !(levels as readonly unknown[]).includes(level)) return gone('level');
  return ok({
    ...(skill === undefined ? {} : { skill }),
    ...(goal === undefined ? {} : { goal }),
    ...(level === undefined ? {} : { level }),
  });
}

/** May a blocker be said to block this? By the same rule: what it blocked before (`before`) may have been put aside since. */
export function isThere(record: PartnershipRecord, blocks: NonNullable<Blocks>, before: Blocks = null): Result<void, Rejection> {
  const { kind, id } = blocks;
  const same = before?.kind === kind && before.id === id;
  if (kind === 'level') return levelNamed(id) !== null ? ok() : gone('level');
  if (kind === 'skill') {
    const linked = linkFields(record, { skill: id }, same ? { skill: id } : {});
    return linked.ok ? ok() : linked;
  }
  const item = entityOf(record.planItems, id);
  return same || (item !== undefined && item.status !== 'dropped') ? ok() : gone(kind);
}
