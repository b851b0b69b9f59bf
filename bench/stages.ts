/** What the parts of the bench have in common: what they are asked, what they give, and the stages that they measure on. */
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { Row } from './rows.ts';
import { buildReference, openStage, type Stage } from './stage.ts';

export interface Asked {
  readonly browser: Browser;
  /** Openings of each kind. */
  readonly runs: number;
  /** How long two people work together. */
  readonly minutes: number;
  readonly say: (line: string) => void;
}

export interface Measured {
  readonly rows: readonly Row[];
  /** For the report in JSON. */
  readonly details: unknown;
}

/** The pages of the app. */
export const app = join(import.meta.dirname, '..', 'dist-local');

/** Opens stages one after the other, and closes them whatever happens. */
export async function onStages<Name extends string, T>(
  open: Readonly<Record<Name, () => Promise<Stage>>>,
  task: (stages: Readonly<Record<Name, Stage>>) => Promise<T>,
): Promise<T> {
  const stages: Partial<Record<Name, Stage>> = {};
  try {
    for (const name of Object.keys(open) as Name[]) stages[name] = await open[name]();
    return await task(stages as Record<Name, Stage>);
  } finally {
    for (const stage of Object.values<Stage | undefined>(stages)) await stage?.close();
  }
}

export const reference = (name: 'empty' | 'parts' | 'echo') => async () => openStage(await buildReference(name));
