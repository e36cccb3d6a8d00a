import type { Pdf } from '../../../pdf/read/read-pdf.ts';
import type { PdfElement } from '../../../pdf/read/structure/read-elements.ts';
import { type Fault, OUR_FAULT, onElements, onFile, type Rule } from './rule.ts';

const CURE = `The language comes from 'language' in summit.yaml. ${OUR_FAULT}`;
const LANGUAGE_TAG = /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i;

/** The rules that a screen reader knows the language of all text that it reads aloud. */
export const LANGUAGE_RULES: readonly Rule[] = [
  {
    id: '7.2-2',
    fault: 'Nothing says the language of the bookmarks',
    cure: CURE,
    test: onFile((pdf) => !saysLanguage(pdf) && pdf.bookmarks.length > 0),
  },
  wordsRule('7.2-21', 'ActualText', ({ actualText }) => actualText),
  wordsRule('7.2-22', 'Alt', ({ alt }) => alt),
  wordsRule('7.2-23', 'E', ({ expansion }) => expansion),
  {
    id: '7.2-24',
    fault: "Nothing says the language of a link's description",
    cure: CURE,
    test: onAnnotations(({ contents }) => contents),
  },
  {
    id: '7.2-25',
    fault: "Nothing says the language of a form field's description",
    cure: CURE,
    test: onAnnotations(({ fieldName }) => fieldName),
  },
  { id: '7.2-29', fault: 'A language is not written as a language tag', cure: CURE, test: oddLanguages },
  spanRule('7.2-30', 'ActualText'),
  spanRule('7.2-31', 'Alt'),
  spanRule('7.2-32', 'E'),
  {
    id: '7.2-33',
    fault: 'Nothing says the language of the metadata',
    cure: CURE,
    test: onFile((pdf) => !saysLanguage(pdf) && pdf.declarations.xmp?.hasDefaultLanguage === true),
  },
  {
    id: '7.2-34',
    fault: 'Nothing says the language of a text',
    cure: CURE,
    test: (pdf) =>
      pdf.pages
        .filter(({ textsWithoutLanguage }) => !saysLanguage(pdf) && textsWithoutLanguage > 0)
        .map(({ number }) => ({ page: number })),
  },
];

function saysLanguage({ declarations }: Pdf): boolean {
  return declarations.language !== undefined;
}

function wordsRule(id: string, key: string, wordsOf: (element: PdfElement) => string | undefined): Rule {
  return {
    id,
    fault: `Nothing says the language of the words that stand for an element (${key})`,
    cure: CURE,
    test: onElements([], (element, pdf) => {
      return wordsOf(element) !== undefined && !saysLanguage(pdf) && !element.hasLanguage;
    }),
  };
}

type Annotation = Pdf['annotations'][number];

function onAnnotations(wordsOf: (annotation: Annotation) => string | undefined): Rule['test'] {
  return (pdf) =>
    pdf.annotations
      .filter((annotation) => wordsOf(annotation) !== undefined)
      .filter((annotation) => !saysLanguage(pdf) && !annotation.saysLanguage)
      .map(({ page }) => ({ page }));
}

function spanRule(id: string, key: string): Rule {
  const named = new RegExp(`/${key}(?![A-Za-z])`);
  return {
    id,
    fault: `Nothing says the language of the words that stand for a passage (${key})`,
    cure: CURE,
    test: (pdf) =>
      pdf.pages.flatMap(({ number, marks }) =>
        marks
          .filter((mark) => mark.tag === 'Span' && named.test(mark.properties))
          .filter((mark) => !saysLanguage(pdf) && !mark.hasLanguage)
          .map(() => ({ page: number })),
      ),
  };
}

function oddLanguages({ declarations, elements, pages }: Pdf): Fault[] {
  const isOdd = (language: string | undefined) => language !== undefined && !LANGUAGE_TAG.test(language);
  const whole = declarations.language;
  const passages = elements.filter(({ language }) => isOdd(language));
  const marked = pages.flatMap(({ number, marks }) =>
    marks.flatMap(({ properties }) => {
      const language = /\/Lang\s*\(([^)]*)\)/.exec(properties)?.[1];
      return isOdd(language) ? [{ page: number, what: language }] : [];
    }),
  );
  return [
    ...(isOdd(whole) ? [{ what: whole }] : []),
    ...passages.map(({ page, language }) => ({ page, what: language })),
    ...marked,
  ];
}
