/** My promises in all 1:1s: when each is due, where no session is at hand. SPEC: MO5. */
import { FluentProvider } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { readReadable } from '../../../src/domain/read-record.ts';
import { termsHash } from '../../../src/domain/terms.ts';
import { MyPromises } from '../../../src/features/my-one-on-ones/promises.tsx';
import { MyContext } from '../../../src/ui/my.ts';
import { fluentTheme } from '../../../src/ui/theme.ts';
import { listed, memoryDesk, recordAs } from '../../helpers/my-desk.ts';
import '../ui/screen.tsx';

const at = '2026-11-16T09:00:00.000Z';

function agreed(wording: string, due: unknown) {
  const terms = { wording, owner: 'manager' as const };
  const signature = { terms: termsHash(terms), at };
  return { terms, due, session: 's1', proposedBy: 'manager', proposedAt: at, signatures: { manager: signature, member: signature }, outcome: null };
}

/** Of hers as the manager, with a session at `start`; today is Monday 23 November. */
function shows(start: string, due: unknown): string {
  const record = { ...readReadable({ agreements: { a1: agreed('Ask about the budget', due) } }), partnership: recordAs('manager').partnership };
  render(
    <FluentProvider theme={fluentTheme('light')}>
      <MyContext value={{ desk: memoryDesk([listed('aaaaaaaaaaaaaaaa', record, [{ series: 'c', start, originalStart: start }])]), open: () => undefined }}>
        <MyPromises />
      </MyContext>
    </FluentProvider>,
  );
  return screen.getByRole('listitem').textContent ?? '';
}

const next = { kind: 'next', from: '2026-11-16' };

it('MO5 what is for next time is due at that 1:1, and its day is told', () => {
  expect(shows('2026-11-27T08:00:00.000Z', next)).toContain('Due at your 1:1 on Fri 27 November');
});

it('MO5 it is due now on the day of that 1:1', () => {
  expect(shows('2026-11-23T08:00:00.000Z', next)).toContain('Due now');
});

it('MO5 a day before that 1:1 is told as it is', () => {
  const said = shows('2026-11-27T08:00:00.000Z', { kind: 'day', day: '2026-11-25' });
  expect(said).toContain('Due in 2 days');
  expect(said).not.toContain('Due now');
});
