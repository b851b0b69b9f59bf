/**
 * What a topic is about, as far as its title tells: what reads like status in every language of the app, the rest by a few English words. It
 * sorts what was talked about and judges nothing. SPEC: GS.
 */
import { statusSign } from './status-check.ts';

/** What an hour of two people can go to. */
export const shareKinds = ['vision', 'growth', 'state', 'blockers', 'status', 'other'] as const;
export type ShareKind = (typeof shareKinds)[number];

const word = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');

const signs: readonly (readonly [ShareKind, RegExp])[] = [
  ['vision', word('visions?|goals?|aspirations?|dreams?|(?:five|ten|5|10)[ -]years?|career|where (?:do|does) .{1,40} want to be|long term')],
  ['blockers', word('block(?:s|ed|er|ers|ing)?|red tape|approv(?:al|als|er|ers)|access (?:to|request)|permission|bureaucracy|in the way|obstacles?')],
  ['growth', word('learn(?:s|t|ed|ing)?|grow(?:s|n|th|ing)?|skills?|train(?:ing|ings)?|courses?|certificat(?:e|es|ion|ions)|exams?|mentor(?:s|ing)?|coach(?:ing)?|feedback|promotion|level [1-4]|levels?|teach(?:ing)?|practis(?:e|ing)|achievements?')],
  ['state', word('feel(?:s|ing|ings)?|motivat(?:e|ed|ion)|stuck|tired|stress(?:ed|ful)?|overload(?:ed)?|worr(?:y|ied|ies)|afraid|scared|proud|workload|burn(?:t|ed)?[ -]?out|sleep|energy|holiday|sick')],
];

export function topicKind(title: string): ShareKind {
  if (statusSign(title) !== null) return 'status';
  const text = title.normalize('NFC').slice(0, 400);
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? 'other';
}
