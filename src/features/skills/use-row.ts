import { useCallback } from 'react';
import { cut, limits } from '../../domain/limits.ts';
import type { MatrixRow } from '../../domain/views/matrix.ts';
import { useDraft } from '../../ui/drafts.ts';
import { useFeedback } from '../../ui/feedback.ts';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { type Move, type Places, useMoves } from '../../ui/kit/use-moves.ts';
import { useAct, usePair } from '../../ui/partnership.ts';
import { skills as text } from '../../ui/text/skills.ts';
import { type Hold, useHold } from '../../ui/use-held.ts';

/** What is open below a row. */
export type Mode = 'details' | 'score' | 'edit';

export interface RowProps extends Places {
  readonly row: MatrixRow;
  readonly hold: Hold;
}

export interface RowState {
  readonly mode: Mode | null;
  /** Opens it, or closes what is open. */
  readonly toggle: (mode: 'details' | 'score') => void;
  readonly edit: () => void;
  readonly close: () => void;
  readonly onGiven: () => void;
  readonly retire: () => void;
  readonly talk: () => void;
  readonly move: Move;
  readonly onKeyDown: Move['onKeyDown'];
}

/** What a row does, whether it stands in a table or on a card. A row with a form open in it stays where it is. */
export function useRow({ row, up, down, hold }: RowProps): RowState {
  const act = useAct();
  const feedback = useFeedback();
  const { names, me } = usePair();
  const { skill } = row;
  const [mode, setMode] = useDraft<Mode | null>(`skill ${skill.id}`, null);
  useHold(hold, skill.id, mode === 'score' || mode === 'edit');
  const send = useCallback((before: string | null) => act({ type: 'move-skill', id: skill.id, before }), [act, skill.id]);
  const move = useMoves(send, { up, down }, me !== null);
  const show = useCallback((next: Mode | null): void => {
    const refocus = keepFocus(document.activeElement);
    setMode(next);
    refocus();
  }, [setMode]);
  return {
    mode,
    toggle: (next) => show(mode === next || (next === 'details' && mode !== null) ? null : next),
    edit: () => show('edit'),
    close: () => show(null),
    onGiven: () => {
      feedback.set({ kind: 'done', text: text.given, type: null, refocus: keepFocus(document.activeElement) });
      show(null);
    },
    retire: () => {
      const refocus = keepFocus(document.activeElement);
      void act({ type: 'retire-skill', id: skill.id }).then(refocus);
    },
    talk: () => {
      if (row.offer === null || row.gap === null) return;
      const at = ({ session }: { readonly session: string }): boolean => session === row.gap?.session;
      const [own, other] = [row.scores.member.find(at), row.scores.manager.find(at)];
      if (own === undefined || other === undefined) return;
      const words = text.topic(names.member, own.value, names.manager, other.value);
      // The name comes first, whole, so that the row finds its topic again; what does not fit is left out behind it.
      const title = `${skill.name}: ${words}`;
      void act({ type: 'add-topic', id: row.offer.topicId, title: cut(title, limits.title) });
    },
    move,
    onKeyDown: move.onKeyDown,
  };
}
