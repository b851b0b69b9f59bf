/** The partnership agreement: affirmed by each of the two, again when its text, the people or the quarter changes. SPEC: PA. */
import { daysBetween } from '../../base/clock.ts';
import { fail, ok } from '../../base/result.ts';
import { affirmAgainDays, agreementHash, agreementVersionId } from '../agreement-hash.ts';
import type { Json } from '../commands.ts';
import { dayIn } from '../dates.ts';
import { foundationId } from '../growth-ids.ts';
import { entityOf } from '../table.ts';
import { set, unchanged, type CommandOf, type Decision, type Desk } from './desk.ts';

export function affirmAgreement({ record, role, context }: Desk, command: CommandOf<'affirm-agreement'>): Decision {
  const foundation = entityOf(record.foundations, foundationId);
  const text = foundation?.agreement ?? '';
  if (text.trim() === '') return fail({ kind: 'empty', what: 'text' });
  if (!record.partnership) return fail({ kind: 'not-attached' });
  const hash = agreementHash(text, record.partnership.roles);
  if (command.text !== hash) return fail({ kind: 'text-changed' });
  const { now, zone } = context;
  const mine = foundation?.affirmed[role] ?? null;
  if (mine?.text === hash && daysBetween(dayIn(mine.at, zone), dayIn(now, zone)) < affirmAgainDays) return unchanged;
  const id = agreementVersionId(hash);
  // The text is kept with the first affirmation: of two at the same moment neither knows that it is the second.
  const kept: Record<string, Json> = entityOf(record.agreementVersions, id) ? {} : { text, between: { ...record.partnership.roles } };
  return ok([
    set('foundations', foundationId, { [`affirmed-${role}`]: { text: hash, at: now } }),
    set('agreementVersions', id, { ...kept, [`affirmed-${role}`]: now }),
  ]);
}
