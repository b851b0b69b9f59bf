/** What the twelve weeks say about growth, by the day of the session. */
import type { Role } from '../../src/domain/entities.ts';
import { sha256Hex } from '../../src/base/ids.ts';
import { rateSession, scoreSkill, startAgreement, startSkills, type Pair } from './growth-deeds.ts';

type Deed = (pair: Pair, session: string) => void;

const rows = [
  'infrastructure-as-code',
  'delivery-pipelines',
  'running-services',
  'system-design',
  'owning-outcomes',
  'honest-feedback',
  'clear-writing',
  'learning-aloud',
];

const goal =
  (id: string, horizon: 'ten-years' | 'five-years' | 'aspiration', words: string): Deed =>
  (pair) =>
    pair.do('member', { type: 'add-goal', id, horizon, words });
const plan =
  (
    id: string,
    kind: 'formal' | 'informal' | 'on-the-job',
    title: string,
    due: string,
    links: { readonly skill?: string; readonly goal?: string; readonly level?: 3 },
  ): Deed =>
  (pair) =>
    pair.do('member', { type: 'add-plan-item', id, kind, title, due, links });
const status =
  (id: string, to: 'under-way' | 'done', evidence = ''): Deed =>
  (pair) => {
    pair.do('member', { type: 'set-plan-status', id, status: to });
    if (evidence !== '') pair.do('member', { type: 'change-plan-item', id, changes: { evidence } });
  };
const achieved =
  (
    id: string,
    day: string,
    what: string,
    value: string,
    links: { readonly skill?: string; readonly goal?: string; readonly level?: 3 } = {},
  ): Deed =>
  (pair) =>
    pair.do('member', { type: 'add-achievement', id, what, day, value, links });
const raised =
  (
    id: string,
    by: Role,
    title: string,
    owner: 'manager' | 'member' | 'other',
    ownerName: string,
    blocks: { readonly kind: 'level' | 'plan-item' | 'skill'; readonly id: string } | null,
  ): Deed =>
  (pair) =>
    pair.do(by, { type: 'raise-blocker', id, title, owner, ownerName, blocks });
const again =
  (id: string, by: Role): Deed =>
  (pair, session) =>
    pair.do(by, { type: 'raise-again', id, session, raise: `r${id}${session}` });
const score =
  (name: string, member: 1 | 2 | 3 | 4 | 5, manager: 1 | 2 | 3 | 4 | 5, evidence: Partial<Record<Role, string>> = {}): Deed =>
  (pair, session) =>
    scoreSkill(pair, session, name, { member, manager }, evidence);
const worth =
  (member: 1 | 2 | 3 | 4 | 5, manager: 1 | 2 | 3 | 4 | 5): Deed =>
  (pair, session) =>
    rateSession(pair, session, { member, manager });
const look: Deed = (pair, session) => pair.do('member', { type: 'review-vision', session });

const skill = (name: string): string => `tp.skill.${name}`;

const deeds: Readonly<Record<string, readonly Deed[]>> = {
  '2026-08-24': [
    startAgreement,
    goal('gweekly1', 'ten-years', 'Shape how a whole company builds and runs its software, and be asked before it is built'),
    goal('gweekly2', 'five-years', 'Platform architect: answer for a platform that other teams build on without asking us'),
    goal('gweekly3', 'aspiration', 'Teach what I know to people who had no door into this'),
    look,
    (pair) => startSkills(pair, rows),
    (pair) => pair.do('manager', { type: 'set-level', which: 'present', level: 2 }),
    worth(4, 3),
  ],
  '2026-08-31': [
    plan('pweekly1', 'formal', 'Terraform foundations course, with the lab on modules', '2026-09-21', {
      skill: skill('infrastructure-as-code'),
    }),
    plan('pweekly2', 'on-the-job', 'Move the ingest service to the new queue, from risks to cutover', '2026-12-04', {
      skill: skill('running-services'),
      goal: 'gweekly2',
      level: 3,
    }),
    score('infrastructure-as-code', 2, 2),
    score('running-services', 2, 3),
  ],
  '2026-09-07': [
    score('honest-feedback', 1, 3, {
      member: 'I said “sorry” four times in one stand-up',
      manager: 'You told me what you did not know, in front of everybody',
    }),
    worth(5, 4),
  ],
  '2026-09-14': [
    achieved(
      'hweekly1',
      '2026-09-11',
      'Found why the test stage was red: a clock that ran ahead on one runner',
      'Three teams stopped repeating their builds, some four hours a week',
      { skill: skill('running-services') },
    ),
    raised('bweekly1', 'member', 'The sandbox budget is used up by the 10th of each month', 'manager', '', {
      kind: 'plan-item',
      id: 'pweekly2',
    }),
  ],
  '2026-09-21': [
    status('pweekly1', 'done', 'Certificate of 18 September; the lab is in my repository'),
    score('infrastructure-as-code', 3, 3, { member: 'Wrote the module for the runner images alone' }),
    worth(4, 4),
  ],
  '2026-09-28': [
    plan('pweekly3', 'informal', 'Tomasz as mentor for the cutover, an hour every other week', '2026-11-30', {
      skill: skill('system-design'),
      goal: 'gweekly2',
    }),
    status('pweekly2', 'under-way'),
    achieved(
      'hweekly2',
      '2026-09-26',
      'Dry run of the ingest cutover went through',
      'The cutover weekend needs two people instead of six',
      { goal: 'gweekly2', level: 3 },
    ),
  ],
  '2026-10-05': [
    status('pweekly3', 'under-way'),
    score('owning-outcomes', 3, 4, { manager: 'Counted forty-one alarms and asked nobody for leave to do it' }),
    worth(3, 4),
  ],
  '2026-10-19': [
    raised('bweekly2', 'member', 'Access to the build farm is at its third approver', 'other', 'Ines, platform security', {
      kind: 'plan-item',
      id: 'pweekly2',
    }),
    again('bweekly1', 'member'),
    achieved('hweekly3', '2026-10-16', 'Wrote the risks of the ingest cutover on one page', '', {
      skill: skill('clear-writing'),
    }),
    score('clear-writing', 3, 4, { manager: 'Risk 3 had been seen by nobody before that page' }),
  ],
  '2026-10-26': [
    (pair) => pair.do('member', { type: 'set-level', which: 'target', level: 3 }),
    (pair) =>
      pair.do('manager', {
        type: 'meet-criterion',
        id: 'tp.level-3.measured-gain',
        level: 3,
        words: 'Improved something that can be measured (time, cost, faults) by their own initiative.',
        order: 2,
        evidence: 'Five alarms off, and nobody woken for a disk that empties itself',
      }),
    (pair, session) =>
      pair.do('manager', {
        type: 'let-blocker-be',
        id: 'bweekly1',
        session,
        reason: 'There is no second budget this year; we share the load tests’ subscription',
      }),
    worth(5, 5),
  ],
  '2026-11-02': [
    achieved(
      'hweekly4',
      '2026-10-29',
      'Ten-minute talk on the runner clock at the guild',
      'Two more teams had the same clock and mended it the same week',
      { goal: 'gweekly3', level: 3 },
    ),
    again('bweekly2', 'member'),
    score('learning-aloud', 4, 4),
  ],
  '2026-11-09': [
    plan('pweekly4', 'formal', 'AZ-400 certification', '2027-01-29', { level: 3, skill: skill('delivery-pipelines') }),
    score('running-services', 3, 4, { manager: 'Led the dry run from alarm to all-clear' }),
    score('delivery-pipelines', 2, 4, { manager: 'Cut the pipeline of the images by half' }),
    worth(4, 4),
  ],
  '2026-11-16': [
    plan('pweekly5', 'on-the-job', 'Prepare the first week of the next newcomer together with Ana', '2026-12-11', {
      goal: 'gweekly3',
    }),
    again('bweekly2', 'member'),
    look,
    score('honest-feedback', 2, 3, { member: 'Said no to nobody, four times' }),
    worth(5, 4),
  ],
};

/** Salts that are the same each time. */
export function saltsOf(name: string): () => string {
  let count = 0;
  return () => sha256Hex(`${name} ${(count += 1)}`).slice(0, 32);
}

/** What the two do about growth in the session of this day. */
export function growInWeek(pair: Pair, day: string, session: string): void {
  for (const deed of deeds[day] ?? []) deed(pair, session);
}
