/**
 * Makes a tenant's data: `empty` (nobody has consented, no Accord files), `weekly` (the same + twelve weeks of a pair),
 * `five-years` (260 weeks of the same pair), `monday` (a manager's calendar with nothing attached) and `manager-of-twelve`
 * (twelve pairs with some weeks each).
 */
import { fileURLToPath } from 'node:url';
import { ANY_CLIENT } from '../model/consent.ts';
import { driveId, guidFrom } from '../model/ids.ts';
import { JONAS, MAYA, PEOPLE } from '../model/people.ts';
import { MEMBERS, TEAM } from '../model/team.ts';
import { grant } from '../model/sharing.ts';
import { TenantState } from '../model/state.ts';
import type { Origins } from '../model/state.ts';
import { seedChats, seedMeetings } from './calendars.ts';
import type { Held } from './calendars.ts';
import { addFileArchive, readFileArchive } from './file-archive.ts';
import { addFiveYearsFiles, FIRST_MEETING } from './five-years.ts';
import { chatsOf } from './meeting-parts.ts';
import { MONDAY_SHARES, mondayMeetings } from './monday.ts';
import { FIRST_OF_TWELVE, twelveMeetings } from './twelve.ts';
import { addWeeklyFiles } from './weekly.ts';

export const SEEDS = ['empty', 'weekly', 'five-years', 'monday', 'manager-of-twelve'] as const;

export type SeedName = (typeof SEEDS)[number];

/** Tenant time after a reset: 20 minutes before the occurrence of Monday 23 November 2026, 09:00 in Berlin. */
export const SEED_NOW = '2026-11-23T07:40:00.000Z';

/** Web path of the team site's library. */
export const TEAM_LIBRARY_PATH = '/sites/platform-engineering/Shared Documents';

const text = (s: string): Uint8Array => new TextEncoder().encode(s);

function addDrives(state: TenantState): void {
  const at = Date.parse('2024-03-04T08:00:00Z');
  for (const person of state.people) {
    const drive = state.files.addDrive(
      {
        id: driveId(`onedrive|${person.id}`),
        name: 'OneDrive',
        driveType: 'business',
        ownerId: person.id,
        webPath: `/personal/${person.userPrincipalName.replace(/[@.]/g, '_')}/Documents`,
      },
      { by: person.id, at },
    );
    grant(state.files, state.files.root(drive), { kind: 'user', userId: person.id }, 'owner');
  }
  addTeamLibrary(state, at);
  const mine = { by: MAYA.id, at: Date.parse('2026-06-02T09:20:00Z') };
  const drive = state.driveOfPerson(MAYA.id);
  if (drive) {
    const notes = state.files.addFolder(state.files.root(drive), 'Notes', mine);
    state.files.addFile(
      notes,
      'Hiring.txt',
      text('Two platform engineers in the first half of 2027, one of them for build tooling.\n'),
      mine,
    );
  }
}

function addTeamLibrary(state: TenantState, at: number): void {
  const stamp = { by: MAYA.id, at };
  const library = state.files.addDrive(
    {
      id: driveId('site|platform-engineering'),
      name: 'Documents',
      driveType: 'documentLibrary',
      ownerId: null,
      webPath: TEAM_LIBRARY_PATH,
    },
    stamp,
  );
  const root = state.files.root(library);
  const group = (name: string, members: readonly string[]) =>
    ({ kind: 'siteGroup', id: guidFrom(name), displayName: `Platform Engineering ${name}`, members }) as const;
  grant(state.files, root, group('Owners', [MAYA.id]), 'owner');
  grant(state.files, root, group('Members', [MAYA.id, JONAS.id]), 'write');
  const general = state.files.addFolder(root, 'General', stamp);
  state.files.addFile(
    general,
    'On call.md',
    text('# On call\n\nHand over on Thursdays at ten, in the channel, with the open incidents listed.\n'),
    stamp,
  );
  state.files.addFolder(root, 'People', stamp);
}

/** What the first 1:1 of the calendars has behind it. */
const HELD: Partial<Record<SeedName, Held>> = {
  'five-years': { since: FIRST_MEETING, skipped: [] },
  'manager-of-twelve': FIRST_OF_TWELVE,
};

/** What an administrator has consented to where there is a team: all that has no other way. */
const TEAM_CONSENT = [
  'Files.ReadWrite.All',
  'Calendars.Read',
  'Tasks.ReadWrite',
  'TeamsAppInstallation.ReadWriteSelfForChat',
  'TeamsTab.ReadWriteSelfForChat',
];

const TWELVE_ARCHIVE = fileURLToPath(new URL('./manager-of-twelve.json.br', import.meta.url));

/**
 * The data of a fresh tenant.
 * @param now tenant time as ISO UTC; SEED_NOW when left out.
 */
export function seedTenant(seed: SeedName, origins: Origins, now: string = SEED_NOW): TenantState {
  const state = new TenantState(origins);
  state.clock.set(Date.parse(now));
  const hasTeam = seed === 'monday' || seed === 'manager-of-twelve';
  if (hasTeam) state.people = [...PEOPLE, ...TEAM];
  addDrives(state);
  const added = seed === 'monday' ? mondayMeetings() : seed === 'manager-of-twelve' ? twelveMeetings() : [];
  state.meetings = [...seedMeetings(HELD[seed]), ...added];
  state.chats = [...seedChats(HELD[seed]), ...chatsOf(added)];
  install(state, seed);
  if (seed !== 'empty') {
    for (const p of [MAYA, JONAS, ...(hasTeam ? MEMBERS : [])])
      state.consents.record(p.id, ANY_CLIENT, ['User.Read', 'Files.ReadWrite', 'Chat.ReadBasic']);
    state.consents.adminConsent = hasTeam ? [...TEAM_CONSENT] : ['Files.ReadWrite.All', 'Calendars.Read'];
  }
  if (seed === 'weekly') addWeeklyFiles(state);
  if (seed === 'five-years') addFiveYearsFiles(state);
  if (seed === 'monday') state.calendarShares = MONDAY_SHARES;
  if (seed === 'manager-of-twelve') addFileArchive(state, readFileArchive(TWELVE_ARCHIVE));
  return state;
}

/** Everybody has the app personally, by an administrator; on the Monday it is in no chat yet, else in all of them. */
function install(state: TenantState, seed: SeedName): void {
  for (const { id } of state.people) state.apps.setForPerson(id, true);
  if (seed !== 'monday') for (const { id } of state.chats) state.apps.installInChat(id);
}
