/**
 * Many seeds in several processes (threads of one process wait for each other whenever they take or give back memory). What
 * comes out does not depend on how many there are.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { type Tally, together } from './histories.ts';

/** Seeds that one worker runs in one go: always the same, so that the hash over all of them is. */
const blockSize = 50;

export interface Block {
  readonly first: number;
  readonly runs: number;
}

/** Argument with which the built simulation is a worker: it runs the blocks that it is sent. */
export const workerFlag = '--as-worker';

/** What a worker answers. */
export interface Done extends Block {
  readonly tally: Tally;
}

export interface Order {
  /** The built simulation, which the workers run (`workerFlag`). */
  readonly file: string;
  readonly first: number;
  readonly runs: number;
  readonly workers: number;
  /** Go on after a history that went wrong. */
  readonly keepGoing: boolean;
  onProgress(done: number, failed: Tally['failed']): void;
}

/** Runs the seeds `first` to `first + runs - 1`, or to the end of the block in which one went wrong. */
export async function runMany(order: Order): Promise<Tally> {
  const tallies: Tally[] = [];
  const blocks = Math.ceil(order.runs / blockSize);
  let next = 0;
  let last = blocks;
  let done = 0;
  const take = (): Block | null => {
    if (next >= last) return null;
    const first = order.first + next * blockSize;
    next += 1;
    return { first, runs: Math.min(blockSize, order.first + order.runs - first) };
  };
  const work = async (): Promise<void> => {
    // Most of what a history makes is gone with it: a larger nursery saves a quarter of the time; and as the workers have
    // all cores between them, threads of the collector would only take them from each other (a tenth).
    const worker = fork(order.file, [workerFlag], { execArgv: ['--min-semi-space-size=64', '--max-semi-space-size=64', '--single-threaded-gc'] });
    try {
      for (let block = take(); block !== null; block = take()) {
        const { tally } = await ask(worker, block);
        const at = (block.first - order.first) / blockSize;
        tallies[at] = tally;
        done += tally.runs;
        if (tally.failed.length > 0 && !order.keepGoing) last = Math.min(last, at + 1);
        order.onProgress(done, tally.failed);
      }
    } finally {
      worker.kill();
    }
  };
  await Promise.all(Array.from({ length: Math.min(order.workers, blocks) }, work));
  // What others had begun beyond the block that went wrong does not count: with one worker it would not have been run.
  return together(tallies.slice(0, last));
}

function ask(worker: ChildProcess, block: Block): Promise<Done> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`The process that ran seeds from ${block.first} ended with ${code ?? 'a signal'}.`));
    worker.once('message', (done: Done) => {
      worker.off('error', reject);
      worker.off('exit', ended);
      resolve(done);
    });
    worker.once('error', reject);
    worker.once('exit', ended);
    worker.send(block);
  });
}
