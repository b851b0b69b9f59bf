/** `Office.context.mailbox` (learn.microsoft.com/javascript/api/outlook/office.mailbox). */
import type { OfficeTheme, Welcome } from '../protocol.ts';
import { answerLater } from './async-call.ts';
import type { Connection } from './connection.ts';
import { EventType, MailboxEnums } from './enums.ts';
import { itemOf } from './item.ts';

type Handler = (event: { readonly type: string; readonly officeTheme: OfficeTheme }) => void;

const EVENTS: readonly unknown[] = Object.values(EventType);
const REST_VERSIONS: readonly unknown[] = Object.values(MailboxEnums.RestVersion);

/** Exchange's ids have "/" and "+" where Graph's, which go into addresses, have "-" and "_" (convertToRestId.ts). */
const restId = (id: unknown, version: unknown): string => {
  if (typeof id !== 'string' || !REST_VERSIONS.includes(version))
    throw new TypeError('Value does not fall within the expected range.');
  return id.replaceAll('/', '-').replaceAll('+', '_');
};
const ewsId = (id: unknown, version: unknown): string => {
  if (typeof id !== 'string' || !REST_VERSIONS.includes(version))
    throw new TypeError('Value does not fall within the expected range.');
  return id.replaceAll('-', '/').replaceAll('_', '+');
};

export function mailboxOf(welcome: Welcome, connection: Connection) {
  const handlers = new Set<Handler>();
  const unsupported = { code: 5010, name: 'Invalid Operation', message: 'The event type is not supported.' };

  return {
    /**
     * ItemChanged is taken and never raised: panes on appointments cannot be pinned, so each item opens one of its own
     * (learn.microsoft.com/office/dev/add-ins/outlook/pinnable-taskpane).
     */
    addHandlerAsync: (type: unknown, handler: unknown, ...args: readonly unknown[]) => {
      const known = EVENTS.includes(type) && typeof handler === 'function';
      if (known && type === EventType.OfficeThemeChanged) handlers.add(handler as Handler);
      answerLater(args, async () => (known ? { value: undefined } : { value: undefined, error: unsupported }), false);
    },
    /** As in Outlook, all handlers of an event go at once. */
    removeHandlerAsync: (type: unknown, ...args: readonly unknown[]) => {
      if (type === EventType.OfficeThemeChanged) handlers.clear();
      answerLater(args, async () => ({ value: undefined }), false);
    },
    convertToRestId: restId,
    convertToEwsId: ewsId,
    diagnostics: { hostName: 'OutlookWebApp', hostVersion: '16.0.0.0', OWAView: 'ThreeColumns' },
    item: itemOf(welcome, connection),
    userProfile: welcome.userProfile,
    /** For the library itself. */
    raiseThemeChanged: (officeTheme: OfficeTheme) => {
      for (const handler of handlers) handler({ type: EventType.OfficeThemeChanged, officeTheme });
    },
  };
}
