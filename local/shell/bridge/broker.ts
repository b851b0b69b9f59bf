/**
 * The broker of nested app authentication. MSAL's requests and answers are those of
 * @azure/msal-browser 5.29 (src/naa/BridgeRequestEnvelope.ts, BridgeResponseEnvelope.ts, BridgeStatusCode.ts); what is
 * behind it is the tenant's sign-in, and a person who may be asked for consent.
 */
import type { AccountHint, TokenAnswer, TokenRefusal } from '../control/sign-in.ts';
import { isRecord } from './messages.ts';

type Status = 'USER_INTERACTION_REQUIRED' | 'USER_CANCEL' | 'NO_NETWORK' | 'PERSISTENT_ERROR' | 'ACCOUNT_UNAVAILABLE';

export interface TokenQuestion {
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly claims?: string;
}

/** What the broker needs from the host that it lives in. */
export interface BrokerPorts {
  /** The account that is signed in to the host. */
  account(): AccountHint;
  isOnline(): boolean;
  /** Rejects when there is no connection. */
  requestToken(question: TokenQuestion, interaction: 'none' | 'accepted'): Promise<TokenAnswer | TokenRefusal>;
  /** Shows the permission prompt; resolves with the answer to it. */
  askConsent(question: TokenQuestion, refusal: TokenRefusal): Promise<'accepted' | 'cancelled'>;
}

export type Broker = (json: string) => Promise<string | null>;

interface Envelope {
  readonly method: string;
  readonly requestId: string;
  readonly tokenParams: unknown;
}

const readEnvelope = (json: string): Envelope | null => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isRecord(value) || value.messageType !== 'NestedAppAuthRequest') return null;
  const { method, requestId, tokenParams } = value;
  return typeof method === 'string' && typeof requestId === 'string' ? { method, requestId, tokenParams } : null;
};

const readQuestion = (params: unknown): TokenQuestion | null => {
  if (!isRecord(params) || typeof params.clientId !== 'string' || typeof params.scope !== 'string') return null;
  return {
    clientId: params.clientId,
    scopes: params.scope.split(' ').filter(Boolean),
    ...(typeof params.claims === 'string' ? { claims: params.claims } : {}),
  };
};

const success = (answer: TokenAnswer) => ({
  success: true,
  token: {
    access_token: answer.access_token,
    id_token: answer.id_token,
    expires_in: answer.expires_in,
    scope: answer.scope,
    properties: null,
  },
  account: answer.account,
});

const failure = (status: Status, code: string, description: string, subError?: string) => ({
  success: false,
  error: { status, code, description, ...(subError ? { subError } : {}) },
});

const noNetwork = () => failure('NO_NETWORK', 'no_network', 'The device has no connection.');

const refused = (refusal: TokenRefusal) =>
  refusal.error === 'unknown_user'
    ? failure('ACCOUNT_UNAVAILABLE', 'unknown_user', 'This account is not known to the tenant.')
    : failure(
        'USER_INTERACTION_REQUIRED',
        'invalid_grant',
        'AADSTS65001: The user or administrator has not consented to use the application.',
        'consent_required',
      );

export function createBroker(ports: BrokerPorts): Broker {
  const silent = async (question: TokenQuestion) => {
    const answer = await ports.requestToken(question, 'none');
    return 'error' in answer ? refused(answer) : success(answer);
  };

  /** Entra ID shows nothing when consent is there already, so neither does this. */
  const popup = async (question: TokenQuestion) => {
    let answer = await ports.requestToken(question, 'none');
    while ('error' in answer) {
      if (answer.error === 'unknown_user') return refused(answer);
      const choice = await ports.askConsent(question, answer);
      if (choice === 'cancelled') return failure('USER_CANCEL', 'user_cancelled', 'The person closed the prompt.');
      answer = await ports.requestToken(question, 'accepted');
    }
    return success(answer);
  };

  const reply = async ({ method, tokenParams }: Envelope): Promise<object> => {
    if (method === 'GetInitContext') {
      return {
        success: true,
        initContext: {
          sdkName: 'Local Microsoft 365',
          sdkVersion: '1.0.0',
          capabilities: { queryAccount: false },
          accountContext: ports.account(),
        },
      };
    }
    const question = readQuestion(tokenParams);
    if (!question || (method !== 'GetToken' && method !== 'GetTokenPopup')) {
      return failure('PERSISTENT_ERROR', 'invalid_request', `The broker cannot answer ${method}.`);
    }
    if (!ports.isOnline()) return noNetwork();
    try {
      return await (method === 'GetToken' ? silent(question) : popup(question));
    } catch {
      return noNetwork();
    }
  };

  return async (json) => {
    const envelope = readEnvelope(json);
    if (!envelope) return null;
    const { requestId } = envelope;
    return JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...(await reply(envelope)) });
  };
}
