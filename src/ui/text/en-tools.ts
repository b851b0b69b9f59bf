/** The sentences about people's own tools, in English: the switches for them, links, and what stands in those tools themselves. */
import type { ToolWords } from '../../workspace/tool-words.ts';

const previews: Readonly<Record<Parameters<ToolWords['preview']>[0], (count: number) => string>> = {
  topicAdded: (count) => (count === 1 ? '1 topic for your 1:1' : `${count} topics for your 1:1`),
  agreementWaits: (count) => (count === 1 ? '1 agreement waits for your signature' : `${count} agreements wait for your signature`),
  sessionClosed: (count) => (count === 1 ? '1 session waits for you to confirm it' : `${count} sessions wait for you to confirm them`),
};

/** These leave the app: they count, and tell nothing of what was said. */
export const toolWords: ToolWords = {
  topic: 'Your 1:1',
  preview: (type, count) => previews[type](count),
  about: (name) => (name === '' ? '1:1 in Accord' : `1:1 with ${name}`),
};

export const tools = {
  name: 'Notifications and tasks',
  fold: 'What goes out to Teams and To Do',
  notify: 'Tell the other person in their Teams activity',
  notifyExplain:
    'When you add a topic, propose an agreement or close a session, they see in their activity that there is something: how many, never what. Once for each, and only while they have not seen it. For this device.',
  notifyPermission: {
    ask: 'Nothing is told yet: Accord needs your permission for it.',
    declined: 'Nothing is told, as you chose. You can still allow it.',
    admin: 'Nothing is told: an administrator would have to let Accord do it.',
  },
  noLinks: 'Nothing is told: this deployment of Accord does not say which app it is, so nothing could lead here.',
  allow: 'Allow',
  tasks: 'Keep my promises in Microsoft To Do',
  tasksExplain:
    'Every agreement that you promised and both of you signed stands in a list of its own in your To Do, with its date and a link here. Kept or dropped here, it is done there. Done there, you are asked here whether it was kept. On all of your devices.',
  tasksPermission: {
    ask: 'Accord needs your permission for it.',
    declined: 'Accord may not, as you chose. Turn it on to be asked again.',
    admin: 'An administrator would have to let Accord do it. Send them this name: Tasks.ReadWrite.',
  },
  waiting: 'One moment…',
  failed: 'To Do could not be reached. Nothing was changed. Try again in a moment.',
  removeAsk: (count: number) => (count === 1 ? 'One task of Accord is open in To Do. Take it away?' : `${count} tasks of Accord are open in To Do. Take them away?`),
  remove: 'Take away',
  leave: 'Leave there',
  keepOn: 'Keep it on',
} as const;

export const links = {
  more: 'More',
  copy: 'Copy link',
  copied: 'Link copied. It leads here, for the two of you.',
  byHand: 'Copy this link',
  close: 'Close',
  otherPair: 'This link leads to a 1:1 of two other people. This one is yours.',
  unknownPair: 'This link leads to a 1:1 that is not in your list.',
  settled: 'This is settled by now. It stands in its session.',
  gone: 'This is not in the record any more. What is older can be read in Sessions.',
} as const;

export const doneInTodo = {
  ask: 'Done in To Do: kept?',
  kept: 'Yes, kept',
  open: 'No, still open',
  failed: 'To Do could not be reached. The task is still done there.',
} as const;
