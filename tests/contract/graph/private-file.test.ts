import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PrivateDesk, type Secret } from '../../../src/workspace/private-desk.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';
import { VirtualClock } from '../../helpers/virtual-clock.ts';
import { errorOf, isReal, openMicrosoft365, valueOf, type LocalTenant, type Microsoft365, type Someone } from './microsoft365.ts';

const pair = '0123456789abcdef';
const path = `/me/drive/special/approot:/private/${pair}.json`;

type File = Readonly<Record<string, unknown>>;

describe.skipIf(isReal)('the private file', () => {
  let m365: Microsoft365;
  let local: LocalTenant;
  let maya: Someone;
  let jonas: Someone;
  beforeAll(async () => {
    m365 = await openMicrosoft365();
    if (!m365.local) throw new Error('the local tenant');
    local = m365.local;
    [maya, jonas] = [m365.a, m365.b];
  });
  afterAll(() => m365.close());
  beforeEach(async () => {
    local.reset('empty');
    await local.faults([]);
  });

  const file = (who: Someone) => who.anew().privateFile(pair);
  /** Adds one line, as two devices of a person do. */
  const add = (name: string) => (present: File | null) => ({ ...present, [name]: true });

  it('is not there at first, and is made with its folder', async () => {
    expect(valueOf(await file(maya).read())).toBeNull();
    valueOf(await file(maya).join(add('one')));
    expect(valueOf(await file(maya).read())).toEqual({ one: true });
    expect((await maya.raw('GET', path)).status).toBe(200);
  });

  it('is one for each pair, and each person’s own', async () => {
    valueOf(await file(maya).join(add('one')));
    expect(valueOf(await maya.anew().privateFile('fedcba9876543210').read())).toBeNull();
    expect(valueOf(await file(jonas).read())).toBeNull();
    // Nothing of it lies where the other person, or a third, may look.
    const item = (await (await maya.raw('GET', path)).json()) as { id: string; parentReference: { driveId: string } };
    for (const someone of [jonas, local.outsider]) {
      expect([403, 404]).toContain((await someone.raw('GET', `/drives/${item.parentReference.driveId}/items/${item.id}`)).status);
    }
  });

  it('loses nothing when devices write at once', async () => {
    const names = ['one', 'two', 'three'];
    for (const result of await Promise.all(names.map((name) => file(maya).join(add(name))))) valueOf(result);
    expect(valueOf(await file(maya).read())).toEqual({ one: true, two: true, three: true });
  });

  it('writes nothing when there is nothing to write', async () => {
    valueOf(await file(maya).join(add('one')));
    local.forget();
    valueOf(await file(maya).join(() => null));
    expect(local.calls().map(({ method }) => method)).toEqual(['GET', 'GET']);
  });

  it('is never written over when it cannot be read', async () => {
    valueOf(await file(maya).join(add('one')));
    expect((await maya.raw('PUT', `${path}:/content`, ['not', 'an', 'object'])).status).toBe(200);
    expect(errorOf(await file(maya).read())).toEqual({ kind: 'damaged' });
    expect(errorOf(await file(maya).join(add('two')))).toEqual({ kind: 'damaged' });
    const item = (await (await maya.raw('GET', path)).json()) as Record<string, string>;
    expect(await (await fetch(item['@microsoft.graph.downloadUrl'] ?? '')).json()).toEqual(['not', 'an', 'object']);
  });

  describe.each(['honoured', 'ignore', 'spurious'] as const)('with If-Match: %s', (mode) => {
    it('M16 holds in the end what three devices keep at the same moment', async () => {
      // Present, so that it is the header that decides and not who makes the file.
      valueOf(await file(maya).join(add('one')));
      if (mode !== 'honoured') await local.faults([{ fault: 'if-match', mode, ...(mode === 'spurious' ? { count: 3 } : {}) }]);
      const clock = new VirtualClock();
      const secret = (n: number): Secret => ({ value: 3, salt: n.toString(16).padStart(32, '0'), evidence: `${n}`, at: '2026-11-23T09:00:00.000Z' });
      const hashes = [1, 2, 3].map((n) => n.toString(16).padStart(64, '0'));
      const desks = hashes.map(() => {
        const desk = new PrivateDesk({ notes: new MemoryDevice().notes, pairKey: pair, clock, onFound: () => undefined });
        desk.connect(file(maya));
        return desk;
      });
      await Promise.all(desks.map((desk, index) => desk.keep(hashes[index] ?? '', secret(index))));
      const kept = async () => Object.keys((valueOf(await file(maya).read())?.['answers'] ?? {})).sort();
      // Each looks again after a while, and brings what the others wrote over. Real calls, on a clock that is moved by hand.
      for (let round = 0; round < 12; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 150));
        await clock.advance(20_000 + round * 7_000);
      }
      await expect.poll(kept, { timeout: 10_000 }).toEqual(hashes);
      expect(valueOf(await file(maya).read())).toMatchObject({ one: true });
      for (const desk of desks) desk.close();
    });
  });

  it('says that there is no connection', async () => {
    await local.network(maya.person, false);
    expect(errorOf(await file(maya).join(add('one')))).toEqual({ kind: 'offline' });
    await local.network(maya.person, true);
    valueOf(await file(maya).join(add('one')));
  });
});
