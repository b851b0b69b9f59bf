/** What the other person is told of outside of Accord: that there is something for them, never what. SPEC: NW. */
import type { Command } from '../commands.ts';
import type { PartnershipRecord, Role } from '../entities.ts';
import { entityOf } from '../table.ts';
import { hasSigned } from '../terms.ts';

export type NewsKind = 'topic' | 'agreement' | 'session';

export interface News {
  readonly kind: NewsKind;
  readonly id: string;
  /** Of two with the same key the second says nothing new. */
  readonly key: string;
}

/** What `command`, which this person has just carried out, is to the other side; null: nothing that they are told of. */
export function newsOf(record: PartnershipRecord, command: Command, other: Role): News | null {
  switch (command.type) {
    case 'add-topic':
      return news(record, 'topic', command.id, other, '');
    case 'propose-agreement':
    case 'reword-agreement': {
      // Signed once, it waits anew; reworded while it waits, it waits all the same.
      const signed = entityOf(record.agreements, command.id)?.signatures[other]?.terms.slice(0, 16) ?? '';
      return news(record, 'agreement', command.id, other, signed);
    }
    case 'close-session':
      return news(record, 'session', command.session, other, '');
    default:
      return null;
  }
}

/** Is it still for them: not taken back, not answered meanwhile? */
export function isNews(record: PartnershipRecord, { kind, id }: Pick<News, 'kind' | 'id'>, other: Role): boolean {
  switch (kind) {
    case 'topic': {
      const topic = entityOf(record.topics, id);
      return topic !== undefined && topic.withdrawn === null && topic.discussed === null;
    }
    case 'agreement': {
      const agreement = entityOf(record.agreements, id);
      return agreement !== undefined && agreement.outcome === null && !hasSigned(agreement, other);
    }
    case 'session': {
      const session = entityOf(record.sessions, id);
      return session !== undefined && session.closed !== null && session.confirmed[other] === null && session.seal === null;
    }
  }
}

function news(record: PartnershipRecord, kind: NewsKind, id: string, other: Role, time: string): News | null {
  return isNews(record, { kind, id }, other) ? { kind, id, key: [kind, id, time].join(' ').trim() } : null;
}
