/** The sentences of the pane in Outlook, in English. */
import type { TokenFailure } from '../../hosts/host.ts';

export const pane = {
  titles: {
    single: 'This meeting does not recur',
    alone: 'Nobody else is invited yet',
    group: 'This is not a 1:1',
    unknown: 'Accord does not know this meeting yet',
    signIn: 'Accord needs to know who you are',
  },
  single: (name: string) => `Accord keeps what recurring 1:1s leave behind. With ${name} there is none yet that Accord knows: make the meeting recur, or open Accord in the chat of the one that does.`,
  alone: 'As soon as one other person is invited and the meeting recurs, what is open between the two of you stands here.',
  group: (people: number) => `${people} people are in it. Accord is for two: what is promised here is nobody else’s business.`,
  unknown: 'The invitation does not say which chat belongs to it. Open Accord once in the meeting’s chat in Teams; from then on it is here, too.',
  noLink: 'It is not a Teams meeting, so it has no chat that a record could belong to. Add a Teams meeting to the invitation, or open Accord in the chat of your other 1:1.',
  signIn: 'Outlook names only your mail address. Microsoft signs you in, and Accord reads and writes files in your own OneDrive and in the folder of the 1:1.',
  signInNow: 'Sign in',
  failed: (failure: TokenFailure): string => {
    switch (failure.kind) {
      case 'declined':
        return 'It was declined. Nothing was read; you can still sign in.';
      case 'admin-needed':
        return 'Your administrator has to let Accord read and write your files first.';
      case 'offline':
        return 'There is no connection to Microsoft at the moment.';
      case 'sign-in-failed':
        return `Microsoft sign-in did not work (${failure.code}).`;
      case 'interaction-needed':
        return 'Microsoft asks you to sign in.';
    }
  },
} as const;
