/** The text of `READ ME.md`, which lies beside the record for whoever finds the folder without the app. */

export interface ReadMeNames {
  readonly manager: string;
  readonly member: string;
}

/** Markdown. Names are the people's own words: what Markdown would read as markup is taken out. */
export function readMe(names: ReadMeNames): string {
  const manager = plain(names.manager) || 'the manager';
  const member = plain(names.member) || 'the member';
  return `# 1:1 sessions of ${member} and ${manager}

This folder holds what ${member} (member) and ${manager} (manager) write down in their 1:1 sessions: topics, agreements,
the member's state, and notes. It belongs to the two of them. The app Accord in Microsoft Teams and Outlook reads and
writes it; there is no copy on any other server.

## What is here

| file | what it is |
|---|---|
| \`record.json\` | the shared record: everything that is not yet settled, and the newest sessions |
| \`sessions/\` | if it is there: files of single sessions; these do not change any more |
| \`sessions/… sealed.json\` | a session as it was confirmed. Each names the one before it and its fingerprint (SHA-256), so a changed one is noticed |
| \`sessions/….docx\`, \`….md\` | the minutes of that session, for reading |
| \`sessions/….json\` | an older session that has left \`record.json\` |
| \`READ ME.md\` | this page |

## Reading it without the app

Open \`record.json\` in a browser or any text editor and look for \`readable\`: it is the whole record in plain words and
dates. The part called \`state\` is the same once more, in the form that lets both of you write at the same time.

- \`agreements\`: what was promised, by whom, until when, who signed which wording, and how it ended
- \`answers\`: what was said about an agreement in a session: kept, not yet, reworded, dropped, reopened
- \`topics\`: what is to be discussed, and when it was
- \`states\`: the member's check-in, one for each session
- \`sessions\`: the dates, the notes, and who closed and confirmed
- \`goals\`, \`wordings\`: the member's vision, and the words that a goal had before
- \`foundations\`, \`agreementVersions\`: the partnership agreement, who affirmed which text, the member's level and the one to reach
- \`skills\`, \`scores\`, \`ratings\`: the matrix, how each of the two scored, and whether a session was worth the time. A
  score is \`sealed\` (a fingerprint that tells nothing) until both have given theirs; then it is \`revealed\`
- \`planItems\`, \`achievements\`: the development plan, and what was achieved with what it brought
- \`criteria\`, \`proofs\`: what a career level asks for, and what showed that it is met
- \`blockers\`, \`raises\`, \`settlements\`: what is in the way, when it came up again, and how it ended
- \`gates\`, \`abilities\`: the induction, and what the member can do alone

## Please

- Do not edit \`record.json\` by hand. OneDrive keeps earlier versions (right-click, Version history) if it happened.
- Do not edit or rename what lies in \`sessions/\`: the app would say that it was changed.
- Do not rename \`record.json\`. The folder as a whole may be moved; the app asks for its new link.
- Whoever can open this folder can read all of this. In OneDrive, "Manage access" shows who that is. Your organisation's
  administrators and its legal search can reach it as well.
`;
}

function plain(name: string): string {
  return name
    .replace(/[\\`*_#<>[\]|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
