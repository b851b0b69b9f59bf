import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import { readReadable } from '../../../src/domain/read-record.ts';
import { Review } from '../../../src/features/review/review.tsx';
import type { EarlierSessions } from '../../../src/workspace/workspace.ts';
import { achieved } from '../../e2e/gallery/achievements.ts';
import { halfway } from '../../e2e/gallery/direction.ts';
import { empty, manager, weekly } from '../../e2e/gallery/records.ts';
import { memory, show } from '../ui/screen.tsx';

const rich = () => achieved(halfway(weekly()));
const wordsOf = (bytes: Uint8Array | undefined): string =>
  bytes === undefined ? '' : new TextDecoder().decode(unzipSync(bytes)['word/document.xml']).replaceAll(/<[^>]+>/g, ' ');
const pack = () => within(screen.getByRole('article', { name: 'Review pack' }));

async function showPack(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Show the pack' }));
  await screen.findByRole('article', { name: 'Review pack' });
}

afterEach(() => vi.restoreAllMocks());

describe('the review pack', () => {
  it('is of this quarter and the target level at first, and is seen before it is saved', async () => {
    show(memory({ raw: rich() }), <Review />);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Quarter' }).checked).toBe(true);
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Which quarter' }).selectedOptions[0]?.textContent).toBe('Q4 2026, so far');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Level' }).value).toBe('2');
    expect(screen.queryByRole('button', { name: 'Save as Word' })).toBeNull();
    await showPack();
    expect(pack().getByRole('heading', { name: 'Review of Jonas Okafor' })).toBeTruthy();
    expect(pack().getByText(/Cut the deployment/)).toBeTruthy();
    expect(pack().queryByText(/Took two new colleagues/)).toBeNull();
    expect(pack().queryByText(/Wrote the on-call handbook/)).toBeNull();
    expect(pack().getByRole('heading', { name: /What is missing to Level 2/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show the pack' })).toBeNull();
  });

  it('follows level, parts and drafts at once, and asks again for another period', async () => {
    show(memory({ raw: rich(), me: manager }), <Review />);
    await showPack();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Drafts too, marked as such' }));
    expect(pack().getByText(/Wrote the on-call handbook/)).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Skills' }));
    expect(pack().queryByRole('heading', { name: 'Skills' })).toBeNull();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Level' }), 'None');
    expect(pack().queryByRole('heading', { name: /What is missing/ })).toBeNull();
    // Without a level there is nothing to be missing.
    expect(screen.queryByRole('checkbox', { name: /missing/ })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'Year' }));
    expect(screen.queryByRole('article')).toBeNull();
    await showPack();
    expect(pack().getByText(/Took two new colleagues/)).toBeTruthy();
  });

  it('takes own dates, and says when they are none', async () => {
    show(memory({ raw: rich() }), <Review />);
    await userEvent.click(screen.getByRole('radio', { name: 'Own dates' }));
    const [from, to] = [screen.getByLabelText('First day'), screen.getByLabelText('Last day')];
    expect([from, to].map((field) => (field as HTMLInputElement).value)).toEqual(['2026-10-01', '2026-12-31']);
    await userEvent.clear(to);
    expect(screen.getByRole('alert').textContent).toBe('Choose two days, the first one not after the last.');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Show the pack' }).disabled).toBe(true);
    await userEvent.type(to, '2026-11-01');
    await showPack();
    expect(pack().getByText(/Explained the incident/)).toBeTruthy();
    expect(pack().queryByText(/Cut the deployment/)).toBeNull();
  });

  it('is still there, read and chosen as it was, when somebody comes back from another view', async () => {
    const partnership = memory({ raw: rich() });
    const { unmount } = show(partnership, <Review />);
    await userEvent.click(screen.getByRole('radio', { name: 'Year' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Skills' }));
    await showPack();
    expect(document.activeElement?.textContent).toContain('Review of Jonas Okafor');
    unmount();
    show(partnership, <Review />);
    await screen.findByRole('article', { name: 'Review pack' });
    expect(document.activeElement).toBe(document.body);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Year' }).checked).toBe(true);
    expect(pack().queryByRole('heading', { name: 'Skills' })).toBeNull();
    expect(pack().getByText(/Took two new colleagues/)).toBeTruthy();
  });

  it('is saved to one’s own OneDrive, with a link to it', async () => {
    const partnership = memory({ raw: rich() });
    show(partnership, <Review />);
    await showPack();
    await userEvent.click(screen.getByRole('button', { name: 'Save to my OneDrive' }));
    const link = await screen.findByRole('link', { name: 'Review Jonas Okafor 2026-10-01 to 2026-12-31.docx' });
    expect(link.getAttribute('href')).toMatch(/^https:\/\/contoso-my/);
    expect([...partnership.saved.keys()]).toEqual(['Review Jonas Okafor 2026-10-01 to 2026-12-31.docx']);
    expect(wordsOf([...partnership.saved.values()][0])).toContain('Cut the deployment');
  });

  it('says why it could not be saved there', async () => {
    show(memory({ raw: rich(), saving: { kind: 'full' } }), <Review />);
    await showPack();
    await userEvent.click(screen.getByRole('button', { name: 'Save to my OneDrive' }));
    expect((await screen.findByRole('alert')).textContent).toContain('There is no room left in this OneDrive');
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('is saved as a file of the device', async () => {
    const made: Blob[] = [];
    URL.createObjectURL = (blob) => `blob:${made.push(blob as Blob)}`;
    const clicked: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      clicked.push(this.download);
    });
    show(memory({ raw: empty() }), <Review />);
    await showPack();
    await userEvent.click(screen.getByRole('button', { name: 'Save as Word' }));
    await screen.findByText(/^Saved as “Review Jonas Okafor/);
    expect(clicked).toEqual(['Review Jonas Okafor 2026-10-01 to 2026-12-31.docx']);
    expect(wordsOf(new Uint8Array(await (made[0] ?? new Blob()).arrayBuffer()))).toContain('No achievement was written down for this period.');
  });

  it('is printed, and says so where a place does not let a page print', async () => {
    const print = vi.fn(() => void window.dispatchEvent(new Event('beforeprint')));
    window.print = print;
    show(memory({ raw: rich() }), <Review />);
    await showPack();
    await userEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledTimes(1);
    expect(screen.queryByText(/does not let a page print/)).toBeNull();
    window.print = () => undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Print' }));
    expect(screen.getByText(/does not let a page print/)).toBeTruthy();
  });

  it('is for somebody who only looks on, too', async () => {
    show(memory({ raw: rich(), me: '33333333-3333-4333-8333-333333333333' }), <Review />);
    await showPack();
    expect(screen.getByRole('button', { name: 'Save as Word' })).toBeTruthy();
  });
});

describe('older sessions of the period', () => {
  const files = ['2026-10-19', '2026-10-12', '2026-10-05', '2026-06-01'].map((day) => ({ day, files: [`${day} s.json`], from: null }));
  const record = (day: string) => readReadable({ sessions: { [`s${day}`]: { day } }, achievements: { [`o${day}`]: { what: `Achieved on ${day}`, value: 'Much', day, by: 'member', addedAt: `${day}T08:00:00.000Z` } } });

  it('are read with those of the period only, and what cannot be read is said on the paper', async () => {
    const read: string[] = [];
    const earlier: EarlierSessions = {
      list: async () => Promise.resolve(ok(files)),
      read: async ({ day }) => {
        read.push(day);
        return Promise.resolve(day === '2026-10-12' && read.length < 4 ? fail({ kind: 'unreadable' }) : ok(record(day)));
      },
    };
    show(memory({ raw: rich(), earlier }), <Review />);
    await showPack();
    expect(read).toEqual(['2026-10-19', '2026-10-12', '2026-10-05']);
    expect(pack().getByText('Achieved on 2026-10-05')).toBeTruthy();
    expect(pack().getByText(/The file of one session of this period cannot be read/)).toBeTruthy();
    expect(screen.getByText('The pack is below, with 2 older sessions.')).toBeTruthy();
    // What was read once is not asked for again; what could not be read is, and may have been put right meanwhile.
    await userEvent.click(screen.getByRole('radio', { name: 'Half year' }));
    await showPack();
    expect(read).toEqual(['2026-10-19', '2026-10-12', '2026-10-05', '2026-10-12']);
    expect(pack().getByText('Achieved on 2026-10-12')).toBeTruthy();
    expect(pack().queryByText(/cannot be read/)).toBeNull();
  });

  it('go on where they stopped after a failure, which is said', async () => {
    const read: string[] = [];
    const earlier: EarlierSessions = {
      list: async () => Promise.resolve(ok(files)),
      read: async ({ day }) => {
        read.push(day);
        return Promise.resolve(read.length === 2 ? fail({ kind: 'offline' }) : ok(record(day)));
      },
    };
    show(memory({ raw: rich(), earlier }), <Review />);
    await showPack();
    expect(screen.getByRole('alert').textContent).toContain('There is no connection');
    expect(pack().getByText(/2 older sessions of this period were not read/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Achieved on 2026-10-05');
    expect(read).toEqual(['2026-10-19', '2026-10-12', '2026-10-12', '2026-10-05']);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('whose list cannot be had leave the pack of what is here, and say so', async () => {
    const earlier: EarlierSessions = { list: async () => Promise.resolve(fail({ kind: 'offline' })), read: async () => Promise.resolve(fail({ kind: 'missing' })) };
    show(memory({ raw: rich(), earlier }), <Review />);
    await showPack();
    expect(pack().getByText(/could not be found out/)).toBeTruthy();
    await waitFor(() => expect(pack().getByText(/Cut the deployment/)).toBeTruthy());
  });
});
