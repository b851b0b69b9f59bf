/**
 * Chats that the app was added to in this browser. An app that is installed in a chat shows its static tab there; who has it
 * from the start is told by the tenant's agenda. Kept per run of the tenant, and told to the other pages.
 */
import { useSyncExternalStore } from 'react';
import type { Occurrence } from './types.ts';
import { subscribeWorld } from './world.ts';

const KEY = 'local-microsoft-365.added';
const channel = new BroadcastChannel(KEY);
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};
channel.onmessage = tell;

const stored = (): string => localStorage.getItem(KEY) ?? '';

/** A new run of the tenant takes {@link KEY} away (world.ts), so the world's changes count, too. */
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  const leave = subscribeWorld(listener);
  return () => {
    listeners.delete(listener);
    leave();
  };
};

export function addAppTo(chatId: string): void {
  localStorage.setItem(KEY, `${stored()} ${chatId}`.trim());
  tell();
  channel.postMessage('added');
}

/** Has this chat the app? A chat that is not in the agenda is taken to have it (window/route.ts, `chat` alone). */
export function useHasApp(agenda: readonly Occurrence[] | null): (chatId: string) => boolean {
  const added = useSyncExternalStore(subscribe, stored).split(' ');
  return (chatId) => added.includes(chatId) || (agenda?.find((one) => one.chatId === chatId)?.appInstalled ?? true);
}
