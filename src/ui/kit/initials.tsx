import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Owner } from '../../domain/entities.ts';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '24px',
    height: '24px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '1',
  },
  small: { width: '20px', height: '20px', fontSize: '9px' },
  column: { display: 'inline-flex', alignItems: 'flex-start', flexShrink: 0, width: '36px' },
  large: { width: '36px', height: '36px', fontSize: tokens.fontSizeBase200 },
  manager: { backgroundColor: tokens.colorPaletteLavenderBackground2, color: tokens.colorPaletteLavenderForeground2 },
  member: { backgroundColor: tokens.colorPaletteTealBackground2, color: tokens.colorPaletteTealForeground2 },
  second: { display: 'inline-flex', marginInlineStart: '-4px' },
});

function initialsOf(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => /\p{L}/u.test(word));
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last].map((word) => /\p{L}/u.exec(word)?.[0] ?? '').join('').toUpperCase();
}

/** A person's initials in their side's colour. Decoration: the name always stands beside it in words. */
export function Initials({ name, side, size }: { readonly name: string; readonly side: 'manager' | 'member'; readonly size?: 'small' | 'large' }) {
  const styles = useStyles();
  return (
    <span aria-hidden className={mergeClasses(styles.root, size !== undefined && styles[size], styles[side])}>
      {initialsOf(name)}
    </span>
  );
}

/** The owner's initials; both overlap, in a column of one width. */
export function OwnerInitials({ owner, names }: { readonly owner: Owner; readonly names: { readonly manager: string; readonly member: string } }) {
  const styles = useStyles();
  return (
    <span aria-hidden className={styles.column}>
      {owner === 'both' ? (
        <>
          <Initials name={names.member} side="member" size="small" />
          <span className={styles.second}>
            <Initials name={names.manager} side="manager" size="small" />
          </span>
        </>
      ) : (
        <Initials name={names[owner]} side={owner} />
      )}
    </span>
  );
}
