/**
 * Messages to and from one frame. Only what comes from this very frame and from the app's origin is read, and what is
 * written can be read by that origin alone.
 */
import { parseRequest, type SdkRequest } from './messages.ts';

export interface Transport {
  readonly post: (message: unknown) => void;
  readonly close: () => void;
}

export interface TransportOptions {
  readonly frame: () => Window | null | undefined;
  readonly origin: string;
  readonly onRequest: (request: SdkRequest) => void;
}

export function openTransport({ frame, origin, onRequest }: TransportOptions): Transport {
  const listener = (event: MessageEvent<unknown>) => {
    const source = frame();
    if (!source || event.source !== source || event.origin !== origin) return;
    const request = parseRequest(event.data);
    if (request) onRequest(request);
  };
  window.addEventListener('message', listener);
  return {
    post: (message) => frame()?.postMessage(message, origin),
    close: () => window.removeEventListener('message', listener),
  };
}
