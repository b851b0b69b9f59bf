/**
 * Makes a story that goes wrong shorter and simpler while it still goes wrong the same way: steps are left out (many at
 * once first, then one by one: Zeller, "delta debugging"), then what is left is made plainer.
 */
import type { Outcome } from './run-story.ts';
import type { Step, Story } from './story.ts';

export interface Shrunk {
  readonly story: Story;
  readonly outcome: Outcome;
  /** How many stories were told on the way. */
  readonly tried: number;
}

/** What kind of wrong it is: names and numbers left out. */
export const kindOf = (complaint: string): string => complaint.replace(/"[^"]*"|<\d+>|\d+/g, '#').replace(/the manager|the member/g, '#').slice(0, 70);

/** `tell`: runs a story. `most`: how many may be told on the way. */
export async function shrink(story: Story, outcome: Outcome, tell: (story: Story) => Promise<Outcome>, most = 1_500): Promise<Shrunk> {
  const kinds = new Set(outcome.complaints.map(kindOf));
  let best: Shrunk = { story, outcome, tried: 0 };
  let tried = 0;
  const attempt = async (candidate: Story): Promise<boolean> => {
    if (tried >= most) return false;
    tried += 1;
    const told = await tell(candidate);
    if (!told.complaints.some((complaint) => kinds.has(kindOf(complaint)))) return false;
    best = { story: candidate, outcome: told, tried };
    return true;
  };
  for (let again = true; again; ) {
    again = await leaveOut(() => best.story, attempt);
    for (const simpler of simplerThan(best.story)) if (await attempt(simpler(best.story))) again = true;
    if (tried >= most) break;
  }
  return { ...best, tried };
}

async function leaveOut(story: () => Story, attempt: (story: Story) => Promise<boolean>): Promise<boolean> {
  let shorter = false;
  for (let size = Math.ceil(story().steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < story().steps.length; ) {
      const { steps } = story();
      if (await attempt({ ...story(), steps: [...steps.slice(0, at), ...steps.slice(at + size)] })) shorter = true;
      else at += size;
    }
  }
  return shorter;
}

/** Changes that make a story plainer, each to be tried on what is the best by then. */
function* simplerThan(story: Story): Iterable<(story: Story) => Story> {
  if (story.end === 'long' || story.end === 'left alone') yield (one) => ({ ...one, end: 'short' });
  if (story.end !== 'brisk') yield (one) => ({ ...one, end: 'brisk' });
  if (!story.honours) yield (one) => ({ ...one, honours: true });
  if (story.begin !== 'attached') yield (one) => ({ ...one, begin: 'attached' });
  if (story.devices[0] > 1) yield (one) => ({ ...one, devices: [one.devices[0] - 1, one.devices[1]] });
  if (story.devices[1] > 1) yield (one) => ({ ...one, devices: [one.devices[0], one.devices[1] - 1] });
  for (const [at, step] of story.steps.entries()) {
    for (const plainer of plainerThan(step)) {
      yield (one) => (one.steps[at] === step ? { ...one, steps: one.steps.map((other) => (other === step ? plainer : other)) } : one);
    }
  }
}

function* plainerThan(step: Step): Iterable<Step> {
  if (step.do === 'wait') for (const ms of [100, 1_000, 3_000]) if (ms < step.ms) yield { ...step, ms };
  if ('page' in step) for (let page = 0; page < Math.min(step.page, 3); page += 1) yield { ...step, page };
  if ('pick' in step && step.pick > 1) yield { ...step, pick: step.pick % 2 };
  if (step.do === 'type' && step.composing) yield { ...step, composing: false };
  if ('spot' in step && step.spot > 0) yield { ...step, spot: 0 };
  if (step.do === 'meet' && step.who !== null) yield { ...step, who: null };
}
