/** My growth beside the line that adds to it. SPEC: MO6. */
import { FluentProvider } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ok } from '../../../src/base/result.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import type { PartnershipRecord } from '../../../src/domain/entities.ts';
import { MyGrowth } from '../../../src/features/my-one-on-ones/growth.tsx';
import { MyContext } from '../../../src/ui/my.ts';
import { fluentTheme } from '../../../src/ui/theme.ts';
import { listed, memoryDesk, recordAs } from '../../helpers/my-desk.ts';
import '../ui/screen.tsx';

const pair = 'aaaaaaaaaaaaaaaa';
const draft = (what: string) => ({ what, value: '', day: '2026-11-20', by: 'member', addedAt: '2026-11-20T09:00:00.000Z', withdrawn: null });
const withDrafts = (record: PartnershipRecord, ...ids: readonly string[]): PartnershipRecord => ({ ...record, achievements: readRecord({ achievements: Object.fromEntries(ids.map((id) => [id, draft(id)])) }).achievements });

function show(records: Readonly<Record<string, PartnershipRecord>>, after: PartnershipRecord) {
  const whole = async (pairKey: string) => Promise.resolve(ok(records[pairKey] ?? after));
  const desk = memoryDesk(Object.entries(records).map(([pairKey, record]) => listed(pairKey, record)), { whole });
  render(
    <FluentProvider theme={fluentTheme('light')}>
      <MyContext value={{ desk, open: () => undefined }}>
        <MyGrowth newId={() => 'h9'} step={async () => Promise.resolve(ok(after))} />
      </MyContext>
    </FluentProvider>,
  );
  return within(screen.getByRole('region', { name: 'My growth' }));
}

it('MO6 what was added above is counted at once', async () => {
  const record = recordAs('member');
  const region = show({ [pair]: withDrafts(record, 'h1', 'h2') }, withDrafts(record, 'h1', 'h2', 'h3'));
  expect(await region.findByText(/2 wait for their value/)).toBeTruthy();
  await userEvent.type(region.getByRole('textbox', { name: 'What did you achieve?' }), 'Ran the workshop{Enter}');
  expect(await region.findByText(/3 wait for their value/)).toBeTruthy();
});

it('MO6 whoever is the manager in all reads whose achievements the line goes to, and not that they are missing something', () => {
  const region = show({ [pair]: recordAs('manager') }, recordAs('manager'));
  expect(region.queryByText('You are not the member of any 1:1 here')).toBeNull();
  expect(region.getByText(/^You are the manager in your 1:1s here/)).toBeTruthy();
});
