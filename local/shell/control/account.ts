/**
 * Who is signed in to the host. Teams has its own session with Entra ID, long before any app asks for a token; here the
 * shell signs each person in with OpenID scopes, which need no consent, and remembers the account for offline starts.
 */
import { useEffect, useState } from 'react';
import { isRecord } from '../bridge/messages.ts';
import { requestToken, type AccountHint } from './sign-in.ts';
import type { Person } from './types.ts';

/** Client id of the shell itself, apart from the app's. */
const SHELL_CLIENT_ID = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';
const TRY_AGAIN_MS = 3_000;

const keyOf = (user: string) => `local-microsoft-365.account.${user}`;

const remembered = (user: string): AccountHint | null => {
  const value: unknown = JSON.parse(localStorage.getItem(keyOf(user)) ?? 'null');
  if (!isRecord(value)) return null;
  const { homeAccountId, environment, tenantId, username } = value;
  const whole = [homeAccountId, environment, tenantId, username].every((one) => typeof one === 'string');
  return whole ? (value as unknown as AccountHint) : null;
};

const signIn = async (user: string): Promise<AccountHint> => {
  const scopes = ['openid', 'profile'];
  const answer = await requestToken({ user, clientId: SHELL_CLIENT_ID, scopes, interaction: 'none' });
  if ('error' in answer) throw new Error(answer.error);
  const { homeAccountId, environment, tenantId, username } = answer.account;
  const account = { homeAccountId, environment, tenantId, username };
  localStorage.setItem(keyOf(user), JSON.stringify(account));
  return account;
};

/** Null until the person has been signed in once on this device. */
export function useAccount(person: Person): AccountHint | null {
  const [account, setAccount] = useState(() => remembered(person.id));
  const known = account !== null;
  useEffect(() => {
    if (known) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const attempt = () =>
      void signIn(person.id).then(
        (found) => current && setAccount(found),
        () => {
          if (current) timer = setTimeout(attempt, TRY_AGAIN_MS);
        },
      );
    attempt();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [person.id, known]);
  return account;
}
