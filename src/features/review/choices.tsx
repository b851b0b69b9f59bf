import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Day } from '../../base/clock.ts';
import { type Level, levels } from '../../domain/growth.ts';
import { isPeriod, type Period, type PeriodKind, periodsUntil } from '../../domain/views/periods.ts';
import { Choice } from '../../ui/kit/choice.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { Labelled } from '../../ui/kit/labelled.tsx';
import { LinkPicker } from '../../ui/kit/link-picker.tsx';
import { levels as levelWords } from '../../ui/text/levels.ts';
import { type PackPart, packParts } from '../../ui/text/papers.ts';
import { review as text } from '../../ui/text/review.ts';
import { useTemplate } from '../../ui/use-template.ts';

const useStyles = makeStyles({
  dates: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  date: { flex: '1 1 130px', maxWidth: '220px' },
  which: { maxWidth: '280px' },
  refusal: { margin: 0, color: tokens.colorStatusDangerForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  parts: { margin: 0, padding: 0, border: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  boxes: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXXS },
  box: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minHeight: '24px', minWidth: 0 },
});

const kinds = ['quarter', 'half-year', 'year', 'own'] as const;

/** What somebody has chosen as the period: of the calendar (`key` null: the one of today), or own dates. */
export interface ChosenPeriod {
  readonly kind: (typeof kinds)[number];
  readonly key: string | null;
  readonly own: Period;
}

/** The period that was chosen; null while own dates are none. */
export function periodChosen({ kind, key, own }: ChosenPeriod, today: Day, since: Day): Period | null {
  if (kind === 'own') return isPeriod(own) ? own : null;
  const offered = periodsUntil(kind, today, since);
  const { from, to } = offered.find((one) => one.key === key) ?? offered[0] ?? own;
  return { from, to };
}

export interface PeriodChoiceProps {
  readonly chosen: ChosenPeriod;
  readonly onChange: (chosen: ChosenPeriod) => void;
  readonly today: Day;
  /** Since when there is a record. */
  readonly since: Day;
}

/** A quarter, half year or year of the calendar, or two days. */
export function PeriodChoice({ chosen, onChange, today, since }: PeriodChoiceProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const { kind, own } = chosen;
  const choose = (next: (typeof kinds)[number]): void => {
    // Own dates begin with what was chosen before.
    onChange({ kind: next, key: null, own: periodChosen(chosen, today, since) ?? own });
  };
  return (
    <>
      <Choice label={text.period} value={kind} onChange={choose} options={kinds.map((value) => ({ value, label: text.kind[value] }))} />
      {kind === 'own' ? (
        <div className={styles.dates}>
          {(['from', 'to'] as const).map((end) => (
            <Labelled key={end} label={text[end]} className={styles.date}>
              <input type="date" className={field.input} value={own[end]} onChange={(event) => onChange({ ...chosen, own: { ...own, [end]: event.currentTarget.value } })} />
            </Labelled>
          ))}
        </div>
      ) : (
        <Which kind={kind} chosen={chosen} onChange={onChange} today={today} since={since} />
      )}
      {periodChosen(chosen, today, since) === null && (
        <p role="alert" className={styles.refusal}>
          {text.notPeriod}
        </p>
      )}
    </>
  );
}

function Which({ kind, chosen, onChange, today, since }: PeriodChoiceProps & { readonly kind: PeriodKind }) {
  const styles = useStyles();
  const field = useFieldStyles();
  const offered = periodsUntil(kind, today, since);
  return (
    <Labelled label={text.which[kind]} className={styles.which}>
      <select className={field.input} value={chosen.key ?? offered[0]?.key} onChange={(event) => onChange({ ...chosen, key: event.currentTarget.value })}>
        {offered.map((one) => (
          <option key={one.key} value={one.key}>
            {one.to >= today ? text.soFar(text.name(one)) : text.name(one)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** The level that the pack looks towards. */
export function LevelChoice({ level, onChange }: { readonly level: Level | null; readonly onChange: (level: Level | null) => void }) {
  const template = useTemplate();
  const nameOf = (one: Level): string => levelWords.name(one, template.levels.find((named) => named.level === one)?.name ?? '');
  return (
    <LinkPicker
      label={text.level}
      value={level === null ? null : String(level)}
      options={levels.map((one) => ({ id: String(one), label: nameOf(one) }))}
      onChange={(id) => onChange(levels.find((one) => String(one) === id) ?? null)}
    />
  );
}

export interface PartChoiceProps {
  /** Parts that there can be: without a level nothing is missing to it. */
  readonly offered: readonly PackPart[];
  readonly parts: ReadonlySet<PackPart>;
  readonly onParts: (parts: ReadonlySet<PackPart>) => void;
  readonly withDrafts: boolean;
  readonly onDrafts: (withDrafts: boolean) => void;
}

/** What is left out stays between the two. */
export function PartChoice({ offered, parts, onParts, withDrafts, onDrafts }: PartChoiceProps) {
  const styles = useStyles();
  const toggle = (part: PackPart): void => onParts(new Set(packParts.filter((one) => (one === part ? !parts.has(part) : parts.has(one)))));
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.legend}>{text.parts}</legend>
      <div className={styles.boxes}>
        {offered.map((part) => (
          <Fragment key={part}>
            <label className={styles.box}>
              <input type="checkbox" checked={parts.has(part)} onChange={() => toggle(part)} />
              {text.part[part]}
            </label>
            {part === 'achievements' && parts.has(part) && (
              <label className={styles.box}>
                <input type="checkbox" checked={withDrafts} onChange={() => onDrafts(!withDrafts)} />
                {text.drafts}
              </label>
            )}
          </Fragment>
        ))}
      </div>
      {parts.size === 0 && (
        <p role="alert" className={styles.refusal}>
          {text.nothing}
        </p>
      )}
    </fieldset>
  );
}
