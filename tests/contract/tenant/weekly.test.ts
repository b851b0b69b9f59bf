import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { JONAS, MAYA } from '../../../local/tenant/index.ts';
import { roleOn } from '../../../local/tenant/model/access.ts';
import { findApproot } from '../../../local/tenant/model/special-folders.ts';
import { seedTenant } from '../../../local/tenant/seeds/seed.ts';
import { addWeeklyFiles, pairKey } from '../../../local/tenant/seeds/weekly.ts';

const source = mkdtempSync(join(tmpdir(), 'weekly-'));
afterAll(() => rmSync(source, { recursive: true }));

const fresh = (): ReturnType<typeof seedTenant> =>
  seedTenant('empty', { main: 'http://localhost:1', download: 'http://127.0.0.1:1' });

it('puts the files of the folder into the shared space and the app folders, byte for byte', () => {
  const files: Record<string, string> = {
    'record.json': '{"what":"record"}',
    'READ ME.md': '# Read me',
    'sessions/2026-11-09 3f2a.json': '{"n":1}',
    'approot-maya/private/k.json': '{"p":"maya"}',
    'approot-jonas/index.json': '[]',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(source, path)), { recursive: true });
    writeFileSync(join(source, path), text);
  }
  const state = fresh();
  addWeeklyFiles(state, source);
  const drive = state.driveOfPerson(MAYA.id);
  const root = drive && state.files.root(drive);
  const key = pairKey(MAYA.id, JONAS.id);
  const textAt = (from: typeof root, path: string): string | undefined => {
    const item = from && state.files.descend(from, path.split('/'));
    return item && Buffer.from(item.versions.at(-1)?.content ?? []).toString();
  };
  expect(textAt(root, `1-1 Sessions/${key}/record.json`)).toBe(files['record.json']);
  expect(textAt(root, `1-1 Sessions/${key}/READ ME.md`)).toBe('# Read me');
  expect(textAt(root, `1-1 Sessions/${key}/sessions/2026-11-09 3f2a.json`)).toBe('{"n":1}');
  expect(textAt(findApproot(state, MAYA.id), 'private/k.json')).toBe('{"p":"maya"}');
  expect(textAt(findApproot(state, JONAS.id), 'index.json')).toBe('[]');
  const space = root && state.files.descend(root, ['1-1 Sessions', key]);
  expect(space && roleOn(state.files, space, JONAS.id)).toBe('write');
  const session = space && state.files.descend(space, ['sessions', '2026-11-09 3f2a.json']);
  expect(new Date(session?.modifiedAt ?? 0).toISOString().slice(0, 10)).toBe('2026-11-09');
});

it('adds nothing when there is no such folder', () => {
  const state = fresh();
  addWeeklyFiles(state, join(source, 'none'));
  expect(findApproot(state, MAYA.id)).toBeUndefined();
});

it('names a pair the same from both sides', () => {
  expect(pairKey(JONAS.id, MAYA.id)).toBe(pairKey(MAYA.id, JONAS.id));
  expect(pairKey(MAYA.id, JONAS.id)).toMatch(/^[0-9a-f]{16}$/);
});
