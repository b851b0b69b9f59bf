import { tokens } from '@fluentui/react-components';
import type { Role } from '../domain/entities.ts';

/** The sides' colours in pictures, as their initials have them; the manager's line is dashed, so that colour is not alone. */
export const sideColours: Readonly<Record<Role, string>> = { member: tokens.colorPaletteTealForeground2, manager: tokens.colorPaletteLavenderForeground2 };
export const sideDashes: Readonly<Record<Role, string | undefined>> = { member: undefined, manager: '6 4' };
