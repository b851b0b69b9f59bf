/** `virtual:messages/<language>/<part>`: a language's catalogue as code, made while building (`catalogue.ts`). */
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import { moduleOf, parts, readAreas } from './catalogue.ts';

export const catalogueFolder = join(import.meta.dirname, '../../src/ui/text/catalogue');
const asked = /^virtual:messages\/([\w-]+)\/(\w+)$/;

export function messagesAtBuild(): Plugin {
  return {
    name: 'accord-messages',
    resolveId: (id) => (asked.test(id) ? `\0${id}` : null),
    load(id) {
      const [, language, named] = asked.exec(id.slice(1)) ?? [];
      const part = parts.find((one) => one === named);
      if (!id.startsWith('\0') || language === undefined || part === undefined) return null;
      const areas = readAreas(catalogueFolder, language);
      for (const { name } of areas) this.addWatchFile(join(catalogueFolder, language, `${name}.json`).replaceAll(sep, '/'));
      return { code: moduleOf(areas, part), map: null, moduleSideEffects: false };
    },
  };
}
