/**
 * Whole sessions in a row by keyboard alone: the manager in the side panel of the call, the member in the tab, each in a
 * browser of their own, both one step at a time. No page sees a mouse, and nowhere is the focus lost.
 */
import { expect as ask, type Locator, test } from '@playwright/test';
import type { LocalMicrosoft365 } from '../helpers/local-microsoft-365.ts';
import { Hands, watchForMice } from './hands.ts';
import { onLocal } from './on-local.ts';
import { openWindow, region, type Seat, statusLine, wake } from './people.ts';

/** Two browsers on a busy machine: what is waited for comes, or it does not. */
const expect = ask.configure({ timeout: 45_000 });

/** Each of them finds what the one before has left. */
const sessions = 3;

let local: LocalMicrosoft365;
onLocal('weekly', (started) => (local = started));

interface One {
  readonly seat: Seat;
  readonly hands: Hands;
}

const button = (within: Locator, name: string | RegExp): Locator => within.getByRole('button', { name, exact: true });
const at = ({ seat }: One, name: string): Locator => region(seat, name);
const bar = ({ seat }: One): Locator => seat.app.getByRole('region', { name: 'Run of show' });
const item = (one: One, where: string, words: string): Locator => at(one, where).getByRole('listitem').filter({ hasText: words });

/** The other one's page asks at its next turn; this is as if the network had just come back. */
async function sees({ seat }: One, what: Locator): Promise<void> {
  await expect(async () => {
    await wake(seat);
    await expect(what).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 60_000 });
}

const settled = (seat: Seat) => expect(statusLine(seat, 'Everything is saved in OneDrive')).toBeVisible({ timeout: 90_000 });

/** On to the step of this name: by its key, or by its button. */
async function next(one: One, step: string | RegExp, by: 'key' | 'button' = 'key'): Promise<void> {
  if (by === 'key') await one.hands.key('Alt+PageDown');
  else await one.hands.press(button(bar(one), 'Next'));
  await expect(bar(one).getByRole('heading', { name: step, level: 2 }).first()).toBeFocused();
}

/** By the name of a step, from wherever one is. */
async function goTo(one: One, step: RegExp): Promise<void> {
  const list = bar(one).getByRole('list', { name: 'Steps' });
  if (!(await list.isVisible())) await one.hands.press(button(bar(one), 'Steps'));
  await one.hands.press(list.getByRole('button', { name: step }));
  await expect(bar(one).getByRole('heading', { level: 2 }).first()).toBeFocused();
}

async function arrive({ seat }: One, chat: string, join: boolean): Promise<void> {
  await seat.page.goto(`${local.shellUrl}/teams?as=${seat.person.id}&chat=${encodeURIComponent(chat)}`);
  if (join) {
    const there = seat.page.getByRole('button', { name: 'Join', exact: true });
    await expect(there).toBeVisible();
    for (let stop = 0; stop < 40 && !(await there.evaluate((it) => it === document.activeElement)); stop += 1) await seat.page.keyboard.press('Tab');
    await seat.page.keyboard.press('Enter');
    await expect(seat.page.getByRole('complementary', { name: 'Accord panel' })).toBeVisible();
  }
  await settled(seat);
}

async function score({ seat, hands }: One, value: number): Promise<void> {
  const skill = 'Infrastructure as code';
  const skills = region(seat, 'Skills');
  const row = skills.getByRole('row', { name: new RegExp(skill) }).or(skills.getByRole('listitem').filter({ hasText: skill })).first();
  await hands.press(row.getByRole('button', { name: /^(Score|Change)/ }).first());
  const form = skills.getByRole('form');
  await hands.choose(form.getByRole('radiogroup'), new RegExp(`^${value}`));
  await hands.press(form.getByRole('button', { name: /Give (this score|it without)/ }));
}

test('three whole sessions in a row, by two people, by keyboard alone', { tag: '@long' }, async ({ browser }) => {
  // Some ninety seconds on a machine of its own; this is for one that many share.
  test.setTimeout(900_000);
  const sit = async (role: 'manager' | 'member') => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const mice = await watchForMice(context);
    const seat = await openWindow(local, await local.person(role), context);
    return { mice, one: { seat, hands: new Hands(seat) } };
  };
  const [{ one: maya, mice: hers }, { one: jonas, mice: his }] = [await sit('manager'), await sit('member')];
  const agenda = (await local.agenda(maya.seat.person.id)).filter(({ subject, chatId }) => subject.startsWith('1:1') && chatId !== null);
  const now = (await local.clock()).now;
  const dates = agenda.filter(({ start, isCancelled }) => !isCancelled && start >= now).slice(0, sessions);
  const chat = dates[0]?.chatId ?? '';

  for (const [index, { start }] of dates.entries()) {
    const number = index + 1;
    const promise = `Promise of session ${number}`;
    await test.step(`session ${number}, ${start}`, async () => {
      await local.setClock({ now: new Date(Date.parse(start) - 120_000).toISOString() });
      await Promise.all([arrive(maya, chat, true), arrive(jonas, chat, false)]);
      for (const one of [maya, jonas]) {
        if (number === 1) await one.hands.press(button(one.seat.app.getByRole('main'), 'One step at a time'));
        // Remembered from then on.
        await expect(bar(one).getByRole('heading', { name: '1 of 7: Since last time' })).toBeVisible();
        // From the host's page into the app: only there its keys are its own.
        await one.hands.reach(button(bar(one), 'Next'));
      }

      // 1. Since last time: every open agreement that both signed is answered.
      if (number === 1) {
        const first = at(jonas, 'Open agreements').getByRole('listitem').filter({ has: button(jonas.seat.app.locator('*'), 'Not yet') }).first();
        await jonas.hands.press(button(first, 'Not yet'));
        await jonas.hands.press(at(jonas, 'Open agreements').getByRole('form').getByRole('button', { name: 'Move' }));
      } else {
        const before = item(maya, 'Open agreements', `Promise of session ${number - 1}`);
        await maya.hands.press(button(before, 'Kept'));
        await expect(before).toHaveCount(0);
      }

      // 2. The member's state.
      await next(jonas, '2 of 7: How you are');
      await jonas.hands.choose(at(jonas, 'State').getByRole('radiogroup', { name: 'Motivation' }), new RegExp(`^${number + 1}`));
      await jonas.hands.type(at(jonas, 'State').getByLabel('Where are you stuck?'), `Stuck in session ${number}`);
      await next(maya, /^2 of 7: How Jonas/, 'button');
      await sees(maya, at(maya, 'State').getByText(`Stuck in session ${number}`));

      // 3. His topics; she ticks them off.
      await next(jonas, '3 of 7: Your topics');
      await jonas.hands.type(at(jonas, 'Topics').getByLabel('New topic'), `His topic ${number}`);
      await jonas.hands.key('Enter');
      await next(maya, /^3 of 7: Topics from Jonas/);
      const his = item(maya, 'Topics', `His topic ${number}`).first();
      await sees(maya, his);
      await maya.hands.press(button(his, 'Discussed'));

      // 4. A blocker.
      await next(jonas, '4 of 7: Blockers');
      await jonas.hands.type(at(jonas, 'Blockers').getByLabel('What is in the way?'), `Red tape ${number}`);
      await jonas.hands.press(button(at(jonas, 'Blockers'), 'Raise blocker'));
      await next(maya, '4 of 7: Blockers');
      await sees(maya, item(maya, 'Blockers', `Red tape ${number}`).first());

      // 5. One part of growth: the one that was looked at the longest ago.
      await next(maya, '5 of 7: One part of growth');
      await next(jonas, '5 of 7: One part of growth');
      // Skills are scored every time, and the vision was reviewed in the session before the first.
      const part = ['Development plan', 'Vision', 'Development plan'][index] ?? '';
      for (const one of [maya, jonas]) {
        await expect(at(one, 'In rotation').getByRole('radio', { name: `${part}: its turn` })).toBeChecked();
        await expect(at(one, part)).toBeVisible();
      }
      if (number === 2) {
        await jonas.hands.type(at(jonas, 'Vision').getByLabel('New goal: in five years'), 'Lead the platform team');
        await jonas.hands.key('Enter');
        await sees(maya, at(maya, 'Vision').getByText('Lead the platform team'));
        await maya.hands.press(button(at(maya, 'Vision'), 'Reviewed together'));
      }
      if (number !== 2) {
        await jonas.hands.type(at(jonas, 'Development plan').getByLabel('New item of the plan'), 'The AZ-400 exam');
        await jonas.hands.press(button(at(jonas, 'Development plan'), 'Add to plan'));
      }
      // Both score one skill, blind, by going over to what lasts longer.
      for (const one of [jonas, maya]) {
        await look(one, 'Growth');
        await sees(one, at(one, 'Skills').getByText('Infrastructure as code').first());
        await score(one, one === jonas ? 2 : 4 - (index % 2));
        if (number === 1 && one === maya) await sees(maya, at(maya, 'Skills').getByText(/apart/).first());
        await look(one, 'Session');
      }

      // 6. Her topics; he ticks them off.
      await next(maya, '6 of 7: Your topics');
      await maya.hands.type(at(maya, 'Topics').getByLabel('New topic'), `Her topic ${number}`);
      await maya.hands.key('Enter');
      await next(jonas, /^6 of 7: Topics from Maya/);
      const topic = item(jonas, 'Topics', `Her topic ${number}`).first();
      await sees(jonas, topic);
      await jonas.hands.press(button(topic, 'Discussed'));

      // 7. A new agreement, signed by both; close, confirm, and was it worth it?
      await goTo(jonas, /New agreements/);
      await jonas.hands.press(button(at(jonas, 'New agreements'), 'Propose agreement'));
      await expect(jonas.seat.app.getByLabel('What is promised?')).toBeFocused();
      await jonas.hands.type(jonas.seat.app.getByLabel('What is promised?'), promise);
      await jonas.hands.press(at(jonas, 'New agreements').getByRole('form').getByRole('button', { name: 'Propose', exact: true }));
      await next(maya, '7 of 7: New agreements, and close');
      const proposed = item(maya, 'New agreements', promise);
      await sees(maya, proposed);
      await maya.hands.press(button(proposed, 'Sign'));
      await sees(jonas, item(jonas, 'New agreements', promise).filter({ hasNotText: 'Waits' }));
      await jonas.hands.press(button(jonas.seat.app.getByRole('main'), 'Close session'));
      await sees(maya, button(maya.seat.app.getByRole('main'), 'Confirm'));
      await maya.hands.press(button(maya.seat.app.getByRole('main'), 'Confirm'));
      for (const one of [maya, jonas]) {
        const question = one.seat.app.getByRole('radiogroup', { name: 'Was this worth our time?' });
        await sees(one, question);
        await one.hands.choose(question, one === maya ? /^4/ : /^5/);
        await one.hands.press(button(one.seat.app.getByRole('main'), 'Give this answer'));
      }
      for (const one of [maya, jonas]) await sees(one, one.seat.app.getByText(/^Worth our time: /));
      await Promise.all([settled(maya.seat), settled(jonas.seat)]);
    });
  }

  expect(dates).toHaveLength(sessions);
  expect([...hers, ...his]).toEqual([]);
  for (const { seat } of [maya, jonas]) expect(seat.errors).toEqual([]);
});

/** From one view to the other: a list of two tabs, gone through by the arrows, in which the focus stays. */
async function look({ seat, hands }: One, view: 'Session' | 'Growth'): Promise<void> {
  await hands.reach(seat.app.getByRole('tab', { selected: true }));
  await hands.key('ArrowRight');
  await expect(seat.app.getByRole('tab', { name: view })).toBeFocused();
  await expect(seat.app.getByRole('tab', { name: view, selected: true })).toBeVisible();
  if (view === 'Session') await expect(bar({ seat, hands }).getByRole('heading', { name: /^5 of 7/ })).toBeVisible();
}
