import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Skill } from '../../domain/growth.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Fold } from '../../ui/kit/fold.tsx';
import { useAct, usePair } from '../../ui/partnership.ts';
import { skills as text } from '../../ui/text/skills.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  name: { flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground3 },
});

/** Skills that have had their time; their scores are kept, and they can come back. */
export function Retired({ skills }: { readonly skills: readonly Skill[] }) {
  const styles = useStyles();
  const act = useAct();
  const id = useId();
  const { me } = usePair();
  if (skills.length === 0) return null;
  return (
    <Fold label={text.retired(skills.length)}>
      <ul data-list className={styles.list}>
        {skills.map((skill) => (
          <li key={skill.id} data-item={skill.id} tabIndex={-1} aria-labelledby={`${id}-${skill.id}`} className={styles.item}>
            <span id={`${id}-${skill.id}`} className={styles.name}>
              {skill.name}
            </span>
            {me !== null && (
              <Button appearance="subtle" aria-describedby={`${id}-${skill.id}`} onClick={() => void act({ type: 'restore-skill', id: skill.id })}>
                {text.restore}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
