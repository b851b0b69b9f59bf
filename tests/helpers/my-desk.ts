/** “My 1:1s” in memory, for the screens beside its list. */
import { Subscribable } from '../../src/base/subscribable.ts';
import { emptyRecord, type PartnershipRecord, type Role } from '../../src/domain/entities.ts';
import { type Looking, summaryOf } from '../../src/domain/views/my-one-on-ones.ts';
import type { Agenda } from '../../src/graph/services.ts';
import type { Known } from '../../src/ui/my.ts';
import type { MyList, MyOneOnOne, MyOneOnOnes } from '../../src/workspace/my.ts';
import { noDrafts } from '../e2e/gallery/memory-partnership.ts';
import { jonas, maya } from './people.ts';

export const looking: Looking = { me: maya.id, now: Date.parse('2026-11-23T07:00:00Z'), timeZone: 'Europe/Berlin' };

const none = () => Promise.reject(new Error('not asked here'));
const noEvents: Agenda = { events: [], occurrencesOf: () => [] };

export interface MemoryDesk extends MyOneOnOnes {
  readonly list: Subscribable<MyList>;
  readonly agenda: Subscribable<Agenda | null>;
}

/** Everything was asked and has answered, unless `more` says otherwise. */
export function memoryDesk(all: readonly MyOneOnOne[] = [], more: Partial<MyOneOnOnes> = {}): MemoryDesk {
  return {
    viewer: { id: maya.id, tenant: 'contoso', loginHint: maya.userPrincipalName },
    drafts: noDrafts,
    looking: new Subscribable(looking),
    refresh: () => undefined,
    allow: none,
    whole: none,
    earlier: none,
    attachAll: none,
    close: () => undefined,
    ...more,
    list: new Subscribable<MyList>({ all, asking: false, failure: null, calendarFailure: null }),
    agenda: new Subscribable<Agenda | null>(noEvents),
  };
}

/** A record of hers with Jonas, in which she is `role`. */
export function recordAs(role: Role, more: Partial<PartnershipRecord> = {}): PartnershipRecord {
  const roles = role === 'manager' ? { manager: maya.id, member: jonas.id } : { manager: jonas.id, member: maya.id };
  return { ...emptyRecord, partnership: { roles, people: { [maya.id]: maya, [jonas.id]: jonas }, attachedAt: '2026-11-01T08:00:00.000Z', attachedBy: maya.id, template: 'partnership@1' }, ...more };
}

export function listed(pairKey: string, record: PartnershipRecord | null, calendar: MyOneOnOne['calendar'] = null): MyOneOnOne {
  return { pairKey, chatId: null, otherName: pairKey, record, calendar, trouble: null };
}

export function knownAs(pairKey: string, name: string, role: Role, calendar: MyOneOnOne['calendar'] = null): Known {
  const one = { pairKey, record: recordAs(role), calendar };
  return { ...one, name, summary: summaryOf(one, looking) };
}
