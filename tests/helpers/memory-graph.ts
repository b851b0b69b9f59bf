import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Occurrence, Person, PersonId } from '../../src/domain/entities.ts';
import type { Agenda, CalendarEvent, Graph, IndexEntry, Meeting, SpaceAddress } from '../../src/graph/services.ts';
import { namesThread } from '../../src/domain/join-link.ts';
import type { RemoteFailure } from '../../src/sync/ports.ts';
import { MemoryArchive } from './memory-archive.ts';
import { MemoryFile } from './memory-remote.ts';
import { MemoryTools } from './memory-tools.ts';

interface Space {
  readonly address: SpaceAddress;
  readonly file: MemoryFile;
  readonly sessions: MemoryArchive;
  readonly people: Set<PersonId>;
}

/** A Microsoft 365 of one meeting and its spaces in memory, enough for the workspace; Graph itself is tested elsewhere. */
export class MemoryMicrosoft365 {
  readonly spaces = new Map<string, Space>();
  /** Activity feeds and To Do. */
  readonly tools = new MemoryTools();
  /** Private files by person and pair, as text. */
  readonly privateFiles = new Map<string, string>();
  /** Own copies of sealed sessions by person and pair. */
  readonly ownCopies = new Map<string, Map<string, Uint8Array>>();
  /** What people saved for themselves, by person and name. */
  readonly ownFiles = new Map<string, Uint8Array>();
  readonly #indexes = new Map<PersonId, IndexEntry[]>();
  #made = 0;
  meeting: Meeting;
  /** Of other chats. */
  readonly meetings = new Map<string, Meeting>();
  /** The calendar of everybody with all that is in it; null: only the dates of `calendar`. */
  events: readonly CalendarEvent[] | null = null;
  /** Why nobody can be told of a chat. */
  chatsFailure: RemoteFailure | null = null;
  /** Chats that the app is in. */
  readonly appIn = new Set<string>();
  /** Why nobody may add the app to a chat. */
  appRefused: RemoteFailure | null = null;
  /** Adding the app takes until this resolves. */
  addingApp: Promise<void> = Promise.resolve();
  /** Makes creating a space fail for these pairs. */
  readonly fullFor = new Set<string>();
  calendar: readonly Occurrence[] | null = null;
  /** Answers every call of everybody with this, e.g. no network. */
  failure: RemoteFailure | null = null;
  /** Writing the index takes until this resolves. */
  indexing: Promise<void> = Promise.resolve();
  /** The tenant lets nobody share. */
  sharingRefused = false;
  /** Whose OneDrive, of which pair → where the space is. */
  readonly signposts = new Map<string, SpaceAddress>();

  constructor(meeting: Meeting) {
    this.meeting = meeting;
  }

  fileOf(pairKey: string): MemoryFile {
    const space = this.spaces.get(pairKey);
    if (space === undefined) throw new Error('no space');
    return space.file;
  }

  as(me: Person): Graph {
    const answer = async <T>(task: () => Result<T, RemoteFailure>): Promise<Result<T, RemoteFailure>> => {
      await Promise.resolve();
      return this.failure === null ? task() : fail(this.failure);
    };
    const mine = (space: Space | undefined) => (space?.people.has(me.id) === true ? space : undefined);
    return {
      ...this.tools.as(me),
      meeting: (chatId) =>
        answer(() => {
          if (this.chatsFailure !== null) return fail(this.chatsFailure);
          const meeting = this.meetings.get(chatId) ?? this.meeting;
          return meeting.people.some((person) => person.id === me.id) ? ok(meeting) : fail({ kind: 'forbidden' });
        }),
      threadsOf: (joinUrls) =>
        answer(() => {
          const all = [this.meeting, ...this.meetings.values()];
          return ok(new Map(joinUrls.flatMap((link) => all.filter(({ joinUrl }) => joinUrl === link).map(({ chatId }) => [link, chatId] as const))));
        }),
      readIndex: () => answer(() => ok(this.#indexes.get(me.id) ?? [])),
      noteInIndex: async (entry) => {
        await this.indexing;
        return answer(() => {
          this.#indexes.set(me.id, [...(this.#indexes.get(me.id) ?? []).filter((other) => other.pairKey !== entry.pairKey), entry]);
          return ok();
        });
      },
      forgetInIndex: (pairKey) =>
        answer(() => {
          this.#indexes.set(me.id, (this.#indexes.get(me.id) ?? []).filter((one) => one.pairKey !== pairKey));
          return ok();
        }),
      findSpace: ({ pairKey, other, theirsOnly = false }) =>
        answer(() => {
          const address = mine(this.spaces.get(pairKey))?.address ?? null;
          return ok(theirsOnly && address?.recordId.startsWith(`r-${me.id}-`) === true ? this.signposts.get(`${other.id} ${pairKey}`) ?? null : address);
        }),
      spaceByLink: (link) =>
        answer(() => {
          const space = mine([...this.spaces.values()].find(({ address }) => address.webUrl === link));
          return space ? ok(space.address) : fail({ kind: 'missing' });
        }),
      previewHome: (_home, pairKey, other) =>
        answer(() =>
          ok({
            place: `${me.displayName}’s OneDrive › 1-1 Sessions`,
            creates: [`${pairKey}/record.json`],
            access: [me, other].map((person) => ({ name: person.displayName, personId: person.id, kind: 'person' as const, may: 'write' as const })),
            accessKnown: true,
          }),
        ),
      createSpace: ({ pairKey, other, record }) =>
        answer(() => {
          const there = this.spaces.get(pairKey);
          if (this.fullFor.has(pairKey)) return fail({ kind: 'full' });
          if (there) return ok<{ space: SpaceAddress; existed: boolean; shared: boolean }>({ space: there.address, existed: true, shared: true });
          const file = new MemoryFile();
          file.put(record);
          const address = { driveId: 'd1', folderId: `f-${pairKey}`, recordId: `r-${me.id}-${pairKey}-${(this.#made += 1)}`, webUrl: `https://contoso.example/${pairKey}` };
          this.spaces.set(pairKey, { address, file, sessions: new MemoryArchive(), people: new Set([me.id, other.id]) });
          return ok({ space: address, existed: false, shared: !this.sharingRefused });
        }),
      isShared: async () => Promise.resolve(!this.sharingRefused),
      makeSureShared: async () => (await answer(() => (this.sharingRefused ? fail({ kind: 'forbidden' }) : ok()))).ok,
      share: () => answer(() => (this.sharingRefused ? fail({ kind: 'forbidden' }) : ok())),
      removeSpace: ({ recordId }) =>
        answer(() => {
          const [pairKey, space] = [...this.spaces].find(([, one]) => one.address.recordId === recordId) ?? [];
          if (pairKey !== undefined && space !== undefined) this.spaces.delete(pairKey);
          return ok();
        }),
      addApp: async (chatId) => {
        await this.addingApp;
        return answer(() => {
          if (this.appRefused !== null) return fail(this.appRefused);
          const isNew = !this.appIn.has(chatId);
          this.appIn.add(chatId);
          return ok(isNew);
        });
      },
      removeApp: (chatId) =>
        answer(() => {
          this.appIn.delete(chatId);
          return ok();
        }),
      leaveSignpost: (pairKey, space) =>
        answer(() => {
          this.signposts.set(`${me.id} ${pairKey}`, space);
          return ok();
        }).then(() => undefined),
      record: (address) => {
        const space = [...this.spaces.values()].find((candidate) => candidate.address.recordId === address.recordId);
        const remote = (space?.file ?? new MemoryFile()).remote();
        const guard = <T>(task: () => Promise<Result<T, RemoteFailure>>): Promise<Result<T, RemoteFailure>> =>
          this.failure === null ? task() : Promise.resolve(fail(this.failure));
        return {
          ...remote,
          check: (known) => guard(() => remote.check(known)),
          read: () => guard(() => remote.read()),
          write: (bytes, expected) => guard(() => remote.write(bytes, expected)),
          versions: () => guard(() => remote.versions()),
          readVersion: (id) => guard(() => remote.readVersion(id)),
          setAside: (bytes) => guard(() => remote.setAside(bytes)),
        };
      },
      privateFile: (pairKey) => {
        const name = `${me.id} ${pairKey}`;
        const present = () => {
          const text = this.privateFiles.get(name);
          return text === undefined ? null : (JSON.parse(text) as Readonly<Record<string, unknown>>);
        };
        return {
          read: () => answer(() => ok(present())),
          join: (change) =>
            answer(() => {
              const next = change(present());
              if (next !== null) this.privateFiles.set(name, JSON.stringify(next));
              return ok();
            }),
        };
      },
      saveToOwnDrive: (name, bytes) =>
        answer(() => {
          this.ownFiles.set(`${me.id} ${name}`, bytes.slice());
          return ok({ name, webUrl: `https://contoso.example/${encodeURIComponent(name)}` });
        }),
      archive: (address) => {
        const space = [...this.spaces.values()].find((candidate) => candidate.address.recordId === address.recordId);
        return (space?.sessions ?? new MemoryArchive()).archive();
      },
      ownCopies: (pairKey) => {
        const name = `${me.id} ${pairKey}`;
        const files = this.ownCopies.get(name) ?? new Map<string, Uint8Array>();
        this.ownCopies.set(name, files);
        return {
          list: () => answer(() => ok([...files.keys()])),
          read: (one) => answer(() => ok(files.get(one) ?? null)),
          keep: (one, bytes) =>
            answer(() => {
              if (!files.has(one)) files.set(one, bytes.slice());
              return ok();
            }),
        };
      },
      access: () => answer(() => ok({ lines: [], complete: true })),
      agenda: ({ from, to }) =>
        answer(() => {
          if (this.events !== null) return ok(agendaIn(this.events.filter(({ start }) => from <= start && start < to)));
          return this.calendar === null ? fail({ kind: 'sign-in-needed', scope: 'Calendars.Read', why: 'admin' }) : ok(agendaOf(this.calendar.filter(({ start }) => from <= start && start < to)));
        }),
      occurrences: (_series, { from, to }) =>
        answer(() =>
          this.calendar === null
            ? fail({ kind: 'sign-in-needed', scope: 'Calendars.Read', why: 'admin' })
            : ok(this.calendar.filter(({ start }) => from <= start && start < to)),
        ),
    };
  }
}

function agendaIn(events: readonly CalendarEvent[]): Agenda {
  const dates = (series: { readonly id: string; readonly joinUrls: readonly string[] }): readonly Occurrence[] =>
    events.flatMap(({ joinUrl, start, originalStart }) =>
      joinUrl !== null && (series.joinUrls.includes(joinUrl) || namesThread(joinUrl, series.id)) ? [{ series: series.id, start, originalStart }] : [],
    );
  return { events, occurrencesOf: dates };
}

/** Occurrences as the calendar's own events; nobody is named in them. */
function agendaOf(calendar: readonly Occurrence[]): Agenda {
  return {
    events: calendar.map(({ series, start, originalStart }) => ({ series, subject: '', organizer: null, organizerName: '', isMine: false, attendees: [], attendeesHidden: false, joinUrl: null, start, originalStart })),
    occurrencesOf: ({ id }) => calendar.filter(({ series }) => series === id),
  };
}
