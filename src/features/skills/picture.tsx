/** Trend and gap, drawn. Loaded when somebody asks for it: the chart library is bigger than the rest of Growth. */
import { LineChart, ResponsiveContainer } from '@fluentui/react-charts';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { useDates } from '../../ui/dates.ts';
import { Drawn } from '../../ui/kit/drawn.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { usePair } from '../../ui/partnership.ts';
import { sideColours, sideDashes } from '../../ui/side-colours.ts';
import { legendOf, shortNames, skills as text } from '../../ui/text/skills.ts';
import { GapBars } from './gap-bars.tsx';
import { lineOf, type Scored } from './series.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS, minWidth: 0 },
  choose: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  select: { flex: '1 1 160px', width: 'auto', maxWidth: '420px', textOverflow: 'ellipsis' },
  figure: { margin: 0, minWidth: 0, overflow: 'hidden' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  line: { height: '260px' },
});

const sides = ['member', 'manager'] as const;
const dayMs = 86_400_000;

export interface PictureProps {
  readonly skills: readonly Scored[];
  /** Little room: names stand above their bars. */
  readonly narrow: boolean;
}

export function Picture({ skills, narrow }: PictureProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const id = useId();
  const { locale } = useDates();
  const { names: whole } = usePair();
  const names = useMemo(() => shortNames(whole), [whole]);
  const [which, setWhich] = useState<string | null>(null);
  const chosen = skills.find((one) => one.id === which) ?? null;
  const title = chosen?.name ?? text.all;
  const lines = useMemo(
    () =>
      sides.map((role) => ({
        legend: legendOf(names[role], sideDashes[role] !== undefined),
        color: sideColours[role],
        lineOptions: { strokeDasharray: sideDashes[role], strokeWidth: 2 },
        data: lineOf(skills, which, role).map(({ day, value }) => ({ x: new Date(`${day}T12:00:00Z`), y: value, text: text.point(names[role], day, value) })),
      })),
    [names, skills, which],
  );
  const drawn = lines.filter(({ data }) => data.length > 0);
  const days = new Set(drawn.flatMap(({ data }) => data.map(({ x }) => x.getTime())));
  return (
    <div className={styles.root}>
      <div className={styles.choose}>
        <label htmlFor={id} className={styles.label}>
          {text.which}
        </label>
        <select id={id} className={mergeClasses(field.input, styles.select)} value={which ?? ''} onChange={(event) => setWhich(event.currentTarget.value === '' ? null : event.currentTarget.value)}>
          <option value="">{text.all}</option>
          {skills.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      {days.size < 2 ? (
        <p className={styles.hint}>{text.noPicture}</p>
      ) : (
        <figure className={styles.figure} aria-label={text.pictureOf(title, whole.member, whole.manager)}>
          <div className={styles.line}>
            <Drawn>
              <ResponsiveContainer>
                <LineChart
                  key={which}
                  culture={locale}
                  svgProps={{ 'aria-label': title }}
                  data={{ chartTitle: title, lineChartData: drawn }}
                  yMinValue={1}
                  yMaxValue={5}
                  yAxisTickValues={[1, 2, 3, 4, 5]}
                  xAxisTickCount={4}
                  dateLocalizeOptions={Math.max(...days) - Math.min(...days) < 400 * dayMs ? { day: 'numeric', month: 'short' } : { month: 'short', year: 'numeric' }}
                  allowMultipleShapesForPoints
                  useUTC
                  margins={{ left: 30, right: 20, top: 12, bottom: 32 }}
                />
              </ResponsiveContainer>
            </Drawn>
          </div>
        </figure>
      )}
      <GapBars skills={skills} narrow={narrow} />
    </div>
  );
}
