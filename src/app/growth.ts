/** What lasts longer than a session: one chunk, loaded when somebody opens it. */
export { Achievements } from '../features/achievements/achievements.tsx';
export { GuideAgain } from '../features/guide/guide.tsx';
export { Induction } from '../features/induction/induction.tsx';
export { Levels } from '../features/levels/levels.tsx';
export { PartnershipAgreement } from '../features/partnership-agreement/partnership-agreement.tsx';
export { Plan } from '../features/plan/plan.tsx';
export { Skills } from '../features/skills/skills.tsx';
export { Template } from '../features/template/template.tsx';
export { Vision } from '../features/vision/vision.tsx';
