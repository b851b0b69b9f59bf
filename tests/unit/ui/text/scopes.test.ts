/** The screens say what each permission is for: of every one that is asked for, and of no other. */
import { expect, it } from 'vitest';
import { scopes } from '../../../../src/hosts/scopes.ts';
import { featureOf } from '../../../../src/ui/text/first.ts';
import { m } from '../../../../src/ui/text/language.ts';

it('words exactly the permissions that are asked for', () => {
  expect(Object.keys(m.features).sort()).toEqual(['other', ...scopes.map(({ scope }) => scope.replaceAll('.', '-'))].sort());
  expect(new Set(scopes.map(({ scope }) => featureOf(scope))).size).toBe(scopes.length);
});
