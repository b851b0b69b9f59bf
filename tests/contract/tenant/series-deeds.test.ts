/** How a recurring meeting changes under both people: `POST /local/deeds` (local/README.md). */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JONAS, MAYA, ONE_ON_ONE_CHAT, PRIYA } from '../../../local/tenant/index.ts';
import { only, openBench, type Answer, type Bench, type Caller, type Json } from './client.ts';

const SUBJECT = '1:1 Maya / Jonas';
let bench: Bench;
let maya: Caller;
let jonas: Caller;
beforeAll(async () => {
  bench = await openBench('weekly');
});
afterAll(() => bench.running.close());
beforeEach(async () => {
  await bench.reset();
  [maya, jonas] = (await Promise.all([MAYA, JONAS].map((p) => bench.as(p.id)))) as [Caller, Caller];
});

interface Made {
  readonly seriesId: string;
  readonly chatId: string;
  readonly joinUrl: string;
  readonly next: string;
}

const deed = (body: object): Promise<Answer> => bench.call('POST', '/local/deeds', { body: { series: 'one-on-one', ...body } });
const made = async (body: object): Promise<Made> => {
  const { status, json } = await deed(body);
  expect(status).toBe(200);
  return json as unknown as Made;
};
const refusal = async (body: object): Promise<string> => {
  const { status, json } = await deed(body);
  expect(status).toBe(400);
  return (json as unknown as { error: string }).error;
};
const view = async (by: Caller, from: string, to: string): Promise<Json[]> =>
  (await by('GET', `/me/calendarView?startDateTime=${from}&endDateTime=${to}&$top=100`)).json.value.filter((e) =>
    e.subject.endsWith(SUBJECT),
  );
const masters = async (by: Caller): Promise<Json[]> =>
  (await by('GET', '/me/events?$top=100')).json.value.filter((e) => e.subject.endsWith(SUBJECT));
const days = (events: readonly Json[]): readonly string[] => events.map((e) => e.originalStart.slice(0, 10));

describe('one occurrence', () => {
  it('is moved in both calendars and keeps its original start', async () => {
    await made({ do: 'move-occurrence', occurrence: '2026-11-30', to: '2026-12-01T14:00:00Z' });
    for (const by of [maya, jonas])
      expect(await view(by, '2026-12-01', '2026-12-02')).toMatchObject([
        { type: 'exception', originalStart: '2026-11-30T08:00:00Z', start: { dateTime: '2026-12-01T14:00:00.0000000' } },
      ]);
    const [hers] = await view(maya, '2026-12-01', '2026-12-02');
    const [his] = await view(jonas, '2026-12-01', '2026-12-02');
    expect([hers?.id === his?.id, hers?.iCalUId]).toEqual([false, his?.iCalUId]);
  });

  it('is not moved past the next one, unless another calendar system did', async () => {
    const past = { do: 'move-occurrence', occurrence: '2026-11-23', to: '2026-12-02T10:00:00Z' };
    expect(await refusal(past)).toContain('beyond');
    expect(await refusal({ ...past, to: '2026-11-30T14:00:00Z' })).toContain('to must lie between');
    await made({ ...past, beyond: true });
    expect(days(await view(jonas, '2026-11-23', '2026-12-03'))).toEqual(['2026-11-30', '2026-11-23']);
    expect(await refusal({ ...past, to: '2027-02-01T10:00:00Z', beyond: true })).toContain('28 days');
  });

  it('is cancelled: gone here, marked there; the next one when none is named', async () => {
    await made({ do: 'cancel-occurrence' });
    expect(days(await view(maya, '2026-11-23', '2026-12-01'))).toEqual(['2026-11-30']);
    expect(await view(jonas, '2026-11-23', '2026-11-24')).toMatchObject([{ isCancelled: true, type: 'exception' }]);
    expect(await refusal({ do: 'cancel-occurrence', occurrence: '2026-11-23T08:00:00Z' })).toContain('is not in the series');
    expect(await refusal({ do: 'cancel-occurrence', occurrence: '2026-11-24' })).toContain('is not in the series');
  });
});

describe('the whole series', () => {
  it('is cancelled: gone with its past from the organiser, marked for the attendee', async () => {
    const before = only(await masters(jonas));
    await made({ do: 'cancel-series' });
    expect([await masters(maya), await view(maya, '2026-11-01', '2026-12-31')]).toEqual([[], []]);
    const after = only(await masters(jonas));
    expect(after).toMatchObject({ id: before.id, isCancelled: true, subject: `Canceled: ${SUBJECT}` });
    expect(after).not.toMatchObject({ '@odata.etag': (before as unknown as Record<string, unknown>)['@odata.etag'] });
    expect((await jonas('GET', `/chats/${ONE_ON_ONE_CHAT}`)).status).toBe(200);
    expect(await refusal({ do: 'cancel-series' })).toContain('is cancelled');
  });

  it('is moved under the same ids; the past moves, too, and exceptions are lost', async () => {
    const [id, link] = [only(await masters(jonas)).id, only(await masters(jonas)).onlineMeeting.joinUrl];
    const { seriesId, next } = await made({ do: 'move-series', weekday: 'thursday', time: '14:30' });
    expect([seriesId, next]).toEqual(['one-on-one', '2026-11-26T13:30:00Z']);
    const moved = only(await masters(jonas));
    expect([moved.id, moved.onlineMeeting.joinUrl]).toEqual([id, link]);
    expect(moved).toMatchObject({ recurrence: { pattern: { daysOfWeek: ['thursday'] }, range: { startDate: '2026-08-27' } } });
    expect(days(await view(maya, '2026-10-08', '2026-10-22'))).toEqual(['2026-10-08', '2026-10-15']);
    expect(new Set((await view(jonas, '2026-12-01', '2026-12-31')).map(({ type }) => type))).toEqual(new Set(['occurrence']));
    expect(await refusal({ do: 'move-series' })).toContain('weekday or time');
    expect(await refusal({ do: 'move-series', time: '9:00' })).toContain('time must be');
  });
});

describe('a new series in place of the old one', () => {
  const both = async (): Promise<readonly (readonly Json[])[]> => Promise.all([maya, jonas].map(masters));

  it('by splitting: the old one ends, another thread and link from there on', async () => {
    const after = await made({ do: 'split-series', occurrence: '2026-11-30', time: '10:00' });
    expect([after.seriesId, after.next]).toEqual(['one-on-one-2', '2026-11-30T09:00:00Z']);
    for (const list of await both()) {
      expect(list).toMatchObject([
        { recurrence: { range: { type: 'endDate', endDate: '2026-11-29' } } },
        { recurrence: { range: { type: 'noEnd', startDate: '2026-11-30' } }, onlineMeeting: { joinUrl: after.joinUrl } },
      ]);
      expect(list[0]?.onlineMeeting.joinUrl).not.toBe(after.joinUrl);
    }
    expect(days(await view(jonas, '2026-11-23', '2026-12-15'))).toEqual(['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14']);
    const chat = (await jonas('GET', `/chats/${after.chatId}?$expand=members`)).json;
    expect(chat).toMatchObject({ chatType: 'meeting', onlineMeetingInfo: { joinWebUrl: after.joinUrl } });
    expect(chat.members.map(({ userId }) => userId)).toEqual([MAYA.id, JONAS.id]);
    const agenda = (await bench.call('GET', `/local/agenda?user=${JONAS.id}`)).list;
    expect(agenda.find(({ chatId }) => chatId === after.chatId)).toMatchObject({ appInstalled: false });
    expect(agenda.find(({ chatId }) => chatId === ONE_ON_ONE_CHAT)).toMatchObject({ appInstalled: true });
  });

  it('by making it anew: the old one is cancelled', async () => {
    const after = await made({ do: 'recreate-series', weekday: 'tuesday' });
    const [hers, his] = await both();
    expect(hers?.map(({ onlineMeeting }) => onlineMeeting.joinUrl)).toEqual([after.joinUrl]);
    expect(his).toMatchObject([{ isCancelled: true }, { isCancelled: false, responseStatus: { response: 'notResponded' } }]);
    expect(after.next).toBe('2026-11-24T08:00:00Z');
  });

  it('by another organiser', async () => {
    const after = await made({ do: 'change-organizer', to: JONAS.id });
    const [hers, his] = await both();
    expect(hers).toMatchObject([{ isOrganizer: true }, { isOrganizer: false, responseStatus: { response: 'notResponded' } }]);
    expect(his?.[1]).toMatchObject({ isOrganizer: true, attendees: [{ emailAddress: { address: 'maya@contoso.com' } }] });
    expect((await maya('GET', `/chats/${after.chatId}`)).json).toMatchObject({
      onlineMeetingInfo: { organizer: { id: JONAS.id } },
    });
    expect(days(await view(maya, '2026-11-16', '2026-11-24'))).toEqual(['2026-11-16', '2026-11-23']);
    expect(await refusal({ do: 'change-organizer', to: PRIYA.id })).toContain('to must be invited');
  });

  it('or beside it: a second series for the pair', async () => {
    const body = { do: 'add-series', series: undefined, organizer: MAYA.id, attendee: JONAS.id, subject: `Growth: ${SUBJECT}` };
    const second = await made({ ...body, weekday: 'friday', time: '15:00', everyWeeks: 2 });
    expect(second.next).toBe('2026-12-04T14:00:00Z');
    for (const list of await both()) expect(list).toHaveLength(2);
    expect(await refusal({ ...body, attendee: MAYA.id })).toContain('somebody else');
    expect(await refusal({ do: 'cancel-series', series: 'nothing' })).toContain('is in no calendar');
  });
});

it('a rule may do it, too, between two requests', async () => {
  const rules = [
    { fault: 'deed', path: '/v1.0/me/calendarView', count: 1, deed: { do: 'cancel-series', series: ONE_ON_ONE_CHAT } },
  ];
  await bench.call('POST', '/local/faults', { body: { rules } });
  expect(await view(maya, '2026-11-23', '2026-11-24')).toEqual([]);
});
