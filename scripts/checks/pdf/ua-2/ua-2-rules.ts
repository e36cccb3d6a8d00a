import type { Pdf } from '../../../pdf/read/read-pdf.ts';
import type { PdfElement } from '../../../pdf/read/structure/read-elements.ts';
import { CONTAINMENT } from '../../../pdf/standards/containment.ts';
import { MUST_NOT_HOLD, WITHOUT_CONTENT } from '../../../pdf/standards/containment-2.ts';
import { OUR_FAULT, onElements, onFile, type Rule, TEMPLATE_FAULT } from '../ua/rule.ts';
import { RULES } from '../ua/rules.ts';
import { SHARED_WITH_UA_1 } from './shared-with-ua-1.ts';

/**
 * The machine rules of PDF/UA-2 (ISO 14289-2:2024) that are ported: those that it shares with PDF/UA-1 under numbers of
 * their own, and those that PDF 2.0 brings. Ids and tests are those of the veraPDF validation profile "PDFUA-2-ISO32005"
 * (veraPDF Consortium, CC BY 4.0); all tests of one table of ISO/TS 32005 are one rule here.
 */
export const UA_2_RULES: readonly Rule[] = [
  ...RULES.flatMap((rule) => {
    const id = SHARED_WITH_UA_1.get(rule.id);
    return id === undefined ? [] : [{ ...rule, id }];
  }),
  {
    id: '5-1',
    fault: 'The metadata do not say that the file is made by PDF/UA',
    cure: OUR_FAULT,
    test: onFile(({ declarations: { xmp } }) => xmp !== undefined && xmp.identification.size === 0),
  },
  namedRule('5-2', 'The metadata name another part of PDF/UA than 2', 'part', '2'),
  namedRule('5-5', 'The metadata name another edition of PDF/UA-2 than 2024', 'rev', '2024'),
  {
    id: '6.1.3-1',
    fault: 'The metadata do not declare that the file is well-tagged (WTPDF 1.0)',
    cure: OUR_FAULT,
    test: onFile(({ declarations: { xmp } }) => xmp !== undefined && !xmp.isWellTagged),
  },
  {
    id: '8.2.5.2-1',
    fault: 'The structure tree does not begin with one document',
    cure: OUR_FAULT,
    test: onFile(({ roots }) => roots.length > 0 && (roots.length > 1 || roots[0]?.type !== 'Document')),
  },
  {
    id: '8.2.5.2-2',
    fault: 'The document of the structure tree is not of PDF 2.0',
    cure: OUR_FAULT,
    test: ({ roots }) => roots.filter(({ type, isPdf2 }) => type === 'Document' && !isPdf2).map(() => ({})),
  },
  {
    id: '8.2.5.12-1',
    fault: 'A heading has no level',
    cure: 'Use h1 to h6 in your own templates. If you have none, the fault is in the tool: please report it.',
    test: onElements(['H'], () => true),
  },
  {
    id: '8.2.5.14-1',
    fault: 'A note has the type that PDF 2.0 gave up (Note)',
    cure: OUR_FAULT,
    test: onElements(['Note'], () => true),
  },
  {
    id: '8.2.5.25-1',
    fault: 'A list has labels and does not say of which kind they are',
    cure: TEMPLATE_FAULT,
    test: onElements(['L'], ({ kids, listNumbering = 'None' }) => listNumbering === 'None' && kids.some(hasLabel)),
  },
  {
    id: '8.2.5.27-1',
    fault: 'A caption is neither the first nor the last part of what it names',
    cure: TEMPLATE_FAULT,
    test: onElements([], ({ kids }) => kids.slice(1, -1).some(({ type }) => type === 'Caption')),
  },
  {
    id: '8.8-1',
    fault: 'A link or bookmark leads to a page and not to an element of the structure',
    cure: OUR_FAULT,
    test: ({ places }) => places.filter(({ namesElement }) => !namesElement).map(({ what }) => ({ what })),
  },
  {
    id: 'Table-5',
    fault: 'An element holds one that must not stand there',
    cure: TEMPLATE_FAULT,
    test: ({ elements }: Pdf) =>
      elements.flatMap((holder) =>
        holder.kids.filter((kid) => !mayHold(holder, kid)).map((kid) => ({ page: kid.page, what: said(holder, kid) })),
      ),
  },
  {
    id: 'Table-5-content',
    fault: 'A text stands in no paragraph, or outside of the cells and items of its table or list',
    cure: TEMPLATE_FAULT,
    test: ({ elements }: Pdf) =>
      elements
        .filter((element) => hasContent(element) && WITHOUT_CONTENT.includes(holderOf(element)?.type ?? ''))
        .map(({ page, written }) => ({ page, what: written })),
  },
];

function namedRule(id: string, fault: string, property: string, value: string): Rule {
  return {
    id,
    fault,
    cure: OUR_FAULT,
    test: onFile(({ declarations: { xmp } }) => {
      return (xmp?.identification.size ?? 0) > 0 && xmp?.identification.get(property)?.value !== value;
    }),
  };
}

const MAY_HOLD = new Map(CONTAINMENT.flatMap((row) => ('holder' in row ? [[row.holder, row.mayHold] as const] : [])));

function mayHold({ type: holder = '' }: PdfElement, { type }: PdfElement): boolean {
  if (type === undefined) return true;
  return (MAY_HOLD.get(holder)?.includes(type) ?? true) && !(MUST_NOT_HOLD.get(holder)?.has(type) ?? false);
}

function said(holder: PdfElement, kid: PdfElement): string {
  return `${kid.written} in ${holder.written}`;
}

function hasLabel({ kids }: PdfElement): boolean {
  return kids.some(({ type }) => type === 'Lbl');
}

function hasContent({ content }: PdfElement): boolean {
  return content.some((part) => 'mcid' in part);
}

// Elements that only group others hold content for the element around them.
function holderOf(element: PdfElement): PdfElement | undefined {
  return element.type === 'NonStruct' || element.type === 'Div' || element.type === 'Part' ? element.parent : element;
}
