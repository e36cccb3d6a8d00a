import { beforeAll, expect, test } from 'vitest';
import { checkWordMarking } from '../../../scripts/checks/word/check-word-marking.ts';
import { readOfficeParts } from '../../../scripts/office/read/office-parts.ts';
import { specimenDocument } from '../../../scripts/views/document/specimen-document.ts';
import { plainText } from '../../../scripts/views/text/rich-text.ts';
import { baseSummit } from '../../helpers/base-summit.ts';
import { buildViews } from '../../helpers/build-views.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { officeParts } from '../../helpers/office-parts.ts';
import { wordBrief, wordSource } from '../../helpers/word-brief.ts';
import { plantInWord } from '../../helpers/word-plants.ts';

const MARKING = { head: ['RESTRICTED'], foot: ['RESTRICTED'] };

let marked: Uint8Array;
let unmarked: Uint8Array;

beforeAll(async () => {
  const { context } = await buildViews(createHostInMemory({ files: await baseSummit() }), 'base-summit');
  const document = specimenDocument(plainText('RESTRICTED'));
  marked = wordBrief(context, { view: { ...wordSource(context).view, document } });
  unmarked = wordBrief(context);
});

function faultsOf(bytes: Uint8Array, ...[marking]: readonly (typeof MARKING | undefined)[]): string[] {
  const outline = { language: 'en-GB', texts: [] };
  const found = checkWordMarking({ name: 'brief.docx', parts: readOfficeParts(bytes), outline, order: [], marking });
  return found.map(({ message }) => message);
}

function planted(part: string, from: string | RegExp, to: string): string[] {
  return faultsOf(plantInWord(marked, { rule: '', part, from, to }), MARKING);
}

const fault = (section: number, pages: string) =>
  `brief.docx is not as Office needs it: section ${section} has no marking at the head or the foot of its ${pages}. Every page is marked.`;

test('a marked file has its marking at the head and the foot of the cover and of all other pages', () => {
  expect(faultsOf(marked, MARKING)).toEqual([]);
  const parts = officeParts(marked);
  expect(
    ['word/header1.xml', 'word/footer1.xml', 'word/header2.xml', 'word/footer2.xml'].map((path) =>
      parts.get(path)?.includes('RESTRICTED'),
    ),
  ).toEqual([true, true, true, true]);
  expect(parts.get('word/document.xml')).toContain('<w:pStyle w:val="CoverSymbol"/>');
});

test('a file without a marking needs none', () => {
  expect(faultsOf(unmarked)).toEqual([]);
  expect([...officeParts(unmarked).keys()]).not.toContain('word/header2.xml');
  expect(faultsOf(unmarked, MARKING)).toEqual([fault(1, 'pages'), fault(2, 'pages')]);
});

test('a page without the marking is told: on the cover, on a first page, on left pages', () => {
  expect(planted('word/header2.xml', /RESTRICTED/g, 'OPEN')).toEqual([fault(1, 'pages')]);
  expect(planted('word/footer1.xml', /RESTRICTED/g, 'OPEN')).toEqual([fault(2, 'pages')]);
  expect(planted('word/document.xml', /(?=<\/w:sectPr><\/w:body>)/, '<w:titlePg/>')).toEqual([fault(2, 'first page')]);
  expect(planted('word/settings.xml', '<w:compat>', '<w:evenAndOddHeaders/><w:compat>')).toEqual([
    fault(1, 'left pages'),
    fault(2, 'left pages'),
  ]);
});
