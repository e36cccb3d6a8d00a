/** Labels that touch, and stand together as near to their dots as they can. */
interface Block {
  /** The sum of the places that its labels would take without their neighbours. */
  sum: number;
  count: number;
}

/**
 * Places labels in a row between 0 and `width`, at least `gap` apart, in the order of their dots: so that the squares of
 * their distances to the dots are least. (Isotonic regression, by pooling adjacent violators.) `widths` are theirs; all
 * lengths are px. Gives where each begins.
 */
export function spreadLabels(dots: readonly number[], widths: readonly number[], gap: number, width: number): number[] {
  const offsets = widths.map((_, index) => widths.slice(0, index).reduce((sum, each) => sum + each + gap, 0));
  const last = offsets.length - 1;
  const most = width - (offsets[last] ?? 0) - (widths[last] ?? 0);
  const blocks: Block[] = [];
  for (const [index, dot] of dots.entries()) {
    blocks.push({ sum: dot - (offsets[index] ?? 0), count: 1 });
    mergeLast(blocks);
  }
  const places = blocks.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return places.map((place, index) => Math.min(Math.max(place, 0), most) + (offsets[index] ?? 0));
}

function mergeLast(blocks: Block[]): void {
  for (;;) {
    const [before, after] = blocks.slice(-2);
    if (before === undefined || after === undefined || before.sum / before.count <= after.sum / after.count) return;
    blocks.splice(-2, 2, { sum: before.sum + after.sum, count: before.count + after.count });
  }
}
