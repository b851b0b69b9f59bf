/**
 * The published page says what Accord keeps, reads and sends: all of it, and nothing that is not so. What is compared is the code that writes
 * to a person's own OneDrive, and the permissions that are asked for.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scopes } from '../../../src/hosts/scopes.ts';

const repository = join(import.meta.dirname, '..', '..', '..');
const read = (...path: string[]): string => readFileSync(join(repository, ...path), 'utf8');

/** What the page says under each of its terms. */
const said = new Map(
  [...read('manifest', 'pages', 'index.html').matchAll(/<dt>([^<]*)<\/dt>\s*<dd>([^<]*)<\/dd>/g)].map(([, term = '', text = '']) => [term, text.replace(/\s+/g, ' ').trim()]),
);
const under = (term: string): string => said.get(term) ?? '';

/** Files of a folder of the source that hold `words`. */
const holding = (folder: string, words: RegExp): readonly string[] => readdirSync(join(repository, 'src', folder)).filter((name) => words.test(read('src', folder, name))).sort();

describe('the page about privacy', () => {
  it('names what is in the app folder of a person, and nothing else', () => {
    const [sentence = ''] = under('What is yours alone').split(" are in Accord's app folder");
    const named = sentence.split(/, (?:and )?/);
    // Where the code writes it, and the names of `private/…json`: a pair's (blind answers), and `settings`.
    expect(holding('graph', /below\(appFolder|createFilePath\(appFolder/)).toEqual(['index-file.ts', 'own-copies.ts', 'private-file.ts']);
    expect(holding('workspace', /\.privateFile\(/)).toEqual(['open-partnership.ts', 'task-switches.ts']);
    expect(read('src', 'workspace', 'open-partnership.ts')).toContain('#blind?.connect(graph.privateFile(');
    expect(named).toEqual(['Your blind scores and ratings', 'what you turned on for To Do', 'the list of your 1:1s', 'your copies of sealed sessions']);
  });

  it('names the folder in which a person saves something for themselves, and how to be rid of it', () => {
    const [, folder = ''] = /const folderName = '([^']*)'/.exec(read('src', 'graph', 'own-drive.ts')) ?? [];
    expect(folder).not.toBe('');
    expect(holding('graph', /'\/me\/drive\/root'/)).toContain('own-drive.ts');
    for (const term of ['What is yours alone', 'Deleting it']) expect(under(term)).toContain(`folder “${folder}”`);
  });

  it('says that what stands in a form is on the device, for how long, and nowhere else', () => {
    const code = read('src', 'workspace', 'draft-notes.ts');
    expect(code).toContain('const longestMs = 90 * 86_400_000;');
    expect(under('On your device')).toContain('what you have begun to write in a form, until you send or cancel it, for ninety days at most');
    // It goes to the rows of the account's database, and where there is a way to OneDrive nobody knows of it.
    expect(holding('graph', /draft-notes|DraftNotes/)).toEqual([]);
    expect(holding('workspace', /draftNotes\(/)).toEqual(['draft-notes.ts', 'my-one-on-ones.ts', 'open-partnership.ts']);
  });

  it('claims nothing that Accord does not have', () => {
    expect(said.size).toBe(7);
    for (const text of said.values()) expect(text).not.toMatch(/\bprivate notes?\b|\bdrafts?\b/i);
  });

  it.each<readonly [scope: string, term: string, words: RegExp]>([
    ['Chat.ReadBasic', 'What it reads', /people of a meeting .* never messages/],
    ['Files.ReadWrite', 'What it reads', /files named above, and who can open them/],
    ['Files.ReadWrite.All', 'The record of a 1:1', /OneDrive of one of the two, or in a folder that they chose/],
    ['Calendars.Read', 'What it reads', /where it was allowed, the calendar/],
    ['TeamsAppInstallation.ReadWriteSelfForChat', 'What it sends', /adds itself to the chat of a meeting/],
    // On until somebody turns it off (`ToolNotes.notifies`).
    ['TeamsActivity.Send', 'What it sends', /until you turn it off: a line to the other person's activity feed/],
    ['Tasks.ReadWrite', 'What it sends', /you turned it on: your own promises as tasks/],
  ])('says what %s is for', (scope, term, words) => {
    expect(scopes.map((one) => one.scope)).toContain(scope);
    expect(under(term)).toMatch(words);
  });

  it('has a line for every permission that is asked for', () => {
    expect(scopes).toHaveLength(7);
  });
});
