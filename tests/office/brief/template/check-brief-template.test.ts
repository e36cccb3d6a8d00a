import { describe, expect, test } from 'vitest';
import { loadBriefTemplate } from '../../../../scripts/load/load-brief-template.ts';
import { checkBriefTemplate } from '../../../../scripts/office/brief/template/check-brief-template.ts';
import { matchStyles } from '../../../../scripts/office/brief/template/match-styles.ts';
import { readBriefTemplate } from '../../../../scripts/office/brief/template/read-brief-template.ts';
import { makeAnew } from '../../../../scripts/outline/recall.ts';
import type { TemplateStyleName } from '../../../../scripts/outline/shape/template-styles.ts';
import { createHostInMemory } from '../../../helpers/host-in-memory.ts';
import {
  control,
  LOGO_RUN,
  line,
  makeWordTemplate,
  text,
  type WordTemplateSpec,
  wordField,
} from '../../../helpers/make-word-template.ts';
import { WORD_TEMPLATES } from '../../../helpers/word-templates.ts';

const GERMAN = WORD_TEMPLATES['German names'] as WordTemplateSpec;
const AT = { file: 'content/x/summit.yaml', line: 7, column: 10 };

function found(spec: WordTemplateSpec, mapping: Readonly<Partial<Record<TemplateStyleName, string>>> = {}): string[] {
  const styles = Object.entries(mapping).map(([name, style]) => ({ name: name as TemplateStyleName, style, at: AT }));
  const template = readBriefTemplate('house.dotx', makeWordTemplate(spec));
  const matched = matchStyles(template, new Map(styles.map(({ name, style }) => [name, style])));
  return checkBriefTemplate(matched, { at: AT, styles }).flatMap(({ code, message }) => [code, message]);
}

const headed = (...runs: string[]): WordTemplateSpec => ({
  ...GERMAN,
  sections: [{ header: { default: line(...runs) }, footer: { default: line(wordField('PAGE', '1')) } }],
});

test('a sound template has no finding, and neither have styles that are mapped as Word shows them', () => {
  expect(found(GERMAN)).toEqual([]);
  const mapping = { point: 'Absatz nummeriert', chapter: 'Überschrift 1', strong: 'Merksatz', text: 'TEXTKÖRPER' };
  expect(found(GERMAN, mapping)).toEqual([]);
});

test('a style that is not there, or of another kind, is told with those that there are', () => {
  expect(found(GERMAN, { point: 'Absatz numeriert' })).toEqual([
    'outline/unknown-template-style',
    "house.dotx has no style 'Absatz numeriert', which 'point' should take.",
  ]);
  expect(found(GERMAN, { takeaway: 'Merksatz', table: 'Body Text' })).toEqual([
    'outline/other-style-kind',
    "The style 'Merksatz' of house.dotx, which 'takeaway' should take, is a character style, and a paragraph style is needed.",
    'outline/other-style-kind',
    "The style 'Body Text' of house.dotx, which 'table' should take, is a paragraph style, and a table style is needed.",
  ]);
});

test('pages without heads, and heads without a number, are told', () => {
  expect(found(WORD_TEMPLATES['the format’s minimum'] as WordTemplateSpec)).toEqual([
    'outline/no-head-place',
    'The pages of house.dotx have neither head nor foot.',
  ]);
  expect(found({ ...GERMAN, sections: [{ header: { default: line(text('Amt')) } }] })).toEqual([
    'outline/no-head-field',
    'The heads and feet of house.dotx have no place for the number of the page.',
  ]);
});

test('fields that nothing fills, and words that stand for others, are told', () => {
  expect(found(headed(wordField('MERGEFIELD Referat', '«Referat»'), wordField('DOCPROPERTY Vorgang', 'x')))).toEqual([
    'outline/unfilled-field',
    'A head or a foot of house.dotx has the field { MERGEFIELD Referat }, which nothing fills. It is left out.',
    'outline/unfilled-field',
    'A head or a foot of house.dotx has the field { DOCPROPERTY Vorgang }, which nothing fills. It is left out.',
  ]);
  expect(found(headed(wordField('STYLEREF "Merksatz"', 'x')))).toEqual([
    'outline/unfilled-field',
    'A head or a foot of house.dotx has the field { STYLEREF "Merksatz" }, which nothing fills. It is left out.',
  ]);
  expect(found(headed(text('[Referat] TT. Monat JJJJ'), control('Vorgang', 'Klicken Sie hier')))).toEqual([
    'outline/head-prompt',
    'A head or a foot of house.dotx shows “[Referat] TT. Monat JJJJKlicken Sie hier”, which looks like words to be replaced.',
    'outline/head-prompt',
    'A head or a foot of house.dotx shows “Klicken Sie hier”, which looks like words to be replaced.',
  ]);
});

test('Word’s own style of lists without bullets is not taken for one with them', () => {
  const list = { id: 'L', name: 'List' };
  const bullets = { id: 'LB', name: 'List Bullet' };
  const takes = (styles: WordTemplateSpec['styles']) => {
    const template = readBriefTemplate(
      'house.dotx',
      makeWordTemplate({ ...GERMAN, styles: [...GERMAN.styles, ...styles] }),
    );
    return matchStyles(template, new Map()).matches.find(({ role }) => role.key === 'list')?.style.name;
  };
  expect([takes([list]), takes([list, bullets])]).toEqual([undefined, 'List Bullet']);
});

test('a brief that this tool has made may be the template of another', () => {
  const styles = [...GERMAN.styles, { id: 'RT', name: 'Running Title', kind: 'character' as const }];
  expect(found({ ...headed(wordField('STYLEREF "Running Title"', 'x')), styles })).toEqual([]);
});

test('text in the body, which is left out, is told', () => {
  expect(found(WORD_TEMPLATES['a letterhead on the first page'] as WordTemplateSpec)).toEqual([
    'outline/template-text-left-out',
    'The body of house.dotx is left out: “Sehr geehrte Damen und Herren,”.',
  ]);
});

function faultOf(bytes: Uint8Array): string {
  try {
    readBriefTemplate('house.dotx', bytes);
  } catch (error) {
    return (error as Error).message;
  }
  return 'none';
}

describe('a template is refused', () => {
  const changed = (more: Partial<WordTemplateSpec>) => faultOf(makeWordTemplate({ ...GERMAN, ...more }));
  const macros = 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml';
  test.each([
    ['that brings macros', changed({ kind: macros }), 'it brings macros'],
    ['that is no document', changed({ kind: 'application/xml' }), 'it is no template for Word'],
    [
      'whose head links to a picture on the internet',
      changed({ relation: { type: 'image', target: 'https://example.org/a.png', external: true } }),
      'it leads to https://example.org/a.png (word/header11.xml)',
    ],
    [
      'whose head holds an object',
      changed({ relation: { type: 'oleObject', target: 'embeddings/a.bin' } }),
      'a head or a foot of its pages holds an embedded object (oleObject in word/header11.xml)',
    ],
    [
      'whose head reads a file',
      faultOf(
        makeWordTemplate(
          headed(wordField('INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "c:\\\\secret.docx"', 'x')),
        ),
      ),
      'a head or a foot of its pages has a field INCLUDETEXT, which reads other files or runs something (word/header11.xml)',
    ],
    [
      'whose head has a field that does not end',
      faultOf(makeWordTemplate(headed('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'))),
      'a field in a head or a foot of its pages does not end (word/header11.xml)',
    ],
    [
      'whose head has a field that ends twice',
      faultOf(makeWordTemplate(headed(`${wordField('PAGE', '1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`))),
      'a field in a head or a foot of its pages does not end (word/header11.xml)',
    ],
    [
      'whose pages have no room',
      changed({ sections: [{ margin: 5500 }] }),
      'it is no sound Office file (its pages leave less than 60 mm between their margins)',
    ],
    [
      'with a document type',
      changed({ parts: { 'word/styles.xml': '<!DOCTYPE a><a/>' } }),
      'it is no sound Office file (its part word/styles.xml has a document type)',
    ],
    ['that is no zip', faultOf(new Uint8Array([1, 2, 3])), 'it is no sound Office file (it can’t be unpacked)'],
  ])('%s', (_, fault, expected) => {
    expect(fault).toBe(expected);
  });
});

test('a link in a head leaves its words', () => {
  const linked = headed(`<w:hyperlink r:id="rId9">${text('www.example.org')}</w:hyperlink>`);
  const relation = { type: 'hyperlink', target: 'https://www.example.org', external: true };
  expect(found({ ...linked, relation })).toEqual([]);
});

describe('what lies in front of the line of a marking', () => {
  const EMU = 36_000;
  const PICTURE = '<a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic>';
  const box = (name: string, across: string, down: string, more: Readonly<Record<string, string>> = {}) => {
    const { wrap = 'wp:wrapNone', behind = '0', wide = '40', content = PICTURE } = more;
    return `<w:r><w:drawing><wp:anchor behindDoc="${behind}"><wp:positionH ${across}</wp:positionH><wp:positionV ${down}</wp:positionV><wp:extent cx="${Number(wide) * EMU}" cy="${12 * EMU}"/><${wrap}/><wp:docPr id="1" name="${name}"/>${content}</wp:anchor></w:drawing></w:r>`;
  };
  const fromPage = (mm: number) => `relativeFrom="page"><wp:posOffset>${mm * EMU}</wp:posOffset>`;
  const aligned = (from: string, side: string) => `relativeFrom="${from}"><wp:align>${side}</wp:align>`;
  const covered = (head: string, foot = '', isMarked = true) => {
    const number = wordField('PAGE', '1');
    const spec = {
      ...GERMAN,
      sections: [{ header: { default: line(head) }, footer: { default: line(number, foot) } }],
    };
    const matched = matchStyles(readBriefTemplate('house.dotx', makeWordTemplate(spec)), new Map());
    return checkBriefTemplate(matched, { at: AT, styles: [], isMarked }).map(
      ({ code, message }) => `${code} ${message}`,
    );
  };
  const told = (name: string, place: string) =>
    `outline/covered-marking In house.dotx '${name}' lies in front of the ${place} of the page, where the document's marking stands.`;

  test('is told with its name: a picture, a text box with a ground, an old shape, one of a head over the foot', () => {
    expect(covered(box('Seal', aligned('margin', 'center'), fromPage(8)))).toEqual([told('Seal', 'head')]);
    const filled = '<a:graphic><wps:wsp><wps:spPr><a:solidFill/></wps:spPr></wps:wsp></a:graphic>';
    expect(covered(box('Band', fromPage(0), fromPage(4), { wide: '210', content: filled }))).toEqual([
      told('Band', 'head'),
    ]);
    expect(covered(box('Low', aligned('page', 'center'), fromPage(280)))).toEqual([told('Low', 'foot')]);
    expect(covered('', box('Bar', aligned('page', 'center'), aligned('bottomMargin', 'top')))).toEqual([
      told('Bar', 'foot'),
    ]);
    const style =
      'position:absolute;margin-left:100pt;margin-top:20pt;width:300pt;height:40pt;z-index:2;mso-position-horizontal-relative:page;mso-position-vertical-relative:page';
    expect(covered(`<w:r><w:pict><v:rect id="Old" style="${style}"/></w:pict></w:r>`)).toEqual([told('Old', 'head')]);
  });

  test('and nothing else is: beside or below the line, behind the text, or with text round it, or without a marking', () => {
    const over = [aligned('margin', 'center'), fromPage(8)] as const;
    expect(covered(box('Seal', ...over), '', false)).toEqual([]);
    expect(covered(box('Seal', ...over, { behind: '1' }))).toEqual([]);
    expect(covered(box('Seal', ...over, { wrap: 'wp:wrapTopAndBottom' }))).toEqual([]);
    expect(covered(box('Logo', fromPage(15), fromPage(8)))).toEqual([]);
    expect(covered(box('Logo', aligned('margin', 'right'), fromPage(8)))).toEqual([]);
    expect(covered(box('Low', aligned('margin', 'center'), fromPage(18)))).toEqual([]);
    expect(
      covered(box('Logo', aligned('column', 'center'), 'relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset>')),
    ).toEqual([]);
    const empty = '<a:graphic><wps:wsp><wps:spPr><a:noFill/></wps:spPr></wps:wsp></a:graphic>';
    expect(covered(box('Empty', ...over, { content: empty }))).toEqual([]);
    const style =
      'position:absolute;margin-left:100pt;margin-top:20pt;width:300pt;height:40pt;z-index:-2;mso-position-horizontal-relative:page;mso-position-vertical-relative:page';
    expect(covered(`<w:r><w:pict><v:rect id="Old" style="${style}"/></w:pict></w:r>`)).toEqual([]);
    expect(covered(LOGO_RUN)).toEqual([]);
  });
});

test('a template is loaded with its findings, at the line that names it', async () => {
  const host = createHostInMemory({
    files: [
      ['content/x/house.dotx', makeWordTemplate(GERMAN)],
      ['content/x/no.dotx', new Uint8Array([1])],
    ],
  });
  const load = async (path: string, style: string) => {
    const choices = { deck: undefined, layouts: [], fonts: { heading: undefined, text: undefined } };
    const styles = [{ name: 'point' as const, style, at: { ...AT, line: 8 } }];
    const office = { ...choices, brief: { path, at: AT }, styles };
    return await loadBriefTemplate(host, 'content/x', { office, document: undefined }, makeAnew);
  };
  const { template, findings } = await load('house.dotx', 'Absatz nummeriert');
  expect(findings).toEqual([]);
  expect(template?.matches.find(({ role }) => role.key === 'point')).toMatchObject({
    by: 'mapping',
    style: { id: 'AbsatzN' },
  });
  const lost = await load('house.dotx', 'Absatz');
  expect(lost.findings.map(({ code, place }) => [code, place?.line])).toEqual([['outline/unknown-template-style', 8]]);
  const broken = await load('no.dotx', 'Absatz');
  expect(broken.findings.map(({ code, place }) => [code, place?.line])).toEqual([['outline/unusable-template', 7]]);
});
