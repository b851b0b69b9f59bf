/**
 * Plays the story of `weekly-story.ts` through the real rules and the real document, and gives the files of the space.
 * `npx tsx scripts/seed/main.ts` writes them to `local/tenant/seeds/weekly/`; a test keeps the two the same.
 */
import { ok } from '../../src/base/result.ts';
import { encodeRecordFile } from '../../src/document/file-format.ts';
import { RecordDocument } from '../../src/document/record-document.ts';
import type { Command, CommandContext } from '../../src/domain/commands.ts';
import { decide } from '../../src/domain/decide.ts';
import type { Person, Role } from '../../src/domain/entities.ts';
import { pairKey } from '../../src/domain/pair.ts';
import { readMe } from '../../src/domain/template/read-me.ts';
import { templateId } from '../../src/domain/template/template.ts';
import { termsHash } from '../../src/domain/terms.ts';
import type { Papers } from '../../src/workspace/papers.ts';
import type { Pair } from './growth-deeds.ts';
import { archiveIn, noPapers, sealTold } from './seal.ts';
import { growInWeek, saltsOf } from './weekly-growth.ts';
import { type StorySession, type StoryTopic, upcoming, weeklyStory } from './weekly-story.ts';

/** Where and who it happened: the fixed people of the local tenant. */
export interface Setting {
  readonly manager: Person;
  readonly member: Person;
  readonly chatId: string;
  readonly joinUrl: string;
}

export interface SeedFiles {
  readonly record: Uint8Array;
  readonly readMe: string;
  /** What lies in `sessions/`, by name: sessions that have left the record, sealed ones, minutes. */
  readonly sessions: ReadonlyMap<string, Uint8Array>;
}

/** `papers` makes the minutes; without it there are none. */
export async function makeWeekly(setting: Setting, papers: Papers = noPapers): Promise<SeedFiles> {
  const teller = new Teller(setting, papers);
  for (const session of weeklyStory) await teller.tell(session);
  teller.prepare();
  return teller.files();
}

class Teller {
  readonly #setting: Setting;
  readonly #papers: Papers;
  readonly #sessions = new Map<string, Uint8Array>();
  /** One writer, so that the same story always gives the same bytes. */
  readonly #document = new RecordDocument(1);
  readonly #agreements = new Map<string, string>();
  readonly #pair: Pair = {
    do: (role, command) => this.#do(role, command),
    record: () => this.#document.record.get(),
    meet: () => undefined,
    salt: saltsOf('weekly'),
  };
  #count = 0;
  #minutes = 0;
  #day = weeklyStory[0]?.day ?? '';

  constructor(setting: Setting, papers: Papers) {
    this.#setting = setting;
    this.#papers = papers;
    const { manager, member, chatId, joinUrl } = setting;
    const series = {
      id: chatId,
      subject: '1:1 Maya / Jonas',
      organizer: manager.id,
      joinUrls: [joinUrl],
      cadence: { start: startOf('2026-11-16'), everyDays: 7 },
    };
    this.#do('manager', {
      type: 'attach',
      roles: { manager: manager.id, member: member.id },
      people: [manager, member],
      series,
      template: templateId,
    });
  }

  async tell(session: StorySession): Promise<void> {
    this.#day = session.day;
    this.#minutes = 0;
    const id = sessionOf(session.day);
    this.#do('member', { type: 'set-motivation', session: id, value: session.motivation });
    this.#do('member', { type: 'set-induction', session: id, value: session.induction });
    for (const field of ['stuck', 'scars', 'breakthroughs'] as const) {
      const to = session[field];
      if (to !== undefined) this.#do('member', { type: 'edit-text', target: { table: 'states', id, field }, from: '', to });
    }
    const topics = session.topics.map((topic) => ({ topic, id: this.#addTopic(topic) }));
    this.#answer(session, id);
    for (const { topic, id: topicId } of topics)
      if (topic.stays !== true) this.#do('manager', { type: 'discuss-topic', id: topicId, session: id });
    for (const agreement of session.agreements ?? []) {
      const agreementId = this.#id('a');
      this.#agreements.set(agreement.key, agreementId);
      const { by, wording, owner, due } = agreement;
      this.#do(by, { type: 'propose-agreement', id: agreementId, session: id, wording, owner, due });
      if (agreement.unsigned !== true)
        this.#do(other(by), { type: 'sign-agreement', id: agreementId, terms: termsHash({ wording, owner }) });
    }
    this.#do('manager', { type: 'edit-text', target: { table: 'sessions', id, field: 'notes' }, from: '', to: session.notes });
    growInWeek(this.#pair, session.day, id);
    this.#do('member', { type: 'close-session', session: id });
    this.#do('manager', { type: 'confirm-session', session: id });
    await this.#seal(id);
  }

  prepare(): void {
    this.#day = upcoming.day;
    this.#minutes = -60;
    upcoming.topics.forEach((topic) => this.#addTopic(topic));
  }

  files(): SeedFiles {
    const { manager, member } = this.#setting;
    return {
      record: encodeRecordFile({
        partnership: pairKey(manager.id, member.id),
        savedAt: this.#now(),
        savedBy: manager.id,
        readable: this.#document.record.get(),
        state: this.#document.encode(),
      }),
      readMe: readMe({ manager: manager.displayName, member: member.displayName }),
      sessions: this.#sessions,
    };
  }

  /** The page of the manager, who has just confirmed. */
  async #seal(session: string): Promise<void> {
    const { manager, member } = this.#setting;
    const core = {
      record: this.#document.record,
      dispatch: (command: Command) => ok(this.#do('manager', command)),
    };
    const parts = { core, folder: archiveIn(this.#sessions), pairKey: pairKey(manager.id, member.id) };
    await sealTold({ ...parts, context: () => this.#context('manager') }, session, this.#papers);
  }

  #answer(session: StorySession, id: string): void {
    for (const [key, by, answer, more] of session.answers ?? []) {
      const agreement = this.#agreements.get(key);
      if (agreement === undefined) throw new Error(`The story answers ${key} before it was agreed.`);
      const base = { id: agreement, session: id, answer: this.#id('n') };
      if (answer === 'kept') this.#do(by, { type: 'answer-kept', ...base });
      else if (answer === 'not-yet') this.#do(by, { type: 'answer-not-yet', ...base, due: more });
      else if (answer === 'dropped') this.#do(by, { type: 'drop-agreement', ...base, reason: more });
      else {
        const owner = this.#document.record.get().agreements[agreement]?.terms.owner ?? 'both';
        this.#do(by, { type: 'reword-agreement', ...base, wording: more, owner, due: null });
        this.#do(other(by), { type: 'sign-agreement', id: agreement, terms: termsHash({ wording: more, owner }) });
      }
    }
  }

  #addTopic(topic: StoryTopic): string {
    const id = this.#id('t');
    this.#do(topic.by, { type: 'add-topic', id, title: topic.title });
    if (topic.note !== undefined)
      this.#do(topic.by, { type: 'edit-text', target: { table: 'topics', id, field: 'note' }, from: '', to: topic.note });
    return id;
  }

  #do(role: Role, command: Command): void {
    this.#minutes += 1;
    const decided = decide(this.#document.record.get(), command, this.#context(role));
    if (!decided.ok) throw new Error(`${this.#day}: ${command.type} is refused (${decided.error.kind}).`);
    this.#document.apply(decided.value, command.type, { undoable: false });
  }

  #context(role: Role): CommandContext {
    const start = startOf(this.#day);
    return {
      me: this.#setting[role].id,
      now: this.#now(),
      session: {
        id: sessionOf(this.#day),
        day: this.#day,
        occurrence: { series: this.#setting.chatId, originalStart: start, start },
      },
    };
  }

  #now(): string {
    return new Date(Date.parse(startOf(this.#day)) + this.#minutes * 60_000).toISOString();
  }

  #id(prefix: string): string {
    this.#count += 1;
    return `${prefix}weekly${String(this.#count).padStart(10, '0')}`;
  }
}

/** 09:00 in Berlin, which is an hour later in UTC after the clocks change on 25 October. */
function startOf(day: string): string {
  return `${day}T${day > '2026-10-25' ? '08' : '07'}:00:00.000Z`;
}

function sessionOf(day: string): string {
  return `s${day.replaceAll('-', '')}T${startOf(day).slice(11, 13)}00Z`;
}

function other(role: Role): Role {
  return role === 'manager' ? 'member' : 'manager';
}
