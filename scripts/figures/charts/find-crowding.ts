import type { Bounds, SceneNode } from './vega-scene.ts';

/** A label of a drawing with its box, in px from the drawing's origin. */
interface Label extends Bounds {
  readonly text: string;
}

/** Names two overlapping labels of a scene; undefined where no labels overlap. `root` is Vega's scene. */
export function findCrowding(root: SceneNode): string | undefined {
  const labels = labelsIn(root, 0, 0).sort((a, b) => a.x1 - b.x1);
  for (const [index, label] of labels.entries()) {
    for (let next = index + 1; next < labels.length; next += 1) {
      const other = labels[next];
      if (other === undefined || other.x1 > label.x2 - SLACK) break;
      // A line of text is about a third higher than its letters.
      const slack = (Math.min(label.y2 - label.y1, other.y2 - other.y1) * 1) / 3;
      if (other.y1 < label.y2 - slack && label.y1 < other.y2 - slack) {
        return `the labels '${label.text}' and '${other.text}' overlap`;
      }
    }
  }
  return undefined;
}

const SLACK = 1;

// Marks have items. An item that is a group has marks, and their positions are relative to it.
function labelsIn(node: SceneNode, dx: number, dy: number): Label[] {
  const isMark = node.marktype !== undefined;
  const [x, y] = isMark ? [dx, dy] : [dx + (node.x ?? 0), dy + (node.y ?? 0)];
  if (node.marktype !== 'text') return (node.items ?? []).flatMap((item) => labelsIn(item, x, y));
  return (node.items ?? []).flatMap(({ text, bounds, opacity = 1, angle = 0 }) => {
    const words = Array.isArray(text) ? text.join(' ') : String(text ?? '');
    if (bounds === undefined || words.trim() === '' || opacity === 0 || angle % 90 !== 0) return [];
    return [{ text: words, x1: dx + bounds.x1, y1: dy + bounds.y1, x2: dx + bounds.x2, y2: dy + bounds.y2 }];
  });
}
