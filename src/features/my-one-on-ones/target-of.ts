import type { Day } from '../../base/clock.ts';
import type { PartnershipRecord } from '../../domain/entities.ts';
import type { Found } from '../../domain/views/search.ts';
import { sessionTimeline } from '../../domain/views/timeline.ts';
import { fileItem, olderSessions } from '../../ui/kit/go-to-item.ts';
import type { Target } from '../../ui/my.ts';
import { isGrowthRegion } from '../../ui/text/first.ts';
import { search as text } from '../../ui/text/past.ts';
import type { PastFile } from '../../workspace/past-files.ts';

/** Found in the open record of a 1:1 or, `file`, in that of an old session. */
export interface Place {
  readonly found: Found;
  readonly record: PartnershipRecord;
  readonly file: PastFile | null;
}

/** Where it is read: in its session once that is over, else where it is at home. */
export function targetOf({ found, record, file }: Place, today: Day): Target {
  const { kind, id, session } = found;
  const past = { view: 'session', region: text.places.amendment } as const;
  if (file !== null) return { ...past, items: [olderSessions, fileItem(file)] };
  if (session !== null && sessionTimeline(record, today).some((one) => one.session.id === session)) return { ...past, items: [session] };
  // An answer that was given in the session at hand is on no list any more: what is settled stands with the sessions.
  if (session !== null && kind === 'agreement') return past;
  const region = text.places[kind];
  return { view: isGrowthRegion(region) ? 'growth' : 'session', region, items: [id] };
}
