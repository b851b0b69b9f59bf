/**
 * Drafts outlive the page: what stands in a form is on the device 50 ms after it was typed, and is there again when the pair, or the list of
 * all 1:1s, is opened by the same person in the same browser. In `localStorage`, which answers at once, so that it is written while a page is
 * being put away; never in OneDrive. What is sent or cancelled is forgotten at once, what nobody came back for after ninety days.
 */
import { isObject } from '../base/fields.ts';
import { pairKey } from '../domain/pair.ts';
import { type Drafts, keepDrafts } from './drafts.ts';
import { registerEdits } from './pending-edits.ts';
import type { MyOneOnOnes } from '../workspace/my.ts';
import type { OpenPartnership } from '../workspace/workspace.ts';

const bundleMs = 50;
const longestMs = 90 * 86_400_000;
/** Of one place, in UTF-16 units; what comes beyond that lasts as long as the page. A browser gives an address some five million. */
const mostUnits = 300_000;
/** The values of forms change with the app; their texts do not. A file of the app has another name for each content. */
const madeBy = import.meta.url.split('/').at(-1) ?? '';

/** What is stored of one place: by key when it was written (UTC milliseconds), the value, and what wrote it. */
type Stored = Record<string, readonly [number, unknown, string]>;

/** Whose drafts these are; null where nothing lasts. */
export function placeOf(holder: Partial<OpenPartnership> & Partial<MyOneOnOnes>): string | null {
  if (holder.viewer !== undefined) return `${holder.viewer.id} my`;
  const roles = holder.record?.get().partnership?.roles;
  const me = holder.myRole?.get();
  return roles === undefined || me === null || me === undefined ? null : `${roles[me]} ${pairKey(roles.manager, roles.member)}`;
}

function read(name: string): Stored {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(name) ?? '{}');
    const rows = Object.entries(isObject(found) ? found : {});
    return Object.fromEntries(rows.filter((row): row is [string, Stored[string]] => Array.isArray(row[1]) && typeof row[1][0] === 'number' && typeof row[1][2] === 'string'));
  } catch {
    // Blocked, or nothing of ours.
    return {};
  }
}

/** Another page of this browser keeps its own drafts of the same place beside these: only what changed here is changed there. */
function write(name: string, changed: ReadonlyMap<string, unknown>, now: number): void {
  const stored = read(name);
  for (const [key, value] of changed) {
    if (value === undefined) delete stored[key];
    else stored[key] = [now, value, madeBy];
  }
  try {
    if (Object.keys(stored).length === 0) return localStorage.removeItem(name);
    const json = JSON.stringify(stored);
    if (json.length <= mostUnits) localStorage.setItem(name, json);
  } catch {
    // Blocked or full: they last as long as the page.
  }
}

/** What JSON gives back as it was. Anything else lasts as long as the page. */
function isPlain(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  return isObject(value) && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(isPlain);
}

function attach(drafts: Drafts, place: string): void {
  const name = `accord.drafts ${place}`;
  const now = Date.now();
  const lasting = Object.entries(read(name)).filter(([, [at]]) => now - at < longestMs);
  drafts.restore(lasting.flatMap(([key, [, value, by]]) => (by === madeBy || typeof value === 'string' || typeof value === 'boolean' ? [[key, value] as const] : [])));
  let kept: ReadonlyMap<string, unknown> = new Map(drafts.all);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const put = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const plain = new Map([...drafts.all].filter(([, value]) => isPlain(value)));
    const changed = new Map<string, unknown>([...plain].filter(([key, value]) => kept.get(key) !== value));
    for (const key of kept.keys()) if (!plain.has(key)) changed.set(key, undefined);
    kept = plain;
    if (changed.size > 0) write(name, changed, Date.now());
  };
  drafts.subscribe(() => {
    // What was sent must not come back, whatever becomes of the page in the next moment.
    if ([...kept.keys()].some((key) => !drafts.all.has(key))) put();
    else timer ??= setTimeout(put, bundleMs);
  });
  registerEdits(async () => Promise.resolve(put()));
}

keepDrafts((drafts, holder) => {
  const place = placeOf(holder);
  if (place !== null) attach(drafts, place);
});
