/** Topics: added by either, titled and withdrawn by their author, discussed or kept by both. SPEC: T. */
import { fail, ok, type Result } from '../../base/result.ts';
import type { Rejection } from '../commands.ts';
import type { Topic } from '../entities.ts';
import { limits } from '../limits.ts';
import { isSealed } from '../session-state.ts';
import { entityOf, isUsableId } from '../table.ts';
import { alreadyDone, set, shortText, unchanged, type CommandOf, type Decision, type Desk } from './desk.ts';
import { linkFields } from './links.ts';
import { needUnsealed } from './sessions.ts';

export function addTopic({ record, role, context }: Desk, command: CommandOf<'add-topic'>): Decision {
  if (!isUsableId(command.id)) return fail({ kind: 'unknown', what: 'topic' });
  if (entityOf(record.topics, command.id)) return alreadyDone;
  const title = shortText(command.title, 'title', limits.title);
  if (!title.ok) return title;
  return ok([set('topics', command.id, { by: role, title: title.value, addedAt: context.now })]);
}

export function renameTopic(desk: Desk, command: CommandOf<'rename-topic'>): Decision {
  const topic = ownOpenTopic(desk, command.id);
  if (!topic.ok) return topic;
  const title = shortText(command.title, 'title', limits.title);
  if (!title.ok) return title;
  return title.value === topic.value.title ? unchanged : ok([set('topics', command.id, { title: title.value })]);
}

export function withdrawTopic(desk: Desk, command: CommandOf<'withdraw-topic'>): Decision {
  const topic = ownOpenTopic(desk, command.id);
  if (!topic.ok) return topic;
  return ok([set('topics', command.id, { withdrawn: { at: desk.context.now, by: desk.role } })]);
}

export function discussTopic(desk: Desk, command: CommandOf<'discuss-topic'>): Decision {
  const topic = openTopic(desk, command.id);
  if (!topic.ok) return topic;
  const needed = needUnsealed(desk, command.session);
  if (!needed.ok) return needed;
  const discussed = { session: command.session, at: desk.context.now, by: desk.role };
  return ok([...needed.value.first, set('topics', command.id, { discussed })]);
}

/** "Not done with it": the topic stays for the next session. */
export function keepTopic({ record }: Desk, command: CommandOf<'keep-topic'>): Decision {
  const topic = entityOf(record.topics, command.id);
  if (!topic) return fail({ kind: 'unknown', what: 'topic' });
  if (!topic.discussed) return topic.withdrawn ? fail({ kind: 'already-settled' }) : unchanged;
  if (isShut(record, topic)) return fail({ kind: 'session-sealed' });
  return ok([set('topics', command.id, { discussed: null })]);
}

/** Which goal of the vision it serves: said by either, also while it is being discussed. */
export function linkTopic({ record }: Desk, command: CommandOf<'link-topic'>): Decision {
  const topic = entityOf(record.topics, command.id);
  if (!topic) return fail({ kind: 'unknown', what: 'topic' });
  if (topic.withdrawn && !topic.discussed) return fail({ kind: 'already-settled' });
  if (isShut(record, topic)) return fail({ kind: 'session-sealed' });
  const links = linkFields(record, { goal: command.goal }, { goal: topic.goal });
  if (!links.ok) return links;
  return command.goal === topic.goal ? unchanged : ok([set('topics', command.id, links.value)]);
}

/** Was it discussed in a session that both have confirmed? */
function isShut(record: Desk['record'], { discussed }: Topic): boolean {
  const session = discussed === null ? undefined : entityOf(record.sessions, discussed.session);
  return session !== undefined && isSealed(session);
}

function openTopic({ record }: Desk, id: string): Result<Topic, Rejection> {
  const topic = entityOf(record.topics, id);
  if (!topic) return fail({ kind: 'unknown', what: 'topic' });
  return topic.discussed || topic.withdrawn ? fail({ kind: 'already-settled' }) : ok(topic);
}

function ownOpenTopic(desk: Desk, id: string): Result<Topic, Rejection> {
  const topic = openTopic(desk, id);
  return topic.ok && topic.value.by !== desk.role ? fail({ kind: 'only-author' }) : topic;
}
