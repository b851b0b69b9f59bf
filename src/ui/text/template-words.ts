/** The sentences about the template itself: which one the pair uses, and what is wrong with a file. */
import './later-words.ts';
import type { TemplateProblem } from '../../domain/template/reading.ts';
import { m } from './language.ts';
import { words } from './words.ts';

export const template = words(() => m.template, {
  holds: (skills: number, levels: number, gates: number) => m.template.holds({ skills, levels, gates }),
  problems: (file: string) => m.template.problems({ file }),
  where: (path: string) => (path === '' ? m.template.whole : path),
  problem: ({ kind, detail }: TemplateProblem) => {
    const said = m.template.problem;
    switch (kind) {
      case 'too-big':
      case 'too-many':
      case 'too-long':
      case 'not-days':
        return said[kind]({ max: Number(detail) });
      case 'not-json':
        return detail === '' ? said[kind] : said['not-json-from']({ line: detail });
      case 'not-allowed':
        return said[kind]({ allowed: detail });
      case 'twice':
        return said[kind]({ place: detail });
      default:
        return said[kind];
    }
  },
  unreadableFile: (file: string) => m.template.unreadableFile({ file }),
});
