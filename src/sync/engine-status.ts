/** What the engine says of itself: to the screens of its page, and, while that page leads, to the other pages of the device. */
import { type Readable, Subscribable } from '../base/subscribable.ts';
import type { Fault, RemoteFailure, SiblingMessage, Siblings } from './ports.ts';

export interface EngineStatus {
  readonly doing: 'nothing' | 'reading' | 'writing';
  /** Has the remote been read since this page was opened (or is it known to be unchanged)? */
  readonly asked: boolean;
  /** Does this device hold something that the remote is not known to hold? */
  readonly pending: boolean;
  /** Has the other person seen everything that this person wrote? */
  readonly seen: boolean;
  readonly failure: RemoteFailure | null;
  readonly fault: Fault | null;
}

/** What the status follows from, besides what it is told. */
export interface StatusFacts {
  leads(): boolean;
  /** Do words wait (receipts alone are no concern of the person who read)? */
  wordsWait(): boolean;
  seen(): boolean;
  /** What is shown of the troubles of a page that leads. */
  failure(wordsWait: boolean): RemoteFailure | null;
}

export class StatusBoard {
  readonly #siblings: Siblings;
  readonly #facts: StatusFacts;
  readonly #status: Subscribable<EngineStatus>;

  constructor(siblings: Siblings, facts: StatusFacts, pending: boolean) {
    this.#siblings = siblings;
    this.#facts = facts;
    this.#status = new Subscribable<EngineStatus>({ doing: 'nothing', asked: false, failure: null, fault: null, pending, seen: facts.seen() });
  }

  get status(): Readable<EngineStatus> {
    return this.#status;
  }

  show(change: Partial<EngineStatus>): void {
    const before = this.#status.get();
    const pending = this.#facts.wordsWait();
    const failure = this.#facts.leads() ? this.#facts.failure(pending) : before.failure;
    const next = { ...before, failure, ...change, pending, seen: this.#facts.seen() };
    const same = (Object.keys(next) as (keyof EngineStatus)[]).every((key) => next[key] === before[key]);
    if (same) return;
    this.#status.set(next);
    if (this.#facts.leads()) this.tellTrouble();
  }

  /** Messages are copies: what has not changed stays the same object, so that screens stay still. */
  hearTrouble({ asked, failure, fault }: Extract<SiblingMessage, { readonly kind: 'trouble' }>): void {
    const known = this.#status.get();
    const sameFailure = JSON.stringify(failure) === JSON.stringify(known.failure);
    const sameFault = fault?.version.tag === known.fault?.version.tag && fault?.reason === known.fault?.reason;
    this.show({
      asked: asked || known.asked,
      failure: sameFailure ? known.failure : failure,
      fault: sameFault ? known.fault : fault,
    });
  }

  tellTrouble(): void {
    const { asked, failure, fault } = this.#status.get();
    this.#siblings.tell({ kind: 'trouble', asked, failure, fault });
  }
}
