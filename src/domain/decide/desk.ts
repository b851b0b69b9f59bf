/** What the deciders of every area share: the desk that a command lies on, and the small parts of an answer. */
import { fail, ok, type Result } from '../../base/result.ts';
import type { Command, CommandContext, Json, Mutation, Part, Rejection } from '../commands.ts';
import type { PartnershipRecord, Role } from '../entities.ts';

/** A command is decided for one of the two, on the record as it is now. */
export interface Desk {
  readonly record: PartnershipRecord;
  readonly role: Role;
  readonly context: CommandContext;
}

export type Decision = Result<readonly Mutation[], Rejection>;
export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;

/** The command has been carried out before: its id is in the record. Nothing to do, and nothing to complain about. */
export const alreadyDone: Decision = ok([]);
export const unchanged: Decision = fail({ kind: 'unchanged' });

export function set(
  table: Extract<Mutation, { kind: 'set' }>['table'],
  id: string,
  fields: Readonly<Record<string, Json>>,
): Mutation {
  return { kind: 'set', table, id, fields };
}

/** A short text as it is kept: trimmed, not empty, within its limit. */
export function shortText(text: string, what: Part, max: number): Result<string, Rejection> {
  const trimmed = text.trim();
  if (trimmed === '') return fail({ kind: 'empty', what });
  if (trimmed.length > max) return fail({ kind: 'too-long', what, max });
  return ok(trimmed);
}
