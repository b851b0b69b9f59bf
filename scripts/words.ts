/**
 * `npm run words` writes the types of the catalogues; `npm run words -- --check` says what is wrong with them instead: types that
 * are not those of the catalogue, messages that a language lacks or has too many, messages that no screen says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOf, foldersOf, readAreas, source, twice, typesOf } from './lib/catalogue.ts';
import { catalogueFolder } from './lib/messages-at-build.ts';
import { unsaid } from './lib/unsaid.ts';

const file = join(catalogueFolder, '../messages.ts');
const types = typesOf(readAreas(catalogueFolder, source));
const names = twice(readAreas(catalogueFolder, source));
if (!process.argv.includes('--check')) {
  writeFileSync(file, types);
  process.exit(0);
}
const faults = [
  ...names.map((name) => `${source}: two areas have a group “${name}”`),
  ...foldersOf(catalogueFolder).flatMap((language) => faultsOf(catalogueFolder, language)),
  ...(readFileSync(file, 'utf8') === types ? [] : ['messages.ts is not what the catalogue says: run `npm run words`']),
];
if (faults.length === 0) faults.push(...unsaid(file).map((path) => `${source}: ${path} is said nowhere`));
for (const fault of faults.slice(0, 60)) process.stderr.write(`${fault}\n`);
if (faults.length > 60) process.stderr.write(`… and ${faults.length - 60} more\n`);
process.exit(faults.length === 0 ? 0 : 1);
