import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import type { LevelGap, LevelView } from '../../domain/views/levels.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { goToRegion } from '../../ui/kit/go-to-region.ts';
import { Line } from '../../ui/kit/line.tsx';
import { usePartnership } from '../../ui/partnership.ts';
import { names as regions } from '../../ui/text/first.ts';
import { levels as text } from '../../ui/text/levels.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { Criteria, type Holding } from './criteria.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  purpose: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  head: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The target level: its criteria, and everything else that lies between or speaks for it, by name. */
export function Gap({ gap, view, hold, held }: Holding & { readonly gap: LevelGap; readonly view: LevelView }) {
  const styles = useStyles();
  const id = useId();
  const dates = useDates();
  const today = useReadable(usePartnership().today);
  const missing = gap.criteria.length + gap.skills.length + gap.blockers.length;
  return (
    <div role="group" aria-labelledby={id} className={styles.root}>
      <div>
        <h3 id={id} className={styles.title}>
          {text.withMissing(text.name(view.level, view.name), missing)}
        </h3>
        {view.purpose !== '' && <p dir="auto" className={styles.purpose}>{view.purpose}</p>}
      </div>
      <div>
        <h4 className={styles.head}>{text.criteria(view.met, view.criteria.length)}</h4>
        <Criteria view={view} hold={hold} held={held} />
      </div>
      <Part words={text.skillsShort(gap.skills.length)} to={regions.skills} go={text.toSkills} shown={gap.skills.length > 0}>
        {gap.skills.map(({ id: skill, name, score, needs }) => (
          <li key={skill}>{text.skillLine(name, score, needs)}</li>
        ))}
      </Part>
      <Part words={text.blockers(gap.blockers.length)} shown={gap.blockers.length > 0}>
        {gap.blockers.map((blocker) => (
          <li key={blocker.id}>
            <bdi>{blocker.title}</bdi>
          </li>
        ))}
      </Part>
      <Part words={text.planned(gap.planned.length)} to={regions.plan} go={text.toPlan} shown>
        {gap.planned.map((item) => (
          <li key={item.id}>
            <bdi>{item.title}</bdi> {item.due !== null && <span className={styles.quiet}>{text.by(dates.day(item.due, today))}</span>}
          </li>
        ))}
      </Part>
      <Part words={text.achievements(gap.achievements.length)} to={regions.achievements} go={text.toAchievements} shown>
        {gap.achievements.map((achievement) => (
          <li key={achievement.id}>
            <bdi>{achievement.what}</bdi> <span className={styles.quiet}>{dates.day(achievement.day, today)}</span>
          </li>
        ))}
      </Part>
      {gap.done.length > 0 && (
        <Fold label={text.done(gap.done.length)}>
          <ul className={styles.list}>
            {gap.done.map((item) => (
              <li key={item.id}>
                <bdi>{item.title}</bdi>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {gap.skillsThere.length > 0 && (
        <Fold label={text.skillsThere(gap.skillsThere.length)}>
          <ul className={styles.list}>
            {gap.skillsThere.map(({ id: skill, name, score, needs }) => (
              <li key={skill}>{text.skillThere(name, score, needs)}</li>
            ))}
          </ul>
        </Fold>
      )}
    </div>
  );
}

interface PartProps {
  readonly words: string;
  /** The region where it is done, and what leads there. */
  readonly to?: string;
  readonly go?: string;
  readonly shown: boolean;
  readonly children: readonly ReactNode[];
}

/** How many, where it is done, and which. */
function Part({ words, to, go, shown, children }: PartProps) {
  const styles = useStyles();
  if (!shown) return null;
  return (
    <div>
      <Line>
        <h4 className={styles.head}>{words}</h4>
        {to !== undefined && go !== undefined && (
          <Button appearance="link" onClick={() => goToRegion(to)}>
            {go}
          </Button>
        )}
      </Line>
      {children.length > 0 && <ul className={styles.list}>{children}</ul>}
    </div>
  );
}
