/** Trend and gap, drawn. Loaded when somebody asks for it: the chart library is bigger than the rest of Growth. */
import { HorizontalBarChartWithAxis, LineChart, ResponsiveContainer } from '@fluentui/react-charts';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState } from 'react';
import { useDates } from '../../ui/dates.ts';
import { Drawn } from '../../ui/kit/drawn.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { usePair } from '../../ui/partnership.ts';
import { sideColours, sideDashes } from '../../ui/side-colours.ts';
import { legendOf, shortNames, skills as text } from '../../ui/text/skills.ts';
import { distinctNames, lineOf, type Scored } from './series.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS, minWidth: 0 },
  choose: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  select: { flex: '1 1 160px', width: 'auto', maxWidth: '420px', textOverflow: 'ellipsis' },
  figure: { margin: 0, minWidth: 0, overflow: 'hidden' },
  caption: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  line: { height: '260px' },
});

const sides = ['member', 'manager'] as const;
const rowHeight = 28;
const dayMs = 86_400_000;

export interface PictureProps {
  readonly skills: readonly Scored[];
  /** Little room: names are cut sooner. */
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
      <Gaps skills={skills} narrow={narrow} />
    </div>
  );
}

function Gaps({ skills, narrow }: PictureProps) {
  const styles = useStyles();
  const { locale } = useDates();
  const { names: whole } = usePair();
  const names = useMemo(() => shortNames(whole), [whole]);
  const bars = useMemo(() => {
    const apart = skills.filter(({ gap }) => gap !== null && gap !== 0);
    const words = distinctNames(apart);
    const all = apart.map(({ gap }, index) => ({
      y: words[index] ?? '',
      x: gap ?? 0,
      legend: (gap ?? 0) < 0 ? names.member : names.manager,
      color: (gap ?? 0) < 0 ? sideColours.member : sideColours.manager,
    }));
    // The chart begins at the bottom.
    return all.reverse();
  }, [names, skills]);
  if (bars.length === 0) return null;
  // Its bars are drawn for what the data reach, whatever range the axis is given; so the axis has that range, in whole points.
  const [low, high] = [Math.min(0, ...bars.map(({ x }) => x)), Math.max(0, ...bars.map(({ x }) => x))];
  return (
    <figure className={styles.figure} aria-label={text.pictureOfGaps(whole.member, whole.manager)}>
      <figcaption className={styles.caption}>{text.gaps}</figcaption>
      <p className={styles.hint}>{text.gapAxis(names.member, names.manager)}</p>
      <div style={{ height: bars.length * rowHeight + 60 }}>
        <Drawn>
          <ResponsiveContainer>
            <HorizontalBarChartWithAxis
              data={bars}
              chartTitle={text.gaps}
              culture={locale}
              svgProps={{ 'aria-label': text.gaps }}
              hideLegend
              barHeight={14}
              tickValues={Array.from({ length: high - low + 1 }, (_, index) => low + index)}
              noOfCharsToTruncate={narrow ? 15 : 32}
              showYAxisLablesTooltip
              margins={{ left: narrow ? 110 : 200, right: 16, top: 8, bottom: 32 }}
            />
          </ResponsiveContainer>
        </Drawn>
      </div>
    </figure>
  );
}
