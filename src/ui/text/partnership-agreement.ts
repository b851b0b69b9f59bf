/** The sentences of the partnership agreement. */
import './later-words.ts';
import type { Standing } from '../../domain/views/partnership-agreement.ts';
import { m } from './language.ts';
import { words } from './words.ts';

export const partnershipAgreement = words(() => m.partnershipAgreement, {
  waitsFor: (name: string) => m.partnershipAgreement.waitsFor({ name }),
  standing: (kind: Standing['kind'], day: string) => (kind === 'never' ? m.partnershipAgreement.standing.never : m.partnershipAgreement.standing[kind]({ day })),
  versions: (count: number) => m.partnershipAgreement.versions({ count }),
  /** `isPresent`: it is the text above. */
  version: (day: string, isPresent: boolean) => (isPresent ? m.partnershipAgreement.present({ day }) : m.partnershipAgreement.version({ day })),
});
