import { type Clock, dayOf, instantOf } from '../base/clock.ts';
import type { Random } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Command } from '../domain/commands.ts';
import { emptyRecord, type PartnershipRecord, type Person, type Roles } from '../domain/entities.ts';
import { readMe, templateId } from '../domain/template/default.ts';
import type { Graph, Home, HomeFailure, Meeting, SpaceAddress } from '../graph/services.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import type { AttachDesk } from './workspace.ts';

export interface AttachParts {
  readonly graph: Graph;
  readonly meeting: Meeting;
  readonly me: Person;
  readonly other: Person;
  readonly pairKey: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly device: DeviceStore;
  readonly timeZone: string;
}

/** `entered`: the space is there; go on with it. The record is empty when the other person had attached before. */
export function attachDesk(parts: AttachParts, entered: (space: SpaceAddress, record: PartnershipRecord) => Promise<void>): AttachDesk {
  const { graph, meeting, me, other, pairKey } = parts;
  return {
    meeting,
    me,
    other,
    preview: (home) => graph.previewHome(home, pairKey, other),
    async attach(roles: Roles, home: Home): Promise<Result<void, HomeFailure>> {
      const { firstRecord } = await import('./core.ts');
      const now = instantOf(parts.clock.now());
      const joinUrls = meeting.joinUrl === null ? [] : [meeting.joinUrl];
      const series = { id: meeting.chatId, subject: meeting.subject, organizer: meeting.organizer ?? me.id, joinUrls, cadence: null };
      const command: Command = { type: 'attach', roles, people: [me, other], series, template: templateId };
      const day = dayOf(parts.clock.now(), parts.timeZone);
      const first = firstRecord({ ...parts, me: me.id }, command, { me: me.id, now, session: { id: `s${day.replaceAll('-', '')}`, day, occurrence: null } });
      // The screen offers only these two people in two different roles: anything else is our own mistake.
      if (!first.ok) return fail({ kind: 'unavailable' });
      const created = await graph.createSpace({
        home,
        pairKey,
        other,
        record: first.value.file,
        readMe: readMe({ manager: nameOf(roles.manager, me, other), member: nameOf(roles.member, me, other) }),
      });
      if (!created.ok) return created;
      // The other person attached first: their record is the record, and this one was never written.
      if (!created.value.existed) await parts.device.replica(pairKey).append(first.value.state);
      await entered(created.value.space, created.value.existed ? emptyRecord : first.value.record);
      return ok();
    },
  };
}

function nameOf(id: string, me: Person, other: Person): string {
  return id === me.id ? me.displayName : other.displayName;
}
