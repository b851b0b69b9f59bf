/** What the two do about growth, through the real rules, whoever tells the story. */
import { agreementHash } from '../../src/domain/agreement-hash.ts';
import type { Command } from '../../src/domain/commands.ts';
import type { PartnershipRecord, Role } from '../../src/domain/entities.ts';
import type { Value } from '../../src/domain/growth.ts';
import { foundationId } from '../../src/domain/growth-ids.ts';
import { sealOf, type BlindSubject } from '../../src/domain/sealing.ts';
import { defaultAgreement } from '../../src/domain/template/default-agreement.ts';
import { defaultSkills } from '../../src/domain/template/default-skills.ts';

/** Both of them, at one table. */
export interface Pair {
  readonly do: (role: Role, command: Command) => void;
  /** As both have it. */
  readonly record: () => PartnershipRecord;
  /** What one did reaches the other. */
  readonly meet: () => void;
  /** 32 hex digits, another one each time. */
  readonly salt: () => string;
}

const sides = ['member', 'manager'] as const;
type Both = Readonly<Record<Role, Value>>;

/** Rows of the template, by the end of their ids. */
export function startSkills(pair: Pair, names: readonly string[]): void {
  for (const { id, kind, name, anchors, level, needs } of defaultSkills.filter((skill) =>
    names.includes(skill.id.replace('tp.skill.', '')),
  ))
    pair.do('member', { type: 'add-skill', id, kind, name, anchors, level, needs });
  pair.meet();
}

/** The template's text, affirmed by both. */
export function startAgreement(pair: Pair): void {
  pair.do('manager', {
    type: 'edit-text',
    target: { table: 'foundations', id: foundationId, field: 'agreement' },
    from: '',
    to: defaultAgreement,
  });
  pair.meet();
  affirm(pair);
}

/** Both affirm what stands there; allowed again after a quarter. */
export function affirm(pair: Pair): void {
  const { partnership, foundations } = pair.record();
  const text = foundations[foundationId]?.agreement ?? '';
  if (partnership === null) return;
  for (const role of sides) pair.do(role, { type: 'affirm-agreement', text: agreementHash(text, partnership.roles) });
  pair.meet();
}

/** Both commit, and then both show. */
export function scoreSkill(
  pair: Pair,
  session: string,
  name: string,
  values: Both,
  evidence: Partial<Record<Role, string>> = {},
): void {
  const skill = `tp.skill.${name}`;
  blind(
    pair,
    session,
    { kind: 'score', skill },
    values,
    (_role, hash) => ({ type: 'seal-score', session, skill, hash }),
    (role, value, salt) => ({
      type: 'reveal-score',
      session,
      skill,
      value,
      salt,
      evidence: evidence[role] ?? '',
    }),
  );
}

export function rateSession(pair: Pair, session: string, values: Both): void {
  blind(
    pair,
    session,
    { kind: 'rating' },
    values,
    (_role, hash) => ({ type: 'seal-rating', session, hash }),
    (_role, value, salt) => ({ type: 'reveal-rating', session, value, salt }),
  );
}

function blind(
  pair: Pair,
  session: string,
  subject: BlindSubject,
  values: Both,
  seal: (role: Role, hash: string) => Command,
  reveal: (role: Role, value: Value, salt: string) => Command,
): void {
  const salts = { member: pair.salt(), manager: pair.salt() };
  for (const role of sides)
    pair.do(role, seal(role, sealOf({ session, subject, by: role }, { value: values[role], salt: salts[role] })));
  pair.meet();
  for (const role of sides) pair.do(role, reveal(role, values[role], salts[role]));
  pair.meet();
}
