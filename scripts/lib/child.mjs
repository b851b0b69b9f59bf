/** Runs other programs: in the foreground as if they were this process, or in the background with their output kept. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/** Arguments for Node that start `name` from the installed packages; `tsx` runs in this very Node, without a second process. */
export function nodeArguments(name) {
  if (name === 'node') return [];
  if (name === 'tsx') return ['--import', 'tsx'];
  const folder = join(root, 'node_modules', name === 'depcruise' ? 'dependency-cruiser' : packageOf(name));
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[name];
  if (file === undefined || !existsSync(join(folder, file))) throw new Error(`No program ${name} in ${folder}`);
  return [join(folder, file)];
}

function packageOf(name) {
  // The types are checked by the native compiler; version 6 is there for the tools that ask a compiler by its API.
  return { tsc: 'typescript-7', playwright: '@playwright/test' }[name] ?? name;
}

/**
 * Starts a Node program in the foreground and ends as it ends.
 *
 * A terminal sends Ctrl+C to the whole process group, so there SIGINT is left to the child (it must not get it twice);
 * other signals, and SIGINT from a supervisor, are handed on.
 */
export function become(args, env = {}) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  stopWithNpm(child);
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1));
  });
}

/**
 * npm hands a signal to the shell that it started, and some shells do not hand it on: a stopped `npm start` would leave
 * its servers behind. So when npm's shell is gone, this ends, too.
 */
function stopWithNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500).unref();
}

/** Runs a Node program to its end and keeps what it said: in colour only for a terminal. */
export function collect(args, env = {}) {
  const colour = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...colour, ...env },
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => {
      resolve({ code: 1, output: error.message });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}
