/** The sentences of what loads after the first screen. */
import './later-words.ts';
import type { Blocked } from '../../workspace/workspace.ts';
import type { HomeFailure, RemoteFailure } from '../remote-types.ts';
import { featureOf } from './first.ts';
import { commaed, inARow, m } from './language.ts';
import { spanInWords } from './when.ts';
import { words } from './words.ts';

export const agreementForms = words(() => m.agreementForms, { keepDue: (due: string) => m.agreementForms.keepDue({ due }) });

export const state = words(() => m.state, {
  /** A point of the scale as a choice: “4: Strong”. */
  point: (value: number, name: string) => m.state.point({ value, name }),
  /** Its ends. */
  scale: (least: string, most: string) => m.state.scale({ least, most }),
  /** `words` say what the value means. */
  ofFive: (value: number, words: string) => m.state.ofFive({ value, words }),
  /** A step of the induction as a choice. */
  step: (name: string, description: string) => m.state.step({ name, description }),
  notYet: (name: string) => m.state.notYet({ name }),
  last: (value: string) => m.state.last({ value }),
  /** The motivation of last time, as a sentence. */
  lastValue: (value: number) => m.state.lastValue({ value }),
  trend: (values: readonly number[]) => m.state.trend({ count: values.length, values: commaed(values) }),
});

export const topics = words(() => m.topics, {
  of: (name: string) => m.topics.of({ name }),
  none: (name: string) => m.topics.none({ name }),
  done: (count: number) => m.topics.done({ count }),
  age: (days: number) => (days < 7 ? '' : m.topics.age({ span: spanInWords(days) })),
  serving: (words: string) => m.topics.serving({ words }),
});

export const undoBar = words(() => m.undoBar);

export const notes = words(() => m.notes, { hint: (purpose: string) => inARow(purpose, m.notes.together) });

export const sessions = words(() => m.sessions, {
  settled: (count: number) => m.sessions.settled({ count }),
  topics: (count: number) => m.sessions.topics({ count }),
  made: (count: number) => m.sessions.made({ count }),
  motivation: (value: number) => m.sessions.motivation({ value }),
  motivationRead: (value: number, name: string) => m.sessions.motivationRead({ value, name }),
  inductionRead: (name: string) => m.sessions.inductionRead({ name }),
  /** What stands before words of somebody. */
  labelled: (label: string) => m.sessions.labelled({ label }),
  before: (wording: string) => m.sessions.before({ wording }),
  reason: (text: string) => m.sessions.reason({ text }),
  settledHead: (count: number) => m.sessions.settledHead({ count }),
});

export const header = { moveHere: (day: string) => m.laterHeader.moveHere({ day }) };

export const access = words(() => m.access, {
  notShared: (name: string) => m.access.notShared({ name }),
  notNamed: (name: string) => m.access.notNamed({ name }),
  shared: (name: string) => m.access.shared({ name }),
  onlyYou: (name: string) => m.access.onlyYou({ name }),
  stillOnlyYou: (name: string, why: string) => inARow(m.access.stillOnlyYou({ name }), why),
  share: (name: string) => m.access.share({ name }),
});

export const attach = words(() => m.attach, { choice: (member: string, manager: string) => m.attach.choice({ member, manager }) });

/** What went wrong with Microsoft 365, what is safe, what to do next. */
export function remoteFailure(failure: RemoteFailure): string {
  const said = m.remoteFailure;
  switch (failure.kind) {
    case 'offline':
      return said.offline;
    case 'sign-in-needed': {
      const feature = featureOf(failure.scope);
      if (failure.why === 'admin') return said.admin({ feature, scope: failure.scope });
      return failure.why === 'declined' ? said.declined({ feature }) : said.permission({ feature });
    }
    case 'sign-in-failed':
      return said.signInFailed({ code: failure.code });
    case 'forbidden':
      return said.forbidden;
    case 'may-not-write':
      return said.mayNotWrite;
    case 'missing':
      return said.missing;
    case 'conflict':
      return said.conflict;
    case 'locked':
      return said.locked;
    case 'slowed-down':
      return failure.retryAfterMs >= 1000 ? said.wait({ seconds: Math.ceil(failure.retryAfterMs / 1000) }) : said.waitAMoment;
    case 'full':
      return said.full;
    case 'unavailable':
      return said.unavailable;
    case 'damaged':
      return said.damaged;
    case 'cancelled':
      return said.cancelled;
  }
}

/** The failures of choosing a place. */
export function homeFailure(failure: HomeFailure): string {
  return failure.kind === 'not-a-folder-link' ? m.remoteFailure.notAFolderLink : remoteFailure(failure);
}

export const blocked = words(() => m.blocked);

/** Why nothing can be shown, and what to do. */
export function blockedSentence(why: Blocked): string {
  const said = m.blockedSentence;
  switch (why.kind) {
    case 'no-meeting':
      return said.noMeeting;
    case 'not-two-people': {
      const count = why.people.length;
      return count < 2 ? said.nobodyElse : said.tooMany({ count });
    }
    case 'gone':
      return said.gone;
    case 'not-yours':
      return said.notYours;
    case 'incomplete':
      return said.incomplete;
    case 'remote':
      return why.failure.kind === 'offline' ? said.offline : remoteFailure(why.failure);
  }
}

const size = (bytes: number): string => (bytes < 1024 ? m.recovery.bytes({ count: bytes }) : m.recovery.kilobytes({ count: Math.round(bytes / 1024) }));

export const recovery = words(() => m.recovery, {
  /** What is wrong with the file, and how big it is. */
  found: (reason: string, bytes: number) => m.recovery.found({ reason, size: size(bytes) }),
  notOurs: (name: string) => m.recovery.notOurs({ name }),
  kept: (name: string) => m.recovery.kept({ name }),
  by: (who: string, bytes: number) => m.recovery.by({ who, size: size(bytes) }),
  summary: (counts: { readonly open: number; readonly settled: number; readonly topics: number; readonly sessions: number }) => m.recovery.summary(counts),
});

export const outside = words(() => m.outside);
