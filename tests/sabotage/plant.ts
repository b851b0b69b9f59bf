/** Plants a defect while the code is being bundled or tested: nothing on the disk is changed. */
import type { Plugin } from 'vite';
import type { Defect } from './defect.ts';
import { defects } from './defects.ts';

/** Set to the name of a defect, tests run on the sabotaged code (see `vitest.config.ts`). */
export const sabotageVariable = 'ACCORD_SABOTAGE';

/** @throws Error when the defect no longer fits the code, so that the list cannot rot. */
export function plant({ name, file, find, replace }: Defect): Plugin {
  return {
    name: 'sabotage',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith(`/src/${file}`)) return null;
      if (code.split(find).length !== 2) throw new Error(`"${name}" does not fit ${file} any more.`);
      return { code: code.replace(find, () => replace), map: null };
    },
  };
}

/** The plugins that the variable asks for. */
export function plantedByVariable(): Plugin[] {
  const name = process.env[sabotageVariable];
  if (name === undefined) return [];
  const defect = defects.find((one) => one.name === name);
  if (defect === undefined) throw new Error(`There is no defect "${name}".`);
  return [plant(defect)];
}
