/** The forms of an item. What is typed into them is a draft of this page; only what the person changed is sent. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { levelNamed, levels, type PlanItem, type PlanStatus } from '../../domain/growth.ts';
import type { PlanCommand } from '../../domain/growth-commands.ts';
import { useBegan, useDraft } from '../../ui/drafts.ts';
import { Button } from '../../ui/kit/button.tsx';
import { useFieldStyles } from '../../ui/kit/field-styles.ts';
import { Labelled } from '../../ui/kit/labelled.tsx';
import { LinkPicker } from '../../ui/kit/link-picker.tsx';
import { Meanwhile } from '../../ui/kit/meanwhile.tsx';
import { SmallForm } from '../../ui/kit/small-form.tsx';
import { useAct } from '../../ui/partnership.ts';
import { common } from '../../ui/text/first.ts';
import { plan as text } from '../../ui/text/plan.ts';
import { useTemplate } from '../../ui/use-template.ts';
import { KindSelect } from './kind-select.tsx';
import type { Targets } from './targets.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  kind: { width: 'auto', maxWidth: '100%' },
  due: { width: 'auto' },
  links: { margin: 0, padding: 0, border: 0, minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXXS, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

type Changes = Extract<PlanCommand, { type: 'change-plan-item' }>['changes'];
type Draft = Pick<PlanItem, 'kind' | 'title' | 'evidence' | 'skill' | 'goal' | 'level'> & { readonly due: string };

const draftOf = ({ kind, title, due, evidence, skill, goal, level }: PlanItem): Draft => ({ kind, title, due: due ?? '', evidence, skill, goal, level });

/** What the person changed: what the other one changed meanwhile is not sent back to how it was. */
function changesOf(from: Draft, to: Draft): Changes {
  return {
    ...(to.kind === from.kind ? {} : { kind: to.kind }),
    ...(to.title === from.title ? {} : { title: to.title }),
    ...(to.due === from.due ? {} : { due: to.due === '' ? null : to.due }),
    ...(to.evidence === from.evidence ? {} : { evidence: to.evidence }),
    ...(to.skill === from.skill ? {} : { skill: to.skill }),
    ...(to.goal === from.goal ? {} : { goal: to.goal }),
    ...(to.level === from.level ? {} : { level: to.level }),
  };
}

export interface ItemFormProps {
  readonly item: PlanItem;
  readonly targets: Targets;
  readonly onClose: () => void;
  readonly onStatus: (status: PlanStatus) => void;
}

/** Everything of an item. */
export function ItemForm({ item, targets, onClose, onStatus }: ItemFormProps) {
  const styles = useStyles();
  const field = useFieldStyles();
  const act = useAct();
  const template = useTemplate();
  const key = `plan item ${item.id}/edit`;
  const first = useBegan(`${key}/was`, draftOf(item));
  const [draft, setDraft] = useDraft(`${key}/draft`, first);
  const put = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const levelOptions = levels.map((level) => ({ id: `${level}`, label: text.levelName(level, template.levels.find((one) => one.level === level)?.name ?? '') }));
  const open = item.status === 'planned' || item.status === 'under-way';
  return (
    <SmallForm
      draft={key}
      label={text.change}
      submit={common.save}
      onClose={onClose}
      onSubmit={() => act({ type: 'change-plan-item', id: item.id, changes: changesOf(first, draft) }, 'quiet')}
      more={
        <>
          {item.status === 'under-way' && (
            <Button appearance="subtle" onClick={() => onStatus('planned')}>
              {text.notStarted}
            </Button>
          )}
          {open && (
            <Button appearance="subtle" onClick={() => onStatus('dropped')}>
              {text.drop}
            </Button>
          )}
        </>
      }
    >
      <Labelled label={text.title}>
        <input className={field.input} value={draft.title} onChange={(event) => put({ title: event.currentTarget.value })} />
      </Labelled>
      <Meanwhile was={first.title} now={item.title} draft={draft.title} onTake={() => put({ title: item.title })} />
      <div className={styles.row}>
        <Labelled label={text.kindLabel}>
          <KindSelect label={text.kindLabel} value={draft.kind} onChange={(kind) => put({ kind })} className={styles.kind} explain />
        </Labelled>
        <Labelled label={text.due}>
          <input type="date" className={mergeClasses(field.input, styles.due)} value={draft.due} onChange={(event) => put({ due: event.currentTarget.value })} />
        </Labelled>
      </div>
      <fieldset className={styles.links}>
        <legend className={styles.legend}>{text.serves}</legend>
        <LinkPicker label={text.skill} value={draft.skill} options={targets.skills} onChange={(skill) => put({ skill })} />
        <LinkPicker label={text.goal} value={draft.goal} options={targets.goals} onChange={(goal) => put({ goal })} />
        <LinkPicker label={text.level} value={draft.level === null ? null : `${draft.level}`} options={levelOptions} onChange={(id) => put({ level: levelNamed(id) })} />
      </fieldset>
      <Labelled label={text.evidence}>
        <input className={field.input} placeholder={text.evidenceHint} value={draft.evidence} onChange={(event) => put({ evidence: event.currentTarget.value })} />
      </Labelled>
      <Meanwhile was={first.evidence} now={item.evidence} draft={draft.evidence} onTake={() => put({ evidence: item.evidence })} />
    </SmallForm>
  );
}

/** Asked when it is done; it can wait. */
export function EvidenceForm({ item, onClose }: { readonly item: PlanItem; readonly onClose: () => void }) {
  const field = useFieldStyles();
  const act = useAct();
  const key = `plan item ${item.id}/evidence`;
  const was = useBegan(`${key}/was`, item.evidence);
  const [evidence, setEvidence] = useDraft(`${key}/evidence`, was);
  return (
    <SmallForm
      draft={key}
      label={text.evidenceForm}
      submit={common.save}
      cancel={text.later}
      onClose={onClose}
      onSubmit={() => act({ type: 'change-plan-item', id: item.id, changes: evidence === was ? {} : { evidence } }, 'quiet')}
    >
      <Labelled label={text.evidence}>
        <input className={field.input} placeholder={text.evidenceHint} value={evidence} onChange={(event) => setEvidence(event.currentTarget.value)} />
      </Labelled>
      <Meanwhile was={was} now={item.evidence} draft={evidence} onTake={() => setEvidence(item.evidence)} />
    </SmallForm>
  );
}
