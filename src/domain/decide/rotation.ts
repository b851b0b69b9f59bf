/** Which part of growth a session looks at, and that it was looked at. SPEC: RS. */
import { ok } from '../../base/result.ts';
import { set, unchanged, type CommandOf, type Decision, type Desk } from './desk.ts';
import { needUnsealed } from './sessions.ts';

/** A field for each part: of two who note the same one at once, either is right. */
export function visitPart(desk: Desk, { session: id, part }: CommandOf<'visit-part'>): Decision {
  const needed = needUnsealed(desk, id);
  if (!needed.ok) return needed;
  const { session, first } = needed.value;
  if (session?.visited[part]) return unchanged;
  return ok([...first, set('sessions', id, { [`visited-${part}`]: { by: desk.role, at: desk.context.now } })]);
}

export function choosePart(desk: Desk, { session: id, part }: CommandOf<'choose-part'>): Decision {
  const needed = needUnsealed(desk, id);
  if (!needed.ok) return needed;
  const { session, first } = needed.value;
  return (session?.part ?? null) === part ? unchanged : ok([...first, set('sessions', id, { part })]);
}
