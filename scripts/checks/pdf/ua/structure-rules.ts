import type { PdfElement } from '../../../pdf/read/structure/read-elements.ts';
import { isStandardType } from '../../../pdf/standards/structure-types.ts';
import { OUR_FAULT, onElements, onFile, type Rule, TEMPLATE_FAULT } from './rule.ts';

/** The rules about the structure tree as a whole: it is there, its types are known, its pictures have words. */
export const STRUCTURE_RULES: readonly Rule[] = [
  {
    id: '7.1-5',
    fault: 'A structure type is not one of PDF 1.7, and nothing says which it stands for',
    // scripts/pdf/write/map-roles.ts should say what the type stands for.
    cure: OUR_FAULT,
    test: onElements([], ({ written, type }, { roles }) => type === undefined && !isCircular(written, roles)),
  },
  {
    id: '7.1-6',
    fault: 'Structure types stand for each other in a circle',
    cure: OUR_FAULT,
    test: onElements([], ({ written }, { roles }) => isCircular(written, roles)),
  },
  {
    id: '7.1-7',
    fault: 'A standard structure type is said to stand for another',
    cure: OUR_FAULT,
    test: ({ roles }) => [...roles.keys()].filter(isStandardType).map((what) => ({ what })),
  },
  {
    id: '7.1-11',
    fault: 'The file has no structure tree: a screen reader finds no headings, lists or tables',
    cure: OUR_FAULT,
    test: onFile(({ declarations }) => !declarations.hasStructure),
  },
  {
    id: '7.1-12',
    fault: 'An element of the structure tree does not say which it stands in',
    cure: OUR_FAULT,
    test: onElements([], ({ namesParent }) => !namesParent),
  },
  {
    id: '7.3-1',
    fault: 'A figure has no words that stand for it',
    cure: "Write the figure's 'alt' in the outline; in a template, a drawing that says nothing is hidden with aria-hidden.",
    test: onElements(['Figure'], (element) => !hasWords(element)),
  },
  {
    id: '7.7-1',
    fault: 'A formula has no words that stand for it',
    cure: TEMPLATE_FAULT,
    test: onElements(['Formula'], (element) => !hasWords(element)),
  },
  {
    id: '7.9-1',
    fault: 'A note has no id',
    cure: TEMPLATE_FAULT,
    test: onElements(['Note'], ({ id }) => (id ?? '') === ''),
  },
  {
    id: '7.9-2',
    fault: 'Several notes have the same id',
    cure: TEMPLATE_FAULT,
    test: onElements(['Note'], ({ id }, { byType }) => {
      return (id ?? '') !== '' && (byType.get('Note') ?? []).filter((other) => other.id === id).length > 1;
    }),
  },
];

function isCircular(written: string, roles: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let type: string | undefined = written; type !== undefined; type = roles.get(type)) {
    if (seen.has(type)) return true;
    seen.add(type);
  }
  return false;
}

// An alternative needs words; a replacement may be empty, for a picture of nothing.
function hasWords({ alt, actualText }: PdfElement): boolean {
  return (alt ?? '') !== '' || actualText !== undefined;
}
