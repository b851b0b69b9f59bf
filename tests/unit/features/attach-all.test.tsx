/** Attaching to all, and the list beside it, on the screen: what is said of a calendar in which something is not. */
import { FluentProvider } from '@fluentui/react-components';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Subscribable } from '../../../src/base/subscribable.ts';
import { emptyRecord } from '../../../src/domain/entities.ts';
import { AttachAll } from '../../../src/features/attach/attach-all.tsx';
import { MyList } from '../../../src/features/my-one-on-ones/list.tsx';
import { MyContext } from '../../../src/ui/my.ts';
import { fluentTheme } from '../../../src/ui/theme.ts';
import type { RecurringOneOnOne } from '../../../src/domain/views/recurring-one-on-ones.ts';
import type { AttachAll as Desk, AttachAllState } from '../../../src/workspace/attach-all-types.ts';
import type { MyList as List, MyOneOnOnes } from '../../../src/workspace/my.ts';
import { noDrafts } from '../../e2e/gallery/memory-partnership.ts';
import { jonas, maya, pair } from '../../helpers/people.ts';

const nothing: AttachAllState = { found: { all: [], notOffered: [] }, weeks: 18, laterFailure: null, failure: null, outcomes: new Map(), running: null, stopped: null };
const empty: List = { all: [], asking: false, failure: null, calendarFailure: null };

function show(piece: React.ReactNode, state: Partial<AttachAllState> = {}, list: List = empty) {
  const retry = vi.fn();
  const none = () => Promise.reject(new Error('not asked here'));
  const all: Desk = { state: new Subscribable({ ...nothing, ...state }), allow: none, retry, preview: () => new Promise(() => undefined), attach: none, undo: none };
  const my: MyOneOnOnes = {
    viewer: { id: maya.id, tenant: 'contoso', loginHint: maya.userPrincipalName },
    drafts: noDrafts,
    list: new Subscribable(list),
    agenda: new Subscribable({ events: [], occurrencesOf: () => [] }),
    looking: new Subscribable({ me: maya.id, now: Date.parse('2026-11-23T07:00:00Z'), timeZone: 'Europe/Berlin', readUntil: Date.parse('2027-03-29T07:00:00Z') }),
    refresh: () => undefined,
    allow: none,
    whole: none,
    earlier: none,
    attachAll: () => Promise.resolve(all),
    close: () => undefined,
  };
  render(
    <FluentProvider theme={fluentTheme('light')}>
      <MyContext value={{ desk: my, open: () => undefined }}>{piece}</MyContext>
    </FluentProvider>,
  );
  return { retry };
}

it('names as many weeks as were read', async () => {
  show(<AttachAll />);
  expect(await screen.findByText('No recurring 1:1 is in your calendar in the next 18 weeks')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says that what comes later could not be read, and asks again from a click', async () => {
  const { retry } = show(<AttachAll />, { weeks: 5, laterFailure: { kind: 'unavailable' } });
  expect(await screen.findByText('No recurring 1:1 is in your calendar in the next 5 weeks')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toBe('Only the next 5 weeks of your calendar could be read. A 1:1 that is held less often may be missing here.');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(retry).toHaveBeenCalledOnce();
});

const rowOf = (pairKey: string, name: string): RecurringOneOnOne => ({
  pairKey,
  name,
  other: null,
  state: 'new',
  meetings: [],
});

it('says that attaching stopped when the page was left, with what was chosen then chosen again', async () => {
  const all = [rowOf(pair, 'Jonas Brandt'), rowOf('b', 'Priya Nair'), rowOf('c', 'Sam Okafor')];
  show(<AttachAll />, { found: { all, notOffered: [] }, stopped: { done: 2, left: [{ pairKey: pair, mine: 'member' }, { pairKey: 'b', mine: 'manager' }] } });
  expect(await screen.findByText('Attaching stopped when the page was left: 2 of 4 attached, 2 still to do.')).toBeTruthy();
  expect(screen.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked)).toEqual([true, true, false]);
  expect(screen.getAllByRole<HTMLSelectElement>('combobox').map(({ value }) => value)).toEqual(['member', 'manager', 'member']);
  expect(screen.getByRole('button', { name: 'Attach (2)' })).toBeTruthy();
});

it('while it attaches, the button says so and offers no number', async () => {
  const all = [rowOf(pair, 'Jonas Brandt'), rowOf('b', 'Priya Nair')];
  show(<AttachAll />, { found: { all, notOffered: [] }, running: { done: 0, of: 2 }, outcomes: new Map([[pair, { kind: 'working' }]]) });
  expect(await screen.findByRole('button', { name: 'Attaching…' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Attach \(/ })).toBeNull();
});

it('says of a series that has no further date that there is none, instead of a date of its rhythm', () => {
  const series = { id: 'c', subject: '', organizer: maya.id, joinUrls: [], cadence: { start: '2026-11-16T08:00:00.000Z', everyDays: 7 } };
  const partnership = { roles: { manager: maya.id, member: jonas.id }, people: { [maya.id]: maya, [jonas.id]: jonas }, attachedAt: '2026-11-01T08:00:00.000Z', attachedBy: maya.id, template: 'partnership@1' };
  const one = { pairKey: pair, chatId: 'c', otherName: jonas.displayName, record: { ...emptyRecord, partnership, series: { c: series } }, trouble: null };
  show(<MyList />, {}, { ...empty, all: [{ ...one, calendar: [] }] });
  expect(screen.getByText('No further date in your calendar')).toBeTruthy();
  expect(screen.queryByText(/probably/)).toBeNull();
});
