/** What two devices do to growth while apart, merged as the document merges it. The rules' numbers are those of `src/domain/SPEC.md`. */
import { describe, expect, test } from 'vitest';
import { RecordDocument } from '../../../src/document/record-document.ts';
import type { Command, Mutation, Rejection } from '../../../src/domain/commands.ts';
import { decide } from '../../../src/domain/decide.ts';
import type { PartnershipRecord, Role } from '../../../src/domain/entities.ts';
import type { Value } from '../../../src/domain/growth.ts';
import { answerAt, sealOf } from '../../../src/domain/sealing.ts';
import { blindState } from '../../../src/domain/views/blind.ts';
import { attachCommand, firstSession, people } from '../domain/world.ts';

class Device {
  readonly document: RecordDocument;
  session = firstSession as { readonly id: string; readonly day: string; readonly occurrence: null };
  #minute = 0;

  /** Of two who write at once the one with the higher number wins. */
  constructor(client: number) {
    this.document = new RecordDocument(client);
  }

  get record(): PartnershipRecord {
    return this.document.record.get();
  }

  act(role: Role, command: Command): readonly Mutation[] | Rejection {
    this.#minute += 1;
    const now = new Date(Date.UTC(2026, 10, 23, 9, this.#minute)).toISOString();
    const decision = decide(this.record, command, { me: people[role].id, now, session: this.session });
    if (!decision.ok) return decision.error;
    this.document.apply(decision.value, command.type);
    return decision.value;
  }

  done(role: Role, command: Command): void {
    const result = this.act(role, command);
    if ('kind' in result) throw new Error(`rejected: ${JSON.stringify(result)}`);
  }

  hear(...others: readonly Device[]): void {
    for (const other of others) this.document.merge(other.document.encode());
  }
}

const skill: Command = { type: 'add-skill', id: 'x1', kind: 'technical', name: 'Python', anchors: { one: '', three: '', five: '' }, level: null, needs: null };
const subject = { kind: 'score', skill: 'x1' } as const;
const salts: Readonly<Record<string, string>> = { first: 'a'.repeat(32), second: 'c'.repeat(32), manager: 'b'.repeat(32) };
const saltOf = (name: string): string => salts[name] ?? '';
const seal = (session: string, by: Role, value: Value, name: string): Command => ({ type: 'seal-score', session, skill: 'x1', hash: sealOf({ session, subject, by }, { value, salt: saltOf(name) }) });
const reveal = (session: string, value: Value, name: string): Command => ({ type: 'reveal-score', session, skill: 'x1', value, salt: saltOf(name), evidence: '' });

/** Whoever wins a tie. */
const orders = [
  [1, 2, 3],
  [3, 2, 1],
  [2, 3, 1],
  [2, 1, 3],
] as const;

describe.each(orders)('devices %i, %i, %i', (first, second, third) => {
  /** The member seals 2 on the laptop; the phone hears of it and goes away; the manager seals and shows 5, and the laptop shows 2. */
  function awayWhileShown() {
    const [laptop, phone, manager] = [new Device(first), new Device(second), new Device(third)];
    const session = laptop.session.id;
    manager.done('manager', attachCommand);
    manager.done('manager', skill);
    laptop.hear(manager);
    laptop.done('member', seal(session, 'member', 2, 'first'));
    phone.hear(laptop);
    manager.hear(laptop);
    manager.done('manager', seal(session, 'manager', 5, 'manager'));
    manager.done('manager', reveal(session, 5, 'manager'));
    laptop.hear(manager);
    laptop.done('member', reveal(session, 2, 'first'));
    return { laptop, phone, manager, session };
  }

  test('M7 M11 who seals anew on a device that was away, after the other has shown theirs, is held to the first seal', () => {
    const { laptop, phone, manager, session } = awayWhileShown();
    phone.done('member', seal(session, 'member', 5, 'second'));
    phone.hear(laptop, manager);
    expect(phone.act('member', reveal(session, 5, 'second'))).toEqual({ kind: 'seal-broken' });
    expect(answerAt(phone.record, { session, subject, by: 'member' })).toEqual({ kind: 'tampered' });
    expect(answerAt(phone.record, { session, subject, by: 'manager' })).toMatchObject({ kind: 'shown', value: 5 });
    // How they go on: any device of the member that knows the first salt goes back to the first seal.
    phone.done('member', seal(session, 'member', 2, 'first'));
    if (answerAt(phone.record, { session, subject, by: 'member' }).kind !== 'shown') phone.done('member', reveal(session, 2, 'first'));
    manager.hear(phone);
    expect(blindState(manager.record, session, subject, 'manager')).toMatchObject({ stage: 'revealed', member: { value: 2 }, manager: { value: 5 } });
    expect(manager.record.skills['x1']?.past.member.map(({ value }) => value)).toEqual([2]);
  });

  test('M11 a page that shows the later answer all the same shows nothing', () => {
    const { laptop, phone, manager, session } = awayWhileShown();
    phone.done('member', seal(session, 'member', 5, 'second'));
    phone.hear(laptop, manager);
    const id = `${session}~x1~member`;
    phone.document.apply([{ kind: 'set', table: 'scores', id, fields: { revealed: { value: 5, salt: saltOf('second'), at: '2026-11-23T09:30:00.000Z', against: null } } }], 'reveal-score');
    expect(blindState(phone.record, session, subject, 'manager')).toMatchObject({ stage: 'tampered', member: { kind: 'tampered' } });
    phone.done('member', seal(session, 'member', 2, 'first'));
    phone.done('member', reveal(session, 2, 'first'));
    expect(blindState(phone.record, session, subject, 'manager')).toMatchObject({ stage: 'revealed', member: { value: 2 } });
  });

  test('M7 the way back to the first seal is open in a sealed session and for a row that was put aside', () => {
    const { laptop, phone, manager, session } = awayWhileShown();
    phone.done('member', seal(session, 'member', 5, 'second'));
    manager.hear(laptop);
    manager.done('manager', { type: 'close-session', session });
    manager.done('manager', { type: 'retire-skill', id: 'x1' });
    phone.hear(manager);
    phone.done('member', { type: 'confirm-session', session });
    // The last word is the phone's, whoever won the tie.
    const id = `${session}~x1~member`;
    const hash = sealOf({ session, subject, by: 'member' }, { value: 5, salt: saltOf('second') });
    phone.document.apply([{ kind: 'set', table: 'scores', id, fields: { sealed: { hash, at: '2026-11-23T09:40:00.000Z' } } }], 'seal-score');
    expect(phone.act('member', seal(session, 'member', 4, 'second'))).toEqual({ kind: 'session-sealed' });
    phone.done('member', seal(session, 'member', 2, 'first'));
    expect(answerAt(phone.record, { session, subject, by: 'member' })).toMatchObject({ kind: 'shown', value: 2 });
  });
});

test.each([
  [1, 2],
  [2, 1],
] as const)('M10 two devices that show scores of two sessions at once both keep theirs: devices %i and %i', (first, second) => {
  const [laptop, phone] = [new Device(first), new Device(second)];
  laptop.done('manager', attachCommand);
  laptop.done('manager', skill);
  const days = ['2026-11-16', '2026-11-23'] as const;
  const on = (day: string) => ({ id: `s${day.replaceAll('-', '')}`, day, occurrence: null });
  for (const day of days) {
    laptop.session = on(day);
    laptop.done('member', seal(on(day).id, 'member', 2, 'first'));
    laptop.done('manager', seal(on(day).id, 'manager', 5, 'manager'));
  }
  phone.hear(laptop);
  laptop.done('manager', reveal(on(days[0]).id, 5, 'manager'));
  phone.done('manager', reveal(on(days[1]).id, 5, 'manager'));
  laptop.hear(phone);
  phone.hear(laptop);
  const kept = days.map((day) => ({ session: on(day).id, day, value: 5 }));
  expect(laptop.record.skills['x1']?.past.manager).toEqual(kept);
  expect(phone.record.skills['x1']?.past.manager).toEqual(kept);
});
