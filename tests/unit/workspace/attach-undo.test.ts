import { beforeEach, describe, expect, test } from 'vitest';
import { firstTemplate } from '../../../src/ui/first-template.ts';
import { languages } from '../../../src/ui/text/language.ts';
import { Attaching, found, series, outcome, withPriya } from '../../helpers/attaching.ts';
import { jonas, maya, pair } from '../../helpers/people.ts';
import { isSaved, type TwoWorkspaces } from '../../helpers/two-workspaces.ts';

let at: Attaching;
let two: TwoWorkspaces;

beforeEach(() => {
  at = new Attaching();
  two = at.two;
});

describe('RC10 undo of attaching', () => {
  test('takes space, index, app and device back; attaching again begins anew', async () => {
    const opened = await at.open();
    await at.attach(opened, pair, withPriya);
    await at.undo(opened, pair);
    expect(outcome(opened, pair)).toEqual({ kind: 'undone' });
    expect([...two.cloud.spaces.keys()]).toEqual([withPriya]);
    expect([...two.cloud.appIn]).toEqual(['19:priya']);
    await two.until(() => opened.my.list.get().all?.length === 1);
    expect(found(opened)).toContainEqual([pair, 'new', 1]);
    await opened.all.attach([{ pairKey: pair, mine: 'member' }]);
    const page = await two.openAs(maya, 'phone');
    expect(page.open().record.get().partnership?.roles).toEqual({ manager: jonas.id, member: maya.id });
  });

  // In all of them but English the record begins with the template in the words of the language.
  test.each(languages)('at once on a screen in %s', async (language) => {
    const opened = await at.open(maya, 'phone', { firstTemplate: () => firstTemplate(language) });
    await at.attach(opened, pair);
    await at.undo(opened, pair);
    expect(outcome(opened, pair)).toEqual({ kind: 'undone' });
    expect(two.cloud.spaces.has(pair)).toBe(false);
  });

  test('is there when the page was left and is opened again, on the device that has attached', async () => {
    two.cloud.appRefused = { kind: 'sign-in-needed', scope: 'TeamsAppInstallation.ReadWriteSelfForChat', why: 'admin' };
    const left = await at.open();
    await at.attach(left, pair);
    left.my.close();
    const elsewhere = await at.open(maya, 'desk');
    await two.until(() => elsewhere.my.list.get().all?.[0]?.record != null);
    await two.clock.advance(1_000);
    expect(outcome(elsewhere, pair)).toBeUndefined();
    elsewhere.my.close();
    const again = await at.open();
    await two.until(() => outcome(again, pair) !== undefined);
    expect(outcome(again, pair)).toEqual({ kind: 'attached', tab: 'by-hand', isShared: true, undo: { kind: 'possible' } });
    await at.undo(again, pair);
    expect(outcome(again, pair)).toEqual({ kind: 'undone' });
    expect(two.cloud.spaces.size).toBe(0);
    again.my.close();
    // What was taken back is forgotten, and does not come back with a record that is made later.
    const made = await two.attachAsMaya();
    await two.clock.advance(40_000);
    await made.workspace.close();
    const later = await at.open();
    await two.until(() => later.my.list.get().all?.[0]?.record != null);
    await two.clock.advance(1_000);
    expect(outcome(later, pair)).toBeUndefined();
  });

  describe('of the one that was under way when the page was left', () => {
    const never = new Promise<void>(() => undefined);
    const leaveIn = async (opened: Awaited<ReturnType<Attaching['open']>>, ...keys: string[]): Promise<void> => {
      void opened.all.attach(keys.map((key) => ({ pairKey: key, mine: 'manager' as const })));
      await two.until(() => two.cloud.spaces.has(keys[0] ?? ''));
      await two.clock.advance(1_000);
      opened.my.close();
    };

    test('is there: its space was made, and nobody has added its tab; what was chosen besides is still to do', async () => {
      two.cloud.addingApp = never;
      await leaveIn(await at.open(), pair, withPriya);
      two.cloud.addingApp = Promise.resolve();
      const again = await at.open();
      await two.until(() => outcome(again, pair) !== undefined);
      expect(outcome(again, pair)).toEqual({ kind: 'attached', tab: 'by-hand', isShared: true, undo: { kind: 'possible' } });
      expect(again.all.state.get().stopped).toEqual({ done: 1, left: [{ pairKey: withPriya, mine: 'manager' }] });
      await at.undo(again, pair);
      expect(outcome(again, pair)).toEqual({ kind: 'undone' });
      expect(two.cloud.spaces.size).toBe(0);
      await two.until(() => again.all.state.get().stopped?.done === 0);
      await at.attach(again, withPriya);
      expect(again.all.state.get().stopped).toBeNull();
      again.my.close();
      const third = await at.open();
      await two.until(() => outcome(third, withPriya) !== undefined);
      expect(third.all.state.get().stopped).toBeNull();
    });

    test('before the own list named it: attaching again goes on with it, as something that was made here', async () => {
      two.cloud.indexing = never;
      await leaveIn(await at.open(), pair);
      two.cloud.indexing = Promise.resolve();
      const again = await at.open();
      await two.until(() => again.all.state.get().stopped !== null);
      expect(found(again)).toContainEqual([pair, 'new', 1]);
      await at.attach(again, pair);
      expect(outcome(again, pair)).toEqual({ kind: 'attached', tab: 'there', isShared: true, undo: { kind: 'possible' } });
      await at.undo(again, pair);
      expect(outcome(again, pair)).toEqual({ kind: 'undone' });
      expect(two.cloud.spaces.size).toBe(0);
      expect(two.cloud.appIn.size).toBe(0);
    });
  });

  test('is forgotten once somebody has written', async () => {
    const left = await at.open();
    await at.attach(left, pair, withPriya);
    left.my.close();
    const his = await two.openAs(jonas);
    await his.open().dispatch({ type: 'add-topic', id: 't1', title: 'Growth' });
    await two.until(() => isSaved(his.open()));
    const again = await at.open();
    await two.until(() => outcome(again, withPriya) !== undefined && again.my.list.get().all?.every(({ record }) => record !== null) === true);
    await two.until(() => outcome(again, pair) === undefined);
    expect(outcome(again, withPriya)).toMatchObject({ kind: 'attached', undo: { kind: 'possible' } });
    again.my.close();
    await his.open().dispatch({ type: 'withdraw-topic', id: 't1' });
    await two.until(() => isSaved(his.open()));
    const third = await at.open();
    await two.until(() => outcome(third, withPriya) !== undefined);
    expect(outcome(third, pair)).toBeUndefined();
  });

  test('is forgotten when another meeting of the two joins the record', async () => {
    const first = await at.open();
    await at.attach(first, pair);
    first.my.close();
    at.meetingIn('19:growth', maya, jonas);
    two.cloud.events = [...(two.cloud.events ?? []), ...series('19:growth', maya, jonas, maya, 7)];
    const second = await at.open();
    expect(found(second)).toContainEqual([pair, 'continues', 2]);
    await at.attach(second, pair);
    expect(outcome(second, pair)).toEqual({ kind: 'joined', tab: 'there' });
    second.my.close();
    const third = await at.open();
    await two.until(() => third.my.list.get().all?.[0]?.record != null);
    await two.clock.advance(1_000);
    expect(found(third)).toContainEqual([pair, 'attached', 2]);
    expect(outcome(third, pair)).toBeUndefined();
  });

  test.each(['full', 'deaf'] as const)('also on a device that keeps no notes (%s), and nothing is said that is not so', async (how) => {
    const { device } = two.options('phone');
    // Attached and taken back once before: what the device noted then is of another record.
    const opened = await at.open();
    await at.attach(opened, pair);
    await at.undo(opened, pair);
    device.notesBroken = how;
    await at.attach(opened, pair);
    expect(outcome(opened, pair)).toMatchObject({ kind: 'attached', undo: { kind: 'possible' } });
    await at.undo(opened, pair);
    expect(outcome(opened, pair)).toEqual({ kind: 'undone' });
    expect(two.cloud.spaces.has(pair)).toBe(false);
  });

  test('when the device stops to answer after attaching, or after the page was opened again', async () => {
    const { device } = two.options('phone');
    const opened = await at.open();
    await at.attach(opened, pair, withPriya);
    device.notesBroken = 'deaf';
    await at.undo(opened, pair);
    expect(outcome(opened, pair)).toEqual({ kind: 'undone' });
    device.notesBroken = null;
    opened.my.close();
    const again = await at.open();
    await two.until(() => outcome(again, withPriya) !== undefined);
    device.notesBroken = 'deaf';
    await at.undo(again, withPriya);
    expect(outcome(again, withPriya)).toEqual({ kind: 'undone' });
  });

  test('taken back in another window of the device: this one says so, too', async () => {
    const [opened, other] = [await at.open(), await at.open()];
    await at.attach(opened, pair);
    other.my.refresh();
    await two.until(() => outcome(other, pair) !== undefined);
    await at.undo(other, pair);
    expect(outcome(other, pair)).toEqual({ kind: 'undone' });
    await at.undo(opened, pair);
    expect(outcome(opened, pair)).toEqual({ kind: 'undone' });
  });

  test.each([
    [{ kind: 'forbidden' }, 'refused'],
    [{ kind: 'offline' }, 'by-hand'],
  ] as const)('what came of the tab (%j) is told again as it was, until it is known to be there', async (failure, tab) => {
    two.cloud.appRefused = failure;
    const left = await at.open();
    await at.attach(left, pair);
    expect(outcome(left, pair)).toMatchObject({ tab });
    left.my.close();
    const again = await at.open();
    await two.until(() => outcome(again, pair) !== undefined);
    expect(outcome(again, pair)).toMatchObject({ kind: 'attached', tab });
    again.my.close();
    const page = await two.openAs(maya, 'phone');
    await two.until(() => page.open().tools.get() !== null);
    await page.workspace.close();
    const third = await at.open();
    await two.until(() => outcome(third, pair) !== undefined);
    expect(outcome(third, pair)).toMatchObject({ kind: 'attached', tab: 'there' });
  });

  test('not once somebody has written', async () => {
    const opened = await at.open();
    await at.attach(opened, pair);
    const his = await two.openAs(jonas);
    await his.open().dispatch({ type: 'add-topic', id: 't1', title: 'Growth' });
    await two.until(() => isSaved(his.open()));
    await at.undo(opened, pair);
    expect(outcome(opened, pair)).toMatchObject({ kind: 'attached', undo: { kind: 'written' } });
    expect(two.cloud.spaces.has(pair)).toBe(true);
  });

  test('a failure is said, and it can be done again', async () => {
    const opened = await at.open();
    await at.attach(opened, pair);
    two.cloud.failure = { kind: 'offline' };
    await at.undo(opened, pair);
    expect(outcome(opened, pair)).toMatchObject({ undo: { kind: 'failed', failure: { kind: 'offline' } } });
    two.cloud.failure = null;
    await at.undo(opened, pair);
    expect(outcome(opened, pair)).toEqual({ kind: 'undone' });
  });
});
