import { type DrawnMark, plainField } from '../shown/drawn-marks.ts';
import { marksIn, type SceneNode } from '../vega-scene.ts';
import { isRowOf, type WordedAnnotation } from './annotation.ts';
import type { Point } from './geometry.ts';

/**
 * Gives the point of the mark to which an annotation belongs, in px from the scene's origin: the end of a bar, the point
 * of a line, the middle of an arc's edge. Undefined where the scene has no such mark.
 */
export function markAnchor(
  root: SceneNode,
  marks: readonly DrawnMark[],
  annotation: WordedAnnotation,
): Point | undefined {
  const nodes = marksIn(root);
  for (const mark of marks) {
    if (mark.type === 'text') continue;
    const items = nodes
      .filter(({ mark: node }) => node.name === mark.name)
      .flatMap(({ mark: node, x, y }) => (node.items ?? []).map((item) => ({ item, x, y })))
      .filter(({ item }) => item.datum !== undefined && isRowOf(annotation, item.datum));
    const [only] = items;
    if (only === undefined || items.length > 1) continue;
    const { x, y } = anchorOf(only.item, mark);
    return { x: x + only.x, y: y + only.y };
  }
  return undefined;
}

function anchorOf(item: SceneNode, mark: DrawnMark): Point {
  const { x = 0, y = 0, x2 = x, y2 = y, width = 0, height = 0 } = item;
  switch (mark.type) {
    case 'rect':
      return barEnd(item, mark);
    case 'arc': {
      const angle = ((item.startAngle ?? 0) + (item.endAngle ?? 0)) / 2;
      const radius = item.outerRadius ?? 0;
      return { x: x + Math.sin(angle) * radius, y: y - Math.cos(angle) * radius };
    }
    case 'rule':
      return { x: (x + x2) / 2, y: (y + y2) / 2 };
    case 'symbol':
    case 'line':
    case 'trail':
    case 'area':
      return { x, y };
    default:
      return { x: x + width / 2, y: y + height / 2 };
  }
}

// The parts of a stack are pointed to in their middle, as only one of them ends in the open.
function barEnd(item: SceneNode, { properties, layer }: DrawnMark): Point {
  const { x = 0, y = 0, width = 0, height = 0 } = item;
  const middle = { x: x + width / 2, y: y + height / 2 };
  const isStacked = properties.some(({ field }) => /_(?:start|end)$/.test(field ?? ''));
  if (isStacked && layer.encoding['color'] !== undefined) return middle;
  const side = (['y', 'x'] as const).find((each) => properties.some(({ name }) => name === `${each}2`));
  const fields = properties.filter(({ name }) => name.startsWith(side ?? ' ')).map(({ field }) => field ?? '');
  const isBelowNought = fields.some((field) => Number(item.datum?.[plainField(field)]) < 0);
  if (side === 'y') return { x: middle.x, y: isBelowNought ? y + height : y };
  return side === 'x' ? { x: isBelowNought ? x : x + width, y: middle.y } : middle;
}
