/** The sentences of “Earlier versions”. */
import './later-words.ts';
import { m } from './language.ts';
import { words } from './words.ts';

export const earlier = words(() => m.earlier, {
  sittings: (count: number) => m.earlier.sittings({ count }),
  span: (from: string, to: string) => (from === to ? from : m.earlier.span({ from, to })),
  saves: (count: number) => m.earlier.saves({ count }),
  before: (count: number) => m.earlier.before({ count }),
  lookName: (day: string, when: string) => m.earlier.lookName({ day, when }),
  unreadable: (why: string) => m.earlier.unreadable({ why }),
  lostHead: (count: number) => m.earlier.lostHead({ count }),
  bringBackName: (what: string) => m.earlier.bringBackName({ what }),
  all: (count: number) => m.earlier.all({ count }),
  joinSessions: (days: string) => m.earlier.joinSessions({ days }),
  joinTopics: (titles: string) => m.earlier.joinTopics({ titles }),
  joinAgreements: (wordings: string) => m.earlier.joinAgreements({ wordings }),
  joinAnswers: (count: number) => m.earlier.joinAnswers({ count }),
  joinGrowth: (kind: keyof typeof m.earlier.joinGrowth, names: string) => m.earlier.joinGrowth[kind]({ names }),
  joinTexts: (count: number) => m.earlier.joinTexts({ count }),
  andMore: (names: string) => m.earlier.andMore({ names }),
  quoted: (said: string) => m.earlier.quoted({ words: said }),
  notes: (day: string) => m.earlier.notes({ day }),
  blockerNote: (title: string) => m.earlier.blockerNote({ title }),
  stateText: (field: string, day: string) => m.earlier.stateText({ field, day }),
  value: (what: string, answer: string, day: string) => m.earlier.value({ what, answer, day }),
  motivation: (value: number, name: string) => m.earlier.motivation({ value, name }),
  topicWords: (title: string) => m.earlier.topicWords({ title }),
  agreementHint: {
    dropped: (by: string) => m.earlier.agreementHint.dropped({ by }),
    reworded: (now: string) => m.earlier.agreementHint.reworded({ now }),
  },
});
