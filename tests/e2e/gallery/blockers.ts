/** Blockers to look at. */
type Raw = Record<string, Record<string, Record<string, unknown>>>;

/** `raw` with three that are open (one of them old, before the target level) and one that was let be. */
export function hindered(raw: Raw): Raw {
  const raised = (blocker: string, session: string, by: string) => ({ blocker, session, by, at: '2026-11-09T08:10:00.000Z' });
  return {
    ...raw,
    foundations: { it: { ...raw['foundations']?.['it'], presentLevel: 2, targetLevel: 3 } },
    planItems: { ...raw['planItems'], p1: { kind: 'formal', title: 'AZ-400', status: 'under-way', by: 'member', addedAt: '2026-09-01T08:00:00.000Z', level: 2 } },
    blockers: {
      b1: {
        title: 'No write access to the staging cluster',
        by: 'member',
        raisedAt: '2026-10-19T08:00:00.000Z',
        owner: 'other',
        ownerName: 'Ines, platform team',
        blocks: { kind: 'level', id: '3' },
        note: 'Ticket 4711 is open since October.\nMaya asked Ines on 2 November; she waits for security.',
      },
      b2: { title: 'Nobody may book training before January', by: 'member', raisedAt: '2026-11-02T08:00:00.000Z', owner: 'manager', blocks: { kind: 'plan-item', id: 'p1' } },
      b3: { title: 'The laptop order waits for a signature', by: 'manager', raisedAt: '2026-11-16T08:00:00.000Z', owner: 'manager' },
      b4: {
        title: 'Two teams want opposite things of the event schema',
        by: 'member',
        raisedAt: '2026-09-21T08:00:00.000Z',
        owner: 'manager',
        outcome: { kind: 'let-be', by: 'manager', at: '2026-11-09T08:30:00.000Z', session: 's2026-11-09', reason: 'The architects decide in spring; until then we keep both.' },
      },
    },
    raises: { r1: raised('b1', 's2026-10-26', 'member'), r2: raised('b1', 's2026-11-09', 'member') },
    // One is open again, of another the two said different things at once.
    settlements: {
      o1: { blocker: 'b1', kind: 'cleared', by: 'manager', at: '2026-10-26T08:20:00.000Z', session: 's2026-10-26', reason: 'Ines opened staging for the release week' },
      o2: { blocker: 'b4', kind: 'cleared', by: 'member', at: '2026-11-09T08:29:00.000Z', session: 's2026-11-09', reason: 'We agreed on one schema with the payments team' },
    },
  };
}

/** The same, with words as long as they get. */
export function hinderedAtLength(raw: Raw): Raw {
  const filled = hindered(raw);
  const long = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
  return {
    ...filled,
    blockers: {
      ...filled['blockers'],
      b5: { title: long.repeat(4).slice(0, 200), by: 'member', raisedAt: '2026-09-01T08:00:00.000Z', owner: 'other', ownerName: long.repeat(2), blocks: { kind: 'skill', id: 'gone' }, note: `${long} `.repeat(20) },
    },
  };
}
