import type { PdfAnnotation } from '../../../pdf/read/links/read-annotations.ts';
import type { Pdf } from '../../../pdf/read/read-pdf.ts';
import { OUR_FAULT, onElements, type Rule, TEMPLATE_FAULT } from './rule.ts';

const PRINTED_ONLY =
  'A brief and a deck have links and nothing else of this kind. Take it out of your own template. If you have none, the fault is in the tool: please report it.';
const OWN_RULES = new Set(['Widget', 'PrinterMark', 'Link']);

/** The rules about links and other annotations of a page. */
export const ANNOTATION_RULES: readonly Rule[] = [
  annotationRule('7.18.1-1', 'An annotation is not in the structure tree as one', PRINTED_ONLY, (annotation) => {
    return !OWN_RULES.has(annotation.subtype) && annotation.element?.type !== 'Annot';
  }),
  annotationRule('7.18.1-2', 'A link or annotation has no words that describe it', OUR_FAULT, (annotation) => {
    return annotation.subtype !== 'Widget' && !hasWords(annotation.contents) && !hasAlt(annotation);
  }),
  annotationRule('7.18.1-3', 'A form field has no words that describe it', PRINTED_ONLY, (annotation) => {
    return annotation.subtype === 'Widget' && !hasWords(annotation.fieldName) && !hasAlt(annotation);
  }),
  annotationRule(
    '7.18.2-1',
    'The page has a trap network, which PDF/UA does not allow',
    PRINTED_ONLY,
    ({ subtype }) => {
      return subtype === 'TrapNet';
    },
  ),
  {
    id: '7.18.3-1',
    fault: 'The keyboard does not go through the links of a page in the order of the structure',
    cure: OUR_FAULT,
    test: ({ pages, annotations }) =>
      pages
        .filter(({ number, tabs }) => tabs !== 'S' && annotations.some(({ page }) => page === number))
        .map(({ number }) => ({ page: number })),
  },
  annotationRule('7.18.4-1', 'A form field is not in the structure tree as one', PRINTED_ONLY, (annotation) => {
    return annotation.subtype === 'Widget' && annotation.element?.type !== 'Form';
  }),
  {
    id: '7.18.4-2',
    fault: 'A form element holds something else than its one field',
    cure: TEMPLATE_FAULT,
    test: onElements(['Form'], ({ isField }) => !isField),
  },
  annotationRule('7.18.5-1', 'A link is not in the structure tree as one', OUR_FAULT, ({ subtype, element }) => {
    return subtype === 'Link' && element?.type !== 'Link';
  }),
  annotationRule('7.18.5-2', 'A link has no words that say where it leads', OUR_FAULT, ({ subtype, contents }) => {
    return subtype === 'Link' && !hasWords(contents);
  }),
  mediaRule('7.18.6.2-1', 'A media clip does not say of what type it is', ({ hasType }) => !hasType),
  mediaRule('7.18.6.2-2', 'A media clip has no words that stand for it', (clip) => !clip.hasWords),
  annotationRule('7.18.8-1', "A printer's mark is in the structure tree", PRINTED_ONLY, ({ subtype, element }) => {
    return subtype === 'PrinterMark' && element !== undefined;
  }),
];

function annotationRule(
  id: string,
  fault: string,
  cure: string,
  isFaulty: (annotation: PdfAnnotation) => boolean,
): Rule {
  const test = ({ annotations }: Pdf) =>
    annotations
      .filter((annotation) => !annotation.isUnseen && isFaulty(annotation))
      .map(({ page, subtype }) => ({ page, what: subtype }));
  return { id, fault, cure, test };
}

type Clip = Pdf['extras']['clips'][number];

function mediaRule(id: string, fault: string, isFaulty: (clip: Clip) => boolean): Rule {
  return { id, fault, cure: PRINTED_ONLY, test: ({ extras }) => extras.clips.filter(isFaulty).map(() => ({})) };
}

function hasWords(text: string | undefined): boolean {
  return (text ?? '') !== '';
}

function hasAlt({ element }: PdfAnnotation): boolean {
  return hasWords(element?.alt);
}
