/**
 * Browser tests. They start their own local Microsoft 365 on free ports (`tests/helpers/local-microsoft-365.ts`) from the
 * built pages, which are made anew where they are out of date; no server is shared between files.
 */
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './scripts/lib/chromium.mjs';

const chromium = findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  // What takes longest is left to a command of its own, `npm run test:faults`.
  ...(process.env['ACCORD_FAULTS'] === undefined ? { grepInvert: /@long/ } : {}),
  outputDir: 'test-results',
  globalSetup: './tests/helpers/builds-first.ts',
  // Tests wait more than they compute, so two files at a time halve the run even on two cores; more would only queue.
  workers: 2,
  fullyParallel: false,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: {
      args: chromiumArguments,
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
    actionTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // A trace costs two thirds of the time; `--trace on` makes one of a test that is looked into.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
