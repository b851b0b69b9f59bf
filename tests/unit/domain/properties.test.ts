import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import { sessionAtHand } from '../../../src/domain/occurrence.ts';
import { otherRole, roleOf } from '../../../src/domain/pair.ts';
import { readReadable, readRecord } from '../../../src/domain/read-record.ts';
import { agreementStatus } from '../../../src/domain/terms.ts';
import { openAgreements, settledAgreements } from '../../../src/domain/views/agreements.ts';
import { previousState, stateFor, stateTrend } from '../../../src/domain/views/states.ts';
import { firstLook } from '../../../src/domain/views/first-look.ts';
import { sessionsToFile } from '../../../src/domain/views/filing.ts';
import { sessionTimeline } from '../../../src/domain/views/timeline.ts';
import { discussedTopics, topicsToDiscuss } from '../../../src/domain/views/topics.ts';
import { aboutOne, actor, anyCommand, rawRecord, toRaw } from './arbitraries.ts';
import { carryOut, firstSession, people, World } from './world.ts';

const contextOf = (role: 'manager' | 'member') => ({ me: people[role].id, now: '2026-11-23T09:00:00.000Z', session: firstSession });

test('decide never throws, always says the same, and a second delivery changes nothing', () => {
  fc.assert(
    fc.property(rawRecord, anyCommand, actor, (raw, command, role) => {
      const record = readRecord(raw);
      const context = contextOf(role);
      const decision = decide(record, command, context);
      expect(decide(record, command, context)).toEqual(decision);
      if (!decision.ok || command.type === 'swap-roles') return;
      const after = readRecord(carryOut(structuredClone(toRaw(record)), decision.value));
      const again = decide(after, command, context);
      if (!again.ok) return;
      expect(readRecord(carryOut(structuredClone(toRaw(after)), again.value))).toEqual(after);
    }),
    { numRuns: 1_000 },
  );
});

test('nobody ever signs, confirms or writes the state for the other', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(actor, fc.oneof(anyCommand, aboutOne)), { maxLength: 25, size: 'max' }), (steps) => {
      const world = new World();
      for (const [role, command] of steps) {
        const before = world.record;
        const result = world.act(role, command);
        if ('kind' in result) continue;
        const after = world.record;
        // The one who acts may have been swapped to the other side.
        const side = roleOf(before, people[role].id) ?? role;
        const other = otherRole(side);
        for (const [id, agreement] of Object.entries(after.agreements)) {
          const old = before.agreements[id];
          // The other's signature either stays as it was or is asked for again.
          if (agreement.signatures[other] !== null) expect(agreement.signatures[other]).toEqual(old?.signatures[other]);
          const becameKept = agreement.outcome?.kind === 'kept' && !old?.outcome;
          if (becameKept) expect(agreementStatus({ ...agreement, outcome: null }).kind).toBe('agreed');
        }
        for (const [id, session] of Object.entries(after.sessions)) {
          if (session.confirmed[other] !== null) expect(session.confirmed[other]).toBe(before.sessions[id]?.confirmed[other]);
        }
        if (side === 'manager') expect(after.states).toEqual(before.states);
        for (const [id, answer] of Object.entries(before.answers)) expect(after.answers[id]).toEqual(answer);
      }
    }),
    { numRuns: 300 },
  );
});

test('views are total over arbitrary records, and leave nothing out', () => {
  const moment = fc.integer({ min: Date.UTC(2026, 10, 1), max: Date.UTC(2026, 11, 31) });
  fc.assert(
    fc.property(rawRecord, actor, moment, fc.constantFrom('tab' as const, 'side-panel' as const), (raw, me, now, surface) => {
      const record = readRecord(raw);
      const open = openAgreements(record, { day: '2026-11-30', me });
      expect(open.length + settledAgreements(record).length).toBe(Object.keys(record.agreements).length);
      const discussed = [...new Set(Object.values(record.topics).flatMap((topic) => topic.discussed?.session ?? []))];
      const seen = discussed.flatMap((session) => discussedTopics(record, session)).length + topicsToDiscuss(record).length;
      const withdrawn = Object.values(record.topics).filter((topic) => topic.withdrawn && !topic.discussed).length;
      expect(seen + withdrawn).toBe(Object.keys(record.topics).length);
      expect(sessionTimeline(record, '9999-12-31')).toHaveLength(Object.keys(record.sessions).length);
      expect(stateTrend(record).length).toBeLessThanOrEqual(12);
      const calendar = Object.values(record.sessions).flatMap((session) => session.occurrence ?? []);
      const pick = sessionAtHand({ record, surface, now, timeZone: 'Europe/Stockholm', calendar, chosen: null, seriesId: null });
      expect(pick.session.id).not.toBe('');
      expect(pick.choices.every((choice) => choice.day <= '9999')).toBe(true);
      stateFor(record, pick.session.id);
      previousState(record, pick.session);
    }),
    { numRuns: 300 },
  );
});

test('V10 the first look shows what the whole record shows', () => {
  const input = { day: '2026-11-30', today: '2026-11-30', me: 'member' } as const;
  const at = { surface: 'tab', now: Date.parse('2026-11-30T08:10:00.000Z'), timeZone: 'Europe/Berlin', calendar: null, chosen: null, seriesId: null } as const;
  fc.assert(
    fc.property(rawRecord, (raw) => {
      const record = readRecord(raw);
      const look = firstLook(record);
      expect(openAgreements(look, input)).toEqual(openAgreements(record, input));
      expect(topicsToDiscuss(look)).toEqual(topicsToDiscuss(record));
      expect(sessionAtHand({ ...at, record: look })).toEqual(sessionAtHand({ ...at, record }));
      for (const id of Object.keys(record.sessions)) expect(stateFor(look, id)).toEqual(stateFor(record, id));
    }),
    { numRuns: 1_000 },
  );
});

test('K2 K3 K4 what is left after filing shows the same promises, topics and trend; nothing that is open leaves', () => {
  const input = { day: '2026-11-30', today: '2026-11-30', me: 'member' } as const;
  let filed = 0;
  fc.assert(
    fc.property(rawRecord, fc.integer({ min: 1, max: 4 }), (raw, keep) => {
      const record = readRecord(raw);
      const old = sessionsToFile(record, '2026-11-30', keep);
      filed += old.length;
      const gone = (ids: readonly string[], id: string) => ids.includes(id);
      const sessions = old.map(({ session }) => session.id);
      const topics = old.flatMap(({ leaving }) => leaving.topics);
      const agreements = old.flatMap(({ leaving }) => leaving.agreements);
      for (const ids of [sessions, topics, agreements]) expect(new Set(ids).size).toBe(ids.length);
      const without = <T>(table: Readonly<Record<string, T>>, leaves: (id: string, entity: T) => boolean) =>
        Object.fromEntries(Object.entries(table).filter(([id, entity]) => !leaves(id, entity)));
      const left = {
        ...record,
        sessions: without(record.sessions, (id) => gone(sessions, id)),
        states: without(record.states, (id) => gone(sessions, id)),
        topics: without(record.topics, (id) => gone(topics, id)),
        agreements: without(record.agreements, (id) => gone(agreements, id)),
        answers: without(record.answers, (_id, answer) => gone(agreements, answer.agreement)),
      };
      expect(openAgreements(left, input)).toEqual(openAgreements(record, input));
      expect(topicsToDiscuss(left)).toEqual(topicsToDiscuss(record));
      expect(stateTrend(left).slice(-keep)).toEqual(stateTrend(record).slice(-keep));
    }),
    { numRuns: 1_000 },
  );
  expect(filed).toBeGreaterThan(50);
});

test('R7 a record is read from its readable form as from its fields', () => {
  fc.assert(
    fc.property(rawRecord, (raw) => {
      const record = readRecord(raw);
      expect(readReadable(JSON.parse(JSON.stringify(record)))).toEqual(record);
    }),
    { numRuns: 500 },
  );
  fc.assert(fc.property(fc.jsonValue(), (value) => void readReadable(value)));
});
