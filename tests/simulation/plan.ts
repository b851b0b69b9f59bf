/**
 * Tells a story at random. All decisions are made here, before anything runs, so that a story can be kept, read and made
 * shorter. Each story tries only some kinds of trouble, and those often: that finds more than a little of everything
 * (Groce et al., "Swarm Testing", ISSTA 2012).
 */
import { type Call, type Fate, fates, type Who } from './cloud.ts';
import { type GrowthAct, growthActs } from './growth-acts.ts';
import { Chance } from './random.ts';
import type { Act, Ending, FileDeed, Step, Story } from './story.ts';

/** How often each is done, compared with the others. */
const sessionActs: readonly (readonly [Act, number])[] = [
  ['add-topic', 5],
  ['rename-topic', 4],
  ['discuss-topic', 4],
  ['keep-topic', 2],
  ['withdraw-topic', 2],
  ['propose-agreement', 3],
  ['sign-agreement', 5],
  ['reword-agreement', 5],
  ['answer-kept', 4],
  ['answer-not-yet', 4],
  ['drop-agreement', 2],
  ['reopen-agreement', 2],
  ['set-motivation', 3],
  ['set-induction', 2],
  ['close-session', 2],
  ['confirm-session', 2],
  ['reopen-session', 2],
  ['link-series', 1],
];

/** What creates is rarer than what changes: otherwise two people hardly ever meet in one thing. */
const growthWeight = (act: GrowthAct): number => (/^(add|raise-b|move|restore|reopen)/.test(act) ? 1 : 2);
const acts: readonly (readonly [Act, number])[] = [...sessionActs, ...growthActs.map((act) => [act, growthWeight(act)] as const)];

type Trouble = 'calls' | 'filing' | 'network' | 'share' | 'room' | 'disk' | 'wipe' | 'clock' | 'file' | 'gone' | 'format' | 'kill' | 'doom' | 'tabs' | 'look' | 'newer';
const troubles: readonly Trouble[] = ['network', 'share', 'room', 'disk', 'wipe', 'clock', 'file', 'gone', 'format', 'kill', 'doom', 'tabs', 'look', 'newer'];

const hourMs = 3_600_000;
const yearMs = 365 * 24 * hourMs;
const waits = [30, 120, 400, 1_000, 2_500, 6_000, 12_000];
const deeds: readonly FileDeed[] = ['restore', 'restore', 'cut', 'rename'];
const losses: readonly FileDeed[] = ['delete', 'delete', 'take out of the bin', 'upload again'];

export function plan(seed: number): Story {
  const chance = new Chance(seed);
  const begin = chance.chance(0.15) ? 'both attach' : chance.chance(0.2) ? 'years' : chance.chance(0.4) ? 'grown' : chance.chance(0.5) ? 'worked' : 'attached';
  const devices = [1 + chance.below(chance.chance(0.2) ? 3 : 2), 1 + chance.below(chance.chance(0.2) ? 3 : 2)] as const;
  // What single calls meet is a field of its own: tried more often, and more of it.
  const calls: readonly Trouble[] = chance.chance(0.6) ? ['calls', 'calls', 'calls'] : [];
  const drawn = troubles.filter(() => chance.chance(0.25));
  // What a newer client writes is looked for in the record only, so it is not tried where sessions leave it.
  const tried = begin === 'years' ? [...drawn.filter((trouble) => trouble !== 'newer'), 'filing' as const, 'filing' as const, ...calls] : [...drawn, ...calls];
  const length = chance.chance(0.04) ? 60 + chance.below(80) : chance.chance(0.25) ? 20 + chance.below(25) : 8 + chance.below(14);
  const teller = new Teller(chance, tried);
  const steps = Array.from({ length }, () => teller.next());
  return { seed, honours: chance.chance(0.6), begin, devices, end: ending(chance), steps };
}

function ending(chance: Chance): Ending {
  if (chance.chance(0.01)) return 'long';
  if (chance.chance(0.2)) return 'left alone';
  return chance.chance(0.15) ? 'short' : 'brisk';
}

class Teller {
  readonly #chance: Chance;
  readonly #tried: readonly Trouble[];
  readonly #fates: readonly Fate[];
  readonly #deeds: readonly FileDeed[];

  constructor(chance: Chance, tried: readonly Trouble[]) {
    this.#chance = chance;
    this.#tried = tried;
    this.#fates = (Object.keys(fates) as Fate[]).filter(() => chance.chance(0.5));
    this.#deeds = deeds;
  }

  next(): Step {
    const dice = this.#chance.next();
    if (dice < 0.25) return { do: 'act', page: this.#small(), act: this.#act(), pick: this.#pick() };
    if (dice < 0.45) return this.#typing();
    if (dice < 0.67) return { do: 'wait', ms: this.#chance.pick(waits) };
    if (dice < 0.7) return { do: 'undo', page: this.#small() };
    if (dice < 0.72) return { do: 'retry', page: this.#small() };
    const trouble = this.#tried[this.#chance.below(this.#tried.length)];
    return trouble === undefined ? { do: 'act', page: this.#small(), act: this.#act(), pick: this.#pick() } : this.#trouble(trouble);
  }

  #typing(): Step {
    const page = this.#small();
    const spot = this.#chance.below(15);
    const dice = this.#chance.next();
    if (dice < 0.15) return { do: 'leave', page };
    if (dice < 0.3) return { do: 'erase', page, spot, pick: this.#pick() };
    return { do: 'type', page, spot, pick: this.#pick(), composing: this.#chance.chance(0.05) };
  }

  #trouble(trouble: Trouble): Step {
    const chance = this.#chance;
    const page = this.#small();
    const where = { who: this.#who(), device: chance.below(3) };
    switch (trouble) {
      case 'calls':
        return { do: 'meet', fate: this.#fate(), who: chance.chance(0.5) ? this.#who() : null, pick: this.#pick() };
      case 'network':
        return { do: 'network', ...where, on: chance.chance(0.5) };
      case 'share':
        return { do: 'share', on: chance.chance(0.5) };
      case 'room':
        return { do: 'room', on: chance.chance(0.5) };
      case 'disk':
        return { do: 'disk', ...where, state: chance.pick(['works', 'works', 'full', 'blocked'] as const) };
      case 'wipe':
        return { do: 'wipe', ...where };
      case 'clock':
        return { do: 'clock', ...where, ms: chance.pick([0, hourMs, -hourMs, yearMs, -yearMs]) };
      case 'file':
        return chance.chance(0.25) ? { do: 'recover', page } : { do: 'file', deed: chance.pick(this.#deeds), pick: this.#pick() };
      case 'gone':
        return chance.chance(0.3) ? { do: 'put back', page } : { do: 'file', deed: chance.pick(losses), pick: this.#pick() };
      case 'format':
        return { do: 'file', deed: chance.pick(['newer format', 'older format']), pick: this.#pick() };
      case 'kill':
        return chance.chance(0.5) ? { do: chance.chance(0.7) ? 'kill' : 'close', page } : { do: 'open', ...where };
      case 'doom':
        return chance.chance(0.5) ? { do: 'doom', page, calls: chance.below(6), after: chance.chance(0.5) } : { do: 'open', ...where };
      case 'tabs':
        return { do: 'open', ...where };
      case 'look':
        return { do: 'look', page, active: chance.chance(0.4) };
      case 'filing':
        return { do: 'file away', page };
      case 'newer':
        return { do: 'newer', page, pick: this.#pick() };
    }
  }

  /** Reads are rare and writes are rarer, checks are many: so the kind of call comes first. */
  #fate(): Fate {
    const call = this.#chance.pick(['check', 'read', 'read', 'write', 'write'] as const);
    const fitting = this.#fates.filter((fate) => (fates[fate] as readonly Call[])[0] === call);
    return fitting.length > 0 ? this.#chance.pick(fitting) : 'unavailable';
  }

  #act(): Act {
    let left = this.#chance.below(acts.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [act, weight] of acts) {
      left -= weight;
      if (left < 0) return act;
    }
    return 'add-topic';
  }

  #small(): number {
    return this.#chance.below(6);
  }

  #pick(): number {
    return this.#chance.below(10_000);
  }

  #who(): Who {
    return this.#chance.chance(0.5) ? 0 : 1;
  }
}
