/**
 * `window.nestedAppAuthBridge`, as MSAL expects it (@azure/msal-browser 5.29, naa/BridgeProxy.ts): it posts a request as JSON,
 * and listeners for "message" get the answer as JSON. Behind it is the broker of the host, the same as for tabs.
 */
import type { Connection } from './connection.ts';

type Listener = (response: string) => void;

export function installSignInBridge(connection: Connection): void {
  const listeners = new Set<Listener>();
  const bridge = {
    addEventListener: (type: string, listener: Listener) => void (type === 'message' && listeners.add(listener)),
    removeEventListener: (type: string, listener: Listener) => void (type === 'message' && listeners.delete(listener)),
    postMessage: (json: string) =>
      void connection.ask({ what: 'sign-in', json }).then(({ value }) => {
        if (typeof value === 'string') for (const listener of listeners) listener(value);
      }),
  };
  Object.assign(window, { nestedAppAuthBridge: bridge });
}
