import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, memo, Suspense, useId } from 'react';
import type { Role } from '../../domain/entities.ts';
import { otherRole } from '../../domain/pair.ts';
import { termsHash } from '../../domain/terms.ts';
import type { OpenAgreement } from '../../domain/views/agreements.ts';
import { useDates } from '../../ui/dates.ts';
import { Button } from '../../ui/kit/button.tsx';
import { DueMark } from '../../ui/kit/due-mark.tsx';
import { OwnerInitials } from '../../ui/kit/initials.tsx';
import { useItemExtras } from '../../ui/item-extras.ts';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { MoreMenu } from '../../ui/kit/more-menu.tsx';
import { type Pair, useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { useDense } from '../../ui/surface.ts';
import { agreements as text, common } from '../../ui/text/first.ts';
import { type Hold, useHold } from '../../ui/use-held.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useDraft } from '../../ui/drafts.ts';
import { dueInWords, promisedDate } from '../../ui/due-in-words.ts';
import { draftOf } from './drafts-of.ts';
import { loadForms } from './load-forms.ts';
import type { Folded } from './use-folded.ts';

const RewordForm = lazy(() => loadForms().then((forms) => ({ default: forms.RewordForm })));
const NotYetForm = lazy(() => loadForms().then((forms) => ({ default: forms.NotYetForm })));
const DropForm = lazy(() => loadForms().then((forms) => ({ default: forms.DropForm })));

const useStyles = makeStyles({
  item: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, borderRadius: 0 },
  },
  dense: { paddingBlock: tokens.spacingVerticalS, columnGap: tokens.spacingHorizontalS },
  body: { flex: '1 1 0', minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  /** The answers stand beside the words where there is room, else below them. */
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS },
  words: { flex: '1 1 300px', minWidth: 0, maxWidth: '100%', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  wording: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  waits: { color: tokens.colorNeutralForeground1 },
  question: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  denseButtons: { columnGap: '2px' },
  opening: { minHeight: '120px' },
});

type Form = 'reword' | 'not-yet' | 'drop';

export interface AgreementItemProps {
  readonly view: OpenAgreement;
  readonly hold: Hold;
  readonly folded: Folded;
}

/** One open agreement: the promise, whose it is, how it stands, and the answers that fit. */
export const AgreementItem = memo(function AgreementItem({ view, hold, folded }: AgreementItemProps) {
  const styles = useStyles();
  const dense = useDense();
  const id = useId();
  const partnership = usePartnership();
  const act = useAct();
  const pair = usePair();
  const { agreement } = view;
  const [form, setForm] = useDraft<Form | null>(draftOf(agreement), null);
  const extras = useItemExtras();
  useHold(hold, agreement.id, form !== null);
  const { names, me } = pair;
  const { wording, owner } = agreement.terms;
  const agreed = view.status === 'agreed';
  const now = useReadable(partnership.session);
  const session = (): string => now.id;
  const today = useReadable(partnership.today);
  const dates = useDates();
  const due = dueInWords(view, today, dates);
  const isDue = due.nearness === 'overdue' || due.nearness === 'now';
  const close = (): void => {
    const refocus = keepFocus(document.activeElement);
    setForm(null);
    refocus();
  };
  const open = (next: Form) => () => setForm(form === next ? null : next);
  const rarer = (['reword', 'drop'] as const).map((kind) => ({ kind, label: text[kind], onChoose: open(kind) }));
  const inMenu = (agreed && folded.answers) || (view.needsMySignature && folded.signing) ? rarer : [];
  const Shown = form === null ? null : { reword: RewordForm, 'not-yet': NotYetForm, drop: DropForm }[form];
  return (
    <li data-item={agreement.id} tabIndex={-1} aria-labelledby={id} className={mergeClasses(styles.item, dense && styles.dense)}>
      <OwnerInitials owner={owner} names={names} />
      <div className={styles.body}>
        <div className={styles.row}>
          <div className={styles.words}>
            <p id={id} dir="auto" className={styles.wording}>
              {wording}
            </p>
            <div className={styles.meta}>
              <DueMark nearness={due.nearness}>{due.words}</DueMark>
              <span>
                {[text.owner(owner, names), text.age(view.ageDays), ...(view.timesMoved > 0 ? [text.moved(view.timesMoved)] : [])].join(' · ')}
              </span>
            </div>
            {!agreed && <div className={mergeClasses(styles.meta, styles.waits)}>{waiting(view.waitingFor, pair)}</div>}
            {/* A promise of today is not asked about today, nor one that has time. */}
            {agreed && dense && me !== null && agreement.session === now.id && <p className={styles.question}>{text.bothSigned}</p>}
            {agreed && dense && me !== null && agreement.session !== now.id && isDue && <p className={styles.question}>{question(owner, pair)}</p>}
            {agreed && extras?.task({ id: agreement.id, about: id })}
          </div>
          {me !== null && (
            <div className={mergeClasses(styles.buttons, dense && styles.denseButtons)}>
              {view.needsMySignature && (
                <Button
                  appearance="primary"
                  aria-describedby={id}
                  onClick={() => void act({ type: 'sign-agreement', id: agreement.id, terms: termsHash(agreement.terms) })}
                >
                  {text.sign}
                </Button>
              )}
              {agreed && (
                <>
                  <Button
                    aria-describedby={id}
                    onClick={() => void act({ type: 'answer-kept', id: agreement.id, session: session(), answer: partnership.newId('n') })}
                  >
                    {text.kept}
                  </Button>
                  <Button aria-describedby={id} aria-expanded={form === 'not-yet'} onClick={open('not-yet')}>
                    {text.notYet}
                  </Button>
                </>
              )}
              {inMenu.length === 0 &&
                rarer.map(({ kind, label, onChoose }) => (
                  <Button key={kind} appearance="subtle" aria-describedby={id} aria-expanded={form === kind} onClick={onChoose}>
                    {label}
                  </Button>
                ))}
              {extras ? extras.menu({ kind: 'agreement', id: agreement.id, about: id, actions: inMenu }) : <MoreMenu about={id} actions={inMenu} />}
            </div>
          )}
        </div>
        {Shown !== null && (
          <Suspense fallback={<p className={styles.opening}>{common.loading}</p>}>
            <Shown key={form} agreement={agreement} due={promisedDate(agreement.due, today, dates)} onClose={close} />
          </Suspense>
        )}
      </div>
    </li>
  );
});

function waiting(roles: readonly Role[], { names, me }: Pair): string {
  if (me !== null && roles.includes(me)) return text.waitsForYou;
  if (me !== null) return text.waitsFor(names[otherRole(me)]);
  return text.waitsForBoth;
}

function question(owner: 'manager' | 'member' | 'both', { names, me }: Pair): string {
  if (owner === 'both') return text.bothQuestion;
  return owner === me ? text.yourQuestion : text.question(names[owner]);
}
