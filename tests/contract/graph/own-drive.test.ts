import { beforeEach, describe, expect, it } from 'vitest';
import { errorOf, isReal, valueOf } from './microsoft365.ts';
import { type Pair, withPair } from './pair.ts';

describe.skipIf(isReal)('a file that a person saves for themselves', () => {
  let it365: Pair;
  withPair((pair) => (it365 = pair));
  const bytes = new Uint8Array([80, 75, 3, 4, 0, 255]);
  const name = 'Review Jonas Ökafor 2026-10-01 to 2026-12-31.docx';
  beforeEach(() => it365.local.forget());

  it('lies in the folder Accord of their own OneDrive, made with one call; the answer leads there', async () => {
    const saved = valueOf(await it365.maya.anew().saveToOwnDrive(name, bytes));
    expect(saved.name).toBe(name);
    expect(it365.local.calls().map(({ method }) => method)).toEqual(['PUT']);
    const item = (await (await it365.maya.raw('GET', `/me/drive/root:/Accord/${encodeURIComponent(name)}`)).json()) as Record<string, string>;
    expect(item['webUrl']).toBe(saved.webUrl);
    expect(new Uint8Array(await (await fetch(item['@microsoft.graph.downloadUrl'] ?? '')).arrayBuffer())).toEqual(bytes);
  });

  it('replaces none: a name that is taken gets another one', async () => {
    const [one, two] = [valueOf(await it365.maya.anew().saveToOwnDrive(name, bytes)), valueOf(await it365.maya.anew().saveToOwnDrive(name, new Uint8Array([1])))];
    expect(two.name).not.toBe(one.name);
    expect(two.name).toMatch(/\.docx$/);
    const listed = (await (await it365.maya.raw('GET', '/me/drive/root:/Accord:/children')).json()) as { value: { name: string; size: number }[] };
    expect(listed.value.map(({ size }) => size).sort()).toEqual([1, bytes.length]);
  });

  it('is nobody else’s to read', async () => {
    valueOf(await it365.maya.anew().saveToOwnDrive(name, bytes));
    const item = (await (await it365.maya.raw('GET', `/me/drive/root:/Accord/${encodeURIComponent(name)}`)).json()) as { id: string; parentReference: { driveId: string } };
    for (const someone of [it365.jonas, it365.local.outsider]) {
      expect([403, 404]).toContain((await someone.raw('GET', `/drives/${item.parentReference.driveId}/items/${item.id}`)).status);
    }
  });

  it('says that there is no connection, and that a permission is missing', async () => {
    await it365.local.network(it365.maya.person, false);
    expect(errorOf(await it365.maya.anew().saveToOwnDrive(name, bytes))).toEqual({ kind: 'offline' });
    await it365.local.network(it365.maya.person, true);
    it365.maya.consented.clear();
    expect(errorOf(await it365.maya.anew().saveToOwnDrive(name, bytes))).toMatchObject({ kind: 'sign-in-needed', scope: 'Files.ReadWrite' });
  });
});
