/** Fills the manifest's template, checks the result against Microsoft's schema (offline), and zips it with the icons and the other languages. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { zipSync } from 'fflate';
import { languageFiles, languageProblems } from './manifest-languages.mjs';
import { root } from './root.mjs';

const file = (...path) => readFileSync(join(root, ...path));
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is wrong with the request, in words that name the option. */
export class PackagingError extends Error {}

/** `https://accord.contoso.com[:port]` → `accord.contoso.com[:port]`. */
function hostOf(text) {
  if (!text)
    throw new PackagingError('--host is missing: the address where dist/ is published, e.g. --host https://accord.contoso.com');
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== 'https:') {
    throw new PackagingError(`--host must start with https:// (Teams loads nothing else), not "${text}".`);
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new PackagingError(`--host must be the bare address without a path, e.g. https://${url.host}, not "${text}".`);
  }
  return url.host;
}

function guidOf(option, text) {
  if (!guid.test(text))
    throw new PackagingError(`${option} must be a GUID such as 00000000-0000-0000-0000-000000000000, not "${text}".`);
  return text.toLowerCase();
}

/** Three numbers: Teams compares them, and takes an update only when they have grown. */
function versionOf(text) {
  if (!/^(0|[1-9]\d{0,4})(\.(0|[1-9]\d{0,4})){2}$/.test(text))
    throw new PackagingError(`--version must be three numbers such as 1.2.0, not "${text}".`);
  return text;
}

function pageOf(option, text) {
  if (!URL.canParse(text) || new URL(text).protocol !== 'https:')
    throw new PackagingError(`${option} must be an https:// address, not "${text}".`);
  return text;
}

/** The same host and registration give the same id, so that packaging again makes an update and not a second app. */
function appIdFor(host, clientId) {
  const hex = createHash('sha256').update(`accord\n${host}\n${clientId}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** The manifest for one deployment. Throws `PackagingError` when an option is missing or wrong. */
export function renderManifest(options) {
  const host = hostOf(options.host);
  if (!options.clientId)
    throw new PackagingError('--client-id is missing: the application (client) id of the Entra app registration.');
  const clientId = guidOf('--client-id', options.clientId);
  const values = {
    host,
    clientId,
    appId: options.appId ? guidOf('--app-id', options.appId) : appIdFor(host, clientId),
    version: versionOf(options.version ?? JSON.parse(file('package.json')).version),
    developer: options.developer ?? 'Accord',
    website: pageOf('--website', options.website ?? `https://${host}`),
    privacy: pageOf('--privacy', options.privacy ?? `https://${host}/#privacy`),
    terms: pageOf('--terms', options.terms ?? `https://${host}/#terms`),
  };
  const filled = file('manifest', 'manifest.template.json')
    .toString('utf8')
    .replaceAll(/\{\{(\w+)\}\}/g, (_all, name) => {
      if (values[name] === undefined) throw new Error(`manifest.template.json asks for {{${name}}}, which nobody fills.`);
      return JSON.stringify(values[name]).slice(1, -1);
    });
  return { ...JSON.parse(filled), activities: activities(), localizationInfo: localizationInfo() };
}

/** The app sends them, so its table says which there are. */
function activities() {
  const { activityTypes } = JSON.parse(file('src', 'hosts', 'activity-types.json'));
  return { activityTypes: activityTypes.map(({ type, description, templateText }) => ({ type, description, templateText })) };
}

/** English is the manifest's own and what is shown where no other language fits; the files are what `manifest/languages` holds. */
function localizationInfo() {
  return { defaultLanguageTag: 'en', additionalLanguages: languageFiles().map(({ tag, file }) => ({ languageTag: tag, file })) };
}

/** The package as bytes, and the manifest in it; the same input gives the same bytes. */
export async function packageManifest(options) {
  const manifest = renderManifest(options);
  const problems = await AppManifestUtils.validateAgainstSchema(manifest);
  if (problems.length > 0) throw new PackagingError(`The manifest does not fit its schema:\n  ${problems.join('\n  ')}`);
  const languages = languageFiles();
  const untranslated = languages.flatMap((language) => languageProblems(manifest, language));
  if (untranslated.length > 0)
    throw new PackagingError(`manifest/languages does not fit the manifest:\n  ${untranslated.join('\n  ')}`);
  const entries = {
    'manifest.json': Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
    'color.png': file('manifest', 'color.png'),
    'outline.png': file('manifest', 'outline.png'),
    ...Object.fromEntries(languages.map(({ file: name }) => [name, file('manifest', 'languages', name)])),
  };
  return { manifest, bytes: zipSync(entries, { level: 9, mtime: new Date(2020, 0, 1) }) };
}
