/**
 * `window.nestedAppAuthBridge`, as MSAL expects it (@azure/msal-browser 5.29, naa/BridgeProxy.ts): it posts a request as JSON,
 * and listeners for "message" get the answer as JSON. Behind it is the broker of the host, the same as for tabs. Until somebody calls
 * `window.__initializeNestedAppAuth`, there is none: so it is in Outlook on the web (msal-js#7289, #7723), and MSAL calls that first.
 */
import type { Connection } from './connection.ts';

type Listener = (response: string) => void;

export function offerSignInBridge(connection: Connection): void {
  const listeners = new Set<Listener>();
  const bridge = {
    addEventListener: (type: string, listener: Listener) => void (type === 'message' && listeners.add(listener)),
    removeEventListener: (type: string, listener: Listener) => void (type === 'message' && listeners.delete(listener)),
    postMessage: (json: string) =>
      void connection.ask({ what: 'sign-in', json }).then(({ value }) => {
        if (typeof value === 'string') for (const listener of listeners) listener(value);
      }),
  };
  const install = async (): Promise<void> => {
    // Nothing is there before the promise that it returns is kept.
    await Promise.resolve();
    Object.assign(window, { nestedAppAuthBridge: bridge });
  };
  Object.assign(window, { __initializeNestedAppAuth: install });
}
