/** Devices of the two, each with a document of its own: what is done apart meets when one takes in what another holds. */
import type { Command, Rejection } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { PartnershipRecord, Role } from '../../../src/domain/entities.ts';
import { RecordDocument } from '../../../src/document/record-document.ts';
import { attachCommand, firstSession, people } from './world.ts';

export class Device {
  readonly #document: RecordDocument;
  readonly #role: Role;
  #minute = 0;

  constructor(role: Role, id: number) {
    this.#document = new RecordDocument(id);
    this.#role = role;
  }

  get record(): PartnershipRecord {
    return this.#document.record.get();
  }

  /** Carries the command out; gives why not, or null. */
  act(command: Command): Rejection | null {
    this.#minute += 1;
    const now = new Date(Date.UTC(2026, 10, 23, 9, this.#minute)).toISOString();
    const decided = decide(this.record, command, { me: people[this.#role].id, now, session: firstSession });
    if (!decided.ok) return decided.error;
    this.#document.apply(decided.value, command.type);
    return null;
  }

  /** As `act`, for what must work. */
  done(...commands: readonly Command[]): void {
    for (const command of commands) {
      const refused = this.act(command);
      if (refused) throw new Error(`rejected: ${JSON.stringify(refused)}`);
    }
  }

  takesIn(other: Device): void {
    this.#document.merge(other.#document.encode());
  }
}

/** Both sides after `before`, then each on its own, then together again; in both orders in which a merge may prefer one. */
export function apart(before: readonly Command[], byManager: readonly Command[], byMember: readonly Command[]): readonly PartnershipRecord[] {
  return [
    [1, 2],
    [2, 1],
  ].flatMap(([first = 1, second = 2]) => {
    const [manager, member] = [new Device('manager', first), new Device('member', second)];
    manager.done(attachCommand, ...before);
    member.takesIn(manager);
    manager.done(...byManager);
    member.done(...byMember);
    manager.takesIn(member);
    member.takesIn(manager);
    return [manager.record, member.record];
  });
}
