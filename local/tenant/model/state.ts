/** Everything that `POST /local/reset` throws away and makes again: the data of one tenant. */
import { RuleBook } from '../faults/rule-book.ts';
import { ActivityFeed } from './activity-feed.ts';
import type { Chat } from './chats.ts';
import type { Meeting } from './calendar.ts';
import type { CalendarShare } from './calendar-shares.ts';
import { TenantClock } from './clock.ts';
import { Consents } from './consent.ts';
import { DriveStore } from './drive-store.ts';
import type { Drive } from './drive-types.ts';
import { secret } from './ids.ts';
import { Meter } from './meter.ts';
import { findPerson } from './directory.ts';
import { PEOPLE } from './people.ts';
import { Pace } from './pace.ts';
import type { Person } from './people.ts';
import { Subscriptions } from './subscriptions.ts';
import { Installations } from './teams-app.ts';
import { Tickets } from './tickets.ts';
import { Todo } from './todo.ts';
import { Tokens } from './tokens.ts';

/** Where the tenant can be reached; filled in once the port is known. */
export interface Origins {
  /** Graph, sign-in, control, web pages: `http://localhost:N`. */
  main: string;
  /** Downloads: `http://127.0.0.1:N`. */
  download: string;
}

export interface Settings {
  /** When true, items in another person's drive or in a site need a *.All scope. */
  sharedFilesNeedAll: boolean;
  /** Licences of the organisation, by which the limits of an app go (meter.ts). */
  licences: number;
  /** When true, pages may read `Retry-After` and `RateLimit-*`. */
  exposeRateLimit: boolean;
}

export class TenantState {
  readonly clock = new TenantClock();
  /** Another one at each process start and each reset: what a browser kept of an earlier run is of no use in this one. */
  readonly run = secret(12);
  readonly files = new DriveStore(this.run);
  readonly consents = new Consents();
  readonly tokens = new Tokens();
  readonly tickets = new Tickets();
  readonly subscriptions = new Subscriptions();
  readonly settings: Settings = { sharedFilesNeedAll: false, licences: 1000, exposeRateLimit: false };
  readonly meter = new Meter();
  readonly pace = new Pace();
  readonly activity = new ActivityFeed();
  readonly todo = new Todo();
  /** The app, and where it is installed. */
  readonly apps = new Installations();
  /** What goes wrong, and when; another book after each `POST /local/faults`. */
  faults = new RuleBook();
  /** Object ids of people whose network is cut. */
  readonly offline = new Set<string>();
  /** Who is in the tenant. */
  people: readonly Person[] = PEOPLE;
  chats: readonly Chat[] = [];
  meetings: readonly Meeting[] = [];
  calendarShares: readonly CalendarShare[] = [];
  readonly origins: Origins;

  constructor(origins: Origins) {
    this.origins = origins;
  }

  /** A person of this tenant by object id or user principal name; undefined when there is none. */
  person(idOrName: string): Person | undefined {
    return findPerson(idOrName, this.people);
  }

  /** The OneDrive of a person; undefined when the id is unknown. */
  driveOfPerson(userId: string): Drive | undefined {
    return [...this.files.drives.values()].find((d) => d.ownerId === userId);
  }
}
