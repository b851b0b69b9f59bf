import { afterAll, beforeAll, expect, it } from 'vitest';
import { JONAS, MAYA, ONE_ON_ONE_CHAT } from '../../../local/tenant/index.ts';
import { pairKey } from '../../../local/tenant/seeds/space-files.ts';
import { type Answer, type Bench, type Caller, openBench } from './client.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await openBench('empty');
  await bench.reset('five-years');
});

afterAll(async () => {
  await bench.running.close();
});

interface Session {
  readonly day: string;
  readonly closed: unknown;
}

/** Names of the files in the space's folder `sessions`, over all pages of the listing. */
async function namesOfFiles(caller: Caller, space: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (let next: string | undefined = `${space}/sessions:/children`; next !== undefined;) {
    const { status, json }: Answer = await caller('GET', next);
    expect(status).toBe(200);
    names.push(...json.value.map(({ name }) => name));
    next = json['@odata.nextLink'];
  }
  return names;
}

it('keeps 260 weekly sessions where Jonas may read them: the old ones in files of their own, only the last one not closed', async () => {
  const jonas = await bench.as(JONAS.id);
  const { json: drive } = await (await bench.as(MAYA.id))('GET', '/me/drive');
  const space = `/drives/${drive.id}/root:/1-1 Sessions/${pairKey(MAYA.id, JONAS.id)}`;
  const { json: item } = await jonas('GET', `${space}/record.json`);
  const { text } = await bench.call('GET', item['@microsoft.graph.downloadUrl']);
  const inRecord = Object.values((JSON.parse(text) as { readable: { sessions: Record<string, Session> } }).readable.sessions);
  expect(inRecord.filter(({ closed }) => closed === null).map(({ day }) => day)).toEqual(['2026-11-23']);

  const names = await namesOfFiles(jonas, space);
  const inFiles = names.filter((name) => /^\S+ \S+\.json$/.test(name)).map((name) => name.slice(0, 10));
  const days = [...inFiles, ...inRecord.map(({ day }) => day)].sort();
  expect(new Set(days).size).toBe(260);
  expect(days).toHaveLength(260);
  expect([days[0], days.at(-1)]).toEqual(['2021-12-06', '2026-11-23']);
  expect(inFiles.length).toBeGreaterThan(200);
});

it('keeps every session that was held sealed, with minutes, and a copy with each of the two', async () => {
  const [maya, jonas] = [await bench.as(MAYA.id), await bench.as(JONAS.id)];
  const { json: drive } = await maya('GET', '/me/drive');
  const key = pairKey(MAYA.id, JONAS.id);
  const names = await namesOfFiles(jonas, `/drives/${drive.id}/root:/1-1 Sessions/${key}`);
  const sealed = names.filter((name) => name.endsWith(' sealed.json'));
  expect(new Set(sealed.map((name) => name.slice(0, 10))).size).toBe(259);
  expect(names.filter((name) => name.endsWith('.md'))).toHaveLength(259);
  const [newest = ''] = sealed.slice(-1);
  const bytesAt = async (caller: Caller, path: string): Promise<string> => {
    const { json } = await caller('GET', path);
    return (await bench.call('GET', json['@microsoft.graph.downloadUrl'])).text;
  };
  const there = await bytesAt(jonas, `/drives/${drive.id}/root:/1-1 Sessions/${key}/sessions/${newest}`);
  for (const caller of [maya, jonas]) expect(await bytesAt(caller, `/me/drive/special/approot:/archive/${key}/${newest}`)).toBe(there);
});

it('is in the own list of both, with addresses that lead to the record', async () => {
  for (const person of [MAYA, JONAS]) {
    const caller = await bench.as(person.id);
    const { json: item } = await caller('GET', '/me/drive/special/approot:/index.json');
    const { text } = await bench.call('GET', item['@microsoft.graph.downloadUrl']);
    const [{ space }] = (JSON.parse(text) as { partnerships: [{ space: { driveId: string; recordId: string } }] }).partnerships;
    const found = await caller('GET', `/drives/${space.driveId}/items/${space.recordId}`);
    expect([found.status, found.json.name]).toEqual([200, 'record.json']);
  }
});

it('has had the meeting in both calendars for as long', async () => {
  for (const person of [MAYA, JONAS]) {
    const caller = await bench.as(person.id);
    const { json } = await caller('GET', '/me/calendarView?startDateTime=2021-12-01T00:00:00Z&endDateTime=2021-12-10T00:00:00Z');
    const ours = json.value.filter(({ onlineMeeting }) => onlineMeeting?.joinUrl.includes(ONE_ON_ONE_CHAT.slice(3, 20)));
    expect(ours.map(({ subject }) => subject)).toEqual(['1:1 Maya / Jonas']);
  }
});
