import { describe, expect, test } from 'vitest';
import type { RemoteListener } from '../../../src/sync/ports.ts';
import { SimulationClock } from '../clock.ts';
import { type Allowance, type Manner, OrganisationAllowance, unlimited } from './allowance.ts';
import { CountedRemote, type Hearing, SharedFile } from './counted-remote.ts';

const minute = 60_000;

function organisation(manner: Manner, stands = 1): { clock: SimulationClock; allowance: OrganisationAllowance } {
  const clock = new SimulationClock();
  return { clock, allowance: new OrganisationAllowance({ clock, people: 1_000, stands, manner, random: () => 0.5 }) };
}

describe('the allowance of an organisation of 1,000 (1,200 units a minute)', () => {
  test('is shared, and what is refused counts', async () => {
    const { clock, allowance } = organisation('window', 100);
    const answers = Array.from({ length: 8 }, () => allowance.take(2));
    expect(answers).toEqual([null, null, null, null, null, null, 10_000, 10_000]);
    await clock.advance(minute);
    expect(allowance.take(1)).toBeNull();
    expect(allowance.minutes).toEqual([{ served: 1_200, refused: 400 }, { served: 100, refused: 0 }]);
  });

  test('tells when the minute is over, where that is read', async () => {
    const { clock, allowance } = organisation('told', 1_200);
    allowance.take(1);
    await clock.advance(20_000);
    expect(allowance.take(1)).toBe(40_000);
  });

  test('asks for minutes of waiting, where it is so', () => {
    const { allowance } = organisation('long', 1_200);
    allowance.take(1);
    expect(allowance.take(1)).toBe(160_000);
  });

  test('as a bucket fills evenly', async () => {
    const { clock, allowance } = organisation('bucket', 1_200);
    expect(allowance.take(1)).toBeNull();
    await clock.advance(30_000);
    // Half a minute's worth is there; asking for more is refused and counts.
    expect(allowance.take(1)).toBe(10_000);
    await clock.advance(minute);
    expect(allowance.take(1)).toBe(10_000);
    await clock.advance(2 * minute);
    expect(allowance.take(1)).toBeNull();
  });
});

describe('the counted file', () => {
  function file(hearing: Hearing, allowance: Allowance = unlimited) {
    const clock = new SimulationClock();
    const shared = new SharedFile(new Uint8Array([1]));
    const remote = new CountedRemote({ file: shared, clock, allowance, hearing });
    /** Carries a call out and gives what it came to, and what it cost. */
    const cost = async <T>(call: () => Promise<T>): Promise<{ answer: T; units: number }> => {
      const before = remote.units;
      const pending = call();
      await clock.advance(1_000);
      return { answer: await pending, units: remote.units - before };
    };
    return { clock, shared, remote, cost };
  }

  test('charges as Microsoft does for the calls that the app makes', async () => {
    const { shared, remote, cost } = file('deaf');
    expect(await cost(() => remote.check('"1"'))).toEqual({ answer: { ok: true, value: { same: true, tag: '"1"' } }, units: 1 });
    expect(await cost(() => remote.read())).toMatchObject({ answer: { ok: true }, units: 2 });
    const tag = shared.put(new Uint8Array([2]));
    expect(await cost(() => remote.check('"1"'))).toMatchObject({ answer: { value: { same: false } }, units: 1 });
    // The question has told where the bytes are.
    expect(await cost(() => remote.read())).toEqual({ answer: { ok: true, value: { tag, bytes: new Uint8Array([2]) } }, units: 1 });
    expect(await cost(() => remote.read())).toMatchObject({ units: 2 });
    expect(await cost(() => remote.write(new Uint8Array([3]), '"1"'))).toEqual({ answer: { ok: false, error: { kind: 'conflict' } }, units: 2 });
    expect(await cost(() => remote.write(new Uint8Array([3]), tag))).toMatchObject({ answer: { ok: true }, units: 2 });
  });

  test('is refused with the pause that the service asks for', async () => {
    const { remote, cost } = file('deaf', { take: () => 7_000 });
    expect(await cost(() => remote.read())).toEqual({ answer: { ok: false, error: { kind: 'slowed-down', retryAfterMs: 7_000 } }, units: 1 });
    expect(remote.refused).toBe(1);
  });

  test.each([
    ['owner', 1, 1],
    ['guest', 1, 0],
    // Asks again after 30 s, 60 s, 120 s, 240 s, 480 s.
    ['deaf', 6, 0],
  ] as const)('news: %s', async (hearing, units, heard) => {
    const { clock, shared, remote } = file(hearing);
    const told: string[] = [];
    const listener: RemoteListener = { news: () => told.push('news'), live: () => undefined };
    const stop = remote.watch(listener);
    await clock.advance(16 * minute);
    expect(remote.units).toBe(units);
    shared.put(new Uint8Array([2]));
    await clock.advance(5_000);
    expect(told).toHaveLength(heard);
    stop();
    shared.put(new Uint8Array([3]));
    await clock.advance(5_000);
    expect(told).toHaveLength(heard);
  });
});
