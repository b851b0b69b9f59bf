/**
 * Screens share what they import, so what Testing Library does once where it is loaded is done for every file here: what a test
 * has rendered goes when it ends, and React knows that it is tested
 * (https://testing-library.com/docs/react-testing-library/setup#skipping-auto-cleanup).
 */
import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll } from 'vitest';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean | undefined;
}

beforeAll(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true;
});
afterEach(cleanup);
