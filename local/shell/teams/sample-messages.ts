/**
 * A few messages, so that a chat looks like one. They are the shell's own decoration: the tenant has no messages, and the
 * app never reads any (it asks for `Chat.ReadBasic` at most).
 */
import type { Person } from '../control/types.ts';

export interface SampleMessage {
  readonly from: Person['role'];
  readonly daysAgo: number;
  readonly time: string;
  readonly text: string;
}

const line = (from: Person['role'], daysAgo: number, time: string, text: string): SampleMessage => ({
  from,
  daysAgo,
  time,
  text,
});

const ONE_ON_ONE = [
  line('manager', 7, '09:34', 'Thanks, that was a good one. I owe you an answer about the on-call rota by Thursday.'),
  line('member', 7, '09:41', 'Thanks! I will write up the cutover risks before the planning on Tuesday.'),
  line('manager', 4, '16:12', 'Rota is settled: you are off it until the cutover is through. Told the others as well.'),
  line('member', 4, '16:20', 'That helps a lot. It was the thing that kept me up.'),
  line(
    'member',
    3,
    '11:05',
    'For next time I would like to talk about where I am heading, not about the ingest tickets. All right?',
  ),
  line('manager', 3, '11:07', 'Please. It is your half hour.'),
];

const GROUP = [
  line('manager', 6, '10:02', 'Notes from planning are in the channel. Shout if I got something wrong.'),
  line('outsider', 6, '10:15', 'One thing: the sign-up flow needs an answer on field names before Friday.'),
  line('member', 6, '10:31', 'I can give you that tomorrow morning.'),
  line('outsider', 5, '09:48', 'Perfect, thank you.'),
];

export const sampleMessages = (subject: string): readonly SampleMessage[] => (subject.startsWith('1:1') ? ONE_ON_ONE : GROUP);
