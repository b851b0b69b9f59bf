/** What a template file leaves out, in the language of who loads it. SPEC: TP8. */
import { type Fields, isObject } from '../../base/fields.ts';
import { limits } from '../limits.ts';
import { fileText } from './schema.ts';

/**
 * The text of a file that was read (`parseTemplate`), with the parts and sections that it leaves out as they are in `base`: Accord's
 * template in another language than English. What the file holds stays as it is, also what means nothing here. The text itself when it
 * leaves nothing out, when it would be too long with them (TP4), and when `base` is empty or either is no template at all.
 */
export function complete(content: string, base: string): string {
  const [file, whole] = [objectIn(content), objectIn(base)];
  if (file === null || whole === null) return content;
  const sections = [...listOf(file), ...listOf(whole).filter((one) => !listOf(file).some((other) => kindOf(other) === kindOf(one)))];
  const isWhole = sections.length === listOf(file).length && Object.keys(whole).every((part) => part in file);
  const completed = JSON.stringify({ ...whole, ...file, sections });
  return isWhole || completed.length > limits.template ? content : completed;
}

function objectIn(json: string): Fields | null {
  try {
    const value: unknown = JSON.parse(fileText(json));
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

const listOf = ({ sections }: Fields): readonly unknown[] => (Array.isArray(sections) ? sections : []);
const kindOf = (one: unknown): unknown => (isObject(one) ? one['kind'] : undefined);
