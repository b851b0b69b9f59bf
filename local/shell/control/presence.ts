/** Who is in which call: the windows of this browser tell each other. */
import { useEffect, useSyncExternalStore } from 'react';

interface Here {
  readonly chatId: string;
  readonly user: string;
}
type Note = ({ readonly what: 'joined' | 'left' } & Here) | { readonly what: 'who-is-there' };

const channel = new BroadcastChannel('local-microsoft-365.calls');
const listeners = new Set<() => void>();
/** In this page, and in other pages. */
const ours: Here[] = [];
let theirs: readonly Here[] = [];
let calls = '';

const keyOf = ({ chatId, user }: Here) => `${chatId} ${user}`;

const publish = () => {
  calls = [...ours, ...theirs].map(keyOf).join('\n');
  for (const listener of listeners) listener();
};

channel.onmessage = ({ data }: MessageEvent<Note>) => {
  if (data.what === 'who-is-there') return ours.forEach((here) => channel.postMessage({ what: 'joined', ...here }));
  theirs = theirs.filter((here) => keyOf(here) !== keyOf(data));
  if (data.what === 'joined') theirs = [...theirs, { chatId: data.chatId, user: data.user }];
  publish();
};

window.addEventListener('pagehide', () => ours.forEach((here) => channel.postMessage({ what: 'left', ...here })));

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Joins the call while the calling component is shown, and gives back who else is there. */
export function useCall(chatId: string, user: string): (other: string) => boolean {
  const now = useSyncExternalStore(subscribe, () => calls);
  useEffect(() => {
    const here: Here = { chatId, user };
    ours.push(here);
    channel.postMessage({ what: 'joined', ...here } satisfies Note);
    channel.postMessage({ what: 'who-is-there' } satisfies Note);
    publish();
    return () => {
      ours.splice(ours.indexOf(here), 1);
      channel.postMessage({ what: 'left', ...here } satisfies Note);
      publish();
    };
  }, [chatId, user]);
  const present = new Set(now.split('\n'));
  return (other) => present.has(keyOf({ chatId, user: other }));
}
