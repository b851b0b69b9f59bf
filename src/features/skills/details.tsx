import { makeStyles, tokens } from '@fluentui/react-components';
import type { PartnershipRecord } from '../../domain/entities.ts';
import { type Level, levels, type Value } from '../../domain/growth.ts';
import { entitiesOf } from '../../domain/table.ts';
import type { MatrixRow } from '../../domain/views/matrix.ts';
import { Button } from '../../ui/kit/button.tsx';
import { LinkPicker } from '../../ui/kit/link-picker.tsx';
import { MoveButtons } from '../../ui/kit/move-buttons.tsx';
import type { Move } from '../../ui/kit/use-moves.ts';
import { useAct, usePair, usePartnership } from '../../ui/partnership.ts';
import { skills as text } from '../../ui/text/skills.ts';
import { useView } from '../../ui/use-readable.ts';
import { useTemplate } from '../../ui/use-template.ts';
import { Anchors } from './anchors.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  evidence: { margin: 0, overflowWrap: 'anywhere' },
  links: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXS },
});

const goalsOf = (record: PartnershipRecord) =>
  entitiesOf(record.goals)
    .filter(({ retired }) => retired === null)
    .map(({ id, words }) => ({ id, label: words }));
const values: readonly Value[] = [1, 2, 3, 4, 5];

export interface DetailsProps {
  readonly row: MatrixRow;
  readonly move: Move;
  readonly onEdit: () => void;
  readonly onRetire: () => void;
}

/** What a skill looks like, what it serves, and what can be done with the row. */
export function Details({ row, move, onEdit, onRetire }: DetailsProps) {
  const styles = useStyles();
  const act = useAct();
  const partnership = usePartnership();
  const { names, me } = usePair();
  const template = useTemplate();
  const goals = useView(partnership.record, goalsOf);
  const { skill, now } = row;
  const { id } = skill;
  const evidence = (['member', 'manager'] as const).flatMap((role) => (now[role].kind === 'shown' && now[role].evidence !== '' ? [{ role, words: now[role].evidence }] : []));
  const nameOf = (level: Level): string => text.levelName(level, template.levels.find((one) => one.level === level)?.name ?? '');
  return (
    <div className={styles.root}>
      {evidence.map(({ role, words }) => (
        <p key={role} className={styles.evidence}>
          {text.evidenceOf(names[role], words)}
        </p>
      ))}
      <Anchors of={skill.anchors} />
      {me !== null && (
        <>
          <div className={styles.links}>
            {(goals.length > 0 || skill.goal !== null) && (
              <LinkPicker label={text.goal} value={skill.goal} options={goals} onChange={(goal) => void act({ type: 'change-skill', id, goal })} />
            )}
            <LinkPicker
              label={text.level}
              value={skill.level === null ? null : `${skill.level}`}
              options={levels.map((level) => ({ id: `${level}`, label: nameOf(level) }))}
              onChange={(chosen) => void act({ type: 'change-skill', id, level: levels.find((level) => `${level}` === chosen) ?? null })}
            />
            <LinkPicker
              label={text.needsLabel}
              value={skill.needs === null ? null : `${skill.needs}`}
              options={values.map((value) => ({ id: `${value}`, label: `${value}` }))}
              onChange={(chosen) => void act({ type: 'change-skill', id, needs: values.find((value) => `${value}` === chosen) ?? null })}
            />
          </div>
          <div className={styles.buttons}>
            <Button appearance="subtle" onClick={onEdit}>
              {text.edit}
            </Button>
            <MoveButtons move={move} />
            <Button appearance="subtle" onClick={onRetire}>
              {text.retire}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
