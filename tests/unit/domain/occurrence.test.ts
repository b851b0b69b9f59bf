import { describe, expect, test } from 'vitest';
import type { Occurrence } from '../../../src/domain/entities.ts';
import { seriesCadence, sessionAtHand, type SessionAtHandInput } from '../../../src/domain/occurrence.ts';
import { firstSession, World } from './world.ts';

const series = '19:meeting@thread.v2';
const on = (day: string, time = '08:00'): Occurrence => ({ series, originalStart: `${day}T${time}:00.000Z`, start: `${day}T${time}:00.000Z` });
const weeks = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21'].map((day) => on(day));
const monday = 's20261123T0800Z';
const nextMonday = 's20261130T0800Z';

function at(now: string, more: Partial<SessionAtHandInput> = {}) {
  const rest = { record: new World().record, surface: 'tab', timeZone: 'Europe/Stockholm', calendar: weeks, chosen: null, seriesId: series } as const;
  return sessionAtHand({ ...rest, now: Date.parse(now), ...more });
}

function held(occurrence: Occurrence | null, closed = false): World {
  const world = new World();
  world.session = { id: occurrence ? monday : firstSession.id, day: '2026-11-23', occurrence };
  world.done('member', { type: 'set-motivation', session: world.session.id, value: 3 });
  if (closed) world.done('member', { type: 'close-session', session: world.session.id });
  return world;
}

function rhythm(start = '2026-11-16T08:00:00.000Z', everyDays = 7) {
  const world = new World();
  world.done('manager', { type: 'link-series', series: { id: series, subject: '', organizer: '', joinUrls: [], cadence: { start, everyDays } } });
  return world.record;
}

describe('which session is this', () => {
  test('O1: chosen, calendar, rhythm, today', () => {
    const chosen = { day: '2026-12-07', occurrence: on('2026-12-07') };
    expect(at('2026-11-20T10:00:00Z', { chosen })).toMatchObject({ source: 'chosen', session: { id: 's20261207T0800Z' }, start: chosen.occurrence.start });
    expect(at('2026-11-20T10:00:00Z')).toMatchObject({ source: 'calendar', session: { id: monday, day: '2026-11-23' } });
    expect(at('2026-11-20T10:00:00Z', { calendar: null, record: rhythm() })).toMatchObject({ source: 'cadence', session: { id: monday, occurrence: null } });
    expect(at('2026-11-20T10:00:00Z', { calendar: null })).toMatchObject({ source: 'today', start: null, session: { id: 's20261120', occurrence: null } });
  });

  test('O2: an id that a moved session holds is not used again', () => {
    const world = held(on('2026-11-23'));
    world.done('member', { type: 'correct-occurrence', session: monday, day: '2026-11-16', occurrence: on('2026-11-16') });
    expect(at('2026-11-23T07:00:00Z', { record: world.record }).session.id).toBe(`${monday}x`);
  });

  test('O3: the recorded session of the occurrence, or of the day', () => {
    const byDay = held(null).record;
    expect(at('2026-11-23T08:10:00Z', { record: byDay }).session).toEqual({ id: firstSession.id, day: '2026-11-23', occurrence: on('2026-11-23') });
    const byOccurrence = held(on('2026-11-23')).record;
    const blind = at('2026-11-23T08:10:00Z', { record: byOccurrence, calendar: null, surface: 'side-panel' });
    expect(blind).toMatchObject({ source: 'today', session: { id: monday, occurrence: on('2026-11-23') } });
    const moved = { ...on('2026-11-23'), start: '2026-11-24T12:00:00.000Z' };
    expect(at('2026-11-23T09:30:00Z', { record: byOccurrence, calendar: [moved] }).session).toEqual({ id: monday, day: '2026-11-24', occurrence: moved });
    const other = on('2026-11-23', '15:00');
    expect(at('2026-11-23T15:10:00Z', { record: byOccurrence, calendar: [other] }).session.id).toBe('s20261123T1500Z');
  });

  test.each([
    // Tuesday at 9:00 is Monday in UTC; Monday at 17:00 is Tuesday.
    ['Australia/Sydney', '2026-11-23T22:00:00.000Z', '2026-11-24', '2026-11-24T22:00:00.000Z', '2026-11-25', '2026-11-22T12:00:00Z'],
    ['America/Los_Angeles', '2026-11-24T01:00:00.000Z', '2026-11-23', '2026-11-26T01:00:00.000Z', '2026-11-25', '2026-11-22T12:00:00Z'],
  ])('O3: in %s a session that was moved to another day is found under the day for which it was planned there', (timeZone, originalStart, planned, start, day, now) => {
    const world = new World();
    const id = `s${originalStart.replace(/[-:]/g, '').slice(0, 13)}Z`;
    world.done('manager', { type: 'link-series', series: { id: series, subject: '', organizer: '', joinUrls: [], cadence: { start: originalStart, everyDays: 7 } } });
    world.session = { id, day, occurrence: { series, originalStart, start } };
    world.done('member', { type: 'set-motivation', session: id, value: 3 });
    const { record } = world;
    // Who sees no calendar goes by the rhythm: no second session of this date.
    expect(at(now, { record, timeZone, calendar: null })).toMatchObject({ source: 'cadence', session: { id, day } });
    expect(at(now, { record, timeZone, calendar: null, chosen: { day: planned, occurrence: null } }).session.id).toBe(id);
    // The day that it is in UTC is another one.
    const utc = originalStart.slice(0, 10);
    expect(at(now, { record, timeZone, calendar: null, chosen: { day: utc, occurrence: null } }).session.id).toBe(`s${utc.replaceAll('-', '')}`);
  });

  test('O3: what was begun beside a date that had been moved, where nobody knew of what, is the session of that date', () => {
    const start = '2026-12-08T13:00:00.000Z';
    const guessed = held({ series, originalStart: start, start }, true).record;
    const chosen = { day: '2026-12-08', occurrence: { series, originalStart: '2026-12-07T08:00:00.000Z', start } };
    const calendar = [...weeks.filter(({ start: one }) => one !== '2026-12-07T08:00:00.000Z'), chosen.occurrence];
    expect(at('2026-11-20T10:00:00Z', { record: guessed, calendar, chosen }).session.id).toBe(monday);
    // A date of its own is another one's.
    const own = { series, originalStart: start, start: '2026-12-09T13:00:00.000Z' };
    expect(at('2026-11-20T10:00:00Z', { record: guessed, calendar: [...calendar, own], chosen }).session.id).toBe('s20261207T0800Z');
  });

  test('O4: the side panel takes the meeting around now', () => {
    const panel = (now: string, record = new World().record) => at(now, { surface: 'side-panel', record }).session.id;
    expect(panel('2026-11-23T07:01:00Z')).toBe(monday);
    expect(panel('2026-11-23T09:59:00Z')).toBe(monday);
    expect(panel('2026-11-23T10:00:00Z')).toBe(nextMonday);
    expect(panel('2026-11-23T08:50:00Z', held(on('2026-11-23'), true).record)).toBe(monday);
    expect(panel('2026-11-26T10:00:00Z')).toBe(nextMonday);
  });

  test('O5: the tab stays while notes are being finished', () => {
    expect(at('2026-11-23T08:59:00Z').session.id).toBe(monday);
    expect(at('2026-11-23T09:30:00Z').session.id).toBe(nextMonday);
    expect(at('2026-11-23T09:30:00Z', { record: held(on('2026-11-23')).record }).session.id).toBe(monday);
  });

  test('O4 O5: closing after the hour leaves time to confirm it and to say whether it was worth it', () => {
    const { record } = held(on('2026-11-23'), true);
    for (const surface of ['tab', 'side-panel'] as const) {
      expect(at('2026-11-23T09:01:00Z', { surface, record }).session.id).toBe(monday);
      expect(at('2026-11-23T09:59:00Z', { surface, record }).session.id).toBe(monday);
      expect(at('2026-11-23T10:00:00Z', { surface, record }).session.id).toBe(nextMonday);
    }
    // Another meeting of the day goes before it, as soon as a call can belong to that.
    const twice = [...weeks, on('2026-11-23', '10:15')];
    expect(at('2026-11-23T09:20:00Z', { surface: 'side-panel', record, calendar: twice }).session.id).toBe('s20261123T1015Z');
    expect(at('2026-11-23T09:20:00Z', { surface: 'side-panel', record: held(on('2026-11-23')).record, calendar: twice }).session.id).toBe(monday);
  });

  test('O6: without a calendar', () => {
    const record = rhythm('2026-10-19T07:00:00.000Z');
    const tab = at('2026-11-20T10:00:00Z', { calendar: null, record });
    expect(tab).toMatchObject({ source: 'cadence', start: '2026-11-23T08:00:00.000Z', session: { day: '2026-11-23' } });
    const panel = at('2026-11-19T10:00:00Z', { calendar: null, record, surface: 'side-panel' });
    expect(panel).toMatchObject({ source: 'today', start: null, session: { id: 's20261119' } });
    expect(at('2026-11-23T08:10:00Z', { calendar: null, record, surface: 'side-panel' }).start).toBe('2026-11-23T08:00:00.000Z');
  });

  test('O7: a calendar without dates left is not known', () => {
    expect(at('2027-03-01T10:00:00Z').source).toBe('today');
    expect(at('2026-11-20T10:00:00Z', { calendar: [], record: rhythm() }).source).toBe('cadence');
    expect(at('2026-11-20T10:00:00Z', { calendar: [], timeZone: 'Nowhere/At all', record: rhythm() }).session.day).toBe('2026-11-23');
  });

  describe('O7: a series that has no further date', () => {
    const now = '2026-11-20T10:00:00Z';
    const days = (count: number) => Date.parse(now) + count * 86_400_000;
    const look = (more: Partial<SessionAtHandInput> = {}) => at(now, { calendar: [], record: rhythm(), asked: [series], readUntil: days(126), ...more });
    const every = (everyDays: number, start = '2026-11-16T08:00:00.000Z') => rhythm(start, everyDays);

    test('it is said where eighteen weeks have none of its rhythm; the session at hand is that of the rhythm, and none after it is offered', () => {
      expect(look()).toMatchObject({ source: 'none', start: null, session: { id: monday, day: '2026-11-23' } });
      expect(look().choices.filter(({ day }) => day > '2026-11-20')).toEqual([]);
      expect(look({ calendar: [on('2026-11-16')] })).toMatchObject({ source: 'none', session: { id: monday } });
      // Away from its place it is the same; who may not read a calendar prepares the same session.
      expect(look({ seriesId: null }).source).toBe('none');
      expect(look({ calendar: null })).toMatchObject({ source: 'cadence', session: look().session });
      // What was said for it is found again on the next day.
      const record = held(on('2026-11-23')).record;
      expect(look({ record: { ...record, series: rhythm().series } }).session.id).toBe(monday);
    });

    test('one date that is cancelled, or a few weeks of leave, is not the end', () => {
      // Four-weekly, the one date of five weeks is cancelled; weekly with five weeks of leave; fortnightly with two cancelled.
      for (const record of [every(28), every(7), every(14)]) expect(look({ record, readUntil: days(35) })).toMatchObject({ source: 'cadence' });
      // Once a quarter: eighteen weeks hold one date, which is cancelled.
      expect(look({ record: every(91) })).toMatchObject({ source: 'cadence', session: { day: '2027-02-15' } });
      // Both of the dates that they hold.
      expect(look({ record: every(91, '2026-09-01T07:00:00.000Z') }).source).toBe('none');
    });

    test('nobody can tell from what was not read so far, not asked for, or read too long ago', () => {
      expect(look({ readUntil: days(118) })).toMatchObject({ source: 'cadence', session: { id: monday } });
      expect(look({ readUntil: days(119) }).source).toBe('none');
      expect(look({ readUntil: undefined }).source).toBe('cadence');
      expect(look({ asked: ['another'] }).source).toBe('cadence');
      expect(look({ asked: undefined }).source).toBe('cadence');
    });

    test('another series of the pair goes on, or a meeting is being held', () => {
      expect(look({ calendar: [{ ...on('2026-11-24'), series: 'another' }], asked: [series, 'another'] })).toMatchObject({ source: 'calendar', session: { day: '2026-11-24' } });
      expect(look({ surface: 'side-panel' })).toMatchObject({ source: 'today', session: { day: '2026-11-20' } });
    });
  });

  test('O8: choices are the dates around now and today, without the one at hand', () => {
    const days = at('2026-11-25T10:00:00Z').choices.map((choice) => choice.day);
    expect(days).toEqual(['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-25', '2026-12-07', '2026-12-14']);
    const open = at('2026-11-25T10:00:00Z', { calendar: null, record: held(null).record }).choices;
    expect(open).toEqual([{ day: '2026-11-23', occurrence: null }]);
  });

  test('O8: without a calendar what is not sealed yet can be chosen, closed or not; what is sealed cannot', () => {
    const world = held(null, true);
    const choices = (more: Partial<SessionAtHandInput> = {}) => at('2026-11-25T10:00:00Z', { calendar: null, record: world.record, ...more }).choices.map(({ day }) => day);
    // The other one still confirms it.
    expect(choices()).toEqual(['2026-11-23']);
    // A rhythm knows nothing of what was held on another day.
    const { series: known } = rhythm('2026-11-19T08:00:00.000Z');
    expect(choices({ record: { ...world.record, series: known } })).toEqual(['2026-11-05', '2026-11-12', '2026-11-19', '2026-11-23', '2026-11-25', '2026-12-03', '2026-12-10']);
    world.done('manager', { type: 'confirm-session', session: firstSession.id });
    expect(choices()).toEqual([]);
  });

  test('O9: the rhythm of a series', () => {
    expect(seriesCadence(weeks)).toEqual({ start: '2026-12-21T08:00:00.000Z', everyDays: 7 });
    expect(seriesCadence([on('2026-10-20', '07:00'), on('2026-10-27'), on('2026-11-10')])).toEqual({ start: '2026-11-10T08:00:00.000Z', everyDays: 7 });
    expect(seriesCadence(weeks.slice(0, 1))).toBeNull();
    expect(seriesCadence([on('2026-11-23'), on('2026-11-23')])).toBeNull();
  });

  test('O10: a series without a date left makes way for the pair’s others; one with dates does not', () => {
    const other = { ...on('2026-11-26', '13:00'), series: '19:other@thread.v2' };
    const past = weeks.slice(0, 4);
    expect(at('2026-11-24T10:00:00Z', { calendar: [...past, other] })).toMatchObject({ source: 'calendar', session: { id: 's20261126T1300Z' } });
    expect(at('2026-11-24T10:00:00Z', { calendar: [...weeks, other] })).toMatchObject({ session: { id: nextMonday } });
    expect(at('2026-11-24T10:00:00Z', { calendar: [...weeks, other], seriesId: null })).toMatchObject({ session: { id: 's20261126T1300Z' } });
  });

  test('O11: what was prepared for a date that is no more is that of the next one', () => {
    const record = held(on('2026-11-23')).record;
    const without = weeks.filter((one) => one.originalStart !== on('2026-11-23').originalStart);
    const now = '2026-11-20T10:00:00Z';
    expect(at(now, { record, calendar: without }).session).toEqual({ id: monday, day: '2026-11-30', occurrence: on('2026-11-30') });
    // It is only one date's.
    expect(at(now, { record, calendar: without }).choices.map(({ day }) => day)).not.toContain('2026-11-30');
    expect(at('2026-11-24T10:00:00Z', { record, calendar: without }).session.id).toBe(nextMonday);
    expect(at(now, { record: held(on('2026-11-23'), true).record, calendar: without }).session.id).toBe(nextMonday);
    // A calendar that was not asked for the series says nothing of it, nor does one that ends before the date.
    const other = without.map((one) => ({ ...one, series: '19:other@thread.v2' }));
    expect(at(now, { record, calendar: other, seriesId: null }).session.id).toBe(nextMonday);
    expect(at(now, { record, calendar: other, seriesId: null, asked: [series, '19:other@thread.v2'] }).session.id).toBe(monday);
    expect(at('2026-11-14T10:00:00Z', { record, calendar: weeks.slice(0, 3) }).session.id).toBe('s20261116T0800Z');
  });
});
