/**
 * Who has consented to what (entra-docs, consent-types-developer.md). An administrator's consent holds for everybody in the
 * tenant and for every client here; a person's consent holds for one client, `ANY_CLIENT` standing for all (seeds).
 */
import { FREE_SCOPES, canonicalScope, needsAdmin } from './scopes.ts';

export const ANY_CLIENT = '*';

export class Consents {
  private readonly byPerson = new Map<string, Set<string>>();
  /** Scopes to which an administrator has consented for the tenant. */
  adminConsent: string[] = [];

  record(userId: string, clientId: string, scopes: readonly string[]): void {
    const key = `${userId}|${clientId}`;
    const known = this.byPerson.get(key) ?? new Set<string>();
    for (const s of scopes) known.add(canonicalScope(s));
    this.byPerson.set(key, known);
  }

  /** All scopes (without the OpenID ones) that hold for this person and client, in the order of consent. */
  granted(userId: string, clientId: string): string[] {
    return [
      ...new Set([
        ...(this.byPerson.get(`${userId}|${ANY_CLIENT}`) ?? []),
        ...(this.byPerson.get(`${userId}|${clientId}`) ?? []),
        ...this.adminConsent,
      ]),
    ];
  }

  /** Of the scopes asked for, those without consent; and of these, those that only an administrator may give. */
  missing(userId: string, clientId: string, asked: readonly string[]): { all: string[]; admin: string[] } {
    const granted = this.granted(userId, clientId);
    const all = [...new Set(asked.map(canonicalScope))].filter(
      (s) => s !== '.default' && !FREE_SCOPES.includes(s) && !granted.includes(s),
    );
    return { all, admin: all.filter(needsAdmin) };
  }
}
