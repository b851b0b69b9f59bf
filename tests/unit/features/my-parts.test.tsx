/** The parts of "My 1:1s": what they say of records that nobody has read yet, and the link to a whole 1:1. */
import { FluentProvider } from '@fluentui/react-components';
import { fireEvent, render, renderHook, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pairMenu } from '../../../src/app/own-tools.tsx';
import { useLinkedOne } from '../../../src/app/use-linked-one.ts';
import { Subscribable } from '../../../src/base/subscribable.ts';
import { emptyRecord } from '../../../src/domain/entities.ts';
import { MyGrowth } from '../../../src/features/my-one-on-ones/growth.tsx';
import { MyList } from '../../../src/features/my-one-on-ones/list.tsx';
import { MyPromises } from '../../../src/features/my-one-on-ones/promises.tsx';
import { type My, MyContext } from '../../../src/ui/my.ts';
import { fluentTheme } from '../../../src/ui/theme.ts';
import type { MyList as List, MyOneOnOne, MyOneOnOnes } from '../../../src/workspace/my.ts';
import { openTools } from '../../../src/workspace/tools.ts';
import { ToolNotes } from '../../../src/workspace/tool-notes.ts';
import { chatId, jonas, maya } from '../../helpers/people.ts';
import { TwoWorkspaces } from '../../helpers/two-workspaces.ts';
import { memoryPage } from '../../helpers/workspace-page.ts';
import { noDrafts } from '../../e2e/gallery/memory-partnership.ts';
import '../ui/screen.tsx';

const never = () => Promise.reject(new Error('not asked here'));
const partnership = { roles: { manager: maya.id, member: jonas.id }, people: { [maya.id]: maya, [jonas.id]: jonas }, attachedAt: '2026-11-01T08:00:00.000Z', attachedBy: maya.id, template: 'partnership@1' };
const read: MyOneOnOne = { pairKey: 'aaaaaaaaaaaaaaaa', chatId, otherName: 'Jonas Weber', record: { ...emptyRecord, partnership }, calendar: null, trouble: null };
const unread: MyOneOnOne = { pairKey: 'bbbbbbbbbbbbbbbb', chatId: null, otherName: 'Kenji Sato', record: null, calendar: null, trouble: null };
const listOf = (change: Partial<List>): List => ({ all: null, asking: false, failure: null, calendarFailure: null, ...change });

function deskOf(list: List): MyOneOnOnes & { readonly list: Subscribable<List> } {
  return {
    viewer: { id: maya.id, tenant: 'contoso', loginHint: maya.userPrincipalName },
    drafts: noDrafts,
    list: new Subscribable(list),
    agenda: new Subscribable(null),
    looking: new Subscribable({ me: maya.id, now: Date.parse('2026-11-23T07:00:00Z'), timeZone: 'Europe/Berlin' }),
    refresh: vi.fn<() => void>(),
    allow: never,
    whole: never,
    earlier: () => Promise.reject(new Error('not asked here')),
    attachAll: never,
    close: () => undefined,
  };
}

function showParts(desk: MyOneOnOnes, menu?: My['menu']) {
  return render(
    <FluentProvider theme={fluentTheme('light')}>
      <MyContext value={{ desk, open: () => undefined, menu }}>
        <MyList />
        <MyPromises />
        <MyGrowth newId={() => 'h1'} step={never} />
      </MyContext>
    </FluentProvider>,
  );
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const nothing = [
  ['My promises', 'You have promised nothing that is still open'],
  ['My growth', 'You are the manager in your 1:1s here. What you write above goes to the achievements of the other person.'],
] as const;

describe.each(nothing)('%s', (name, sentence) => {
  it('is said to be empty only once every record was read', () => {
    showParts(deskOf(listOf({ all: [read] })));
    expect(part(name).getByText(sentence)).toBeTruthy();
  });

  it.each([
    ['the list is being asked for', listOf({ asking: true })],
    ['one of them has not been read yet', listOf({ all: [read, unread], asking: true })],
    ['the device knows of none, and is still asking', listOf({ all: [], asking: true })],
  ])('is being read while %s', (_case, list) => {
    showParts(deskOf(list));
    expect(part(name).queryByText(sentence)).toBeNull();
    expect(part(name).getByText('Asking Microsoft 365…')).toBeTruthy();
  });

  it('names those that could not be read, and asks again', () => {
    const desk = deskOf(listOf({ all: [read, { ...unread, trouble: { kind: 'unavailable' } }] }));
    showParts(desk);
    expect(part(name).queryByText(sentence)).toBeNull();
    expect(part(name).getByText('Could not be read: Kenji Sato.')).toBeTruthy();
    fireEvent.click(part(name).getByRole('button', { name: 'Try again' }));
    expect(desk.refresh).toHaveBeenCalledOnce();
  });

  it('says so when the list could not be read at all', () => {
    showParts(deskOf(listOf({ failure: { kind: 'offline' } })));
    expect(part(name).queryByText(sentence)).toBeNull();
    expect(part(name).getByText(/this device knows none of it yet/)).toBeTruthy();
  });
});

describe('the link to a 1:1', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
  });
  const clipboard = (write: (text: string) => Promise<void>) => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } });
  const toolsOn = (links: boolean) => {
    const two = new TwoWorkspaces();
    const { parts } = memoryPage(maya, two.cloud, { ...two.options('maya'), chatId: null });
    const host = links ? parts.host : { ...parts.host, linkTo: () => null };
    return { notes: new ToolNotes(parts.device.notes), menu: pairMenu(async () => Promise.resolve(openTools({ ...parts, host }))) };
  };

  it('is copied from its row, and leads to the tab of its meeting, else to the personal app (DL1)', async () => {
    const written: string[] = [];
    clipboard(async (text) => void written.push(text));
    showParts(deskOf(listOf({ all: [read, unread] })), toolsOn(true).menu);
    const buttons = await waitFor(() => {
      const found = screen.getAllByRole('button', { name: 'More' });
      expect(found).toHaveLength(2);
      return found;
    });
    for (const [at, button] of buttons.entries()) {
      expect(button.getAttribute('aria-describedby')).not.toBe('');
      fireEvent.click(button);
      fireEvent.click(screen.getByRole('menuitem', { name: 'Copy link' }));
      await waitFor(() => expect(written).toHaveLength(at + 1));
      await waitFor(() => expect(screen.getAllByRole('status').some((one) => /Link copied/.test(one.textContent ?? ''))).toBe(true));
      expect(document.activeElement).toBe(button);
      fireEvent.keyDown(button, { key: 'Escape' });
      expect(screen.queryByText(/Link copied/)).toBeNull();
    }
    expect(written).toEqual([`https://teams.example/${chatId}/aaaaaaaaaaaaaaaa`, 'https://teams.example/my/bbbbbbbbbbbbbbbb']);
  });

  it('leads to the personal app where the chat is known to lack the app', async () => {
    const { notes, menu } = toolsOn(true);
    await notes.noteApp(chatId, false);
    clipboard(async () => Promise.reject(new Error('not allowed')));
    showParts(deskOf(listOf({ all: [read] })), menu);
    fireEvent.click(await screen.findByRole('button', { name: 'More' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy link' }));
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Copy this link' })).value).toBe('https://teams.example/my/aaaaaaaaaaaaaaaa');
  });

  it('is not offered where there is no link to give', async () => {
    showParts(deskOf(listOf({ all: [read] })), toolsOn(false).menu);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Open 1:1 with Jonas Weber' })).toBeTruthy();
  });

  it('opens that 1:1 in the personal app, and nothing inside it', async () => {
    const desk = deskOf(listOf({ asking: true }));
    const open = vi.fn<(pairKey: string) => void>();
    const { result } = renderHook(() => useLinkedOne(desk, read.pairKey, open));
    expect(open).not.toHaveBeenCalled();
    desk.list.set(listOf({ all: [read] }));
    await waitFor(() => expect(open).toHaveBeenCalledExactlyOnceWith(read.pairKey));
    expect(result.current).toBe(false);
  });
});
