/** Blind answers, scores and ratings alike: committed to, then shown. SPEC: M. */
import { fail, ok } from '../../base/result.ts';
import type { Json, Mutation } from '../commands.ts';
import type { Session } from '../entities.ts';
import type { PastScore } from '../growth.ts';
import { pastField, pastScores, pastSlot } from '../growth-ids.ts';
import { limits } from '../limits.ts';
import { otherRole } from '../pair.ts';
import { blindId, type BlindPlace, type BlindSubject, fits, isBlindName, isSeal, type KeptAnswer, keptAnswer, openedAgainst, type Opening } from '../sealing.ts';
import { entityOf, isUsableId } from '../table.ts';
import { inOrder, shownScores } from '../views/matrix.ts';
import { alreadyDone, set, type Decision, type Desk } from './desk.ts';
import { needSession, needUnsealed } from './sessions.ts';

export function sealAnswer(desk: Desk, subject: BlindSubject, command: { readonly session: string; readonly hash: string }): Decision {
  const { session, hash } = command;
  const place: BlindPlace = { session, subject, by: desk.role };
  const own = keptAnswer(desk.record, place);
  if (isSeal(hash) && own?.sealed && openedAgainst(desk.record, place) === hash) return sealAsBefore(desk, place, own, hash);
  // Who confirms a session last would else shut the other's mouth on whether it was worth the time.
  const needed = subject.kind === 'rating' ? needSession(desk, session) : needUnsealed(desk, session);
  if (!needed.ok) return needed;
  if (!isBlindName(session) || !isUsableId(blindId(place))) return fail({ kind: 'unknown', what: subject.kind === 'score' ? 'skill' : 'session' });
  if (subject.kind === 'score') {
    const skill = entityOf(desk.record.skills, subject.skill);
    if (!skill) return fail({ kind: 'unknown', what: 'skill' });
    if (skill.retired) return fail({ kind: 'retired', what: 'skill' });
  }
  if (!isSeal(hash)) return fail({ kind: 'seal-broken' });
  if (own?.sealed?.hash === hash) return alreadyDone;
  const other = keptAnswer(desk.record, { ...place, by: otherRole(desk.role) });
  if (own?.sealed && other?.sealed) return fail({ kind: 'already-sealed' });
  return ok([...needed.value.first, write(place, sealed(desk, place, own, hash))]);
}

/** Back to the seal that the other side showed its answer against, whatever has happened to the session and the row since. */
function sealAsBefore(desk: Desk, place: BlindPlace, own: KeptAnswer, hash: string): Decision {
  if (own.sealed?.hash === hash) return alreadyDone;
  const session = entityOf(desk.record.sessions, place.session);
  const again = own.revealed && fits({ hash }, place, own.revealed) ? own.revealed : null;
  const noted = again && session && place.subject.kind === 'score' ? noteInSkill(desk, place.subject.skill, session, again.value) : [];
  return ok([write(place, sealed(desk, place, own, hash)), ...noted]);
}

/** What was shown and is not what is committed to now counts for nothing, and must not stand beside the new commitment. */
function sealed({ context }: Desk, place: BlindPlace, own: KeptAnswer | null, hash: string): Readonly<Record<string, Json>> {
  const isStale = own?.revealed && !fits({ hash }, place, own.revealed);
  return { sealed: { hash, at: context.now }, ...(isStale ? { revealed: null, ...(place.subject.kind === 'score' ? { evidence: '' } : {}) } : {}) };
}

export function revealAnswer(desk: Desk, subject: BlindSubject, command: Opening & { readonly session: string; readonly evidence: string }): Decision {
  const { session, value, salt } = command;
  const place: BlindPlace = { session, subject, by: desk.role };
  const recorded = entityOf(desk.record.sessions, session);
  if (!recorded) return fail({ kind: 'unknown', what: 'session' });
  const own = keptAnswer(desk.record, place);
  if (!own?.sealed) return fail({ kind: 'not-sealed', by: desk.role });
  const by = otherRole(desk.role);
  const other = keptAnswer(desk.record, { ...place, by });
  if (!other?.sealed) return fail({ kind: 'not-sealed', by });
  const opened = openedAgainst(desk.record, place);
  if (!fits(own.sealed, place, { value, salt }) || (opened !== null && opened !== own.sealed.hash)) return fail({ kind: 'seal-broken' });
  if (own.revealed && fits(own.sealed, place, own.revealed)) return alreadyDone;
  const evidence = command.evidence.trim();
  if (evidence.length > limits.reason) return fail({ kind: 'too-long', what: 'evidence', max: limits.reason });
  const revealed = { revealed: { value, salt, at: desk.context.now, against: other.sealed.hash }, ...(subject.kind === 'score' ? { evidence } : {}) };
  return ok([write(place, revealed), ...(subject.kind === 'score' ? noteInSkill(desk, subject.skill, recorded, value) : [])]);
}

/** With everything that makes it recognisable, so that it can be read whichever of two changes came first. */
function write(place: BlindPlace, fields: Readonly<Record<string, Json>>): Mutation {
  const { session, subject, by } = place;
  return subject.kind === 'score'
    ? set('scores', blindId(place), { session, skill: subject.skill, by, ...fields })
    : set('ratings', blindId(place), { session, by, ...fields });
}

/**
 * What stays with the skill when the session has left the record. Made anew from all that the record shows of this side, so
 * that what another device of this person wrote over is there again, under the date that its session has by now. Only the
 * fields that differ are written: another device may be noting another session's score at the same time.
 */
function noteInSkill({ record, role }: Desk, skillId: string, session: Session, value: PastScore['value']): readonly Mutation[] {
  const skill = entityOf(record.skills, skillId);
  if (!skill) return [];
  const others = shownScores(record, skill, role).filter((one) => one.session !== session.id);
  const latest = inOrder([...others, { session: session.id, day: session.day, value }]).slice(-pastScores);
  // What only makes room stays in its field until that is written: readers take the newest.
  const oldest = latest.length < pastScores ? '' : (latest[0]?.day ?? '');
  const present = skill.past[role].filter((one) => one.day >= oldest);
  const slots = new Set([...latest, ...present].map((one) => pastSlot(one.session)));
  const fields = [...slots].flatMap((slot): readonly (readonly [string, Json])[] => {
    const inSlot = (scores: readonly PastScore[]) => scores.filter((one) => pastSlot(one.session) === slot).map((one) => ({ ...one }));
    const [next, before] = [inSlot(latest), inSlot(present)];
    return JSON.stringify(next) === JSON.stringify(before) ? [] : [[pastField(role, slot), next]];
  });
  return fields.length === 0 ? [] : [set('skills', skillId, Object.fromEntries(fields))];
}
