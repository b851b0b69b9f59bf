/**
 * Writes the files of a seed: `npx tsx scripts/seed/main.ts [weekly]` those of `weekly`, and
 * `npx tsx scripts/seed/main.ts five-years` the archive of `five-years` (about a minute), `… manager-of-twelve` that of
 * `manager-of-twelve`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packFiveYears } from './five-years/archive.ts';
import { indexFiles } from './indexes.ts';
import { makeWeekly } from './make-weekly.ts';
import { type SeedPapers, withPapers } from './papers.ts';
import { packTwelve } from './twelve/archive.ts';
import { fiveYearsArchive, twelveArchive, weeklyFolder, weeklySetting } from './weekly-setting.ts';

async function writeWeekly({ papers }: SeedPapers): Promise<void> {
  const { record, readMe, sessions } = await makeWeekly(weeklySetting, papers);
  const files = new Map<string, string | Uint8Array>([
    ['record.json', record],
    ['READ ME.md', readMe],
    ...Object.entries(await indexFiles(weeklySetting)),
    ...[...sessions].map(([name, bytes]) => [`sessions/${name}`, bytes] as const),
  ]);
  await rm(weeklyFolder, { recursive: true, force: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(weeklyFolder, path)), { recursive: true });
    await writeFile(join(weeklyFolder, path), content);
  }
}

async function writeFiveYears(papers: SeedPapers): Promise<void> {
  const archive = await packFiveYears(weeklySetting, papers, (week) => {
    if (week % 52 === 0) process.stderr.write(`  ${week} weeks\n`);
  });
  await writeFile(fiveYearsArchive, archive);
  process.stderr.write(`  ${Math.round(archive.length / 1000)} kB\n`);
}

async function writeTwelve({ markdownAlone }: SeedPapers): Promise<void> {
  const archive = await packTwelve(markdownAlone, (name) => process.stderr.write(`  ${name}\n`));
  await writeFile(twelveArchive, archive);
  process.stderr.write(`  ${Math.round(archive.length / 1000)} kB\n`);
}

const [seed = 'weekly'] = process.argv.slice(2);
const write = { weekly: writeWeekly, 'five-years': writeFiveYears, 'manager-of-twelve': writeTwelve }[seed];
if (write !== undefined) await withPapers(write);
else {
  process.stderr.write(`There is no seed ${seed} to write: weekly, five-years or manager-of-twelve.\n`);
  process.exitCode = 1;
}
