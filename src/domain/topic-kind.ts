/**
 * What a topic is about, as far as its title tells, in every language of the app whatever the screen speaks. It sorts what was talked about
 * and judges nothing. SPEC: GS.
 */
import { statusSign } from './status-check.ts';
import { type TopicWords, topicWords } from './topic-words.ts';
import { anyOf, foldWords, oncePerScript, scripts, scriptsOf } from './word-rules.ts';

/** What an hour of two people can go to. */
export const shareKinds = ['vision', 'growth', 'state', 'blockers', 'status', 'other'] as const;
export type ShareKind = (typeof shareKinds)[number];

/** What is said of the years to come and of what is in the way counts for more than how one learns and feels about it. */
const order: readonly (keyof TopicWords)[] = ['vision', 'blockers', 'growth', 'state'];

const signs = oncePerScript((script) => {
  const { before, after } = scripts[script];
  return order.map((kind) => [kind, new RegExp(before + anyOf(script, topicWords[script].map((words) => words[kind])) + after)] as const);
});

export function topicKind(title: string): ShareKind {
  if (statusSign(title) !== null) return 'status';
  const text = foldWords(title.slice(0, 800)).slice(0, 400).toLowerCase();
  const spoken = scriptsOf(text).flatMap(signs);
  return order.find((kind) => spoken.some(([one, sign]) => one === kind && sign.test(text))) ?? 'other';
}
