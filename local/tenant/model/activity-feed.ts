/** The activity feeds of Teams: what each person was told (teams-send-activityfeednotifications.md). */
export interface Activity {
  readonly id: string;
  /** Object id of who is told. */
  readonly to: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** "In delegated calls, actor is the user's name". */
  readonly actor: { readonly id: string; readonly displayName: string };
  readonly activityType: string;
  /** The template with its parameters filled in. */
  readonly text: string;
  readonly preview: string;
  readonly topic: string;
  readonly webUrl: string;
  /** The chat in whose scope it was sent. */
  readonly chatId: string | null;
  readonly read: boolean;
  readonly chainId: number | null;
}

export class ActivityFeed {
  private entries: readonly Activity[] = [];
  private count = 0;

  /** "Use the same chainId in subsequent requests to override the previous notification." */
  add(entry: Omit<Activity, 'id' | 'read'>): void {
    this.count += 1;
    const replaced = (one: Activity): boolean =>
      entry.chainId !== null && one.chainId === entry.chainId && one.to === entry.to && one.actor.id === entry.actor.id;
    const made = { ...entry, id: `${entry.at}-${this.count}`, read: false };
    this.entries = [...this.entries.filter((one) => !replaced(one)), made];
  }

  /** Newest first. */
  of(userId: string): readonly Activity[] {
    return this.entries.filter(({ to }) => to === userId).reverse();
  }

  /** False when the person has no such entry. */
  mark(userId: string, id: string, read: boolean): boolean {
    const known = this.entries.some((one) => one.to === userId && one.id === id);
    this.entries = this.entries.map((one) => (one.to === userId && one.id === id ? { ...one, read } : one));
    return known;
  }
}
