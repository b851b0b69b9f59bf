/** Topics as the screens show them. SPEC: V. */
import type { PartnershipRecord, Topic } from '../entities.ts';
import { byTextThenId, entitiesOf, groupBy } from '../table.ts';

/** What is still to be discussed: the member's topics first, each side's in the order in which they were added. */
export function topicsToDiscuss(record: PartnershipRecord): readonly Topic[] {
  const open = entitiesOf(record.topics).filter((topic) => !topic.discussed && !topic.withdrawn);
  const side = (topic: Topic) => (topic.by === 'member' ? 0 : 1);
  return open.sort((a, b) => side(a) - side(b) || byTextThenId([a.addedAt, a.id], [b.addedAt, b.id]));
}

/** What was discussed in a session, in that order. */
export function discussedTopics(record: PartnershipRecord, sessionId: string): readonly Topic[] {
  return discussedBySession(record).get(sessionId) ?? [];
}

/** Discussed topics of every session. A topic that one discussed and the other withdrew meanwhile was discussed. */
export function discussedBySession(record: PartnershipRecord): ReadonlyMap<string, readonly Topic[]> {
  const at = (topic: Topic) => topic.discussed?.at ?? '';
  const discussed = entitiesOf(record.topics)
    .filter((topic) => topic.discussed)
    .sort((a, b) => byTextThenId([at(a), a.id], [at(b), b.id]));
  return groupBy(discussed, (topic) => topic.discussed?.session ?? '');
}
