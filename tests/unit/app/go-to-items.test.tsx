/** From a find of the search over all to an old session in its file: through the fold that holds them, opened. SPEC: SR9. */
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { goToItems, regionNamed } from '../../../src/app/go-to-items.ts';
import { ok } from '../../../src/base/result.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { Sessions } from '../../../src/features/sessions/sessions.tsx';
import { fileItem, olderSessions } from '../../../src/ui/kit/go-to-item.ts';
import type { EarlierSessions } from '../../../src/workspace/workspace.ts';
import { addDays } from '../../../src/domain/dates.ts';
import { weekly } from '../../e2e/gallery/records.ts';
import { memory, show } from '../ui/screen.tsx';

let stop = (): void => undefined;
beforeEach(() => {
  // Not in jsdom.
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => stop());

/** More than a first look at them shows. */
const days = Array.from({ length: 90 }, (_, index) => addDays('2023-03-06', -7 * index));
const earlier: EarlierSessions = {
  list: async () => Promise.resolve(ok(days.map((day) => ({ day, files: [`${day} o.json`], from: null })))),
  read: async ({ day }) => Promise.resolve(ok(readRecord({ sessions: { o: { day, closed: { by: 'member', at: `${day}T09:00:00.000Z` }, notes: `What was said on ${day}.` } } }))),
};

/** As many held sessions as stay in a record. */
const held = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`s${index}`, { day: addDays('2026-11-16', -7 * index), closed: { by: 'member', at: '2026-11-16T09:00:00.000Z' } }]));

it('SR9 opens the session in a file, however far down the list it is, and puts the focus on it', async () => {
  show(memory({ raw: { ...weekly(), sessions: held, states: {} }, earlier }), <Sessions />);
  const day = days.at(-1) ?? '';
  act(() => {
    stop = goToItems([olderSessions, fileItem({ files: [`${day} o.json`] })], regionNamed('Sessions'));
  });
  expect(await screen.findByText(`What was said on ${day}.`)).toBeTruthy();
  await waitFor(() => expect((document.activeElement as HTMLElement | null)?.dataset['item']).toBe(`${day} o.json`));
});
