/** Writes the files of the seed `weekly`: `npx tsx scripts/seed/main.ts`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeWeekly } from './make-weekly.ts';
import { weeklyFolder, weeklySetting } from './weekly-setting.ts';

const files = makeWeekly(weeklySetting);
await mkdir(weeklyFolder, { recursive: true });
await writeFile(join(weeklyFolder, 'record.json'), files.record);
await writeFile(join(weeklyFolder, 'READ ME.md'), files.readMe);
