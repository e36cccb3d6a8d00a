import type { Pdf } from '../../../pdf/read/read-pdf.ts';
import { type Fault, onElements, type Rule } from './rule.ts';

const NUMBERED = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];
const ONE_KIND =
  'Use h1 to h6 in your own templates, and no heading without a level. If you have none, the fault is in the tool: please report it.';

/** The rules about headings: no level is skipped, and all have levels or none has. */
export const HEADING_RULES: readonly Rule[] = [
  {
    id: '7.4.2-1',
    fault: 'A heading skips a level',
    cure: 'Mend the headings in your own templates: the first is an h1, and below an h2 comes an h3 before any h4. If you have none, the fault is in the tool: please report it.',
    test: skippedLevels,
  },
  {
    id: '7.4.4-1',
    fault: 'An element holds more than one heading without a level',
    cure: ONE_KIND,
    test: onElements([], ({ kids }) => kids.filter(({ type }) => type === 'H').length > 1),
  },
  {
    id: '7.4.4-2',
    fault: 'A heading without a level stands beside headings with levels',
    cure: ONE_KIND,
    test: onElements(['H'], (_, pdf) => uses(pdf, NUMBERED)),
  },
  {
    id: '7.4.4-3',
    fault: 'A heading with a level stands beside headings without levels',
    cure: ONE_KIND,
    test: onElements(NUMBERED, (_, pdf) => uses(pdf, ['H'])),
  },
];

function skippedLevels(pdf: Pdf): Fault[] {
  let last = 0;
  return pdf.elements.flatMap((element) => {
    const level = NUMBERED.indexOf(element.type ?? '') + 1;
    if (level === 0) return [];
    const before = last === 0 ? 'the beginning' : `an H${last}`;
    const isSkipped = level > last + 1;
    last = level;
    return isSkipped ? [{ page: element.page, what: `an H${level} after ${before}` }] : [];
  });
}

function uses({ elements }: Pdf, types: readonly string[]): boolean {
  return elements.some(({ type }) => types.includes(type ?? ''));
}
