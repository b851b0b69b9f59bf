/**
 * Which calendar a call is about, and the list of calendars (user-list-calendars.md). A calendar of somebody else needs
 * Calendars.Read.Shared and that its owner has shared it (outlook-get-shared-events-calendars.md); anything else is 403, also
 * for a token with plain Calendars.Read (postman-collections#48, microsoft-graph-docs#12822).
 */
import type { Calendar } from '@microsoft/microsoft-graph-types';
import type { CalendarShare } from '../model/calendar-shares.ts';
import { exchangeId } from '../model/ids.ts';
import type { Person } from '../model/people.ts';
import { param } from './call.ts';
import type { GraphAnswer, GraphCall } from './call.ts';
import { GraphError } from './errors.ts';
import { allowOptions, page, project, selected, wholeNumber } from './odata.ts';

const SHARED = ['Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'];
const WHOLE = ['Calendars.Read', 'Calendars.ReadWrite', ...SHARED];

const KNOWN = new Set(
  (
    'id,name,color,changeKey,canShare,canViewPrivateItems,canEdit,hexColor,isDefaultCalendar,allowedOnlineMeetingProviders,' +
    'defaultOnlineMeetingProvider,isTallyingResponses,isRemovable,owner'
  ).split(','),
);

const denied = (): GraphError => new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');

/** Calendars.ReadBasic leaves out body, attachments and extensions (permissions-reference.md); the others do not. */
export function seesWhole(call: GraphCall): boolean {
  return WHOLE.some((s) => call.scopes.includes(s));
}

/** Id of an entry in a person's list of calendars: their own, or the one of `owner` that is shared with them. */
function calendarId(person: Person, owner: Person): string {
  return exchangeId(`${person.id}|calendar|${owner.id}`, false);
}

function sharesWith(call: GraphCall): CalendarShare[] {
  return call.state.calendarShares.filter(({ to }) => to === call.caller.id);
}

function checked(call: GraphCall, owner: Person): Person {
  if (owner.id === call.caller.id) return owner;
  const isShared = sharesWith(call).some((share) => share.owner === owner.id);
  if (!isShared || !SHARED.some((s) => call.scopes.includes(s))) throw denied();
  return owner;
}

/** Whose calendar the address names. @throws GraphError 403, 404 */
export function ownerOfCalendar(call: GraphCall): Person {
  if (call.params['user'] !== undefined) {
    const asked = param(call, 'user');
    const person = call.state.person(asked);
    if (!person) throw new GraphError(404, 'ErrorInvalidUser', `The requested user '${asked}' is invalid.`);
    return checked(call, person);
  }
  if (call.params['calendar'] === undefined) return call.caller;
  const id = param(call, 'calendar');
  const listed = [call.caller, ...sharesWith(call).flatMap(({ owner }) => call.state.person(owner) ?? [])];
  const owner = listed.find((one) => calendarId(call.caller, one) === id);
  if (!owner) throw new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return checked(call, owner);
}

/** `share`: null for one's own. */
function calendarJson(call: GraphCall, owner: Person, share: CalendarShare | null): Record<string, unknown> {
  const id = calendarId(call.caller, owner);
  return {
    id,
    name: share ? owner.displayName : 'Calendar',
    color: 'auto',
    hexColor: '',
    isDefaultCalendar: share === null,
    changeKey: Buffer.from(id).toString('base64').slice(0, 24),
    canShare: share === null,
    canViewPrivateItems: share === null,
    canEdit: share?.canEdit ?? true,
    allowedOnlineMeetingProviders: ['teamsForBusiness'],
    defaultOnlineMeetingProvider: 'teamsForBusiness',
    isTallyingResponses: share === null,
    isRemovable: share !== null,
    owner: { name: owner.displayName, address: owner.userPrincipalName },
  } satisfies Calendar;
}

/**
 * GET /me/calendars: one's own and those that others have shared. That a shared one is listed is said by
 * outlook-get-shared-events-calendars.md; which scope that takes is not, so every calendar scope will do here.
 */
export function listCalendars(call: GraphCall): GraphAnswer {
  allowOptions(call, ['$select', '$top', '$skip']);
  const shared = sharesWith(call).flatMap((share) => {
    const owner = call.state.person(share.owner);
    return owner ? [calendarJson(call, owner, share)] : [];
  });
  const all = [calendarJson(call, call.caller, null), ...shared];
  const skip = wholeNumber(call, '$skip', 0, 0, 1_000_000);
  const { value, next } = page(call, all, wholeNumber(call, '$top', 10, 1, 1000), skip, '$skip');
  const json = {
    '@odata.context': `${call.state.origins.main}/v1.0/$metadata#users('${call.caller.id}')/calendars`,
    value: value.map((one) => shaped(call, one)),
    ...(next ? { '@odata.nextLink': next } : {}),
  };
  return { status: 200, json };
}

/** GET calendar: calendar-get.md. */
export function getCalendar(call: GraphCall): GraphAnswer {
  allowOptions(call, ['$select']);
  const owner = ownerOfCalendar(call);
  const share = owner.id === call.caller.id ? null : sharesWith(call).find((s) => s.owner === owner.id);
  return { status: 200, json: shaped(call, calendarJson(call, owner, share ?? null)) };
}

function shaped(call: GraphCall, json: Record<string, unknown>): Record<string, unknown> {
  const names = selected(call);
  return project(json, names === undefined ? undefined : [...names, 'id'], KNOWN, 'calendar');
}
