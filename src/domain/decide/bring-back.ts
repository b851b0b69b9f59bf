/**
 * Bringing back what an earlier version held: only ever adding, decided on the record as it is now, so that what came
 * back meanwhile is not brought twice. The rules of the plain commands hold here, too. SPEC: E.
 */
import { sha256Hex } from '../../base/ids.ts';
import { ok } from '../../base/result.ts';
import type { Command, EarlierThing, Mutation } from '../commands.ts';
import type { Agreement, PartnershipRecord, Table, Topic } from '../entities.ts';
import { longTextOf } from '../long-text.ts';
import { entityOf } from '../table.ts';
import { termsHash } from '../terms.ts';
import { agreementLoss, isWithdrawn, lostTopicWords } from '../views/lost.ts';
import { lostPassages, type Passage, stepsTo, withPassages } from '../views/passages.ts';
import { proposeAgreement } from './agreements.ts';
import { reopenAgreement } from './answers.ts';
import { editText, setState } from './check-in.ts';
import { alreadyDone, set, type CommandOf, type Decision, type Desk } from './desk.ts';
import { addTopic } from './topics.ts';

type Of<K extends EarlierThing['kind']> = Extract<EarlierThing, { readonly kind: K }>;
type EditText = Extract<Command, { readonly type: 'edit-text' }>;

/** All of them or none: the first thing that cannot be brought back is the answer. */
export function bringBack(desk: Desk, command: CommandOf<'bring-back'>): Decision {
  const mutations: Mutation[] = [];
  for (const thing of command.things) {
    const decided = decideThing(desk, command.session, thing);
    if (!decided.ok) return decided;
    mutations.push(...decided.value);
  }
  return ok(mutations);
}

function decideThing(desk: Desk, session: string, thing: EarlierThing): Decision {
  switch (thing.kind) {
    case 'text':
      return bringText(deskOf(desk, thing), thing);
    case 'motivation':
    case 'induction':
      return bringValue(deskOf(desk, thing), thing);
    case 'topic':
      return bringTopic(desk, thing.topic);
    case 'agreement':
      return bringAgreement(desk, session, thing.agreement);
  }
}

/** A session that the record does not have is written with the date that it had; one that it has keeps the date that it has. */
function deskOf(desk: Desk, { session }: Pick<Of<'text'>, 'session'>): Desk {
  const { record, context } = desk;
  return session === null || entityOf(record.sessions, session.id) ? desk : { ...desk, context: { ...context, session } };
}

function bringText(desk: Desk, { target, text }: Of<'text'>): Decision {
  const present = longTextOf(desk.record, target);
  return addWords(desk, target, present, lostPassages(text, present));
}

function bringValue(desk: Desk, thing: Of<'motivation' | 'induction'>): Decision {
  if ((entityOf(desk.record.states, thing.id)?.[thing.kind] ?? null) !== null) return alreadyDone;
  const session = thing.id;
  return thing.kind === 'motivation'
    ? setState(desk, { type: 'set-motivation', session, value: thing.value })
    : setState(desk, { type: 'set-induction', session, value: thing.value });
}

/** On the list again if it was withdrawn, added as this person's own if it is nowhere; then its words. */
function bringTopic(desk: Desk, then: Topic): Decision {
  const { record, role, context } = desk;
  const present = entityOf(record.topics, then.id);
  if (present === undefined) {
    // What has no title can only be recognised by its note.
    const added = then.title.trim() === '' ? ok([set('topics', then.id, { by: role, title: '', addedAt: context.now })]) : addTopic(desk, { type: 'add-topic', id: then.id, title: then.title });
    if (!added.ok) return added;
    const fresh: Topic = { id: then.id, by: role, title: then.title, addedAt: context.now, discussed: null, withdrawn: null, note: '', goal: null };
    const served = then.goal !== null && entityOf(record.goals, then.goal)?.retired === null ? [set('topics', then.id, { goal: then.goal })] : [];
    return behind([...added.value, ...served], addWords(withTopic(desk, fresh), noteOf(then), '', lostPassages(then.note, '')));
  }
  const opens = isWithdrawn(present);
  const first = opens ? [set('topics', then.id, { withdrawn: null })] : [];
  const desk2 = opens ? withTopic(desk, { ...present, withdrawn: null }) : desk;
  return behind(first, addWords(desk2, noteOf(then), present.note, lostTopicWords(then, present)));
}

const noteOf = ({ id }: Topic): EditText['target'] => ({ table: 'topics', id, field: 'note' });

function withTopic(desk: Desk, topic: Topic): Desk {
  const record: PartnershipRecord = { ...desk.record, topics: { ...desk.record.topics, [topic.id]: topic } };
  return { ...desk, record };
}

/**
 * Opened again if it was dropped, else proposed once more in the words that it had: beside the present ones, which stay. The
 * ids follow from what is brought back, so that two people who do it at the same time meet in it.
 */
function bringAgreement(desk: Desk, session: string, then: Agreement): Decision {
  const loss = agreementLoss(then, desk.record);
  if (loss === null) return alreadyDone;
  const present = entityOf(desk.record.agreements, then.id);
  if (loss === 'dropped') {
    const answer = freeId(desk.record.answers, 'n', ['opened again', then.id, present?.outcome?.at ?? '']);
    return reopenAgreement(desk, { type: 'reopen-agreement', id: then.id, session, answer });
  }
  const id = loss === 'gone' ? then.id : freeId(desk.record.agreements, 'a', ['proposed again', then.id, termsHash(then.terms)]);
  const { wording, owner } = then.terms;
  return proposeAgreement(desk, { type: 'propose-agreement', id, session, wording, owner, due: then.due.kind === 'day' ? then.due.day : 'next' });
}

function freeId(taken: Table<unknown>, prefix: 'a' | 'n', parts: readonly string[]): string {
  for (let time = 1; ; time += 1) {
    const id = prefix + sha256Hex([...parts, time].join('\n')).slice(0, 16);
    if (entityOf(taken, id) === undefined) return id;
  }
}

/** The rules are asked once for the whole; what is carried out are single insertions. */
function addWords(desk: Desk, target: EditText['target'], present: string, passages: readonly Passage[]): Decision {
  if (passages.length === 0) return alreadyDone;
  const edit = (from: string, to: string) => editText(desk, { type: 'edit-text', target, from, to });
  const whole = edit(present, withPassages(present, passages));
  if (!whole.ok) return whole;
  const first = whole.value.filter(({ kind }) => kind === 'set');
  const { table, id, field } = target;
  return ok([...first, ...stepsTo(present, passages).map((step): Mutation => ({ kind: 'text', table, id, field, ...step }))]);
}

function behind(first: readonly Mutation[], decided: Decision): Decision {
  return decided.ok ? ok([...first, ...decided.value]) : decided;
}
