/**
 * One random history: two people with one to three pages on one or two devices each, the real document, replica and
 * engine, and a cloud at its worst. When the faults stop, everything must agree, and nothing that a device acknowledged
 * may be missing. The oracle is a log of what was acknowledged; it knows nothing of Yjs.
 */
import { encodeRecordFile } from '../../src/document/file-format.ts';
import { RecordDocument } from '../../src/document/record-document.ts';
import type { Command } from '../../src/domain/commands.ts';
import { decide } from '../../src/domain/decide.ts';
import type { PartnershipRecord, Person } from '../../src/domain/entities.ts';
import { Engine } from '../../src/sync/engine.ts';
import { Replica } from '../../src/sync/replica.ts';
import { MemoryDevice } from '../helpers/memory-device.ts';
import { as, attach, jonas, maya, pair, session } from '../helpers/people.ts';
import { SimulationClock } from './clock.ts';
import { Cloud, type Fate } from './cloud.ts';
import { Chance } from './random.ts';

interface Page {
  readonly person: Person;
  readonly device: MemoryDevice;
  readonly document: RecordDocument;
  readonly replica: Replica;
  readonly engine: Engine;
  active: boolean;
}

/** Something that was durable on a device, so it must be there in the end. */
type Acknowledged = { readonly kind: 'topic'; readonly id: string } | { readonly kind: 'word'; readonly word: string };

export interface HistoryResult {
  readonly seed: number;
  /** How often each fate was met. */
  readonly counts: ReadonlyMap<Fate, number>;
  readonly acknowledged: number;
  /** What was found wrong; empty when nothing was. */
  readonly faults: readonly string[];
  /** The final record as text: two runs of one seed must give the same. */
  readonly outcome: string;
  /** Hash of every step, every call to the cloud with its fate, and the outcome. */
  readonly trace: string;
}

export async function runHistory(seed: number, steps = 40): Promise<HistoryResult> {
  const world = new World(seed);
  await world.begin();
  for (let i = 0; i < steps; i += 1) await world.step();
  return world.end();
}

class World {
  readonly #seed: number;
  readonly #chance: Chance;
  readonly #clock = new SimulationClock();
  readonly #cloud: Cloud;
  readonly #devices = new Map<Person, MemoryDevice[]>([
    [maya, [new MemoryDevice()]],
    [jonas, [new MemoryDevice(), new MemoryDevice()]],
  ]);
  readonly #acknowledged: Acknowledged[] = [];
  readonly #pages: Page[] = [];
  #count = 0;

  constructor(seed: number) {
    this.#seed = seed;
    this.#chance = new Chance(seed);
    this.#cloud = new Cloud(this.#chance);
  }

  async begin(): Promise<void> {
    const document = new RecordDocument(this.#writer());
    this.#apply(document, maya, attach);
    this.#cloud.put(fileOf(document, maya));
    for (const person of [maya, jonas]) await this.#open(person);
  }

  async step(): Promise<void> {
    const action = this.#chance.below(20);
    this.#cloud.trace.note(`${action} at ${this.#clock.elapsed()}`);
    const page = this.#pages.length > 0 ? this.#chance.pick(this.#pages) : null;
    if (action < 9 && page !== null) await this.#act(page);
    else if (action < 14) await this.#clock.advance(this.#chance.pick([100, 1_000, 3_000, 8_000, 30_000]));
    else if (action === 14 && this.#pages.length < 5) await this.#open(this.#chance.pick([maya, jonas]));
    else if (action === 15 && page !== null) this.#kill(page);
    else if (action === 16 && page !== null) this.#look(page, !page.active);
    else if (action === 17 && this.#chance.chance(0.3) && page !== null) page.device.broken = this.#chance.chance(0.5) ? 'store-full' : null;
    else if (action === 17) this.#cloud.revoked = this.#chance.chance(0.3) ? jonas.id : null;
    else if (action === 18 && this.#chance.chance(0.3)) this.#cloud.restoreOlder();
    else if (action === 19) this.#clock.shiftWall(this.#chance.pick([3_600_000, -3_600_000, 31_536_000_000, -31_536_000_000]));
  }

  /** The faults stop, everybody opens what they have once more, and half an hour passes: three whole readings. */
  async end(): Promise<HistoryResult> {
    this.#cloud.trouble = 0;
    this.#cloud.revoked = null;
    for (const devices of this.#devices.values()) for (const device of devices) device.broken = null;
    for (const [person, devices] of this.#devices) {
      for (const device of devices) {
        if (!this.#pages.some((page) => page.device === device)) await this.#open(person, device);
      }
    }
    for (const page of this.#pages) this.#look(page, true);
    for (const page of this.#pages) page.engine.retry();
    await this.#clock.advance(1_800_000);
    return this.#judge();
  }

  #judge(): HistoryResult {
    const faults: string[] = [];
    const inFile = new RecordDocument();
    inFile.merge(stateOf(this.#cloud.newest.bytes));
    const outcome = JSON.stringify(sorted(inFile.record.get()));
    for (const page of this.#pages) {
      const who = `${page.person.displayName}, page ${this.#pages.indexOf(page)}`;
      if (JSON.stringify(sorted(page.document.record.get())) !== outcome) faults.push(`${who} differs from the file`);
      if (page.engine.status.get().pending) faults.push(`${who} says that something is not in OneDrive`);
    }
    const topics = inFile.record.get().topics;
    const notes = inFile.record.get().sessions[session.id]?.notes ?? '';
    for (const one of this.#acknowledged) {
      if (one.kind === 'topic' && topics[one.id] === undefined) faults.push(`topic ${one.id} is lost`);
      if (one.kind === 'word' && notes.split(one.word).length !== 2) faults.push(`the word ${one.word} is there ${notes.split(one.word).length - 1} times`);
    }
    for (const page of this.#pages) page.engine.close();
    this.#cloud.trace.note(outcome);
    const { hash: trace } = this.#cloud.trace;
    return { seed: this.#seed, counts: this.#cloud.counts, acknowledged: this.#acknowledged.length, faults, outcome, trace };
  }

  async #open(person: Person, on?: MemoryDevice): Promise<void> {
    const device = on ?? this.#chance.pick(this.#devices.get(person) ?? []);
    const document = new RecordDocument(this.#writer());
    const siblings = device.siblings(pair);
    const replica = new Replica({ document, store: device.replica(pair), siblings, clock: this.#clock });
    const synced = await replica.load();
    const engine = new Engine(
      {
        document,
        replica,
        remote: this.#cloud.remoteFor(person.id),
        siblings,
        clock: this.#clock,
        random: this.#chance.next,
        pairKey: pair,
        me: person.id,
        encode: () => fileOf(document, person),
      },
      synced,
    );
    this.#pages.push({ person, device, document, replica, engine, active: true });
    engine.start();
    await this.#clock.advance(0);
  }

  /** Without a word: what was not durable yet is gone, and with it the duty to keep it. */
  #kill(page: Page): void {
    page.engine.close();
    page.replica.close();
    this.#pages.splice(this.#pages.indexOf(page), 1);
  }

  #look(page: Page, active: boolean): void {
    page.active = active;
    page.engine.setActive(active);
  }

  async #act(page: Page): Promise<void> {
    if (page.document.record.get().partnership === null) return;
    this.#count += 1;
    const acknowledged: Acknowledged = this.#chance.chance(0.5)
      ? { kind: 'topic', id: `t${this.#count}` }
      : { kind: 'word', word: `<${this.#count}>` };
    if (acknowledged.kind === 'topic') {
      this.#apply(page.document, page.person, { type: 'add-topic', id: acknowledged.id, title: `Topic ${this.#count}` });
    } else {
      const from = page.document.record.get().sessions[session.id]?.notes ?? '';
      // Between words, never inside one: the oracle looks for whole words.
      const ends = [...from.matchAll(/>|^/g)].map((match) => (match.index ?? 0) + match[0].length);
      const at = this.#chance.pick(ends);
      const to = from.slice(0, at) + acknowledged.word + from.slice(at);
      this.#apply(page.document, page.person, { type: 'edit-text', target: { table: 'sessions', id: session.id, field: 'notes' }, from, to });
    }
    if (this.#chance.chance(0.15)) {
      this.#kill(page);
      return;
    }
    await page.replica.settled();
    if (page.replica.durability.get() === 'durable') this.#acknowledged.push(acknowledged);
  }

  #apply(document: RecordDocument, person: Person, command: Command): void {
    const decided = decide(document.record.get(), command, as(person));
    if (!decided.ok) throw new Error(`${command.type}: ${decided.error.kind}`);
    document.apply(decided.value, command.type);
  }

  /** A Yjs client id of its own for each page, drawn from the seed. */
  #writer(): number {
    return 1 + this.#chance.below(2 ** 31);
  }
}

function fileOf(document: RecordDocument, person: Person): Uint8Array {
  return encodeRecordFile({
    partnership: pair,
    savedAt: '2026-11-23T08:00:00.000Z',
    savedBy: person.id,
    readable: document.record.get(),
    state: document.encodeWhole(),
  });
}

function stateOf(file: Uint8Array): Uint8Array {
  const { state } = JSON.parse(new TextDecoder().decode(file)) as { state: string };
  return Uint8Array.from(atob(state), (letter) => letter.charCodeAt(0));
}

function sorted(value: PartnershipRecord): unknown {
  return JSON.parse(JSON.stringify(value), (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item) ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))) : item,
  );
}
