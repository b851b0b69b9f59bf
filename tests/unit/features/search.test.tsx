/** Search and all years: what is found, where it leads, and how files of the past are read. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { KeepRates } from '../../../src/features/agreements/keep-rates.tsx';
import { Sessions } from '../../../src/features/sessions/sessions.tsx';
import type { EarlierSessions } from '../../../src/workspace/workspace.ts';
import { empty, fiveYears, weekly } from '../../e2e/gallery/records.ts';
import { memory, show } from '../ui/screen.tsx';

const region = () => screen.getByRole('region', { name: 'Sessions' });
const field = () => screen.getByRole('searchbox', { name: 'Search all sessions' });
const results = () => within(screen.getByRole('list', { name: 'Found' })).getAllByRole('listitem');
const said = () => within(region()).getByRole('status').textContent;

/** Sessions of years ago, in files; `days` newest first. */
function files(answers: Readonly<Record<string, Awaited<ReturnType<EarlierSessions['read']>>>>): EarlierSessions {
  return {
    list: async () => Promise.resolve(ok(Object.keys(answers).map((day) => ({ day, files: [`${day} s.json`], from: null })))),
    read: async ({ day }) => Promise.resolve(answers[day] ?? fail({ kind: 'missing' })),
  };
}

const at = '2021-03-01T09:00:00.000Z';
const old = readRecord({
  sessions: { o1: { day: '2021-03-01', closed: { by: 'member', at }, notes: 'The zeppelin was late again.' } },
  states: { o1: { at, motivation: 2 } },
  blockers: { b1: { title: 'Zeppelin timetable', by: 'member', raisedAt: at, owner: 'manager' } },
  achievements: { h1: { what: 'Landed it', value: 'Nobody waited', day: '2021-02-28', by: 'member', addedAt: at } },
});

describe('search', () => {
  it('finds in the record at once, marks the words, and opens the session', async () => {
    show(memory(), <Sessions />);
    await userEvent.type(field(), 'DECEMBER realistic');
    await waitFor(() => expect(results()).toHaveLength(1));
    const [one] = results();
    if (one === undefined) throw new Error('nothing');
    expect(one.textContent).toContain('Topic · Mon 16 November');
    expect([...one.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['December', 'realistic']);
    await userEvent.click(within(one).getByRole('button', { name: /^Read Mon 16 November/ }));
    expect(within(one).getByText('Discussed')).toBeTruthy();
    expect(said()).toContain('1 found');
  });

  it('a promise that was answered in the session at hand is read there: it is on no list any more', async () => {
    const partnership = memory();
    const session = partnership.session.get().id;
    await partnership.dispatch({ type: 'answer-kept', id: 'a1', session, answer: 'n9' });
    show(partnership, <Sessions />);
    await userEvent.type(field(), 'staging cluster write');
    await waitFor(() => expect(results()).toHaveLength(1));
    expect(screen.queryByRole('button', { name: /Open agreements/ })).toBeNull();
    await userEvent.click(within(results()[0] ?? document.body).getByRole('button', { name: /^Read/ }));
    // Its title is in pieces, by what was looked for.
    expect(within(results()[0] ?? document.body).getByText(/write access to the staging cluster/)).toBeTruthy();
  });

  it('leads to where it is at home while it is open', async () => {
    show(
      memory(),
      <>
        <Sessions />
        <section data-region>
          <h2 data-region-heading tabIndex={-1}>
            Open agreements
          </h2>
        </section>
      </>,
    );
    Element.prototype.scrollIntoView = () => undefined;
    await userEvent.type(field(), 'event schema');
    await userEvent.click(await screen.findByRole('button', { name: 'Go to Open agreements' }));
    expect(document.activeElement?.textContent).toBe('Open agreements');
  });

  it('what is looked for is text: nothing of it becomes a part of the page', async () => {
    const raw = weekly();
    raw['topics'] = { t1: { by: 'member', title: '<img src=x onerror=alert(1)> & co', addedAt: at, discussed: null, withdrawn: null, note: '' } };
    show(memory({ raw }), <Sessions />);
    await userEvent.type(field(), '<img');
    await waitFor(() => expect(results()[0]?.textContent).toContain('<img src=x onerror=alert(1)> & co'));
    expect(region().querySelector('img')).toBeNull();
  });

  it('files are read when somebody asks, what was found in one opens, and what cannot be read is named', async () => {
    const earlier = files({ '2021-03-08': fail({ kind: 'unreadable' }), '2021-03-01': ok(old) });
    show(memory({ raw: fiveYears(), earlier }), <Sessions />);
    await userEvent.type(field(), 'zeppelin');
    await waitFor(() => expect(said()).toContain('Nothing was found in the newest sessions'));
    await userEvent.click(screen.getByRole('button', { name: 'Search older sessions too' }));
    await waitFor(() => expect(results()).toHaveLength(2));
    expect(region().textContent).toContain('The file of Mon 8 March 2021 cannot be read.');
    const [notes] = results().filter((one) => one.textContent?.includes('was late'));
    if (notes === undefined) throw new Error('no notes');
    await userEvent.click(within(notes).getByRole('button', { name: /^Read/ }));
    expect(notes.textContent).toContain('Landed it');
    expect(notes.textContent).toContain('Nobody waited');
    expect(notes.textContent).toContain('raised');
  });

  it('PS2 of a session in a file only what came up since the one before is told as raised', async () => {
    const cleared = { kind: 'cleared', by: 'manager', at, session: 'o1', reason: 'A list' };
    const file = readRecord({
      sessions: { o1: { day: '2021-03-01', closed: { by: 'member', at }, notes: 'The zeppelin was late again.' } },
      blockers: { b1: { title: 'Timetable', by: 'member', raisedAt: '2021-02-10T09:00:00.000Z', owner: 'manager', outcome: cleared } },
    });
    const earlier: EarlierSessions = { ...files({ '2021-03-01': ok(file) }), list: async () => Promise.resolve(ok([{ day: '2021-03-01', files: ['f'], from: '2021-02-23' }])) };
    show(memory({ raw: fiveYears(), earlier }), <Sessions />);
    await userEvent.type(field(), 'zeppelin{Enter}');
    await waitFor(() => expect(results()).toHaveLength(1));
    await userEvent.click(within(region()).getByRole('button', { name: /^Read/ }));
    expect(await screen.findByText('cleared')).toBeTruthy();
    expect(region().textContent).not.toContain('raised');
  });

  it('Enter asks for files too; without a network that is said, and it goes on later', async () => {
    let online = false;
    const there = files({ '2021-03-01': ok(old) });
    const earlier: EarlierSessions = { ...there, read: async (session) => (online ? there.read(session) : Promise.resolve(fail({ kind: 'offline' }))) };
    show(memory({ raw: fiveYears(), earlier }), <Sessions />);
    await userEvent.type(field(), 'zeppelin{Enter}');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('0 of 1 older sessions read. There is no connection.');
    online = true;
    await userEvent.click(within(alert).getByRole('button', { name: 'Go on' }));
    await waitFor(() => expect(results()).toHaveLength(2));
    expect(screen.queryByRole('alert')).toBeNull();
    await waitFor(() => expect(said()).toContain('in everything that you two ever wrote here'));
  });

  it('the session at hand is one of the twelve that stay, once its state is filled in: older ones are there to be asked for', async () => {
    const raw = weekly();
    raw['states'] = { ...raw['states'], s20261123: { at, motivation: 4 } };
    raw['sessions'] = { ...raw['sessions'], s20261123: { day: '2026-11-23' } };
    show(memory({ raw, earlier: files({ '2021-03-01': ok(old) }) }), <Sessions />);
    expect(screen.getByRole('button', { name: 'Older sessions' })).toBeTruthy();
    await userEvent.type(field(), 'zeppelin{Enter}');
    await waitFor(() => expect(results()).toHaveLength(2));
  });

  it('can be stopped', async () => {
    const earlier: EarlierSessions = { ...files({ '2021-03-01': ok(old) }), read: async () => new Promise(() => undefined) };
    show(memory({ raw: fiveYears(), earlier }), <Sessions />);
    await userEvent.type(field(), 'zeppelin{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(await screen.findByRole('button', { name: 'Go on' })).toBeTruthy();
  });
});

describe('all years', () => {
  it('reads the files when it is opened, and says the same as a table', async () => {
    show(memory({ raw: weekly(), earlier: files({ '2021-03-01': ok(old) }) }), <Sessions />);
    // Eleven sessions are held: nothing has left the record yet, and nothing is asked.
    await userEvent.click(screen.getByRole('button', { name: 'All years' }));
    await userEvent.click(await screen.findByRole('button', { name: 'The same as a table' }));
    const table = screen.getByRole('table', { name: 'All years by quarter' });
    expect(within(table).getAllByRole('row')).toHaveLength(3);
    expect(region().textContent).toContain('11 sessions held since');
  });

  it('with files: every quarter from the first on', async () => {
    const raw = fiveYears();
    show(memory({ raw, earlier: files({ '2021-03-01': ok(old) }) }), <Sessions />);
    await userEvent.click(screen.getByRole('button', { name: 'All years' }));
    await waitFor(() => expect(region().textContent).toContain('sessions held since Mon 1 March 2021'));
    await userEvent.click(screen.getByRole('button', { name: 'The same as a table' }));
    const rows = within(screen.getByRole('table', { name: 'All years by quarter' })).getAllByRole('row');
    expect(rows.at(-1)?.textContent).toBe('Q1 202112––––');
  });
});

describe('growth share', () => {
  it('says what the last sessions went to', () => {
    show(memory(), <KeepRates />);
    const list = screen.getByRole('list', { name: 'What the last 6 sessions went to' });
    expect(within(list).getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(expect.arrayContaining([expect.stringMatching(/^State \d+ %$/)]));
  });
  it('says nothing before anything was held', () => {
    show(memory({ raw: empty() }), <KeepRates />);
    expect(screen.queryByRole('list')).toBeNull();
  });
});
