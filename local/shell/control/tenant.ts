/** The control API of the local tenant, typed (local/README.md). What does not look right is left out. */
import { isRecord } from '../bridge/messages.ts';
import { getJson, postJson } from './request.ts';
import type { Attendee, Contact, Occurrence, Person, Seed } from './types.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

/** Graph writes UTC times without a zone letter in places; all times of this API are UTC. */
const date = (value: unknown): Date => {
  const iso = text(isRecord(value) ? value.dateTime : value);
  return new Date(/Z|[+-]\d\d:\d\d$/.test(iso) ? iso : `${iso}Z`);
};

/** People come as names, or as records with one. */
const name = (value: unknown): string => {
  if (!isRecord(value)) return text(value);
  return name(value.emailAddress ?? value.displayName ?? value.name ?? value.id);
};

/** Addresses come beside the name, or inside `emailAddress` as in Graph. */
const contact = (value: unknown): Contact => {
  const inner = isRecord(value) && isRecord(value.emailAddress) ? value.emailAddress : value;
  return { name: name(value), address: isRecord(inner) ? text(inner.address) : '' };
};

const TYPES = ['required', 'optional', 'resource'] as const;
const RESPONSES = ['none', 'organizer', 'accepted', 'declined'] as const;

const attendee = (value: unknown): Attendee => {
  const { type, response } = isRecord(value) ? value : {};
  return {
    ...contact(value),
    type: TYPES.find((one) => one === type) ?? 'required',
    response: response === 'tentativelyAccepted' ? 'tentative' : (RESPONSES.find((one) => one === response) ?? 'none'),
  };
};

const ROLES = ['manager', 'member', 'outsider'] as const;

const person = (value: unknown): Person[] => {
  if (!isRecord(value) || !text(value.id)) return [];
  return [
    {
      id: text(value.id),
      displayName: text(value.displayName),
      userPrincipalName: text(value.userPrincipalName),
      role: ROLES.find((role) => role === value.role) ?? 'outsider',
      jobTitle: text(value.jobTitle),
    },
  ];
};

const occurrence = (value: unknown): Occurrence[] => {
  if (!isRecord(value)) return [];
  const one: Occurrence = {
    seriesId: text(value.seriesId),
    chatId: text(value.chatId),
    subject: text(value.subject),
    start: date(value.start),
    end: date(value.end),
    originalStart: date(value.originalStart),
    isCancelled: value.isCancelled === true,
    isMoved: value.isMoved === true,
    joinUrl: text(value.joinUrl),
    organizer: contact(value.organizer),
    attendees: list(value.attendees).map(attendee),
    next: value.next === true,
    appInstalled: value.appInstalled !== false,
    eventId: text(value.eventId),
    seriesMasterId: text(value.seriesMasterId),
  };
  return [one.start, one.end, one.originalStart].some((at) => Number.isNaN(at.getTime())) ? [] : [one];
};

export interface ClockReading {
  readonly offsetMs: number;
  /** The tenant's run: another one after each start and each reset. */
  readonly run: string;
}

const clock = (value: unknown): ClockReading => ({
  offsetMs: isRecord(value) && typeof value.offsetMs === 'number' ? value.offsetMs : 0,
  run: isRecord(value) ? text(value.run) : '',
});

export const readPeople = async (): Promise<readonly Person[]> => list(await getJson('/local/people')).flatMap(person);

/** Id of the app in the organisation's catalogue. */
export const readCatalogueId = async (): Promise<string> => {
  const app = await getJson('/local/app');
  return isRecord(app) ? text(app.teamsAppId) : '';
};

export const readAgenda = async (user: string): Promise<readonly Occurrence[]> =>
  list(await getJson(`/local/agenda?user=${encodeURIComponent(user)}`))
    .flatMap(occurrence)
    .sort((a, b) => a.start.getTime() - b.start.getTime());

export const readClock = async (): Promise<ClockReading> => clock(await getJson('/local/clock'));

export const setClock = async (to: { now: string } | { advanceMs: number }): Promise<number> =>
  clock(await postJson('/local/clock', to)).offsetMs;

export const setNetwork = async (user: string, online: boolean): Promise<void> => {
  await postJson('/local/network', { user, online });
};

/** As a person does it with + in a chat. */
export const installInChat = async (chatId: string): Promise<void> => {
  await postJson('/local/installations', { chatId, installed: true });
};

/** Starts the tenant again with other data. */
export const resetTenant = async (seed: Seed): Promise<void> => {
  await postJson('/local/reset', { seed });
};
