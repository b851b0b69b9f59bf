import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MatrixRow } from '../../domain/views/matrix.ts';
import { Chevron } from '../../ui/kit/fold.tsx';
import { skills as text } from '../../ui/text/skills.ts';
import { useTemplate } from '../../ui/use-template.ts';

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXS,
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '24px',
    margin: 0,
    padding: '2px 0',
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chevron: { display: 'inline-flex', flexShrink: 0, marginTop: '4px', color: tokens.colorNeutralForeground3 },
  name: { minWidth: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  meta: { display: 'block', paddingInlineStart: '16px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, overflowWrap: 'anywhere' },
});

export interface RowNameProps {
  readonly row: MatrixRow;
  readonly id: string;
  readonly open: boolean;
  readonly strong?: boolean;
  readonly onToggle: () => void;
}

/** The name opens the details; below it stands what a level asks for. */
export function RowName({ row, id, open, strong = false, onToggle }: RowNameProps) {
  const styles = useStyles();
  const { skill, met } = row;
  const { levels } = useTemplate();
  const level = skill.level === null ? null : text.levelName(skill.level, levels.find((one) => one.level === skill.level)?.name ?? '');
  const needs = text.needs(level, skill.needs, met === true);
  return (
    <>
      <button type="button" data-stop="name" className={mergeClasses(styles.button, strong && styles.strong)} aria-expanded={open} onClick={onToggle}>
        <span aria-hidden className={styles.chevron}>
          <Chevron open={open} />
        </span>
        <span id={id} dir="auto" className={styles.name}>
          {skill.name}
        </span>
      </button>
      {needs !== '' && <span className={styles.meta}>{needs}</span>}
    </>
  );
}
