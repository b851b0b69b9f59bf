/** Counts the conflicts that really occurred: something was done that did not know of what somebody else had done. */
import type { PartnershipRecord } from '../../src/domain/entities.ts';
import { keyOf } from './content.ts';
import type { Conflict, Counts } from './counts.ts';
import type { Edit, Log } from './log.ts';

const answers = new Set(['answer-kept', 'answer-not-yet', 'drop-agreement', 'reopen-agreement']);
const closes = new Set(['close-session', 'confirm-session']);

/** Two kinds of edits, whichever came first. */
const pairs: readonly (readonly [Conflict, (kind: string) => boolean, (kind: string) => boolean])[] = [
  ['sign and reword', is('sign-agreement'), is('reword-agreement')],
  ['reword and reword', is('reword-agreement'), is('reword-agreement')],
  ['answer and answer', (kind) => answers.has(kind), (kind) => answers.has(kind)],
  ['answer and reword', (kind) => answers.has(kind), is('reword-agreement')],
  ['sign and answer', is('sign-agreement'), (kind) => answers.has(kind)],
  ['both close', (kind) => closes.has(kind), (kind) => closes.has(kind)],
  ['close and write', (kind) => closes.has(kind), is('edit-text')],
  ['discuss and withdraw', is('discuss-topic'), is('withdraw-topic')],
  ['discuss and discuss', is('discuss-topic'), is('discuss-topic')],
  ['discuss and rename', is('discuss-topic'), is('rename-topic')],
  ['change and retire a skill', is('change-skill'), is('retire-skill')],
  ['change and clear a blocker', is('change-blocker'), is('clear-blocker')],
  ['undo and work on it', is('undo'), (kind) => kind !== 'undo'],
  ['attach and attach', is('attach'), is('attach')],
];

function is(wanted: string): (kind: string) => boolean {
  return (kind) => kind === wanted;
}

/** How far back is looked for somebody who did something at the same time. */
const lookBack = 8;

export class Conflicts {
  readonly #log: Log;
  readonly #counts: Counts;

  constructor(log: Log, counts: Counts) {
    this.#log = log;
    this.#counts = counts;
  }

  /** An edit that was made on a page which showed `before`. */
  note(edit: Edit, before: PartnershipRecord): void {
    const entities = new Set([edit.entity, ...edit.writes.map(({ table, id }) => `${table}/${id}`)]);
    for (const entity of entities) {
      for (const other of this.#log.of(entity).slice(-lookBack)) {
        const here = other.page !== null && other.page === edit.page;
        if (other === edit || here || this.#knew(before, other)) continue;
        if (other.who !== edit.who) this.#between(edit, other);
        else if (other.device !== edit.device && sharesField(edit, other)) this.#counts.count('same field set on two devices of one person');
      }
    }
    for (const word of edit.removed) {
      if (word.added.some(({ who }) => who !== edit.who)) this.#counts.count('text removed that the other built on');
    }
  }

  #between(edit: Edit, other: Edit): void {
    if (edit.added.length > 0 && other.added.length > 0) this.#counts.count('same text typed by both');
    if (edit.kind === 'edit-text' && other.added.length > 0) this.#counts.count('typed over what the other wrote meanwhile');
    if (sharesField(edit, other)) this.#counts.count('same field set by both');
    const creates = (one: Edit): boolean => one.writes.some(({ table, field }) => table === 'sessions' && field === 'day');
    if (creates(edit) && creates(other)) this.#counts.count('both create the session');
    for (const [conflict, one, two] of pairs) {
      if ((one(edit.kind) && two(other.kind)) || (one(other.kind) && two(edit.kind))) this.#counts.count(conflict);
    }
  }

  /** Did the page show what the other one had done, or what came of it? */
  #knew(record: PartnershipRecord, other: Edit): boolean {
    if (other.writes.some((write) => !this.#log.shows(record, write))) return false;
    return this.#log.missing(record, { ...other, writes: [] }) === null;
  }
}

function sharesField(edit: Edit, other: Edit): boolean {
  return edit.writes.some((write) => other.writes.some((one) => keyOf(one) === keyOf(write) && one.value !== write.value));
}

