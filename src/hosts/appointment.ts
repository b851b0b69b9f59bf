/// <reference types="office-js" />
/**
 * The appointment that an Outlook pane stands beside, read through Office.js. Of an invitation (read) most is there at once; of one's
 * own (compose) everything is asked for, and the organiser may be refused. Nothing is ever saved: `saveAsync` could send an update to
 * everybody who is invited (typings of Office.js).
 */
import { instantOf } from '../base/clock.ts';
import type { Appointment, Contact } from '../domain/appointment.ts';

type ReadItem = Office.AppointmentRead;
type ComposeItem = Office.AppointmentCompose;

/** Null when there is none: the pane was opened on something else, or the item went away. */
export async function readAppointment(mailbox: Office.Mailbox): Promise<Appointment | null> {
  const item = mailbox.item as unknown as ReadItem | ComposeItem | null | undefined;
  if (item === null || item === undefined) return null;
  const { userProfile } = mailbox;
  const me: Contact = { name: userProfile.displayName, address: userProfile.emailAddress };
  return isRead(item) ? read(item) : compose(item, me);
}

/** Both forms have the same names for different things: a value, or an object that is asked for one. */
function isRead(item: ReadItem | ComposeItem): item is ReadItem {
  return item.start instanceof Date;
}

async function read(item: ReadItem): Promise<Appointment> {
  const recurs = (item.recurrence as unknown) != null;
  return {
    kind: item.seriesId ? 'date' : recurs ? 'series' : 'single',
    start: instantOf(item.start.getTime()),
    organizer: contactOf(item.organizer),
    attendees: [...item.requiredAttendees, ...item.optionalAttendees].map(contactOf),
    body: await bodyOf(item.body),
  };
}

/** Who composes is the organiser, unless it is somebody's delegate: then Outlook says who is. */
async function compose(item: ComposeItem, me: Contact): Promise<Appointment> {
  const [start, recurrence, organizer, required, optional, body] = await Promise.all([
    ask<Date>((done) => item.start.getAsync(done)),
    ask<Office.Recurrence>((done) => item.recurrence.getAsync(done)),
    ask<Office.EmailAddressDetails>((done) => item.organizer.getAsync(done)),
    ask<Office.EmailAddressDetails[]>((done) => item.requiredAttendees.getAsync(done)),
    ask<Office.EmailAddressDetails[]>((done) => item.optionalAttendees.getAsync(done)),
    bodyOf(item.body),
  ]);
  return {
    kind: item.seriesId ? 'date' : recurrence === 'untold' ? 'untold' : recurrence === null ? 'single' : 'series',
    start: start === 'untold' || start === null ? '' : instantOf(start.getTime()),
    organizer: organizer === 'untold' || organizer === null ? me : contactOf(organizer),
    attendees: required === 'untold' || optional === 'untold' ? null : [...(required ?? []), ...(optional ?? [])].map(contactOf),
    body,
  };
}

async function bodyOf(body: Pick<Office.Body, 'getAsync'>): Promise<string | null> {
  const text = await ask<string>((done) => body.getAsync(Office.CoercionType.Text, done));
  return text === 'untold' ? null : (text ?? '');
}

/**
 * Null for what there is not (it does not recur). `untold`: Outlook refuses or does not know, as a result or by throwing; that says
 * nothing of the appointment.
 */
function ask<T>(question: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T | null | 'untold'> {
  return new Promise((resolve) => {
    try {
      question(({ status, value }) => resolve(status === Office.AsyncResultStatus.Succeeded ? (value ?? null) : 'untold'));
    } catch {
      resolve('untold');
    }
  });
}

/** The organiser is always a person, and comes without `recipientType` (office.mailboxenums.recipienttype). */
const contactOf = ({ displayName, emailAddress, recipientType }: Office.EmailAddressDetails): Contact => ({
  name: displayName,
  address: emailAddress,
  ...(recipientType === 'distributionList' ? { isList: true } : {}),
});
