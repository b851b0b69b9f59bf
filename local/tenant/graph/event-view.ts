/** How a caller wants events to be shown: the Prefer header of the Outlook APIs (event-get.md, outlook-immutable-id.md). */
import { ianaZone } from '../model/time-zones.ts';
import { header } from './call.ts';
import type { GraphCall } from './call.ts';
import { GraphError } from './errors.ts';

export interface EventView {
  readonly immutableIds: boolean;
  /** Zone name as the caller wrote it, "UTC" when none was given. */
  readonly zoneName: string;
  /** IANA name. */
  readonly zone: string;
  /** Value of `Preference-Applied`; empty when there is none. */
  readonly applied: string;
}

/** Reads Prefer: outlook.timezone="…", IdType="ImmutableId"; 400 for a zone that Outlook does not know. */
export function eventView(call: GraphCall): EventView {
  const prefer = header(call, 'prefer') ?? '';
  const immutableIds = /IdType\s*=\s*"?ImmutableId"?/i.test(prefer);
  const asked = /outlook\.timezone\s*=\s*"([^"]*)"/i.exec(prefer)?.[1];
  const zone = ianaZone(asked ?? 'UTC');
  if (!zone)
    throw new GraphError(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${asked ?? ''}'.`,
    );
  const applied = [
    ...(immutableIds ? ['IdType="ImmutableId"'] : []),
    ...(asked === undefined ? [] : [`outlook.timezone="${asked}"`]),
  ].join(', ');
  return { immutableIds, zoneName: asked ?? 'UTC', zone, applied };
}
