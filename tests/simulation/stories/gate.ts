/**
 * Every call that a page makes to the outside (file, store, Graph) goes through here and gets a number. One numbered call
 * can be made to go wrong: so a story that was once played without trouble is played again with each trouble at each call.
 */
import { forever, type Life } from './life.ts';

export type Trouble =
  /** Fails and has no effect. */
  | 'refused'
  /** Takes effect; the page hears of a failure. */
  | 'answer lost'
  /** The page is gone before the call takes effect. */
  | 'killed before'
  /** The call takes effect, and the page is gone before it hears of it. */
  | 'killed after'
  /** The token that the request carries has just expired (over Graph only). */
  | 'token expired';

/** One call of the story as it goes without trouble. */
export interface Point {
  readonly at: number;
  readonly name: string;
  readonly troubles: readonly Trouble[];
}

export interface Plan {
  readonly at: number;
  readonly trouble: Trouble;
}

export interface Call<T> {
  readonly name: string;
  readonly of: 'store' | 'remote';
  /** Does it change anything outside the page? Otherwise it makes no difference whether trouble comes before or after. */
  readonly effect: boolean;
  /** What is heard when it fails without effect, and when its answer is lost. */
  readonly refused: () => Promise<T>;
  readonly lost: T;
  /** Lets the token expire that it carries. */
  readonly expire?: () => void;
}

const ofEffects: readonly Trouble[] = ['refused', 'answer lost', 'killed before', 'killed after'];
const ofQuestions: readonly Trouble[] = ['refused', 'killed before'];

export class Gate {
  readonly points: Point[] = [];
  readonly #plans: ReadonlyMap<number, Trouble>;
  #numbers = true;
  #inFlight = 0;
  #touchedStores = false;

  constructor(plans: readonly Plan[]) {
    this.#plans = new Map(plans.map(({ at, trouble }) => [at, trouble]));
  }

  /** Calls that are not over, those of dead pages left out. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** Has a call to a store gone wrong? */
  get touchedStores(): boolean {
    return this.#touchedStores;
  }

  /** From now on nothing is numbered, so nothing goes wrong. */
  calm(): void {
    this.#numbers = false;
  }

  /** What `task` calls is not numbered: how things came to be, not the story. */
  async unnumbered(task: () => Promise<void>): Promise<void> {
    const before = this.#numbers;
    this.#numbers = false;
    await task();
    this.#numbers = before;
  }

  async pass<T>(life: Life, call: Call<T>, task: () => Promise<T>): Promise<T> {
    if (!life.alive) return forever<T>();
    const troubles = [...(call.effect ? ofEffects : ofQuestions), ...(call.expire ? (['token expired'] as const) : [])];
    const trouble = this.#number(call.name, troubles);
    if (trouble !== null && call.of === 'store') this.#touchedStores = true;
    this.#inFlight += 1;
    const answer = await this.#carryOut(life, trouble, call, task);
    this.#inFlight -= 1;
    return life.alive ? answer : forever<T>();
  }

  /** A page never dies in the middle of its own work: only between two turns of the event loop. */
  async #carryOut<T>(life: Life, trouble: Trouble | null, call: Call<T>, task: () => Promise<T>): Promise<T> {
    await Promise.resolve();
    if (trouble === 'killed before') life.end();
    if (trouble === 'token expired') call.expire?.();
    if (trouble === 'refused' || !life.alive) return call.refused();
    const answer = await task();
    if (trouble === 'killed after') life.end();
    return trouble === 'answer lost' ? call.lost : answer;
  }

  #number(name: string, troubles: readonly Trouble[]): Trouble | null {
    if (!this.#numbers) return null;
    const at = this.points.length + 1;
    this.points.push({ at, name, troubles });
    return this.#plans.get(at) ?? null;
  }
}
