/**
 * Turns our `makeStyles` into one file of atomic CSS while building, as Fluent's own parts already are turned into rules
 * (https://griffel.js.org/react/ahead-of-time-compilation/introduction, https://griffel.js.org/react/css-extraction/introduction).
 * Without it the browser would work every rule out and insert it before the first frame.
 *
 * The rules keep Griffel's order (buckets, then priorities). Fluent's rules are inserted after ours: on an element of Fluent's a
 * rule of ours loses to its reset rules, its shorthands and, under a media query, to any; so rules belong on our own elements.
 */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import griffel from '@griffel/babel-preset';
import { type NodePath, type PluginObj, transformAsync, types } from '@babel/core';
import { styleBucketOrdering } from '@griffel/core';
import type { HtmlTagDescriptor, Plugin } from 'vite';

const fluent = '@fluentui/react-components';

interface Rule {
  readonly css: string;
  /** Shorthands have less than 0, so that what is set more exactly comes after them. */
  readonly priority: number;
}

type Rules = Map<string, Map<string, Rule>>;

/**
 * Every design token is the CSS variable of its name (`tokens.colorX` = `var(--colorX)`, @fluentui/tokens). Said here, all
 * styles are plain literals, and nothing of Fluent has to be run in order to build.
 */
function tokensAsVariables(): PluginObj {
  return {
    visitor: {
      MemberExpression(path) {
        const { property, computed } = path.node;
        if (computed || !types.isIdentifier(property) || !path.get('object').referencesImport(fluent, 'tokens')) return;
        path.replaceWith(types.stringLiteral(`var(--${property.name})`));
      },
    },
  };
}

/** From `__styles(classes, rules)`, which inserts the rules when it is first used, to `__css(classes)`, which does not. */
function rulesOut(rules: Rules): PluginObj {
  return {
    visitor: {
      CallExpression(path) {
        const callee = path.get('callee') as NodePath;
        if (!callee.referencesImport(fluent, '__styles') && !callee.referencesImport(fluent, '__css')) return;
        const second = path.get('arguments')[1];
        const found = second?.evaluate();
        if (second === undefined || found?.confident !== true)
          throw path.buildCodeFrameError('Styles that are not known while building.');
        collect(rules, found.value as Readonly<Record<string, readonly unknown[]>>);
        second.remove();
        // The local name stays.
        const named = path.scope.getBinding((callee.node as types.Identifier).name)?.path.node;
        if (types.isImportSpecifier(named)) named.imported = types.identifier('__css');
      },
    },
  };
}

function collect(rules: Rules, found: Readonly<Record<string, readonly unknown[]>>): void {
  for (const [bucket, entries] of Object.entries(found)) {
    const known = rules.get(bucket) ?? new Map<string, Rule>();
    rules.set(bucket, known);
    for (const entry of entries) {
      const [css, about] = (Array.isArray(entry) ? entry : [entry, {}]) as [string, { readonly p?: number }];
      known.set(css, { css, priority: about.p ?? 0 });
    }
  }
}

function sheetOf(rules: Rules): string {
  return styleBucketOrdering
    .flatMap((bucket) =>
      [...(rules.get(bucket)?.values() ?? [])].sort((a, b) => a.priority - b.priority || (a.css < b.css ? -1 : 1)),
    )
    .map(({ css }) => css)
    .join('\n');
}

const options = { babelrc: false, configFile: false } as const;

const sheet = '\0accord-sheet:';

/** Our plain style sheets become part of the one file: on a slow machine every further file costs more than its bytes. */
function plainSheets(sheets: Map<string, string>): Plugin {
  return {
    name: 'accord-plain-sheets',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.endsWith('.css') || importer === undefined || importer.includes('/node_modules/')) return null;
      // Without its ending, so that nobody else takes it for a style sheet.
      return { id: sheet + resolve(dirname(importer), source).replace(/\.css$/, ''), moduleSideEffects: true };
    },
    async load(id) {
      if (!id.startsWith(sheet)) return null;
      const path = `${id.slice(sheet.length)}.css`;
      sheets.set(path, await readFile(path, 'utf8'));
      return 'export {};';
    },
  };
}

export function stylesAtBuild(): Plugin[] {
  const rules: Rules = new Map();
  const sheets = new Map<string, string>();
  const compiler: Plugin = {
    name: 'accord-styles-at-build',
    apply: 'build',
    async transform(code, id) {
      const [path = ''] = id.split('?');
      if (!/\.tsx?$/.test(path) || path.includes('/node_modules/') || !code.includes('makeStyles(')) return null;
      const preset = [griffel, { modules: [{ moduleSource: fluent, importName: 'makeStyles' }] }] as const;
      const compiled = await transformAsync(code, {
        ...options,
        filename: path,
        plugins: [tokensAsVariables],
        presets: [[...preset]],
      });
      const made = await transformAsync(compiled?.code ?? '', { ...options, filename: path, plugins: [() => rulesOut(rules)] });
      return { code: made?.code ?? '', map: null };
    },
    renderStart() {
      if (rules.size + sheets.size > 0)
        this.emitFile({ type: 'asset', name: 'styles.css', source: [...sheets.values(), sheetOf(rules)].join('\n') });
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }): HtmlTagDescriptor[] {
        const sheet = Object.values(bundle ?? {}).find((file) => file.type === 'asset' && file.names.includes('styles.css'));
        return sheet === undefined
          ? []
          : [{ tag: 'link', attrs: { rel: 'stylesheet', href: `./${sheet.fileName}` }, injectTo: 'head' }];
      },
    },
  };
  return [plainSheets(sheets), compiler];
}
