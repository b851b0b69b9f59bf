/** Lines that add something, while the answer is slow to come. SPEC: T, G2, H3, B1, DP2. */
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { PartnershipRecord } from '../../../src/domain/entities.ts';
import { QuickEntry } from '../../../src/features/achievements/quick-entry.tsx';
import { RaiseBlocker } from '../../../src/features/blockers/raise-blocker.tsx';
import { AddItem } from '../../../src/features/plan/add-item.tsx';
import { AddTopic } from '../../../src/features/topics/add-topic.tsx';
import { AddGoal } from '../../../src/features/vision/add-goal.tsx';
import { empty } from '../../e2e/gallery/records.ts';
import type { MemoryPartnership } from '../../e2e/gallery/memory-partnership.ts';
import { memory, show } from '../ui/screen.tsx';

const lines: readonly (readonly [string, ReactNode, (record: PartnershipRecord) => readonly string[]])[] = [
  ['a topic', <AddTopic />, ({ topics }) => Object.values(topics).map(({ title }) => title)],
  ['a goal', <AddGoal horizon="five-years" />, ({ goals }) => Object.values(goals).map(({ words }) => words)],
  ['a blocker', <RaiseBlocker />, ({ blockers }) => Object.values(blockers).map(({ title }) => title)],
  ['an item of the plan', <AddItem serves={null} onServes={() => undefined} />, ({ planItems }) => Object.values(planItems).map(({ title }) => title)],
  ['an achievement', <QuickEntry />, ({ achievements }) => Object.values(achievements).map(({ what }) => what)],
];

/** Nothing is carried out before `open`: as while the record is still being read. */
function slow(): { readonly partnership: MemoryPartnership; readonly open: () => void } {
  const partnership = memory({ raw: empty() });
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const dispatch = partnership.dispatch.bind(partnership);
  partnership.dispatch = async (command) => {
    await gate;
    return dispatch(command);
  };
  return { partnership, open: () => open() };
}

describe.each(lines)('%s', (_name, piece, added) => {
  it('says above each field what belongs in it, for as long as something stands in it', () => {
    show(memory({ raw: empty() }), piece);
    for (const field of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
      const said = field.labels?.[0]?.firstElementChild?.firstElementChild?.textContent ?? field.labels?.[0]?.textContent ?? '';
      expect(said).not.toBe('');
      // What is spoken begins with what is seen (WCAG 2.5.3).
      expect((field.getAttribute('aria-label') ?? said).startsWith(said)).toBe(true);
    }
  });

  it('that is sent twice is added once, and what is typed meanwhile stays', async () => {
    const { partnership, open } = slow();
    show(partnership, piece);
    const line = screen.getAllByRole<HTMLInputElement>('textbox')[0];
    if (line === undefined) throw new Error('there is a line');
    await userEvent.type(line, 'One thing{Enter}{Enter}');
    await userEvent.type(line, ' more');
    await act(async () => open());
    await waitFor(() => expect(added(partnership.record.get())).toEqual(['One thing']));
    expect(line.value).toBe('One thing more');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(added(partnership.record.get())).toEqual(['One thing', 'One thing more']));
    expect(line.value).toBe('');
    await userEvent.type(line, 'One thing{Enter}');
    await waitFor(() => expect(added(partnership.record.get())).toHaveLength(3));
  });
});
