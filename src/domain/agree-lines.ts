/**
 * Lines of notes that make an agreement: `agree: I book the AZ-400 exam by Friday`. Who it is and what is promised is told
 * here; the date is read by a library that the screen loads (`features/notes`). SPEC: N.
 */
import { agreeMarker, firstWords } from './agree-words.ts';
import type { Owner, Role } from './entities.ts';
import { firstName } from './first-name.ts';
import { limits } from './limits.ts';
import { otherRole } from './pair.ts';

export interface AgreeLine {
  /** The line as it stands, without the word that begins it: what the agreement will say. */
  readonly wording: string;
  readonly owner: Owner;
}

/** So many lines of one text are looked at: a pasted novel must not stop the page. */
const mostLines = 2_000;
const mostFound = 50;

/** The two by their display names, for "Maya books the room". */
export interface Names {
  readonly manager: string;
  readonly member: string;
}

/** `writerOf`: whose "I" a line has; null when that is not known (the line may be the other one's): then it is both. */
export function agreeLines(text: string, names: Names, writerOf: (wording: string) => Role | null): readonly AgreeLine[] {
  const found: AgreeLine[] = [];
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/u, mostLines)) {
    const head = agreeMarker.exec(line);
    const wording = head === null ? '' : line.slice(head[0].length).trim();
    if (wording === '' || wording.length > limits.wording) continue;
    if (!found.some((one) => one.wording === wording)) found.push({ wording, owner: ownerOf(wording, names, writerOf(wording)) });
    if (found.length === mostFound) break;
  }
  return found;
}

/** Who does it, by the first words: "I", "you", "we", or a name. */
function ownerOf(wording: string, names: Names, writer: Role | null): Owner {
  const [first = ''] = wording.split(/[\s,:.、，：]+/u);
  const said = first.replace(/[’'].*$/u, '').toLowerCase();
  if (firstWords.we.has(said)) return 'both';
  if (firstWords.i.has(said) || japanese('i', said)) return writer ?? 'both';
  if (firstWords.you.has(said) || japanese('you', said)) return writer === null ? 'both' : otherRole(writer);
  const named = (['manager', 'member'] as const).filter((role) => said !== '' && isNamed(said, firstName(names[role]).toLowerCase()));
  const [only] = named;
  return named.length === 1 && only !== undefined ? only : 'both';
}

const endsJapanese = /[\u3040-\u30ff\u4e00-\u9fff]$/u;
/** Japanese has no spaces: the first word is followed by the next one. */
const isNamed = (said: string, word: string): boolean => said === word || (endsJapanese.test(word) && said.startsWith(word));
const japanese = (who: 'i' | 'you', said: string): boolean => [...firstWords[who]].some((word) => isNamed(said, word));

/**
 * Of the wordings in their field, those that a person has typed themselves, after their field went from one text to another. A line that takes the place
 * of one that somebody else wrote is a correction of it, and stays of nobody known.
 */
export function typedHere(before: ReadonlySet<string>, from: string, to: string): ReadonlySet<string> {
  const wordings = (text: string) => new Set(agreeLines(text, { manager: '', member: '' }, () => null).map(({ wording }) => wording));
  const [was, is] = [wordings(from), wordings(to)];
  const fresh = [...is].filter((wording) => !was.has(wording) && !before.has(wording));
  const corrects = [...was].some((wording) => !is.has(wording) && !before.has(wording));
  const left = [...before].filter((wording) => is.has(wording));
  if (left.length === before.size && (fresh.length === 0 || corrects)) return before;
  return new Set(corrects ? left : [...left, ...fresh]);
}
