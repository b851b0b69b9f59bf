/**
 * A person's activity feed, read from the tenant now and then, as Teams is told of it at once. A tenant that has no feed yet
 * is asked again only when its data change.
 */
import { useCallback, useEffect, useState } from 'react';
import { markActivityRead, readActivity, type ActivityItem } from '../control/activity.ts';
import { RequestFailed } from '../control/request.ts';
import { useWorld } from '../control/use-world.ts';

const EVERY_MS = 3_000;

export interface Activity {
  /** Newest first. */
  readonly items: readonly ActivityItem[];
  readonly markRead: (id: string) => void;
}

export function useActivity(user: string): Activity {
  const { epoch, resetting } = useWorld();
  const [items, setItems] = useState<readonly ActivityItem[]>([]);

  useEffect(() => {
    if (resetting) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const again = () => {
      if (current) timer = setTimeout(ask, EVERY_MS);
    };
    const ask = () => {
      if (document.hidden) return again();
      void readActivity(user).then(
        (read) => {
          if (current) setItems((shown) => (JSON.stringify(shown) === JSON.stringify(read) ? shown : read));
          again();
        },
        (error: unknown) => {
          if (current) setItems([]);
          if (!(error instanceof RequestFailed && error.status === 404)) again();
        },
      );
    };
    ask();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [user, epoch, resetting]);

  const markRead = useCallback(
    (id: string) => {
      setItems((shown) => shown.map((one) => (one.id === id ? { ...one, read: true } : one)));
      void markActivityRead(user, id).catch(() => undefined);
    },
    [user],
  );

  return { items, markRead };
}
