/** The screens say what each permission is for: of every one that is asked for, and of no other. */
import { expect, it } from 'vitest';
import { scopes } from '../../../../src/hosts/scopes.ts';
import { featureOf, features } from '../../../../src/ui/text/en.ts';

it('words exactly the permissions that are asked for', () => {
  expect(Object.keys(features).sort()).toEqual(scopes.map(({ scope }) => scope).sort());
  expect(new Set(scopes.map(({ scope }) => featureOf(scope))).size).toBe(scopes.length);
});
