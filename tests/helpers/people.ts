import type { Command, CommandContext } from '../../src/domain/commands.ts';
import type { Person } from '../../src/domain/entities.ts';
import { pairKey } from '../../src/domain/pair.ts';

export const maya: Person = { id: '11111111-1111-4111-8111-111111111111', displayName: 'Maya Lindqvist', userPrincipalName: 'maya@contoso.com' };
export const jonas: Person = { id: '22222222-2222-4222-8222-222222222222', displayName: 'Jonas Weber', userPrincipalName: 'jonas@contoso.com' };
export const priya: Person = { id: '33333333-3333-4333-8333-333333333333', displayName: 'Priya Raman', userPrincipalName: 'priya@contoso.com' };
export const chatId = '19:meeting_MayaJonas@thread.v2';
export const pair = pairKey(maya.id, jonas.id);

export const session = { id: 's20261123T0800Z', day: '2026-11-23', occurrence: null } as const;

export function as(person: Person, now = '2026-11-23T08:00:00.000Z'): CommandContext {
  return { me: person.id, now, session };
}

export const attach: Command = {
  type: 'attach',
  roles: { manager: maya.id, member: jonas.id },
  people: [maya, jonas],
  series: { id: chatId, subject: '1:1 Maya / Jonas', organizer: maya.id, joinUrls: [], cadence: null },
  template: 'partnership@1',
};
