/** One search over all 1:1s: what is found, where it leads, and old sessions of all of them. SPEC: SR8, SR9. */
import { FluentProvider } from '@fluentui/react-components';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import type { PartnershipRecord } from '../../../src/domain/entities.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { MySearch } from '../../../src/features/my-one-on-ones/search.tsx';
import { MyContext, type Target } from '../../../src/ui/my.ts';
import { fluentTheme } from '../../../src/ui/theme.ts';
import type { MyOneOnOnes } from '../../../src/workspace/my.ts';
import type { EarlierSessions } from '../../../src/workspace/workspace.ts';
import { listed, memoryDesk, recordAs } from '../../helpers/my-desk.ts';
import '../ui/screen.tsx';

const at = '2026-11-16T09:00:00.000Z';

/** Twelve held sessions: what was before them may lie in files. */
const held = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`s${index}`, { day: `2026-${String(index < 2 ? 11 : 12 - index).padStart(2, '0')}-0${1 + (index % 2)}`, closed: { by: 'member', at } }]));

const recordOf = (raw: Record<string, unknown>): PartnershipRecord => ({ ...readRecord({ sessions: held, ...raw }), partnership: recordAs('manager').partnership });

const [ann, bea, cas] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc'] as const;

function page(records: Readonly<Record<string, PartnershipRecord>>, earlier: MyOneOnOnes['earlier'] = async () => Promise.reject(new Error('not asked here'))) {
  const whole: MyOneOnOnes['whole'] = async (pairKey) => {
    const record = records[pairKey];
    return Promise.resolve(record === undefined ? fail({ kind: 'missing' }) : ok(record));
  };
  const desk = memoryDesk(Object.entries(records).map(([pairKey, record]) => listed(pairKey, record)), { whole, earlier });
  const open = vi.fn<(pairKey: string, target?: Target) => void>();
  render(
    <FluentProvider theme={fluentTheme('light')}>
      <MyContext value={{ desk, open }}>
        <MySearch />
      </MyContext>
    </FluentProvider>,
  );
  return { open, desk };
}

const field = () => screen.getByRole('searchbox', { name: 'Search all your 1:1s' });
const results = () => within(screen.getByRole('list', { name: 'Found' })).getAllByRole('listitem');
const follow = async (words: string) => {
  const one = results().find(({ textContent }) => textContent?.includes(words));
  if (one === undefined) throw new Error(`“${words}” was not found`);
  await userEvent.click(within(one).getByRole('button'));
};

const topic = (title: string) => ({ by: 'member', title, addedAt: at, discussed: null, withdrawn: null, note: '' });
const file = (day: string, notes: string) => readRecord({ sessions: { [`o${day}`]: { day, closed: { by: 'member', at }, notes } } });
/** Newest first. */
const files = (notes: Readonly<Record<string, string>>): EarlierSessions => ({
  list: async () => Promise.resolve(ok(Object.keys(notes).map((day) => ({ day, files: [`${day} o.json`], from: null })))),
  read: async ({ day }) => Promise.resolve(ok(file(day, notes[day] ?? ''))),
});

it('SR9 leads to the thing itself where it is at home, and to the session in which it was, once that is over', async () => {
  const goals = { g1: { by: 'member', years: 5, words: 'Fly a zeppelin', changedAt: at } };
  const topics = { t1: topic('Buy a zeppelin'), t2: { ...topic('Name of the zeppelin'), discussed: { session: 's0', at } }, t3: { ...topic('Zeppelin today'), discussed: { session: 'now', at } } };
  const sessions = { ...held, now: { day: '2026-11-23', closed: null } };
  const { open } = page({ [ann]: recordOf({ sessions, topics, goals }) });
  await userEvent.type(field(), 'zeppelin');
  await waitFor(() => expect(results()).toHaveLength(4));
  await follow('Buy a');
  expect(open).toHaveBeenLastCalledWith(ann, { view: 'session', region: 'Topics', items: ['t1'] });
  await follow('Fly a');
  expect(open).toHaveBeenLastCalledWith(ann, { view: 'growth', region: 'Vision', items: ['g1'] });
  await follow('Name of the');
  expect(open).toHaveBeenLastCalledWith(ann, { view: 'session', region: 'Sessions', items: ['s0'] });
  await follow('Zeppelin today');
  expect(open).toHaveBeenLastCalledWith(ann, { view: 'session', region: 'Topics', items: ['t3'] });
});

it('SR8 whoever typed before the list was there finds what comes into it, without typing again', async () => {
  const record = recordOf({ topics: { t1: topic('Buy a zeppelin') } });
  const { desk } = page({ [ann]: record, [bea]: record });
  const { list } = desk;
  act(() => list.set({ ...list.get(), all: [listed(ann, null), listed(bea, null)], asking: true }));
  await userEvent.type(field(), 'zeppelin');
  act(() => list.set({ ...list.get(), all: [listed(ann, record), listed(bea, null)] }));
  await waitFor(() => expect(results()).toHaveLength(1));
  act(() => list.set({ ...list.get(), all: [listed(ann, record), listed(bea, record)] }));
  await waitFor(() => expect(results()).toHaveLength(2));
});

it('SR8 old sessions of all 1:1s are read when somebody asks; what cannot be reached is named, and asked again', async () => {
  let reachable = false;
  const asked: string[] = [];
  const { open } = page({ [ann]: recordOf({ topics: { t1: topic('A new zeppelin') } }), [bea]: recordOf({}), [cas]: { ...recordOf({}), sessions: {} } }, async (pairKey) => {
    asked.push(pairKey);
    if (pairKey === ann) return Promise.resolve({ ...files({ '2021-03-01': 'The zeppelin of Ann.' }), list: async (): ReturnType<EarlierSessions['list']> => (reachable ? files({ '2021-03-01': '' }).list() : Promise.resolve(fail({ kind: 'forbidden' }))) });
    return Promise.resolve(files({ '2022-03-07': 'No balloon.', '2022-02-28': 'The zeppelin of Bea.' }));
  });
  await userEvent.type(field(), 'zeppelin');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 thing in 3 records'));
  expect(asked).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Search older sessions too' }));
  await waitFor(() => expect(results()).toHaveLength(2));
  // Nothing has left a record that holds fewer than twelve.
  expect(asked).toEqual([ann, bea]);
  expect(screen.getByRole('status').textContent).toBe('2 things in 3 records and 2 older sessions');
  expect(screen.getByRole('alert').textContent).toMatch(/^Older sessions could not be read of: /);
  await follow('of Bea');
  expect(open).toHaveBeenLastCalledWith(bea, { view: 'session', region: 'Sessions', items: ['sessions in files', '2022-02-28 o.json'] });
  reachable = true;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(results()).toHaveLength(3));
  expect(screen.queryByRole('alert')).toBeNull();
});

it('SR8 without a network that is said, and it goes on later; it can be stopped', async () => {
  let online = false;
  let answer = (): void => undefined;
  page({ [ann]: recordOf({}), [bea]: recordOf({}) }, async (pairKey) => {
    if (!online) return Promise.reject(new Error('its code cannot be loaded'));
    return Promise.resolve({ ...files({ '2021-03-01': `The zeppelin of ${pairKey}.` }), ...(pairKey === bea && { read: async () => new Promise((resolve) => (answer = () => resolve(ok(file('2021-03-01', 'The zeppelin of Bea.'))))) }) });
  });
  await userEvent.type(field(), 'zeppelin');
  await userEvent.click(await screen.findByRole('button', { name: 'Search older sessions too' }));
  await screen.findByRole('alert');
  online = true;
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  expect(await screen.findByRole('progressbar')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(screen.getByText('1 of 2 older sessions read.')).toBeTruthy();
  expect(results()).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  await waitFor(() => {
    answer();
    expect(results()).toHaveLength(2);
  });
});
