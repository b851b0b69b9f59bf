/** The words of papers: minutes of a session, and the review pack. */
import './later-words.ts';
import type { Role } from '../../domain/entities.ts';
import type { Value } from '../../domain/growth.ts';
import { m } from './language.ts';
import { words } from './words.ts';

interface Names {
  readonly manager: string;
  readonly member: string;
}

export const papers = words(() => m.papers, { number: (value: number) => m.papers.number({ value }) });

export const minutes = words(() => m.minutes, {
  title: ({ manager, member }: Names) => m.minutes.title({ manager, member }),
  byOn: (name: string, day: string) => m.minutes.byOn({ name, day }),
  notConfirmed: (name: string) => m.minutes.notConfirmed({ name }),
  newDate: (day: string) => m.minutes.newDate({ day }),
  before: (wording: string) => m.minutes.before({ wording }),
  reason: (text: string) => m.minutes.reason({ text }),
  state: (member: string) => m.minutes.state({ member }),
  motivation: (value: number, name: string) => m.minutes.motivation({ value, words: name }),
  from: (name: string) => m.minutes.from({ name }),
  blockerOwner: (name: string) => m.minutes.blockerOwner({ name }),
  evidence: (name: string, skill: string, said: string) => m.minutes.evidence({ name, skill, words: said }),
  signed: { one: (name: string, other: string) => m.minutes.signed.one({ name, other }) },
  due: (day: string) => m.minutes.due({ day }),
  worthOf: (name: string, value: Value, of: string) => m.minutes.worthOf({ name, value, words: of }),
});

/** What can be left out of a pack. */
export const packParts = ['achievements', 'skills', 'plan', 'level', 'vision', 'agreements'] as const;
export type PackPart = (typeof packParts)[number];

export const pack = words(() => m.pack, {
  title: (member: string) => m.pack.title({ member }),
  days: (from: string, to: string) => m.pack.days({ from, to }),
  shows: (skill: string) => m.pack.shows({ skill }),
  serves: (goal: string) => m.pack.serves({ goal }),
  counts: (level: number) => m.pack.counts({ level }),
  countsBySkill: (level: number) => m.pack.countsBySkill({ level }),
  addedBy: (name: string) => m.pack.addedBy({ name }),
  move: (first: Value, latest: Value) => (first === latest ? papers.number(latest) : m.pack.move({ first, latest })),
  apart: (gap: number | null) => (gap === null ? m.pack.noScore : papers.number(Math.abs(gap))),
  unscored: (count: number) => m.pack.unscored({ count }),
  retired: (name: string) => m.pack.retired({ name }),
  planOpen: (day: string) => m.pack.planOpen({ day }),
  forSkill: (skill: string) => m.pack.forSkill({ skill }),
  forGoal: (goal: string) => m.pack.forGoal({ goal }),
  evidence: (said: string) => m.pack.evidence({ words: said }),
  due: (day: string) => m.pack.due({ day }),
  on: (day: string) => m.pack.on({ day }),
  rate: (kept: number, due: number) => (due === 0 ? m.pack.nothingDue : m.pack.rate({ kept, due })),
  moreKept: (count: number) => m.pack.moreKept({ count }),
  dropped: (count: number) => m.pack.dropped({ count }),
  gap: (name: string) => m.pack.gap({ name }),
  metBy: (name: string, day: string) => m.pack.metBy({ name, day }),
  reviewed: (day: string) => m.pack.reviewed({ day }),
  missing: { unreadable: (count: number) => m.pack.missing.unreadable({ count }), unread: (count: number) => m.pack.missing.unread({ count }) },
  fileName: (member: string, from: string, to: string) => m.pack.fileName({ member, from, to }),
});

/** Who has signed, in words. */
export function signedInWords(signed: Readonly<Record<Role, boolean>>, names: Names): string {
  if (signed.manager && signed.member) return minutes.signed.both;
  if (signed.manager) return minutes.signed.one(names.manager, names.member);
  return signed.member ? minutes.signed.one(names.member, names.manager) : minutes.signed.none;
}
