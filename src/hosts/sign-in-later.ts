/** Sign-in whose code is loaded with the first token: what is on the device is shown without it. */
import { fail } from '../base/result.ts';
import type { SignIn } from './host.ts';
import type { SignInOptions } from './sign-in.ts';

export function signInLater(options: SignInOptions): SignIn {
  let loading: Promise<SignIn> | null = null;
  const load = (): Promise<SignIn> =>
    (loading ??= import('./sign-in.ts').then(
      ({ createSignIn }) => createSignIn(options),
      (error: unknown) => {
        // Asked for again with the next token.
        loading = null;
        throw error;
      },
    ));
  return {
    token: async (request) => {
      const signIn = await load().catch(() => null);
      if (signIn !== null) return signIn.token(request);
      return fail(navigator.onLine ? { kind: 'sign-in-failed', code: 'sign_in_not_loaded' } : { kind: 'offline' });
    },
  };
}
