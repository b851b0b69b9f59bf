/** All years, drawn. Loaded when somebody opens them: the chart library is bigger than the rest of the past. */
import { LineChart, ResponsiveContainer, VerticalBarChart } from '@fluentui/react-charts';
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ComponentProps, useMemo } from 'react';
import type { Role } from '../../domain/entities.ts';
import { type ScorePoint, toOneDecimal } from '../../domain/views/score-line.ts';
import type { HeldSession, QuarterOfYears } from '../../domain/views/years.ts';
import { useDates } from '../../ui/dates.ts';
import { Drawn } from '../../ui/kit/drawn.tsx';
import { usePair } from '../../ui/partnership.ts';
import { sideColours, sideDashes } from '../../ui/side-colours.ts';
import { years as text } from '../../ui/text/past.ts';
import { legendOf, shortNames } from '../../ui/text/skills.ts';
import { drawnWords } from '../../ui/text/language.ts';

const useStyles = makeStyles({
  figure: { margin: `${tokens.spacingVerticalS} 0 0`, minWidth: 0, overflow: 'hidden' },
  caption: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  chart: { height: '180px' },
});

const sides = ['member', 'manager'] as const;
/** From here on single points are not drawn: the line says enough, and the page stays quick. */
const manyPoints = 80;

interface Line {
  readonly legend: string;
  readonly color: string;
  readonly dash: string | undefined;
  readonly points: readonly { readonly x: Date; readonly y: number }[];
}

export interface YearsChartsProps {
  readonly held: readonly HeldSession[];
  readonly quarters: readonly QuarterOfYears[];
  readonly skills: Readonly<Record<Role, readonly ScorePoint[]>>;
}

/** Over years single sessions go up and down too often to be read: beside them stands the mean of so many. */
const smoothOver = 8;

/** The mean of each point and those before it. */
function smoothed(points: Line['points']): Line['points'] {
  return points.slice(smoothOver - 1).map(({ x }, at) => ({ x, y: toOneDecimal(points.slice(at, at + smoothOver).reduce((sum, { y }) => sum + y, 0) / smoothOver) }));
}

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);
/** The middle of a quarter. */
const middleOf = (quarter: string): Date => noon(`${quarter.slice(0, 4)}-${String(Number(quarter.at(-1)) * 3 - 1).padStart(2, '0')}-15`);

export function YearsCharts({ held, quarters, skills }: YearsChartsProps) {
  const names = shortNames(usePair().names);
  const ofSide = (role: Role, points: Line['points']): Line => ({ legend: legendOf(names[role], sideDashes[role] !== undefined), color: sideColours[role], dash: sideDashes[role], points });
  const said = held.flatMap(({ day, motivation: y }) => (y === null ? [] : [{ x: noon(day), y }]));
  const many = said.length > manyPoints;
  // What stands first is drawn last, over the others.
  const motivation: readonly Line[] = [
    ...(many ? [{ legend: text.smooth(smoothOver), color: tokens.colorBrandForeground1, dash: undefined, points: smoothed(said) }] : []),
    { legend: text.motivation, color: many ? tokens.colorNeutralStroke1 : tokens.colorBrandForeground1, dash: undefined, points: said },
  ];
  const kept = sides.map((role) =>
    ofSide(
      role,
      quarters.flatMap((one) => (one.kept[role].due === 0 ? [] : [{ x: middleOf(one.quarter), y: Math.round((100 * one.kept[role].kept) / one.kept[role].due) }])),
    ),
  );
  const scores = sides.map((role) =>
    ofSide(
      role,
      skills[role].map(({ day, value }) => ({ x: noon(day), y: value })),
    ),
  );
  // One axis for all: what lies above each other happened at the same time.
  const times = [...motivation, ...kept, ...scores].filter(isDrawn).flatMap(({ points }) => points.map(({ x }) => x.getTime()));
  return (
    <>
      <Lines title={text.motivation} lines={motivation} range={[1, 5]} ticks={[1, 2, 3, 4, 5]} times={times} />
      <Lines title={text.kept} lines={kept} range={[0, 100]} ticks={[0, 25, 50, 75, 100]} times={times} />
      <Lines title={text.skills} lines={scores} range={[1, 5]} ticks={[1, 2, 3, 4, 5]} times={times} />
      <Held quarters={quarters} />
    </>
  );
}

function Figure({ title, children }: { readonly title: string; readonly children: ComponentProps<typeof ResponsiveContainer>['children'] }) {
  const styles = useStyles();
  return (
    <figure className={styles.figure} aria-label={text.chart(title)}>
      <figcaption className={styles.caption}>{title}</figcaption>
      <div className={styles.chart}>
        <Drawn>
          <ResponsiveContainer>{children}</ResponsiveContainer>
        </Drawn>
      </div>
    </figure>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly range: readonly [number, number];
  readonly ticks: readonly number[];
  /** Of all that is drawn, in milliseconds: what the axis of time reaches over. */
  readonly times: readonly number[];
}

const isDrawn = ({ points }: Line): boolean => points.length > 1;

/** Nothing while no line has two points. */
function Lines({ title, lines, range: [low, high], ticks, times }: LinesProps) {
  const { locale } = useDates();
  const drawn = lines.filter(isDrawn);
  if (drawn.length === 0) return null;
  const axis = { from: times.reduce((a, b) => Math.min(a, b), Infinity), to: times.reduce((a, b) => Math.max(a, b), -Infinity) };
  return (
    <Figure title={title}>
      <LineChart
        culture={locale}
        svgProps={{ 'aria-label': title }}
        data={{
          chartTitle: title,
          lineChartData: drawn.map(({ legend, color, dash, points }) => ({
            legend,
            color,
            lineOptions: { strokeDasharray: dash, strokeWidth: 2 },
            hideNonActiveDots: points.length > manyPoints,
            data: points.map((point) => ({ ...point })),
          })),
        }}
        yMinValue={low}
        yMaxValue={high}
        yAxisTickValues={[...ticks]}
        tickValues={datesOf(axis)}
        dateLocalizeOptions={axis.to - axis.from < 400 * dayMs ? { day: 'numeric', month: 'short' } : { month: 'short', year: 'numeric' }}
        hideLegend={drawn.length === 1}
        optimizeLargeData={drawn.some(({ points }) => points.length > manyPoints)}
        useUTC
        margins={{ left: 34, right: 36, top: 10, bottom: 30 }}
      />
    </Figure>
  );
}

const dayMs = 86_400_000;
const spans = 3;

/** Evenly from end to end: the chart reaches as far as its marks do. */
function datesOf({ from, to }: { readonly from: number; readonly to: number }): Date[] {
  return Array.from({ length: spans + 1 }, (_, at) => new Date(from + ((to - from) * at) / spans));
}

function Held({ quarters }: { readonly quarters: readonly QuarterOfYears[] }) {
  const bars = useMemo(
    () =>
      quarters.map(({ quarter, sessions }) => {
        const name = drawnWords(text.quarterName(quarter));
        return { x: name, y: sessions, legend: name, xAxisCalloutData: name, color: tokens.colorBrandForeground1 };
      }),
    [quarters],
  );
  if (bars.length < 2) return null;
  return (
    <Figure title={text.sessions}>
      <VerticalBarChart data={bars} chartTitle={text.sessions} svgProps={{ 'aria-label': text.sessions }} hideLegend hideLabels hideTickOverlap margins={{ left: 34, right: 36, top: 10, bottom: 30 }} />
    </Figure>
  );
}
