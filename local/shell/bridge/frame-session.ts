/**
 * The host's side of one app frame, from the first message to the last: who it is shown to, what it may ask, when it is
 * ready, and how it is told to leave. Knows nothing of React.
 */
import type { Broker } from './broker.ts';
import { flatContext, initializeAnswer, type Place, type TeamsTheme } from './context.ts';
import { answerFunction, type HostActions } from './functions.ts';
import type { SdkEvent, SdkRequest, SdkResponse } from './messages.ts';
import { openTransport } from './transport.ts';

/** `loaded`: the spinner goes. `ready`: the page is usable. Without `ready` within 30 s the host shows an error page. */
export type FrameSignal = 'loaded' | 'ready' | 'failed';

export interface FrameSessionOptions {
  readonly frame: () => Window | null | undefined;
  readonly origin: string;
  readonly contentUrl: string;
  readonly place: () => Place;
  readonly broker: Broker;
  readonly actions: HostActions;
  readonly onSignal: (signal: FrameSignal) => void;
}

export interface FrameSession {
  setTheme(theme: TeamsTheme): void;
  /** The clock of the local tenant jumped (contract: local/README.md). */
  setClock(offsetMs: number): void;
  /** True when the app took part, false when it never said hello: then the host itself goes back. */
  pressBack(): boolean;
  /** Gives the app the time to keep its edits; true when it can be kept asleep and woken by {@link resume}. */
  suspend(): Promise<boolean>;
  resume(): void;
  close(): void;
}

/** Teams waits up to 30 s in the background; here a person waits for the next page. */
const LEAVE_WITHIN_MS = 5_000;

export function openFrameSession(options: FrameSessionOptions): FrameSession {
  const { frame, origin, contentUrl, place, broker, actions, onSignal } = options;
  const handlers = new Set<string>();
  let greeted = false;
  let clockMs: number | null = null;
  let readyToUnload: (() => void) | null = null;

  const transport = openTransport({ frame, origin, onRequest: (request) => void receive(request) });
  const send = (event: SdkEvent) => transport.post(event);

  /** Nothing is posted into a frame that has not said hello: it may still be an empty page of another origin. */
  const sendClock = () => {
    if (greeted && clockMs !== null) transport.post({ accordLocalClock: clockMs });
  };

  const answer = ({ id, uuidAsString }: SdkRequest, args: readonly unknown[]) =>
    transport.post({ id, ...(uuidAsString ? { uuidAsString } : {}), args } satisfies SdkResponse);

  const receive = async (request: SdkRequest): Promise<void> => {
    switch (request.func) {
      case 'initialize':
        greeted = true;
        handlers.clear();
        answer(request, initializeAnswer(place().frameContext));
        return sendClock();
      case 'getContext':
        return answer(request, [flatContext(place())]);
      case 'registerHandler':
        return void (typeof request.args[0] === 'string' && handlers.add(request.args[0]));
      case 'readyToUnload':
        return readyToUnload?.();
      case 'appInitialization.appLoaded':
        return onSignal('loaded');
      case 'appInitialization.success':
      case 'appInitialization.expectedFailure': // the app shows its own page for what it expected
        return onSignal('ready');
      case 'appInitialization.failure':
        return onSignal('failed');
      case 'nestedAppAuth.execute': {
        const response = request.data ? await broker(request.data) : null;
        return response ? answer(request, [null, response]) : undefined;
      }
      default: {
        const args = answerFunction(request, actions, { contentUrl, entityId: place().entityId });
        if (args) answer(request, args);
      }
    }
  };

  return {
    setTheme: (theme) => {
      if (handlers.has('themeChange')) send({ func: 'themeChange', args: [theme] });
    },
    setClock: (offsetMs) => {
      clockMs = offsetMs;
      sendClock();
    },
    pressBack: () => {
      if (greeted) send({ func: 'backButtonPress', args: [] });
      return greeted;
    },
    // learn.microsoft.com/microsoftteams/platform/tabs/how-to/app-caching
    suspend: async () => {
      if (!handlers.has('beforeUnload')) return false;
      const ready = await new Promise<boolean>((resolve) => {
        const timer = setTimeout(() => resolve(false), LEAVE_WITHIN_MS);
        readyToUnload = () => {
          clearTimeout(timer);
          resolve(true);
        };
        send({ func: 'beforeUnload', args: [] });
      });
      readyToUnload = null;
      return ready && handlers.has('load');
    },
    resume: () => send({ func: 'load', args: [{ entityId: place().entityId, contentUrl }] }),
    close: transport.close,
  };
}
