/** People's own tools on the screen: the small menu, what was done in To Do, and the switches, by role and name. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../src/base/result.ts';
import { Subscribable } from '../../../src/base/subscribable.ts';
import { openAgreements } from '../../../src/domain/views/agreements.ts';
import { AgreementItem } from '../../../src/features/agreements/agreement-item.tsx';
import { OpenAgreements } from '../../../src/features/agreements/open-agreements.tsx';
import { DoneInTodo } from '../../../src/features/tools/done-in-todo.tsx';
import { ItemMenu } from '../../../src/features/tools/item-menu.tsx';
import { ToolSwitches } from '../../../src/features/tools/tools.tsx';
import { Topics } from '../../../src/features/topics/topics.tsx';
import { type ItemExtras, ItemExtrasContext } from '../../../src/ui/item-extras.ts';
import type { Tools, ToolState } from '../../../src/workspace/tools.ts';
import type { PartnershipTools } from '../../../src/workspace/workspace.ts';
import { today } from '../../e2e/gallery/records.ts';
import { memory, show } from '../ui/screen.tsx';

const extras: ItemExtras = { menu: (props) => <ItemMenu {...props} />, end: () => null, promises: () => null, task: (props) => <DoneInTodo {...props} /> };
const item = (name: RegExp): HTMLElement => screen.getByRole('listitem', { name });

function ownTools(change: Partial<PartnershipTools> = {}): PartnershipTools {
  return { linkTo: (kind, id) => `https://teams.example/${kind}/${id}`, doneInTodo: new Subscribable<ReadonlySet<string>>(new Set()), openAgainInTodo: async () => Promise.resolve(ok()), ...change };
}

function clipboard(write: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } });
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
});

describe('the menu of a thing', () => {
  it('copies its link and says so; the focus is on the button again', async () => {
    const written: string[] = [];
    show(memory({ tools: ownTools() }), <ItemExtrasContext value={extras}><Topics /></ItemExtrasContext>);
    clipboard(async (text) => void written.push(text));
    const more = within(item(/explanation on Tuesday/)).getByRole('button', { name: 'More' });
    fireEvent.click(more);
    const entry = screen.getByRole('menuitem', { name: 'Copy link' });
    await waitFor(() => expect(document.activeElement).toBe(entry));
    fireEvent.click(entry);
    await screen.findByText(/Link copied/);
    expect(written).toEqual(['https://teams.example/topic/t3']);
    expect(document.activeElement).toBe(more);
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('shows the address where it cannot be copied', async () => {
    show(memory({ tools: ownTools() }), <ItemExtrasContext value={extras}><Topics /></ItemExtrasContext>);
    clipboard(async () => Promise.reject(new Error('not allowed')));
    fireEvent.click(within(item(/explanation on Tuesday/)).getByRole('button', { name: 'More' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy link' }));
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Copy this link' });
    expect(field.value).toBe('https://teams.example/topic/t3');
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(screen.queryByRole('textbox', { name: 'Copy this link' })).toBeNull();
  });

  it('closes by Escape and by going elsewhere', async () => {
    show(memory({ tools: ownTools() }), <ItemExtrasContext value={extras}><Topics /></ItemExtrasContext>);
    const more = within(item(/explanation on Tuesday/)).getByRole('button', { name: 'More' });
    fireEvent.click(more);
    fireEvent.keyDown(screen.getByRole('menuitem'), { key: 'Escape' });
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(more);
    fireEvent.click(more);
    await act(async () => screen.getByRole('textbox', { name: 'New topic' }).focus());
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('holds what has no room as a button, with what the thing has anyway, and is gone through by arrows', async () => {
    const partnership = memory({ tools: ownTools() });
    const [view] = openAgreements(partnership.record.get(), { day: today, today, me: 'member' }).filter(({ status }) => status === 'agreed');
    if (view === undefined) throw new Error('one is agreed');
    const fresh = (folded: boolean, own: ItemExtras | null) => (
      <ItemExtrasContext value={own}>
        <ul>
          <AgreementItem view={view} hold={() => () => undefined} folded={{ answers: folded, signing: folded }} />
        </ul>
      </ItemExtrasContext>
    );
    const names = (role: string): readonly (string | null)[] => screen.queryAllByRole(role).map((one) => one.getAttribute('aria-label') ?? one.textContent);
    const { unmount } = show(partnership, fresh(false, extras));
    expect(names('button')).toEqual(['Kept', 'Not yet', 'Reword', 'Drop', 'More']);
    unmount();
    // What comes after the first paint is not waited for.
    const before = show(partnership, fresh(true, null));
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    expect(names('menuitem')).toEqual(['Reword', 'Drop']);
    before.unmount();
    show(partnership, fresh(true, extras));
    expect(names('button')).toEqual(['Kept', 'Not yet', 'More']);
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    expect(names('menuitem')).toEqual(['Reword', 'Drop', 'Copy link']);
    for (const [key, at] of [['ArrowUp', 2], ['ArrowDown', 0], ['ArrowDown', 1], ['End', 2], ['Home', 0], ['ArrowDown', 1]] as const) {
      fireEvent.keyDown(document.activeElement ?? document.body, { key });
      expect(document.activeElement).toBe(screen.getAllByRole('menuitem')[at]);
    }
    fireEvent.click(screen.getByRole('menuitem', { name: 'Drop' }));
    const reason = await screen.findByRole('textbox');
    await waitFor(() => expect(document.activeElement).toBe(reason));
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('is not there where there is no link to give', () => {
    for (const tools of [undefined, ownTools({ linkTo: () => null })]) {
      const { unmount } = show(memory(tools === undefined ? {} : { tools }), <ItemExtrasContext value={extras}><Topics /></ItemExtrasContext>);
      expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
      unmount();
    }
  });
});

describe('a promise whose task was done in To Do', () => {
  const own = () => {
    const partnership = memory();
    const found = Object.values(partnership.record.get().agreements).find(
      ({ outcome, terms, signatures }) => outcome === null && terms.owner !== 'manager' && signatures.manager?.terms === signatures.member?.terms && signatures.member !== null,
    );
    if (found === undefined) throw new Error('the record has none');
    return found;
  };
  const doneInTodo = () => new Subscribable<ReadonlySet<string>>(new Set([own().id]));

  it('is asked about; yes settles it as any answer does', async () => {
    const partnership = memory({ tools: ownTools({ doneInTodo: doneInTodo() }) });
    show(partnership, <ItemExtrasContext value={extras}><OpenAgreements onShown={() => undefined} /></ItemExtrasContext>);
    expect(screen.getAllByText('Done in To Do: kept?')).toHaveLength(1);
    expect(partnership.record.get().agreements[own().id]?.outcome).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Yes, kept' }));
    await waitFor(() => expect(partnership.record.get().agreements[own().id]?.outcome?.kind).toBe('kept'));
  });

  it('no opens the task again, and says when that failed', async () => {
    const openAgainInTodo = vi.fn<PartnershipTools['openAgainInTodo']>(async () => Promise.resolve(fail({ kind: 'offline' })));
    show(memory({ tools: ownTools({ doneInTodo: doneInTodo(), openAgainInTodo }) }), <ItemExtrasContext value={extras}><OpenAgreements onShown={() => undefined} /></ItemExtrasContext>);
    await userEvent.click(screen.getByRole('button', { name: 'No, still open' }));
    expect(openAgainInTodo).toHaveBeenCalledWith(own().id);
    expect((await screen.findByRole('alert')).textContent).toContain('To Do could not be reached');
  });
});

describe('the switches', () => {
  function switches(notify: ToolState, todo: ToolState, change: Partial<Tools> = {}) {
    const notifications = new Subscribable(notify);
    const tasks = new Subscribable(todo);
    const tools: Tools = {
      notifications,
      tasks,
      linkTo: async () => Promise.resolve(null),
      look: async () => Promise.resolve(),
      setNotifications: async (on) => Promise.resolve(notifications.set({ ...notifications.get(), on })),
      allowNotifications: async () => Promise.resolve(notifications.set({ on: true, missing: null })),
      turnTasksOn: async () => {
        tasks.set({ on: true, missing: null });
        return Promise.resolve(ok());
      },
      openTasks: async () => Promise.resolve(ok(2)),
      turnTasksOff: async () => {
        tasks.set({ on: false, missing: null });
        return Promise.resolve(ok());
      },
      ...change,
    };
    const open = async (): Promise<Tools> => Promise.resolve(tools);
    show(memory(), <ToolSwitches open={open} />);
    return { tools, tasks };
  }
  const notifySwitch = () => screen.findByRole('switch', { name: 'Tell the other person in their Teams activity' });
  const taskSwitch = () => screen.findByRole<HTMLInputElement>('switch', { name: 'Keep my promises in Microsoft To Do' });
  const on = { on: true, missing: null };
  const off = { on: false, missing: null };

  it('are as they are, and turn', async () => {
    switches(on, off);
    const notify = await notifySwitch();
    expect([notify, await taskSwitch()].map((one) => (one as HTMLInputElement).checked)).toEqual([true, false]);
    await userEvent.click(notify);
    await waitFor(() => expect((notify as HTMLInputElement).checked).toBe(false));
    await userEvent.click(await taskSwitch());
    await waitFor(async () => expect((await taskSwitch()).checked).toBe(true));
  });

  it('say what is missing, and ask for it from a click', async () => {
    switches({ on: true, missing: { kind: 'permission', why: 'ask', scope: 'TeamsActivity.Send' } }, { on: true, missing: { kind: 'permission', why: 'admin', scope: 'Tasks.ReadWrite' } });
    expect(await screen.findByText(/Nothing is told yet/)).toBeTruthy();
    expect(screen.getByText(/An administrator would have to let Accord do it/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Allow' }));
    await waitFor(() => expect(screen.queryByText(/Nothing is told yet/)).toBeNull());
  });

  it('say that a deployment gives no links', async () => {
    switches({ on: true, missing: { kind: 'no-links' } }, off);
    expect(await screen.findByText(/does not say which app it is/)).toBeTruthy();
  });

  it('say who was not told, since they have the app nowhere', async () => {
    switches({ on: true, missing: { kind: 'no-app', names: ['Jonas Weber', 'Amara Okafor'] } }, off);
    expect((await screen.findByText(/^Not told the last time/)).textContent).toContain('Jonas Weber, Amara Okafor');
  });

  it('turn To Do off only after asking what becomes of the tasks', async () => {
    const turnTasksOff = vi.fn<Tools['turnTasksOff']>(async () => Promise.resolve(ok()));
    switches(on, on, { turnTasksOff });
    await userEvent.click(await taskSwitch());
    expect((await screen.findByRole('alert')).textContent).toContain('2 tasks of Accord are open');
    expect(turnTasksOff).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Keep it on' }));
    expect(turnTasksOff).not.toHaveBeenCalled();
    await userEvent.click(await taskSwitch());
    await userEvent.click(await screen.findByRole('button', { name: 'Take away' }));
    expect(turnTasksOff).toHaveBeenCalledWith(true);
  });

  it('say when To Do cannot be reached, and stay as they were', async () => {
    switches(on, off, { turnTasksOn: async () => Promise.resolve(fail({ kind: 'offline' })) });
    await userEvent.click(await taskSwitch());
    expect((await screen.findByRole('alert')).textContent).toContain('could not be reached');
    expect((await taskSwitch()).checked).toBe(false);
  });
});
