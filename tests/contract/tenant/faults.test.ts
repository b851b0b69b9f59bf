/** Fault rules of `POST /local/faults` (local/README.md): which requests they are for, and how often. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { JONAS, MAYA } from '../../../local/tenant/index.ts';
import { openBench, only, type Bench, type Caller, type Json } from './client.ts';
import { faultTools } from './fault-tools.ts';

let bench: Bench;
let maya: Caller;
let file: Json;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.running.close());
beforeEach(async () => {
  await bench.reset();
  maya = await bench.as(MAYA.id);
  file = (await maya('PUT', '/me/drive/root:/Space/record.json:/content', { body: 'one' })).json;
  await bench.call('DELETE', '/local/log');
});

const { faults, get, put, bytes, counts } = faultTools(
  () => bench,
  () => maya,
  () => file,
);

describe('a rule', () => {
  it('is for the requests that method, path, item and user name, and counts them', async () => {
    const jonas = await bench.as(JONAS.id);
    await faults([
      { fault: 'error', status: 503, method: ['PUT', 'PATCH'], item: '**/record.json' },
      { fault: 'error', status: 500, path: '/v1.0/me/drive/root:/other*', user: 'jonas@contoso.com' },
      { fault: 'error', status: 502, pathPattern: '/photo/\\$value$' },
      { fault: 'error', status: 504, item: file.id, method: 'DELETE' },
    ]);
    expect((await put('two')).status).toBe(503);
    expect((await maya('PUT', '/me/drive/root:/SPACE/Record.json:/content', { body: 'two' })).status).toBe(503);
    expect((await maya('PUT', '/me/drive/root:/Space/other.json:/content', { body: 'x' })).status).toBe(201);
    expect((await maya('PUT', '/me/drive/root:/Deep/er/record.json:/content', { body: 'x' })).status).toBe(503);
    expect((await maya('PUT', '/me/drive/special/approot:/x/record.json:/content', { body: 'x' })).status).toBe(503);
    expect((await get()).status).toBe(200);
    expect((await maya('GET', '/me/drive/root:/otherwise')).status).toBe(404);
    expect((await jonas('GET', '/me/drive/root:/otherwise')).status).toBe(500);
    expect((await jonas('GET', '/me/drive/root:/other/wise')).status).toBe(404);
    expect((await maya('GET', '/me/photo/$value')).status).toBe(502);
    expect((await maya('DELETE', '/me/drive/root:/Space/record.json')).status).toBe(504);
    expect(await counts()).toEqual([
      [4, 4],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    expect(await bytes()).toBe('one');
    const log = (await bench.call('GET', '/local/log')).list;
    expect(log.filter((e) => e.faults !== undefined).map((e) => [e.status, e.faults])).toHaveLength(7);
    expect((await bench.call('DELETE', '/local/faults')).status).toBe(204);
    expect((await put('two')).status).toBe(200);
  });

  it('passes the first ones by with `after` and ends with `count`', async () => {
    await faults([{ fault: 'error', status: 423, after: 1, count: 2 }]);
    const statuses: number[] = [];
    for (let n = 0; n < 5; n += 1) statuses.push((await get()).status);
    expect(statuses).toEqual([200, 423, 423, 200, 200]);
    expect(await counts()).toEqual([[5, 2]]);
  });

  it('has the same luck again with the same seed', async () => {
    const run = async (seed: number): Promise<readonly boolean[]> => {
      await faults([{ fault: 'error', status: 500, probability: 0.5, path: '/v1.0/me/drive/items/**' }], seed);
      const luck: boolean[] = [];
      for (let n = 0; n < 40; n += 1) {
        luck.push((await get()).status !== 500);
        // What the rule does not match does not change its luck.
        if (seed === 7 && n % 3 === 0) await maya('GET', '/me');
      }
      return luck;
    };
    const first = await run(7);
    expect(await run(7)).toEqual(first);
    expect(await run(8)).not.toEqual(first);
    const well = first.filter((one) => one).length;
    expect([well > 8, well < 32]).toEqual([true, true]);
  });

  it('is asked in order until one decides the answer', async () => {
    await faults([
      { fault: 'delay', ms: 60 },
      { fault: 'error', status: 423, count: 1 },
      { fault: 'error', status: 507 },
    ]);
    const began = performance.now();
    expect((await get()).status).toBe(423);
    expect(performance.now() - began).toBeGreaterThan(55);
    expect((await get()).status).toBe(507);
    expect(await counts()).toEqual([
      [2, 2],
      [2, 1],
      [1, 1],
    ]);
    const entry = only((await bench.call('GET', '/local/log')).list.slice(-1));
    expect([entry.status, entry.faults]).toEqual([507, ['delay', 'error']]);
  });

  it('is refused with a sentence that names the field, and the rules before stay', async () => {
    await faults([{ fault: 'error', status: 423 }]);
    const refused: readonly [string, unknown][] = [
      ['rules must be a list', {}],
      ['seed must be a whole number from 0 on', { rules: [], seed: -1 }],
      ['rule is not a field that is known here', { rules: [], rule: 1 }],
      ['rules[0] must be an object', { rules: [3] }],
      ['rules[0].fault must be one of: error, cut,', { rules: [{ fault: 'fire' }] }],
      ['rules[1].status must be one of: 400,', { rules: [{ fault: 'cut' }, { fault: 'error', status: 200 }] }],
      ['rules[0].status must be one of', { rules: [{ fault: 'error' }] }],
      ['rules[0].methods is not a field', { rules: [{ fault: 'cut', methods: 'GET' }] }],
      ['rules[0].status is not a field', { rules: [{ fault: 'cut', status: 500 }] }],
      ['rules[0].method must be one or a list of', { rules: [{ fault: 'cut', method: ['GET', 'LIST'] }] }],
      ['rules[0].path and pathPattern', { rules: [{ fault: 'cut', path: 'a', pathPattern: 'b' }] }],
      ['rules[0].pathPattern must be a regular expression', { rules: [{ fault: 'cut', pathPattern: '(' }] }],
      ['rules[0].user must be the id or user principal name', { rules: [{ fault: 'cut', user: 'nobody' }] }],
      ['rules[0].probability must be a number', { rules: [{ fault: 'cut', probability: 0 }] }],
      ['rules[0].count must be a whole number from 1', { rules: [{ fault: 'cut', count: 0 }] }],
      ['rules[0].after must be a whole number', { rules: [{ fault: 'cut', after: 1.5 }] }],
      ['rules[0].ms must be given', { rules: [{ fault: 'delay' }] }],
      ['rules[0].tookEffect must be true or false', { rules: [{ fault: 'cut', tookEffect: 'yes' }] }],
      ['rules[0].retryAfter must be whole seconds or null', { rules: [{ fault: 'error', status: 429, retryAfter: 'soon' }] }],
      ['rules[0].mode must be one of: ignore, spurious', { rules: [{ fault: 'if-match' }] }],
      ['rules[0].keep must be a share', { rules: [{ fault: 'truncate', keep: 1 }] }],
      ['rules[0].deed.do must be one of', { rules: [{ fault: 'deed', deed: {} }] }],
      ['rules[0].deed.user must be the id', { rules: [{ fault: 'deed', deed: { do: 'expire-tokens', user: 'x' } }] }],
    ];
    for (const [sentence, body] of refused) {
      const answer = await bench.call('POST', '/local/faults', { body });
      expect([answer.status, (answer.json as unknown as { error: string }).error]).toEqual([
        400,
        expect.stringContaining(sentence),
      ]);
    }
    expect((await get()).status).toBe(423);
    await bench.reset();
    expect((await bench.call('GET', '/local/faults')).json).toEqual({ seed: 1, rules: [] });
  });
});
