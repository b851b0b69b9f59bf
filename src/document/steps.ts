/**
 * A person's own steps on this page that can be taken back, newest last. Each knows which leaves it changed and what the
 * other person must not have touched since: a signature, a confirmation or an answer stands on the whole agreement or
 * session, so there it is the entity, as for what the step made; elsewhere the field.
 */
import { type Readable, Subscribable } from '../base/subscribable.ts';
import type { Command, Mutation } from '../domain/commands.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import type { LeafName, Spot } from './layout.ts';
import type { Leaf } from './leaf.ts';

interface Step {
  readonly label: Command['type'];
  readonly group: string | null;
  readonly leaves: Map<LeafName, Leaf>;
  readonly touched: Set<string>;
}

export class Steps {
  readonly #newest = new Subscribable<Command['type'] | null>(null);
  #steps: Step[] = [];
  #open: Step | null = null;

  /** Label of the newest step. */
  get newest(): Readable<Command['type'] | null> {
    return this.#newest;
  }

  /** Opens a step, or goes on with the newest one when that is of the same group: then true. */
  begin(label: Command['type'], group: string | null, mutations: readonly Mutation[], record: PartnershipRecord): boolean {
    const last = this.#steps.at(-1);
    const goesOn = group !== null && last?.group === group;
    this.#open = goesOn ? last : { label, group, leaves: new Map(), touched: new Set() };
    for (const key of touchedBy(mutations, record)) this.#open.touched.add(key);
    return goesOn;
  }

  /** Does the open step hold changes of this leaf already? */
  holds(leaf: LeafName): boolean {
    return this.#open?.leaves.has(leaf) === true;
  }

  /** The open step changed this leaf. */
  add(leaf: Leaf): void {
    this.#open?.leaves.set(leaf.name, leaf);
  }

  /** Closes the open step; one that changed nothing is none. */
  end(): void {
    if (this.#open !== null && this.#open.leaves.size > 0 && this.#open !== this.#steps.at(-1)) this.#steps.push(this.#open);
    this.#open = null;
    this.#tell();
  }

  /** Takes the newest step off; gives the leaves in which it has to be taken back. */
  take(): readonly Leaf[] {
    const newest = this.#steps.pop();
    this.#tell();
    return newest === undefined ? [] : [...newest.leaves.values()];
  }

  /** A leaf has left: steps in it, and the ones before, cannot be taken back. */
  forgetLeaf(leaf: Leaf): void {
    this.#forget(this.#steps.findLastIndex(({ leaves }) => leaves.has(leaf.name)));
  }

  /** The other person has changed these: a step that they built on cannot be taken back, nor can the ones before it. */
  forgetTouched(changed: readonly Spot[]): void {
    const keys = new Set(changed.flatMap(({ table, id, field }) => [`${table}/${id}`, `${table}/${id}/${field}`]));
    this.#forget(this.#steps.findLastIndex(({ touched }) => [...touched].some((key) => keys.has(key))));
  }

  #forget(newest: number): void {
    if (newest < 0) return;
    const gone = this.#steps.splice(0, newest + 1);
    const counts = new Map<Leaf, number>();
    for (const { leaves } of gone) for (const leaf of leaves.values()) counts.set(leaf, (counts.get(leaf) ?? 0) + 1);
    for (const [leaf, count] of counts) leaf.forget(count);
    this.#tell();
  }

  #tell(): void {
    this.#newest.set(this.#steps.at(-1)?.label ?? null);
  }
}

function touchedBy(mutations: readonly Mutation[], record: PartnershipRecord): readonly string[] {
  return mutations.flatMap((mutation) => {
    if (mutation.kind === 'text') return [];
    const { table, id } = mutation;
    const whole = table === 'agreements' || table === 'sessions' || table === 'partnership' || record[table][id] === undefined;
    return whole ? [`${table}/${id}`] : Object.keys(mutation.fields).map((field) => `${table}/${id}/${field}`);
  });
}
