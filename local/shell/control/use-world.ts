/** The shared world as React sees it. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { readAgenda, readPeople } from './tenant.ts';
import { learnTheApp } from './the-app.ts';
import type { Occurrence, Person } from './types.ts';
import { getWorld, subscribeWorld, tenantNow, type World } from './world.ts';

export const useWorld = (): World => useSyncExternalStore(subscribeWorld, getWorld);

/** The tenant's time, fresh every `everyMs` and at once when the clock jumps. */
export function useNow(everyMs: number): Date {
  const { offsetMs } = useWorld();
  const [tick, setTick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setTick((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  const [shown, setShown] = useState(tenantNow);
  useEffect(() => setShown(tenantNow()), [tick, offsetMs]);
  return shown;
}

const CALENDAR_EVERY_MS = 15_000;
const readersOfCalendars = new Set<() => void>();

/** For what this page itself changed; what others do is seen a little later. */
export const readCalendarsAgain = (): void => readersOfCalendars.forEach((read) => read());

/** A person's calendar; read again when the clock jumps, when the data changes, and now and then. Null while it is on its way. */
export function useAgenda(user: string | undefined): readonly Occurrence[] | null {
  const { offsetMs, epoch } = useWorld();
  const [agenda, setAgenda] = useState<readonly Occurrence[] | null>(null);
  useEffect(() => {
    if (!user || offsetMs === null) return;
    let current = true;
    const show = (read: readonly Occurrence[]) => {
      if (current) setAgenda((shown) => (JSON.stringify(shown) === JSON.stringify(read) ? shown : read));
    };
    const read = () => void readAgenda(user).then(show, () => current && setAgenda((shown) => shown ?? []));
    read();
    readersOfCalendars.add(read);
    const timer = setInterval(() => document.hidden || read(), CALENDAR_EVERY_MS);
    return () => {
      current = false;
      readersOfCalendars.delete(read);
      clearInterval(timer);
    };
  }, [user, offsetMs, epoch]);
  return agenda;
}

export type PeopleState = { readonly people: readonly Person[] | null; readonly failed: boolean };

export function usePeople(): PeopleState {
  const { epoch } = useWorld();
  const [state, setState] = useState<PeopleState>({ people: null, failed: false });
  useEffect(() => {
    let current = true;
    void Promise.all([readPeople(), learnTheApp()]).then(
      ([people]) => current && setState({ people, failed: false }),
      () => current && setState({ people: null, failed: true }),
    );
    return () => void (current = false);
  }, [epoch]);
  return state;
}
