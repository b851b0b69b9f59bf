/** Where on the screen the thing is that a link names. SPEC: DL. */
import type { LinkTarget } from '../deep-link.ts';
import type { PartnershipRecord } from '../entities.ts';
import { entityOf } from '../table.ts';

export interface LinkedPlace {
  readonly region: 'agreements' | 'topics' | 'sessions';
  /** Id of the item in it; null: the region itself. */
  readonly item: string | null;
  /** `settled`: it is done with, and told by its session. */
  readonly state: 'here' | 'settled';
}

/** Null: this record does not hold it (any more). `session`: the one at hand, whose discussed topics still stand among the topics. */
export function whereLinked(record: PartnershipRecord, { kind, id }: LinkTarget, session: string): LinkedPlace | null {
  const inSession = (of: string): LinkedPlace => ({ region: 'sessions', item: entityOf(record.sessions, of)?.id ?? null, state: 'settled' });
  switch (kind) {
    case 'partnership':
      return null;
    case 'session': {
      const found = entityOf(record.sessions, id);
      return found === undefined ? null : { region: 'sessions', item: found.id, state: 'here' };
    }
    case 'agreement': {
      const found = entityOf(record.agreements, id);
      if (found === undefined) return null;
      return found.outcome === null ? { region: 'agreements', item: id, state: 'here' } : inSession(found.outcome.session);
    }
    case 'topic': {
      const found = entityOf(record.topics, id);
      if (found === undefined || found.withdrawn !== null) return null;
      if (found.discussed === null) return { region: 'topics', item: id, state: 'here' };
      return found.discussed.session === session ? { region: 'topics', item: null, state: 'settled' } : inSession(found.discussed.session);
    }
  }
}
