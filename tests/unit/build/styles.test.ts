/** The build's way with styles: one sheet, in Griffel's order, and nothing worked out in the browser. */
import { mkdtemp, readdir, readFile, rm, writeFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { stylesAtBuild } from '../../../scripts/lib/styles-at-build.ts';

const root = join(import.meta.dirname, '..', '..', '..');

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function built(source: string): Promise<{ readonly css: string; readonly js: string; readonly html: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-styles-'));
  folders.push(folder);
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'plain.css'), 'body { margin: 0; }');
  await writeFile(join(folder, 'page.ts'), `import './plain.css';\n${source}`);
  await writeFile(join(folder, 'index.html'), '<!doctype html><script type="module" src="./page.ts"></script>');
  await build({ root: folder, configFile: false, logLevel: 'silent', plugins: [stylesAtBuild()], build: { minify: false } });
  const assets = join(folder, 'dist', 'assets');
  const read = async (ending: string) => {
    const name = (await readdir(assets)).find((one) => one.endsWith(ending));
    return name === undefined ? '' : readFile(join(assets, name), 'utf8');
  };
  return { css: await read('.css'), js: await read('.js'), html: await readFile(join(folder, 'dist', 'index.html'), 'utf8') };
}

const styles = (rules: string) =>
  `import { makeStyles, tokens } from '@fluentui/react-components';\nconst useStyles = makeStyles(${rules});\nconsole.log(useStyles, tokens);`;

test('rules go to one sheet: plain ones, shorthands before what is more exact, states, media queries last', async () => {
  const { css, js, html } = await built(
    styles(
      "{ a: { paddingLeft: '1px', '@media (max-width: 9px)': { color: 'red' }, ':hover': { color: tokens.colorBrandForeground1 } }, b: { padding: '2px' } }",
    ),
  );
  const order = [
    'margin: 0',
    'padding:2px',
    'padding-left:1px',
    ':hover{color:var(--colorBrandForeground1)',
    '@media (max-width: 9px)',
  ];
  const places = order.map((part) => css.indexOf(part));
  expect(
    places.every((place) => place >= 0),
    css,
  ).toBe(true);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  expect(js).not.toContain('padding:2px');
  expect(html).toMatch(/<link rel="stylesheet" href="\.\/assets\/styles-[\w-]+\.css">/);
});

test('styles that are only known in the browser fail the build', async () => {
  await expect(built(styles('{ a: { width: `${window.innerWidth}px` } }'))).rejects.toThrow();
});
