import type { Frame } from '@playwright/test';

/**
 * Functions that are handed to `evaluate` reach the page as text. The compiler that runs the bench wraps each named one
 * inside them in a call of its own (esbuild, `keepNames`), which no page knows: this makes it known there.
 */
export async function allowNamedFunctions(frame: Frame): Promise<void> {
  await frame.evaluate('globalThis.__name ??= (named) => named');
}
