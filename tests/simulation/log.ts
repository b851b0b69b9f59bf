/**
 * The oracle: a log of what people did, field by field and word by word, with what they saw when they did it. From it
 * follows what a record may say in the end: each change that a device has acknowledged is there exactly once, or something
 * that came after it (or at the same time) on the same field is.
 */
import type { Mutation } from '../../src/domain/commands.ts';
import type { PartnershipRecord } from '../../src/domain/entities.ts';
import type { Who } from './cloud.ts';
import { absent, canonical, isNotGiven, keyOf, longTextAt, shownAs, type Spot, timesIn, valueAt, wordsIn } from './content.ts';
import { withFiled } from './with-filed.ts';

/** Where a change was made. */
export interface Maker {
  readonly who: Who;
  /** The partition's number; changes of one device are acknowledged together. */
  readonly device: number;
  /** The page's number; null for what was there when the history began. */
  readonly page: number | null;
}

export interface Edit extends Maker {
  readonly number: number;
  readonly kind: string;
  /** `topics/t1`: what it was about. */
  readonly entity: string;
  readonly at: number;
  readonly writes: readonly Write[];
  readonly added: readonly Word[];
  readonly removed: readonly Word[];
  /** The device has said that it keeps it. */
  acknowledged: boolean;
  /** The last disk or file that held it was destroyed by a fault: it may be gone. */
  excused: boolean;
}

/** One value that was given to one field. */
export interface Write extends Spot {
  readonly edit: Edit;
  readonly value: string;
  /** The write that was shown in the field before; null: the first value; unknown: two writes gave the same value. */
  readonly over: Write | null | 'unknown';
}

export interface Word extends Spot {
  readonly word: string;
  readonly added: Edit[];
  readonly removed: Edit[];
}

interface Draft {
  readonly writes: Write[];
  readonly added: Word[];
  readonly removed: Word[];
}

export class Log {
  readonly edits: Edit[] = [];
  /** What the files of sessions say that have left the record, oldest first. */
  readonly filed: PartnershipRecord[] = [];
  readonly #writes = new Map<string, Write[]>();
  readonly #words = new Map<string, Word>();
  readonly #byEntity = new Map<string, Edit[]>();

  /** Edits of one entity, oldest first. */
  of(entity: string): readonly Edit[] {
    return this.#byEntity.get(entity) ?? [];
  }

  wordOf(word: string): Word | undefined {
    return this.#words.get(word);
  }

  /** What a command is about to do to a record that reads `before`. */
  command(maker: Maker, kind: string, at: number, mutations: readonly Mutation[], before: PartnershipRecord): Edit {
    return this.#take(maker, kind, at, entityOf(mutations), (edit, draft) => {
      for (const mutation of mutations) {
        if (mutation.kind === 'text') {
          this.#text(edit, draft, mutation, wordsIn(mutation.from), wordsIn(mutation.to));
          continue;
        }
        for (const [field, value] of Object.entries(mutation.fields)) {
          this.#write(edit, draft, { table: mutation.table, id: mutation.id, field: shownAs(field) }, canonical(value), before);
        }
      }
    });
  }

  /** What undoing did: `spots` read otherwise now than in `before`. */
  undo(maker: Maker, at: number, spots: readonly Spot[], texts: readonly Spot[], before: PartnershipRecord, after: PartnershipRecord): Edit {
    const first = spots[0] ?? texts[0];
    return this.#take(maker, 'undo', at, first === undefined ? '' : `${first.table}/${first.id}`, (edit, draft) => {
      for (const spot of spots) this.#write(edit, draft, spot, valueAt(after, spot), before);
      for (const spot of texts) this.#text(edit, draft, spot, wordsIn(longTextAt(before, spot)), wordsIn(longTextAt(after, spot)));
    });
  }

  /** The newest write that gave this value, when only one did. */
  writeOf(key: string, value: string): Write | null | 'unknown' {
    const fitting = (this.#writes.get(key) ?? []).filter((write) => write.value === value);
    // Nothing was there before anybody wrote, so that emptying a field gives what others may still see of the beginning.
    const wasFirst = isNotGiven(value) || value === absent;
    return fitting.length > (wasFirst ? 0 : 1) ? 'unknown' : (fitting[0] ?? null);
  }

  /** Does `record` show what this write gave, or something that came after it? */
  shows(record: PartnershipRecord, write: Write): boolean {
    const value = valueAt(record, write);
    return value === write.value || this.#given(write, value).some((other) => isBefore(write, other));
  }

  /** All that it gave had been there before (undoing does that): a record that it never reached may read the same. */
  bringsBack({ kind, writes, added }: Edit): boolean {
    // Also what no edit gave, since the record began with it.
    if (kind === 'undo') return added.length === 0;
    return added.length === 0 && writes.every((write) => write.value === absent || this.#given(write, write.value)[0] !== write);
  }

  /**
   * Somebody took back the making of the whole entity. Where others wrote into it meanwhile it is still shown, and what nobody gives any
   * more reads as the reader of records has it (a date of the terms, a side). The newest edit that did so; `but` is not asked about.
   */
  unmaking({ table, id }: Pick<Spot, 'table' | 'id'>, but?: Edit): Edit | undefined {
    return this.of(`${table}/${id}`).findLast((edit) => edit !== but && edit.kind === 'undo' && edit.writes.some((one) => one.value === absent));
  }

  /** Does `record`, or a file of a session with it, show this edit for certain? What may only stand in its place, since content does not tell, is no proof. */
  holds(record: PartnershipRecord, edit: Edit): boolean {
    return [record, ...withFiled(record, this.filed)].some((one) => this.#missing(one, edit) === null && edit.writes.every((write) => this.shows(one, write)));
  }

  /** Why neither `record` nor the files of sessions hold what this edit did (and nothing that may stand in its place); null when they do. */
  missing(record: PartnershipRecord, edit: Edit): string | null {
    const lost = this.#missing(record, edit);
    return lost === null || [...withFiled(record, this.filed)].some((one) => this.#missing(one, edit) === null) ? null : lost;
  }

  #missing(record: PartnershipRecord, edit: Edit): string | null {
    const reduced = edit.kind === 'undo' && this.#isReduced(record, edit);
    for (const write of edit.writes) {
      const value = valueAt(record, write);
      if (reduced && write.value === absent) continue;
      if (value === write.value || this.#mayStand(write, value)) continue;
      return `${nameOf(edit)} on ${keyOf(write)}: ${write.value} is gone, it reads ${value}`;
    }
    for (const word of edit.added) {
      const times = timesIn(longTextAt(record, word), word.word);
      const expected = word.removed.length > 0 ? times <= word.added.length : times === 1 || (times > 0 && times <= word.added.length);
      if (!expected) return `${nameOf(edit)}: the word ${word.word} is ${times} times in ${keyOf(word)}`;
    }
    for (const word of edit.removed) {
      const times = timesIn(longTextAt(record, word), word.word);
      if (times > 0 && word.added.length === 1) return `${nameOf(edit)}: the word ${word.word} is in ${keyOf(word)} again`;
    }
    return null;
  }

  /** Its making was taken back, and what somebody else wrote into it meanwhile keeps it in sight: the rest reads as nobody gave it. */
  #isReduced(record: PartnershipRecord, { writes }: Edit): boolean {
    return writes.some((write) => write.value === absent && this.#given(write, valueAt(record, write)).length === 0);
  }

  #mayStand(write: Write, value: string): boolean {
    if (this.#given(write, value).some((other) => !isBefore(other, write))) return true;
    if (this.unmaking(write) === undefined) return false;
    // Nothing is left to show; or what others wrote without the rest, which reads as nobody gave it where its own making was taken back.
    return value === absent || (this.#given(write, value).length === 0 && this.#given(write, absent).some(({ edit, over }) => edit.kind === 'undo' && over !== null && (over === write || over === 'unknown')));
  }

  #given(spot: Spot, value: string): readonly Write[] {
    return (this.#writes.get(keyOf(spot)) ?? []).filter((write) => write.value === value);
  }

  #take(maker: Maker, kind: string, at: number, entity: string, fill: (edit: Edit, draft: Draft) => void): Edit {
    const draft: Draft = { writes: [], added: [], removed: [] };
    const edit: Edit = { ...maker, number: this.edits.length, kind, entity, at, ...draft, acknowledged: false, excused: false };
    fill(edit, draft);
    this.edits.push(edit);
    const entities = new Set([entity, ...draft.writes.map(({ table, id }) => `${table}/${id}`)]);
    for (const one of entities) this.#byEntity.set(one, [...this.of(one), edit]);
    return edit;
  }

  #write(edit: Edit, draft: Draft, spot: Spot, value: string, before: PartnershipRecord): void {
    const key = keyOf(spot);
    const write: Write = { ...spot, edit, value, over: this.writeOf(key, valueAt(before, spot)) };
    draft.writes.push(write);
    const all = this.#writes.get(key);
    if (all === undefined) this.#writes.set(key, [write]);
    else all.push(write);
  }

  #text(edit: Edit, draft: Draft, spot: Spot, from: readonly string[], to: readonly string[]): void {
    for (const word of to) {
      if (from.includes(word)) continue;
      const known = this.#words.get(word);
      const { table, id, field } = spot;
      const one = known ?? { table, id, field, word, added: [], removed: [] };
      if (known === undefined) this.#words.set(word, one);
      one.added.push(edit);
      draft.added.push(one);
    }
    for (const word of from) {
      const one = to.includes(word) ? undefined : this.#words.get(word);
      one?.removed.push(edit);
      if (one !== undefined) draft.removed.push(one);
    }
  }
}

/** Was `write` there, and replaced, when `later` was made? */
function isBefore(write: Write, later: Write): boolean {
  let over = later.over;
  while (over !== null && over !== 'unknown') {
    if (over === write) return true;
    over = over.over;
  }
  return false;
}

/** What the command itself is about: the session that it brings along comes first among its mutations. */
function entityOf(mutations: readonly Mutation[]): string {
  const main = mutations.findLast(({ table }) => table !== 'answers') ?? mutations.at(-1);
  return main === undefined ? '' : `${main.table}/${main.id}`;
}

export function nameOf({ kind, number, who, page }: Edit): string {
  return `${kind} (${number}, ${who === 0 ? 'the manager' : 'the member'}, page ${page ?? 'none'})`;
}
