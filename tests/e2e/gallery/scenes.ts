/** Everything that the screens can show, by name. */
import { fail, ok } from '../../../src/base/result.ts';
import { Subscribable } from '../../../src/base/subscribable.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import type { Access, HomePreview } from '../../../src/graph/services.ts';
import type { RemoteFailure } from '../../../src/sync/ports.ts';
import type { AttachDesk, Blocked, PartnershipTools, Recovery, SessionInfo, SyncStatus, UnreadableReason, Workspace, WorkspaceState } from '../../../src/workspace/workspace.ts';
import { achieved, achievedAtLength } from './achievements.ts';
import { hindered, hinderedAtLength } from './blockers.ts';
import { arrived, halfway } from './direction.ts';
import { earlierVersions, forbiddenVersions, noVersions, otherRecordOf, tidied } from './earlier.ts';
import { founded, foundedAtLength } from './foundation.ts';
import { MemoryPartnership, type MemoryOptions } from './memory-partnership.ts';
import { empty, everyScript, fiveYears, longWords, manager, member, today, weekly } from './records.ts';
import { sealedLooks, sealedRaw, sealedToday } from './sealed.ts';
import { runScenes } from './run.ts';
import { fullGrowth, yearsInFiles } from './past.ts';
import { skillScenes, withLongSkills, withSkills } from './skills.ts';
import { withTemplate } from './template.ts';

export const session: SessionInfo = {
  id: `s${today}`,
  day: today,
  occurrence: null,
  source: 'calendar',
  asked: true,
  start: `${today}T09:00:00.000Z`,
  choices: [
    { day: '2026-11-16', occurrence: null },
    { day: today, occurrence: null },
    { day: '2026-11-30', occurrence: null },
  ],
};

const access: readonly Access[] = [
  { name: 'Maya Lindqvist', personId: manager, kind: 'owner', may: 'write' },
  { name: 'Jonas Okafor', personId: member, kind: 'person', may: 'write' },
];
const maya = { id: manager, displayName: 'Maya Lindqvist', userPrincipalName: 'maya@contoso.example' };
const jonas = { id: member, displayName: 'Jonas Okafor', userPrincipalName: 'jonas@contoso.example' };

export const statusKinds: readonly SyncStatus['kind'][] = [
  ...(['opening', 'in-onedrive', 'seen', 'on-this-device', 'saving', 'offline', 'slowed-down', 'sign-in-needed', 'sign-in-failed'] as const),
  ...(['no-longer-shared', 'may-not-write', 'file-missing', 'onedrive-full', 'locked', 'unavailable', 'newer-version', 'unreadable'] as const),
  ...(['device-blocked', 'device-full', 'device-slow', 'storing', 'incomplete'] as const),
];
const failures: readonly RemoteFailure[] = [
  { kind: 'offline' },
  { kind: 'sign-in-needed', scope: 'Files.ReadWrite.All', why: 'ask' },
  { kind: 'sign-in-needed', scope: 'Files.ReadWrite.All', why: 'declined' },
  { kind: 'sign-in-needed', scope: 'Files.ReadWrite.All', why: 'admin' },
  { kind: 'sign-in-failed', code: 'AADSTS65001' },
  { kind: 'forbidden' },
  { kind: 'missing' },
  { kind: 'unavailable' },
];
const reasons: readonly UnreadableReason[] = ['empty', 'truncated', 'not-json', 'not-a-record', 'newer-format', 'state-damaged', 'other-partnership'];

/** Things have links, as in Teams: their menus are part of how the screens look. */
const tools: PartnershipTools = { linkTo: (kind, id) => `https://teams.example/${kind}/${id}`, doneInTodo: new Subscribable<ReadonlySet<string>>(new Set()), openAgainInTodo: async () => ok() };

let template = '';
/** The pairs of the scenes that have no template of their own work with this one from now on. */
export const workWith = (text: string): void => void (template = text);

function open(options: Partial<MemoryOptions>): WorkspaceState {
  const { raw = weekly() } = options;
  const own = template === '' || 'template' in (raw['foundations']?.['it'] ?? {}) ? raw : withTemplate(raw, template);
  return { kind: 'open', partnership: new MemoryPartnership({ me: member, session, today, access: ok({ lines: access, complete: true }), tools, ...options, raw: own }) };
}

/** These are never said while something waits to be saved. */
const nothingWaits: ReadonlySet<SyncStatus['kind']> = new Set(['opening', 'incomplete', 'in-onedrive', 'seen']);
/** And these only then. */
const somethingWaits: ReadonlySet<SyncStatus['kind']> = new Set(['on-this-device', 'storing', 'saving', 'device-blocked', 'device-full', 'device-slow']);
/** Where the words are in these, if not on the device. */
const elsewhere: Partial<Record<SyncStatus['kind'], SyncStatus['here']>> = {
  'device-blocked': 'this-page',
  'device-full': 'this-page',
  'device-slow': 'slow',
  storing: 'storing',
  incomplete: 'nothing',
};

function status(kind: SyncStatus['kind'], change: Partial<SyncStatus> = {}): SyncStatus {
  const scope = kind === 'sign-in-needed' ? 'Files.ReadWrite.All' : null;
  const here = elsewhere[kind] ?? 'kept';
  return { kind, pending: !nothingWaits.has(kind), here, scope, why: scope === null ? null : 'ask', code: null, ...change };
}

/** What the line says of every state: with changes that wait, without any, in a browser that keeps nothing, to the folder's owner. */
function statusScenes(): Readonly<Record<string, () => WorkspaceState>> {
  const troubles = statusKinds.filter((kind) => !nothingWaits.has(kind) && !somethingWaits.has(kind));
  const notOwner = ok({ lines: access, complete: false });
  const said: readonly (readonly [string, Partial<MemoryOptions>])[] = [
    ...statusKinds.map((kind) => [kind, { status: status(kind), access: notOwner }] as const),
    ...troubles.map((kind) => [`${kind}-quiet`, { status: status(kind, { pending: false }), access: notOwner }] as const),
    ...(['declined', 'admin'] as const).map((why) => [`sign-in-${why}`, { status: status('sign-in-needed', { why }) }] as const),
    ...(['offline', 'no-longer-shared', 'file-missing', 'newer-version', 'unreadable'] as const).map(
      (kind) => [`${kind}-this-page`, { status: status(kind, { pending: false, here: 'this-page' }) }] as const,
    ),
    ...(['offline', 'locked', 'newer-version', 'unreadable'] as const).map((kind) => [`${kind}-storing`, { status: status(kind, { here: 'storing' }) }] as const),
    ['incomplete-kept', { status: status('incomplete', { here: 'kept' }) }],
    ['onedrive-full-owner', { status: status('onedrive-full'), me: manager }],
  ];
  return Object.fromEntries(said.map(([name, options]) => [`status-${name}`, () => open(options)]));
}

/** The date as it is found: before the calendar has answered, and from each source. */
const dateScenes: Readonly<Record<string, () => WorkspaceState>> = {
  'date-not-asked': () => open({ session: { ...session, source: 'today', asked: false } }),
  ...Object.fromEntries((['calendar', 'cadence', 'today', 'chosen'] as const).map((source) => [`date-${source}`, () => open({ session: { ...session, source } })])),
};

function blocked(why: Blocked): WorkspaceState {
  return { kind: 'blocked', why };
}

function recovery(reason: UnreadableReason, restoring: Recovery['restoring'] = { kind: 'offered' }): Recovery {
  const version = { id: '4.0', savedAt: '2026-11-16T09:02:00.000Z', savedBy: 'Jonas Okafor', size: 48_211 };
  return {
    reason,
    size: reason === 'empty' ? 0 : 12_401,
    haveReplica: reason !== 'not-json',
    restoring,
    versions: async () => ok([version, { ...version, id: '3.0', savedAt: '2026-11-09T09:00:00.000Z', savedBy: 'Maya Lindqvist' }]),
    preview: async () => ok(readRecord(weekly())),
    restore: async () => ok('record unreadable 2026-11-23.json'),
  };
}

function desk(preview: HomePreview, failure: RemoteFailure | null = null): AttachDesk {
  return {
    meeting: { chatId: '19:meeting', subject: 'Maya and Jonas', organizer: manager, joinUrl: null, people: [maya, jonas] },
    me: maya,
    other: jonas,
    preview: async (home) => (home.kind === 'folder' && !home.link.startsWith('https') ? fail({ kind: 'not-a-folder-link' }) : ok(preview)),
    attach: async () => (failure === null ? ok() : fail(failure)),
  };
}

const home: HomePreview = {
  place: 'Maya Lindqvist’s OneDrive › 1-1 Sessions › 8f14e45fceea167a',
  creates: ['record.json', 'READ ME.md', 'sessions'],
  access,
  accessKnown: true,
};

/** Those that are looked at in every theme on both surfaces. */
export const mainScenes = ['empty', 'weekly', 'five-years', 'long-words', 'attach', 'recovery-truncated'] as const;

export const scenes: Readonly<Record<string, () => WorkspaceState>> = {
  opening: () => ({ kind: 'opening' }),
  empty: () => open({ raw: empty() }),
  'empty-manager': () => open({ raw: empty(), me: manager }),
  weekly: () => open({}),
  'weekly-manager': () => open({ me: manager, session: { ...session, source: 'cadence' } }),
  'weekly-reader': () => open({ me: '33333333-3333-4333-8333-333333333333' }),
  // What OneDrive tells somebody who does not own the folder.
  'weekly-not-owner': () => open({ access: ok({ lines: access, complete: false }) }),
  'weekly-not-shared': () => open({ me: manager, access: ok({ lines: access.slice(0, 1), complete: true }) }),
  'five-years': () => open({ raw: fiveYears() }),
  'long-words': () => open({ raw: longWords(), me: manager }),
  'every-script': () => open({ raw: everyScript() }),
  // Plan, levels and induction.
  'direction-halfway': () => open({ raw: halfway() }),
  'direction-arrived': () => open({ raw: arrived(), me: manager }),
  'growth-full': () => open({ raw: fullGrowth() }),
  // Nothing of Growth is there while the first look is all that the page has.
  'growth-opening': () => open({ whole: false }),
  past: () => open({ raw: { ...fiveYears(), ...fullGrowth(), sessions: fiveYears()['sessions'] ?? {}, states: fiveYears()['states'] ?? {} }, earlier: yearsInFiles }),
  'past-long': () => open({ raw: longWords(), me: manager }),
  earlier: () => open({ raw: tidied(), versions: earlierVersions }),
  'earlier-reader': () => open({ raw: tidied(), versions: earlierVersions, me: '33333333-3333-4333-8333-333333333333' }),
  'earlier-none': () => open({ versions: noVersions }),
  'earlier-forbidden': () => open({ versions: forbiddenVersions }),
  'recovery-own-record': () => open({ recovery: recovery('other-partnership', otherRecordOf), status: status('unreadable') }),
  attach: () => ({ kind: 'unattached', attach: desk(home) }),
  'attach-unknown-access': () => ({ kind: 'unattached', attach: desk({ ...home, accessKnown: false, access: [{ name: 'Team Rocket', personId: null, kind: 'group', may: 'write' }] }) }),
  'blocked-no-meeting': () => blocked({ kind: 'no-meeting' }),
  'blocked-not-two-people': () => blocked({ kind: 'not-two-people', people: [maya, jonas, { ...jonas, id: 'x', displayName: 'Priya Raman' }] }),
  'blocked-gone': () => blocked({ kind: 'gone', startAnew: () => undefined }),
  'blocked-incomplete': () => blocked({ kind: 'incomplete' }),
  'blocked-not-yours': () => blocked({ kind: 'not-yours' }),
  ...Object.fromEntries(failures.map((failure) => [`blocked-${failure.kind}${failure.kind === 'sign-in-needed' ? `-${failure.why}` : ''}`, () => blocked({ kind: 'remote', failure })])),
  ...Object.fromEntries(Object.entries(skillScenes).map(([name, { raw, me }]) => [name, () => open({ raw: raw(), me })])),
  foundation: () => open({ raw: founded(weekly()) }),
  'foundation-manager': () => open({ raw: founded(weekly()), me: manager }),
  'foundation-long': () => open({ raw: foundedAtLength(longWords()) }),
  achievements: () => open({ raw: achieved(weekly()) }),
  'achievements-long': () => open({ raw: achievedAtLength(longWords()), me: manager }),
  blockers: () => open({ raw: hindered(weekly()) }),
  'blockers-long': () => open({ raw: hinderedAtLength(longWords()), me: manager }),
  sealed: () => open({ raw: sealedRaw(), sealed: sealedLooks }),
  'sealed-today': () => open({ raw: sealedToday(null), sealed: sealedLooks, me: manager }),
  'sealed-alone': () => open({ raw: sealedToday('manager'), sealed: sealedLooks }),
  review: () => open({ raw: withSkills(achieved(halfway())) }),
  'review-long': () => open({ raw: withLongSkills(achievedAtLength(arrived())), me: manager, saving: { kind: 'sign-in-needed', scope: 'Files.ReadWrite', why: 'admin' } }),
  'template-own': () => open({ raw: withTemplate(weekly()) }),
  'template-unreadable': () => open({ raw: withTemplate(weekly(), '{') }),
  ...Object.fromEntries(Object.entries(runScenes).map(([name, { raw, progress }]) => [name, () => open({ raw: raw(), progress, runMode: 'steps' })])),
  ...statusScenes(),
  ...dateScenes,
  ...Object.fromEntries(
    reasons.map((reason) => {
      const empty = reason === 'not-json';
      const said = status('unreadable', empty ? { here: 'nothing', pending: false } : {});
      return [`recovery-${reason}`, () => open({ recovery: recovery(reason), status: said, ...(empty ? { raw: {} } : {}) })];
    }),
  ),
};

export function workspaceOf(state: WorkspaceState): Workspace {
  return {
    viewer: { id: member, tenant: 't', loginHint: '' },
    state: new Subscribable(state),
    retry: () => undefined,
    allow: async () => undefined,
    openTools: async () => Promise.reject(new Error('not in the gallery')),
    openByLink: async () => fail({ kind: 'missing' }),
    close: async () => undefined,
  };
}
