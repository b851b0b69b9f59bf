/** Days where somebody lives. SPEC: D. */
import { describe, expect, it } from 'vitest';
import { dayIn } from '../../../src/domain/dates.ts';
import { decide } from '../../../src/domain/decide.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { agreementHash } from '../../../src/domain/agreement-hash.ts';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { openAgreements } from '../../../src/domain/views/agreements.ts';
import { openBlockers } from '../../../src/domain/views/blockers.ts';
import { inductionView } from '../../../src/domain/views/induction.ts';
import { partnershipAgreement } from '../../../src/domain/views/partnership-agreement.ts';
import { visionOf } from '../../../src/domain/views/vision.ts';
import { datesIn } from '../../../src/ui/text/when.ts';
import { firstSession, people, World } from './world.ts';

const tokyo = 'Asia/Tokyo';
const losAngeles = 'America/Los_Angeles';
/** Monday 08:30 in Tokyo, Sunday evening in UTC and in Los Angeles. */
const morning = '2026-11-22T23:30:00.000Z';
const raised = (raisedAt: string) => readRecord({ ...new World().raw, blockers: { b1: { title: 'VPN', by: 'member', owner: 'manager', raisedAt } } });

describe('days', () => {
  it('D1 an instant has the day of where somebody lives', () => {
    expect([dayIn(morning, tokyo), dayIn(morning, losAngeles), dayIn(morning)]).toEqual(['2026-11-23', '2026-11-22', '2026-11-22']);
    expect(dayIn('2026-11-23T03:00:00.000Z', losAngeles)).toBe('2026-11-22');
    expect(dayIn('soon', tokyo)).toBe('soon');
    expect([datesIn('', tokyo).dayOf(morning), datesIn('', losAngeles).dayOf(morning)]).toEqual(['2026-11-23', '2026-11-22']);
    expect(datesIn('', tokyo).daysSince(morning, '2026-11-23')).toBe(0);
    expect(datesIn('', losAngeles).daysSince('2026-11-24T03:00:00.000Z', '2026-11-23')).toBe(0);
  });

  it('D1 a blocker that was raised this minute is of today, and is not raised again', () => {
    expect(openBlockers(raised(morning), { today: '2026-11-23', zone: tokyo, session: 's1', me: 'member' })).toMatchObject([{ ageDays: 0, canRaiseAgain: false }]);
    expect(openBlockers(raised(morning), { today: '2026-11-23', zone: losAngeles, session: 's1', me: 'member' })).toMatchObject([{ ageDays: 1, canRaiseAgain: true }]);
  });

  it('D2 whether a blocker is old is judged by the day of who settles it, as their form has it', () => {
    // Raised on 23 November in Tokyo; 30 days later there, 31 by UTC.
    const record = raised(morning);
    const clear = (now: string, zone: string) =>
      decide(record, { type: 'clear-blocker', id: 'b1', session: firstSession.id, reason: '' }, { me: people.member.id, now, zone, session: firstSession });
    for (const now of ['2026-12-22T09:00:00.000Z', '2026-12-22T14:59:00.000Z', '2026-12-22T15:01:00.000Z', '2026-12-23T09:00:00.000Z']) {
      for (const zone of [tokyo, losAngeles, 'UTC']) {
        const [form] = openBlockers(record, { today: dayIn(now, zone), zone, session: 's1', me: 'member' });
        expect([now, zone, clear(now, zone).ok]).toEqual([now, zone, form?.old === false]);
      }
    }
  });

  it('D1, D2 gates, affirmations, looks at the vision and promises count the days of where somebody lives', () => {
    const text = 'We speak openly.';
    const roles = { manager: people.manager.id, member: people.member.id };
    const affirmed = { text: agreementHash(text, roles), at: morning };
    const world = new World();
    world.raw['foundations'] = { it: { agreement: text, 'affirmed-member': affirmed, visionReviewed: { by: 'member', at: morning, session: 's1' } } };
    world.raw['partnership'] = { it: { ...world.raw['partnership']?.['it'], attachedAt: morning } };
    const { record } = world;
    expect(inductionView(record, defaultTemplate, '2026-11-23', tokyo).begins).toBe('2026-11-23');
    expect(visionOf(record, '2026-11-23', tokyo).reviewed?.daysAgo).toBe(0);
    // 90 days after 23 November: the screen asks when the rule takes it.
    for (const [now, due] of [['2027-02-20T14:00:00.000Z', false], ['2027-02-20T15:30:00.000Z', true]] as const) {
      expect(partnershipAgreement(record, dayIn(now, tokyo), tokyo).standing.member.kind).toBe(due ? 'due-again' : 'affirmed');
      expect(decide(record, { type: 'affirm-agreement', text: affirmed.text }, { me: people.member.id, now, zone: tokyo, session: firstSession }).ok).toBe(due);
    }
    world.session = { ...firstSession };
    world.done('member', { type: 'propose-agreement', id: 'a1', session: firstSession.id, wording: 'Book it', owner: 'member', due: 'next' });
    world.raw['agreements'] = { a1: { ...world.raw['agreements']?.['a1'], proposedAt: morning } };
    expect(openAgreements(world.record, { day: '2026-11-23', zone: tokyo, me: null })[0]?.ageDays).toBe(0);
  });
});
