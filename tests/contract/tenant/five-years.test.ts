import { afterAll, beforeAll, expect, it } from 'vitest';
import { JONAS, MAYA, ONE_ON_ONE_CHAT } from '../../../local/tenant/index.ts';
import { pairKey } from '../../../local/tenant/seeds/space-files.ts';
import { type Bench, openBench } from './client.ts';

let bench: Bench;

beforeAll(async () => {
  bench = await openBench('empty');
  await bench.reset('five-years');
});

afterAll(async () => {
  await bench.running.close();
});

interface Readable {
  readonly sessions: Readonly<Record<string, { readonly day: string; readonly closed: unknown; readonly confirmed: object; readonly notes: string }>>;
}

/** What the shared folder holds: the record's own sessions, and those that have left it. */
async function sessionsInSpace(): Promise<Readable['sessions']> {
  const jonas = await bench.as(JONAS.id);
  const maya = await bench.as(MAYA.id);
  const { json: drive } = await maya('GET', '/me/drive');
  const { json: item } = await jonas('GET', `/drives/${drive.id}/root:/1-1 Sessions/${pairKey(MAYA.id, JONAS.id)}/record.json`);
  const { text } = await bench.call('GET', item['@microsoft.graph.downloadUrl']);
  return (JSON.parse(text) as { readable: Readable }).readable.sessions;
}

it('keeps 260 weekly sessions in the space that Jonas may open; only the last one is not closed', async () => {
  const sessions = Object.values(await sessionsInSpace()).sort((a, b) => (a.day < b.day ? -1 : 1));
  expect(sessions).toHaveLength(260);
  expect([sessions[0]?.day, sessions.at(-1)?.day]).toEqual(['2021-12-06', '2026-11-23']);
  expect(sessions.filter(({ closed }) => closed === null)).toEqual([sessions.at(-1)]);
});

it('has had the meeting in both calendars for as long', async () => {
  for (const person of [MAYA, JONAS]) {
    const caller = await bench.as(person.id);
    const { json } = await caller('GET', '/me/calendarView?startDateTime=2021-12-01T00:00:00Z&endDateTime=2021-12-10T00:00:00Z');
    const ours = json.value.filter(({ onlineMeeting }) => onlineMeeting?.joinUrl.includes(ONE_ON_ONE_CHAT.slice(3, 20)));
    expect(ours.map(({ subject }) => subject)).toEqual(['1:1 Maya / Jonas']);
  }
});
