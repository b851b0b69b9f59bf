/**
 * An ending in which nobody helps: on every device that has several pages one stays hidden (the one that leads, if one
 * does), the others are looked at, and nothing is pressed but what the product asks for (`attend.ts`). Then all must come to
 * rest by themselves, within a stated time, and stay so: a page that never gives up the lead, or a wait without an end, shows here.
 */
import type { Met } from './counts.ts';
import { attend } from './attend.ts';
import { isSaved, judge } from './judge.ts';
import type { Page } from './page.ts';
import type { World } from './world.ts';

const minute = 60_000;
/** The longest wait after refusals (5 minutes and their jitter), then the longest between two questions (8 minutes). */
const restWithinMs = 15 * minute;
/** Who was told the newest tag with older bytes learns better at its next whole reading: 10 minutes, three times as much while slowed down. */
const afterLiesMs = 45 * minute;
const lies: readonly Met[] = ['stale read', 'swapped read'];
/** Looked at often at first; nearly all have come to rest by then. */
const slices = [4_000, 4_000, 6_000, 10_000, 20_000, 30_000];

/** Before the last moments: on each device with several pages one is left behind. Some devices get a second page for it. */
export function leave(world: World): void {
  for (const partition of world.partitions) {
    const pages = world.pages.filter((page) => page.partition === partition && !page.closing);
    const left = pages.find(({ engine }) => engine?.leads === true) ?? pages[0];
    if (left === undefined) continue;
    if (pages.length === 1 && (world.seed + partition.number) % 2 === 0) {
      left.look(true);
      continue;
    }
    if (pages.length === 1) world.open(partition, left.who);
    world.counts.count(left.engine?.leads === true ? 'page that leads left hidden beside a visible one' : 'page left hidden beside a visible one');
    for (const page of pages) page.look(page !== left);
  }
}

export async function restByThemselves(world: World): Promise<void> {
  const within = lies.some((lie) => world.counts.met.has(lie)) ? afterLiesMs : restWithinMs;
  const began = world.clock.elapsed();
  for (let slice = 0, still = false; world.clock.elapsed() - began < within; slice += 1) {
    attend(world);
    const before = world.deeds.main.versions.length;
    await world.clock.advance(slices[slice] ?? minute);
    const rests = world.deeds.main.versions.length === before && atRest(world);
    // Twice in a row: what is true for a moment is no rest.
    if (rests && still) return;
    still = rests;
  }
  const said = world.pages.map((page) => `${page.page}${page.active ? '' : ' (hidden)'}${page.engine?.leads === true ? ' leads and' : ''} says ${page.word}`);
  world.wrong(`left alone it does not come to rest within ${within / minute} minutes: page ${said.join(', page ')}`);
}

/** On every device a page that somebody looks at leads, and has been told of the newest version; and nothing is wrong. */
function atRest(world: World): boolean {
  const { tag } = world.deeds.main.newest;
  const seen = visible(world);
  const leads = (page: Page): boolean => page.engine?.leads === true && page.remote?.told === tag;
  return seen.every(isSaved) && world.partitions.every((partition) => seen.some((page) => page.partition === partition && leads(page))) && judge(world, seen).length === 0;
}

export const visible = (world: World): readonly Page[] => world.pages.filter(({ active }) => active);
