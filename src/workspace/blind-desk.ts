/**
 * Blind answers: keeps the salt, commits, and shows the answer by itself once the record holds both seals. Another device of the
 * same person does it, too, as soon as it has read their private file.
 */
import { fail, ok, type Result } from '../base/result.ts';
import { type Readable, Subscribable } from '../base/subscribable.ts';
import type { Command, CommandContext, Rejection, SessionAtHand } from '../domain/commands.ts';
import { decide } from '../domain/decide.ts';
import type { PartnershipRecord } from '../domain/entities.ts';
import type { Value } from '../domain/growth.ts';
import { limits } from '../domain/limits.ts';
import { otherRole, roleOf } from '../domain/pair.ts';
import { answerAt, blindId, type BlindPlace, type BlindSubject, keptAnswer, newSalt, openedAgainst, sealOf } from '../domain/sealing.ts';
import { entitiesOf, entityOf } from '../domain/table.ts';
import type { Core } from './core.ts';
import type { WorkspaceParts } from './parts.ts';
import { PrivateDesk, type PrivateStore, type Secret } from './private-desk.ts';
import type { BlindAnswers, OwnAnswer } from './workspace.ts';

export interface BlindDeskParts extends Pick<WorkspaceParts, 'clock' | 'random' | 'device'> {
  readonly core: Core;
  readonly pairKey: string;
  /** Who acts, now, in the session at hand. */
  context(): CommandContext;
}

/** An own answer that was committed to and is not shown yet. */
interface Waiting {
  readonly place: BlindPlace;
  /** The seal that it is to be shown under: the other side's answer was shown against it, else the present one. */
  readonly hash: string;
  /** Is another one in its place, from a device that sealed anew without knowing? */
  readonly isReplaced: boolean;
  /** Has the other side committed, too? */
  readonly both: boolean;
}

export class BlindDesk implements BlindAnswers {
  readonly #parts: BlindDeskParts;
  readonly #desk: PrivateDesk;
  readonly #mine = new Subscribable<ReadonlyMap<string, OwnAnswer>>(new Map());
  readonly #stop: () => void;
  #seen: PartnershipRecord | null = null;
  #due = false;
  #closed = false;

  constructor(parts: BlindDeskParts) {
    this.#parts = parts;
    const { device, pairKey, clock, core } = parts;
    this.#desk = new PrivateDesk({ notes: device.notes, pairKey, clock, onFound: () => this.#lookSoon() });
    this.#stop = core.record.subscribe(() => {
      if (!sameAnswers(this.#seen, core.record.get())) this.#lookSoon();
    });
    this.#lookSoon();
  }

  get mine(): Readable<ReadonlyMap<string, OwnAnswer>> {
    return this.#mine;
  }

  /**
   * The order matters: the salt is kept before the seal goes into the record. A seal whose salt is lost could never be shown, and
   * the other side would wait for it for ever; a salt without its seal harms nobody.
   */
  async seal({ id: session, day, occurrence }: SessionAtHand, subject: BlindSubject, value: Value, evidence = ''): Promise<Result<void, Rejection>> {
    const { core, random } = this.#parts;
    const record = core.record.get();
    const present = this.#parts.context();
    // What the record has knows its own date best; another session than the one at hand is written with the date that it had.
    const context = entityOf(record.sessions, session) || present.session.id === session ? present : { ...present, session: { id: session, day, occurrence } };
    const by = roleOf(record, context.me);
    if (by === null) return fail({ kind: record.partnership ? 'not-one-of-the-two' : 'not-attached' });
    const line = evidence.trim();
    if (line.length > limits.reason) return fail({ kind: 'too-long', what: 'evidence', max: limits.reason });
    const opening = { value, salt: newSalt(random) };
    const hash = sealOf({ session, subject, by }, opening);
    const command = sealing(session, subject, hash);
    const allowed = decide(record, command, context);
    if (!allowed.ok) return allowed;
    if (!(await this.#desk.keep(hash, { ...opening, evidence: line, at: context.now }))) return fail({ kind: 'not-kept' });
    const sealed = core.dispatch(command, context, false);
    return sealed.ok ? ok() : sealed;
  }

  /** There is a connection to the person's OneDrive. */
  connect(store: PrivateStore): void {
    this.#desk.connect(store);
  }

  retry(): void {
    this.#desk.retry();
  }

  close(): void {
    this.#closed = true;
    this.#stop();
    this.#desk.close();
  }

  /** Not within the change that is being told: showing an answer is a change of its own. */
  #lookSoon(): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (!this.#closed) this.#look();
    });
  }

  #look(): void {
    const { core } = this.#parts;
    const record = core.record.get();
    this.#seen = record;
    const mine = new Map<string, OwnAnswer>();
    const missing: string[] = [];
    const open: (readonly [Waiting, Secret])[] = [];
    for (const one of waiting(record, this.#parts.context().me)) {
      const secret = this.#desk.get(one.hash);
      if (secret === null) missing.push(one.hash);
      else if (one.both) open.push([one, secret]);
      else mine.set(blindId(one.place), { value: secret.value, evidence: secret.evidence });
    }
    if (!sameMap(this.#mine.get(), mine)) this.#mine.set(mine);
    if (missing.length > 0) void this.#desk.find(missing);
    // A file of a newer version is read by this page as it was: what is due there is not known.
    if (!core.isOutdated) for (const [one, secret] of open) this.#reveal(one, secret);
  }

  #reveal({ place: { session, subject }, hash, isReplaced }: Waiting, { value, salt, evidence }: Secret): void {
    if (isReplaced) this.#parts.core.dispatch(sealing(session, subject, hash), this.#parts.context(), false);
    const command: Command =
      subject.kind === 'score' ? { type: 'reveal-score', session, skill: subject.skill, value, salt, evidence } : { type: 'reveal-rating', session, value, salt };
    // No step of the person: what has been shown cannot be taken back.
    this.#parts.core.dispatch(command, this.#parts.context(), false);
  }
}

function sealing(session: string, subject: BlindSubject, hash: string): Command {
  return subject.kind === 'score' ? { type: 'seal-score', session, skill: subject.skill, hash } : { type: 'seal-rating', session, hash };
}

function waiting(record: PartnershipRecord, me: string): readonly Waiting[] {
  const by = roleOf(record, me);
  if (by === null) return [];
  const scores = entitiesOf(record.scores).map(({ session, skill }) => ({ session, subject: { kind: 'score', skill } as const }));
  const ratings = entitiesOf(record.ratings).map(({ session }) => ({ session, subject: { kind: 'rating' } as const }));
  const places = new Map([...scores, ...ratings].map((one) => [blindId({ ...one, by }), { ...one, by }]));
  return [...places.values()].flatMap((place): readonly Waiting[] => {
    const present = keptAnswer(record, place)?.sealed?.hash;
    if (present === undefined || !entityOf(record.sessions, place.session) || answerAt(record, place).kind === 'shown') return [];
    const hash = openedAgainst(record, place) ?? present;
    return [{ place, hash, isReplaced: hash !== present, both: Boolean(keptAnswer(record, { ...place, by: otherRole(by) })?.sealed) }];
  });
}

/** Only these tables say what is to be shown; a letter that is typed changes none of them. */
function sameAnswers(a: PartnershipRecord | null, b: PartnershipRecord): boolean {
  return a !== null && a.scores === b.scores && a.ratings === b.ratings && a.partnership === b.partnership && Object.keys(a.sessions).length === Object.keys(b.sessions).length;
}

function sameMap(a: ReadonlyMap<string, OwnAnswer>, b: ReadonlyMap<string, OwnAnswer>): boolean {
  return a.size === b.size && [...b].every(([id, { value, evidence }]) => a.get(id)?.value === value && a.get(id)?.evidence === evidence);
}
