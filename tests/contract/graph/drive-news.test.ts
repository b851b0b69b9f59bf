import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bytesOf, isReal, openMicrosoft365, pairKeyOf, valueOf, type Microsoft365 } from './microsoft365.ts';

let m365: Microsoft365;
beforeAll(async () => {
  m365 = await openMicrosoft365();
});
afterAll(() => m365.close());

describe.skipIf(isReal)('news of a drive', () => {
  it('reach its owner when the other person writes, and nobody else; ending stops them', { timeout: 20_000 }, async () => {
    const { a, b } = m365;
    const pairKey = pairKeyOf(a.person, b.person, 'news');
    const made = await a.graph.createSpace({ home: { kind: 'my-onedrive' }, pairKey, other: b.person, record: bytesOf('1'), readMe: '# A test\n' });
    const { space } = valueOf(made);
    const records = [a.graph.record(space), b.graph.record(space)] as const;
    const heard = records.map(() => ({ news: vi.fn(), live: vi.fn() }));
    const stop = records.map((record, i) => record.watch?.(heard[i] ?? { news: () => undefined, live: () => undefined }));
    await vi.waitFor(() => expect(heard[0]?.live).toHaveBeenCalledWith(true), { timeout: 12_000 });
    const { tag } = valueOf(await records[1].read());
    valueOf(await records[1].write(bytesOf('2'), tag));
    await vi.waitFor(() => expect(heard[0]?.news).toHaveBeenCalled(), { timeout: 5_000 });
    expect(heard[1]?.live).not.toHaveBeenCalled();
    expect(heard[1]?.news).not.toHaveBeenCalled();
    for (const end of stop) end?.();
    heard[0]?.news.mockClear();
    const newest = valueOf(await records[1].read());
    valueOf(await records[1].write(bytesOf('3'), newest.tag));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heard[0]?.news).not.toHaveBeenCalled();
  });
});
