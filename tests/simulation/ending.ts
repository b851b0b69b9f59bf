/**
 * The faults stop, everybody opens what they have once more, and then all must agree: every page and the file, and with the
 * log of what people did. How it is seen that nothing more will change: `Ending`.
 */
import { attend } from './attend.ts';
import { budget } from '../../src/sync/pace.ts';
import { isReadable, readableIn } from './bytes.ts';
import type { Met } from './counts.ts';
import { isSaved, judge } from './judge.ts';
import { leave, restByThemselves, visible } from './left-alone.ts';
import type { Ending } from './story.ts';
import type { World } from './world.ts';

const lastMs = 8_000;
const sliceMs = 6_000;
/** Slices without a word to or from OneDrive before it counts as quiet, and how many it may take. */
const quietSlices = 2;
/** A page that was refused again and again asks once in `longestCheckMs`. */
const mostSlices = 20 + Math.ceil(budget.longestCheckMs / sliceMs);
const awayMs = 1_900_000;
const mostRounds = 8;
/** Longer than a host waits for a page that is being closed. */
const closingMs = 5_000;
const longMs = 2_700_000;

export async function end(world: World, way: Ending): Promise<void> {
  if (way === 'left alone') leave(world);
  // What was done last meets its faults, too.
  await world.clock.advance(lastMs);
  for (const page of world.pages) for (const field of page.fields) field.leave();
  mend(world);
  if (world.pages.some(({ closing }) => closing)) await world.clock.advance(closingMs);
  for (const partition of world.partitions) {
    const open = way === 'left alone' ? visible(world) : world.pages;
    if (!open.some((page) => page.partition === partition)) world.open(partition, world.ownerOf(partition));
  }
  await world.clock.advance(500);
  for (const page of world.pages) {
    // Whoever still writes into a file of their own opens the page anew: then it looks for the other person's.
    if (page.remote !== null && page.remote.item !== world.deeds.main) void world.deeds.relocate(page);
  }
  await world.clock.advance(1_000);
  if (way !== 'left alone') for (const page of world.pages) page.look(true);
  await settle(world, way);
  world.look();
  for (const complaint of judge(world, visible(world))) world.wrong(complaint);
  const { bytes } = world.deeds.main.newest;
  if (isReadable(bytes)) world.trace.note(JSON.stringify(readableIn(bytes)));
}

function settle(world: World, way: Ending): Promise<void> {
  if (way === 'left alone') return restByThemselves(world);
  return way === 'long' ? waitLong(world) : settleDown(world, way);
}

function mend(world: World): void {
  const { cloud, deeds } = world;
  cloud.armed = [];
  cloud.revoked = false;
  cloud.full = false;
  for (const partition of world.partitions) {
    partition.broken = null;
    partition.offline = false;
  }
  for (const page of world.pages) page.life.spare();
  deeds.mend();
}

/** A page that was told a version's tag with another one's bytes learns better at its next whole reading only. */
const lies: readonly Met[] = ['stale read', 'swapped read'];

async function settleDown(world: World, way: Ending): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    for (const page of world.pages) world.retry(page);
    const brisk = way === 'brisk' && !lies.some((lie) => world.counts.met.has(lie));
    if (!(await quiet(world, brisk ? 1 : quietSlices)) || brisk) return;
    const before = world.deeds.main.newest.tag;
    for (const page of world.pages) page.look(false);
    await world.clock.advance(awayMs);
    for (const page of world.pages) page.look(true);
    if (!(await quiet(world, quietSlices))) return;
    if (world.deeds.main.newest.tag === before) return;
  }
  world.wrong('it does not come to rest: the file is written again and again');
}

/** Nobody presses anything, except where nothing can go on without a person. */
async function waitLong(world: World): Promise<void> {
  for (let visit = 0; visit < 5; visit += 1) {
    attend(world);
    await world.clock.advance(visit < 3 ? 10_000 : longMs / 2);
  }
}

/** Has every page that asks been told of the newest version? Its own write tells it, too. */
function everybodyKnows(world: World): boolean {
  const { tag } = world.deeds.main.newest;
  return world.pages.every(({ engine, remote }) => engine?.leads !== true || remote?.told === tag);
}

async function quiet(world: World, least: number): Promise<boolean> {
  let slices = 0;
  for (let slice = 0; slice < mostSlices; slice += 1) {
    const before = world.deeds.main.versions.length;
    attend(world);
    await world.clock.advance(sliceMs);
    const still = world.deeds.main.versions.length === before && world.pages.every(isSaved);
    slices = still && everybodyKnows(world) ? slices + 1 : 0;
    if (slices >= least) return true;
  }
  const said = world.pages.map((page) => `${page.page} says ${page.word}`).join(', ');
  world.wrong(`it does not come to rest: ${said}`);
  return false;
}
