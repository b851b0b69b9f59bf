import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GROUP_CHAT, JONAS, MAYA, ONE_ON_ONE_CHAT, PLANNING_CHAT, PRIYA, TENANT_ID } from '../../../local/tenant/index.ts';
import { first, only, openBench, type Bench, type Caller, type Json } from './client.ts';

const SUBJECT = '1:1 Maya / Jonas';
let bench: Bench;
let maya: Caller;
let jonas: Caller;
beforeAll(async () => {
  bench = await openBench('weekly');
  maya = await bench.as(MAYA.id, ['Calendars.Read', 'Chat.ReadBasic']);
  jonas = await bench.as(JONAS.id, ['Calendars.Read', 'Chat.ReadBasic']);
});
afterAll(() => bench.running.close());

async function view(by: Caller, from: string, to: string, more = '', prefer?: string): Promise<Json[]> {
  const events: Json[] = [];
  let next: string | undefined = `/me/calendarView?startDateTime=${from}&endDateTime=${to}${more}`;
  while (next) {
    const { json }: { json: Json } = await by('GET', next, prefer ? { headers: { Prefer: prefer } } : {});
    events.push(...json.value);
    next = json['@odata.nextLink'];
  }
  return events;
}
const ours = (events: readonly Json[]): readonly Json[] => events.filter((e) => e.subject.endsWith(SUBJECT));

describe('calendarView', () => {
  it('pages by ten, wants a window, and orders by start', async () => {
    const all = '/me/calendarView?startDateTime=2026-09-01&endDateTime=2026-12-31';
    const page = (await maya('GET', all)).json;
    expect([page.value.length, typeof page['@odata.nextLink']]).toEqual([10, 'string']);
    const events = await view(maya, '2026-09-01', '2026-12-31');
    const starts = events.map((e) => e.start.dateTime);
    expect(starts).toEqual([...starts].sort());
    expect(new Set(events.map((e) => e.id)).size).toBe(events.length);
    const back = (await maya('GET', `${all}&$orderby=start/dateTime desc&$top=1`)).json.value[0];
    expect(back?.id).toBe(events.at(-1)?.id);
    expect((await maya('GET', '/me/calendarView')).status).toBe(400);
    expect((await maya('GET', '/me/calendarView?startDateTime=x&endDateTime=y')).status).toBe(400);
    expect((await maya('GET', `${all}&$top=0`)).status).toBe(400);
  });

  it('puts the weekly 1:1 at nine in Berlin through the change to winter time', async () => {
    const starts = ours(await view(maya, '2026-10-19T00:00:00Z', '2026-11-24T00:00:00Z')).map((e) => e.originalStart);
    expect(starts).toEqual([
      '2026-10-19T07:00:00Z',
      '2026-10-26T08:00:00Z',
      '2026-11-02T08:00:00Z',
      '2026-11-09T08:00:00Z',
      '2026-11-16T08:00:00Z',
      '2026-11-23T08:00:00Z',
    ]);
  });

  it('shows a moved occurrence as an exception that keeps its original start', async () => {
    const moved = ours(await view(jonas, '2026-12-07', '2026-12-09'));
    expect(moved).toHaveLength(1);
    expect(moved[0]).toMatchObject({
      type: 'exception',
      originalStart: '2026-12-07T08:00:00Z',
      start: { dateTime: '2026-12-08T13:00:00.0000000', timeZone: 'UTC' },
    });
  });

  it('takes a cancelled occurrence from the organiser and leaves it, marked, with the attendee', async () => {
    for (const day of ['2026-10-12', '2026-12-14']) {
      const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
      expect(ours(await view(maya, day, next))).toEqual([]);
      expect(ours(await view(jonas, day, next))).toEqual([
        expect.objectContaining({ isCancelled: true, subject: `Canceled: ${SUBJECT}` }),
      ]);
    }
  });

  it('answers in the time zone that Prefer names', async () => {
    const prefer = 'outlook.timezone="W. Europe Standard Time"';
    const one = only(ours(await view(jonas, '2026-11-23', '2026-11-24', '', prefer)));
    expect(one.start).toEqual({ dateTime: '2026-11-23T09:00:00.0000000', timeZone: 'W. Europe Standard Time' });
    const bad = await jonas('GET', '/me/events', { headers: { Prefer: 'outlook.timezone="Middle Earth"' } });
    expect(bad.status).toBe(400);
  });

  it('has its ways with onlineMeeting', async () => {
    const at = ['2026-11-23', '2026-11-24'] as const;
    expect(ours(await view(maya, ...at, '&$select=subject,onlineMeeting'))[0]?.onlineMeeting).toBeNull();
    const full = only(ours(await view(maya, ...at, '&$select=subject,isOnlineMeeting,onlineMeeting')));
    expect(full.onlineMeeting.joinUrl).toContain(encodeURIComponent(ONE_ON_ONE_CHAT.slice(3)).replace('%40', '%40'));
    expect(full.onlineMeeting.joinUrl).toContain(TENANT_ID);
    const filtered = await maya(
      'GET',
      '/me/calendarView?startDateTime=2026-11-23&endDateTime=2026-11-24&$filter=isOnlineMeeting eq true',
    );
    expect(filtered.status).toBe(400);
  });

  it('keeps the body from Calendars.ReadBasic', async () => {
    const basic = await bench.as(MAYA.id, ['Calendars.ReadBasic']);
    const one = only(ours(await view(basic, '2026-11-23', '2026-11-24')));
    expect([one.body, one.attendees.length]).toEqual([undefined, 1]);
  });
});

describe('two mailboxes', () => {
  it('hold copies with different ids, the same join URL and the same iCalUId', async () => {
    const at = ['2026-11-23', '2026-11-24'] as const;
    const hers = only(ours(await view(maya, ...at)));
    const his = only(ours(await view(jonas, ...at)));
    expect(hers.id).not.toBe(his.id);
    expect(hers.seriesMasterId).not.toBe(his.seriesMasterId);
    expect([hers.onlineMeeting, hers.iCalUId, hers.originalStart]).toEqual([his.onlineMeeting, his.iCalUId, his.originalStart]);
    expect([hers.isOrganizer, his.isOrganizer, his.responseStatus.response]).toEqual([true, false, 'accepted']);
    expect((await jonas('GET', `/me/events/${encodeURIComponent(hers.id)}`)).json.error.code).toBe('ErrorItemNotFound');
  });

  it('has two id formats in one mailbox, and both find the event', async () => {
    const at = ['2026-11-23', '2026-11-24'] as const;
    const plain = only(ours(await view(maya, ...at)));
    const answer = await maya('GET', '/me/calendarView?startDateTime=2026-11-23&endDateTime=2026-11-24', {
      headers: { Prefer: 'IdType="ImmutableId"' },
    });
    const immutable = only(ours(answer.json.value));
    expect(answer.headers.get('preference-applied')).toBe('IdType="ImmutableId"');
    expect(immutable.id).not.toBe(plain.id);
    for (const id of [plain.id, immutable.id])
      expect((await maya('GET', `/me/events/${id}`)).json.originalStart).toBe('2026-11-23T08:00:00Z');
  });
});

describe('events and instances', () => {
  it('list masters and single meetings; a master tells its rule and, when selected, what was cancelled', async () => {
    const events = (await maya('GET', '/me/events?$top=50')).json.value;
    expect(new Set(events.map((e: Json) => e.type))).toEqual(new Set(['seriesMaster', 'singleInstance']));
    const master = only(ours(events));
    expect(master.recurrence).toMatchObject({
      pattern: { type: 'weekly', interval: 1, daysOfWeek: ['monday'] },
      range: { type: 'noEnd', startDate: '2026-08-24' },
    });
    expect(master.cancelledOccurrences).toBeUndefined();
    const { json } = await maya('GET', `/me/events/${master.id}?$select=subject,cancelledOccurrences`);
    expect(json.cancelledOccurrences.map((o: string) => o.slice(-10))).toEqual(['2026-10-12', '2026-12-14']);
    const instances = await maya(
      'GET',
      `/me/events/${master.id}/instances?startDateTime=2026-11-30&endDateTime=2026-12-22&$select=type,originalStart`,
    );
    expect(instances.json.value.map((e: Json) => [e.type, e.originalStart.slice(0, 10)])).toEqual([
      ['occurrence', '2026-11-30'],
      ['exception', '2026-12-07'],
      ['occurrence', '2026-12-21'],
    ]);
  });
});

describe('chats', () => {
  it('shows the meeting chat of the series to its two members', async () => {
    for (const id of [ONE_ON_ONE_CHAT, encodeURIComponent(ONE_ON_ONE_CHAT)]) {
      const { json } = await jonas('GET', `/chats/${id}`);
      expect(json).toMatchObject({
        chatType: 'meeting',
        onlineMeetingInfo: { calendarEventId: null, organizer: { id: MAYA.id } },
      });
      const event = only(ours(await view(jonas, '2026-11-23', '2026-11-24')));
      expect(json.onlineMeetingInfo.joinWebUrl).toBe(event.onlineMeeting.joinUrl);
    }
    const members = (await jonas('GET', `/chats/${ONE_ON_ONE_CHAT}/members`)).json.value;
    expect(members.map((m: Json) => m.userId)).toEqual([MAYA.id, JONAS.id]);
    expect((await jonas('GET', `/chats/${ONE_ON_ONE_CHAT}?$expand=members`)).json.members).toHaveLength(2);
  });

  it('keeps others out: 403 for a chat one is not in, 404 for one that is not there', async () => {
    const priya = await bench.as(PRIYA.id, ['Chat.ReadBasic']);
    const refused = await priya('GET', `/chats/${ONE_ON_ONE_CHAT}`);
    expect([refused.status, refused.json.error.message]).toEqual([403, 'InsufficientPrivileges']);
    expect((await priya('GET', `/chats/${ONE_ON_ONE_CHAT}/members`)).status).toBe(403);
    expect((await priya('GET', '/chats/19:meeting_none@thread.v2')).status).toBe(404);
    const listed = (await priya('GET', '/me/chats?$expand=members')).json.value;
    expect(listed.map((c: Json) => c.id)).toEqual([GROUP_CHAT, PLANNING_CHAT]);
    expect(listed[0]).toMatchObject({ chatType: 'group', onlineMeetingInfo: null });
    expect(first(listed).members).toHaveLength(3);
    expect((await priya('GET', '/me/chats?$expand=lastMessagePreview')).status).toBe(400);
  });
});

describe('agenda of the shell', () => {
  it('marks the next occurrence of each series and follows the clock', async () => {
    const next = async (): Promise<Json | undefined> =>
      (await bench.call('GET', `/local/agenda?user=${JONAS.id}`)).list.find((o: Json) => o.next && o.chatId === ONE_ON_ONE_CHAT);
    expect(await next()).toMatchObject({ start: '2026-11-23T08:00:00Z', subject: SUBJECT, isCancelled: false, isMoved: false });
    await bench.call('POST', '/local/clock', { body: { now: '2026-12-01T12:00:00Z' } });
    expect(await next()).toMatchObject({ originalStart: '2026-12-07T08:00:00Z', start: '2026-12-08T13:00:00Z', isMoved: true });
    await bench.call('POST', '/local/clock', { body: { now: '2026-12-09T12:00:00Z' } });
    expect((await next())?.start).toBe('2026-12-21T08:00:00Z');
    const cancelled = (await bench.call('GET', `/local/agenda?user=${MAYA.id}`)).list.filter((o: Json) => o.isCancelled);
    expect(cancelled.map((o: Json) => o.originalStart.slice(0, 10))).toEqual(['2026-10-12', '2026-12-14']);
    expect((await bench.call('GET', '/local/agenda?user=nobody')).status).toBe(400);
  });
});
