/** A small world for the domain's tests: a raw record, mutations carried out on it, and two people who act. */
import type { Command, CommandContext, Mutation, Rejection } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { PartnershipRecord, Role } from '../../../src/domain/entities.ts';
import { readRecord } from '../../../src/domain/read-record.ts';

export const people = {
  manager: { id: 'aaaaaaaa-0000-4000-8000-000000000001', displayName: 'Maya Lindqvist', userPrincipalName: 'maya@contoso.example' },
  member: { id: 'bbbbbbbb-0000-4000-8000-000000000002', displayName: 'Tomas Okafor', userPrincipalName: 'tomas@contoso.example' },
} as const;

export const attachCommand: Command = {
  type: 'attach',
  roles: { manager: people.manager.id, member: people.member.id },
  people: [people.manager, people.member],
  series: null,
  template: 'partnership@1',
};

type Raw = Record<string, Record<string, Record<string, unknown>>>;

/** What the document does with mutations, for one device: fields are replaced, texts too. */
export function carryOut(raw: Raw, mutations: readonly Mutation[]): Raw {
  const next = structuredClone(raw);
  for (const mutation of mutations) {
    const table = (next[mutation.table] ??= {});
    // Random ids name what every object has, too.
    const entity = Object.hasOwn(table, mutation.id) ? (table[mutation.id] ?? {}) : {};
    table[mutation.id] = entity;
    if (mutation.kind === 'set') Object.assign(entity, structuredClone(mutation.fields));
    else entity[mutation.field] = mutation.to;
  }
  return next;
}

export const firstSession = { id: 's20261123', day: '2026-11-23', occurrence: null } as const;

/** Two people on one record; `now` goes on by a minute with each command. */
export class World {
  raw: Raw = {};
  session: CommandContext['session'] = firstSession;
  #minute = 0;

  constructor(attached = true) {
    if (attached) this.done('manager', attachCommand);
  }

  get record(): PartnershipRecord {
    return readRecord(this.raw);
  }

  context(role: Role): CommandContext {
    const now = new Date(Date.UTC(2026, 10, 23, 9, this.#minute)).toISOString();
    return { me: people[role].id, now, session: this.session };
  }

  /** Carries the command out; gives what changed, or why not. */
  act(role: Role, command: Command): readonly Mutation[] | Rejection {
    this.#minute += 1;
    const decision = decide(this.record, command, this.context(role));
    if (!decision.ok) return decision.error;
    this.raw = carryOut(this.raw, decision.value);
    return decision.value;
  }

  /** As `act`, for commands that must work. */
  done(role: Role, command: Command): readonly Mutation[] {
    const result = this.act(role, command);
    if ('kind' in result) throw new Error(`rejected: ${JSON.stringify(result)}`);
    return result;
  }
}
