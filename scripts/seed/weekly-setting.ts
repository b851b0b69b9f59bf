import { join } from 'node:path';
import { JONAS, MAYA, ONE_ON_ONE_CHAT, TENANT_ID } from '../../local/tenant/index.ts';
import { joinUrl } from '../../local/tenant/model/calendar.ts';
import type { Person } from '../../src/domain/entities.ts';
import type { Setting } from './make-weekly.ts';

const seeds = join(import.meta.dirname, '..', '..', 'local', 'tenant', 'seeds');
export const weeklyFolder = join(seeds, 'weekly');
export const fiveYearsArchive = join(seeds, 'five-years.json.br');
export const twelveArchive = join(seeds, 'manager-of-twelve.json.br');

const person = ({ id, displayName, userPrincipalName }: Person): Person => ({ id, displayName, userPrincipalName });

/** The people and the meeting of the local tenant. */
export const weeklySetting: Setting = {
  manager: person(MAYA),
  member: person(JONAS),
  chatId: ONE_ON_ONE_CHAT,
  joinUrl: joinUrl({ chatId: ONE_ON_ONE_CHAT, organizerId: MAYA.id }, TENANT_ID),
};
