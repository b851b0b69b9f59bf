import { unzipSync } from 'fflate';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../../../src/domain/read-record.ts';
import { defaultTemplate } from '../../../../src/domain/template/default.ts';
import { templateOf } from '../../../../src/domain/template/template-of.ts';
import { reviewPack } from '../../../../src/domain/views/review-pack.ts';
import { fileName, papers, toWordFile } from '../../../../src/ui/papers/index.ts';
import { toMarkdown } from '../../../../src/ui/papers/markdown.ts';
import { sealedRecord } from '../../../../src/domain/views/sealing.ts';
import { minutesPaper } from '../../../../src/ui/papers/minutes.ts';
import { factsOf, heading, isRightToLeft, item, listOf, type Paper, paragraph, subheading, tableOf, writable } from '../../../../src/ui/papers/paper.ts';
import { packPaper } from '../../../../src/ui/papers/review-pack.ts';
import { type PackPart, packParts } from '../../../../src/ui/text/papers.ts';
import { datesIn } from '../../../../src/ui/text/when.ts';
import { hostile, richRaw, richRecord, session } from './rich-record.ts';

const names = { manager: 'Maya Lindqvist', member: 'Jonas Okafor' };

/** Every place of a paper that takes words, with the same words. */
function paperOf(words: string): Paper {
  return {
    title: words,
    subtitle: words,
    blocks: [heading(words), subheading(words), paragraph(words), ...factsOf([{ name: 'Fact', value: words }]), ...listOf([item(words, [words], 'Lead')]), ...tableOf([{ name: words, share: 1 }, { name: 'B', share: 1 }], [[words, words]])],
  };
}

/** With everything on that readers have: addresses become links by themselves, and HTML would be HTML. */
const reader = new MarkdownIt({ html: true, linkify: true });
const parser = new DOMParser();
const pageOf = (markdown: string): Document => parser.parseFromString(reader.render(markdown), 'text/html');
const ownTags = new Set(['H1', 'H2', 'H3', 'P', 'BR', 'UL', 'LI', 'STRONG', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD']);
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The parts of a Word file; not well-formed XML is an error. */
function partsOf(bytes: Uint8Array, wanted = /\.(xml|rels)$/): ReadonlyMap<string, Document> {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => wanted.test(name));
  return new Map(
    files.map(([name, content]) => {
      const part = parser.parseFromString(new TextDecoder('utf-8', { fatal: true }).decode(content), 'text/xml');
      const broken = part.querySelector('parsererror');
      if (broken !== null) throw new Error(`${name}: ${broken.textContent}`);
      return [name, part];
    }),
  );
}

function wordOf(parts: ReadonlyMap<string, Document>): { readonly paragraphs: readonly string[]; readonly text: string; readonly all: Document } {
  const all = parts.get('word/document.xml');
  if (all === undefined) throw new Error('no document');
  const textIn = (node: Element): string => [...node.getElementsByTagName('*')].map((one) => (one.tagName === 'w:t' ? (one.textContent ?? '') : one.tagName === 'w:br' ? '\n' : '')).join('');
  const paragraphs = [...all.getElementsByTagName('w:p')].map(textIn);
  return { paragraphs, text: paragraphs.join('\n'), all };
}

function packOf(raw = richRaw(), parts: readonly PackPart[] = packParts, withDrafts = false): Paper {
  const record = readRecord(raw);
  const template = templateOf(record);
  const pack = reviewPack({ record, earlier: [], period: { from: '2026-10-01', to: '2026-12-31' }, level: 2, today: '2026-11-23', zone: 'UTC', template });
  return packPaper({ pack, names, template, dates: datesIn('en-GB'), today: '2026-11-23', parts: new Set(parts), withDrafts, missing: ['Something is missing.'] });
}

describe('what can be written', () => {
  it('drops control characters and halves of characters, and keeps every other one', () => {
    expect(writable('a\u0000\u0007b\u001b\ud800c\ufffe🎉日本\tفهم\r\nx\u2028y\u000bz')).toBe('abc🎉日本\tفهم\nx\ny\nz');
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => writable(writable(text)) === writable(text)));
  });

  it('knows what is written from right to left by the first letter', () => {
    expect(['فهمت', '(123) שלום', 'English فهمت', '日本', '', '123'].map(isRightToLeft)).toEqual([true, true, false, false, false, false]);
  });
});

describe('Markdown', () => {
  it('of words that would be markup has those words and nothing else', () => {
    for (const words of [hostile, '1. one', '- a\n+ b\n* c', '===', '---', '> q', '    code', '```\ncode\n```', '[a]: https://x.example', '| a | b |\n|---|---|', 'a\\', 'HTTP://X.EXAMPLE', '<!-- x -->', '&#64;', '^1^ $x$ {#id}', 'www.x.example/y']) {
      const page = pageOf(toMarkdown(paperOf(words)));
      expect([...page.body.querySelectorAll('*')].map(({ tagName }) => tagName).filter((name) => !ownTags.has(name)), words).toEqual([]);
      expect(plain(page.querySelector('h1')?.textContent ?? ''), words).toBe(plain(writable(words)));
      expect(plain(page.querySelectorAll('li')[1]?.textContent ?? ''), words).toBe(plain(`Lead: ${writable(words)} ${writable(words)}`));
      expect([...page.querySelectorAll('td')].map(({ textContent }) => plain(textContent)), words).toEqual([plain(writable(words)), plain(writable(words))]);
    }
  });

  it('of any words has those words and nothing else', () => {
    const bit = fc.oneof(fc.constantFrom(...Array.from('\\`*_{}[]()#+-.!|~<>&$^:=\n\t @/"\'1a'), 'https://', 'www.', 'mailto:', '](', '**', '\n\n'), fc.string({ unit: 'grapheme', maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 12 }), (bits) => {
        const words = bits.join('');
        const page = pageOf(toMarkdown({ title: 'T', subtitle: '', blocks: [paragraph(words), ...listOf([item(words || 'x')])] }));
        expect([...page.body.querySelectorAll('*')].map(({ tagName }) => tagName).filter((name) => !ownTags.has(name))).toEqual([]);
        const told = [...page.body.children].filter(({ tagName }) => tagName === 'P').map((one) => one.textContent);
        expect(plain(told.join(' '))).toBe(plain(writable(words)));
      }),
      { numRuns: 300 },
    );
  });

  it('of minutes is what a person can read, and the same each time', async () => {
    const [first, second] = await Promise.all([papers.minutes(richRecord(), session, richRecord()), papers.minutes(richRecord(), session, richRecord())]);
    const [one, two] = [first, second].map((files) => new TextDecoder().decode(files.find(({ form }) => form === 'md')?.bytes));
    expect(one).toBe(two);
    const page = pageOf(one ?? '');
    expect([...page.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(['Since last time', 'How Jonas Okafor is', 'Topics', 'Blockers', 'Skills scored', 'Achievements', 'Notes', 'New agreements', 'Worth our time']);
    const text = plain(page.body.textContent);
    for (const words of ['Kept: Book the exam', 'Not yet: Ask for access', 'New date: Fri 18 December 2026', 'Dropped: Write the handbook', 'Reason: The project ended', '4 of 5', '本番ログ', 'Practise with Tom first', 'Raised: No write access', 'A list of five people', 'Saw the module review', 'Wrote the on-call handbook', 'What it brought is not told yet', 'ملاحظات', 'Review the plan', 'Signed by both', 'Signed by Jonas Okafor; waits for Maya Lindqvist', 'more than I hoped']) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('TELLNOBODY');
    expect(one).not.toContain('TELLNOBODY');
  });
});

describe('Word', () => {
  it('of minutes holds what must be there, as real headings, lists and a table with a header row', async () => {
    const [, file] = await papers.minutes(richRecord(), session, richRecord());
    expect(file?.form).toBe('docx');
    const parts = partsOf(file?.bytes ?? new Uint8Array());
    expect([...parts.keys()]).toEqual(expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml', 'docProps/core.xml']));
    const { paragraphs, text, all } = wordOf(parts);
    expect(paragraphs[0]).toBe('1:1 of Jonas Okafor and Maya Lindqvist');
    const styled = (style: string) => [...all.getElementsByTagName('w:pStyle')].filter((one) => one.getAttribute('w:val') === style).length;
    expect([styled('Title'), styled('Heading1')]).toEqual([1, 9]);
    expect(all.getElementsByTagName('w:numPr').length).toBeGreaterThan(8);
    expect(all.getElementsByTagName('w:tblHeader')).toHaveLength(1);
    for (const words of ['Kept: Book the exam', '本番ログへのアクセス権がない', 'فهمت الفكرة', '🎉', '🚀', 'Signed by both']) expect(text).toContain(words);
    expect(text).not.toContain('TELLNOBODY');
  });

  it('sets what is written from right to left from right to left', async () => {
    const { all } = wordOf(partsOf(await toWordFile({ title: 'T', subtitle: '', blocks: [paragraph('قدّمت العرض (2027) للعميل'), paragraph('English, then عربي.')] })));
    const [, arabic, mixed] = [...all.getElementsByTagName('w:p')];
    expect(arabic?.getElementsByTagName('w:bidi')).toHaveLength(1);
    expect([...(arabic?.getElementsByTagName('w:r') ?? [])].map((run) => [run.textContent, run.getElementsByTagName('w:rtl').length])).toEqual([['قدّمت العرض (2027) للعميل', 1]]);
    expect(mixed?.getElementsByTagName('w:bidi').length ?? -1).toBe(0);
    expect([...(mixed?.getElementsByTagName('w:r') ?? [])].map((run) => [run.textContent, run.getElementsByTagName('w:rtl').length])).toEqual([
      ['English, then ', 0],
      ['عربي', 1],
      ['.', 0],
    ]);
  });

  it('of hostile words has those words as text: no link, no field, no relation to anything outside', async () => {
    const parts = partsOf(await toWordFile(paperOf(hostile)));
    const { paragraphs, all } = wordOf(parts);
    const words = plain(writable(hostile));
    expect(paragraphs.filter((one) => plain(one) === words).length).toBeGreaterThanOrEqual(5);
    for (const tag of ['w:hyperlink', 'w:instrText', 'w:fldSimple', 'b', 'script']) expect(all.getElementsByTagName(tag), tag).toHaveLength(0);
    for (const [name, part] of parts) expect([...part.getElementsByTagName('*')].filter((one) => one.getAttribute('TargetMode') === 'External'), name).toEqual([]);
  });

  it('of any words is well-formed and has them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 20 }), async (words) => {
        const { paragraphs } = wordOf(partsOf(await toWordFile(paperOf(words)), /(document|core|footer\d)\.xml$/));
        expect(plain(paragraphs[0] ?? '')).toBe(plain(writable(words)));
      }),
      { numRuns: 10 },
    );
  });

  it('of a session alone speaks as the pair’s own template does, which the open record holds', async () => {
    const raw = richRaw();
    const step = (value: number, name: string) => ({ value, name, description: null });
    const induction = defaultTemplate.induction.map((one) => ({ ...one, name: one.value === 'contributing' ? 'Hilft schon mit' : one.name }));
    const own = { id: 'own@1', title: 'Own', motivation: ['Leer', 'Wenig', 'Stetig', 'Gut', 'Feuer'].map((name, index) => step(index + 1, name)), induction };
    raw['foundations'] = { it: { template: JSON.stringify(own) } };
    const record = readRecord(raw);
    const held = record.sessions[session];
    if (held === undefined) throw new Error('no session');
    const [file] = await papers.minutes(sealedRecord(record, held), session, record);
    const told = new TextDecoder().decode(file?.bytes);
    expect(told).toContain('4 of 5. Gut');
    expect(told).toContain('Hilft schon mit');
  });

  it('says on which day it was closed and confirmed where it is made, not in UTC', async () => {
    const confirmed = { member: '2026-11-24T01:30:00.000Z', manager: '2026-11-24T01:31:00.000Z' };
    const raw = { ...richRaw(), sessions: { s1: { day: '2026-11-23', closed: { by: 'manager', at: '2026-11-24T01:29:00.000Z' }, confirmed } } };
    const record = readRecord(raw);
    const told = (zone: string) => JSON.stringify(minutesPaper(record, 's1', record, zone));
    expect(told('UTC')).toContain('Tue 24 November 2026');
    expect(told('America/New_York')).toContain('Maya Lindqvist, Mon 23 November 2026');
    expect(told('America/New_York')).not.toContain('Tue 24');
  });

  it('of an empty session says so, and there is none of a session that is not there', async () => {
    const raw = richRaw();
    const record = readRecord({ partnership: raw['partnership'] ?? {}, sessions: { s1: { day: '2026-11-23' } } });
    const paper = minutesPaper(record, 's1', record);
    expect(paper).not.toBeNull();
    if (paper !== null) expect(wordOf(partsOf(await toWordFile(paper))).text).toContain('Nothing was written down in this session.');
    expect(await papers.minutes(richRecord(), 's19990101', richRecord())).toEqual([]);
  });
});

describe('the review pack', () => {
  it('goes to the day on which it was made, not to days that are still to come', () => {
    expect(packOf().subtitle).toContain('Mon 23 November 2026');
    expect(JSON.stringify(packOf())).not.toContain('31 December 2026');
  });

  it('speaks of first and latest scores where something has moved, else of scores', () => {
    const once = richRaw();
    for (const skill of Object.values(once['skills'] ?? {})) Object.assign(skill, { 'past-manager': [], 'past-member': [] });
    const said = (raw: ReturnType<typeof richRaw>): string => JSON.stringify(packOf(raw, ['skills']));
    expect(said(once)).toContain('Score of the period, from 1 to 5.');
    expect(said(once)).not.toContain('First and latest');
  });

  it('has what was chosen, in words', async () => {
    const { text } = wordOf(partsOf(await toWordFile(packOf())));
    for (const words of ['Review of Jonas Okafor', 'Cut the deployment', 'Twelve teams release', 'Shows: Infrastructure as code', '2 → 3', 'AZ-400', 'Pair with Priya', 'What is missing to Level 2', 'The board meeting', 'No write access', 'Lead a platform team', 'kept 1 of 1', 'kept 0 of 1', 'Book the exam', 'Something is missing.']) {
      expect(text).toContain(words);
    }
    for (const words of ['Wrote the on-call handbook', 'Of another year', 'Taken off again', 'We walked', 'I shouted', 'I do not dare', 'TELLNOBODY', 'https://evil']) expect(text).not.toContain(words);
    expect(wordOf(partsOf(await toWordFile(packOf(richRaw(), packParts, true)))).text).toContain('Wrote the on-call handbook');
  });

  it('leaves out what was not chosen', () => {
    const heads = (parts: readonly PackPart[]) => packOf(richRaw(), parts).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
    expect(heads(packParts)).toEqual(['Achievements', 'Skills', 'Development plan', 'What is missing to Level 2: Practitioner', 'Vision', 'Agreements']);
    expect(heads(['vision', 'achievements'])).toEqual(['Achievements', 'Vision']);
    expect(JSON.stringify(packOf(richRaw(), ['achievements']))).not.toContain('kept 1 of 1');
  });

  it('of an empty record says what is not there', () => {
    const raw = richRaw();
    const said = toMarkdown(packOf({ partnership: raw['partnership'] ?? {} }));
    for (const words of ['No achievement was written down', 'No skill was scored', 'Nothing was planned', 'No goal is written down', 'Nothing was due']) expect(said).toContain(words);
  });
});

describe('names of files', () => {
  it('have nothing in them that a system refuses', () => {
    expect(fileName('Review Jonas O’Kafor 2026-10-01 to 2026-12-31', 'docx')).toBe('Review Jonas O’Kafor 2026-10-01 to 2026-12-31.docx');
    expect(fileName('../..\\a:b*c?"<d>|\u202efdp.exe\n', 'docx')).toBe('a b c d fdp.exe.docx');
    expect([fileName('', 'md'), fileName('...', 'md'), fileName('CON', 'md'), fileName('\u0000', 'md')]).toEqual(['Accord.md', 'Accord.md', 'Accord.md', 'Accord.md']);
    expect(fileName('🎉'.repeat(80), 'md')).toBe(`${'🎉'.repeat(50)}.md`);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const name = fileName(words, 'docx');
        expect(name).toMatch(/^[^"*:<>?/\\|\p{Cc}\p{Cf}]{1,105}$/u);
        expect(name).not.toMatch(/^[. ]|[. ]\.docx$/);
      }),
    );
  });
});
