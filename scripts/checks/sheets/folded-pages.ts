import type { SheetSide } from '../../pdf/read/read-sheets.ts';

/**
 * The words of a booklet's pages in the order in which a reader turns them: the sheets are laid on one another as they are
 * printed, folded in the middle, and turned from the first page to the last.
 */
export function foldedPages(sides: readonly SheetSide[], isBoundRight: boolean): string[] {
  const sheets = Array.from({ length: Math.ceil(sides.length / 2) }, (_, index) =>
    sides.slice(2 * index, 2 * index + 2),
  );
  // Every sheet has two leaves. Of the leaf that is turned first, the front shows its outer half to the reader.
  const near = isBoundRight ? 'left' : 'right';
  const far = isBoundRight ? 'right' : 'left';
  const towardsTheMiddle = sheets.flatMap(([front, back]) => [front?.[near] ?? '', back?.[far] ?? '']);
  const fromTheMiddle = sheets.toReversed().flatMap(([front, back]) => [back?.[near] ?? '', front?.[far] ?? '']);
  return [...towardsTheMiddle, ...fromTheMiddle];
}
