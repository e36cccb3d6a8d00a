import type { MeasuredPart } from '../../browser/page/measured-slide.ts';
import { type Fault, type Rule, TOLERANCE } from './fault.ts';

/** Finds tables that are wider than the block or the slide they stand in. */
export const findWideTable: Rule = (slide, parts) =>
  parts
    .filter(({ kind }) => kind === 'table')
    .flatMap((part): Fault[] => {
      const limit = Math.min(part.column?.right ?? slide.width, slide.width);
      const by = part.box.right - limit;
      if (by <= TOLERANCE) return [];
      const cells = slide.parts.filter(({ within }) => within.includes(part.element));
      return [{ kind: 'wide-table', part: longestOf(cells) ?? part, also: [part, ...cells], by }];
    });

// The cell with the longest line makes a table wide.
function longestOf(cells: readonly MeasuredPart[]): MeasuredPart | undefined {
  const width = ({ box }: MeasuredPart) => box.right - box.left;
  return [...cells].filter(({ kind }) => kind === 'text').sort((a, b) => width(b) - width(a))[0];
}
