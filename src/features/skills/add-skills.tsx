import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { PartnershipRecord } from '../../domain/entities.ts';
import type { NewSkill } from '../../domain/growth-commands.ts';
import { entityOf } from '../../domain/table.ts';
import type { TemplateSkill } from '../../domain/template/template.ts';
import { useFeedback } from '../../ui/feedback.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { keepFocus } from '../../ui/kit/keep-focus.ts';
import { Prompts } from '../../ui/kit/prompts.tsx';
import { useOpener } from '../../ui/kit/use-opener.ts';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { useDense } from '../../ui/surface.ts';
import { skills as text } from '../../ui/text/skills.ts';
import { useView } from '../../ui/use-readable.ts';
import { useTemplate } from '../../ui/use-template.ts';
import { SkillForm } from './skill-form.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalM },
  form: { width: '100%' },
  empty: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalS, maxWidth: '640px', overflowWrap: 'anywhere' },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none', width: '100%' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXXS,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  name: { flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' },
  below: { display: 'block' },
  kind: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const skillsOf = ({ skills }: PartnershipRecord): PartnershipRecord['skills'] => skills;

function newSkill({ id, kind, name, anchors, level, needs }: TemplateSkill): NewSkill {
  return { id, kind, name, anchors, level, needs };
}

/** A skill of the pair's own, or one of the template that is not in the matrix. With an empty matrix it teaches what that is for. */
export function AddSkills({ empty }: { readonly empty: boolean }) {
  const styles = useStyles();
  const partnership = usePartnership();
  const act = useAct();
  const { names } = usePair();
  const { skills: proposed } = useTemplate();
  const { open, show, close, button } = useOpener('new skill');
  const feedback = useFeedback();
  const skills = useView(partnership.record, skillsOf);
  const left = proposed.filter(({ id }) => entityOf(skills, id) === undefined);
  const start = async (): Promise<void> => {
    const refocus = keepFocus(document.activeElement);
    const refused = await act({ type: 'add-skills', skills: left.map(newSkill) });
    if (refused === null) feedback.set({ kind: 'done', text: text.started(left.length), type: 'add-skills', refocus });
  };
  return (
    <div className={styles.root}>
      {empty && (
        <div className={styles.empty}>
          <p className={styles.title}>{text.emptyTitle}</p>
          <p className={styles.quiet}>{text.empty(names.member, names.manager)}</p>
          <Prompts of="skills" purpose={false} />
        </div>
      )}
      {empty && left.length > 0 && (
        <>
          <Proposed skills={left} />
          <Button appearance="primary" onClick={() => void start()}>
            {text.start}
          </Button>
        </>
      )}
      {open ? (
        <div className={styles.form}>
          <SkillForm
            draft="new skill"
            submit={text.add}
            onClose={close}
            onSubmit={(draft) => act({ type: 'add-skill', id: partnership.newId('k'), ...draft, level: null, needs: null }, 'quiet')}
          />
        </div>
      ) : (
        <Button ref={button} aria-expanded={false} onClick={show}>
          {text.add}
        </Button>
      )}
      {!empty && left.length > 0 && (
        <Fold label={text.fromTemplate(left.length)}>
          <Proposed skills={left} />
        </Fold>
      )}
    </div>
  );
}

function Proposed({ skills }: { readonly skills: readonly TemplateSkill[] }) {
  const styles = useStyles();
  const act = useAct();
  const dense = useDense();
  const id = useId();
  return (
    <ul data-list className={styles.list}>
      {skills.map((skill) => (
        <li key={skill.id} data-item tabIndex={-1} className={styles.item} aria-labelledby={`${id}-${skill.id}`}>
          <span className={styles.name}>
            <span id={`${id}-${skill.id}`} dir="auto">{skill.name}</span> <span className={mergeClasses(styles.kind, dense && styles.below)}>{text.kinds[skill.kind]}</span>
          </span>
          <Button appearance="subtle" aria-describedby={`${id}-${skill.id}`} onClick={() => void act({ type: 'add-skill', ...newSkill(skill) })}>
            {text.addThis}
          </Button>
        </li>
      ))}
    </ul>
  );
}
