/** SPEC: GS, PS, AY. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../src/domain/read-record.ts';
import { sealOf } from '../../../src/domain/sealing.ts';
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { termsHash } from '../../../src/domain/terms.ts';
import { topicKind } from '../../../src/domain/topic-kind.ts';
import { recordOfSession, sessionsToFile } from '../../../src/domain/views/filing.ts';
import { growthShare, sharesOf, touchedIn } from '../../../src/domain/views/growth-share.ts';
import { scoreId } from '../../../src/domain/growth-ids.ts';
import { overdueNow } from '../../../src/domain/views/keep-rate.ts';
import { reviewPack } from '../../../src/domain/views/review-pack.ts';
import { sealedRecord } from '../../../src/domain/views/sealing.ts';
import { sessionGrowth } from '../../../src/domain/views/session-growth.ts';
import { heldSessions, joinHeld, quartersOf } from '../../../src/domain/views/years.ts';
import { shareKinds } from '../../../src/domain/topic-kind.ts';
import { rawRecord } from './arbitraries.ts';

const noon = (day: string): string => `${day}T12:00:00.000Z`;
const closed = (day: string) => ({ day, closed: { by: 'manager', at: noon(day) } });
const discussed = (session: string, day: string, title: string) => ({ by: 'member', title, addedAt: noon(day), discussed: { session, at: noon(day), by: 'member' } });
const salt = 'b'.repeat(32);

function scored(session: string, skill: string, by: 'manager' | 'member', value: 1 | 2 | 3 | 4 | 5, revealed = true) {
  const hash = sealOf({ session, subject: { kind: 'score', skill }, by }, { value, salt });
  return { [scoreId(session, skill, by)]: { session, skill, by, sealed: { hash, at: noon('2026-11-16') }, revealed: revealed ? { value, salt, at: noon('2026-11-16') } : null, evidence: revealed ? 'seen' : '' } };
}

const raw = {
  sessions: { s1: closed('2026-11-09'), s2: closed('2026-11-16'), s3: { day: '2026-11-23' } },
  states: { s2: { at: noon('2026-11-16'), motivation: 4, stuck: 'x' } },
  topics: {
    t1: discussed('s2', '2026-11-16', 'Status of the release'),
    t2: discussed('s2', '2026-11-16', 'Where do I want to be in five years?'),
    t3: discussed('s2', '2026-11-16', 'The third approver'),
    t4: discussed('s2', '2026-11-16', 'Lunch'),
    't~s1~k1': discussed('s2', '2026-11-16', 'Anything'),
  },
  goals: { g1: { horizon: 'ten-years', words: 'Architect', addedAt: noon('2026-11-12'), changedAt: noon('2026-11-12') } },
  foundations: { it: { visionReviewed: { by: 'member', at: noon('2026-11-16'), session: 's2' } } },
  skills: { k1: { kind: 'technical', name: 'Testing', order: 1, addedAt: noon('2026-11-01') }, k2: { kind: 'technical', name: 'Design', order: 2, addedAt: noon('2026-11-01') } },
  scores: { ...scored('s2', 'k1', 'member', 3), ...scored('s2', 'k1', 'manager', 4), ...scored('s2', 'k2', 'member', 2, false) },
  planItems: { p1: { kind: 'formal', title: 'Course', status: 'done', addedAt: noon('2026-10-01'), statusAt: noon('2026-11-13'), by: 'member' } },
  achievements: {
    h1: { what: 'Talk', value: 'Two teams fixed it', day: '2026-11-11', by: 'member', addedAt: noon('2026-11-12') },
    h2: { what: 'Later', value: 'Much', day: '2026-11-18', by: 'member', addedAt: noon('2026-11-18') },
    h3: { what: 'Draft', value: '', day: '2026-11-12', by: 'member', addedAt: noon('2026-11-12') },
  },
  blockers: {
    b1: { title: 'Form', by: 'member', raisedAt: noon('2026-11-11'), owner: 'manager' },
    b2: { title: 'Old', by: 'member', raisedAt: noon('2025-01-11'), owner: 'manager', outcome: { kind: 'cleared', by: 'manager', at: noon('2026-11-16'), session: 's2', reason: 'Ana helped at last' } },
  },
  raises: { r1: { blocker: 'b2', session: 's2', by: 'member', at: noon('2026-11-16') }, r2: { blocker: 'b2', session: 's2', by: 'manager', at: noon('2026-11-16') } },
  agreements: {
    a1: { terms: { wording: 'one', owner: 'member', by: 'member', at: noon('2026-11-09') }, due: { kind: 'day', day: '2026-12-18' }, proposedAt: noon('2026-11-09'), session: 's1' },
    a2: { terms: { wording: 'two', owner: 'both', by: 'member', at: noon('2026-11-09') }, due: { kind: 'day', day: '2026-12-18' }, proposedAt: noon('2026-11-09'), session: 's1' },
  },
  answers: {
    n1: { agreement: 'a1', session: 's2', kind: 'not-yet', by: 'member', at: '2026-11-16T08:00:00.000Z', text: '', wording: 'one' },
    n2: { agreement: 'a1', session: 's2', kind: 'kept', by: 'member', at: '2026-11-16T08:05:00.000Z', text: '', wording: 'one' },
    n3: { agreement: 'a2', session: 's2', kind: 'not-yet', by: 'member', at: '2026-11-16T08:06:00.000Z', text: '', wording: 'two' },
  },
};
const record = readRecord(raw);
const session = (id: string) => {
  const one = record.sessions[id];
  if (one === undefined) throw new Error(id);
  return one;
};

describe('growth share', () => {
  it.each([
    ['Sprint review', 'status'],
    ['My goals for the next ten years', 'vision'],
    ['Red tape again: the travel form', 'blockers'],
    ['Which course is worth it?', 'growth'],
    ['I am tired of the pager', 'state'],
    ['Lunch with Ana', 'other'],
    ['', 'other'],
  ] as const)('GS2 %s is %s', (title, kind) => {
    expect(topicKind(title)).toBe(kind);
  });

  it('GS2–GS5 counts what was touched in a session', () => {
    // Vision: the topic, the goal, the look. Growth: the gap, scoring, the plan, two achievements written down. Blockers: the topic, raised, again, cleared.
    expect(touchedIn(record, session('s2'))).toEqual({ vision: 3, growth: 5, state: 1, blockers: 4, status: 1, other: 1 });
    expect(touchedIn(record, session('s1'))).toEqual({ vision: 0, growth: 0, state: 0, blockers: 0, status: 0, other: 0 });
  });

  it('GS3 a goal that was put aside counts where that happened, and one that was added there before counts once', () => {
    const goal = { horizon: 'five-years', words: 'Lead a team', addedAt: noon('2026-02-01'), changedAt: noon('2026-02-01') };
    const retired = { by: 'member', at: noon('2026-11-16') };
    const of = (goals: object) => readRecord({ ...raw, topics: {}, foundations: {}, goals } as never);
    expect(touchedIn(of({ g1: goal }), session('s2')).vision).toBe(0);
    expect(touchedIn(of({ g1: { ...goal, retired } }), session('s2')).vision).toBe(1);
    expect(touchedIn(of({ g1: { ...goal, retired, changedAt: noon('2026-11-12') } }), session('s2')).vision).toBe(1);
    expect(touchedIn(of({ g1: { ...goal, retired } }), session('s1')).vision).toBe(0);
  });

  it('GS1 counts closed sessions alone, the last six', () => {
    expect(growthShare(record).sessions).toBe(2);
    expect(growthShare(record, 1).sessions).toBe(1);
    expect(growthShare(readRecord({}))).toEqual({ sessions: 0, shares: [] });
  });

  it('GS6 whole percents that are a hundred together', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(...shareKinds.map(() => fc.nat(30))), { maxLength: 6 }), (sessions) => {
        const shares = sharesOf(sessions.map((counts) => Object.fromEntries(shareKinds.map((kind, at) => [kind, counts[at]])) as never));
        const sum = shares.reduce((total, { percent }) => total + percent, 0);
        expect(sum).toBe(shares.length === 0 ? 0 : 100);
        for (const { count, percent } of shares) {
          expect(count).toBeGreaterThan(0);
          expect(Number.isInteger(percent)).toBe(true);
        }
      }),
    );
    fc.assert(fc.property(rawRecord, (hostile) => growthShare(readRecord(hostile)).shares.length <= 6));
  });

  it('GS6 a session is judged by its own record alone', () => {
    const old = readRecord({ ...raw, sessions: { ...raw.sessions, ...Object.fromEntries(Array.from({ length: 12 }, (_, week) => [`z${week}`, closed(`2027-01-${String(week + 10)}`)])) } });
    const [, filing] = sessionsToFile(old, '2027-03-01');
    if (filing === undefined) throw new Error('nothing to file');
    const alone = recordOfSession(old, filing);
    // What lasts longer than a session (goals, plan) is not in the file.
    expect(touchedIn(alone, filing.session)).toEqual({ vision: 1, growth: 3, state: 1, blockers: 4, status: 1, other: 1 });
    expect(sessionGrowth(alone, filing.session, { from: null }).blockers.map(({ blocker, moves }) => [blocker.id, moves])).toEqual([
      ['b2', ['raised-again', 'cleared']],
      ['b1', ['raised']],
    ]);
  });
});

describe('a past session', () => {
  const past = sessionGrowth(record, session('s2'));
  it('PS1 shows what was shown, and nothing that is blind', () => {
    expect(past.scores).toEqual([{ skill: 'k1', name: 'Testing', value: { manager: 4, member: 3 }, evidence: { manager: 'seen', member: 'seen' } }]);
    expect(past.worth).toBeNull();
  });
  it('PS2 PS3 blockers that came up or were settled in it', () => {
    expect(past.blockers.map(({ blocker, moves }) => [blocker.id, moves])).toEqual([
      ['b2', ['raised-again', 'cleared']],
      ['b1', ['raised']],
    ]);
    expect(sessionGrowth(record, session('s1')).blockers).toEqual([]);
  });
  it('PS2 the oldest that is known looks back on a month, so a session held every other week says the same from its own file', () => {
    const b3 = { title: 'Early', by: 'member', raisedAt: noon('2026-11-05'), owner: 'manager' };
    const fortnightly = { ...raw, sessions: { s1: closed('2026-11-02'), s2: closed('2026-11-16') }, blockers: { b3 } };
    const alone = { ...fortnightly, sessions: { s2: closed('2026-11-16') } };
    for (const of of [fortnightly, alone]) {
      expect(sessionGrowth(readRecord(of), session('s2')).blockers.map(({ blocker, moves }) => [blocker.id, moves])).toEqual([['b3', ['raised']]]);
    }
    const long = { ...alone, blockers: { b3: { ...b3, raisedAt: noon('2026-10-16') } } };
    expect(sessionGrowth(readRecord(long), session('s2')).blockers).toEqual([]);
  });
  it('PS2 in its own file a session looks back no further than it did beside the one before', () => {
    const early = { by: 'member', owner: 'manager', raisedAt: noon('2026-11-05') };
    const outcome = { kind: 'cleared', by: 'manager', at: noon('2026-11-16'), session: 's2', reason: 'Ana' };
    const whole = readRecord({ ...raw, blockers: { b3: { ...early, title: 'Cleared', outcome }, b4: { ...early, title: 'Again' } }, raises: { r1: { blocker: 'b4', session: 's2', by: 'member', at: noon('2026-11-16') } } });
    const alone = sealedRecord(whole, session('s2'));
    const moves = (growth: ReturnType<typeof sessionGrowth>) => growth.blockers.map(({ blocker, moves: all }) => [blocker.id, all]);
    expect(moves(sessionGrowth(whole, session('s2')))).toEqual([
      ['b3', ['cleared']],
      ['b4', ['raised-again']],
    ]);
    expect(moves(sessionGrowth(alone, session('s2'), { from: '2026-11-10' }))).toEqual(moves(sessionGrowth(whole, session('s2'))));
  });
  it('PS4 achievements of its days, without drafts', () => {
    expect(past.achievements.map(({ id }) => id)).toEqual(['h1']);
    expect(sessionGrowth(record, session('s2'), { from: null }).achievements.map(({ id }) => id)).toEqual(['h1', 'h2']);
  });
  it('has an answer for every record', () => {
    fc.assert(
      fc.property(rawRecord, (hostile) => {
        const read = readRecord(hostile);
        for (const one of Object.values(read.sessions)) expect(sessionGrowth(read, one).scores.length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('all years', () => {
  const held = heldSessions(record);
  it('AY1 a point for each session that was held', () => {
    expect(held.map(({ session: id, motivation, kept }) => [id, motivation, kept.member, kept.manager])).toEqual([
      ['s1', null, { kept: 0, due: 0 }, { kept: 0, due: 0 }],
      ['s2', 4, { kept: 1, due: 2 }, { kept: 0, due: 1 }],
    ]);
  });
  it('AY2 each once, whichever record has it', () => {
    const older = { session: 'o1', day: '2025-02-03', motivation: 2, kept: { manager: { kept: 1, due: 1 }, member: { kept: 0, due: 0 } } } as const;
    expect(joinHeld(held, [older, ...held]).map(({ session: id }) => id)).toEqual(['o1', 's1', 's2']);
  });
  it('AY3 quarters without a gap, with what was said in them', () => {
    const older = { session: 'o1', day: '2025-02-03', motivation: 2, kept: { manager: { kept: 1, due: 1 }, member: { kept: 0, due: 0 } } } as const;
    const quarters = quartersOf(joinHeld(held, [older]), { manager: [{ day: '2026-11-16', value: 4 }], member: [] }, []);
    expect(quarters.map(({ quarter }) => quarter)).toEqual(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(quarters[0]).toEqual({ quarter: '2025-Q1', sessions: 1, motivation: 2, kept: older.kept, skills: { manager: null, member: null } });
    expect(quarters[1]).toMatchObject({ sessions: 0, motivation: null });
    expect(quarters.at(-1)).toMatchObject({ sessions: 2, motivation: 4, kept: { member: { kept: 1, due: 2 } }, skills: { manager: 4 } });
    expect(quartersOf([], { manager: [], member: [] }, [])).toEqual([]);
  });
  it('AY3 a date far away makes no table without an end', () => {
    const far = (day: string) => ({ session: day, day, motivation: null, kept: { manager: { kept: 0, due: 0 }, member: { kept: 0, due: 0 } } });
    expect(quartersOf([far('0001-01-01'), far('9999-12-31')], { manager: [], member: [] }, [])).toHaveLength(160);
  });
  const late = { a1: { terms: { wording: 'one', owner: 'member' }, due: { kind: 'day', day: '2026-09-30' } }, a2: { terms: { wording: 'two', owner: 'both' }, due: { kind: 'next', from: '2026-11-09' } } };
  const signed = (terms: { wording: string; owner: string }) => ({ terms: termsHash(terms as never), at: noon('2026-11-09') });
  const open = readRecord({
    ...raw,
    answers: {},
    agreements: Object.fromEntries(
      Object.entries(late).map(([id, { terms, due }]) => [id, { terms: { ...terms, by: 'member', at: noon('2026-11-09') }, due, proposedAt: noon('2026-11-09'), session: 's1', 'signature-manager': signed(terms), 'signature-member': signed(terms) }]),
    ),
  });
  it('AY1 what is overdue and unanswered counts in the quarter in which it fell due, as the review pack has it', () => {
    const today = '2026-12-01';
    expect(overdueNow(open, today)).toEqual([{ owner: 'member', since: '2026-09-30' }, { owner: 'both', since: '2026-11-16' }]);
    const none = { manager: [], member: [] };
    const older = { session: 'o1', day: '2026-08-03', motivation: null, kept: { manager: { kept: 1, due: 1 }, member: { kept: 1, due: 1 } } } as const;
    const quarters = quartersOf(joinHeld(heldSessions(open), [older]), none, overdueNow(open, today));
    expect(quarters.map(({ quarter, kept }) => [quarter, kept.member, kept.manager])).toEqual([
      ['2026-Q3', { kept: 1, due: 2 }, { kept: 1, due: 1 }],
      ['2026-Q4', { kept: 0, due: 1 }, { kept: 0, due: 1 }],
    ]);
    const pack = reviewPack({ record: open, earlier: [], period: { from: '2026-10-01', to: '2026-12-31' }, level: null, today, zone: 'UTC', template: defaultTemplate });
    expect(quarters[1]?.kept).toEqual(pack.agreements.rates);
    // Before the first quarter nothing was promised: a mistyped day makes no quarters.
    expect(quartersOf(heldSessions(open), none, overdueNow(open, today)).map(({ quarter, kept }) => [quarter, kept.member])).toEqual([['2026-Q4', { kept: 0, due: 2 }]]);
  });
  it('AY1 nothing that is overdue is left out, and nothing counts twice', () => {
    fc.assert(
      fc.property(rawRecord, (hostile) => {
        const read = readRecord(hostile);
        const overdue = overdueNow(read, '2026-12-31');
        const all = heldSessions(read);
        const sum = (due: readonly { kept: { member: { due: number } } }[]): number => due.reduce((total, { kept }) => total + kept.member.due, 0);
        const quarters = quartersOf(all, { manager: [], member: [] }, overdue);
        if (quarters.length < 160) expect(sum(quarters)).toBe(sum(all) + overdue.filter(({ owner }) => owner !== 'manager').length);
      }),
    );
  });
});
