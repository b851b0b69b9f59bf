/**
 * The one place where a command becomes a change: `decide` gives the mutations, or says why not. Pure: the same record,
 * command and context give the same decision. The rules are numbered in SPEC.md.
 */
import { fail } from '../base/result.ts';
import type { Command, CommandContext } from './commands.ts';
import { answerKept, answerNotYet, dropAgreement, reopenAgreement } from './decide/answers.ts';
import { proposeAgreement, rewordAgreement, signAgreement } from './decide/agreements.ts';
import { bringBack } from './decide/bring-back.ts';
import { editText, setState } from './decide/check-in.ts';
import type { Decision, Desk } from './decide/desk.ts';
import { decideGrowth } from './decide/growth.ts';
import { attach, linkSeries, swapRoles } from './decide/partnership.ts';
import { amendSession, sealSession } from './decide/seal.ts';
import { choosePart, visitPart } from './decide/rotation.ts';
import { closeSession, confirmSession, correctOccurrence, reopenSession } from './decide/sessions.ts';
import { addTopic, discussTopic, keepTopic, linkTopic, renameTopic, withdrawTopic } from './decide/topics.ts';
import type { PartnershipRecord } from './entities.ts';
import { roleOf } from './pair.ts';

export function decide(record: PartnershipRecord, command: Command, context: CommandContext): Decision {
  if (command.type === 'attach') return attach(record, command, context);
  if (!record.partnership) return fail({ kind: 'not-attached' });
  const role = roleOf(record, context.me);
  return role ? decideFor({ record, role, context }, command) : fail({ kind: 'not-one-of-the-two' });
}

function decideFor(desk: Desk, command: Exclude<Command, { type: 'attach' }>): Decision {
  switch (command.type) {
    case 'swap-roles':
      return swapRoles(desk);
    case 'link-series':
      return linkSeries(desk, command);
    case 'correct-occurrence':
      return correctOccurrence(desk, command);
    case 'close-session':
      return closeSession(desk, command);
    case 'confirm-session':
      return confirmSession(desk, command);
    case 'reopen-session':
      return reopenSession(desk, command);
    case 'seal-session':
      return sealSession(desk, command);
    case 'amend-session':
      return amendSession(desk, command);
    case 'set-motivation':
    case 'set-induction':
      return setState(desk, command);
    case 'edit-text':
      return editText(desk, command);
    case 'add-topic':
      return addTopic(desk, command);
    case 'rename-topic':
      return renameTopic(desk, command);
    case 'discuss-topic':
      return discussTopic(desk, command);
    case 'keep-topic':
      return keepTopic(desk, command);
    case 'withdraw-topic':
      return withdrawTopic(desk, command);
    case 'link-topic':
      return linkTopic(desk, command);
    case 'visit-part':
      return visitPart(desk, command);
    case 'choose-part':
      return choosePart(desk, command);
    case 'propose-agreement':
      return proposeAgreement(desk, command);
    case 'sign-agreement':
      return signAgreement(desk, command);
    case 'reword-agreement':
      return rewordAgreement(desk, command);
    case 'answer-kept':
      return answerKept(desk, command);
    case 'answer-not-yet':
      return answerNotYet(desk, command);
    case 'drop-agreement':
      return dropAgreement(desk, command);
    case 'reopen-agreement':
      return reopenAgreement(desk, command);
    case 'bring-back':
      return bringBack(desk, command);
    default:
      return decideGrowth(desk, command);
  }
}
