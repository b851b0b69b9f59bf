import { test } from '@playwright/test';
import { type LocalMicrosoft365, startLocal } from '../helpers/local-microsoft-365.ts';

/**
 * A local Microsoft 365 for all tests of the file, begun anew from `seed` before each; `started` is given it once. The time is for two
 * people's pages on a busy machine: what is waited for is bounded by the expectations.
 */
export function onLocal(seed: 'weekly' | 'empty' | 'monday' | 'manager-of-twelve', started: (local: LocalMicrosoft365) => void): void {
  test.describe.configure({ timeout: 240_000 });
  let local: LocalMicrosoft365;
  test.beforeAll(async () => {
    local = await startLocal({ seed });
    started(local);
  });
  test.beforeEach(() => local.reset(seed));
  test.afterAll(() => local.close());
}
