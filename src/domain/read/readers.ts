/**
 * One reader per kind of entity: fields of unknown origin in, a valid entity out. A field that is wrong becomes its
 * default; null only when nothing is left that a person could recognise. SPEC: R.
 */
import { isDay, unknownDay, utcDay, instantFrom } from '../dates.ts';
import type { Day } from '../../base/clock.ts';
import type {
  Agreement,
  Answer,
  Cadence,
  Due,
  Occurrence,
  Outcome,
  PartnershipRecord,
  Series,
  Session,
  State,
  TableName,
  Topic,
} from '../entities.ts';
import { limits, mergedTextLimit } from '../limits.ts';
import { idOf, instantOr, isObject, objectOf, oneOf, own, ownerFrom, personIdOf, roleFrom, signatureFrom, textOf, type Fields } from './fields.ts';

import { readAmendment, sealFrom } from './seal-readers.ts';
import {
  linkFrom,
  markFrom,
  readAbility,
  readAchievement,
  readAgreementVersion,
  readBlocker,
  readCriterion,
  readFoundation,
  readGate,
  readGoal,
  readPlanItem,
  readProof,
  readRaise,
  readRating,
  readScore,
  readSettlement,
  readSkill,
  readWording,
} from './growth-readers.ts';

/** Longest link that is kept, and how many. */
const urlLimit = 2_048;
const urlCount = 20;

export type EntityOf<T extends TableName> = PartnershipRecord[T][string];

export const readers: { readonly [T in TableName]: (id: string, fields: Fields) => EntityOf<T> | null } = {
  series: readSeries,
  sessions: readSession,
  states: readState,
  topics: readTopic,
  agreements: readAgreement,
  answers: readAnswer,
  foundations: readFoundation,
  agreementVersions: readAgreementVersion,
  goals: readGoal,
  wordings: readWording,
  skills: readSkill,
  scores: readScore,
  ratings: readRating,
  planItems: readPlanItem,
  achievements: readAchievement,
  criteria: readCriterion,
  proofs: readProof,
  blockers: readBlocker,
  raises: readRaise,
  settlements: readSettlement,
  gates: readGate,
  abilities: readAbility,
  amendments: readAmendment,
};

function readSeries(id: string, fields: Fields): Series {
  const urls = own(fields, 'joinUrls');
  const isLink = (url: unknown): url is string => typeof url === 'string' && url.length <= urlLimit && /^https?:\/\//.test(url);
  return {
    id,
    subject: textOf(own(fields, 'subject'), limits.wording),
    organizer: personIdOf(own(fields, 'organizer')),
    joinUrls: Array.isArray(urls) ? urls.filter(isLink).slice(-urlCount) : [],
    cadence: readCadence(own(fields, 'cadence')),
  };
}

function readCadence(value: unknown): Cadence | null {
  const fields = objectOf(value);
  const start = instantFrom(own(fields, 'start'));
  const everyDays = own(fields, 'everyDays');
  const isDistance = typeof everyDays === 'number' && Number.isInteger(everyDays) && everyDays >= 1 && everyDays <= 366;
  return start && isDistance ? { start, everyDays } : null;
}

function readSession(id: string, fields: Fields): Session {
  const occurrence = readOccurrence(own(fields, 'occurrence'));
  const day = own(fields, 'day');
  const closed = objectOf(own(fields, 'closed'));
  const closedBy = roleFrom(own(closed, 'by'));
  const seal = sealFrom(own(fields, 'seal'));
  return {
    id,
    day: isDay(day) ? day : occurrence ? utcDay(occurrence.start) : dayInId(id),
    occurrence,
    // What was sealed was closed, also when somebody who did not know yet has opened it again.
    closed: closedBy ? { by: closedBy, at: instantOr(own(closed, 'at')) } : seal && { by: seal.by, at: seal.at },
    confirmed: {
      manager: instantFrom(own(fields, 'confirmed-manager')),
      member: instantFrom(own(fields, 'confirmed-member')),
    },
    seal,
    notes: textOf(own(fields, 'notes'), mergedTextLimit),
    part: oneOf(own(fields, 'part'), ['vision', 'skills', 'plan']),
    visited: { vision: markFrom(own(fields, 'visited-vision')), skills: markFrom(own(fields, 'visited-skills')), plan: markFrom(own(fields, 'visited-plan')) },
  };
}

/** The ids that `occurrence.ts` makes begin with the day: `s20261123…`. */
function dayInId(id: string): Day {
  const [, year = '', month = '', day = ''] = /^s(\d{4})(\d{2})(\d{2})/.exec(id) ?? [];
  const named = `${year}-${month}-${day}`;
  return isDay(named) ? named : unknownDay;
}

function readOccurrence(value: unknown): Occurrence | null {
  const fields = objectOf(value);
  const series = idOf(own(fields, 'series'));
  const originalStart = instantFrom(own(fields, 'originalStart'));
  if (series === '' || !originalStart) return null;
  return { series, originalStart, start: instantFrom(own(fields, 'start')) ?? originalStart };
}

function readState(id: string, fields: Fields): State {
  return {
    id,
    motivation: oneOf(own(fields, 'motivation'), [1, 2, 3, 4, 5]),
    induction: oneOf(own(fields, 'induction'), ['learning', 'contributing', 'owning', 'done']),
    moved: textOf(own(fields, 'moved'), mergedTextLimit),
    stuck: textOf(own(fields, 'stuck'), mergedTextLimit),
    scars: textOf(own(fields, 'scars'), mergedTextLimit),
    breakthroughs: textOf(own(fields, 'breakthroughs'), mergedTextLimit),
    at: instantFrom(own(fields, 'at')),
  };
}

function readTopic(id: string, fields: Fields): Topic | null {
  const title = textOf(own(fields, 'title'), limits.title);
  const note = textOf(own(fields, 'note'), mergedTextLimit);
  if (title.trim() === '' && note.trim() === '') return null;
  const discussed = own(fields, 'discussed');
  const withdrawn = own(fields, 'withdrawn');
  const by = roleFrom(own(fields, 'by')) ?? 'member';
  return {
    id,
    by,
    title,
    addedAt: instantOr(own(fields, 'addedAt')),
    discussed: isObject(discussed)
      ? { session: idOf(own(discussed, 'session')), at: instantOr(own(discussed, 'at')), by: roleFrom(own(discussed, 'by')) ?? by }
      : null,
    withdrawn: isObject(withdrawn) ? { at: instantOr(own(withdrawn, 'at')), by: roleFrom(own(withdrawn, 'by')) ?? by } : null,
    note,
    goal: linkFrom(own(fields, 'goal')),
  };
}

function readAgreement(id: string, fields: Fields): Agreement | null {
  const terms = objectOf(own(fields, 'terms'));
  const wording = textOf(own(terms, 'wording'), limits.wording);
  if (wording.trim() === '') return null;
  const at = instantOr(own(terms, 'at'));
  const proposedAt = instantFrom(own(fields, 'proposedAt')) ?? at;
  return {
    id,
    terms: { wording, owner: ownerFrom(own(terms, 'owner')), by: roleFrom(own(terms, 'by')) ?? 'member', at },
    due: readDue(own(fields, 'due')) ?? { kind: 'next', from: utcDay(proposedAt) },
    proposedAt,
    session: idOf(own(fields, 'session')),
    signatures: {
      manager: signatureFrom(own(fields, 'signature-manager')),
      member: signatureFrom(own(fields, 'signature-member')),
    },
    outcome: readOutcome(own(fields, 'outcome')),
  };
}

function readDue(value: unknown): Due | null {
  const fields = objectOf(value);
  const kind = own(fields, 'kind');
  const day = own(fields, 'day');
  const from = own(fields, 'from');
  if (kind === 'day' && isDay(day)) return { kind, day };
  return kind === 'next' && isDay(from) ? { kind, from } : null;
}

function readOutcome(value: unknown): Outcome | null {
  const fields = objectOf(value);
  const kind = oneOf(own(fields, 'kind'), ['kept', 'dropped']);
  const by = roleFrom(own(fields, 'by'));
  if (!kind || !by) return null;
  const base = { by, at: instantOr(own(fields, 'at')), session: idOf(own(fields, 'session')) };
  return kind === 'kept' ? { kind, ...base } : { kind, ...base, reason: textOf(own(fields, 'reason'), limits.reason) };
}

function readAnswer(id: string, fields: Fields): Answer | null {
  const agreement = idOf(own(fields, 'agreement'));
  const kind = oneOf(own(fields, 'kind'), ['kept', 'not-yet', 'reworded', 'dropped', 'reopened']);
  const by = roleFrom(own(fields, 'by'));
  if (agreement === '' || !kind || !by) return null;
  return {
    id,
    agreement,
    session: idOf(own(fields, 'session')),
    kind,
    by,
    at: instantOr(own(fields, 'at')),
    due: readDue(own(fields, 'due')),
    text: textOf(own(fields, 'text'), limits.wording),
    wording: textOf(own(fields, 'wording'), limits.wording),
  };
}
