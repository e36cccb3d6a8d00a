import type { Box } from '../layouts/layout-plan.ts';
import type { TextFrame } from './read-text-looks.ts';
import type { TextRoom } from './set-text.ts';

/** The room for text inside a box, after the space at its edges. */
export function roomIn(box: Box, { insets, columns, gap, isTurned }: TextFrame): TextRoom {
  const across = box.width - insets.left - insets.right;
  const down = box.height - insets.top - insets.bottom;
  const [width, height] = isTurned ? [down, across] : [across, down];
  return { width, height, columns, gap };
}
