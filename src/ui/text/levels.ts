/** The sentences of the career levels. */
import './later-words.ts';
import { m } from './language.ts';
import { words } from './words.ts';

export const levels = words(() => m.levels, {
  present: { of: (name: string) => m.levels.present.of({ name }) },
  target: { of: (name: string) => m.levels.target.of({ name }) },
  /** Both for who only reads: `asked` is `present` or `target`. */
  stands: (asked: string, level: string) => m.levels.stands({ asked, level }),
  name: (level: number, name: string) => (name === '' ? m.levels.bare({ level }) : m.levels.name({ level, name })),
  /** The name of a level that is folded, and how far it is. */
  withMet: (level: string, met: number, all: number) => m.levels.withMet({ level, met: m.levels.met({ met, all }) }),
  /** The name of the level to reach, and how much lies between. */
  withMissing: (level: string, count: number) => m.levels.withMissing({ level, missing: m.levels.missing({ count }) }),
  criteria: (met: number, all: number) => m.levels.criteria({ met, all }),
  said: (evidence: string, said: string) => m.levels.said({ evidence, said }),
  /** What was said before it was open again, or before another line took its place. */
  saidBefore: (evidence: string, said: string) => m.levels.saidBefore({ evidence, said }),
  saidBy: (who: string, day: string) => m.levels.saidBy({ who, day }),
  aside: (count: number) => m.levels.aside({ count }),
  skillsShort: (count: number) => m.levels.skillsShort({ count }),
  skillLine: (name: string, score: number | null, needs: number) => (score === null ? m.levels.skillNotScored({ name, needs }) : m.levels.skillLine({ name, score, needs })),
  skillsThere: (count: number) => m.levels.skillsThere({ count }),
  skillThere: (name: string, score: number | null, needs: number) => (score === null ? m.levels.skillThereNotScored({ name, needs }) : m.levels.skillThere({ name, score, needs })),
  blockers: (count: number) => m.levels.blockers({ count }),
  planned: (count: number) => m.levels.planned({ count }),
  done: (count: number) => m.levels.done({ count }),
  achievements: (count: number) => m.levels.achievements({ count }),
  by: (day: string) => m.levels.by({ day }),
});
