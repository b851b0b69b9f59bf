/** The tenant's sign-in, as the broker and the permission prompt use it (local/README.md). */
import { isRecord } from '../bridge/messages.ts';
import { getJson, postForAnswer } from './request.ts';

/** Enough of an account for MSAL to find it in its cache (naa/BridgeAccountContext.ts). */
export interface AccountHint {
  readonly homeAccountId: string;
  readonly environment: string;
  readonly tenantId: string;
  readonly username: string;
}

export interface TokenAnswer {
  readonly access_token: string;
  readonly id_token: string;
  readonly expires_in: number;
  readonly scope: string;
  readonly account: AccountHint & Readonly<Record<string, unknown>>;
}

export interface TokenRefusal {
  readonly error: 'consent_required' | 'admin_consent_required' | 'unknown_user';
  readonly scopes: readonly string[];
}

export interface ScopeText {
  readonly scope: string;
  readonly title: string;
  readonly description: string;
  readonly needsAdmin: boolean;
}

export interface TokenCall {
  readonly user: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly interaction: 'none' | 'accepted';
  readonly claims?: string;
}

const REFUSALS = ['consent_required', 'admin_consent_required', 'unknown_user'] as const;

const isAnswer = (body: unknown): body is TokenAnswer =>
  isRecord(body) && typeof body.access_token === 'string' && isRecord(body.account);

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** Rejects when there is no connection, or when the answer is not one. */
export async function requestToken(call: TokenCall): Promise<TokenAnswer | TokenRefusal> {
  const { body } = await postForAnswer('/signin/token', call);
  if (isAnswer(body)) return body;
  const error = isRecord(body) ? REFUSALS.find((one) => one === body.error) : undefined;
  if (!isRecord(body) || !error) throw new Error('Sign-in gave an answer that is not one.');
  return { error, scopes: strings(body.scopes) };
}

export async function readScopeTexts(): Promise<readonly ScopeText[]> {
  const body = await getJson('/signin/scopes');
  if (!Array.isArray(body)) return [];
  return (body as readonly unknown[]).filter(isRecord).map((one) => ({
    scope: String(one.scope),
    title: String(one.title),
    description: String(one.description),
    needsAdmin: one.needsAdmin === true,
  }));
}
