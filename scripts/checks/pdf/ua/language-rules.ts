import type { PDFDict } from '@cantoo/pdf-lib';
import { bookmarkItems } from '../../../pdf/read/bookmark-items.ts';
import { textOf } from '../../../pdf/read/dictionaries.ts';
import type { PdfFile } from '../../../pdf/read/pdf-file.ts';
import { NAMES, type PdfKey } from '../../../pdf/read/pdf-names.ts';
import { type Fault, OUR_FAULT, onElements, onFile, type Rule } from './rule.ts';

const CURE = `The language comes from 'language' in summit.yaml. ${OUR_FAULT}`;
const LANGUAGE_TAG = /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i;

/** That a voice knows the language of everything it reads out. */
export const LANGUAGE_RULES: readonly Rule[] = [
  {
    id: '7.2-2',
    fault: 'Nothing says the language of the bookmarks',
    cure: CURE,
    test: onFile(({ hasLanguage, document }) => !hasLanguage && bookmarkItems(document).length > 0),
  },
  wordsRule('7.2-21', 'ActualText'),
  wordsRule('7.2-22', 'Alt'),
  wordsRule('7.2-23', 'E'),
  {
    id: '7.2-24',
    fault: "Nothing says the language of a link's description",
    cure: CURE,
    test: ({ annotations, hasLanguage }) =>
      annotations
        .filter(
          ({ dict, element }) => textOf(dict, 'Contents') !== undefined && !hasLanguage && !saysLanguage(dict, element),
        )
        .map(({ page }) => ({ page })),
  },
  {
    id: '7.2-25',
    fault: "Nothing says the language of a form field's description",
    cure: CURE,
    test: ({ annotations, hasLanguage }) =>
      annotations
        .filter(({ dict, element }) => textOf(dict, 'TU') !== undefined && !hasLanguage && !saysLanguage(dict, element))
        .map(({ page }) => ({ page })),
  },
  { id: '7.2-29', fault: 'A language is not written as a language tag', cure: CURE, test: oddLanguages },
  spanRule('7.2-30', 'ActualText'),
  spanRule('7.2-31', 'Alt'),
  spanRule('7.2-32', 'E'),
  {
    id: '7.2-33',
    fault: 'Nothing says the language of the metadata',
    cure: CURE,
    test: onFile(({ hasLanguage, xmp }) => !hasLanguage && xmp?.hasDefaultLanguage === true),
  },
  {
    id: '7.2-34',
    fault: 'Nothing says the language of a text',
    cure: CURE,
    test: ({ hasLanguage, pages }) =>
      pages
        .filter(({ textsWithoutLanguage }) => !hasLanguage && textsWithoutLanguage > 0)
        .map(({ page }) => ({ page })),
  },
];

function wordsRule(id: string, key: PdfKey): Rule {
  return {
    id,
    fault: `Nothing says the language of the words that stand for an element (${key})`,
    cure: CURE,
    test: onElements([], (element, { hasLanguage }) => {
      return textOf(element.dict, key) !== undefined && !hasLanguage && !element.hasLanguage;
    }),
  };
}

function spanRule(id: string, key: string): Rule {
  const named = new RegExp(`/${key}(?![A-Za-z])`);
  return {
    id,
    fault: `Nothing says the language of the words that stand for a passage (${key})`,
    cure: CURE,
    test: ({ pages, hasLanguage }) =>
      pages.flatMap(({ page, marks }) =>
        marks
          .filter((mark) => mark.tag === 'Span' && named.test(mark.properties))
          .filter((mark) => !hasLanguage && !mark.hasLanguage)
          .map(() => ({ page })),
      ),
  };
}

function saysLanguage(dict: PDFDict, element: { readonly dict: PDFDict } | undefined): boolean {
  return dict.has(NAMES.Lang) || element?.dict.has(NAMES.Lang) === true;
}

function oddLanguages({ catalog, elements, pages, pageOf }: PdfFile): Fault[] {
  const isOdd = (language: string | undefined) => language !== undefined && !LANGUAGE_TAG.test(language);
  const whole = textOf(catalog, 'Lang');
  const passages = elements.filter(({ dict }) => isOdd(textOf(dict, 'Lang')));
  const marked = pages.flatMap(({ page, marks }) =>
    marks.flatMap(({ properties }) => {
      const language = /\/Lang\s*\(([^)]*)\)/.exec(properties)?.[1];
      return isOdd(language) ? [{ page, what: language }] : [];
    }),
  );
  return [
    ...(isOdd(whole) ? [{ what: whole }] : []),
    ...passages.map((element) => ({ page: pageOf(element), what: textOf(element.dict, 'Lang') })),
    ...marked,
  ];
}
