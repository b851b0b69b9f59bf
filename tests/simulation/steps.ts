/** Tells a story in a world: what each step does to it. */
import { commandFor, textFor } from './acts.ts';
import { wordNumber } from './content.ts';
import { newerEntry, newerUpdate } from './newer-client.ts';
import { fileAway } from './filing.ts';
import type { Page } from './page.ts';
import type { Partition } from './partition.ts';
import { Chance } from './random.ts';
import type { Step, Story } from './story.ts';
import type { World } from './world.ts';

/** How long a host waits for a page that is being closed. */
const graceMs = 4_000;

/** From the opening of the first two pages to the last step. */
export async function tell(world: World, story: Story): Promise<void> {
  const turns = new Chance(story.seed, 1 << 21);
  for (const who of [0, 1] as const) world.open(world.device(who, 0), who);
  await world.clock.advance(40);
  for (const step of story.steps) {
    world.trace.note(`${step.do} ${world.clock.elapsed()}`);
    await doStep(world, step);
    await between(world, turns);
  }
  await world.clock.advance(0);
}

/** Everything that waits only for promises goes on to its end before the next step, or only so many turns of it. */
async function between(world: World, turns: Chance): Promise<void> {
  if (turns.chance(0.4)) {
    for (let turn = turns.below(16); turn > 0; turn -= 1) await Promise.resolve();
    return;
  }
  await world.clock.advance(0);
  world.look();
}

async function doStep(world: World, step: Step): Promise<void> {
  switch (step.do) {
    case 'wait':
      await world.clock.advance(step.ms);
      return world.look();
    case 'open':
      if (world.pages.length < 6) world.open(world.device(step.who, step.device), step.who);
      return;
    case 'meet':
      world.cloud.armed.push({ fate: step.fate, who: step.who, pick: step.pick });
      return;
    case 'network':
      world.device(step.who, step.device).offline = !step.on;
      return;
    case 'share':
      if (step.on && world.cloud.revoked) world.counts.count('sharing granted again');
      world.cloud.revoked = !step.on;
      return;
    case 'room':
      world.cloud.full = !step.on;
      return;
    case 'disk':
      if (step.state !== 'works') world.counts.count(step.state === 'full' ? 'storage full' : 'storage blocked');
      world.device(step.who, step.device).broken = step.state === 'works' ? null : step.state === 'full' ? 'store-full' : 'store-blocked';
      return;
    case 'wipe':
      return wipe(world, world.device(step.who, step.device));
    case 'clock':
      if (step.ms !== 0) world.counts.count(Math.abs(step.ms) > 100_000_000 ? 'clock wrong by a year' : 'clock wrong by an hour');
      world.device(step.who, step.device).skewMs = step.ms;
      return;
    case 'file':
      return world.deeds.do(step.deed, step.pick);
    default: {
      const page = world.pages[step.page % Math.max(1, world.pages.length)];
      if (page !== undefined) onPage(world, step, page);
    }
  }
}

function onPage(world: World, step: Extract<Step, { page: number }>, page: Page): void {
  switch (step.do) {
    case 'act': {
      if (!page.ready || page.record.partnership === null) return;
      const given = commandFor(page, step.act, step.pick, world.draw());
      if (given !== null) page.dispatch(given.command, given.at);
      return;
    }
    case 'type':
      if (page.ready && page.record.partnership !== null) page.field(textFor(page, step.spot)).type(wordNumber(world.draw() + 9), step.pick, step.composing);
      return;
    case 'erase':
      if (page.ready && page.record.partnership !== null) page.field(textFor(page, step.spot)).erase(step.pick);
      return;
    case 'leave':
      for (const field of page.fields) field.leave();
      return;
    case 'undo':
      return page.undo();
    case 'close':
      world.counts.count('page closed');
      page.clock.after(graceMs, () => page.life.end());
      return void page.close();
    case 'kill':
      world.counts.count('page killed');
      return page.life.end();
    case 'doom':
      return page.life.doom(1 + step.calls, step.after, () => world.counts.count('page killed at a call to the outside'));
    case 'look':
      if (!step.active) world.counts.count('page looked away from');
      return page.look(step.active);
    case 'retry':
      return world.retry(page);
    case 'put back':
      return void world.deeds.putBack(page);
    case 'recover':
      return void world.deeds.recover(page);
    case 'file away':
      return void fileAway(page, world.counts);
    case 'newer': {
      const number = world.draw();
      const newer = newerEntry(step.pick, number);
      if (page.partition.broken !== null) return;
      world.counts.count('newer client wrote what we do not know');
      page.partition.fromNewerTab(newerUpdate(newer, 10 + number));
      world.custody.newer.push({ newer, device: page.device, forgotten: false, excused: false });
    }
  }
}

function wipe(world: World, partition: Partition): void {
  world.counts.count(world.pages.some((page) => page.partition === partition) ? 'storage wiped under an open page' : 'storage wiped');
  partition.wipe();
  world.custody.wiped(partition.number);
}
