/**
 * The personal app and the pane load parts of their own behind the file that all pages have. What they are is known while building, so
 * the page asks for them at once and not one step later.
 */
import { basename } from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

export function preloadOfPages(): Plugin {
  return {
    name: 'accord-preload-of-pages',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { filename, bundle }): HtmlTagDescriptor[] {
        const chunks = Object.values(bundle ?? {}).filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
        const own = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/app/${basename(filename, '.html')}.tsx`) === true);
        if (own === undefined || own.isEntry) return [];
        const entry = chunks.find(({ isEntry }) => isEntry);
        const first = new Set([entry?.fileName, ...(entry?.imports ?? [])]);
        return [own.fileName, ...own.imports]
          .filter((file) => !first.has(file))
          .map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', href: `./${file}` }, injectTo: 'head' }));
      },
    },
  };
}
