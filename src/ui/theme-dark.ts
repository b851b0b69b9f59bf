import { teamsDarkTheme } from '@fluentui/react-components';
import { withFace } from './theme-face.ts';

export const dark = withFace(teamsDarkTheme);
