/** Earlier versions: found, looked into, brought back and taken back again; and each answer that is none. */
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import { readRecord } from '../../../src/domain/read-record.ts';
import { EarlierVersions } from '../../../src/features/recovery/earlier-versions.tsx';
import { Recovery } from '../../../src/features/recovery/recovery.tsx';
import type { EarlierVersion } from '../../../src/workspace/workspace.ts';
import { earlierVersions, tidied } from '../../e2e/gallery/earlier.ts';
import { manager } from '../../e2e/gallery/records.ts';
import type { MemoryPartnership } from '../../e2e/gallery/memory-partnership.ts';
import { memory, show } from '../ui/screen.tsx';

/** Opens the version whose line is the `number`th of these. */
async function inside(name: RegExp, number = 0): Promise<void> {
  const line = screen.getAllByRole('button', { name })[number];
  if (line !== undefined) await userEvent.click(line);
}

async function look(partnership: MemoryPartnership): Promise<void> {
  show(partnership, <EarlierVersions />);
  await userEvent.click(await screen.findByRole('button', { name: /^Yesterday/ }));
  // The second sitting of that day, whatever the time is in this zone.
  await inside(/^Look inside, Yesterday/, 1);
}

describe('earlier versions', () => {
  it('brings one thing back, and takes that back again', async () => {
    const partnership = memory({ raw: tidied(), versions: earlierVersions });
    await look(partnership);
    await screen.findByRole('heading', { name: '8 things were in it and are not there now' });
    await userEvent.click(screen.getByRole('button', { name: /^Bring back: Topic, withdrawn since/ }));
    await screen.findByRole('heading', { name: '7 things were in it and are not there now' });
    expect(partnership.record.get().topics['e3']?.withdrawn).toBeNull();
    expect(screen.getByText('Brought back.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('heading', { name: '8 things were in it and are not there now' });
    expect(partnership.record.get().topics['e3']?.withdrawn).not.toBeNull();
  });

  it('brings back all that can be, in one step, and says why the rest cannot', async () => {
    const partnership = memory({ raw: tidied(), versions: earlierVersions });
    await look(partnership);
    expect(await screen.findByText(/This session is confirmed and stays as it is/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Bring back all 7' }));
    await screen.findByRole('heading', { name: '1 thing was in it and is not there now' });
    expect(screen.queryByRole('button', { name: /^Bring back/ })).toBeNull();
    const { topics, agreements, sessions, states } = partnership.record.get();
    expect(topics['e4']).toMatchObject({ title: 'Lund', note: 'The talk in Lund: who travels?\nBoth of us, if the budget allows.\nTrain, not plane.' });
    expect(agreements['e1']?.outcome).toBeNull();
    expect(agreements['e2']?.terms.wording).toBe('Say no more often');
    expect(Object.values(agreements).filter(({ terms }) => terms.wording.startsWith('Say no to one request'))).toHaveLength(1);
    expect(sessions['s2026-11-23']?.notes).toContain('nobody has been asked.\nAsk Ines before Thursday.');
    expect(states['s2026-11-23']).toMatchObject({ motivation: 2, stuck: 'I have nobody to ask about the event schema.' });
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByRole('heading', { name: '8 things were in it and are not there now' });
  });

  it('follows the record: what the other person brings back meanwhile goes from the list', async () => {
    const partnership = memory({ raw: tidied(), versions: earlierVersions });
    await look(partnership);
    await screen.findByRole('heading', { name: /^8 things/ });
    await act(async () => void (await partnership.dispatchAs(manager, { type: 'reopen-agreement', id: 'e1', session: 's2026-11-23', answer: 'n1' })));
    await screen.findByRole('heading', { name: /^7 things/ });
    // The state is the member's alone: the manager is told so, and offered nothing there.
    await act(async () => void partnership.myRole.set('manager'));
    expect((await screen.findAllByText('Only the member fills this in. It is their view.')).length).toBe(2);
  });

  it('joins in what fell out of the record', async () => {
    const join = vi.fn(async () => Promise.resolve(ok()));
    const whole = readRecord(tidied());
    const version: EarlierVersion = { kind: 'readable', record: whole, joined: { ...whole, topics: { ...whole.topics, ...readRecord({ topics: { j1: { title: 'Lost one' } } }).topics } }, join };
    show(memory({ raw: tidied(), versions: { ...earlierVersions, open: async () => ok(version) } }), <EarlierVersions />);
    await screen.findByRole('button', { name: /^Today/ });
    await inside(/^Look inside, Today/);
    await screen.findByText('Topics: “Lost one”');
    await userEvent.click(screen.getByRole('button', { name: 'Join it in' }));
    expect(join).toHaveBeenCalledTimes(1);
    await screen.findByText('Joined in. It is in the record again.');
    expect(screen.queryByRole('button', { name: 'Join it in' })).toBeNull();
    expect(screen.getByText('Everything of this version is in the record.')).toBeTruthy();
  });

  it('says what is in the way, and can be asked again', async () => {
    const list = vi.fn().mockResolvedValueOnce(fail({ kind: 'offline' })).mockRejectedValueOnce(new Error('no code')).mockResolvedValueOnce(ok([]));
    show(memory({ versions: { ...earlierVersions, list } }), <EarlierVersions />);
    await screen.findByText(/There is no connection/);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText(/OneDrive does not answer properly/);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('OneDrive has kept no earlier version yet.');
  });

  it('names a version that cannot be read, and one that cannot be fetched', async () => {
    show(memory({ raw: tidied(), versions: earlierVersions }), <EarlierVersions />);
    await userEvent.click(await screen.findByRole('button', { name: /^Mon 9 November/ }));
    await inside(/^Look inside, Mon 9 November/);
    await screen.findByText('This version cannot be read. The end of the file is missing. Try another one.');
    await userEvent.click(screen.getByRole('button', { name: /^Mon 2 November/ }));
    await inside(/^Look inside, Mon 2 November/);
    await screen.findByText(/There is no connection/);
    // One at a time.
    expect(screen.queryByText(/The end of the file is missing/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });

  it('lists each save of a sitting for who seeks something in between', async () => {
    show(memory({ raw: tidied(), versions: earlierVersions }), <EarlierVersions />);
    const fold = await screen.findByRole('button', { name: '40 saves before that' });
    await userEvent.click(fold);
    const list = document.getElementById(fold.getAttribute('aria-controls') ?? '');
    if (list === null) throw new Error('no list');
    expect(within(list).getAllByRole('listitem')).toHaveLength(20);
    await userEvent.click(within(list).getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(40));
  });
});

describe('the record of another pair in the place of this one', () => {
  const found = { reason: 'other-partnership', size: 900, haveReplica: true, versions: vi.fn(), preview: vi.fn(), restore: vi.fn() } as const;

  it('is not restored over when it is the reader’s own', async () => {
    const partnership = memory();
    const tried = vi.spyOn(partnership, 'syncNow');
    show(partnership, <Recovery found={{ ...found, restoring: { kind: 'not-ours', with: { id: 'x', displayName: 'Priya Raman', userPrincipalName: '' } } }} onShown={() => undefined} />);
    expect(screen.getByText(/It is your record with Priya Raman/)).toBeTruthy();
    expect(screen.getAllByRole('button').map((one) => one.textContent)).toEqual(['Try again']);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(tried).toHaveBeenCalledTimes(1);
  });

  it('nor when it cannot be told whose it is', () => {
    show(memory(), <Recovery found={{ ...found, restoring: { kind: 'not-ours', with: null } }} onShown={() => undefined} />);
    expect(screen.getByText(/Whose it is cannot be read/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /copy|versions/ })).toBeNull();
  });
});
