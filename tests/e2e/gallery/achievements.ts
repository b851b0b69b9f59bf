/** Achievements to look at. */
type Raw = Record<string, Record<string, Record<string, unknown>>>;

/** `raw` with three that count, in two quarters, and one whose value is not told yet. */
export function achieved(raw: Raw): Raw {
  return {
    ...raw,
    skills: { ...raw['skills'], k1: { kind: 'technical', name: 'Infrastructure as code', order: 1, level: 3 } },
    goals: { ...raw['goals'], g1: { horizon: 'five-years', words: 'Lead a platform team that others want to join', addedAt: '2026-09-01T08:00:00.000Z' } },
    achievements: {
      h1: { what: 'Cut the deployment of the event service from two hours to nine minutes', value: 'Twelve teams release on the day they finish; the night shift on Thursdays is gone.', day: '2026-11-12', by: 'member', addedAt: '2026-11-12T15:00:00.000Z', skill: 'k1', goal: 'g1', level: 3 },
      h2: { what: 'Explained the incident of October to the customer, alone', value: 'They extended the contract by a year.', day: '2026-10-27', by: 'manager', addedAt: '2026-10-28T09:00:00.000Z' },
      h3: { what: 'Took two new colleagues through the Terraform modules', value: 'Both shipped in their second week.', day: '2026-06-18', by: 'member', addedAt: '2026-11-18T09:00:00.000Z', skill: 'k1' },
      h4: { what: 'Wrote the on-call handbook', value: '', day: '2026-11-20', by: 'member', addedAt: '2026-11-20T16:30:00.000Z' },
    },
  };
}

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** The same, with words as long as they get. */
export function achievedAtLength(raw: Raw): Raw {
  const filled = achieved(raw);
  return {
    ...filled,
    achievements: {
      ...filled['achievements'],
      h5: { what: `${longWord} ${'und noch etwas, das dazugehört '.repeat(14)}`.slice(0, 500), value: longWord.repeat(6).slice(0, 500), day: '2026-11-21', by: 'member', addedAt: '2026-11-21T08:00:00.000Z', skill: 'k1', level: 4, goal: 'g1' },
      h6: { what: longWord, value: '', day: '2026-11-22', by: 'manager', addedAt: '2026-11-22T08:00:00.000Z' },
    },
  };
}
