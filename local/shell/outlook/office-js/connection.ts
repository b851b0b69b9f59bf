/** The add-in's end of the line to the shell. The shell is where this script came from, and nobody else is listened to. */
import type { FromPane, OfficeError, OfficeTheme, Question, ToPane, Welcome } from '../protocol.ts';

export type Answer = { readonly value: unknown; readonly error?: OfficeError };

export interface Connection {
  readonly ask: (question: Question) => Promise<Answer>;
}

export interface ConnectionEvents {
  readonly onWelcome: (welcome: Welcome, connection: Connection) => void;
  readonly onTheme: (theme: OfficeTheme) => void;
}

const isMessage = (data: unknown): data is ToPane => typeof data === 'object' && data !== null && 'office' in data;

export function connect(shell: string, { onWelcome, onTheme }: ConnectionEvents): void {
  const waiting = new Map<number, (answer: Answer) => void>();
  let asked = 0;
  const post = (message: FromPane) => window.parent.postMessage(message, shell);
  const connection: Connection = {
    ask: (question) =>
      new Promise((resolve) => {
        asked += 1;
        waiting.set(asked, resolve);
        post({ office: 'ask', id: asked, question });
      }),
  };
  window.addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin !== shell || source !== window.parent || !isMessage(data)) return;
    switch (data.office) {
      case 'welcome':
        return onWelcome(data.welcome, connection);
      case 'theme':
        return onTheme(data.officeTheme);
      case 'answer':
        waiting.get(data.id)?.(data);
        waiting.delete(data.id);
    }
  });
  post({ office: 'hello' });
}
