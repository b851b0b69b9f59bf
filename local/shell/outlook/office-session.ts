/** The host's side of one add-in's pane, from its first message to the last. Knows nothing of React. */
import type { Broker } from '../bridge/broker.ts';
import { isRecord } from '../bridge/messages.ts';
import type { FromPane, Item, ItemField, OfficeError, OfficeTheme, Question, ToPane, Welcome } from './protocol.ts';

export interface OfficeSessionOptions {
  readonly frame: () => Window | null | undefined;
  readonly origin: string;
  readonly item: Item;
  readonly welcome: () => Omit<Welcome, 'item'>;
  readonly broker: Broker;
  readonly onOpen: (url: string) => void;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

export interface OfficeSession {
  setTheme(theme: OfficeTheme): void;
  /** The clock of the local tenant jumped (contract: local/README.md). */
  setClock(offsetMs: number): void;
  close(): void;
}

const ITEM_NOT_SAVED: OfficeError = {
  code: 9046,
  name: 'ItemNotSaved',
  message: "The id can't be retrieved until the item is saved.",
};

/**
 * `organizer.getAsync` needs read/write item (learn.microsoft.com/javascript/api/outlook/office.organizer). The library itself
 * lets the call through with read item, so the refusal comes from Outlook, in the words that it has for such refusals
 * (office-js-docs#1013).
 */
const PERMISSION_DENIED: OfficeError = {
  code: 7000,
  name: 'Permission Denied',
  message: "You don't have sufficient permissions for this action.",
};

const FIELDS: readonly ItemField[] = [
  ...(['itemId', 'recurrence', 'start', 'end', 'subject', 'organizer', 'requiredAttendees', 'optionalAttendees'] as const),
  'body.text',
  'body.html',
];

const readQuestion = (value: unknown): Question | null => {
  if (!isRecord(value)) return null;
  const { what, url, json } = value;
  const field = FIELDS.find((one) => one === value.field);
  if (what === 'field') return field ? { what, field } : null;
  if (what === 'save' || what === 'close') return { what };
  if (what === 'open') return typeof url === 'string' ? { what, url } : null;
  if (what === 'sign-in') return typeof json === 'string' ? { what, json } : null;
  return null;
};

const readMessage = (data: unknown): FromPane | null => {
  if (!isRecord(data)) return null;
  if (data.office === 'hello') return { office: 'hello' };
  const question = readQuestion(data.question);
  return data.office === 'ask' && typeof data.id === 'number' && question ? { office: 'ask', id: data.id, question } : null;
};

type Answer = Pick<Extract<ToPane, { office: 'answer' }>, 'value' | 'error'>;

export function fieldOf(item: Item, field: ItemField): Answer {
  if (field === 'body.text') return { value: item.body.text };
  if (field === 'body.html') return { value: item.body.html };
  if (field === 'itemId' && item.itemId === null) return { value: undefined, error: ITEM_NOT_SAVED };
  if (field === 'organizer' && item.mode === 'compose') return { value: undefined, error: PERMISSION_DENIED };
  return { value: item[field] };
}

export function openOfficeSession(options: OfficeSessionOptions): OfficeSession {
  const { frame, origin, item, welcome, broker, onOpen, onSave, onClose } = options;
  let greeted = false;
  let clockMs: number | null = null;

  const post = (message: ToPane | { readonly accordLocalClock: number }) => frame()?.postMessage(message, origin);
  const sendClock = () => void (greeted && clockMs !== null && post({ accordLocalClock: clockMs }));

  const answer = async (question: Question): Promise<Answer> => {
    switch (question.what) {
      case 'field':
        return fieldOf(item, question.field);
      case 'sign-in':
        return { value: await broker(question.json) };
      case 'save':
        onSave();
        return { value: undefined };
      case 'open':
        onOpen(question.url);
        return { value: undefined };
      case 'close':
        onClose();
        return { value: undefined };
    }
  };

  const listener = ({ source, origin: from, data }: MessageEvent<unknown>) => {
    const message = source && source === frame() && from === origin ? readMessage(data) : null;
    if (!message) return;
    if (message.office === 'ask') {
      void answer(message.question).then((given) => post({ office: 'answer', id: message.id, ...given }));
      return;
    }
    greeted = true;
    // Of an item that is being composed the library knows nothing but the series: the rest may change while it is open.
    const known = item.mode === 'read' ? item : { mode: item.mode, seriesId: item.seriesId };
    post({ office: 'welcome', welcome: { ...welcome(), item: known } });
    sendClock();
  };
  window.addEventListener('message', listener);

  return {
    setTheme: (officeTheme) => void (greeted && post({ office: 'theme', officeTheme })),
    setClock: (offsetMs) => {
      clockMs = offsetMs;
      sendClock();
    },
    close: () => window.removeEventListener('message', listener),
  };
}
