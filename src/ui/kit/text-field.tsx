import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useId, useMemo, useState } from 'react';
import type { TextField as Target } from '../../domain/commands.ts';
import { otherRole } from '../../domain/pair.ts';
import { useDrafts } from '../drafts.ts';
import { usePair, usePartnership } from '../partnership.ts';
import { common, rejection } from '../text/first.ts';
import { type Hold, useHold } from '../use-held.ts';
import { type HandOver, type RefusedText, type RefusedTexts, useSharedText } from '../use-shared-text.ts';
import { useFieldStyles } from './field-styles.ts';

const useStyles = makeStyles({
  label: {
    display: 'block',
    marginBottom: tokens.spacingVerticalXXS,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  area: { fieldSizing: 'content', resize: 'vertical', maxHeight: '60vh' },
  line: { overflowWrap: 'anywhere', minHeight: tokens.lineHeightBase200, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  other: { color: tokens.colorNeutralForeground3 },
  refused: { color: tokens.colorStatusDangerForeground3 },
});

export interface TextFieldProps {
  readonly target: Target;
  /** The record's text. */
  readonly value: string;
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly rows?: number;
  /** Stands below the field while there is nothing more urgent to say there. */
  readonly below?: string;
  /** Holds the field while somebody is at it, for screens that would take it away. */
  readonly hold?: Hold;
  /** What was typed into this field on this page, once the record has it. */
  readonly onTyped?: (from: string, to: string) => void;
}

/** Under which key a text is kept that a rule refused (`useDraft`). */
export const refusedIn = (target: Target): string => `refused ${target.table} ${'id' in target ? target.id : ''} ${target.field}`;

/** A long text that both may type in (see `use-shared-text.ts`). Give it a `key` made of its target. */
export function TextField({ target, value, label, hideLabel = false, hint, rows = 2, below = '', hold, onTyped }: TextFieldProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const id = useId();
  const partnership = usePartnership();
  const { names, me } = usePair();
  const [refusal, setRefusal] = useState<string | null>(null);
  const edit = useCallback<HandOver>(
    async (from, to) => {
      try {
        const result = await partnership.dispatch({ type: 'edit-text', target, from, to });
        if (result.ok || result.error.kind !== 'not-loaded') {
          setRefusal(result.ok ? null : rejection(result.error));
          if (result.ok) onTyped?.(from, to);
          return result.ok;
        }
      } catch {
        // Our own mistake, or storage that fails in a way nobody foresaw: to the person it is the same.
      }
      setRefusal(common.notTaken);
      return 'later';
    },
    [partnership, target, onTyped],
  );
  const drafts = useDrafts();
  const refused = useMemo((): RefusedTexts => {
    const key = refusedIn(target);
    const get = (): RefusedText | null => drafts.get<RefusedText | null>(key, null, { draft: '', shown: '' });
    return { get, put: (text) => text !== get() && drafts.put(key, text, null) };
  }, [drafts, target]);
  const shared = useSharedText(value, edit, refused);
  useHold(hold, id, shared.editing);
  // Whoever has put a refused text back has nothing that is not taken.
  const why = shared.text === value ? null : refusal;
  const line = why ?? (shared.otherWrote && me !== null ? common.remote(names[otherRole(me)]) : below);
  return (
    <div>
      <label htmlFor={id} className={hideLabel ? styles.hidden : styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        className={mergeClasses(field.input, styles.area)}
        rows={rows}
        placeholder={hint}
        value={shared.text}
        aria-describedby={`${id}-line`}
        aria-invalid={why === null ? undefined : true}
        onFocus={shared.onFocus}
        onBlur={shared.onBlur}
        onChange={(event) => {
          if (why === null) setRefusal(null);
          shared.onChange(event.currentTarget.value);
        }}
        onCompositionStart={shared.onCompositionStart}
        onCompositionEnd={shared.onCompositionEnd}
      />
      <div id={`${id}-line`} aria-live="polite" className={mergeClasses(styles.line, why === null ? styles.other : styles.refused)}>
        {line}
      </div>
    </div>
  );
}
