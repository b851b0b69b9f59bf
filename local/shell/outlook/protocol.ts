/**
 * What the Office.js of this machine (office-js/, in the add-in's frame) and the shell's window say to each other. It is this
 * stand-in's own: how the real library speaks with Outlook is not documented. Each side takes messages only from the other's
 * window and origin.
 */

/** `EmailAddressDetails` of Office.js, as far as appointments have it. */
export interface EmailAddressDetails {
  readonly displayName: string;
  readonly emailAddress: string;
  readonly recipientType: 'user' | 'externalUser' | 'distributionList';
  readonly appointmentResponse?: 'none' | 'organizer' | 'tentative' | 'accepted' | 'declined';
}

/** `Recurrence` of Office.js; `seriesTime` becomes an object with methods on the other side. */
export interface RecurrenceData {
  readonly recurrenceType: 'weekly';
  readonly recurrenceProperties: { readonly interval: number; readonly days: readonly string[]; readonly firstDayOfWeek: string };
  readonly recurrenceTimeZone: { readonly name: string; readonly offset: number };
  readonly seriesTime: {
    /** `YYYY-MM-DD`. */
    readonly startDate: string;
    /** Null: no end. */
    readonly endDate: string | null;
    /** `THH:mm:ss:mmm`. */
    readonly startTime: string;
    readonly endTime: string;
    /** Minutes. */
    readonly duration: number;
  };
}

interface ItemData {
  /** In Exchange's own form; null while it is not saved. */
  readonly itemId: string | null;
  /** The series that this is one date of; null for a series itself, and for a single appointment. */
  readonly seriesId: string | null;
  readonly recurrence: RecurrenceData | null;
  /** Milliseconds since 1970 UTC. */
  readonly start: number;
  readonly end: number;
  readonly subject: string;
  readonly organizer: EmailAddressDetails;
  readonly requiredAttendees: readonly EmailAddressDetails[];
  readonly optionalAttendees: readonly EmailAddressDetails[];
  readonly body: { readonly html: string; readonly text: string };
}

/** The one item that a pane is opened on: `read` for who was invited, `compose` for the organiser. */
export interface Item extends ItemData {
  readonly mode: 'read' | 'compose';
}

/** What can be asked of an item that is being composed, and of the body of any. */
export type ItemField = Exclude<keyof ItemData, 'seriesId' | 'body'> | 'body.text' | 'body.html';

export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export interface UserProfile {
  readonly accountType: 'office365';
  readonly displayName: string;
  readonly emailAddress: string;
  readonly timeZone: string;
}

/** What the library knows from the start. Of an item that is composed that is little: the rest is asked for. */
export interface Welcome {
  readonly item: Item | Pick<Item, 'mode' | 'seriesId'>;
  readonly userProfile: UserProfile;
  readonly displayLanguage: string;
  readonly officeTheme: OfficeTheme;
}

/** Codes and words of the library's own errors (@microsoft/office-js 1.1.110, outlook-web-16.01.js). */
export interface OfficeError {
  readonly code: number;
  readonly name: string;
  readonly message: string;
}

export type Question =
  | { readonly what: 'field'; readonly field: ItemField }
  | { readonly what: 'save' }
  | { readonly what: 'open'; readonly url: string }
  | { readonly what: 'close' }
  | { readonly what: 'sign-in'; readonly json: string };

export type FromPane =
  { readonly office: 'hello' } | { readonly office: 'ask'; readonly id: number; readonly question: Question };

export type ToPane =
  | { readonly office: 'welcome'; readonly welcome: Welcome }
  | { readonly office: 'answer'; readonly id: number; readonly value: unknown; readonly error?: OfficeError }
  | { readonly office: 'theme'; readonly officeTheme: OfficeTheme };
