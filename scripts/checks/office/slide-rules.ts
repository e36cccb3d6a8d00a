import { elementsOf, type XmlElement } from '../../office/read/xml-element.ts';
import { type OfficeRule, onParts, onPartsOfType, repeated } from '../../office/rules/office-rule.ts';

/** The rules for the shapes and texts of a presentation's slides. */
export const SLIDE_RULES: readonly OfficeRule[] = [
  {
    id: 'shape-ids',
    isOfLook: true,
    fault: 'Two shapes have the same id',
    test: onPartsOfType(['slide', 'slideLayout', 'slideMaster', 'notesSlide'], ({ root }) =>
      repeated(elementsOf(root, 'p:cNvPr').map(({ attributes }) => attributes['id'] ?? '')),
    ),
  },
  {
    id: 'slide-title',
    fault: 'A slide has no title, or it is not the first that is read',
    test: onPartsOfType(['slide'], ({ root }) => (isTitle(firstShape(root)) ? [] : ['title'])),
  },
  {
    id: 'alternative-texts',
    fault: 'A picture, a chart or a table has no alternative text',
    test: onPartsOfType(['slide'], ({ root }) => {
      return [...elementsOf(root, 'p:pic'), ...elementsOf(root, 'p:graphicFrame')].flatMap(unsaid);
    }),
  },
  {
    id: 'empty-places',
    fault: 'A placeholder of a slide has no words, so that its prompt shows',
    test: onPartsOfType(['slide'], ({ root }) =>
      elementsOf(root, 'p:sp')
        .filter((shape) => elementsOf(shape, 'p:ph').length > 0 && wordsIn(shape) === '')
        .map(nameOf),
    ),
  },
  {
    id: 'cells',
    fault: 'A cell of a table has no paragraph, or a row has not as many cells as the table has columns',
    test: onPartsOfType(['slide'], ({ root }) => elementsOf(root, 'a:tbl').flatMap(wrongRows)),
  },
  {
    id: 'header-rows',
    fault: 'A table has no header row',
    test: onPartsOfType(['slide'], ({ root }) =>
      elementsOf(root, 'a:tblPr').flatMap(({ attributes }) => (attributes['firstRow'] === '1' ? [] : ['table'])),
    ),
  },
  {
    id: 'languages',
    fault: 'A run of text has no language, or one in a form that Office does not know',
    test: onPartsOfType(['slide', 'notesSlide'], ({ root }) =>
      elementsOf(root, 'a:rPr').flatMap(({ attributes: { lang = '' } }) => (LANGUAGE.test(lang) ? [] : [`'${lang}'`])),
    ),
  },
  {
    id: 'theme-colours',
    isOfLook: true,
    fault: 'A colour is not one of the theme',
    test: onPartsOfType(['slide', 'slideLayout', 'slideMaster'], ({ root }) =>
      FIXED_COLOURS.flatMap((name) => elementsOf(root, name).map(({ attributes }) => attributes['val'] ?? name)),
    ),
  },
  {
    id: 'theme-fonts',
    isOfLook: true,
    fault: 'A font is not one of the theme',
    test: onParts(({ root, type }) => (type.includes('theme') ? [] : namedFonts(root))),
  },
];

// The language, its script where it has several, and the region: `en-GB`, `sr-Latn-RS`.
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?:[A-Z]{2}|\d{3})$/;
const FIXED_COLOURS = ['a:srgbClr', 'a:sysClr', 'a:scrgbClr', 'a:hslClr', 'a:prstClr'];

function namedFonts(root: XmlElement | undefined): string[] {
  return ['a:latin', 'a:ea', 'a:cs']
    .flatMap((name) => elementsOf(root, name))
    .map(({ attributes }) => attributes['typeface'] ?? '')
    .filter((face) => !/^\+m[jn]-(?:lt|ea|cs)$/.test(face));
}

const SHAPES = new Set(['p:sp', 'p:pic', 'p:graphicFrame', 'p:grpSp', 'p:cxnSp']);

function firstShape(root: XmlElement | undefined): XmlElement | undefined {
  return elementsOf(root, 'p:spTree')[0]?.children.find(({ name }) => SHAPES.has(name));
}

function isTitle(shape: XmlElement | undefined): boolean {
  const [mark] = elementsOf(shape, 'p:ph');
  return ['title', 'ctrTitle'].includes(mark?.attributes['type'] ?? '') && wordsIn(shape) !== '';
}

function unsaid(shape: XmlElement): string[] {
  const isDecorative = elementsOf(shape, 'adec:decorative').length > 0;
  const alt = elementsOf(shape, 'p:cNvPr')[0]?.attributes['descr'] ?? '';
  return isDecorative || alt.trim() !== '' ? [] : [nameOf(shape)];
}

function nameOf(shape: XmlElement): string {
  return elementsOf(shape, 'p:cNvPr')[0]?.attributes['name'] ?? '';
}

function wordsIn(element: XmlElement | undefined): string {
  return elementsOf(element, 'a:t')
    .map(({ text }) => text)
    .join('')
    .trim();
}

function wrongRows(table: XmlElement): string[] {
  const columns = elementsOf(table, 'a:gridCol').length;
  return elementsOf(table, 'a:tr').flatMap((row, index) => {
    const cells = elementsOf(row, 'a:tc');
    const isWhole = cells.length === columns && cells.every((cell) => elementsOf(cell, 'a:p').length > 0);
    return isWhole ? [] : [`row ${index + 1}`];
  });
}
