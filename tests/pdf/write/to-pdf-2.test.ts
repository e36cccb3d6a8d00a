import { PDFArray, PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadPdf } from '../../../scripts/pdf/read/load-pdf.ts';
import { readPdf } from '../../../scripts/pdf/read/read-pdf.ts';
import { kidsOf, readStructure, type StructureElement } from '../../../scripts/pdf/read/structure/structure-tree.ts';
import { moveCaptions } from '../../../scripts/pdf/write/pdf-2/move-captions.ts';
import { numberLists } from '../../../scripts/pdf/write/pdf-2/number-lists.ts';
import { setKids } from '../../../scripts/pdf/write/set-kids.ts';
import { goodPdf } from '../../helpers/good-pdf.ts';
import { dict, entry, hang, name } from '../../helpers/plant-tools.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

let bytes: Uint8Array;
let usual: Uint8Array;

beforeAll(async () => {
  bytes = await goodPdf(sharedPrinter(), 'ua-2+a-4');
  usual = await goodPdf(sharedPrinter());
});

const typesIn = (element: StructureElement | undefined) => element?.children.map(({ type }) => type);
const find = (document: PDFDocument, type: string, index = 0) =>
  readStructure(document).filter((each) => each.type === type)[index];

test('is PDF 2.0 with XMP alone', async () => {
  const document = await loadPdf(bytes);
  expect(Buffer.from(bytes.subarray(0, 8)).toString('latin1')).toBe('%PDF-2.0');
  expect(document.context.trailerInfo.Info).toBeUndefined();
  expect(Buffer.from(bytes).includes('CreationDate')).toBe(false);
  const { xmp } = readPdf(document).declarations;
  expect([...(xmp?.identification ?? [])].map(([key, { value }]) => [key, value])).toEqual([
    ['part', '2'],
    ['rev', '2024'],
  ]);
});

test('every type of PDF 2.0 is said to be one', async () => {
  const { elements } = readPdf(await loadPdf(bytes));
  expect(new Set(elements.map(({ isPdf2 }) => isPdf2))).toEqual(new Set([true]));
  expect(elements.map(({ written }) => written)).toContain('Em');
  expect(elements.map(({ written }) => written)).not.toContain('Sub');
});

test('a caption stands in its figure, a text outside of a paragraph is one', async () => {
  const document = await loadPdf(bytes);
  expect(typesIn(find(document, 'Figure', 1))?.at(-1)).toBe('Caption');
  const { pages, byType } = readPdf(document);
  const [caption] = byType.get('Caption') ?? [];
  expect(caption?.parent?.alt).toBe('A square');
  const said = (byType.get('P') ?? []).map(({ content }) =>
    content.flatMap(function words(part): string[] {
      if (!('mcid' in part)) return part.content.flatMap(words);
      return (pages[part.page - 1]?.runs ?? []).flatMap((run) => (run.mcid === part.mcid ? [run.words] : []));
    }),
  );
  expect(said.map((words) => words.join(''))).toContain('A text in no paragraph2');
});

describe('places', () => {
  test('a name leads to the heading that stands there', async () => {
    const document = await loadPdf(bytes);
    const place = entry(entry(document.catalog, 'Dests'), 'two');
    const element = place.lookup(name('SD'), PDFArray).lookup(0, PDFDict);
    expect(element).toBe(dict(document, 'H2'));
    // The same place of the page as in a file of PDF 1.7.
    const [, ...where] = place.lookup(name('D'), PDFArray).asArray().map(String);
    const old = entry((await loadPdf(usual)).catalog, 'Dests').lookup(name('two'), PDFArray);
    expect(where).toEqual(old.asArray().slice(1).map(String));
  });

  test('a bookmark leads to its heading', async () => {
    const document = await loadPdf(bytes);
    const first = entry(entry(document.catalog, 'Outlines'), 'First');
    expect(first.has(name('Dest'))).toBe(false);
    const action = entry(first, 'A');
    expect(action.lookup(name('S'))).toBe(PDFName.of('GoTo'));
    expect(action.lookup(name('SD'), PDFArray).lookup(0)).toBe(dict(document, 'H1'));
  });
});

describe('captions', () => {
  test('beside two figures, a caption is a paragraph', async () => {
    const document = await loadPdf(usual);
    const group = find(document, 'Caption')?.parent;
    if (group === undefined) throw new Error('There is no group.');
    const second = document.context.register(document.context.obj({ Type: 'StructElem', S: 'Figure' }));
    setKids(group.dict, [...kidsOf(group.dict), second]);
    const before = readStructure(document).length;
    moveCaptions(document);
    expect(find(document, 'Caption')).toBeUndefined();
    expect(readStructure(document)).toHaveLength(before);
  });

  test('before its figure, a caption becomes its first part', async () => {
    const document = await loadPdf(usual);
    const group = find(document, 'Caption')?.parent;
    if (group === undefined) throw new Error('There is no group.');
    setKids(group.dict, kidsOf(group.dict).toReversed());
    moveCaptions(document);
    expect(typesIn(find(document, 'Figure', 1))?.[0]).toBe('Caption');
  });

  test('a caption stays where it names its table already', async () => {
    const document = await loadPdf(usual);
    hang(document, 'Table', 'Caption', 'first');
    moveCaptions(document);
    expect(typesIn(find(document, 'Table'))?.[0]).toBe('Caption');
  });
});

test('a list whose labels have no kind is in no order; a list of numbers keeps its own', async () => {
  const document = await loadPdf(usual);
  dict(document, 'L').delete(name('A'));
  numberLists(document);
  expect(readPdf(document).byType.get('L')?.[0]?.listNumbering).toBe('Unordered');
  const untouched = await loadPdf(usual);
  numberLists(untouched);
  expect(readPdf(untouched).byType.get('L')?.[0]?.listNumbering).toBe('Square');
});
