/** Dates follow the locale; what the template says is shown as it is. */
import { describe, expect, it } from 'vitest';
import { defaultTemplate } from '../../../../src/domain/template/default.ts';
import { rejection } from '../../../../src/ui/text/first.ts';
import { inductionMeaning, inductionName, motivationInWords, promptsOf, purposeOf } from '../../../../src/ui/text/template.ts';
import { standing } from '../../../../src/ui/text/standing.ts';
import { datesIn } from '../../../../src/ui/text/when.ts';

describe('dates', () => {
  it('are written as the locale does, with the year when it is another one', () => {
    expect(datesIn('en-GB').day('2026-11-23', '2026-11-30')).toBe('Mon 23 November');
    expect(datesIn('en-US').day('2026-11-23', '2026-11-30')).toBe('Mon, November 23');
    expect(datesIn('de-DE').day('2025-11-24', '2026-11-30')).toContain('2025');
  });

  it('fall back to British English: no country, nothing known, no language tag at all', () => {
    for (const locale of ['', 'en', 'xx-YY', 'not a locale', '-']) expect(datesIn(locale).day('2026-11-23', '2026-11-23')).toBe('Mon 23 November');
  });

  it('show what they cannot read as it is', () => {
    expect(datesIn('en-GB').day('soon', '2026-11-23')).toBe('soon');
    expect(datesIn('en-GB').moment('yesterday')).toBe('yesterday');
  });
});

describe('where the member stands', () => {
  it('CL2 says of a level that it is reached, as Levels does', () => {
    expect(standing.onTheWay(3, 2, 0)).toBe('At 3, 2 is reached.');
    expect(standing.onTheWay(1, 2, 1)).toBe('1, on the way to 2: 1 criterion is open.');
    expect(standing.onTheWay(2, 2, 0)).toBe('At 2.');
  });
});

describe('the template on screen', () => {
  it('has a question for each answer of the state, and words for every point and step', () => {
    expect(promptsOf(defaultTemplate, 'state')).toHaveLength(4);
    expect(promptsOf(defaultTemplate, 'new-agreements')[2]).toContain('third person');
    expect(promptsOf(defaultTemplate, 'agreements')[1]).toContain('stood in the way');
    expect(purposeOf(defaultTemplate, 'notes')).not.toBe('');
    expect(defaultTemplate.motivation.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
    expect(motivationInWords(defaultTemplate, 3)).toMatch(/^Steady\. I do/);
    expect(motivationInWords(defaultTemplate, 4)).toBe('Good.');
    expect(inductionName(defaultTemplate, 'owning')).toBe('Owning');
    expect(inductionMeaning(defaultTemplate, 'owning')).toContain('alone');
  });
});

it('words “already settled” for agreements and topics alike', () => {
  expect(rejection({ kind: 'already-settled' })).not.toMatch(/agreement|topic/i);
});
