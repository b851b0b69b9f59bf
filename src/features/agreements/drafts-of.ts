/** Under which keys the drafts of agreements are kept (`useDraft`): the button that opens a form, and the form, which loads later. */
import type { Agreement } from '../../domain/entities.ts';

export const newAgreement = 'new agreement';

export const draftOf = ({ id }: Pick<Agreement, 'id'>): string => `agreement ${id}`;
