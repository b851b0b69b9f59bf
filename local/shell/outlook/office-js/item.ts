/**
 * `Office.context.mailbox.item` for an add-in with the permission MailboxItem.Read.User: plain properties for who was invited,
 * `getAsync` for the organiser (learn.microsoft.com/javascript/api/outlook/office.appointmentread, office.appointmentcompose).
 */
import type { Item, ItemField, RecurrenceData, Welcome } from '../protocol.ts';
import { answerLater, elevatedPermissionNeeded } from './async-call.ts';
import type { Answer, Connection } from './connection.ts';

/** `Recurrence` with a `SeriesTime`, whose values are behind methods. */
const recurrenceOf = (data: RecurrenceData | null) =>
  data && {
    ...data,
    seriesTime: {
      getStartDate: () => data.seriesTime.startDate,
      getEndDate: () => data.seriesTime.endDate,
      getStartTime: () => data.seriesTime.startTime,
      getEndTime: () => data.seriesTime.endTime,
      getDuration: () => data.seriesTime.duration,
    },
  };

const later =
  (connection: Connection, field: ItemField, turn: (value: unknown) => unknown = (value) => value) =>
  (...args: readonly unknown[]) =>
    answerLater(args, async (): Promise<Answer> => {
      const answer = await connection.ask({ what: 'field', field });
      return answer.error ? answer : { value: turn(answer.value) };
    });

const bodyOf = (connection: Connection) => ({
  /** The type comes first, and there is no default for it. */
  getAsync: (coercionType: unknown, ...args: readonly unknown[]) => {
    if (coercionType !== 'text' && coercionType !== 'html') throw new TypeError("Parameter name: 'coercionType'");
    later(connection, `body.${coercionType}`)(...args);
  },
  getTypeAsync: (...args: readonly unknown[]) => answerLater(args, async () => ({ value: 'html' })),
});

const readItem = (item: Item, connection: Connection) => ({
  itemType: 'appointment',
  itemClass: 'IPM.Appointment',
  itemId: item.itemId,
  seriesId: item.seriesId,
  recurrence: recurrenceOf(item.recurrence),
  start: new Date(item.start),
  end: new Date(item.end),
  subject: item.subject,
  normalizedSubject: item.subject,
  organizer: item.organizer,
  requiredAttendees: item.requiredAttendees,
  optionalAttendees: item.optionalAttendees,
  body: bodyOf(connection),
});

const toDate = (value: unknown) => new Date(Number(value));

const composeItem = (seriesId: string | null, connection: Connection) => {
  const getAsync = (field: ItemField, turn?: (value: unknown) => unknown) => ({ getAsync: later(connection, field, turn) });
  return {
    itemType: 'appointment',
    seriesId,
    subject: getAsync('subject'),
    start: getAsync('start', toDate),
    end: getAsync('end', toDate),
    recurrence: getAsync('recurrence', (value) => recurrenceOf(value as RecurrenceData | null)),
    organizer: getAsync('organizer'),
    requiredAttendees: getAsync('requiredAttendees'),
    optionalAttendees: getAsync('optionalAttendees'),
    body: bodyOf(connection),
    getItemIdAsync: later(connection, 'itemId'),
    /** Needs read/write item. The shell is told that it was tried: on a meeting it may send an update to those who are invited. */
    saveAsync: (): never => {
      void connection.ask({ what: 'save' });
      throw elevatedPermissionNeeded('item.saveAsync');
    },
  };
};

export const itemOf = ({ item }: Welcome, connection: Connection) =>
  'itemId' in item && item.mode === 'read' ? readItem(item, connection) : composeItem(item.seriesId, connection);
