import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide.ts';
import type { Command, EarlierThing } from '../../../src/domain/commands.ts';
import type { PartnershipRecord, Role } from '../../../src/domain/entities.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { agreementStatus, termsHash } from '../../../src/domain/terms.ts';
import { type Lost, lostSince, missingFrom } from '../../../src/domain/views/lost.ts';
import { topicsToDiscuss } from '../../../src/domain/views/topics.ts';
import { actor, rawRecord, toRaw } from './arbitraries.ts';
import { carryOut, firstSession, people, World } from './world.ts';

const id = firstSession.id;
const notes = (from: string, to: string): Command => ({ type: 'edit-text', target: { table: 'sessions', id, field: 'notes' }, from, to });
const stuck = (from: string, to: string): Command => ({ type: 'edit-text', target: { table: 'states', id, field: 'stuck' }, from, to });
const note = (from: string, to: string): Command => ({ type: 'edit-text', target: { table: 'topics', id: 't1', field: 'note' }, from, to });
const propose = (wording: string, agreement = 'a1'): Command => ({ type: 'propose-agreement', id: agreement, session: id, wording, owner: 'both', due: '2026-12-07' });
const reword = (wording: string, answer: string): Command => ({ type: 'reword-agreement', id: 'a1', session: id, answer, wording, owner: 'both', due: null });
const drop = (agreement = 'a1', answer = 'n1'): Command => ({ type: 'drop-agreement', id: agreement, session: id, answer, reason: 'no need' });

const things = (lost: readonly Lost[]): readonly EarlierThing[] => lost.map(({ thing }) => thing);
const bring = (world: World, role: Role, then: PartnershipRecord) =>
  world.act(role, { type: 'bring-back', session: world.session.id, things: things(lostSince(then, world.record)) });
const kinds = (then: PartnershipRecord, world: World) => lostSince(then, world.record).map((lost) => ('why' in lost ? `${lost.kind} ${lost.why}` : lost.kind));

/** What was there, then `change`: gives the world after it and the record before. */
function changed(before: (world: World) => void, change: (world: World) => void): { readonly world: World; readonly then: PartnershipRecord } {
  const world = new World();
  before(world);
  const then = world.record;
  change(world);
  return { world, then };
}

describe('E8 what lasts longer than a session', () => {
  const agreementText = { table: 'foundations', id: 'it', field: 'agreement' } as const;
  const blockerNote = { table: 'blockers', id: 'b1', field: 'note' } as const;
  const write = (target: typeof agreementText | typeof blockerNote, from: string, to: string): Command => ({ type: 'edit-text', target, from, to });

  test('E8 words of the partnership agreement and of a blocker’s note come back beside what is there now', () => {
    const { world, then } = changed(
      (w) => {
        w.done('member', write(agreementText, '', 'We speak openly.\nNo meeting on Fridays.'));
        w.done('member', { type: 'raise-blocker', id: 'b1', title: 'VPN', owner: 'manager', ownerName: '', blocks: null });
        w.done('member', write(blockerNote, '', 'Ticket 4711 is with the network team.'));
      },
      (w) => {
        w.done('manager', write(agreementText, 'We speak openly.\nNo meeting on Fridays.', 'We write things down.'));
        w.done('manager', write(blockerNote, 'Ticket 4711 is with the network team.', ''));
      },
    );
    expect(kinds(then, world)).toEqual(['text', 'text']);
    bring(world, 'member', then);
    expect(world.record.foundations['it']?.agreement).toContain('We write things down.');
    expect(world.record.foundations['it']?.agreement).toContain('We speak openly.\nNo meeting on Fridays.');
    expect(world.record.blockers['b1']?.note).toBe('Ticket 4711 is with the network team.');
    expect(kinds(then, world)).toEqual([]);
  });

  test('E8 what fell out is named by its kind', () => {
    const whole = new World();
    whole.done('member', { type: 'add-goal', id: 'g1', horizon: 'five-years', words: 'Lead a team' });
    whole.done('member', { type: 'raise-blocker', id: 'b1', title: 'VPN', owner: 'manager', ownerName: '', blocks: null });
    whole.done('member', { type: 'add-achievement', id: 'h1', what: 'Took over the pager', day: '2026-11-20', value: '', links: {} });
    whole.done('member', { type: 'add-plan-item', id: 'p1', kind: 'formal', title: 'AZ-400', due: null, links: {} });
    whole.done('member', { type: 'write-criterion', id: 'c1', level: 2, words: 'Leads a release', order: 0 });
    expect(missingFrom(whole.record, new World().record).growth).toEqual([
      { kind: 'goals', names: ['Lead a team'] },
      { kind: 'planItems', names: ['AZ-400'] },
      { kind: 'achievements', names: ['Took over the pager'] },
      { kind: 'blockers', names: ['VPN'] },
      { kind: 'criteria', names: ['Leads a release'] },
    ]);
    expect(missingFrom(whole.record, whole.record).growth).toEqual([]);
  });
});

describe('bringing back what an earlier version held', () => {
  test('E2 words of the notes and of the state come back beside what is there now', () => {
    const { world, then } = changed(
      (w) => {
        w.done('manager', notes('', 'First we spoke of pay.\nThen of the exam in May.'));
        w.done('member', stuck('', 'The build is broken again.'));
      },
      (w) => {
        w.done('member', notes('First we spoke of pay.\nThen of the exam in May.', 'First we spoke of pay.\nTom joins us next time.'));
        w.done('member', stuck('The build is broken again.', ''));
      },
    );
    expect(kinds(then, world)).toEqual(['text', 'text']);
    bring(world, 'member', then);
    expect(world.record.sessions[id]?.notes).toBe('First we spoke of pay.\nThen of the exam in May.\nTom joins us next time.');
    expect(world.record.states[id]?.stuck).toBe('The build is broken again.');
    expect(kinds(then, world)).toEqual([]);
  });

  test('E3 a topic that was withdrawn is open again, its author’s as before, with the words of its note; by either', () => {
    const { world, then } = changed(
      (w) => {
        w.done('manager', { type: 'add-topic', id: 't1', title: 'Exam' });
        w.done('member', note('', 'I would rather wait for spring.'));
      },
      (w) => {
        w.done('manager', note('I would rather wait for spring.', ''));
        w.done('manager', { type: 'withdraw-topic', id: 't1' });
      },
    );
    expect(kinds(then, world)).toEqual(['topic withdrawn']);
    bring(world, 'member', then);
    expect(world.record.topics['t1']).toMatchObject({ by: 'manager', withdrawn: null, note: 'I would rather wait for spring.' });
    expect(topicsToDiscuss(world.record)).toHaveLength(1);
  });

  test('E3 the earlier title goes into the note; a topic that was discussed since is not lost', () => {
    const { world, then } = changed(
      (w) => {
        w.done('member', { type: 'add-topic', id: 't1', title: 'Pay after the exam' });
        w.done('member', { type: 'add-topic', id: 't2', title: 'Visit to Lund' });
      },
      (w) => {
        w.done('member', { type: 'rename-topic', id: 't1', title: 'Money' });
        w.done('manager', { type: 'discuss-topic', id: 't2', session: id });
      },
    );
    expect(kinds(then, world)).toEqual(['topic words']);
    bring(world, 'manager', then);
    expect(world.record.topics['t1']).toMatchObject({ title: 'Money', note: 'Pay after the exam' });
  });

  test('E3 what is not in the record at all is added as one’s own', () => {
    const { world, then } = changed(
      (w) => {
        w.done('member', { type: 'add-topic', id: 't1', title: 'Exam' });
        w.done('member', note('', 'In May?'));
        w.done('manager', propose('one'));
      },
      (w) => {
        w.raw['topics'] = {};
        w.raw['agreements'] = {};
      },
    );
    expect(kinds(then, world)).toEqual(['agreement gone', 'topic gone']);
    bring(world, 'member', then);
    expect(world.record.topics['t1']).toMatchObject({ by: 'member', title: 'Exam', note: 'In May?', discussed: null });
    const { signatures } = world.record.agreements['a1'] ?? {};
    expect(signatures?.manager).toBeNull();
    expect(signatures?.member).not.toBeNull();
  });

  test('E4 a dropped agreement is open again under its signatures, also a second time', () => {
    const { world, then } = changed(
      (w) => {
        w.done('member', propose('one'));
        w.done('manager', { type: 'sign-agreement', id: 'a1', terms: termsHash({ wording: 'one', owner: 'both' }) });
      },
      (w) => w.done('manager', drop()),
    );
    for (const answer of ['n2', 'n3']) {
      expect(kinds(then, world)).toEqual(['agreement dropped']);
      bring(world, 'member', then);
      const agreement = world.record.agreements['a1'];
      expect(agreement && agreementStatus(agreement).kind).toBe('agreed');
      expect(kinds(then, world)).toEqual([]);
      world.done('manager', drop('a1', answer));
    }
    expect(Object.values(world.record.answers).filter(({ kind }) => kind === 'reopened')).toHaveLength(2);
  });

  test('E4 the words before a rewording are proposed beside the present ones, signed by one, with the day they had', () => {
    const { world, then } = changed(
      (w) => w.done('member', propose('one')),
      (w) => w.done('manager', reword('two', 'n1')),
    );
    expect(kinds(then, world)).toEqual(['agreement reworded']);
    bring(world, 'member', then);
    expect(world.record.agreements['a1']?.terms.wording).toBe('two');
    const again = Object.values(world.record.agreements).find(({ terms }) => terms.wording === 'one');
    expect(again).toMatchObject({ due: { kind: 'day', day: '2026-12-07' }, outcome: null, signatures: { manager: null } });
    // Two people who do it at the same time meet in one.
    const other = new World(false);
    other.raw = structuredClone(toRaw(then));
    other.done('manager', reword('two', 'n1'));
    bring(other, 'manager', then);
    expect(other.record.agreements[again?.id ?? '']?.terms.wording).toBe('one');
    // Reworded once more, it can be brought back once more.
    if (again !== undefined) world.done('manager', { ...reword('three', 'n4'), id: again.id } as Command);
    expect(kinds(then, world)).toEqual(['agreement reworded']);
    bring(world, 'member', then);
    expect(kinds(then, world)).toEqual([]);
  });

  test('E4 what was kept under other words, or promised again by hand, is not lost', () => {
    const { world, then } = changed(
      (w) => w.done('member', propose('one')),
      (w) => {
        w.done('manager', drop());
        w.done('manager', propose('one', 'a2'));
      },
    );
    expect(kinds(then, world)).toEqual([]);
    world.done('manager', drop('a2', 'n2'));
    expect(kinds(then, world)).toEqual(['agreement dropped']);
    const kept = changed(
      (w) => w.done('member', propose('one')),
      (w) => {
        w.done('manager', reword('two', 'n1'));
        w.done('member', { type: 'sign-agreement', id: 'a1', terms: termsHash({ wording: 'two', owner: 'both' }) });
        w.done('member', { type: 'answer-kept', id: 'a1', session: id, answer: 'n2' });
      },
    );
    expect(kinds(kept.then, kept.world)).toEqual([]);
  });

  test('E5 an answer that is empty now is given again, one that is there stays', () => {
    const { world, then } = changed(
      (w) => {
        w.done('member', { type: 'set-motivation', session: id, value: 4 });
        w.done('member', { type: 'set-induction', session: id, value: 'owning' });
      },
      (w) => {
        w.done('member', { type: 'set-motivation', session: id, value: null });
        w.done('member', { type: 'set-induction', session: id, value: 'done' });
      },
    );
    expect(kinds(then, world)).toEqual(['value']);
    bring(world, 'member', then);
    expect(world.record.states[id]).toMatchObject({ motivation: 4, induction: 'done' });
  });

  test('E5 a session that the record does not have is written with the date that it had', () => {
    const occurrence = { series: 'x', originalStart: '2026-11-23T08:00:00.000Z', start: '2026-11-23T08:00:00.000Z' };
    const { world, then } = changed(
      (w) => {
        w.session = { ...firstSession, occurrence };
        w.done('member', notes('', 'A word about the exam'));
        w.session = { id: 's20261130', day: '2026-11-30', occurrence: null };
      },
      (w) => {
        w.raw['sessions'] = {};
      },
    );
    bring(world, 'manager', then);
    expect(world.record.sessions[id]).toMatchObject({ day: '2026-11-23', occurrence, closed: null, notes: 'A word about the exam' });
  });

  test('E6 the rules of the plain commands hold, and one thing that cannot be brought back stops all', () => {
    const { world, then } = changed(
      (w) => {
        w.done('manager', notes('', 'A word about the exam'));
        w.done('member', stuck('', 'A word about the build'));
        w.done('member', { type: 'add-topic', id: 't1', title: 'Exam' });
      },
      (w) => {
        w.done('manager', notes('A word about the exam', ''));
        w.done('member', stuck('A word about the build', ''));
        w.done('member', { type: 'withdraw-topic', id: 't1' });
        w.done('manager', { type: 'close-session', session: id });
      },
    );
    const before = world.raw;
    expect(bring(world, 'manager', then)).toEqual({ kind: 'only', role: 'member' });
    expect(world.raw).toBe(before);
    world.done('member', { type: 'confirm-session', session: id });
    expect(bring(world, 'member', then)).toEqual({ kind: 'session-sealed' });
    const topic = things(lostSince(then, world.record)).filter(({ kind }) => kind === 'topic');
    world.done('member', { type: 'bring-back', session: id, things: topic });
    expect(world.record.topics['t1']?.withdrawn).toBeNull();
  });

  test('E6 the text may not grow beyond its limit', () => {
    const full = (letter: string) => `${letter}${letter} word here. `.repeat(1_100).trim();
    const { world, then } = changed(
      (w) => w.done('manager', notes('', full('a'))),
      (w) => w.done('manager', notes(full('a'), full('b'))),
    );
    expect(bring(world, 'manager', then)).toEqual({ kind: 'too-long', what: 'text', max: 20_000 });
  });

  test('E6 whatever the two records are: nothing that is there now goes, and a second time changes nothing', () => {
    fc.assert(
      fc.property(rawRecord, rawRecord, actor, (rawThen, rawNow, role) => {
        const then = readRecord(rawThen);
        let raw = structuredClone(toRaw(readRecord(rawNow))) as Parameters<typeof carryOut>[0];
        const now = readRecord(raw);
        const context = { me: people[role].id, now: '2026-11-30T09:00:00.000Z', session: firstSession };
        const refused: EarlierThing[] = [];
        for (const thing of things(lostSince(then, now))) {
          const decided = decide(readRecord(raw), { type: 'bring-back', session: firstSession.id, things: [thing] }, context);
          if (decided.ok) raw = carryOut(raw, decided.value);
          else refused.push(thing);
        }
        const after = readRecord(raw);
        expectKept(now, after);
        const left = things(lostSince(then, after));
        expect(left.every((thing) => refused.some((one) => JSON.stringify(one) === JSON.stringify(thing)))).toBe(true);
        const all = decide(after, { type: 'bring-back', session: firstSession.id, things: things(lostSince(then, now)).filter((thing) => !refused.includes(thing)) }, context);
        if (all.ok) expect(readRecord(carryOut(raw, all.value))).toEqual(after);
      }),
      { numRuns: 300 },
    );
  });
});

const roles: readonly Role[] = ['manager', 'member'];

/** Every word, signature, answer and mark of `before` is in `after`; a topic or agreement may only have been opened again. */
function expectKept(before: PartnershipRecord, after: PartnershipRecord): void {
  for (const [key, topic] of Object.entries(before.topics)) {
    const now = after.topics[key];
    expect(now).toMatchObject({ by: topic.by, title: topic.title, addedAt: topic.addedAt, discussed: topic.discussed });
    expectLines(topic.note, now?.note ?? '');
  }
  for (const [key, agreement] of Object.entries(before.agreements)) {
    const now = after.agreements[key];
    expect({ ...now, outcome: null }).toEqual({ ...agreement, outcome: null });
    if (now?.outcome === null && agreement.outcome !== null) expect(agreement.outcome.kind).toBe('dropped');
    for (const role of roles) expect(now?.signatures[role]).toEqual(agreement.signatures[role]);
  }
  for (const [key, answer] of Object.entries(before.answers)) expect(after.answers[key]).toEqual(answer);
  for (const [key, session] of Object.entries(before.sessions)) {
    expect({ ...after.sessions[key], notes: '', day: '', occurrence: null }).toEqual({ ...session, notes: '', day: '', occurrence: null });
    expectLines(session.notes, after.sessions[key]?.notes ?? '');
  }
  for (const [key, state] of Object.entries(before.states)) {
    const now = after.states[key];
    if (state.motivation !== null) expect(now?.motivation).toBe(state.motivation);
    if (state.induction !== null) expect(now?.induction).toBe(state.induction);
    for (const field of ['moved', 'stuck', 'scars', 'breakthroughs'] as const) expectLines(state[field], now?.[field] ?? '');
  }
}

function expectLines(before: string, after: string): void {
  if (before === '') return;
  const lines = after.split('\n');
  let at = 0;
  for (const line of before.split('\n')) {
    at = lines.indexOf(line, at) + 1;
    expect(at).toBeGreaterThan(0);
  }
}
