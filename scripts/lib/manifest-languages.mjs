/**
 * The manifest's words in the other languages: `manifest/languages/<tag>.json`, keys are the places in the manifest. Which places may be
 * translated, and how long the words may be, is said by Microsoft's localization schema (offline, of the manifest's own version).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { root } from './root.mjs';

const folder = join(root, 'manifest', 'languages');
const placeholders = (text) => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');

/** The languages beside English: `{ tag, file, words }`, in the order of their tags. */
export function languageFiles() {
  return readdirSync(folder)
    .sort()
    .map((file) => ({ tag: file.replace(/\.json$/, ''), file, words: JSON.parse(readFileSync(join(folder, file), 'utf8')) }));
}

function localizationSchema(manifestVersion) {
  const file = join(
    root,
    'node_modules',
    '@microsoft',
    'app-manifest',
    'build',
    'json-schemas',
    'teams',
    `v${manifestVersion}`,
    'MicrosoftTeams.Localization.schema.json',
  );
  // Draft 4 without anything that a later draft reads otherwise; so what stands beside a `$ref` (lengths) is looked at, too.
  const { $schema: _draft, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  return schema;
}

/** Every text of the manifest with its place, as the localization files write places: `staticTabs[0].name`. */
function* textsOf(value, place = '') {
  if (typeof value === 'string') yield [place, value];
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* textsOf(item, `${place}[${index}]`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* textsOf(item, place === '' ? key : `${place}.${key}`);
}

/** What a person reads in this manifest: place → English. Addresses (of icons and pages) are the same in all languages. */
function wordsOf(manifest) {
  const { properties, patternProperties } = localizationSchema(manifest.manifestVersion);
  const patterns = Object.keys(patternProperties).map((pattern) => new RegExp(pattern));
  const isWords = ([place, text]) =>
    place !== '$schema' && !text.startsWith('https://') && (place in properties || patterns.some((one) => one.test(place)));
  return Object.fromEntries([...textsOf(manifest)].filter(isWords));
}

/** What is wrong with one language of this manifest, in words; nothing when it is whole. */
export function languageProblems(manifest, { file, words }) {
  const check = new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(
    localizationSchema(manifest.manifestVersion),
  );
  const { $schema, ...translated } = words;
  const english = wordsOf(manifest);
  const problems = check(words)
    ? []
    : check.errors.map(({ instancePath, message, params }) =>
        `${instancePath.slice(1)} ${message} ${JSON.stringify(params)}`.trim(),
      );
  if ($schema !== manifest.$schema.replace('MicrosoftTeams.schema', 'MicrosoftTeams.Localization.schema'))
    problems.push(`$schema is not the manifest's: "${$schema}"`);
  for (const [place, text] of Object.entries(english)) {
    if (typeof translated[place] !== 'string' || translated[place].trim() === '') problems.push(`${place} is missing`);
    else if (placeholders(translated[place]) !== placeholders(text))
      problems.push(`${place} must keep ${placeholders(text) || 'no placeholder'}`);
  }
  for (const place of Object.keys(translated))
    if (!(place in english)) problems.push(`${place} is nothing that the manifest says`);
  return problems.map((problem) => `${file}: ${problem}`);
}
