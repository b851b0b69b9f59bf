/** What every feature needs of the open partnership: the façade, the two people, and a way to act. */
import { createContext, useCallback, useContext, useMemo } from 'react';
import type { Command, Rejection } from '../domain/commands.ts';
import type { PartnershipRecord, Person, Role, Session } from '../domain/entities.ts';
import { otherRole, personOf } from '../domain/pair.ts';
import { entityOf } from '../domain/table.ts';
import type { OpenPartnership } from '../workspace/workspace.ts';
import { useFeedback } from './feedback.ts';
import { keepFocus } from './kit/keep-focus.ts';
import { type Names, namesOf } from './names.ts';
import { doneWith, rejection } from './text/first.ts';
import { useReadable, useView } from './use-readable.ts';

export const PartnershipContext = createContext<OpenPartnership | null>(null);

/** The partnership that the screen is about. */
export function usePartnership(): OpenPartnership {
  const partnership = useContext(PartnershipContext);
  if (partnership === null) throw new Error('usePartnership outside of PartnershipContext');
  return partnership;
}

/** The two by their sides. */
export interface Pair {
  readonly names: Names;
  readonly me: Role | null;
}

/** Who is who, and which side the viewer is. */
export function usePair(): Pair {
  const partnership = usePartnership();
  const names = useView(partnership.record, namesOf);
  const me = useReadable(partnership.myRole);
  return useMemo(() => ({ names, me }), [names, me]);
}

/** The other of the two; null for somebody who is neither. */
export function useOther(): Person | null {
  const partnership = usePartnership();
  const me = useReadable(partnership.myRole);
  return useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => (me === null ? null : personOf(record, otherRole(me))), [me]),
  );
}

/** The session of this id as it is recorded; undefined while it is not. */
export function useSession(id: string): Session | undefined {
  const { record } = usePartnership();
  return useView(
    record,
    useCallback(({ sessions }: PartnershipRecord) => entityOf(sessions, id), [id]),
  );
}

/**
 * Carries a command out and says so in the bar. A refusal is said there too, unless the form says it itself (`quiet`).
 * Resolves with the refusal, or null.
 */
export type Act = (command: Command, quiet?: 'quiet') => Promise<Rejection | null>;

export function useAct(): Act {
  const partnership = usePartnership();
  const feedback = useFeedback();
  return useCallback(
    async (command, quiet) => {
      const refocus = keepFocus(document.activeElement);
      const result = await partnership.dispatch(command);
      if (result.ok) {
        const text = doneWith(command.type);
        if (text !== null) feedback.set({ kind: 'done', text, type: command.type, refocus });
        refocus();
        return null;
      }
      if (quiet === undefined) feedback.set({ kind: 'refused', text: rejection(result.error), type: null, refocus });
      return result.error;
    },
    [partnership, feedback],
  );
}
