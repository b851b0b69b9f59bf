import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { draftAchievements, isQuietWeek } from '../../domain/views/achievements.ts';
import { useDates } from '../../ui/dates.ts';
import { useGoToPlace } from '../../ui/go-to-place.ts';
import { AddLine } from '../../ui/kit/add-line.tsx';
import { Button } from '../../ui/kit/button.tsx';
import { Line } from '../../ui/kit/line.tsx';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { achievements as text } from '../../ui/text/achievements.ts';
import { names as regions } from '../../ui/text/first.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

const draftsIn = (record: PartnershipRecord): number => draftAchievements(record).length;

/** What was achieved, said where the two are talking: a line and Enter. Its value is asked where the achievements are. */
export function QuickLine() {
  const styles = useStyles();
  const partnership = usePartnership();
  const act = useAct();
  const goTo = useGoToPlace();
  const { me, names } = usePair();
  const today = useReadable(partnership.today);
  const { zone } = useDates();
  // The first look leaves achievements out (V10): it would call every week quiet.
  const whole = useReadable(partnership.whole);
  const quiet = useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => isQuietWeek(record, today, zone), [today, zone]),
  );
  const drafts = useView(partnership.record, draftsIn);
  if (me === null) return null;
  return (
    <div className={styles.root}>
      <AddLine
        // Not that of the line among the achievements: with its words belong a value and a day, which are not seen here.
        draft="achievement in the session"
        quiet
        label={me === 'manager' ? text.whatTheirs(names.member) : text.what}
        hint={text.whatHint}
        submit={text.add}
        newId={() => partnership.newId('h')}
        onAdd={(what, id) => act({ type: 'add-achievement', id, what, day: today, value: '', links: {} }, 'quiet')}
      />
      {whole && quiet && <Line quiet>{text.nudge}</Line>}
      {drafts > 0 && (
        <Line quiet>
          <Button appearance="link" onClick={() => goTo(regions.achievements)}>
            {text.draftsHead(drafts)}
          </Button>
        </Line>
      )}
    </div>
  );
}
