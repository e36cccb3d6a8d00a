import { beforeAll, expect, test } from 'vitest';
import { EDITIONS } from '../../../scripts/design/page-setup.ts';
import { plainText, wordsOf } from '../../../scripts/views/text/rich-text.ts';
import type { ViewContext } from '../../../scripts/views/view-context.ts';
import { officeParts } from '../../helpers/office-parts.ts';
import { sampleContext } from '../../helpers/sample-views.ts';
import { titled, wordBrief, wordSetup, wordSource } from '../../helpers/word-brief.ts';

let context: ViewContext;
let parts: ReadonlyMap<string, string>;
let document: string;

beforeAll(async () => {
  context = await sampleContext('sco-astana-2024');
  parts = officeParts(wordBrief(context));
  document = parts.get('word/document.xml') ?? '';
});

/** The words of the paragraphs in a style, with the results of their fields. */
function inStyle(style: string, part = document): string[] {
  const paragraphs = part.match(/<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g) ?? [];
  return paragraphs
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => paragraph.replace(/<w:instrText[\s\S]*?<\/w:instrText>/g, '').replace(/<w:tab\/>/g, '\t'))
    .map((paragraph) => paragraph.replace(/<[^>]*>/g, '').replaceAll('\u00A0', ' '));
}

test('Word counts the notes as the PDF does, and names a note again instead of repeating it', () => {
  const marks = [...document.matchAll(/footnoteReference w:id="(\d+)"/g)].map(([, id]) => Number(id));
  expect(marks).toEqual(marks.map((_, index) => index + 1));
  const notes = inStyle('FootnoteText', parts.get('word/footnotes.xml'));
  expect(notes.slice(0, 3)).toEqual(['\tRaza 2024, para. 1', '\tRaza 2024, para. 2', '\tAstana Times 2024']);
  expect(notes).toHaveLength(marks.length);
  expect(notes.map((note) => note.slice(1))).toEqual(marks.map(noteText));
  // The second note is cited in a key message first, and again in a chapter.
  expect(document.match(/ NOTEREF _Ref100000002 \\f \\h /g)?.length).toBeGreaterThan(1);
});

test('notes that stand together in the PDF are endnotes, counted in the same way', () => {
  const together = { ...context, outline: { ...context.outline, notePlace: 'end' as const } };
  const word = officeParts(wordBrief(together));
  const body = word.get('word/document.xml') ?? '';
  const marks = [...body.matchAll(/endnoteReference w:id="(\d+)"/g)].map(([, id]) => Number(id));
  expect(marks).toEqual(marks.map((_, index) => index + 1));
  expect(inStyle('EndnoteText', word.get('word/endnotes.xml')).map((note) => note.slice(1))).toEqual(
    marks.map(noteText),
  );
  expect(inStyle('SectionTitle', body).at(-1)).toBe('Notes');
  expect(inStyle('TOC1', body).at(-1)).toMatch(/^Notes\t/);
  expect(body).toContain('<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>');
  expect([...word.keys()].filter((path) => /footnotes/.test(path))).toEqual([]);
});

function noteText(number: number): string {
  return wordsOf(context.note(number)).replaceAll('\u00A0', ' ');
}

test('the contents have their entries and pages, as Word makes them anew', () => {
  expect(document.match(/ TOC [^<]*/)?.[0]).toBe(' TOC \\o &quot;1-2&quot; \\n 2-2 \\f \\l 3-3 \\h \\z \\u ');
  expect(inStyle('TOC1').slice(0, 3)).toEqual([
    'At a glance\t2',
    '1\tInstitutions and the SCO\t3',
    '2\tA year in the chair\t4',
  ]);
  expect(inStyle('TOC2')).toContain('The SCO tests whether common rules can outlast rivalry');
  expect(inStyle('TOC3')).toEqual(['What is at stake', 'Who wants what', 'What is asked']);
  expect(document).toContain(' TC &quot;What is at stake&quot; \\l 3 \\n ');
  // What Word would collect: headings of the first level, and their headlines.
  const collected = [...inStyle('SectionLabel'), ...inStyle('Heading1'), ...inStyle('SectionTitle')].sort();
  const entries = inStyle('TOC1').map((entry) => entry.replace(/^\d+\t|\t\d+$/g, ''));
  expect(entries.toSorted()).toEqual(collected);
});

test('captions are counted by Word, and a reference repeats the name of the figure', () => {
  expect(inStyle('Caption').map((caption) => caption.split('\u2002')[0])).toEqual([
    'Figure 1',
    'Figure 2',
    'Figure 3',
    'Table 1',
    'Table 2',
    'Figure 4',
    'Figure 5',
    'Figure 6',
    'Figure 7',
    'Table 3',
  ]);
  expect(document.match(/ SEQ Figure \\\* ARABIC /g)).toHaveLength(7);
  const [, bookmark, name] = / REF (_Ref\d+) \\h [\s\S]*?<w:t [^>]*>([^<]*)/.exec(document) ?? [];
  const marked = new RegExp(`w:name="${bookmark}"/>([\\s\\S]*?)<w:bookmarkEnd`).exec(document)?.[1] ?? '';
  expect(marked.replace(/<w:instrText[\s\S]*?<\/w:instrText>|<[^>]*>/g, '')).toBe(name);
});

test('a chart that Word has too is one, with its data, its caption and its alternative text', () => {
  const charts = [
    ...document.matchAll(/<wp:docPr id="\d+" name="([^"]*)" descr="([^"]+)"\/><wp:cNvGraphicFramePr\/>/g),
  ];
  expect(charts.map(([, name]) => name)).toEqual(['words']);
  expect(charts[0]?.[2]?.length).toBeGreaterThan(20);
  const [, link] = /<c:chart [^>]*r:id="(rId\d+)"/.exec(document) ?? [];
  expect(parts.get('word/_rels/document.xml.rels')).toContain(
    `Id="${link}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart" Target="charts/chart1.xml"`,
  );
  expect(parts.get('word/charts/_rels/chart1.xml.rels')).toContain('Target="../embeddings/chart1.xlsx"');
  // As large as the labels of the drawings in the PDF: 8.5 pt.
  expect(parts.get('word/charts/chart1.xml')).toContain('sz="850"');
  expect(parts.get('[Content_Types].xml')).toContain('drawingml.chart+xml');
});

test('a recommendation has its rank at a glance and in its chapter', () => {
  const numbering = parts.get('word/numbering.xml') ?? '';
  const ranks = [
    ...document.matchAll(/<w:pStyle w:val="RecommendationAction"\/><w:numPr>.*?<w:numId w:val="(\d+)"\/>/g),
  ];
  const startOf = (list: string | undefined) =>
    new RegExp(`<w:num w:numId="${list}">.*?<w:startOverride w:val="(\\d+)"/>`).exec(numbering)?.[1];
  expect(ranks.map(([, list]) => Number(startOf(list)))).toEqual([1, 2, 3, 1, 4, 5, 2, 6, 7, 8, 3]);
  // No list is begun twice: Word would count on.
  expect(new Set(ranks.map(([, list]) => list)).size).toBe(ranks.length);
});

test('no paragraph and no run has a look of its own where a style serves', () => {
  expect(document).not.toMatch(/<w:(?:sz|color|rFonts|jc|spacing|ind|pBdr|u|caps) /);
  expect(document).not.toMatch(/<w:shd |<w:tcBorders/);
});

test('the head of a table of data is repeated on each page', () => {
  const table = /<w:tbl>(?:(?!<w:tbl>)[\s\S])*?<w:tblHeader\/>[\s\S]*?<\/w:tr>/.exec(document)?.[0] ?? '';
  expect(inStyle('TableHead', table)).toEqual(['Area of focus', 'Project named', 'Time', 'Sum']);
});

test('a page is as large as its paper, and letters as large as their edition asks', () => {
  const partsFor = (...setup: Parameters<typeof wordSetup>) => officeParts(wordBrief(context, wordSetup(...setup)));
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  expect(partsFor('standard', 'Letter').get('word/document.xml')).toContain('<w:pgSz w:w="12240" w:h="15840"/>');
  const sizes = EDITIONS.map((edition) => {
    const styles = partsFor(edition).get('word/styles.xml') ?? '';
    return [...styles.matchAll(/<w:sz w:val="(\d+)"\/>/g)]
      .map(([, half]) => Number(half) / 2)
      .filter((size) => size > 4);
  });
  expect(sizes.map((all) => Math.min(...all))).toEqual([7.5, 12, 16]);
});

test('in large type, the table of recommendations has room for the longest name of a month', () => {
  const large = officeParts(wordBrief(context, wordSetup('large-print'))).get('word/document.xml') ?? '';
  const table = large.slice(large.indexOf('<w:tbl>', large.lastIndexOf('<w:pStyle w:val="GlanceHeadline"/>')));
  const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].slice(0, 4).map(([, width]) => Number(width));
  // Nine letters of 16 pt, and the margin of a cell.
  expect(widths[3]).toBeGreaterThan(9 * 16 * 0.65 * 20 + 227);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9638);
});

test('a file from right to left says so in its sections, paragraphs, runs and tables', () => {
  const source = wordSource(context);
  const view = titled({ ...source.view, language: 'ar' }, 'كازاخستان في القيادة');
  const arabic = officeParts(wordBrief(context, { view }));
  const styles = arabic.get('word/styles.xml') ?? '';
  expect(styles).toContain('<w:pPrDefault><w:pPr><w:widowControl/><w:bidi/></w:pPr></w:pPrDefault>');
  expect(styles).toContain('w:bidi="ar-EG"');
  const text = arabic.get('word/document.xml') ?? '';
  expect(text).toContain('<w:rStyle w:val="RunningTitle"/><w:rtl/></w:rPr><w:t xml:space="preserve">كازاخستان');
  expect(text.match(/<w:bidi\/>/g)).toHaveLength(2);
  expect(text.match(/<w:bidiVisual\/>/g)?.length).toBe(text.match(/<w:tbl>/g)?.length);
  expect(styles).not.toContain('w:val="end"');
});

test('whatever an outline says stays text', () => {
  const view = titled(wordSource(context).view, 'A & B <w:br/> “C” \u00ADD\u2011E');
  const text = officeParts(wordBrief(context, { view })).get('word/document.xml') ?? '';
  expect(text).toContain(
    'A &amp; B &lt;w:br/&gt; “C” </w:t><w:softHyphen/><w:t xml:space="preserve">D</w:t><w:noBreakHyphen/>',
  );
});

test('an address that no reader should follow is text, and the others are links', () => {
  const link = (href: string) => ({ kind: 'link' as const, href, children: plainText('there').pieces });
  const about = { kind: 'rich' as const, pieces: [link('javascript:alert(1)'), link('https://example.org/a b')] };
  const linked = officeParts(wordBrief(context, { view: { ...wordSource(context).view, about } }));
  expect(linked.get('word/_rels/document.xml.rels')).toContain(
    'Target="https://example.org/a%20b" TargetMode="External"',
  );
  expect([...linked.values()].join()).not.toContain('javascript:');
});

test('the same view gives the same bytes', () => {
  expect(Buffer.from(wordBrief(context)).equals(wordBrief(context))).toBe(true);
});
