/**
 * What belongs to a template comes into the record with the first thing that is done to it, and two may do that while apart: one
 * rewords a criterion, the other says that it is met. So the template's own words are written beside, in fields of their own
 * (`first-words`, …), which count only while nobody has written the field itself (`read/fields.ts`): nothing that somebody wrote
 * is put back to the template's text by the other's first touch. SPEC: TP10, CL3, I1, M2.
 */
import { firstPrefix } from '../read/fields.ts';
import type { Json } from '../commands.ts';

type Fields = Readonly<Record<string, Json>>;

/** The template's words, as they are written by whoever touches the thing first. */
export function firstly(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([field, value]) => [`${firstPrefix}${field}`, value]));
}

/**
 * What a form wants written; nothing when it changed nothing. `was`: what it began with; left out by who has no form, then it is the
 * record. What was not touched is not written, as the other may have changed it meanwhile, nor what is there already. What is not in
 * the record yet (`present` left out) is written with what the form began with beside it.
 */
export function written(asked: Fields, was: Fields | undefined, present: Fields | undefined): Fields {
  const changed = (from: Fields, now: Fields): Fields => Object.fromEntries(Object.entries(asked).filter(([field, value]) => value !== from[field] && value !== now[field]));
  if (present !== undefined) return changed(was ?? present, present);
  if (was === undefined) return asked;
  const changes = changed(was, was);
  return Object.keys(changes).length === 0 ? {} : { ...firstly(was), ...changes };
}
