import { makeStyles, tokens } from '@fluentui/react-components';

/** How a box to type or choose in looks: Fluent's outline field, for native elements. */
export const useFieldStyles = makeStyles({
  input: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    minWidth: 0,
    minHeight: '32px',
    margin: 0,
    padding: `5px ${tokens.spacingHorizontalMNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    colorScheme: 'inherit',
    // In contrast its colour is that of what was typed; there a slant tells them apart (`tab.css`).
    '::placeholder': { color: tokens.colorNeutralForeground4, opacity: 1, fontStyle: 'var(--hint-style, normal)' },
    ':placeholder-shown': { textOverflow: 'ellipsis' },
    ':hover': { borderTopColor: tokens.colorNeutralStroke1Hover },
    ':focus': {
      outline: '2px solid transparent',
      borderBottomColor: tokens.colorCompoundBrandStroke,
      boxShadow: `inset 0 -1px 0 ${tokens.colorCompoundBrandStroke}`,
    },
  },
});
