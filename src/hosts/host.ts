/**
 * What Accord asks of the program that shows it (Teams, Outlook, a plain browser). The only module that knows teams-js,
 * Office.js and MSAL implements this; everyone else asks for capabilities, never for a host's name.
 */
import type { Readable } from '../base/subscribable.ts';
import type { Result } from '../base/result.ts';
import type { PersonId } from '../domain/entities.ts';

export type Theme = 'light' | 'dark' | 'contrast';

/** Who is looking, as the host says it. A hint for storage and screens, never a proof: Graph decides what they may read. */
export interface Viewer {
  readonly id: PersonId;
  readonly tenant: string;
  /** User principal name, for silent sign-in. */
  readonly loginHint: string;
}

/** Where the page is shown. */
export interface Place {
  /** `tab`: before or after the meeting. `side-panel`: the meeting is being held now. `pane`: beside an appointment in the calendar. */
  readonly surface: 'tab' | 'side-panel' | 'pane';
  /** Chat thread id of the meeting; null outside a meeting. */
  readonly chatId: string | null;
  /** What the link named by which the page was opened (`domain/deep-link.ts`), untrusted; null without one. */
  readonly target: string | null;
  /** A 1:1 that the personal app shows in its own place, as the tab of its meeting would: nothing tells that this tab is there. */
  readonly inPersonalApp?: boolean;
}

export type TokenFailure =
  /** The person has to be asked: call again with `interactive` from a click. */
  | { readonly kind: 'interaction-needed'; readonly scope: string }
  /** They were asked and said no. */
  | { readonly kind: 'declined'; readonly scope: string }
  /** Only an administrator can agree to this scope. */
  | { readonly kind: 'admin-needed'; readonly scope: string }
  | { readonly kind: 'offline' }
  /** The host or Microsoft sign-in failed; `code` is theirs, for support. */
  | { readonly kind: 'sign-in-failed'; readonly code: string };

export interface TokenRequest {
  /** One scope of `scopes.ts`. */
  readonly scope: string;
  /** May a window be shown? Only in answer to a click. */
  readonly interactive: boolean;
  /** Claims challenge from a 401, decoded JSON. */
  readonly claims?: string;
}

export interface SignIn {
  token(request: TokenRequest): Promise<Result<string, TokenFailure>>;
}

export interface Host {
  readonly viewer: Viewer;
  readonly place: Place;
  readonly theme: Readable<Theme>;
  /** BCP 47: the language that the person reads the host in, and how they write dates. */
  readonly locale: Readable<string>;
  /** False while the page is hidden or suspended. */
  readonly active: Readable<boolean>;
  /** Calls before the page is put away; the host waits at most some seconds. Returns an unsubscribe. */
  onSuspend(flush: () => Promise<void>): () => void;
  /** Tells the host that something useful is on screen (its loading mark goes away). */
  painted(): void;
  readonly signIn: SignIn;
  /**
   * The address that leads to `target` (`domain/deep-link.ts`): in the tab of that meeting, or in the personal app without a chat.
   * Null where this deployment does not know the id of its Teams app.
   */
  readonly linkTo: (target: string, chatId: string | null) => string | null;
}
