import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { type GateView, type InductionView, inductionView } from '../../domain/views/induction.ts';
import { useDraft } from '../../ui/drafts.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { Line } from '../../ui/kit/line.tsx';
import { Prompts } from '../../ui/kit/prompts.tsx';
import { Region } from '../../ui/kit/region.tsx';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { names as regions } from '../../ui/text/first.ts';
import { induction as text } from '../../ui/text/induction.ts';
import { type Hold, useHeld, useHold, useSteady, useStill } from '../../ui/use-held.ts';
import { useReadable, useView } from '../../ui/use-readable.ts';
import { useTemplate } from '../../ui/use-template.ts';
import { Gate } from './gate.tsx';
import { GateForm } from './gate-forms.tsx';

const useStyles = makeStyles({
  intro: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  line: { margin: 0, padding: 0, listStyleType: 'none' },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** The gates of the first months. Once every gate is passed, or nobody waits for them any more, one folded line is left of it. */
export function Induction() {
  const styles = useStyles();
  const partnership = usePartnership();
  const template = useTemplate();
  const today = useReadable(partnership.today);
  const { zone } = useDates();
  const view = useView(
    partnership.record,
    useCallback((record: PartnershipRecord) => inductionView(record, template, today, zone), [template, today, zone]),
  );
  const [held, hold] = useHeld();
  // It folds itself away, but not under somebody who is writing in it.
  const away = useStill(view.over || view.past, held);
  const gates = <Gates view={view} held={held} hold={hold} />;
  return away ? (
    <Region name={regions.induction}>
      {view.past && <p className={styles.intro}>{text.past}</p>}
      <Fold label={view.over ? text.over : text.showGates}>{gates}</Fold>
    </Region>
  ) : (
    <Region name={regions.induction} aside={nextInWords(view)}>
      {gates}
    </Region>
  );
}

function nextInWords({ inDays }: InductionView): string {
  if (inDays === null) return '';
  return inDays < 0 ? text.nextLate(-inDays) : text.next(inDays);
}

const idOf = ({ gate }: GateView): string => gate.id;

interface GatesProps {
  readonly view: InductionView;
  readonly held: ReadonlySet<string>;
  readonly hold: Hold;
}

function Gates({ view, held, hold }: GatesProps) {
  const styles = useStyles();
  const { me, names } = usePair();
  const dates = useDates();
  const partnership = usePartnership();
  const today = useReadable(partnership.today);
  const act = useAct();
  const [adding, setAdding] = useDraft<string | null>('new gate', null);
  useHold(hold, 'new', adding !== null);
  const fresh = new Map(view.gates.map((gate) => [idOf(gate), gate]));
  const gates = useSteady(view.gates, idOf, held).map((gate) => fresh.get(idOf(gate)) ?? gate);
  const close = (): void => {
    const refocus = keepFocus(document.activeElement);
    setAdding(null);
    refocus();
  };
  return (
    <>
      {gates.length > 0 && !view.over && <p className={styles.intro}>{text.intro(dates.day(view.begins, today))}</p>}
      {me !== null && (view.past || (view.gates.at(-1)?.lateDays ?? 0) > 0) && <p className={styles.intro}>{text.notNeeded}</p>}
      {gates.length === 0 && (me === null ? <p className={styles.intro}>{text.none}</p> : <Prompts of="induction" />)}
      <ol data-list className={styles.line}>
        {gates.map((gate) => (
          <Gate key={idOf(gate)} view={gate} hold={hold} />
        ))}
      </ol>
      {adding !== null && (
        <GateForm
          draft="new gate"
          label={text.addGate}
          name=""
          afterDays={(view.gates.at(-1)?.gate.afterDays ?? 0) + 30}
          onClose={close}
          onSubmit={(draft) => act({ type: 'write-gate', id: adding, ...draft }, 'quiet')}
        />
      )}
      {me !== null && adding === null && (
        <Button appearance="subtle" onClick={() => setAdding(partnership.newId('g'))}>
          {text.addGate}
        </Button>
      )}
      {view.retired.length > 0 && (
        <Fold label={text.aside(view.retired.length)}>
          <ul data-list className={styles.line}>
            {view.retired.map(({ id, name, afterDays }) => (
              <li key={id} data-item={id} tabIndex={-1}>
                <Line quiet>
                  <span id={`aside-${id}`} dir="auto" className={styles.words}>
                    {name}
                  </span>
                  {me !== null && (
                    <Button appearance="link" aria-describedby={`aside-${id}`} onClick={() => void act({ type: 'write-gate', id, name, afterDays })}>
                      {text.takeBack}
                    </Button>
                  )}
                </Line>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {view.elsewhere.length > 0 && (
        <Fold label={text.elsewhere(view.elsewhere.length)}>
          <ul data-list className={styles.line}>
            {view.elsewhere.map(({ id, words, shown }) => (
              <li key={id} data-item={id} tabIndex={-1} className={styles.words}>
                <bdi>{words}</bdi> {shown !== null && text.shownBy(names[shown.by], dates.day(dates.dayOf(shown.at), today))}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
