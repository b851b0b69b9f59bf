/**
 * What others need time for is asked before the rest of the script is even run: whoever imports this imports it first. The host
 * says who is looking and where; meanwhile the device gives what it showed last, which in most cases is what will be shown.
 * That is a guess: nothing of it is used unless the host names the same account.
 */
import type { Result } from '../base/result.ts';
import { type ConfigFailure, type HostConfig, readConfig } from '../hosts/config.ts';
import type { Host } from '../hosts/host.ts';
import { type HostFailure, startTeamsHost } from '../hosts/teams.ts';
import { askedAhead } from '../storage/asked-ahead.ts';
import type { DeviceStore } from '../storage/device-store.ts';
import { openDeviceStore } from '../storage/indexed-db.ts';
import { askForMyList } from '../workspace/my-notes.ts';
import { askForFirstFrame } from '../workspace/notes.ts';

/** Where this browser has been last, in `localStorage`, which answers at once. Says no more than the names of the device's databases do. */
const lastKey = 'accord/last';

/** `account`: as `accountName` gives it. `chatId`: null when only the personal app has been opened. */
interface Last {
  readonly account: string;
  readonly chatId: string | null;
}

function readLast(): Last | null {
  try {
    const noted: unknown = JSON.parse(localStorage.getItem(lastKey) ?? 'null');
    if (typeof noted !== 'object' || noted === null) return null;
    const { account, chatId } = noted as Readonly<Record<string, unknown>>;
    return typeof account === 'string' ? { account, chatId: typeof chatId === 'string' ? chatId : null } : null;
  } catch {
    // Blocked, or not ours: then nothing is asked ahead.
    return null;
  }
}

/** Without a `chatId` the one of before stays, if the account is the same. */
export function noteLast({ account, chatId }: { readonly account: string; readonly chatId?: string }): void {
  const known = readLast();
  const before = known?.account === account ? known.chatId : null;
  try {
    localStorage.setItem(lastKey, JSON.stringify({ account, chatId: chatId ?? before } satisfies Last));
  } catch {
    // The next opening asks in turn, as the first one does.
  }
}

async function openAhead({ account, chatId }: Last): Promise<DeviceStore> {
  const device = await openDeviceStore(account);
  const notes = askedAhead(device.notes);
  const ask = (key: string): Promise<unknown> => notes.ask(key);
  if (page === 'personal') void askForMyList(ask);
  else if (chatId !== null) void askForFirstFrame(ask, chatId);
  return { ...device, notes };
}

/** Which of the pages this is (`<html data-page>`). */
export const page = pageOf(document.documentElement.dataset['page']);

const last = readLast();
const ahead = last === null || page === 'outlook' ? null : openAhead(last);

/** The store of an account (`accountName`); the one that was opened ahead if that was the guess. */
export function deviceStoreOf(account: string): Promise<DeviceStore> {
  return ahead !== null && last?.account === account ? ahead : openDeviceStore(account);
}

function pageOf(named: string | undefined): 'tab' | 'personal' | 'outlook' {
  return named === 'personal' || named === 'outlook' ? named : 'tab';
}

export const config: Result<HostConfig, ConfigFailure> = readConfig();

/** Null: this deployment does not say whom to ask, or it is not Teams. */
export const asked: Promise<Result<Host, HostFailure>> | null = config.ok && page !== 'outlook' ? startTeamsHost({ config: config.value }) : null;
