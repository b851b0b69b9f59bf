/** Messages that no screen says are found, however those that are said are reached. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { unsaid } from '../../../scripts/lib/unsaid.ts';

const messages = `export interface Messages {
  readonly skills: {
    readonly title: string;
    readonly count: (a: { readonly count: number }) => string;
    readonly levels: { readonly one: string; readonly two: string; readonly three: string };
  };
  readonly plan: { readonly title: string; readonly open: string };
}
`;
const language = `import type { Messages } from './messages.ts';
export declare let m: Messages;
export const everything = { ...m };
`;

let folder = '';
afterEach(() => rmSync(folder, { recursive: true }));

/** What is left unsaid by a screen with this code. */
function leftBy(screen: string): readonly string[] {
  folder = mkdtempSync(join(tmpdir(), 'unsaid-'));
  writeFileSync(join(folder, 'messages.ts'), messages);
  writeFileSync(join(folder, 'language.ts'), language);
  writeFileSync(join(folder, 'screen.ts'), `import { m } from './language.ts';\nimport type { Messages } from './messages.ts';\n${screen}\n`);
  return unsaid(join(folder, 'messages.ts'), folder);
}

const all = ['skills.title', 'skills.count', 'skills.levels.one', 'skills.levels.two', 'skills.levels.three', 'plan.title', 'plan.open'];
const without = (...said: readonly string[]) => all.filter((one) => !said.includes(one));

it.each([
  ['nothing, though the place that puts the catalogue together spreads all of it', 'export const nothing = typeof m;', all],
  ['a message', 'export const words = m.skills.title;', without('skills.title')],
  ['a message with arguments', 'export const words = () => m.skills.count({ count: 3 });', without('skills.count')],
  ['one of the same name in another group', 'export const words = m.plan.title;', without('plan.title')],
  ['those whose names are known', "export const words = (of: 'one' | 'two') => m.skills.levels[of];", without('skills.levels.one', 'skills.levels.two')],
  [
    'all of a group where the name is only known later',
    'export const words = (of: string) => (m.skills.levels as Readonly<Record<string, string>>)[of];',
    without('skills.levels.one', 'skills.levels.two', 'skills.levels.three'),
  ],
  ['those that are taken out of their group', 'export const words = () => { const { open } = m.plan; return open; };', without('plan.open')],
  ['all of what is spread', 'export const words = () => ({ ...m.plan });', without('plan.title', 'plan.open')],
  ['what a constant for the group says', 'const said = m.skills.levels; export const words = () => said.three;', without('skills.levels.three')],
  ['what a group that is handed on can say', 'declare function show(of: Messages["plan"]): void; show(m.plan);', without('plan.title', 'plan.open')],
] as const)('says %s', (_what, screen, left) => {
  expect(leftBy(screen)).toEqual(left);
  // TypeScript reads its own libraries each time.
}, 60_000);
