import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PartnershipRecord, Role } from '../../domain/entities.ts';
import { entitiesOf } from '../../domain/table.ts';
import type { Guide as Steps } from '../../domain/template/template.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { Region } from '../../ui/kit/region.tsx';
import { usePair, usePartnership } from '../../ui/partnership.ts';
import { useDense } from '../../ui/surface.ts';
import { guide as text } from '../../ui/text/guide.ts';
import { useView } from '../../ui/use-readable.ts';
import { useTemplate } from '../../ui/use-template.ts';

const useStyles = makeStyles({
  title: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  /** Side by side where there is room: it is read once, and should not push the session off the screen. */
  steps: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 210px), 1fr))',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  dense: { rowGap: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  step: { paddingInlineEnd: tokens.spacingHorizontalM, overflowWrap: 'anywhere', '::marker': { color: tokens.colorNeutralForeground3 } },
  name: { fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  end: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalM },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const isBeforeFirst = ({ sessions }: PartnershipRecord): boolean => !entitiesOf(sessions).some(({ closed }) => closed);

/**
 * What this hour is for, to each side in its own words: until the first session has been closed, or this person has put it
 * away. Nothing waits for it, and nothing of it reaches the record.
 */
export function Guide() {
  const { record } = usePartnership();
  const { me } = usePair();
  const isWanted = useView(record, isBeforeFirst);
  return isWanted && me !== null ? <Shown key={me} side={me} /> : null;
}

function Shown({ side }: { readonly side: Role }) {
  const styles = useStyles();
  const { guide } = usePartnership();
  const steps = useTemplate().guide[side];
  // Until the device has answered it is not shown: somebody who has put it away should never see it flash.
  const [isAway, setAway] = useState(true);
  useEffect(() => {
    let here = true;
    void guide.isAway(side).then((away) => {
      if (here) setAway(away);
    });
    return () => {
      here = false;
    };
  }, [guide, side]);
  if (isAway || steps.steps.length === 0) return null;
  const putAway = (): void => {
    const refocus = keepFocus(document.activeElement);
    setAway(true);
    void guide.putAway(side);
    refocus();
  };
  return (
    <Region name={text.region}>
      <StepList guide={steps} />
      <div className={styles.end}>
        <Button appearance="primary" onClick={putAway}>
          {text.gotIt}
        </Button>
        <p className={styles.hint}>{text.skip}</p>
      </div>
    </Region>
  );
}

/** The same, folded, for whoever wants to read it again. */
export function GuideAgain() {
  const { me } = usePair();
  const { guide } = useTemplate();
  if (me === null || guide[me].steps.length === 0) return null;
  return (
    <Fold label={text.again}>
      <StepList guide={guide[me]} />
    </Fold>
  );
}

function StepList({ guide }: { readonly guide: Steps }) {
  const styles = useStyles();
  const dense = useDense();
  return (
    <>
      <h3 dir="auto" className={styles.title}>{guide.title}</h3>
      <ol dir="auto" className={mergeClasses(styles.steps, dense && styles.dense)}>
        {guide.steps.map((step) => (
          <li key={step.title} className={styles.step}>
            <span className={styles.name}>{step.title}</span>
            <p className={styles.words}>{step.words}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
