/** Calendars that somebody has shared with, or delegated to, somebody else (outlook-get-shared-events-calendars.md). */
export interface CalendarShare {
  /** Object ids. */
  readonly owner: string;
  readonly to: string;
  /** A delegate may change it. */
  readonly canEdit: boolean;
}
