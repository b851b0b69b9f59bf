import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defects } from '../../sabotage/defects.ts';

test.each(defects)('the planted defect "$name" still fits the code, in one place', ({ file, find, replace }) => {
  const code = readFileSync(new URL(`../../../src/${file}`, import.meta.url), 'utf8');
  expect(code.split(find)).toHaveLength(2);
  expect(replace).not.toBe(find);
});

test('planted defects have names of their own', () => {
  expect(new Set(defects.map(({ name }) => name)).size).toBe(defects.length);
});
