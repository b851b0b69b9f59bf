/**
 * A paper as a Word document, written by `docx` (MIT; https://docx.js.org). Loaded only when somebody makes one. Real headings,
 * lists and header rows, so that Word's navigation and screen readers find their way; A4. What people typed goes in as runs of
 * text: nothing in it can become a field, a link or markup.
 */
import { AlignmentType, BorderStyle, Document, Footer, HeadingLevel, type IParagraphOptions, LevelFormat, LineRuleType, Packer, PageNumber, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import { papers as words } from '../text/papers.ts';
import { language } from '../text/language.ts';
import { type Block, type Item, isRightToLeft, type Paper, writable } from './paper.ts';
import { withColon } from '../text/language.ts';

/** Twentieths of a point: A4 with margins of two centimetres. */
const page = { width: 11_906, height: 16_838, margin: 1_134 };
const textWidth = page.width - 2 * page.margin;
const bullets = 'bullets';
const ink = { strong: '242424', quiet: '616161', accent: '4F52B2', line: 'D1D1D1', head: 'F0F0F5' } as const;
/** Word finds fonts for other scripts and for emoji itself; letters of Arabic and Hebrew take the one for complex scripts. */
const font = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial' };

interface Look {
  readonly bold?: boolean;
  readonly color?: string;
  /** Half points. */
  readonly size?: number;
}

export async function toWord(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: flat(paper.title),
    description: flat(paper.subtitle),
    creator: words.creator,
    lastModifiedBy: words.creator,
    styles: {
      default: {
        document: { run: { font, size: 22, color: ink.strong, language: { value: language.get() === 'en' ? 'en-GB' : language.get() } }, paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } } },
        title: { run: { font, size: 40, bold: true, color: ink.strong }, paragraph: { spacing: { after: 60 }, keepNext: true } },
        heading1: { run: { font, size: 28, bold: true, color: ink.accent }, paragraph: { spacing: { before: 320, after: 100 }, keepNext: true } },
        heading2: { run: { font, size: 23, bold: true, color: ink.strong }, paragraph: { spacing: { before: 180, after: 60 }, keepNext: true } },
      },
    },
    numbering: {
      config: [
        { reference: bullets, levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.START, style: { paragraph: { indent: { left: 340, hanging: 340 } } } }] },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin } } },
        footers: { default: footer(paper.title) },
        children: [
          lineOf(paper.title, { heading: HeadingLevel.TITLE }),
          ...(paper.subtitle === '' ? [] : [lineOf(paper.subtitle, { spacing: { after: 240 } }, { color: ink.quiet })]),
          ...paper.blocks.flatMap(blockOf),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function footer(title: string): Footer {
  const small = { size: 17, color: ink.quiet };
  const number = new TextRun({ children: ['   ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], ...small });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [...runs(flat(title), small), number] })] });
}

function blockOf(block: Block): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [lineOf(block.text, { heading: HeadingLevel.HEADING_1 })];
    case 'subheading':
      return [lineOf(block.text, { heading: HeadingLevel.HEADING_2 })];
    case 'paragraph':
      // A paragraph for each line, since each has its own direction of writing.
      return writable(block.text)
        .split('\n')
        .map((one) => lineOf(one.trimEnd(), { spacing: { after: 60 } }, block.quiet ? { color: ink.quiet, size: 20 } : {}));
    case 'facts':
      return [factsTable(block.facts.map(({ name, value }) => [name, value])), spacer()];
    case 'list':
      return block.items.map(itemOf);
    case 'table':
      return [grid(block.columns.map(({ name }) => name), block.columns.map(({ share }) => share), block.rows), spacer()];
  }
}

/** Without a paragraph between them Word joins two tables that follow each other. */
const spacer = (): Paragraph => new Paragraph({ spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT }, children: [] });

function itemOf({ lead, text, details }: Item): Paragraph {
  const first = lead === '' ? [] : [...runs(`${withColon(flat(lead))} `, { bold: true })];
  const quiet = details.flatMap((one) => [new TextRun({ break: 1 }), ...runs(one.trim(), { color: ink.quiet, size: 20 })]);
  return new Paragraph({
    numbering: { reference: bullets, level: 0 },
    spacing: { after: 80 },
    ...directionOf(text),
    children: [...first, ...runs(text.trim(), {}), ...quiet],
  });
}

function lineOf(text: string, options: IParagraphOptions, look: Look = {}): Paragraph {
  return new Paragraph({ ...options, ...directionOf(text), children: runs(text, look) });
}

const directionOf = (text: string): { readonly bidirectional?: true } => (isRightToLeft(text) ? { bidirectional: true } : {});

/** Stretches of letters that go from right to left, with what stands between them. */
const stretches = /([\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}](?:[\P{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])*)/u;

/** The text as runs: a new one for each line and for each change of direction, which Word does not find by itself. */
function runs(text: string, look: Look): TextRun[] {
  return writable(text)
    .replaceAll('\t', ' ')
    .split('\n')
    .flatMap((line, at) => [
      ...(at === 0 ? [] : [new TextRun({ break: 1 })]),
      ...line
        .split(stretches)
        .filter((one) => one !== '')
        .map((one) => new TextRun({ text: one, ...look, ...(stretches.test(one) ? { rightToLeft: true } : {}) })),
    ]);
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const hair = { style: BorderStyle.SINGLE, size: 4, color: ink.line } as const;

function factsTable(rows: readonly (readonly string[])[]): Table {
  return table([28, 72], rows.map((cells) => row(cells, [28, 72], (at) => (at === 0 ? { color: ink.quiet } : {}))), { top: none, bottom: none, insideHorizontal: none });
}

function grid(head: readonly string[], shares: readonly number[], rows: readonly (readonly string[])[]): Table {
  const first = row(head, shares, () => ({ bold: true, size: 20 }), true);
  return table(shares, [first, ...rows.map((cells) => row(cells, shares, () => ({ size: 20 })))], { top: hair, bottom: hair, insideHorizontal: hair });
}

function table(shares: readonly number[], rows: readonly TableRow[], lines: { readonly top: object; readonly bottom: object; readonly insideHorizontal: object }): Table {
  const margins = { top: 50, bottom: 50, left: 70, right: 70 };
  return new Table({
    rows,
    columnWidths: shares.map((share) => widthOf(share, shares)),
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins,
    borders: { left: none, right: none, insideVertical: none, ...(lines as { top: typeof hair; bottom: typeof hair; insideHorizontal: typeof hair }) },
  });
}

function row(cells: readonly string[], shares: readonly number[], look: (at: number) => Look, isHead = false): TableRow {
  return new TableRow({
    ...(isHead ? { tableHeader: true } : {}),
    cantSplit: true,
    children: cells.map(
      (cell, at) =>
        new TableCell({
          width: { size: widthOf(shares[at] ?? 1, shares), type: WidthType.DXA },
          ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: ink.head, color: 'auto' } } : {}),
          children: [lineOf(cell, { spacing: { after: 0 } }, look(at))],
        }),
    ),
  });
}

const widthOf = (share: number, shares: readonly number[]): number => Math.floor((textWidth * share) / shares.reduce((sum, one) => sum + one, 0));

/** On one line. */
const flat = (text: string): string => writable(text).replaceAll(/\s+/g, ' ').trim();
