import { makeStyles, tokens } from '@fluentui/react-components';

/** Small headings of a preview. */
export const useHeadStyles = makeStyles({
  head: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
});
