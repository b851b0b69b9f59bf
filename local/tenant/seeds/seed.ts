/**
 * Makes a tenant's data: `empty` (nobody has consented, no Accord files), `weekly` (the same + twelve weeks of a pair) and
 * `five-years` (260 weeks of the same pair).
 */
import { ANY_CLIENT } from '../model/consent.ts';
import { driveId, guidFrom } from '../model/ids.ts';
import { JONAS, MAYA, PEOPLE } from '../model/people.ts';
import { grant } from '../model/sharing.ts';
import { TenantState } from '../model/state.ts';
import type { Origins } from '../model/state.ts';
import { seedChats, seedMeetings } from './calendars.ts';
import { addFiveYearsFiles, FIRST_MEETING } from './five-years.ts';
import { addWeeklyFiles } from './weekly.ts';

export type SeedName = 'empty' | 'weekly' | 'five-years';

export const SEEDS: readonly SeedName[] = ['empty', 'weekly', 'five-years'];

/** Tenant time after a reset: 20 minutes before the occurrence of Monday 23 November 2026, 09:00 in Berlin. */
export const SEED_NOW = '2026-11-23T07:40:00.000Z';

/** Web path of the team site's library. */
export const TEAM_LIBRARY_PATH = '/sites/platform-engineering/Shared Documents';

const text = (s: string): Uint8Array => new TextEncoder().encode(s);

function addDrives(state: TenantState): void {
  const at = Date.parse('2024-03-04T08:00:00Z');
  for (const person of PEOPLE) {
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

/**
 * The data of a fresh tenant.
 * @param now tenant time as ISO UTC; SEED_NOW when left out.
 */
export function seedTenant(seed: SeedName, origins: Origins, now: string = SEED_NOW): TenantState {
  const state = new TenantState(origins);
  state.clock.set(Date.parse(now));
  addDrives(state);
  const held = seed === 'five-years' ? { since: FIRST_MEETING, skipped: [] } : undefined;
  state.meetings = seedMeetings(held);
  state.chats = seedChats(held);
  if (seed !== 'empty') {
    for (const p of [MAYA, JONAS]) state.consents.record(p.id, ANY_CLIENT, ['User.Read', 'Files.ReadWrite', 'Chat.ReadBasic']);
    state.consents.adminConsent = ['Files.ReadWrite.All', 'Calendars.Read'];
    if (seed === 'weekly') addWeeklyFiles(state);
    else addFiveYearsFiles(state);
  }
  return state;
}
