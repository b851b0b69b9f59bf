/**
 * Tells the other person in their activity feed that there is something for them: how many, never what. Only the page on which
 * somebody acted does so, once for each thing, when it is in OneDrive and the other one has not seen it. Nothing rests on it, so
 * a failure is silent, and soon nothing more is tried. SPEC: NW.
 */
import { sha256Hex } from '../base/ids.ts';
import type { Command } from '../domain/commands.ts';
import type { LinkTarget } from '../domain/deep-link.ts';
import type { Person } from '../domain/entities.ts';
import { otherOf, otherRole, roleOf } from '../domain/pair.ts';
import { isNews, newsOf, type NewsKind } from '../domain/views/news.ts';
import type { ActivityType } from '../graph/tools.ts';
import type { RemoteFailure } from '../sync/ports.ts';
import type { Core } from './core.ts';
import type { WorkspaceParts } from './parts.ts';
import { sendActivity } from './send-activity.ts';
import { ToldNews } from './told-news.ts';
import { ToolNotes, type WaitingNews } from './tool-notes.ts';

/** What is done within this time is told together. */
const collectMs = 120_000;
/** Whoever has read or written something so lately is there, and sees it by themselves. */
const thereMs = 240_000;
/** While it is not in OneDrive yet, and while the other one is there. */
const againMs = 30_000;
/** After a failure, and twice as long after each further one. */
const holdMs = 600_000;
const mostFailures = 3;

const types: Readonly<Record<NewsKind, ActivityType>> = { topic: 'topicAdded', agreement: 'agreementWaits', session: 'sessionClosed' };

export interface NotifyDeskParts extends Pick<WorkspaceParts, 'clock' | 'host' | 'device' | 'loadGraph' | 'loadWords'> {
  readonly core: Core;
  readonly pairKey: string;
  readonly chatId: string | null;
  /** Where a link leads from `chatId`; null: into the personal app. */
  readonly linkIn: (chatId: string | null, kind: LinkTarget['kind'], id: string) => string | null;
  /** Is the app in the chat, as far as this device knows? */
  readonly hasTab: () => boolean;
  readonly noteTab: (has: boolean) => Promise<void>;
}

export class NotifyDesk {
  readonly #parts: NotifyDeskParts;
  readonly #notes: ToolNotes;
  readonly #stop: (() => void)[] = [];
  readonly #news: ToldNews;
  /** Settles when what was noticed is accepted, or known to have been told. */
  #accepting: Promise<void> = Promise.resolve();
  #trace = '';
  #thereAt = -Infinity;
  #holdUntil = -Infinity;
  #failures = 0;
  #cancel: (() => void) | null = null;
  #looking: Promise<void> | null = null;
  #closed = false;

  constructor(parts: NotifyDeskParts) {
    this.#parts = parts;
    this.#notes = new ToolNotes(parts.device.notes);
    this.#news = new ToldNews(this.#notes, parts.pairKey);
    this.#trace = this.#traceNow();
    this.#stop.push(parts.core.engineStatus.subscribe(() => this.#onStatus()));
  }

  start(): void {
    this.#stop.push(this.#parts.clock.after(collectMs, () => void this.#takeUp()));
  }

  /** This person has just carried out `command` on this page. */
  noticed(command: Command): void {
    const { core, host, clock } = this.#parts;
    const role = roleOf(core.record.get(), host.viewer.id);
    const news = role === null ? null : newsOf(core.record.get(), command, otherRole(role));
    if (news === null) return;
    const waiting: WaitingNews = { ...news, at: clock.now(), marks: null };
    this.#accepting = this.#accepting.then(() => this.#accept(waiting));
  }

  /** The page is put away: what waits and is in OneDrive is told now, since nobody knows whether there is a later. */
  async leave(): Promise<void> {
    await this.#accepting;
    this.#onStatus();
    if (this.#news.waiting.length > 0) await this.#look(true);
  }

  close(): void {
    this.#closed = true;
    this.#cancel?.();
    for (const stop of this.#stop) stop();
  }

  async #accept(news: WaitingNews): Promise<void> {
    if ((await this.#news.accept(news, this.#parts.clock.now())) && this.#cancel === null) this.#later(collectMs);
  }

  #later(ms: number): void {
    this.#cancel?.();
    this.#cancel = this.#closed ? null : this.#parts.clock.after(ms, () => {
      this.#cancel = null;
      void this.#look(false);
    });
  }

  /** The other one, as long as this person is one of the two. */
  get #other(): Person | null {
    return otherOf(this.#parts.core.record.get(), this.#parts.host.viewer.id);
  }

  #traceNow(): string {
    const other = this.#other;
    return other === null ? '' : this.#parts.core.document.receipts.trace(other.id);
  }

  #onStatus(): void {
    const { core, clock, host } = this.#parts;
    const trace = this.#traceNow();
    // What this page had not read yet is old.
    if (trace !== this.#trace && this.#trace !== '') this.#thereAt = clock.elapsed();
    this.#trace = trace;
    const status = core.engineStatus.get();
    if (status === null || status.pending || !status.asked || status.failure !== null || status.fault !== null) return;
    const marks = core.document.receipts.written(host.viewer.id);
    const fresh = this.#news.waiting.filter((one) => one.marks === null);
    if (fresh.length === 0 || marks.length === 0) return;
    for (const one of fresh) this.#news.wait({ ...one, marks });
    void this.#note();
  }

  /** Goes on with what a page before this one has left. */
  async #takeUp(): Promise<void> {
    const { core, clock } = this.#parts;
    if (core.engine.get()?.leads !== true) return;
    await this.#news.takeUp(clock.now());
    this.#onStatus();
    if (this.#news.waiting.length > 0 && this.#cancel === null) this.#later(0);
  }

  async #look(leaving: boolean): Promise<void> {
    while (this.#looking !== null) await this.#looking;
    this.#looking = this.#lookOnce(leaving).finally(() => {
      this.#looking = null;
    });
    await this.#looking;
  }

  async #lookOnce(leaving: boolean): Promise<void> {
    const { core, clock, host } = this.#parts;
    // It may have been saved before it was accepted.
    this.#onStatus();
    const role = roleOf(core.record.get(), host.viewer.id);
    const other = this.#other;
    // Without a link there is nowhere that it could lead.
    const leads = this.#parts.linkIn(null, 'partnership', '') !== null;
    if (role === null || other === null || !leads || !(await this.#notes.notifies())) return this.#forgetAll();
    for (const one of this.#news.waiting) {
      if (one.marks !== null && core.document.receipts.hasSeen(other.id, one.marks)) this.#news.tell(one.key);
      else if (!isNews(core.record.get(), one, otherRole(role))) this.#news.drop(one.key);
    }
    await this.#note();
    if (this.#news.waiting.length === 0 || this.#failures >= mostFailures) return;
    const now = clock.elapsed();
    const wait = Math.max(this.#holdUntil - now, leaving ? 0 : this.#thereAt + thereMs - now);
    if (wait > 0) return this.#later(wait);
    const ready = this.#news.waiting.filter(({ marks }) => marks !== null);
    for (const kind of ['session', 'agreement', 'topic'] as const) {
      const batch = ready.filter((one) => one.kind === kind);
      if (batch.length > 0 && !(await this.#tell(other, kind, batch))) break;
    }
    if (this.#news.waiting.length > 0 && this.#failures < mostFailures) this.#later(Math.max(againMs, this.#holdUntil - now));
  }

  /** Noted as told before it is sent: better never than twice. False: nothing more is to be sent now. */
  async #tell(other: Person, kind: NewsKind, batch: readonly WaitingNews[]): Promise<boolean> {
    const { chatId, loadGraph, loadWords, linkIn, hasTab, noteTab, pairKey } = this.#parts;
    const [first] = batch;
    const [words, graph] = await Promise.all([loadWords(), loadGraph()]).catch(() => [null, null] as const);
    // Without code there is no network either.
    if (first === undefined || words === null || graph === null) return false;
    for (const one of batch) this.#news.tell(one.key);
    await this.#note();
    const type = types[kind];
    // Whatever is sent twice, because nobody knows whether it arrived, takes the place of itself.
    const chain = Number.parseInt(sha256Hex(`${pairKey} ${first.key}`).slice(0, 12), 16);
    const link = (chat: string | null): string | null => (batch.length === 1 ? linkIn(chat, kind, first.id) : linkIn(chat, 'partnership', ''));
    const note = { to: other.id, type, topic: words.topic, preview: words.preview(type, batch.length), chain };
    const sent = await sendActivity(graph, note, { chatId, hasTab, noteTab, linkIn: link });
    if (sent.ok || sent.error.kind === 'forbidden') await this.#notes.noteReached(pairKey, sent.ok ? null : other.displayName);
    if (sent.ok) {
      this.#failures = 0;
      return true;
    }
    await this.#failed(sent.error, batch);
    return false;
  }

  async #failed(failure: RemoteFailure, batch: readonly WaitingNews[]): Promise<void> {
    this.#failures += 1;
    const asked = failure.kind === 'slowed-down' ? failure.retryAfterMs : 0;
    this.#holdUntil = this.#parts.clock.elapsed() + Math.max(asked, holdMs * 2 ** (this.#failures - 1));
    const passes = failure.kind === 'slowed-down' || failure.kind === 'offline' || failure.kind === 'unavailable';
    // The others do not go away by waiting: a right, an app that is not there. Then the same may be news another time.
    if (!passes && failure.kind !== 'forbidden') return;
    for (const one of batch) {
      this.#news.untell(one.key);
      if (passes) this.#news.wait(one);
    }
    await this.#note();
  }

  async #forgetAll(): Promise<void> {
    for (const { key } of this.#news.waiting) this.#news.tell(key);
    await this.#note();
  }

  #note(): Promise<void> {
    return this.#news.note(this.#parts.clock.now());
  }
}
