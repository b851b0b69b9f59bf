import { type Clock, dayOf, instantOf } from '../base/clock.ts';
import type { Random } from '../base/ids.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Command } from '../domain/commands.ts';
import { emptyRecord, type PartnershipRecord, type Person, type Roles, type Series } from '../domain/entities.ts';
import { readMe } from '../domain/template/read-me.ts';
import { templateId } from '../domain/template/template.ts';
import type { FindSpace, Graph, Home, HomeFailure, Meeting, SpaceAddress } from '../graph/services.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import type { WorkspaceParts } from './parts.ts';
import type { AttachDesk } from './workspace.ts';

export interface AttachParts {
  readonly graph: Graph;
  readonly meeting: Meeting;
  /** Other recurring meetings of the two, which belong to the same record. */
  readonly also?: readonly Meeting[];
  readonly me: Person;
  readonly other: Person;
  readonly pairKey: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly device: DeviceStore;
  readonly timeZone: string;
  readonly firstTemplate: WorkspaceParts['firstTemplate'];
}

/**
 * `entered`: the space is there; go on with it. The record is empty when the other person had attached before. `shared`:
 * can the other person open it, as far as Graph said?
 *
 * Two people may attach while both look at this screen. So the homes are asked once more before anything is written, and
 * again afterwards: the organiser's space is the pair's, and whoever made another one goes there.
 */
export function attachDesk(parts: AttachParts, entered: (space: SpaceAddress, record: PartnershipRecord, shared: boolean) => Promise<void>): AttachDesk {
  const { graph, meeting, me, other, pairKey } = parts;
  return {
    meeting,
    me,
    other,
    preview: (home) => graph.previewHome(home, pairKey, other),
    async attach(roles: Roles, home: Home): Promise<Result<void, HomeFailure>> {
      const place: FindSpace = { me: me.id, other, organizer: meeting.organizer, pairKey };
      const there = await graph.findSpace(place);
      if (!there.ok) return there;
      if (there.value !== null) {
        // Perhaps one's own, from an attaching that was cut off before the invitation.
        await entered(there.value, emptyRecord, await graph.makeSureShared(there.value, other));
        return ok();
      }
      const { firstRecord } = await import('./core.ts');
      const now = instantOf(parts.clock.now());
      const command: Command = { type: 'attach', roles, people: [me, other], series: seriesOf(meeting, me), template: templateId };
      // Without it the pair begins with the app's own, and can choose another at any time.
      const template = await parts.firstTemplate().catch(() => '');
      const more = [
        ...(parts.also ?? []).map((one): Command => ({ type: 'link-series', series: seriesOf(one, me) })),
        ...(template === '' ? [] : [{ type: 'choose-template', json: template } as const]),
      ];
      const day = dayOf(parts.clock.now(), parts.timeZone);
      const first = firstRecord({ ...parts, me: me.id }, command, { me: me.id, now, session: { id: `s${day.replaceAll('-', '')}`, day, occurrence: null } }, more);
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
      const { space, existed, shared } = created.value;
      const winner = existed ? ok(space) : await graph.findSpace(place);
      const theirs = winner.ok && winner.value !== null && winner.value.recordId !== space.recordId ? winner.value : null;
      // In a library others may come in through a group, so only one's own OneDrive says for certain that they cannot.
      const open = shared || home.kind === 'folder';
      // The other person attached first: their record is the record, and the space that was made for nothing says where it is.
      if (theirs !== null) {
        await graph.leaveSignpost(pairKey, theirs, other);
        await entered(theirs, emptyRecord, true);
        return ok();
      }
      if (existed) {
        await entered(space, emptyRecord, open);
        return ok();
      }
      await parts.device.replica(pairKey).append(first.value.state);
      await entered(space, first.value.record, open);
      return ok();
    },
  };
}

/** The series that a meeting is, as far as its chat tells. */
export function seriesOf({ chatId, subject, organizer, joinUrl }: Meeting, me: Person): Series {
  return { id: chatId, subject, organizer: organizer ?? me.id, joinUrls: joinUrl === null ? [] : [joinUrl], cadence: null };
}

function nameOf(id: string, me: Person, other: Person): string {
  return id === me.id ? me.displayName : other.displayName;
}
