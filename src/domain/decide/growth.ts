/** Which area decides a command about what lasts longer than a session. */
import type { GrowthCommand } from '../growth-commands.ts';
import { decideAchievement } from './achievements.ts';
import { decideBlocker } from './blockers.ts';
import { affirmAgreement } from './foundation.ts';
import { decideInduction } from './induction.ts';
import { decideLevel } from './levels.ts';
import { decidePlan } from './plan.ts';
import { decideSkill } from './skills.ts';
import { chooseTemplate } from './template.ts';
import { decideVision } from './vision.ts';
import type { Decision, Desk } from './desk.ts';

export function decideGrowth(desk: Desk, command: GrowthCommand): Decision {
  switch (command.type) {
    case 'add-goal':
    case 'reword-goal':
    case 'retire-goal':
    case 'restore-goal':
    case 'review-vision':
      return decideVision(desk, command);
    case 'affirm-agreement':
      return affirmAgreement(desk, command);
    case 'choose-template':
      return chooseTemplate(desk, command);
    case 'add-skill':
    case 'add-skills':
    case 'change-skill':
    case 'retire-skill':
    case 'restore-skill':
    case 'move-skill':
    case 'seal-score':
    case 'reveal-score':
    case 'seal-rating':
    case 'reveal-rating':
      return decideSkill(desk, command);
    case 'add-plan-item':
    case 'change-plan-item':
    case 'set-plan-status':
      return decidePlan(desk, command);
    case 'set-level':
    case 'write-criterion':
    case 'meet-criterion':
    case 'unmeet-criterion':
    case 'move-criterion':
    case 'retire-criterion':
    case 'restore-criterion':
      return decideLevel(desk, command);
    case 'add-achievement':
    case 'change-achievement':
    case 'withdraw-achievement':
    case 'restore-achievement':
      return decideAchievement(desk, command);
    case 'raise-blocker':
    case 'change-blocker':
    case 'raise-again':
    case 'clear-blocker':
    case 'let-blocker-be':
    case 'reopen-blocker':
      return decideBlocker(desk, command);
    case 'write-gate':
    case 'pass-gate':
    case 'reopen-gate':
    case 'retire-gate':
    case 'write-ability':
    case 'show-ability':
    case 'unshow-ability':
    case 'retire-ability':
      return decideInduction(desk, command);
  }
}
