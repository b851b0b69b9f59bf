import { teamsHighContrastTheme } from '@fluentui/react-components';
import { withFace } from './theme-face.ts';

export const contrast = withFace(teamsHighContrastTheme);
