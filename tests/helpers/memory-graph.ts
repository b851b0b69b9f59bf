import { fail, ok, type Result } from '../../src/base/result.ts';
import type { Occurrence, Person, PersonId } from '../../src/domain/entities.ts';
import type { Agenda, Graph, IndexEntry, Meeting, SpaceAddress } from '../../src/graph/services.ts';
import type { RemoteFailure } from '../../src/sync/ports.ts';
import { MemoryArchive } from './memory-archive.ts';
import { MemoryFile } from './memory-remote.ts';

interface Space {
  readonly address: SpaceAddress;
  readonly file: MemoryFile;
  readonly sessions: MemoryArchive;
  readonly people: Set<PersonId>;
}

/** A Microsoft 365 of one meeting and its spaces in memory, enough for the workspace; Graph itself is tested elsewhere. */
export class MemoryMicrosoft365 {
  readonly spaces = new Map<string, Space>();
  /** Private files by person and pair, as text. */
  readonly privateFiles = new Map<string, string>();
  /** Own copies of sealed sessions by person and pair. */
  readonly ownCopies = new Map<string, Map<string, Uint8Array>>();
  /** What people saved for themselves, by person and name. */
  readonly ownFiles = new Map<string, Uint8Array>();
  readonly #indexes = new Map<PersonId, IndexEntry[]>();
  #made = 0;
  meeting: Meeting;
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
      meeting: () =>
        answer(() => (this.meeting.people.some((person) => person.id === me.id) ? ok(this.meeting) : fail({ kind: 'forbidden' }))),
      readIndex: () => answer(() => ok(this.#indexes.get(me.id) ?? [])),
      noteInIndex: async (entry) => {
        await this.indexing;
        return answer(() => {
          this.#indexes.set(me.id, [...(this.#indexes.get(me.id) ?? []).filter((other) => other.pairKey !== entry.pairKey), entry]);
          return ok();
        });
      },
      findSpace: ({ pairKey }) => answer(() => ok(mine(this.spaces.get(pairKey))?.address ?? null)),
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
      agenda: () =>
        answer(() => (this.calendar === null ? fail({ kind: 'sign-in-needed', scope: 'Calendars.Read', why: 'admin' }) : ok(agendaOf(this.calendar)))),
      occurrences: () =>
        answer(() => (this.calendar === null ? fail({ kind: 'sign-in-needed', scope: 'Calendars.Read', why: 'admin' }) : ok(this.calendar))),
    };
  }
}

/** Occurrences as the calendar's own events; nobody is named in them. */
function agendaOf(calendar: readonly Occurrence[]): Agenda {
  return {
    events: calendar.map(({ series, start, originalStart }) => ({ series, subject: '', organizer: null, attendees: [], attendeesHidden: false, joinUrl: null, start, originalStart })),
    occurrencesOf: ({ id }) => calendar.filter(({ series }) => series === id),
  };
}
