import type { Defect } from './defect.ts';
import { documentDefects } from './document-defects.ts';
import { syncDefects } from './sync-defects.ts';

export const defects: readonly Defect[] = [...syncDefects, ...documentDefects];
