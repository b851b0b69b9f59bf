/** What was achieved, said where all 1:1s are listed: it goes to the two for whom it was written, and to nobody else (a promise of privacy). */
import { FluentProvider } from '@fluentui/react-components';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Subscribable } from '../../../src/base/subscribable.ts';
import type { Role } from '../../../src/domain/entities.ts';
import { emptyRecord } from '../../../src/domain/entities.ts';
import { summaryOf } from '../../../src/domain/views/my-one-on-ones.ts';
import { MyQuickEntry, type StepOutside } from '../../../src/features/my-one-on-ones/quick-entry.tsx';
import { DraftsHolder } from '../../../src/ui/drafts.ts';
import { type Known, MyContext } from '../../../src/ui/my.ts';
import { fluentTheme } from '../../../src/ui/theme.ts';
import type { MyOneOnOnes } from '../../../src/workspace/my.ts';
import { jonas, maya } from '../../helpers/people.ts';
import { noDrafts } from '../../e2e/gallery/memory-partnership.ts';
import '../ui/screen.tsx';

const looking = { me: maya.id, now: Date.parse('2026-11-23T07:00:00Z'), timeZone: 'Europe/Berlin' };
const none = () => Promise.reject(new Error('not asked here'));

function desk(): MyOneOnOnes {
  return {
    viewer: { id: maya.id, tenant: 'contoso', loginHint: maya.userPrincipalName },
    drafts: noDrafts,
    list: new Subscribable({ all: [], asking: false, failure: null, calendarFailure: null }),
    agenda: new Subscribable(null),
    looking: new Subscribable(looking),
    refresh: () => undefined,
    allow: none,
    whole: none,
    attachAll: none,
    close: () => undefined,
  };
}

/** A 1:1 of hers in which she is `role`. */
function known(pairKey: string, name: string, role: Role): Known {
  const roles = role === 'manager' ? { manager: maya.id, member: jonas.id } : { manager: jonas.id, member: maya.id };
  const partnership = { roles, people: { [maya.id]: maya, [jonas.id]: jonas }, attachedAt: '2026-11-01T08:00:00.000Z', attachedBy: maya.id, template: 'partnership@1' };
  const one = { pairKey, record: { ...emptyRecord, partnership }, calendar: null };
  return { ...one, name, summary: summaryOf(one, looking) };
}

const bob = known('aaaaaaaaaaaaaaaa', 'Bob', 'manager');
const boss = known('bbbbbbbbbbbbbbbb', 'Vera', 'member');
const carl = known('cccccccccccccccc', 'Carl', 'manager');

function page(step: StepOutside['step'], my = desk()) {
  const screenOf = (all: readonly Known[]) => (
    <FluentProvider theme={fluentTheme('light')}>
      <MyContext value={{ desk: my, open: () => undefined }}>
        <DraftsHolder value={my}>
          <input aria-label="Search" />
          <MyQuickEntry all={all} records={new Map()} newId={() => 'h1'} step={step} />
        </DraftsHolder>
      </MyContext>
    </FluentProvider>
  );
  return { screenOf, my };
}

const accepts = () => vi.fn<StepOutside['step']>(async () => Promise.resolve(null));
const line = () => screen.getByRole<HTMLInputElement>('textbox', { name: /achieve\?$/ });
const whom = () => screen.getByRole<HTMLSelectElement>('combobox', { name: '1:1 with' }).value;

it('stays with the person that it was shown for, whichever records arrive while somebody writes', async () => {
  const step = accepts();
  const { screenOf } = page(step);
  const { rerender } = render(screenOf([bob]));
  await userEvent.type(line(), 'He ran the');
  rerender(screenOf([boss, bob]));
  expect(whom()).toBe(bob.pairKey);
  await userEvent.type(line(), ' workshop{Enter}');
  await waitFor(() => expect(step).toHaveBeenCalledOnce());
  expect(step.mock.calls[0]).toMatchObject([bob.pairKey, { what: 'He ran the workshop' }]);
});

it('words never go to another pair by themselves, also when theirs is gone from the list', async () => {
  const step = accepts();
  const { screenOf } = page(step);
  const { rerender } = render(screenOf([bob]));
  await userEvent.type(line(), 'He ran it');
  rerender(screenOf([boss]));
  expect(line().value).toBe('');
  rerender(screenOf([boss, bob]));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '1:1 with' }), bob.pairKey);
  expect(line().value).toBe('He ran it');
});

it('takes the words along to whom is chosen after writing them', async () => {
  const step = accepts();
  const { screenOf } = page(step);
  render(screenOf([bob, carl]));
  await userEvent.type(line(), 'He ran it');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '1:1 with' }), carl.pairKey);
  await userEvent.type(line(), '{Enter}');
  await waitFor(() => expect(step).toHaveBeenCalledOnce());
  expect(step.mock.calls[0]).toMatchObject([carl.pairKey, { what: 'He ran it' }]);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '1:1 with' }), bob.pairKey);
  expect(line().value).toBe('');
});

it('what is begun stands there again, for the same person, when a 1:1 was looked into meanwhile', async () => {
  const { screenOf } = page(accepts());
  const { unmount } = render(screenOf([boss, bob]));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '1:1 with' }), bob.pairKey);
  await userEvent.type(line(), 'He ran');
  unmount();
  render(screenOf([boss, bob]));
  expect(whom()).toBe(bob.pairKey);
  expect(line().value).toBe('He ran');
});

it('while it takes its time it says so, and leaves the focus where the person has gone on to', async () => {
  let answer = (_: Awaited<ReturnType<StepOutside['step']>>): void => undefined;
  const { screenOf } = page(async () => new Promise((resolve) => (answer = resolve)));
  render(screenOf([bob, carl]));
  await userEvent.type(line(), 'He ran it{Enter}');
  expect(await screen.findByText('One moment…')).toBeTruthy();
  expect(line().form?.getAttribute('aria-busy')).toBe('true');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Add achievement' }).disabled).toBe(true);
  await userEvent.click(screen.getByRole('textbox', { name: 'Search' }));
  await act(async () => answer({ kind: 'not-loaded' }));
  // Why not, and what to do: a part of the page is not what was not loaded.
  expect((await screen.findByRole('alert')).textContent).toMatch(/1:1 with Bob could not be reached.*stays here.*open that 1:1/);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Search' }));
  expect(line().value).toBe('He ran it');
  expect(screen.queryByText('One moment…')).toBeNull();
  await userEvent.type(line(), '{Enter}');
  expect(await screen.findByText('One moment…')).toBeTruthy();
  await act(async () => answer(null));
  await waitFor(() => expect(line().value).toBe(''));
  expect(document.activeElement).toBe(line());
});
