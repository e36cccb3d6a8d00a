import { grown, isFree, type LabelRoom, middleOf, type Named, type PlacedLabel, settingsOf } from './map-label.ts';
import type { Box, Mask } from './map-mask.ts';

/**
 * Finds the roomiest place for a name inside its country, near the country's middle. Undefined where the name doesn't
 * fit, and for a country that is shown as a ring.
 */
export function placeInside(country: Named, room: LabelRoom, taken: readonly Box[]): PlacedLabel | undefined {
  const { name, mask, ring } = country;
  if (ring !== undefined) return undefined;
  const middle = middleOf(mask.cells);
  const middles = mask.cells.filter(([x, y]) => isOnGrid(x) && isOnGrid(y));
  for (const { lines, width, height } of settingsOf(name, room)) {
    const boxes = middles
      .map(([x, y]) => ({ x: x - width / 2, y: y - height / 2, width, height }))
      .filter((box) => mask.holds(grown(box, PADDING)) && isFree(box, room, taken))
      .map((box) => {
        const away = Math.hypot(box.x + width / 2 - middle[0], box.y + height / 2 - middle[1]);
        return { box, score: 3 * clearanceOf(box, mask) - away / 4 };
      });
    const [first] = boxes;
    if (first !== undefined) {
      const { box } = boxes.reduce((best, other) => (other.score > best.score ? other : best), first);
      return { name, lines, box, inside: true, leader: undefined, anchor: 'middle' };
    }
  }
  return undefined;
}

// In px: the least distance from a name to its country's boundary, and the step between the places that are tried.
const PADDING = 2;
const GRID = 4;

function isOnGrid(value: number): boolean {
  return Math.floor(value / 2) % (GRID / 2) === 0;
}

function clearanceOf(box: Box, mask: Mask): number {
  let by = PADDING + 2;
  while (by < 17 && mask.holds(grown(box, by))) by += 3;
  return by;
}
