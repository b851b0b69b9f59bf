/** The app package: what an administrator uploads must fit Microsoft's schema, and wrong input must say what is wrong. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageFiles, languageProblems, type LanguageFile } from '../../../scripts/lib/manifest-languages.mjs';
import { scopes } from '../../../src/hosts/scopes.ts';
import { languages } from '../../../src/ui/text/language.ts';

const repository = join(import.meta.dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'accord-package-'));
const zip = join(folder, 'accord.zip');
const host = 'https://accord.contoso.com:8443';
const clientId = '7C0F6A52-3d0e-4b6c-9a51-1b1a5e55a0cd';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pack(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/package-manifest.mjs', '--out', zip, ...args], {
    cwd: repository,
    encoding: 'utf8',
  });
}

type Manifest = Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];
interface Written {
  id: string;
  version: string;
  developer: { websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
  validDomains: string[];
  staticTabs: { entityId: string; contentUrl: string; scopes: string[]; context: string[] }[];
  webApplicationInfo: { id: string; nestedAppAuthInfo: { redirectUri: string; scopes: string[] }[] };
  activities: { activityTypes: { type: string; templateText: string }[] };
  extensions: { ribbons: { contexts: string[] }[] }[];
  authorization: { permissions: { resourceSpecific: unknown[] } };
  defaultInstallScope: string;
  icons: Record<string, string>;
  localizationInfo: { defaultLanguageTag: string; additionalLanguages: { languageTag: string; file: string }[] };
}

describe('a good package', () => {
  let entries: Record<string, Uint8Array> = {};
  let manifest = {} as Written;

  beforeAll(() => {
    const result = pack('--host', host, '--client-id', clientId);
    expect(result).toMatchObject({ status: 0, stderr: '' });
    entries = unzipSync(readFileSync(zip));
    manifest = JSON.parse(strFromU8(entries['manifest.json'] ?? new Uint8Array())) as Written;
  });

  it('comes with the link by which an administrator agrees to every permission of the table, and to nothing else', () => {
    const { stdout } = pack('--host', host, '--client-id', clientId);
    const link = new URL(/https:\/\/login\.microsoftonline\.com\S+/.exec(stdout)?.[0] ?? 'none:');
    expect(link.pathname).toBe('/organizations/v2.0/adminconsent');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      client_id: manifest.webApplicationInfo.id,
      scope: scopes.map(({ scope }) => `https://graph.microsoft.com/${scope}`).join(' '),
      redirect_uri: `${host}/index.html`,
    });
  });

  it('holds the manifest, both icons and the languages, flat', () => {
    expect(Object.keys(entries).sort()).toEqual(['ar.json', 'color.png', 'de.json', 'es.json', 'fr.json', 'ja.json', 'manifest.json', 'outline.png', 'pt.json']);
  });

  it("fits Microsoft's schema", async () => {
    expect(await AppManifestUtils.validateAgainstSchema(manifest as unknown as Manifest)).toEqual([]);
  });

  it('names the host and the registration everywhere, and leaves no placeholder', () => {
    expect(strFromU8(entries['manifest.json'] ?? new Uint8Array())).not.toContain('{{');
    expect(manifest.validDomains).toEqual(['accord.contoso.com:8443']);
    expect(manifest.webApplicationInfo.id).toBe(clientId.toLowerCase());
    expect(manifest.webApplicationInfo.nestedAppAuthInfo[0]?.redirectUri).toBe('brk-multihub://accord.contoso.com:8443');
    for (const tab of manifest.staticTabs) expect(tab.contentUrl.startsWith(`${host}/`)).toBe(true);
  });

  it('names nothing on the host that the build does not serve', () => {
    const addresses = [...strFromU8(entries['manifest.json'] ?? new Uint8Array()).matchAll(/"(https:\/\/accord\.contoso\.com:8443[^"]*)"/g)].map(([, address = '']) => address);
    // Pages, icons, and the developer's three, which are the host itself.
    expect(addresses).toEqual(expect.arrayContaining([manifest.developer.websiteUrl, manifest.developer.privacyUrl, manifest.developer.termsOfUseUrl]));
    expect(addresses.length).toBeGreaterThan(11);
    for (const address of addresses) {
      const { pathname, hash } = new URL(address);
      const path = pathname === '/' ? '/pages/index.html' : pathname;
      const source = /^\/(icons|pages)\//.test(path) ? join(repository, 'manifest', path) : join(repository, 'src', 'app', path);
      expect(existsSync(source), address).toBe(true);
      if (hash !== '') expect(readFileSync(source, 'utf8'), address).toContain(`id="${hash.slice(1)}"`);
    }
  });

  it('has one entity for each page that links may lead to, as the code names them', () => {
    const links = readFileSync(join(repository, 'src', 'hosts', 'teams-link.ts'), 'utf8');
    for (const { entityId } of manifest.staticTabs) expect(links).toContain(`'${entityId}'`);
  });

  it('asks ahead for the token that the pages ask for first, and for no scope that is not in the table', () => {
    const table = readFileSync(join(repository, 'src', 'hosts', 'scopes.ts'), 'utf8');
    const asked = manifest.webApplicationInfo.nestedAppAuthInfo.flatMap(({ scopes }) => scopes);
    expect(asked).toEqual(['Files.ReadWrite']);
    for (const scope of asked) expect(table).toContain(`scope: '${scope}'`);
  });

  it('declares exactly the activities that the app sends', () => {
    const table = JSON.parse(readFileSync(join(repository, 'src', 'hosts', 'activity-types.json'), 'utf8')) as Written['activities'];
    expect(manifest.activities.activityTypes.map(({ type }) => type)).toEqual(table.activityTypes.map(({ type }) => type));
    expect(manifest.activities.activityTypes).toMatchObject(table.activityTypes.map(({ type, templateText }) => ({ type, templateText })));
  });

  it('stands beside appointments of the organiser and of who was invited, and asks to read that item only', () => {
    const [extension, ...more] = manifest.extensions;
    expect(more).toEqual([]);
    expect(extension?.ribbons.flatMap(({ contexts }) => contexts)).toEqual(['meetingDetailsOrganizer', 'meetingDetailsAttendee']);
    expect(manifest.authorization.permissions.resourceSpecific).toEqual([{ name: 'MailboxItem.Read.User', type: 'Delegated' }]);
  });

  it('is a meeting app: the side panel is only there when it is named', () => {
    expect(manifest.defaultInstallScope).toBe('meetings');
    expect(manifest.staticTabs.find(({ entityId }) => entityId === 'session')).toMatchObject({
      scopes: ['groupChat'],
      context: ['meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel'],
    });
  });

  it('has icons of the sizes that Teams asks for', () => {
    const size = (name: string): number[] => {
      const bytes = Buffer.from(entries[name] ?? new Uint8Array());
      return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    };
    expect(size(manifest.icons['color'] ?? '')).toEqual([192, 192]);
    expect(size(manifest.icons['outline'] ?? '')).toEqual([32, 32]);
  });

  it('speaks the languages of the app, each without a region: Teams gives it to all regions, as the app does', () => {
    const { defaultLanguageTag, additionalLanguages } = manifest.localizationInfo;
    expect([defaultLanguageTag, ...additionalLanguages.map(({ languageTag }) => languageTag)].sort()).toEqual(languages.map((one) => new Intl.Locale(one).language).sort());
    for (const { languageTag, file } of additionalLanguages) expect(file).toBe(`${languageTag}.json`);
  });

  it.each(languageFiles())('says everything in “$tag”, within the lengths, and the package has these words', (language) => {
    expect(languageProblems(manifest, language)).toEqual([]);
    expect(JSON.parse(strFromU8(entries[language.file] ?? new Uint8Array()))).toEqual(language.words);
    // Words that a person reads: what is the same as in English is a name.
    const own = Object.entries(language.words).filter(([, text]) => text !== 'Accord');
    expect(own.length).toBeGreaterThan(12);
  });

  it.each<[string, (words: Record<string, string>) => void, RegExp]>([
    ['a name that is too long', (words) => Object.assign(words, { 'name.short': 'x'.repeat(31) }), /name\.short must NOT have more than 30/],
    ['a full name that is too long', (words) => Object.assign(words, { 'name.full': 'x'.repeat(101) }), /name\.full must NOT have more than 100/],
    ['a short description that is too long', (words) => Object.assign(words, { 'description.short': 'x'.repeat(81) }), /description\.short must NOT have more than 80/],
    ['a description that is too long', (words) => Object.assign(words, { 'description.full': 'x'.repeat(4_001) }), /description\.full must NOT have more than 4000/],
    ['a place that the schema does not know', (words) => Object.assign(words, { 'developer.name': 'x' }), /must NOT have additional properties .*developer\.name/],
    ['a place that the manifest has not', (words) => Object.assign(words, { 'staticTabs[2].name': 'x' }), /staticTabs\[2\]\.name is nothing that the manifest says/],
    ['a missing text', (words) => Reflect.deleteProperty(words, 'activities.activityTypes[1].description'), /activityTypes\[1\]\.description is missing/],
    ['an empty text', (words) => Object.assign(words, { 'staticTabs[0].name': ' ' }), /staticTabs\[0\]\.name is missing/],
    ['a lost placeholder', (words) => Object.assign(words, { 'activities.activityTypes[0].templateText': 'Neu' }), /templateText must keep \{actor\}/],
    ['another placeholder', (words) => Object.assign(words, { 'activities.activityTypes[0].templateText': '{actor} {topic}' }), /templateText must keep \{actor\}/],
    ['the schema of another version', (words) => Object.assign(words, { $schema: words['$schema']?.replace('1.24', '1.5') }), /\$schema is not the manifest's/],
  ])('would be refused with %s', (_what, spoil, reason) => {
    const german = languageFiles().find(({ tag }) => tag === 'de') as LanguageFile;
    const words = { ...german.words };
    spoil(words);
    expect(languageProblems(manifest, { ...german, words }).join('\n')).toMatch(reason);
  });

  it('says which of the two ids the pages have to be built with', () => {
    const { stdout } = pack('--host', host, '--client-id', clientId);
    expect(stdout).toContain(`ACCORD_CLIENT_ID=${clientId.toLowerCase()} ACCORD_TEAMS_APP_ID=<App ID> npm run build`);
    expect(stdout).toContain(`ACCORD_APP_ID=${manifest.id} npm run build`);
    expect(stdout.indexOf('Teams admin centre')).toBeLessThan(stdout.indexOf('ACCORD_TEAMS_APP_ID'));
  });

  it('has the version that is asked for, else that of the code: the admin centre takes no update of the same', () => {
    const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { version: string };
    expect(manifest.version).toBe(version);
    const { status, stdout } = pack('--host', host, '--client-id', clientId, '--version', '1.20.3');
    expect([status, stdout]).toEqual([0, expect.stringContaining('a --version higher than 1.20.3')]);
    const updated = JSON.parse(strFromU8(unzipSync(readFileSync(zip))['manifest.json'] ?? new Uint8Array())) as Written;
    expect([updated.version, updated.id]).toEqual(['1.20.3', manifest.id]);
    pack('--host', host, '--client-id', clientId);
  });

  it('has a first page for them that needs no script', () => {
    const page = readFileSync(join(repository, 'manifest', 'pages', 'index.html'), 'utf8');
    expect(page).not.toContain('<script');
    expect(page).not.toMatch(/(src|href)="(?!#)/);
    for (const said of ['prefers-color-scheme: dark', 'no telemetry', 'legal search', 'OneDrive']) expect(page).toContain(said);
  });

  it('keeps its id when it is packaged again, byte for byte', () => {
    const before = readFileSync(zip);
    pack('--host', host, '--client-id', clientId);
    expect(readFileSync(zip).equals(before)).toBe(true);
  });

  it.each([
    ['a scope that does not exist', (broken: Written) => Object.assign(broken.staticTabs[0] ?? {}, { scopes: ['groupchat'] })],
    ['a context that does not exist', (broken: Written) => Object.assign(broken.staticTabs[0] ?? {}, { context: ['meeting'] })],
    ['an id that is no GUID', (broken: Written) => Object.assign(broken, { id: 'accord' })],
    ['no icons', (broken: Written) => Reflect.deleteProperty(broken, 'icons')],
  ])('would be refused with %s', async (_what, spoil) => {
    const broken = structuredClone(manifest);
    spoil(broken);
    expect(await AppManifestUtils.validateAgainstSchema(broken as unknown as Manifest)).not.toEqual([]);
  });
});

describe('a bad request', () => {
  it.each([
    ['no host', ['--client-id', clientId], /--host is missing/],
    ['http', ['--host', 'http://accord.contoso.com', '--client-id', clientId], /--host must start with https:\/\//],
    ['no scheme', ['--host', 'accord.contoso.com', '--client-id', clientId], /--host must start with https:\/\//],
    ['a path', ['--host', 'https://contoso.com/accord', '--client-id', clientId], /bare address without a path/],
    ['a query', ['--host', 'https://contoso.com/?a=1', '--client-id', clientId], /bare address without a path/],
    ['no client id', ['--host', host], /--client-id is missing/],
    ['a client id that is no GUID', ['--host', host, '--client-id', 'accord'], /--client-id must be a GUID/],
    [
      'a page that is not https',
      ['--host', host, '--client-id', clientId, '--privacy', 'http://x.test'],
      /--privacy must be an https:\/\//,
    ],
    ['a version that is no three numbers', ['--host', host, '--client-id', clientId, '--version', '1.2'], /--version must be three numbers such as 1\.2\.0, not "1\.2"/],
    ['a version with words in it', ['--host', host, '--client-id', clientId, '--version', 'v1.2.0-beta'], /--version must be three numbers/],
    ['an unknown option', ['--hots', host], /--hots/],
  ])('%s: one clear reason, no package, exit code 1', (_what, args, reason) => {
    rmSync(zip, { force: true });
    const result = pack(...args);
    expect(result.status).toBe(1);
    expect(result.stderr.split('\n')[0]).toMatch(reason);
    expect(result.stderr).not.toContain('    at ');
    expect(existsSync(zip)).toBe(false);
  });
});
