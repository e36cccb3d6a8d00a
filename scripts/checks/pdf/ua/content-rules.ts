import type { Pdf, PdfPage } from '../../../pdf/read/read-pdf.ts';
import { type Fault, OUR_FAULT, type Rule } from './rule.ts';

/** The rules that all painted content is either in the structure tree or an artefact, and not both. */
export const CONTENT_RULES: readonly Rule[] = [
  {
    id: '7.1-1',
    fault: 'An artefact stands inside of tagged content',
    cure: OUR_FAULT,
    test: onPages(({ artefactsInTags }) => artefactsInTags > 0),
  },
  {
    id: '7.1-2',
    fault: 'Tagged content stands inside of an artefact, where no screen reader finds it',
    cure: OUR_FAULT,
    test: onPages(({ tagsInArtefacts }) => tagsInArtefacts > 0),
  },
  {
    id: '7.1-3',
    fault: 'Something is painted that is neither in the structure tree nor an artefact',
    cure: OUR_FAULT,
    test: onPages(({ untagged }) => untagged > 0),
  },
  {
    id: '7.20-1',
    fault: 'A form takes its content from another file',
    cure: OUR_FAULT,
    test: ({ extras }) => Array.from({ length: extras.outsideForms }, () => ({})),
  },
  {
    id: '7.20-2',
    fault: 'A form with tags of its own is drawn more than once',
    cure: 'Take filters, blend modes and opacity out of your own stylesheets: they make pictures of texts. If you have none, the fault is in the tool: please report it.',
    test: repeatedForms,
  },
];

function onPages(isFaulty: (page: PdfPage) => boolean): Rule['test'] {
  return ({ pages }) => pages.filter(isFaulty).map(({ number }) => ({ page: number }));
}

function repeatedForms({ pages }: Pdf): Fault[] {
  const seen = new Set<number>();
  return pages.flatMap((page) =>
    page.forms.flatMap(({ number, hasTags }) => {
      const isAgain = seen.has(number);
      seen.add(number);
      return isAgain && hasTags ? [{ page: page.number }] : [];
    }),
  );
}
