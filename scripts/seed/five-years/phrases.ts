/** What the two talk about over five years, as sentences with places to fill. Invented people, invented work. */

export const fillings = {
  project: [
    'the ingest service',
    'the build farm',
    'the runner images',
    'the rotation of secrets',
    'the cost dashboard',
    'the edge gateway',
    'the release train',
    'the move to the second region',
    'the log store',
    'the queue of the billing team',
    'the service catalogue',
    'the sandbox accounts',
    'the restore drill',
    'the platform API',
  ],
  person: ['Ana', 'Tomasz', 'Lena', 'Okan', 'Priya', 'Samir', 'Ingrid', 'Felix', 'Mirjam', 'Duc', 'Katarzyna', 'Noor'],
  part: [
    'the design page',
    'the runbook',
    'the plan for the cutover',
    'the list of risks',
    'the alarm rules',
    'the handover',
    'the load test',
    'the demo',
    'the review',
  ],
  team: [
    'the data team',
    'the billing team',
    'security',
    'the architecture group',
    'support',
    'the mobile team',
    'finance',
    'the guild',
  ],
  time: [
    'before the freeze',
    'by the end of the month',
    'within two weeks',
    'before the audit',
    'by Thursday',
    'before the summer',
    'in the next sprint',
  ],
  number: ['two', 'three', 'four', 'five', 'six', 'nine', 'eleven', 'fourteen'],
} as const;

export const topicsOfMember = [
  'Where I am with {project}',
  'May I take over {part} of {project}?',
  '{person} and I disagree about {part}',
  'I need a decision on {project} {time}',
  'How to tell {team} that we are late',
  'The on-call week: {number} alarms',
  'What I learnt from {part}',
  'Somebody who has done {project} before',
  'I would like to teach {part} to {person}',
  'Too many meetings with {team}',
  'Where do I want to be in two years?',
  'A talk about {project} for {team}',
  'Feedback that I got from {person}',
  'Reviews that wait for {number} days',
  'My next step towards level 3',
  'Is {project} still worth it?',
] as const;

export const topicsOfManager = [
  'What I heard from {team} about {project}',
  'Who decides about {part}?',
  'The rota for the next {number} weeks',
  'What I owe you from last time',
  '{person} joins us: who shows them around?',
  'What I have seen of you in {part}',
  'The budget for {project}',
  'Let us talk about how {project} ended',
  'A course that might fit you',
  'How full is your week?',
] as const;

export const topicNotes = [
  'Read {part} before we talk; it is {number} pages. The part on {project} is the one that worries me.',
  '{person} has asked twice. I do not want to answer a third time without you.',
  'It went wrong in the middle, not at the end. I have drawn it, and I can show it in five minutes.',
  'Numbers from last week: {number} failures, {number} of them ours. I would rather talk about the other ones.',
  'No decision needed today. I want to hear whether you see it as I do.',
  'This is about {team}, and about how we answer them when they come late.',
] as const;

export const notes = [
  '{person} has shown that {project} can run for a night without anybody, and we agreed not to celebrate before {part} is written.',
  'The member of {team} who asked for it has left, so the wish for {project} has to be asked again, in one mail, with a date.',
  'Jonas wants to decide about {part} alone; Maya agrees, as long as {person} hears of it before {team} does.',
  'Maya said plainly that {number} open changes on {project} are too many for one person, and that she should have said so earlier.',
  'We looked at {part} together and crossed out a third of it, since nobody in {team} has opened it for {number} weeks.',
  'What helped: a quiet morning, one question at a time, and {person} on the phone for the last half hour.',
  'What did not help: three channels for one incident, and {team} asking for an estimate every hour.',
  'The estimate for {project} was wrong by a factor of {number}, because {part} was counted as done when it was only begun.',
  'Jonas will not carry {project} over the holidays; Maya tells {team} so herself, and says that it was her decision.',
  'Feedback for Jonas: he explains the end first now, and {person} said without being asked that {part} was the clearest in a long time.',
  'Feedback for Maya: the answer on the budget of {project} came late again, and a clear no would have been easier to work with.',
  'If {team} does not answer {time}, we go ahead with the smaller version of {project} and write down what is missing.',
  'The talk for {team} is moved, since {person} is away, and the free hour goes into {part}.',
  'We keep the rule that nobody changes {project} on a Friday, and we say it again when {person} joins.',
  'It is not about tools: {person} and Jonas read the same page and promised {team} two different things.',
  'Two of the {number} alarms of last week were the same one, seen from {project} and from {part}.',
  'Jonas asked for help on the second day this time, not on the fifth, and {project} was through {time}.',
  'Next time we begin with {part}, since today it got the last two minutes and deserved twenty.',
  'The course is worth it only if {project} waits, so Maya asks {team} whether it can wait for {number} weeks.',
  'We agreed what good looks like for {part}: somebody who was not there can restore {project} with it, alone, at night.',
] as const;

export const promisesOfMember = [
  'Write down what we learnt from {part} of {project} on one page',
  'Show {person} how to restart {project} without me',
  'Bring {number} options for {part}, with what each one costs',
  'Say no to one request from {team} and tell Maya which',
  'Finish {part} for {project} {time}',
  'Ask {person} for feedback on {part} and bring it',
  'Switch {number} alarms of {project} off for two weeks and count what we miss',
  'Give the short talk about {project} to {team}',
] as const;

export const promisesOfManager = [
  'Get a decision on {project} from {team} {time}',
  'Ask {person} whether they mentor Jonas for {part}',
  'Keep Jonas out of the meetings with {team} until {part} is done',
  'Say in writing who decides about {part}',
  'Find the budget for {project}, or say clearly that there is none',
  'Tell {team} that {project} comes later, and why',
  'Read {part} and answer within two days',
] as const;

export const reasons = [
  'Overtaken by events: {team} has closed {project}.',
  'We no longer need it since {person} has done {part}.',
  'It was a good idea at the wrong time; we would start it again when {project} is through.',
] as const;

export const stuck = [
  'I wait for {team} since {number} days and nobody says no.',
  'I do not know how much of {part} I am allowed to decide alone.',
  'Reviews for {project} take longer than writing it did.',
  'Nothing today.',
  '{person} and I undo each other’s work on {part}.',
  'The access to {project} is at its third approver.',
  'I said yes to {number} people and can only keep half of it.',
  'I cannot reproduce the failure of {project} outside of the night.',
] as const;

export const scars = [
  'Woken twice for {project}, both times for nothing.',
  'I told {team} a date that I had not checked with {person}.',
  'Lost a day to {part} because I did not ask.',
  'I was short with {person}, and it was not their fault.',
] as const;

export const breakthroughs = [
  'Found out why {project} stops every {number} days.',
  '{person} restored {project} with my {number} lines and without me.',
  'I explained {part} to {team} in five minutes and they understood.',
  'For the first time I had a whole morning for {project}.',
] as const;
