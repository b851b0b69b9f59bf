/**
 * Pages in the place of the app's own, for tests of the shell: they do nothing but answer what the test asks of the real teams-js,
 * or of the Office.js that the shell serves.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { LocalMicrosoft365 } from '../helpers/local-microsoft-365.ts';

const teamsJs = readFileSync(
  join(dirname(createRequire(import.meta.url).resolve('@microsoft/teams-js/package.json')), 'dist/umd/MicrosoftTeams.min.js'),
  'utf8',
);

const page = (title: string, scripts: string) =>
  `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1>${scripts}</html>`;

/** Shows what the app is told about its place, as JSON. */
const tellContext = (shell: string) => `
  (async () => {
    await microsoftTeams.app.initialize([${JSON.stringify(shell)}]);
    const { app, page, chat } = await microsoftTeams.app.getContext();
    await microsoftTeams.app.notifySuccess();
    const told = { host: app.host.name, theme: app.theme, id: page.id, frame: page.frameContext, sub: page.subPageId, chat: chat?.id };
    document.body.append(JSON.stringify(told));
  })();`;

/** `readItem()`: what `Office.context.mailbox.item` is, with every `getAsync` asked; an error is its name. */
const readItem = `
  const asked = (call) => new Promise(call).then(({ status, value, error }) => (status === 'succeeded' ? value : error.name));
  const readItem = async () => {
    await Office.onReady();
    const { item, convertToRestId } = Office.context.mailbox;
    const read = { seriesId: item.seriesId, itemId: item.itemId };
    for (const name of ['subject', 'start', 'organizer', 'requiredAttendees', 'recurrence']) {
      read[name] = item[name]?.getAsync ? await asked((answer) => item[name].getAsync(answer)) : item[name];
    }
    if (item.getItemIdAsync) read.itemId = await asked((answer) => item.getItemIdAsync(answer));
    read.body = await asked((answer) => item.body.getAsync('text', answer));
    read.restId = convertToRestId(read.itemId, Office.MailboxEnums.RestVersion.v2_0);
    read.recurrence = read.recurrence && { ...read.recurrence, seriesTime: read.recurrence.seriesTime.getStartTime() };
    return read;
  };
  Office.onReady(() => document.body.append('ready'));`;

export async function standInPages(context: BrowserContext, local: LocalMicrosoft365): Promise<void> {
  const inTeams = (title: string) => page(title, `<script>${teamsJs}</script><script>${tellContext(local.shellUrl)}</script>`);
  const pages = {
    tab: inTeams('tab'),
    personal: inTeams('personal'),
    outlook: page('outlook', `<script src="${local.shellUrl}/office.js"></script><script>${readItem}</script>`),
  };
  for (const [name, body] of Object.entries(pages)) {
    await context.route(
      (url) => url.origin === local.appUrl && url.pathname === `/${name}.html`,
      (route) => route.fulfill({ contentType: 'text/html', body }),
    );
  }
  // A page that a test gives has no address on this machine, so the browser keeps it from loading scripts from here.
  const officeJs = await (await fetch(`${local.shellUrl}/office.js`)).text();
  await context.route(`${local.shellUrl}/office.js`, (route) => route.fulfill({ contentType: 'text/javascript', body: officeJs }));
}
