/** What somebody is called by their display name: its first word, and of "Lindqvist, Maya" the one behind the comma. */

const hasLetter = (text: string | undefined): text is string => text !== undefined && /\p{L}/u.test(text);

/** Empty when there is no word. A title ("Dr.") is none, unless there is nothing else. */
export function firstName(displayName: string): string {
  const name = displayName.trim();
  // One comma with words on both sides of it: so write the tenants that put the last name first.
  const [last, given, ...more] = name.split(',').map((part) => part.trim());
  const isTurned = more.length === 0 && hasLetter(last) && hasLetter(given) && !isDegree(given, last);
  const words = (isTurned ? given : name).split(/\s+/u).filter((word) => word !== '');
  return (words.find((word) => !word.endsWith('.')) ?? words[0] ?? '').replace(/,$/u, '');
}

/** "Maya Lindqvist, PhD": one word with capitals inside, or a full stop, behind a whole name that is not in capitals itself. */
function isDegree(word: string, name: string): boolean {
  const isWholeName = /\s/u.test(name) && /\p{Ll}/u.test(name);
  return isWholeName && !/\s/u.test(word) && (word.endsWith('.') || (word.match(/\p{Lu}/gu) ?? []).length > 1);
}
