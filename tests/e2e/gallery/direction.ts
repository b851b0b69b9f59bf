/** Plan, levels and induction to look at: halfway to the next level, and long past the first months. */
import { defaultTemplate } from '../../../src/domain/template/default.ts';
import { longWords, today, weekly } from './records.ts';

type Raw = ReturnType<typeof weekly>;

const at = (day: string): string => `${day}T08:00:00.000Z`;
const past = (...list: readonly (readonly [day: string, value: number])[]) => list.map(([day, value]) => ({ session: `s${day}`, day, value }));

/** Halfway: two goals, three skills, a plan with everything that the hints point out, criteria met and reworded, a gate passed. */
export function halfway(raw: Raw = weekly()): Raw {
  const added = at('2026-09-07');
  const item = (title: string, over: object) => ({ kind: 'formal', title, status: 'planned', by: 'member', addedAt: added, ...over });
  const skill = (name: string, order: number, over: object) => ({ kind: 'technical', name, order, addedAt: added, ...over });
  const [, second] = defaultTemplate.levels;
  const criteria = second?.criteria ?? [];
  const met = (by: string, evidence: string) => ({ by, at: at('2026-11-09'), evidence });
  const [gate] = defaultTemplate.gates;
  return {
    ...raw,
    foundations: { it: { presentLevel: 1, targetLevel: 2 } },
    goals: {
      g1: { horizon: 'five-years', words: 'Lead a small platform team that people want to join', addedAt: added },
      g2: { horizon: 'ten-years', words: 'Speak at a conference about what went wrong', addedAt: added },
    },
    skills: {
      k1: skill('Terraform foundations', 1, { level: 2, needs: 4, goal: 'g1', 'past-manager': past(['2026-09-28', 2], ['2026-11-02', 2]), 'past-member': past(['2026-09-28', 3], ['2026-11-02', 3]) }),
      k2: skill('Collaborating and sharing ideas', 2, { kind: 'behaviour', level: 2, needs: 3, 'past-manager': past(['2026-11-02', 4]) }),
      k3: skill('Incident handling', 3, { level: 2, needs: 4, 'past-manager': past(['2026-11-02', 3]) }),
    },
    planItems: {
      p1: item('AZ-400: designing and implementing DevOps solutions', { due: '2026-11-13', skill: 'k1', level: 2 }),
      p2: item('Pair with Priya every second Thursday', { kind: 'informal', status: 'under-way', due: '2026-12-18', skill: 'k1' }),
      p3: item('Take over the on-call handbook', { kind: 'on-the-job', due: '2027-02-26' }),
      p4: item('Terraform course', { status: 'done', statusAt: at('2026-10-05'), skill: 'k1', evidence: 'https://learn.example.org/certificates/terraform' }),
      p5: item('Shadow the architects', { kind: 'informal', status: 'dropped', statusAt: at('2026-10-26') }),
    },
    achievements: { h1: { what: 'Ran the incident review alone', day: '2026-11-12', value: 'The fix came two days earlier', by: 'member', addedAt: at('2026-11-12'), level: 2 } },
    blockers: { b1: { title: 'No write access to the staging cluster', by: 'member', raisedAt: at('2026-10-26'), owner: 'manager', ownerName: '', blocks: { kind: 'level', id: '2' }, note: '' } },
    criteria: Object.fromEntries([
      ...criteria.slice(0, 1).map(({ id, words }) => [id, { level: 2, words, order: 0, met: met('manager', 'The three exports, from the first call to the customer’s thanks') }]),
      ['c1', { level: 2, words: 'Explains a design to somebody who does not build software', order: 20, met: null }],
    ]),
    gates: gate ? { [gate.id]: { name: gate.name, afterDays: gate.afterDays, passed: { by: 'member', at: at('2026-10-05') } } } : {},
    abilities: Object.fromEntries(
      defaultTemplate.gates.slice(0, 2).flatMap((one) =>
        one.abilities.slice(0, 2).map(({ id, words }, order) => [id, { gate: one.id, words, order, shown: { by: order === 0 ? 'manager' : 'member', at: at(today) } }]),
      ),
    ),
  };
}

/** Every gate passed; words as long as they get. */
export function arrived(): Raw {
  const raw = halfway(longWords());
  const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(3);
  return {
    ...raw,
    foundations: { it: { presentLevel: 2, targetLevel: 2 } },
    planItems: { ...raw['planItems'], p9: { kind: 'formal', title: word, status: 'planned', by: 'manager', due: '2026-11-20', skill: 'k9', evidence: `https://example.org/${word}` } },
    skills: { ...raw['skills'], k9: { kind: 'technical', name: word, order: 9, level: 2, needs: 5, 'past-manager': past(['2026-11-02', 1]) } },
    gates: Object.fromEntries(defaultTemplate.gates.map(({ id, name, afterDays }) => [id, { name, afterDays, passed: { by: 'manager', at: at('2026-11-16') } }])),
  };
}
