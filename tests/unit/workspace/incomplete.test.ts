/** Parts of the page that cannot be loaded: said, with a way out, and over by itself; nothing that was typed goes. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { Graph } from '../../../src/graph/services.ts';
import { statusSentence } from '../../../src/ui/text/status.ts';
import { blockedSentence } from '../../../src/ui/text/later.ts';
import { Partnership } from '../../../src/workspace/open-partnership.ts';
import type * as CoreModule from '../../../src/workspace/core.ts';
import { act, isSaved, PairOfPages } from '../../helpers/pair-of-pages.ts';
import { jonas, maya } from '../../helpers/people.ts';
import type { WorkspacePage } from '../../helpers/workspace-page.ts';

const chunk = vi.hoisted(() => ({ missing: false, asked: 0 }));
vi.mock('../../../src/workspace/core.ts', async (load) => {
  const real = await load<typeof CoreModule>();
  return {
    ...real,
    get Core() {
      chunk.asked += 1;
      if (chunk.missing) throw new TypeError('Failed to fetch dynamically imported module');
      return real.Core;
    },
  };
});

let pair: PairOfPages;
const words = (page: WorkspacePage) => statusSentence(page.open().status.get(), 'Jonas');
const coreIsMissing = 'Not stored yet: this page could not be loaded completely. What you type stays in its field. Try again, or copy it before you reload.';
const topic = { type: 'add-topic', id: 't2', title: 'Typed meanwhile' } as const;

beforeEach(async () => {
  chunk.missing = false;
  pair = new PairOfPages();
  const first = await pair.attach();
  await act(first, { type: 'add-topic', id: 't1', title: 'Exam' });
  await pair.clock.advance(60_000);
  await pair.until(() => isSaved(first.open()));
  await first.suspend();
});

/** The page with what it showed last, and without the code that would take anything in. */
async function withoutCore(): Promise<WorkspacePage> {
  chunk.missing = true;
  const page = pair.page(maya);
  await pair.until(() => page.state().kind === 'open' && page.open().status.get().kind === 'incomplete', 'incomplete');
  return page;
}

/** Lets one more attempt come to its end, without the time that makes the next one begin. */
const settle = async () => {
  for (let i = 0; i < 20; i += 1) {
    await pair.clock.advance(1);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};

test('what was shown last is there, and it is said that nothing can be stored', async () => {
  const page = await withoutCore();
  expect(page.open().record.get().topics['t1']?.title).toBe('Exam');
  expect(words(page)).toBe(coreIsMissing);
  expect(await page.open().dispatch(topic)).toEqual({ ok: false, error: { kind: 'not-loaded' } });
  await pair.clock.advance(60_000);
  expect(words(page)).toBe(coreIsMissing);
});

test('it is tried again by itself, and the page goes on as if nothing had been', async () => {
  const page = await withoutCore();
  chunk.missing = false;
  await pair.until(() => isSaved(page.open()));
  await act(page, topic);
  await pair.until(() => isSaved(page.open()));
  expect((await pair.open(jonas)).open().record.get().topics['t2']?.title).toBe('Typed meanwhile');
});

for (const [name, way] of [
  ['the person says so', (page: WorkspacePage) => page.workspace.retry()],
  ['the network is back', (page: WorkspacePage) => page.wake()],
  ['something is typed', (page: WorkspacePage) => void page.open().dispatch(topic)],
] as const) {
  test(`it is tried again at once when ${name}`, async () => {
    const page = await withoutCore();
    chunk.missing = false;
    way(page);
    await settle();
    expect(page.open().status.get().kind).not.toBe('incomplete');
    if (name === 'something is typed') expect(page.open().record.get().topics['t2']?.title).toBe('Typed meanwhile');
  });
}

test('a page that was closed does not go on trying', async () => {
  const page = await withoutCore();
  const partnership = page.open();
  if (!(partnership instanceof Partnership)) throw new Error('unreachable');
  partnership.close();
  chunk.asked = 0;
  await pair.clock.advance(120_000);
  expect(chunk.asked).toBe(0);
});

test('what asks OneDrive is missing: what is typed is kept here and said to be, and goes on when it is there', async () => {
  const missing = vi.spyOn(pair.cloud, 'as').mockImplementation((): Graph => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const page = pair.page(maya);
  await pair.until(() => page.state().kind === 'open' && page.open().status.get().kind === 'incomplete', 'incomplete');
  await act(page, topic);
  expect(words(page)).toBe('What you write is not yet in OneDrive. This page could not be loaded completely. Try again, or reload it.');
  await pair.clock.advance(60_000);
  expect(words(page)).toBe('What you write is kept on this device, not yet in OneDrive. This page could not be loaded completely. Try again, or reload it.');
  missing.mockRestore();
  page.workspace.retry();
  await settle();
  expect(page.open().status.get().kind).not.toBe('incomplete');
  await pair.until(() => isSaved(page.open()));
  expect((await pair.open(jonas)).open().record.get().topics['t2']?.title).toBe('Typed meanwhile');
});

test('with nothing on the device there is a page that says what happened, and trying again opens it', async () => {
  chunk.missing = true;
  pair.wipe(maya);
  const page = pair.page(maya);
  await pair.until(() => page.state().kind === 'blocked');
  const state = page.state();
  expect(state).toEqual({ kind: 'blocked', why: { kind: 'incomplete' } });
  if (state.kind === 'blocked') expect(blockedSentence(state.why)).toMatch(/Try again; .* reload/);
  chunk.missing = false;
  page.workspace.retry();
  await pair.until(() => page.state().kind === 'open' && isSaved(page.open()));
});
