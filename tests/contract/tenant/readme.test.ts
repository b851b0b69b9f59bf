/** Every rule and deed has an example in local/README.md, and every example there is taken as it stands. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBench, type Answer, type Bench } from './client.ts';

const readme = readFileSync(new URL('../../../local/README.md', import.meta.url), 'utf8');
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.running.close());

/** The inline examples that begin with this field. */
const examples = (field: string): readonly Record<string, unknown>[] =>
  [...readme.matchAll(new RegExp('`(\\{ "' + field + '": [^`]*\\})`', 'g'))].map(
    ([, text = '']) => JSON.parse(text) as Record<string, unknown>,
  );
const set = (rules: readonly unknown[]): Promise<Answer> => bench.call('POST', '/local/faults', { body: { rules } });
/** All values that a field may have, from the sentence that refuses another one. */
const known = async (rule: object): Promise<readonly string[]> => {
  const { error } = (await set([rule])).json as unknown as { error: string };
  return error.replace(/^.*one of: /, '').split(', ');
};

describe('local/README.md', () => {
  it('has an example of every fault', async () => {
    const rules = examples('fault');
    expect((await set(rules)).json).toMatchObject({ rules });
    expect(new Set(rules.map((rule) => rule['fault']))).toEqual(new Set(await known({ fault: 'none' })));
  });

  it('and of every deed', async () => {
    const deeds = examples('do');
    expect((await set(deeds.map((deed) => ({ fault: 'deed', deed })))).status).toBe(200);
    expect(new Set(deeds.map((deed) => deed['do']))).toEqual(new Set(await known({ fault: 'deed', deed: { do: 'none' } })));
  });

  it('and its first example is one body', async () => {
    const body: unknown = JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '');
    expect((await bench.call('POST', '/local/faults', { body })).json).toMatchObject({ seed: 7 });
  });
});
