/** Calendars of others, and what of a meeting a mailbox shows (seed `monday`). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAYA } from '../../../local/tenant/index.ts';
import { INGRID, JULIA } from '../../../local/tenant/model/team.ts';
import { first, only, openBench, type Bench, type Caller } from './client.ts';

const SHARED = 'Calendars.Read.Shared';
const WEEK = 'startDateTime=2026-11-23&endDateTime=2026-11-30';
let bench: Bench;
let plain: Caller;
let maya: Caller;
beforeAll(async () => {
  bench = await openBench('monday');
  plain = await bench.as(MAYA.id, ['Calendars.Read']);
  maya = await bench.as(MAYA.id, ['Calendars.Read', SHARED]);
});
afterAll(() => bench.running.close());

const status = async (by: Caller, path: string): Promise<unknown[]> => {
  const answer = await by('GET', path);
  return [answer.status, answer.json.error?.code];
};

describe('calendars of others', () => {
  it('are listed beside one’s own', async () => {
    const { json } = await plain('GET', '/me/calendars?$select=name,owner,canEdit,isDefaultCalendar');
    expect(json.value).toMatchObject([
      { name: 'Calendar', owner: { address: 'maya@contoso.com' }, isDefaultCalendar: true },
      { name: 'Ingrid Falk', owner: { address: 'ingrid@contoso.com' }, isDefaultCalendar: false, canEdit: true },
    ]);
    const one = (await plain('GET', '/me/calendars?$top=1')).json;
    expect([one.value.length, typeof one['@odata.nextLink']]).toEqual([1, 'string']);
    expect((await plain('GET', one['@odata.nextLink'] ?? '')).json.value).toHaveLength(1);
    expect((await plain('GET', '/me/calendar')).json).toMatchObject({ name: 'Calendar' });
  });

  it('need a share and the scope for shared ones', async () => {
    const hers = `/users/${INGRID.id}/calendarView?${WEEK}`;
    const { json } = await maya('GET', hers);
    expect(json.value.map(({ subject }) => subject)).toContain('1:1 Ingrid / Julia');
    const [, shared] = (await maya('GET', '/me/calendars')).json.value;
    const listed = await maya('GET', `/me/calendars/${shared?.id ?? ''}/calendarView?${WEEK}`);
    expect(listed.json.value.map(({ id }) => id)).toEqual(json.value.map(({ id }) => id));
    expect(json.value.every(({ isOrganizer }) => isOrganizer)).toBe(true);

    const denied = [403, 'ErrorAccessDenied'];
    expect(await status(plain, hers)).toEqual(denied);
    expect(await status(plain, `/me/calendars/${shared?.id ?? ''}/events`)).toEqual(denied);
    expect(await status(maya, `/users/${JULIA.id}/calendarView?${WEEK}`)).toEqual(denied);
    expect(await status(maya, '/users/nobody@contoso.com/calendarView')).toEqual([404, 'ErrorInvalidUser']);
    expect(await status(maya, `/me/calendars/nothing/events`)).toEqual([404, 'ErrorItemNotFound']);
    expect(await status(await bench.as(MAYA.id, ['User.Read']), '/me/calendars')).toEqual(denied);
  });

  it('are one’s own under one’s own name, with any scope', async () => {
    const byName = (await plain('GET', `/users/${MAYA.id}/calendarView?${WEEK}&$top=50`)).json.value;
    const mine = (await plain('GET', `/me/calendarView?${WEEK}&$top=50`)).json.value;
    expect(byName.map(({ id }) => id)).toEqual(mine.map(({ id }) => id));
    const event = first(mine);
    expect((await plain('GET', `/users/${MAYA.id}/events/${event.id}`)).json.subject).toBe(event.subject);
  });
});

describe('what a copy shows', () => {
  const master = async (by: Caller, subject: string) =>
    only((await by('GET', '/me/events?$top=100')).json.value.filter((one) => one.subject.endsWith(subject)));

  it('hides attendees from attendees', async () => {
    expect(await master(maya, 'Leadership sync')).toMatchObject({
      hideAttendees: true,
      isOrganizer: false,
      attendees: [{ emailAddress: { address: 'maya@contoso.com' } }],
    });
    const ingrid = await bench.as(INGRID.id);
    expect((await master(ingrid, 'Leadership sync')).attendees).toHaveLength(4);
  });

  it('tells rooms, ends, guests, answers and what was cancelled', async () => {
    expect(await master(maya, '1:1 Maya / Hannah')).toMatchObject({ attendees: [{ type: 'required' }, { type: 'resource' }] });
    expect(await master(maya, '1:1 Maya / Isaac')).toMatchObject({
      recurrence: { range: { type: 'endDate', startDate: '2026-05-07', endDate: '2026-10-29' } },
    });
    const cancelled = await master(maya, '1:1 Leonie / Maya');
    expect(cancelled).toMatchObject({ isCancelled: true, subject: 'Canceled: 1:1 Leonie / Maya', type: 'seriesMaster' });
    expect(await master(maya, '1:1 Priya / Julia')).toMatchObject({
      isOrganizer: false,
      responseStatus: { response: 'none' },
      attendees: [{ emailAddress: { address: 'julia@contoso.com' } }],
    });
    const { json } = await maya('GET', `/me/events/${cancelled.id}/instances?startDateTime=2026-11-01&endDateTime=2026-11-30`);
    expect(new Set(json.value.map(({ type, isCancelled }) => `${type} ${String(isCancelled)}`))).toEqual(
      new Set(['occurrence true']),
    );
    const ended = await master(maya, '1:1 Maya / Isaac');
    const last = await maya('GET', `/me/events/${ended.id}/instances?startDateTime=2026-10-20&endDateTime=2026-12-31`);
    expect(last.json.value.map(({ originalStart }) => originalStart.slice(0, 10))).toEqual(['2026-10-22', '2026-10-29']);
  });
});
