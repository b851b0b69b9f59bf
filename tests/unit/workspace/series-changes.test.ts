/** What a page writes down when the calendar has changed. (What each change means: tests/contract/graph/series-changes.test.ts.) */
import { expect, test } from 'vitest';
import type { Occurrence } from '../../../src/domain/entities.ts';
import { chatId, jonas, maya } from '../../helpers/people.ts';
import { isSaved, TwoWorkspaces } from '../../helpers/two-workspaces.ts';

const date = (day: string): Occurrence => ({ series: chatId, originalStart: `${day}T08:00:00.000Z`, start: `${day}T08:00:00.000Z` });

test('what was prepared for a date that is cancelled is kept under the next one, and stays there when the old one is over', async () => {
  const two = new TwoWorkspaces();
  two.cloud.calendar = [date('2026-11-30'), date('2026-12-07')];
  await two.attachAsMaya().then((hers) => hers.workspace.close());
  const his = await two.openAs(jonas);
  await two.until(() => his.open().session.get().source === 'calendar');
  const prepared = his.open().session.get();
  expect(prepared.day).toBe('2026-11-30');
  await his.open().dispatch({ type: 'set-motivation', session: prepared.id, value: 4 });
  await two.until(() => isSaved(his.open()));
  await his.workspace.close();

  two.cloud.calendar = [date('2026-12-07'), date('2026-12-14')];
  const hers = await two.openAs(maya, 'laptop');
  await two.until(() => hers.open().record.get().sessions[prepared.id]?.day === '2026-12-07');
  expect(hers.open().session.get().id).toBe(prepared.id);
  await two.until(() => isSaved(hers.open()));
  await hers.workspace.close();

  two.clock.setWall('2026-12-02T09:00:00Z');
  const later = await two.openAs(jonas, 'phone');
  await two.until(() => later.open().session.get().source === 'calendar');
  expect(later.open().session.get()).toMatchObject({ id: prepared.id, day: '2026-12-07' });
  expect(later.open().record.get().states[prepared.id]?.motivation).toBe(4);
}, 60_000);
