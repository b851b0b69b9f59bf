/**
 * Access tokens: opaque to the app ("do not parse access tokens", entra-docs access-tokens.md), looked up in memory.
 * Expiry counts real elapsed time, so that a jump of the tenant clock signs nobody out.
 */
import { secret } from './ids.ts';

export interface Token {
  readonly userId: string;
  readonly scopes: readonly string[];
  /** The app that it was given to. */
  readonly clientId: string;
  /** Machine time, milliseconds since 1970 UTC. */
  readonly expiresAt: number;
  /** Refused until a new one is fetched with the claims of the challenge (continuous access evaluation). */
  readonly challenged?: true;
}

/** Seconds; Entra gives 60–90 minutes (entra-docs, configurable-token-lifetimes.md). */
export const DEFAULT_LIFETIME = 3_900;

export class Tokens {
  private readonly known = new Map<string, Token>();

  /** A new token for `expiresIn` seconds. */
  issue(userId: string, scopes: readonly string[], clientId: string, expiresIn: number = DEFAULT_LIFETIME): string {
    const token = `EwB4${secret(72)}`;
    this.known.set(token, { userId, scopes, clientId, expiresAt: Date.now() + expiresIn * 1000 });
    return token;
  }

  /** All tokens of the person that were given out so far expire at once. */
  expireAll(userId: string): void {
    this.changeAll(userId, { expiresAt: 0 });
  }

  /** All tokens of the person that were given out so far are met with a claims challenge from now on. */
  challengeAll(userId: string): void {
    this.changeAll(userId, { challenged: true });
  }

  private changeAll(userId: string, change: Partial<Token>): void {
    for (const [key, token] of this.known) if (token.userId === userId) this.known.set(key, { ...token, ...change });
  }

  /** The token, expired or not; undefined when it was never given out. */
  find(token: string): Token | undefined {
    return this.known.get(token);
  }
}
