import { PDFArray, PDFDict } from '@cantoo/pdf-lib';
import { nameOf, textOf } from '../../../pdf/read/dictionaries.ts';
import type { Annotation, PdfFile } from '../../../pdf/read/pdf-file.ts';
import { NAMES, type PdfKey } from '../../../pdf/read/pdf-names.ts';
import { cellAttribute } from '../../../pdf/read/table-grid.ts';
import { OUR_FAULT, onElements, type Rule, TEMPLATE_FAULT } from './rule.ts';

const PRINTED_ONLY =
  'A brief and a deck have links and nothing else of this kind. Take it out of your own template. If you have none, the fault is in the tool: please report it.';
const OWN_RULES = new Set(['Widget', 'PrinterMark', 'Link']);

/** Links, and what else may lie over a page. */
export const ANNOTATION_RULES: readonly Rule[] = [
  annotationRule('7.18.1-1', 'An annotation is not in the structure tree as one', PRINTED_ONLY, (annotation) => {
    return !OWN_RULES.has(annotation.subtype) && annotation.element?.type !== 'Annot';
  }),
  annotationRule('7.18.1-2', 'A link or annotation has no words that describe it', OUR_FAULT, (annotation) => {
    return annotation.subtype !== 'Widget' && !says(annotation.dict, 'Contents') && !hasAlt(annotation);
  }),
  annotationRule('7.18.1-3', 'A form field has no words that describe it', PRINTED_ONLY, (annotation) => {
    return annotation.subtype === 'Widget' && !says(annotation.dict, 'TU') && !hasAlt(annotation);
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
    test: ({ document, annotations }) =>
      document.getPages().flatMap(({ node }, index) => {
        const hasOwn = annotations.some(({ page }) => page === index + 1);
        return hasOwn && nameOf(node, 'Tabs') !== 'S' ? [{ page: index + 1 }] : [];
      }),
  },
  annotationRule('7.18.4-1', 'A form field is not in the structure tree as one', PRINTED_ONLY, (annotation) => {
    return annotation.subtype === 'Widget' && annotation.element?.type !== 'Form';
  }),
  {
    id: '7.18.4-2',
    fault: 'A form element holds something else than its one field',
    cure: TEMPLATE_FAULT,
    test: onElements(
      ['Form'],
      (element) => cellAttribute(element, 'Role') === undefined && !holdsOneField(element.dict),
    ),
  },
  annotationRule('7.18.5-1', 'A link is not in the structure tree as one', OUR_FAULT, ({ subtype, element }) => {
    return subtype === 'Link' && element?.type !== 'Link';
  }),
  annotationRule('7.18.5-2', 'A link has no words that say where it leads', OUR_FAULT, ({ subtype, dict }) => {
    return subtype === 'Link' && !says(dict, 'Contents');
  }),
  mediaRule('7.18.6.2-1', 'A media clip does not say of what type it is', (clip) => !clip.has(NAMES.CT)),
  mediaRule('7.18.6.2-2', 'A media clip has no words that stand for it', (clip) => {
    const words = clip.lookup(NAMES.Alt);
    return !(words instanceof PDFArray) || words.size() === 0 || words.size() % 2 === 1;
  }),
  annotationRule('7.18.8-1', "A printer's mark is in the structure tree", PRINTED_ONLY, ({ subtype, element }) => {
    return subtype === 'PrinterMark' && element !== undefined;
  }),
];

function annotationRule(id: string, fault: string, cure: string, isFaulty: (annotation: Annotation) => boolean): Rule {
  const test = ({ annotations }: PdfFile) =>
    annotations
      .filter((annotation) => !annotation.isUnseen && isFaulty(annotation))
      .map(({ page, subtype }) => ({ page, what: subtype }));
  return { id, fault, cure, test };
}

function mediaRule(id: string, fault: string, isFaulty: (clip: PDFDict) => boolean): Rule {
  const test = ({ document }: PdfFile) =>
    document.context.enumerateIndirectObjects().flatMap(([, object]) => {
      return object instanceof PDFDict && nameOf(object, 'S') === 'MCD' && isFaulty(object) ? [{}] : [];
    });
  return { id, fault, cure: PRINTED_ONLY, test };
}

function says(dict: PDFDict, key: PdfKey): boolean {
  return (textOf(dict, key) ?? '') !== '';
}

function hasAlt({ element }: Annotation): boolean {
  return element !== undefined && says(element.dict, 'Alt');
}

function holdsOneField(form: PDFDict): boolean {
  const kids = form.lookup(NAMES.K);
  const [kid, ...others] = kids instanceof PDFArray ? kids.asArray() : [kids];
  const object = kid === undefined ? undefined : form.context.lookup(kid);
  return others.length === 0 && object instanceof PDFDict && object.has(NAMES.Obj);
}
