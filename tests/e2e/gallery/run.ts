/** The run of show to look at: at the first step, in the middle, and at the part that is due. */
import { newRun, type RunProgress, type RunStep } from '../../../src/domain/run.ts';
import { halfway } from './direction.ts';
import { longWords, type weekly } from './records.ts';

type Raw = ReturnType<typeof weekly>;

const at = (step: RunStep): RunProgress => ({
  at: step,
  left: { 'since-last': 'done', state: 'done', 'member-topics': 'skipped' },
  seconds: { 'since-last': 340, state: 190, [step]: 130 },
});

/** Vision and skills had their turn; a topic serves a goal. */
function inTurn(raw: Raw): Raw {
  const visit = (id: string, part: string) => ({ [id]: { ...raw['sessions']?.[id], [`visited-${part}`]: { by: 'member', at: '2026-11-09T09:20:00.000Z' } } });
  return {
    ...raw,
    sessions: { ...raw['sessions'], ...visit('s2026-11-09', 'vision'), ...visit('s2026-11-16', 'skills') },
    topics: { ...raw['topics'], t1: { ...raw['topics']?.['t1'], goal: 'g1' } },
  };
}

export const runScenes: Readonly<Record<string, { readonly raw: () => Raw; readonly progress: RunProgress }>> = {
  'run-first': { raw: () => inTurn(halfway()), progress: newRun },
  'run-state': { raw: () => inTurn(halfway()), progress: at('state') },
  'run-topics': { raw: () => inTurn(halfway()), progress: at('member-topics') },
  'run-growth': { raw: () => inTurn(halfway()), progress: at('growth') },
  'run-last': { raw: () => inTurn(halfway()), progress: at('agreements') },
  'run-long': { raw: () => inTurn(halfway(longWords())), progress: at('manager-topics') },
};
