/** What the README has a deployer send with the pages, against who shows them and what they load. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const repository = join(import.meta.dirname, '..', '..', '..');
const readme = readFileSync(join(repository, 'README.md'), 'utf8');

/** The addresses beside a directive of the table. */
const row = (directive: string): string => new RegExp(`^ +\\| \`${directive}\`.*$`, 'm').exec(readme)?.[0] ?? '';

/** learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements, without the hosts of Microsoft's own tests (outlook-sdf). */
it.each([
  ['every host', 'https://*.cloud.microsoft'],
  ['Teams', 'https://teams.microsoft.com'],
  ['Teams', 'https://*.teams.microsoft.com'],
  ['the Microsoft 365 app', 'https://*.microsoft365.com'],
  ['the Microsoft 365 app', 'https://*.office.com'],
  ['Outlook', 'https://outlook.office.com'],
  ['Outlook', 'https://outlook.office365.com'],
])('lets %s show the pages: %s', (_host, address) => {
  expect(row('frame-ancestors').split(/[ `]+/)).toContain(address);
});

it('lets the pane load Office.js from where it loads it, and nothing else', () => {
  const hosted = /https:\/\/[\w.]+(?=\/lib\/1\/hosted\/office\.js)/.exec(readFileSync(join(repository, 'src', 'hosts', 'outlook.ts'), 'utf8'))?.[0] ?? 'none';
  expect(row('script-src').match(/https:\/\/[\w.]+/g)).toEqual([hosted]);
});
