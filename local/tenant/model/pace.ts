/**
 * Requests a second that Teams takes from one app in one tenant (throttling-limits.md, "Microsoft Teams service limits"):
 * sendActivityNotification 5, apps in chats 30. Other workloads count units (meter.ts) or are not modelled.
 */
const SECOND = 1000;

export class Pace {
  private readonly asked = new Map<string, number[]>();

  /** Notes a request; false when it is one too many in the last second. Those count as well. @param now tenant time */
  allows(what: string, perSecond: number, now: number): boolean {
    const recent = (this.asked.get(what) ?? []).filter((at) => at <= now && at > now - SECOND);
    this.asked.set(what, [...recent, now]);
    return recent.length < perSecond;
  }
}
