/** Records with a vision and a partnership agreement to look at. */
import { agreementHash, agreementVersionId } from '../../../src/domain/agreement-hash.ts';
import { defaultAgreement } from '../../../src/domain/template/default-agreement.ts';
import { manager, member, today } from './records.ts';

type Raw = Record<string, Record<string, Record<string, unknown>>>;

const roles = { manager, member };
const at = (day: string) => `${day}T08:00:00.000Z`;
const before = 'We talk every week. The hour is for you, not for the plan of the team.';
const first = agreementHash(before, roles);

/** Goals with earlier words and what leads there; an agreement that the manager has affirmed and the member has not. */
export function founded(raw: Raw): Raw {
  const goal = (horizon: string, words: string, day: string, more: object = {}) => ({ horizon, words, addedAt: at(day), changedAt: at(day), ...more });
  return {
    ...raw,
    goals: {
      g1: goal('ten-years', 'Be the person whom others ask before they build a platform', '2026-03-02', { changedAt: at('2026-09-14') }),
      g2: goal('five-years', 'Lead a platform team of five that releases without a night shift', '2026-03-02'),
      g3: goal('five-years', 'Speak at a conference about what went wrong', '2026-11-16'),
      g4: goal('aspiration', 'Live by the sea for a year', '2026-06-01'),
      g5: goal('five-years', 'Become an architect', '2026-03-02', { retired: { by: 'member', at: at('2026-09-14') } }),
    },
    wordings: {
      w1: { goal: 'g1', words: 'Be a principal engineer', became: 'Be the one who is asked first', from: at('2026-03-02'), until: at('2026-06-08') },
      w2: { goal: 'g1', words: 'Be the one who is asked first', became: 'Be the person whom others ask before they build a platform', from: at('2026-06-08'), until: at('2026-09-14') },
    },
    skills: { ...raw['skills'], k91: { kind: 'technical', name: 'Terraform foundations', order: 91, goal: 'g2', addedAt: at('2026-03-02') } },
    planItems: { ...raw['planItems'], p91: { kind: 'formal', title: 'AZ-400', status: 'under-way', goal: 'g2', addedAt: at('2026-03-02'), by: 'member' } },
    achievements: { ...raw['achievements'], h91: { what: 'Ran the first game day of the department', day: '2026-10-12', value: 'Two outages found before a customer did', by: 'member', addedAt: at('2026-10-12'), goal: 'g2' } },
    foundations: {
      it: {
        agreement: defaultAgreement,
        'affirmed-manager': { text: agreementHash(defaultAgreement, roles), at: at('2026-11-16') },
        'affirmed-member': { text: first, at: at('2026-08-31') },
        visionReviewed: { by: 'member', at: at('2026-09-14'), session: 's2026-09-14' },
      },
    },
    agreementVersions: {
      [agreementVersionId(first)]: { text: before, 'affirmed-manager': at('2026-08-31'), 'affirmed-member': at('2026-08-31') },
      [agreementVersionId(agreementHash(defaultAgreement, roles))]: { text: defaultAgreement, 'affirmed-manager': at('2026-11-16') },
    },
  };
}

/** The same with words as long as they get. */
export function foundedAtLength(raw: Raw): Raw {
  const long = 'Siebentausendzweihundertvierundfünfzigfachverglasungsbeauftragter ';
  const filled = founded(raw);
  return {
    ...filled,
    goals: { ...filled['goals'], g6: { horizon: 'ten-years', words: long.repeat(7).trim(), addedAt: at(today), changedAt: at(today) } },
    foundations: { it: { ...filled['foundations']?.['it'], agreement: long.repeat(60) } },
  };
}
