/**
 * An Office.js of our own making, as far as the pane uses it: an item to read has values, one to compose has objects that are
 * asked for them. The real one is proven by hand, a fuller one in Chromium by the shell.
 */
export interface Person {
  readonly displayName: string;
  readonly emailAddress: string;
}

/** What an asynchronous call of Office.js comes to. `refused`: as a failed result; `throws`: at once, in an Outlook that does not know it. */
export type Told<T> = { readonly is: T } | 'refused' | 'throws';

const succeeded = 'succeeded';

function answer<T>(told: Told<T>, done: (result: { status: string; value?: T }) => void): void {
  if (told === 'throws') throw new Error('not known here');
  queueMicrotask(() => done(told === 'refused' ? { status: 'failed' } : { status: succeeded, value: told.is }));
}

export const asked = <T,>(told: Told<T>) => ({ getAsync: (done: (result: { status: string; value?: T }) => void) => answer(told, done) });

export const bodyOf = (told: Told<string>) => ({
  getAsync: (_form: string, done: (result: { status: string; value?: string }) => void) => answer(told, done),
});

export interface FakeOffice {
  readonly office: object;
  /** Another theme, or that of an Outlook that has none. */
  turn(theme: { bodyBackgroundColor: string } | undefined): void;
}

interface Around {
  readonly item: object | null | undefined;
  readonly me: Person;
  readonly language?: string;
  readonly background?: string;
  readonly host?: string;
  /** False: an Outlook that does not tell when its theme changes. */
  readonly tellsThemes?: boolean;
  /** False: it never is ready. */
  readonly answers?: boolean;
}

export function fakeOffice({ item, me, language = 'de-DE', background = '#ffffff', host = 'Outlook', tellsThemes = true, answers = true }: Around): FakeOffice {
  let told: () => void = () => undefined;
  const context = {
    displayLanguage: language,
    officeTheme: { bodyBackgroundColor: background } as { bodyBackgroundColor: string } | undefined,
    mailbox: {
      item,
      userProfile: me,
      addHandlerAsync: (_event: string, handler: () => void) => {
        if (!tellsThemes) throw new Error('not known here');
        told = handler;
      },
    },
  };
  return {
    office: {
      context,
      onReady: () => (answers ? Promise.resolve({ host }) : new Promise(() => undefined)),
      HostType: { Outlook: 'Outlook' },
      EventType: { OfficeThemeChanged: 'officeThemeChanged' },
      CoercionType: { Text: 'text' },
      AsyncResultStatus: { Succeeded: succeeded },
    },
    turn: (theme) => {
      context.officeTheme = theme;
      told();
    },
  };
}
