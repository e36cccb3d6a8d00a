import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkWordMarking } from '../../../../scripts/checks/word/check-word-marking.ts';
import { openWordFile } from '../../../../scripts/office/brief/rules/word-file.ts';
import { WORD_RULES } from '../../../../scripts/office/brief/rules/word-rules.ts';
import { matchStyles } from '../../../../scripts/office/brief/template/match-styles.ts';
import { readBriefTemplate } from '../../../../scripts/office/brief/template/read-brief-template.ts';
import { readOfficeParts } from '../../../../scripts/office/read/office-parts.ts';
import type { TemplateStyleName } from '../../../../scripts/outline/shape/template-styles.ts';
import { pageMarks } from '../../../../scripts/views/document/page-marks.ts';
import { specimenDocument } from '../../../../scripts/views/document/specimen-document.ts';
import { plainText } from '../../../../scripts/views/text/rich-text.ts';
import type { ViewContext } from '../../../../scripts/views/view-context.ts';
import { makeWordTemplate, type WordTemplateSpec } from '../../../helpers/make-word-template.ts';
import { officeParts } from '../../../helpers/office-parts.ts';
import { sampleContext } from '../../../helpers/sample-views.ts';
import { shortened, wordBrief, wordSource } from '../../../helpers/word-brief.ts';
import { WORD_TEMPLATES } from '../../../helpers/word-templates.ts';

const DOCUMENT = {
  ...specimenDocument(plainText('RESTRICTED')),
  symbol: plainText('EX/2030/7'),
  status: plainText('DRAFT'),
};

let context: ViewContext;

beforeAll(async () => {
  context = await sampleContext('sco-astana-2024');
});

interface Choices {
  readonly styles?: Readonly<Partial<Record<TemplateStyleName, string>>>;
  readonly isMarked?: boolean;
  readonly language?: string;
}

function fill(name: string, { styles = {}, isMarked = false, language = 'en-GB' }: Choices = {}): Uint8Array {
  const bytes = makeWordTemplate(WORD_TEMPLATES[name] as WordTemplateSpec);
  const wanted = new Map(Object.entries(styles)) as ReadonlyMap<TemplateStyleName, string>;
  const template = matchStyles(readBriefTemplate('house.dotx', bytes), wanted);
  const source = wordSource(context);
  const view = { ...shortened(source.view), language, ...(isMarked ? { document: DOCUMENT } : {}) };
  const metadata = { ...source.metadata, title: 'Kazakhstan at the helm', subject: 'What Astana could settle' };
  return wordBrief(context, { view, metadata, template, coverGround: undefined, date: '30 June 2024', pages: 9 });
}

function faultsOf(bytes: Uint8Array, isMarked: boolean): string[] {
  const parts = readOfficeParts(bytes);
  const file = openWordFile(parts);
  const marking = isMarked ? pageMarks(DOCUMENT) : undefined;
  const outline = { language: 'en-GB', texts: [] };
  const unmarked = checkWordMarking({ name: 'brief.docx', parts, outline, order: [], marking });
  return [...WORD_RULES.flatMap((rule) => rule.faults(file)), ...unmarked.map(({ message }) => message)];
}

/** The words of a part, a paragraph each; results of fields count, their codes do not. */
function wordsOf(part = ''): string[] {
  return part
    .replace(/<w:instrText[\s\S]*?<\/w:instrText>/g, '')
    .split('</w:p>')
    .map((each) => each.replace(/<[^>]*>/g, '').replace(/^\n/, ''))
    .filter((words) => words !== '');
}

test.each(Object.keys(WORD_TEMPLATES))('a marked brief in a template with %s keeps all rules', (name) => {
  const bytes = fill(name, { isMarked: true });
  expect(faultsOf(bytes, true)).toEqual([]);
});

describe('in a template with German names', () => {
  let parts: ReadonlyMap<string, string>;
  beforeAll(() => {
    parts = officeParts(fill('German names', { styles: { point: 'absatz NUMMERIERT' } }));
  });

  test('texts take the styles of the template, whatever their ids, and others stand beside them', () => {
    const document = parts.get('word/document.xml') ?? '';
    const used = new Set([...document.matchAll(/<w:pStyle w:val="([^"]*)"/g)].map(([, id]) => id));
    for (const id of ['Titel', 'berschrift1', 'berschrift2', 'AbsatzN', 'Beschriftung', 'TakeawayBrief']) {
      expect(used).toContain(id);
    }
    for (const id of ['Title', 'Heading1', 'Normal', 'Point', 'BodyText']) expect(used).not.toContain(id);
    const styles = parts.get('word/styles.xml') ?? '';
    expect(styles).toContain('<w:style w:type="paragraph" w:styleId="AbsatzN">');
    expect(styles).toContain('w:styleId="Standfirst"');
    expect(styles).toMatch(/w:styleId="Standfirst">.{0,80}<w:basedOn w:val="Textkrper"\/>/);
    // A caption stands above its figure, whatever the template does.
    expect(styles).toContain(
      'w:styleId="Beschriftung"><w:name w:val="caption"/><w:basedOn w:val="Standard"/><w:pPr><w:keepNext/>',
    );
    // The template's own style of letters keeps the id that the brief's style of paragraphs has elsewhere.
    expect(styles).toContain('w:styleId="Takeaway"><w:name w:val="Merksatz"/>');
  });

  test('the brief’s further styles have the fonts, sizes and colours of the template', () => {
    const [, own = ''] = (parts.get('word/styles.xml') ?? '').split('w:styleId="SectionLabel"');
    expect(own).not.toContain('<w:rFonts');
    expect(own).toContain('w:val="1F4E79" w:themeColor="accent1"');
    expect(own).not.toMatch(/w:themeColor="accent[2-6]"/);
    // 12.5 pt beside 10.5 pt are 13.1 pt beside 11 pt.
    expect(own).toMatch(/w:styleId="Standfirst">[\s\S]*?<w:sz w:val="26"\/>/);
  });

  test('lists of the template keep their numbers, and those of the brief have others', () => {
    const numbering = parts.get('word/numbering.xml') ?? '';
    expect(numbering).toContain('<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>');
    expect(numbering).toContain('<w:num w:numId="8"><w:abstractNumId w:val="8"/></w:num>');
    const ids = [...numbering.matchAll(/<w:num w:numId="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('heads keep their words, and their fields have what the brief says', () => {
    const head = parts.get('word/header1.xml') ?? '';
    expect(wordsOf(head)).toEqual(['Auswärtiges Amt · Kazakhstan at the helm · 30 June 2024']);
    expect(head).toContain(' TITLE ');
    // Such a field would show the day on which the file is opened.
    expect(head).not.toContain('DATE');
    expect(wordsOf(parts.get('word/footer2.xml'))).toEqual([' · ', 'Seite 2 von 9']);
  });

  test('the page, its margins and the language are right', () => {
    const document = parts.get('word/document.xml') ?? '';
    expect(document.match(/<w:pgMar w:top="1701" w:right="1134"/g)).toHaveLength(2);
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"');
    expect(parts.get('word/styles.xml')).not.toContain('de-DE');
    expect(document).not.toContain('_cover');
  });
});

test('a document property that a head repeats goes into the file, so that Word finds it', () => {
  const bytes = fill('German names', { isMarked: true });
  expect(Buffer.from(fill('German names', { isMarked: true })).equals(bytes)).toBe(true);
  const parts = officeParts(bytes);
  expect(parts.get('docProps/custom.xml')).toContain('name="Aktenzeichen"><vt:lpwstr>EX/2030/7</vt:lpwstr>');
  expect(wordsOf(parts.get('word/footer2.xml'))[0]).toBe('EX/2030/7 · ');
  expect(parts.get('_rels/.rels')).toContain('relationships/custom-properties');
});

test('a letterhead stands on the cover alone, with its picture, and other pages have theirs', () => {
  const bytes = fill('a letterhead on the first page', { isMarked: true });
  const parts = officeParts(bytes);
  const document = parts.get('word/document.xml') ?? '';
  const sections = document.match(/<w:sectPr>[\s\S]*?<\/w:sectPr>/g) ?? [];
  expect(sections.map((section) => section.includes('<w:titlePg/>'))).toEqual([true, false]);
  expect(sections[0]).toContain('w:type="first"');
  expect(wordsOf(parts.get('word/header1.xml'))).toEqual([
    'EX/2030/7 · RESTRICTED',
    'Bundesministerium',
    'What Astana could settle',
  ]);
  expect(parts.get('word/header1.xml')).toContain('adec:decorative');
  expect(parts.get('word/header1.xml')).not.toContain('showingPlcHdr');
  expect(parts.get('word/_rels/header1.xml.rels')).toContain('Target="media/template1.png"');
  expect(wordsOf(parts.get('word/header2.xml'))).toEqual(['EX/2030/7 · RESTRICTED', 'Kazakhstan at the helm']);
  expect(parts.get('word/header2.xml')).toContain(' STYLEREF &quot;Running Title&quot; ');
  expect(document).not.toContain('Sehr geehrte');
});

test('first pages and left pages that have no head of their own bear the marking too', () => {
  const parts = officeParts(fill('sections and left pages', { isMarked: true }));
  const [cover = '', body = ''] = (parts.get('word/document.xml') ?? '').match(/<w:sectPr>[\s\S]*?<\/w:sectPr>/g) ?? [];
  const kinds = (section: string) =>
    [...section.matchAll(/<w:headerReference w:type="(\w+)"/g)].map(([, kind]) => kind);
  expect(kinds(cover)).toEqual(['default', 'even']);
  expect(kinds(body)).toEqual(['default', 'first', 'even']);
  expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  // The section of the template that lies on its side is not one of the brief's.
  expect([...parts.values()].join()).not.toContain('Quer');
});

test('the contents have the numbers of the template’s headings', () => {
  const entries = (name: string, style: string) =>
    [...(officeParts(fill(name)).get('word/document.xml') ?? '').matchAll(/<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g)]
      .map(([paragraph]) => paragraph)
      .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
      .map((paragraph) => wordsOf(paragraph.replace(/<w:tab\/>/g, '\t'))[0]);
  expect(entries('numbered headings', 'TOC1').slice(1, 3)).toEqual([
    'I.\tInstitutions and the SCO\t3',
    'VII.\tEnvironment and digital links\t9',
  ]);
  expect(entries('numbered headings', 'TOC2')).toContain('I.1\tThe SCO tests whether common rules can outlast rivalry');
  expect(entries('German names', 'TOC1')[1]).toBe('Institutions and the SCO\t3');
});

test('a template from right to left takes an Arabic brief, and one from left to right turns', () => {
  const arabic = officeParts(fill('Arabic names', { language: 'ar-EG' }));
  expect(arabic.get('word/styles.xml')).toContain('w:bidi="ar-EG"');
  expect(wordsOf(arabic.get('word/header1.xml'))).toEqual(['Kazakhstan at the helm']);
  const turned = officeParts(fill('German names', { language: 'ar-EG' }));
  expect(turned.get('word/styles.xml')).toContain('<w:pPrDefault><w:pPr><w:bidi/></w:pPr></w:pPrDefault>');
  expect(turned.get('word/document.xml')?.match(/<w:bidi\/>/g)).toHaveLength(2);
});

test('a template without anything has the page, the heads and the numbers of the brief', () => {
  const parts = officeParts(fill('the format’s minimum'));
  expect(parts.get('word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  expect(wordsOf(parts.get('word/header1.xml'))[0]).toContain('Kazakhstan at the helm');
  expect(parts.get('word/numbering.xml')).toContain('<w:suff w:val="space"/><w:lvlText w:val="%1"/>');
});

test('nothing of the template goes into the file but what the pages show', () => {
  const bytes = makeWordTemplate({
    ...(WORD_TEMPLATES['German names'] as WordTemplateSpec),
    parts: { 'word/vbaData.xml': '<x/>' },
  });
  expect(strFromU8(bytes, true)).toContain('vbaData');
  const parts = [...readOfficeParts(fill('German names')).media.keys()];
  expect(parts.filter((path) => path.includes('template'))).toEqual([]);
});
