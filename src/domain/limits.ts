/**
 * How long texts may be, in UTF-16 code units: what `maxlength` of an input counts, so that screen and rule agree.
 */
export const limits = { title: 200, wording: 500, reason: 300, goal: 500, anchor: 300, text: 20_000, template: 100_000, amendment: 2_000 } as const;

/**
 * A long text that both extended while apart may be up to twice the limit after the merge. Reading cuts only beyond
 * that, so that nothing typed within the rules disappears.
 */
export const mergedTextLimit = 2 * limits.text;

/** The first `max` code units, without leaving half of a surrogate pair at the end. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? max - 1 : max);
}
