import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { Role } from '../../../src/domain/entities.ts';
import type { Value } from '../../../src/domain/growth.ts';
import { pastField, pastSlot, pastSlots, ratingId, scoreId } from '../../../src/domain/growth-ids.ts';
import { readRecord, type RawRecord } from '../../../src/domain/read-record.ts';
import { answerAt, type BlindSubject, fits, newSalt, sealOf } from '../../../src/domain/sealing.ts';
import { blindState, worthTrend } from '../../../src/domain/views/blind.ts';
import { matrix } from '../../../src/domain/views/matrix.ts';
import { people, World } from './world.ts';

const skill = 'x1';
const salts = { manager: 'a'.repeat(32), member: 'b'.repeat(32) } as const;
const score: BlindSubject = { kind: 'score', skill };
const rating: BlindSubject = { kind: 'rating' };

function newWorld(): World {
  const world = new World();
  world.done('manager', { type: 'add-skill', id: skill, kind: 'technical', name: 'Python', anchors: { one: '', three: '', five: '' }, level: null, needs: null });
  return world;
}

function hashOf(world: World, by: Role, value: Value, subject: BlindSubject = score): string {
  return sealOf({ session: world.session.id, subject, by }, { value, salt: salts[by] });
}

function seal(world: World, by: Role, value: Value, subject: BlindSubject = score): Command {
  const [session, hash] = [world.session.id, hashOf(world, by, value, subject)];
  return subject.kind === 'score' ? { type: 'seal-score', session, skill: subject.skill, hash } : { type: 'seal-rating', session, hash };
}

function reveal(world: World, by: Role, value: Value, subject: BlindSubject = score, evidence = ''): Command {
  const [session, salt] = [world.session.id, salts[by]];
  return subject.kind === 'score' ? { type: 'reveal-score', session, skill: subject.skill, value, salt, evidence } : { type: 'reveal-rating', session, value, salt };
}

const stage = (world: World, me: Role | null, subject: BlindSubject = score) => blindState(world.record, world.session.id, subject, me).stage;

describe('seals', () => {
  test('M5 whatever differs makes another seal', () => {
    const name = fc.string({ maxLength: 8 });
    const subject = fc.oneof(fc.constant(rating), name.map((one): BlindSubject => ({ kind: 'score', skill: one })));
    const answer = fc.record({ session: name, subject, by: fc.constantFrom<Role>('manager', 'member'), value: fc.constantFrom<Value>(1, 2, 3, 4, 5), salt: fc.constantFrom(salts.manager, salts.member) });
    const sealed = ({ session, subject: what, by, value, salt }: typeof answer extends fc.Arbitrary<infer T> ? T : never) => sealOf({ session, subject: what, by }, { value, salt });
    fc.assert(
      fc.property(answer, answer, (a, b) => {
        expect(sealed(a) === sealed(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
        expect(sealed(a)).toMatch(/^[0-9a-f]{64}$/);
      }),
    );
  });

  test('M5 a seal is opened by its value and salt alone', () => {
    const place = { session: 's1', subject: score, by: 'member' } as const;
    const sealed = { hash: sealOf(place, { value: 3, salt: salts.member }) };
    expect(fits(sealed, place, { value: 3, salt: salts.member })).toBe(true);
    expect(fits(sealed, place, { value: 4, salt: salts.member })).toBe(false);
    expect(fits(sealed, place, { value: 3, salt: salts.manager })).toBe(false);
    expect(fits(sealed, { ...place, by: 'manager' }, { value: 3, salt: salts.member })).toBe(false);
    expect(fits({ hash: sealOf(place, { value: 3, salt: 'short' }) }, place, { value: 3, salt: 'short' })).toBe(false);
  });

  test('M5 a salt is 32 hex digits, from the source of randomness', () => {
    expect(newSalt(Math.random)).toMatch(/^[0-9a-f]{32}$/);
    expect(newSalt(() => 0)).toBe('0'.repeat(32));
    expect(newSalt(() => 0.999_999)).toBe('f'.repeat(32));
  });
});

describe.each([['score', score], ['rating', rating]] as const)('a %s', (_name, subject) => {
  test('M6 the session at hand is written first; the same seal again changes nothing', () => {
    const world = newWorld();
    const mutations = world.done('member', seal(world, 'member', 3, subject));
    expect(mutations.map((one) => one.table)).toEqual(['sessions', subject.kind === 'score' ? 'scores' : 'ratings']);
    expect(world.done('member', seal(world, 'member', 3, subject))).toEqual([]);
    expect(stage(world, 'member', subject)).toBe('mine');
    expect(stage(world, 'manager', subject)).toBe('theirs');
    expect(stage(world, null, subject)).toBe('theirs');
  });

  test('M6 a seal is 64 hex digits, in a session that is there', () => {
    const world = newWorld();
    const session = world.session.id;
    const of = (at: string, hash: string): Command => (subject.kind === 'score' ? { type: 'seal-score', session: at, skill, hash } : { type: 'seal-rating', session: at, hash });
    for (const hash of ['', 'a'.repeat(63), 'A'.repeat(64), 'g'.repeat(64)]) expect(world.act('member', of(session, hash))).toEqual({ kind: 'seal-broken' });
    expect(world.act('member', of('another', 'a'.repeat(64)))).toEqual({ kind: 'unknown', what: 'session' });
  });

  test('M7 one may change one’s mind until both have sealed', () => {
    const world = newWorld();
    world.done('member', seal(world, 'member', 3, subject));
    world.done('member', seal(world, 'member', 4, subject));
    world.done('manager', seal(world, 'manager', 2, subject));
    expect(world.act('member', seal(world, 'member', 5, subject))).toEqual({ kind: 'already-sealed' });
    expect(world.act('manager', seal(world, 'manager', 5, subject))).toEqual({ kind: 'already-sealed' });
    expect(world.act('member', reveal(world, 'member', 3, subject))).toEqual({ kind: 'seal-broken' });
    world.done('member', reveal(world, 'member', 4, subject));
  });

  test('M8 nothing is shown before both have sealed; then each side shows its own', () => {
    const world = newWorld();
    expect(world.act('member', reveal(world, 'member', 3, subject))).toEqual({ kind: 'unknown', what: 'session' });
    world.done('member', seal(world, 'member', 3, subject));
    expect(world.act('member', reveal(world, 'member', 3, subject))).toEqual({ kind: 'not-sealed', by: 'manager' });
    expect(world.act('manager', reveal(world, 'manager', 3, subject))).toEqual({ kind: 'not-sealed', by: 'manager' });
    world.done('manager', seal(world, 'manager', 5, subject));
    expect(stage(world, 'manager', subject)).toBe('both');
    expect(world.act('member', reveal(world, 'member', 4, subject))).toEqual({ kind: 'seal-broken' });
    world.done('member', reveal(world, 'member', 3, subject));
    expect(blindState(world.record, world.session.id, subject, 'manager')).toMatchObject({ member: { kind: 'shown', value: 3 }, manager: { kind: 'sealed' }, stage: 'both' });
    world.done('manager', reveal(world, 'manager', 5, subject));
    expect(stage(world, null, subject)).toBe('revealed');
    expect(world.done('manager', reveal(world, 'manager', 5, subject))).toEqual([]);
  });

  test('M8 it can be shown after the session was sealed', () => {
    const world = newWorld();
    world.done('member', seal(world, 'member', 3, subject));
    world.done('manager', seal(world, 'manager', 5, subject));
    const session = world.session.id;
    world.done('manager', { type: 'close-session', session });
    world.done('member', { type: 'confirm-session', session });
    world.done('member', reveal(world, 'member', 3, subject));
    world.done('manager', reveal(world, 'manager', 5, subject));
    expect(stage(world, null, subject)).toBe('revealed');
  });

  test('M11 a reveal that does not fit, or without a seal, is tampered; what fits takes its place', () => {
    const world = newWorld();
    world.done('member', seal(world, 'member', 3, subject));
    world.done('manager', seal(world, 'manager', 5, subject));
    const table = subject.kind === 'score' ? 'scores' : 'ratings';
    const id = subject.kind === 'score' ? scoreId(world.session.id, skill, 'member') : ratingId(world.session.id, 'member');
    const write = (fields: Record<string, unknown>) => {
      world.raw = { ...world.raw, [table]: { ...world.raw[table], [id]: { ...world.raw[table]?.[id], ...fields } } };
    };
    write({ revealed: { value: 5, salt: salts.member, at: '2026-11-23T09:00:00.000Z' } });
    expect(blindState(world.record, world.session.id, subject, 'manager')).toMatchObject({ member: { kind: 'tampered' }, stage: 'tampered' });
    world.done('member', reveal(world, 'member', 3, subject));
    expect(answerAt(world.record, { session: world.session.id, subject, by: 'member' })).toMatchObject({ kind: 'shown', value: 3 });
    write({ sealed: null });
    expect(answerAt(world.record, { session: world.session.id, subject, by: 'member' })).toEqual({ kind: 'tampered' });
    world.done('member', seal(world, 'member', 2, subject));
    expect(answerAt(world.record, { session: world.session.id, subject, by: 'member' })).toEqual({ kind: 'sealed' });
  });

  test('M11 what a page shows before the other side has sealed is not shown', () => {
    const world = newWorld();
    world.done('member', seal(world, 'member', 3, subject));
    world.done('manager', seal(world, 'manager', 5, subject));
    world.done('member', reveal(world, 'member', 3, subject));
    const table = subject.kind === 'score' ? 'scores' : 'ratings';
    const other = subject.kind === 'score' ? scoreId(world.session.id, skill, 'manager') : ratingId(world.session.id, 'manager');
    world.raw = { ...world.raw, [table]: { ...world.raw[table], [other]: {} } };
    expect(answerAt(world.record, { session: world.session.id, subject, by: 'member' })).toEqual({ kind: 'sealed' });
    expect(stage(world, 'manager', subject)).toBe('theirs');
  });
});

describe('scores', () => {
  test('M6 not of a row that is not there, and not in a sealed session; a rating is given there, too', () => {
    const world = newWorld();
    const session = world.session.id;
    expect(world.act('member', { type: 'seal-score', session, skill: 'nothing', hash: 'a'.repeat(64) })).toEqual({ kind: 'unknown', what: 'skill' });
    world.done('manager', { type: 'close-session', session });
    world.done('member', { type: 'confirm-session', session });
    expect(world.act('member', seal(world, 'member', 3))).toEqual({ kind: 'session-sealed' });
    world.done('member', seal(world, 'member', 3, rating));
    expect(stage(world, 'member', rating)).toBe('mine');
  });

  test('M9 the evidence comes with the reveal', () => {
    const world = newWorld();
    world.done('member', seal(world, 'member', 3));
    world.done('manager', seal(world, 'manager', 5));
    expect(world.act('member', reveal(world, 'member', 3, score, 'x'.repeat(301)))).toEqual({ kind: 'too-long', what: 'evidence', max: 300 });
    world.done('member', reveal(world, 'member', 3, score, '  the migration  '));
    expect(blindState(world.record, world.session.id, score, 'manager').member).toEqual({ kind: 'shown', value: 3, evidence: 'the migration' });
  });

  test('M10 a shown score stays with the skill, on the own side, the newest 24, and what was written over comes back', () => {
    const world = newWorld();
    const play = (day: string, manager: Value, member: Value) => {
      world.session = { id: `s${day.replaceAll('-', '')}`, day, occurrence: null };
      world.done('member', seal(world, 'member', member));
      world.done('manager', seal(world, 'manager', manager));
      world.done('member', reveal(world, 'member', member));
      return world.done('manager', reveal(world, 'manager', manager));
    };
    const mutations = play('2026-01-05', 4, 3);
    expect(mutations.find((one) => one.table === 'skills')).toEqual({ kind: 'set', table: 'skills', id: skill, fields: { [pastField('manager', pastSlot('s20260105'))]: [{ session: 's20260105', day: '2026-01-05', value: 4 }] } });
    // Another device wrote its own list over it.
    world.raw = { ...world.raw, skills: { [skill]: { ...world.raw['skills']?.[skill], [pastField('member', pastSlot('s20260105'))]: [] } } };
    play('2026-01-06', 4, 2);
    expect(world.record.skills[skill]?.past.member.map((one) => one.value)).toEqual([3, 2]);
    for (let week = 1; week <= 25; week += 1) play(new Date(Date.UTC(2026, 0, 5 + week * 7)).toISOString().slice(0, 10), 4, week === 25 ? 5 : 3);
    const past = world.record.skills[skill]?.past;
    expect(past?.member).toHaveLength(24);
    expect(past?.manager).toHaveLength(24);
    expect(past?.member.at(-1)).toEqual({ session: 's20260629', day: '2026-06-29', value: 5 });
    expect(past?.member[0]?.day).toBe('2026-01-19');
    expect(Object.keys(world.raw['skills']?.[skill] ?? {}).filter((field) => field.startsWith('past-')).length).toBeLessThanOrEqual(2 * pastSlots);
  });

  test('M10 a score that an older page kept in one list is there until it is shown again', () => {
    const world = newWorld();
    const kept = (session: string, value: Value) => ({ session, day: `${session.slice(1, 5)}-${session.slice(5, 7)}-${session.slice(7)}`, value });
    world.raw = { ...world.raw, skills: { [skill]: { ...world.raw['skills']?.[skill], 'past-member': [kept('s20260105', 1), kept('s20260112', 2)], [pastField('member', pastSlot('s20260112'))]: [kept('s20260112', 5)] } } };
    expect(world.record.skills[skill]?.past.member).toEqual([kept('s20260105', 1), kept('s20260112', 5)]);
  });

  test('M15 the worth of the last twelve sessions that both rated', () => {
    const world = newWorld();
    for (let week = 0; week < 14; week += 1) {
      const day = new Date(Date.UTC(2026, 7, 3 + week * 7)).toISOString().slice(0, 10);
      world.session = { id: `s${day.replaceAll('-', '')}`, day, occurrence: null };
      world.done('member', seal(world, 'member', 3, rating));
      if (week === 13) break;
      world.done('manager', seal(world, 'manager', 5, rating));
      world.done('member', reveal(world, 'member', 3, rating));
      world.done('manager', reveal(world, 'manager', 5, rating));
    }
    const trend = worthTrend(world.record);
    expect(trend).toHaveLength(12);
    expect(trend[0]).toEqual({ session: 's20260810', day: '2026-08-10', manager: 5, member: 3 });
  });
});

describe('hostile files', () => {
  const ids = fc.constantFrom(skill, 's20261123', 's1', '__proto__', 'toString', 'a~b', '');
  const by = fc.constantFrom('manager', 'member', 'nobody');
  const session = 's20261123';
  const hashes = fc.constantFrom(
    ...(['manager', 'member'] as const).flatMap((side) => ([1, 5] as const).map((value) => sealOf({ session, subject: score, by: side }, { value, salt: salts[side] }))),
    'f'.repeat(64),
    'no hash',
  );
  const wrong = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<unknown> => fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: fc.jsonValue() });
  const value = fc.constantFrom(0, 1, 5, 6, 1.5, '3');
  const sealed = wrong(fc.option(fc.record({ hash: hashes, at: fc.constant('2026-11-23T09:00:00.000Z') })));
  const revealed = wrong(fc.option(fc.record({ value, salt: fc.constantFrom(salts.manager, salts.member, 'x'), at: fc.constant('never') })));
  const own = fc.constantFrom(...(['manager', 'member'] as const).map((side) => [scoreId(session, skill, side), { session, skill, by: side }] as const));
  const foreign = fc.tuple(fc.oneof(ids, fc.constant(scoreId(session, skill, 'manager'))), fc.record({ session: wrong(ids), skill: wrong(ids), by: wrong(by) }));
  const entry = fc.tuple(fc.oneof({ weight: 4, arbitrary: own }, foreign), fc.record({ sealed, revealed, evidence: wrong(fc.string()) }, { requiredKeys: [] }));
  const scores = fc.array(entry.map(([[id, names], rest]) => [id, { ...names, ...rest }] as const), { maxLength: 6 }).map((all) => Object.fromEntries(all));
  const past = wrong(fc.array(fc.record({ session: wrong(ids), day: fc.constantFrom('2026-01-01', '2027-01-01', 'x'), value })));
  const skills = fc.record({ kind: wrong(fc.constantFrom('technical', 'behaviour')), name: wrong(fc.constantFrom('Python', 'P')), order: wrong(fc.double()), needs: wrong(value), 'past-manager': past, 'past-member': past });
  const sessions = fc.constantFrom({}, { [session]: { day: '2026-11-23' } });
  const raw: fc.Arbitrary<RawRecord> = fc.record({ scores, skills: skills.map((one) => ({ [skill]: one })), sessions, ratings: scores }).map(
    (tables) => ({ partnership: { it: { roles: { manager: people.manager.id, member: people.member.id }, people: {} } }, ...tables }),
  );

  test('M11 nothing throws, and nothing is shown that is not proven', () => {
    fc.assert(
      fc.property(raw, (tables) => {
        const record = readRecord(tables);
        const shown = matrix(record, session, 'member');
        worthTrend(record);
        for (const row of [...shown.technical, ...shown.behaviour]) {
          for (const side of ['manager', 'member'] as const) {
            const kept = record.scores[scoreId(session, skill, side)];
            const others = record.scores[scoreId(session, skill, side === 'manager' ? 'member' : 'manager')];
            const proven = kept?.sealed && kept.revealed && others?.sealed && kept.sealed.hash === sealOf({ session, subject: score, by: side }, kept.revealed);
            const answer = row.now[side];
            expect(answer.kind === 'shown').toBe(Boolean(proven));
            if (answer.kind === 'shown') expect(answer.value).toBe(kept?.revealed?.value);
            if (record.sessions[session] && !proven) expect(row.scores[side].some((one) => one.session === session)).toBe(false);
            expect(row.scores[side].every((one) => [1, 2, 3, 4, 5].includes(one.value))).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('M8 no command throws on such a file, and a decided reveal is proven', () => {
    fc.assert(
      fc.property(raw, fc.constantFrom<Role>('manager', 'member'), fc.constantFrom<Value>(1, 5), fc.constantFrom('seal', 'reveal'), (tables, role, worth, what) => {
        const world = new World();
        world.raw = structuredClone(tables);
        const command = what === 'seal' ? seal(world, role, worth) : reveal(world, role, worth);
        const decided = decide(world.record, command, world.context(role));
        if (what === 'reveal' && decided.ok) {
          world.done(role, command);
          expect(answerAt(world.record, { session, subject: score, by: role })).toMatchObject({ kind: 'shown', value: worth });
        }
      }),
      { numRuns: 300 },
    );
  });
});
