import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { State } from '../../domain/entities.ts';
import { Choice } from '../../ui/kit/choice.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { TextField } from '../../ui/kit/text-field.tsx';
import { useAct } from '../../ui/partnership.ts';
import { state as text } from '../../ui/text/later.ts';
import { between } from '../../ui/text/language.ts';
import { motivationInWords, motivationName, promptsOf } from '../../ui/text/template.ts';
import type { Hold } from '../../ui/use-held.ts';
import { useTemplate } from '../../ui/use-template.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  ends: { minHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

export interface CheckInProps {
  readonly session: string;
  readonly state: State;
  readonly last: State | null;
  /** Holds the form while somebody types in it. */
  readonly hold: Hold;
}

/** The member's own form: three taps and a line. Every answer can be left out or taken back. */
export function CheckIn({ session, state, last, hold }: CheckInProps) {
  const styles = useStyles();
  const act = useAct();
  const template = useTemplate();
  // The template's questions, each beside the answer that it asks for.
  const [energy = '', stuck = '', scars = '', breakthroughs = ''] = promptsOf(template, 'state');
  const motivation = state.motivation;
  const targets = useMemo(
    () => ({
      stuck: { table: 'states', id: session, field: 'stuck' } as const,
      moved: { table: 'states', id: session, field: 'moved' } as const,
      scars: { table: 'states', id: session, field: 'scars' } as const,
      breakthroughs: { table: 'states', id: session, field: 'breakthroughs' } as const,
    }),
    [session],
  );
  const started = state.scars !== '' || state.breakthroughs !== '';
  return (
    <div className={styles.root}>
      <div className={styles.stack}>
        <Choice
          label={text.motivation}
          value={motivation === null ? null : `${motivation}`}
          onChange={(value) => void act({ type: 'set-motivation', session, value: template.motivation.find((one) => `${one.value}` === value)?.value ?? null })}
          options={[
            ...template.motivation.map(({ value, name }) => ({ value: `${value}`, label: `${value}`, name: text.point(value, name) })),
            // Only to take an answer back: at first nothing is chosen.
            ...(motivation === null ? [] : [{ value: 'none', label: text.none }]),
          ]}
        />
        <div className={styles.ends}>
          {/* What the template says goes its own way, in whatever language the reader is. */}
          {motivation === null && text.scale(motivationName(template, 1), motivationName(template, 5))}
          {motivation === null && between()}
          <bdi>{motivation === null ? energy : motivationInWords(template, motivation)}</bdi>
          {last?.motivation != null && between()}
          {last?.motivation != null && text.lastValue(last.motivation)}
        </div>
        {(motivation !== null || state.moved !== '') && (
          <TextField key={`${session} moved`} target={targets.moved} value={state.moved} label={text.moved} hint={energy} rows={1} hold={hold} />
        )}
      </div>
      <Choice
        label={text.induction}
        value={state.induction}
        onChange={(value) => void act({ type: 'set-induction', session, value: value === 'none' ? null : value })}
        options={[
          ...template.induction.map(({ value, name, description }) => ({ value, label: name, name: text.step(name, description) })),
          ...(state.induction === null ? [] : [{ value: 'none' as const, label: text.none }]),
        ]}
      />
      <TextField
        key={`${session} stuck`}
        target={targets.stuck}
        value={state.stuck}
        label={text.stuck}
        hint={stuck}
        hold={hold}
        below={last === null || last.stuck === '' ? '' : text.last(last.stuck)}
      />
      <Fold label={text.more} open={started}>
        <TextField key={`${session} scars`} target={targets.scars} value={state.scars} label={text.scars} hint={scars} hold={hold} />
        <TextField
          key={`${session} breakthroughs`}
          target={targets.breakthroughs}
          value={state.breakthroughs}
          label={text.breakthroughs}
          hint={breakthroughs}
          hold={hold}
        />
      </Fold>
    </div>
  );
}
