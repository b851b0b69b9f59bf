/** Runs a command until it ends, until enough is said, or for too long. */
import { spawn } from 'node:child_process';

export interface Ended {
  /** Null when it was stopped. */
  readonly code: number | null;
  /** It was stopped because its time was up. */
  readonly timedOut: boolean;
  readonly output: string;
  readonly seconds: number;
}

export interface Running {
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly longestSeconds: number;
  /** Nothing more needs to be said. */
  readonly enough?: RegExp;
}

export function run({ args, env = {}, longestSeconds, enough }: Running): Promise<Ended> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, longestSeconds * 1_000);
    const hear = (bytes: Buffer): void => {
      output += bytes.toString();
      if (enough?.test(output) === true) child.kill('SIGKILL');
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, timedOut, output, seconds: (performance.now() - began) / 1_000 });
    });
  });
}
