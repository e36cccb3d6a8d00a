import { PDFStream } from '@cantoo/pdf-lib';
import { streamText } from '../../../pdf/read/content-stream.ts';
import type { PageMarks } from '../../../pdf/read/page-marks.ts';
import type { PdfFile } from '../../../pdf/read/pdf-file.ts';
import { NAMES } from '../../../pdf/read/pdf-names.ts';
import { type Fault, OUR_FAULT, type Rule } from './rule.ts';

/** That everything on a page is either in the structure tree or an artefact, and nothing both. */
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
    test: ({ document }) =>
      document.context
        .enumerateIndirectObjects()
        .filter(([, object]) => object instanceof PDFStream && isForm(object) && object.dict.has(NAMES.Ref))
        .map(() => ({})),
  },
  {
    id: '7.20-2',
    fault: 'A form with tags of its own is drawn more than once',
    cure: 'Take filters, blend modes and opacity out of your own stylesheets: they make pictures of texts. If you have none, the fault is in the tool: please report it.',
    test: repeatedForms,
  },
];

function onPages(isFaulty: (marks: PageMarks) => boolean): Rule['test'] {
  return ({ pages }) => pages.filter(isFaulty).map(({ page }) => ({ page }));
}

function isForm({ dict }: PDFStream): boolean {
  return dict.lookup(NAMES.Subtype) === NAMES.Form;
}

function repeatedForms({ pages }: PdfFile): Fault[] {
  const seen = new Set<PDFStream>();
  return pages.flatMap(({ page, forms }) =>
    forms.flatMap((form) => {
      const isAgain = seen.has(form);
      seen.add(form);
      return isAgain && /\/MCID\b/.test(streamText(form)) ? [{ page }] : [];
    }),
  );
}
