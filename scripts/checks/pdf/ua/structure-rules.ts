import { PDFDict } from '@cantoo/pdf-lib';
import { textOf } from '../../../pdf/read/dictionaries.ts';
import { NAMES } from '../../../pdf/read/pdf-names.ts';
import { isStandardType } from '../../../pdf/read/standard-types.ts';
import { OUR_FAULT, onElements, onFile, type Rule, TEMPLATE_FAULT } from './rule.ts';

/** The structure tree as a whole: that it is there, whose types are known and whose elements hang together. */
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
    test: onFile(({ catalog }) => !(catalog.lookup(NAMES.StructTreeRoot) instanceof PDFDict)),
  },
  {
    id: '7.1-12',
    fault: 'An element of the structure tree does not say which it stands in',
    cure: OUR_FAULT,
    test: onElements([], ({ dict }) => !dict.has(NAMES.P)),
  },
  {
    id: '7.3-1',
    fault: 'A figure has no words that stand for it',
    cure: "Write the figure's 'alt' in the outline; in a template, a drawing that says nothing is hidden with aria-hidden.",
    test: onElements(['Figure'], ({ dict }) => !hasWords(dict)),
  },
  {
    id: '7.7-1',
    fault: 'A formula has no words that stand for it',
    cure: TEMPLATE_FAULT,
    test: onElements(['Formula'], ({ dict }) => !hasWords(dict)),
  },
  {
    id: '7.9-1',
    fault: 'A note has no id',
    cure: TEMPLATE_FAULT,
    test: onElements(['Note'], ({ dict }) => idOf(dict) === ''),
  },
  {
    id: '7.9-2',
    fault: 'Several notes have the same id',
    cure: TEMPLATE_FAULT,
    test: onElements(['Note'], ({ dict }, { elements }) => {
      const id = idOf(dict);
      return id !== '' && elements.filter(({ type, dict: other }) => type === 'Note' && idOf(other) === id).length > 1;
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
function hasWords(dict: PDFDict): boolean {
  return (textOf(dict, 'Alt') ?? '') !== '' || textOf(dict, 'ActualText') !== undefined;
}

function idOf(dict: PDFDict): string {
  return textOf(dict, 'ID') ?? '';
}
