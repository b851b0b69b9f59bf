/**
 * Access to Microsoft Graph as this folder needs it. The host's sign-in has this shape (`SignIn` of hosts/host.ts), so the
 * app hands it over as it is, and a test can stand in for it.
 */
import { fail, ok, type Result } from '../base/result.ts';
import type { RemoteFailure } from '../sync/ports.ts';

/** The delegated scopes that calls of this folder use; a test holds them against the table in `hosts/scopes.ts`. */
export const graphScopes = {
  /** Members and details of the meeting's chat. */
  chats: 'Chat.ReadBasic',
  /** Files of the person; those of others only where the tenant lets it (see `ladder.ts`). */
  files: 'Files.ReadWrite',
  /** Files that others have shared with the person. */
  sharedFiles: 'Files.ReadWrite.All',
  calendar: 'Calendars.Read',
  /** A word in the other person's activity feed. */
  activity: 'TeamsActivity.Send',
  /** Promises among the person's own tasks. */
  tasks: 'Tasks.ReadWrite',
  /** The app adds itself to the chat of a meeting. */
  appInChats: 'TeamsAppInstallation.ReadWriteSelfForChat',
} as const;

export type GraphScope = (typeof graphScopes)[keyof typeof graphScopes];

export type TokenRefusal =
  | { readonly kind: 'interaction-needed'; readonly scope: string }
  | { readonly kind: 'declined'; readonly scope: string }
  | { readonly kind: 'admin-needed'; readonly scope: string }
  | { readonly kind: 'offline' }
  | { readonly kind: 'sign-in-failed'; readonly code: string };

export interface TokenSource {
  /**
   * An access token that has `scope`, without showing anything. `claims`: the decoded JSON of a claims challenge; its
   * presence also means "not from the cache" (the empty challenge `{}` asks only for that).
   */
  token(request: {
    readonly scope: string;
    readonly interactive: false;
    readonly claims?: string;
  }): Promise<Result<string, TokenRefusal>>;
}

/** What a missing token means for the one who wanted the file, the chat or the calendar. */
export function failureOfRefusal(refusal: TokenRefusal): RemoteFailure {
  switch (refusal.kind) {
    case 'interaction-needed':
      return { kind: 'sign-in-needed', scope: refusal.scope, why: 'ask' };
    case 'declined':
      return { kind: 'sign-in-needed', scope: refusal.scope, why: 'declined' };
    case 'admin-needed':
      return { kind: 'sign-in-needed', scope: refusal.scope, why: 'admin' };
    case 'offline':
      return { kind: 'offline' };
    case 'sign-in-failed':
      return { kind: 'sign-in-failed', code: refusal.code };
  }
}

/** Asks a source and turns a refusal into a failure; a source that throws counts as a failed sign-in. */
export async function askToken(
  source: TokenSource,
  scope: string,
  claims: string | null,
): Promise<Result<string, RemoteFailure>> {
  try {
    const answer = await source.token({ scope, interactive: false, ...(claims === null ? {} : { claims }) });
    return answer.ok ? ok(answer.value) : fail(failureOfRefusal(answer.error));
  } catch {
    return fail({ kind: 'sign-in-failed', code: 'token_source' });
  }
}
