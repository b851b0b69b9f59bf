import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { type RunProgress, type RunStep, runSteps } from '../../domain/run.ts';
import { openAgreements, unansweredIn } from '../../domain/views/agreements.ts';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { useDense } from '../../ui/surface.ts';
import { run as text } from '../../ui/text/run.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS, rowGap: tokens.spacingVerticalXXS, margin: 0, padding: 0, listStyleType: 'none' },
  stacked: { flexDirection: 'column', rowGap: 0 },
  item: { minWidth: 0, maxWidth: '100%' },
  step: {
    display: 'inline-flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXS,
    boxSizing: 'border-box',
    maxWidth: '260px',
    padding: `5px ${tokens.spacingHorizontalSNudge}`,
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  wide: { width: '100%', maxWidth: 'none' },
  here: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  left: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

/** Every step by name, to go to any of them: in a row where there is room, else one under the other. */
export function StepList({ run, onGo }: { readonly run: RunProgress; readonly onGo: (step: RunStep) => void }) {
  const styles = useStyles();
  const dense = useDense();
  const { names, me } = usePair();
  const unanswered = useUnanswered();
  return (
    <ol aria-label={text.steps} className={mergeClasses(styles.list, dense && styles.stacked)}>
      {runSteps.map((step, index) => {
        const isHere = step === run.at;
        const left = run.left[step];
        return (
          <li key={step} className={styles.item}>
            <button
              type="button"
              aria-current={isHere ? 'step' : undefined}
              className={mergeClasses(styles.step, dense && styles.wide, isHere && styles.here)}
              onClick={() => onGo(step)}
            >
              <span>{index + 1}</span>
              <span>
                {text.step(step, names, me)}
                {left !== undefined && !isHere && <span className={styles.left}>{step === 'since-last' && left === 'done' && unanswered > 0 ? text.unanswered(unanswered) : text.left[left]}</span>}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}

/** Of the agreements that are due at the session at hand. */
function useUnanswered(): number {
  const partnership = usePartnership();
  const { id, day } = useReadable(partnership.session);
  const today = useReadable(partnership.today);
  return useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => unansweredIn(openAgreements(record, { day, today, me: null }), id), [day, today, id]),
  );
}
