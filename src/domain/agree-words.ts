/**
 * The words by which a line of notes is known as a promise, and who makes it, in every language of the app: the two of a pair may
 * write in different ones. SPEC: N.
 */

/** Before the colon. In small letters. */
const markers: readonly string[] = [
  'agree',
  'agreed',
  // German
  'vereinbart',
  'abgemacht',
  // French
  'convenu',
  // Spanish
  'acordado',
  // Portuguese
  'combinado',
  // Japanese
  '合意',
  '約束',
  // Arabic
  'اتفقنا',
];

/** At the beginning of a line, after a bullet if there is one. French puts a space before the colon, Japanese has a wide one. */
export const agreeMarker = new RegExp(`^[\\s>*+\\-\\u2022\\u2013\\u2014\\u30fb]*(?:${markers.join('|')})\\s*[:\\uff1a]\\s*`, 'iu');

/** First words that say who does it. Languages that leave “I” out say nothing of it: then it is both. */
export const firstWords: Readonly<Record<'we' | 'i' | 'you', ReadonlySet<string>>> = {
  we: new Set(['we', 'both', 'let', 'wir', 'beide', 'nous', 'nosotros', 'nosotras', 'ambos', 'nós', 'نحن', 'كلانا', '私たちは', '私たちが', '二人で']),
  i: new Set(['i', 'my', 'ich', 'mein', 'meine', 'je', 'j', 'yo', 'eu', 'أنا', '私は', '私が', 'わたしは', '僕は', '自分が']),
  you: new Set(['you', 'your', 'du', 'dein', 'deine', 'tu', 'vous', 'tú', 'usted', 'você', 'أنت', 'أنتِ', 'あなたは', 'あなたが']),
};
