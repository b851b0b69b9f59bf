/** Chats: learn.microsoft.com/graph/api/resources/chat. */
export interface Chat {
  readonly id: string;
  readonly topic: string;
  readonly chatType: 'meeting' | 'group' | 'oneOnOne';
  /** Object ids. */
  readonly members: readonly string[];
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number;
  readonly updatedAt: number;
  /** Only for meeting chats. `calendarEventId` is given out as null, which is what most tenants see (docs-contrib#2393). */
  readonly meeting: { readonly joinUrl: string; readonly organizerId: string } | null;
}
