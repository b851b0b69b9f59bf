/**
 * What somebody achieves on the way from newcomer to lead, one every third week for five years, in this order: what they did, and
 * what it was worth to somebody. Invented people, invented work.
 */
type Achievement = readonly [what: string, value: string];

/** Finds their way: things of one person and some days. */
const first: readonly Achievement[] = [
  ['Drew the map of the platform and had it corrected by Ana', 'It hangs on the wiki; two newcomers have started from it'],
  ['Got the local build to run without the wiki page from 2017', 'The page is gone, and nobody has asked for it'],
  ['Mended the flaky test of the ingest service', 'Eleven people no longer press “run again” out of habit'],
  ['Took over the weekly upgrade of the runner images', 'Tomasz has his Tuesday mornings back'],
  [
    'Passed the Terraform foundations course, lab on modules included',
    'The sandbox is described by code, and can be thrown away',
  ],
  ['Wrote down the thirty words that only we use', 'Support understands our notes on incidents without asking'],
  ['Found the clock that ran ahead on one runner', 'Three teams stopped repeating their builds, four hours a week'],
  ['Put the first alarm of my own into use, and took it away again', 'We know now that the queue is allowed to be long at noon'],
  [
    'Shadowed the on-call week and counted what needed nobody',
    'Of 41 alarms 32 were for nothing; the list was read by everybody',
  ],
  ['Moved the sandbox accounts to names that say whose they are', 'Finance no longer asks each quarter'],
  ['Answered my first question in the guild, and it was right', 'The mobile team builds on Fridays again'],
  ['Halved the pipeline of the runner images', 'Ninety people wait eleven minutes less, each time'],
  ['Held my first review in which the other one learnt something', 'Noor does it the same way now'],
  ['Took the on-call week alone, with Ana asleep', 'Two alarms, both answered within ten minutes'],
  ['Showed support how to read our dashboards', 'Half of their tickets end without us'],
  ['Replaced the script that Felix had written for one evening in 2019', 'The night run no longer depends on his old laptop'],
  ['Said in the stand-up that I did not know, and came back with it the same day', 'The red stage was mended before the demo'],
  ['Brought the waiting reviews down from five days to one', 'Nobody starts a second thing while the first one waits'],
  [
    'Put the licence of the profiler into the hands of purchasing',
    'It was renewed three weeks before its end, for the first time',
  ],
  ['Cleaned the log store of what nobody had read in a year', 'A search takes two seconds instead of twenty'],
  ['Wrote the restore drill and ran it with support', 'A database is back in 40 minutes instead of a day'],
  ['Wrote the page that the on-call week begins with', 'Alarms that needed nobody went from 41 to 9'],
  ['Moved the nightly build to the new cluster', 'Results are there at six instead of nine, before the first stand-up'],
];

/** Carries things: a service, a project of some weeks, a newcomer. */
const second: readonly Achievement[] = [
  ['Took the cost dashboard from idea to use', 'Three teams switched off what nobody used: 2,100 euro a month'],
  ['Carried the cutover of the ingest service, from risks to clean-up', 'No message was lost, and the weekend ended on Saturday'],
  ['Talked about the runner clock at the guild', 'Two more teams had the same fault and mended it that week'],
  ['Taught the rotation of secrets to rotate itself', 'Nobody has had an evening of certificates since May'],
  ['Mentored Noor through her first cutover', 'She carried the second one without me'],
  ['Asked why two change boards decide about the same release', 'There is one now; a release waits two days less'],
  [
    'Led the incident of the edge gateway from alarm to all-clear',
    'Customers saw twelve minutes instead of the two hours of spring',
  ],
  ['Wrote the review of that incident without naming anybody', 'Four causes were mended; the fifth was ours to say out loud'],
  [
    'Built the load test that breaks the queue before customers do',
    'The sale of November ran at 40 % of what we could have borne',
  ],
  ['Got the third approver out of the access request', 'New colleagues work on their second day instead of their ninth'],
  ['Gave the release train a brake that everybody can pull', 'It was pulled four times, and four times it was right'],
  ['Passed the AZ-400 certification', 'We may maintain the build farm ourselves; the contract was not renewed'],
  ['Prepared the first week of a newcomer together with Ana', 'Duc shipped on his third day'],
  [
    'Moved the billing team off the old queue without a stop',
    'Invoices of March went out on the first of April, not on the fourth',
  ],
  ['Said no to a fourth dashboard and showed who reads the other three', 'Two of them are gone as well'],
  ['Brought secrets out of forty repositories', 'The audit closed its finding of two years'],
  ['Found the fault in the service catalogue that three of us had given up on', 'Nights are quiet; Lena sleeps again'],
  [
    'Wrote the service levels down with the teams that depend on them',
    'Discussions about “slow” end after five minutes, with a number',
  ],
  ['Gave Samir feedback that I had put off for a month', 'He thanked me, and his reviews have come in time since'],
  ['Let a newcomer take the on-call page apart', 'It is a third as long; I had written the other two thirds'],
  ['Cut the cold start of the platform API from nine seconds to one', 'The mobile app no longer greets people with a wheel'],
  ['Took part in the architecture group for a quarter, with two papers', 'One was accepted, one was rightly not'],
  ['Put a price on each environment and showed it where it is made', 'Half of the test environments end on Friday by themselves'],
  ['Explained the move to the second region to finance, alone', 'The budget was there before the summer'],
  [
    'Ran the first game day: we switched off our own gateway',
    'Eight gaps in the runbook, found at eleven in the morning instead of at three at night',
  ],
  ['Brought Okan and Priya to one table about the log store', 'Decided in an hour, after nine weeks of mails'],
  ['Made upgrades of the cluster boring', 'Four in a row without a message in the channel'],
  [
    'Wrote the course on reading plan outputs, and held it twice',
    'Nineteen people; applies that had to be taken back fell to none',
  ],
  ['Threw away the tool that I was proudest of', 'What replaced it is somebody else’s to maintain'],
  ['Took the data team’s side in the design of the event format', 'They built their half in two weeks instead of six'],
  ['Kept the team’s date for the catalogue by leaving out a third of it', 'Nobody has asked for that third'],
  ['Showed that the second vendor costs more than it insures', 'The contract ended in March: 38,000 euro a year'],
  ['Handed the ingest service over to Katarzyna', 'She has changed more in it than I would have dared to'],
];

/** Answers for more than the own work: designs, people, the way in which teams work. */
const third: readonly Achievement[] = [
  ['Designed the move to the second region with two options and their costs', 'The board decided in one meeting'],
  ['Said a month ahead that the release train would not hold, and how it could', 'Sales moved two promises in time'],
  ['Led the team of four that moved the first service to the second region', 'It has served half of Europe since September'],
  ['Set up the guild’s hour of half-finished things', 'Five teams have found out that they were building the same'],
  ['Wrote the design page that others now copy', 'Three reviews of security ended without a question'],
  ['Talked at the conference about what we did wrong in the first region', 'Two applications for our open place named the talk'],
  ['Found an owner for each of the sixty services, or its end', 'Fourteen were switched off; an alarm wakes the right person'],
  [
    'Made the platform API’s promises explicit, with a year of notice for each change',
    'No team has had to drop its own plan for us this year',
  ],
  ['Mentored Noor on her way to level 3', 'She leads the build farm'],
  ['Let the others decide about the queue, and kept silent for an hour', 'Their choice is better than mine was'],
  ['Negotiated the freeze down from six weeks to two, with numbers', 'Four weeks of work a year for nine teams'],
  [
    'Switched the failover of the regions for real, on a Tuesday',
    'Eleven seconds; finance stopped paying for the insurance of it',
  ],
  ['Wrote how we hire platform engineers, and interviewed by it', 'Two of three offers were accepted; both have stayed'],
  ['Turned the yearly audit into something that runs each night', 'The auditors stayed for two days instead of three weeks'],
  [
    'Took the blame for the outage of July in front of everybody, and the time to explain it',
    'Reviews of incidents are attended by those who caused them',
  ],
  ['Brought the threat modelling of security into our design page', 'Findings come before the code now, not after it'],
  [
    'Stopped the rewrite of the scheduler after a trial of three weeks',
    'Half a year of four people; the old one got what it lacked in ten days',
  ],
  [
    'Taught two managers of other teams to read our flow of work',
    'They ask for an order of things, and no longer for everything',
  ],
  ['Set the platform’s three goals for the year with those who use it', 'Each team can say which one is theirs'],
  ['Got the build farm to run on a third of the machines', '61,000 euro a year, and a quieter server room'],
  ['Wrote the page on what we do not build', 'It has been answered with “fine” eleven times'],
  [
    'Helped Samir to leave us for the data team, where he belongs',
    'Both teams say so; he has built the bridge that we had lacked',
  ],
  ['Carried the on-call reform: one rota for five teams, and pay for nights', 'Everybody sleeps four weeks of five'],
  [
    'Led the incident of the identity provider across three companies',
    'One page for customers, written within the first half hour',
  ],
  ['Reviewed the architecture of the billing team, when they asked', 'They kept their database, and dropped two services'],
  ['Put carbon beside cost on the dashboard', 'The nightly jobs moved to where the wind blows'],
  ['Showed the board in ten minutes why the platform is a product', 'It has a budget of its own from January on'],
  ['Gave the keynote of the guild to the two youngest of us', 'The room was full; so was their week afterwards'],
  [
    'Wrote the technical vision for three years, and had it torn apart twice',
    'The third version is what teams quote to each other',
  ],
  ['Handed the weekly release over and did not look for a month', 'It went out four times, once better than with me'],
];

export const achievements: readonly Achievement[] = [...first, ...second, ...third];
