import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { ROW } from '../prepare-chart.ts';
import { marksIn, type SceneNode } from '../vega-scene.ts';
import type { DrawnMark } from './drawn-marks.ts';
import { rowPlace } from './row-place.ts';

// In px: a smaller part between others can't be seen. A single bar at zero is still read as almost nothing.
const LEAST = 1;
const LEAST_ALONE = 0.1;
const NOTHING = 1e-9;

/** Reports the marks of a fitted scene that are too small to be seen although their value is not zero. */
export function findFaintMarks(root: SceneNode, marks: readonly DrawnMark[]): Diagnostic[] {
  const nodes = marksIn(root).map(({ mark }) => mark);
  return marks.flatMap((mark) => {
    // Each panel of small multiples has a node of its own.
    const groups = nodes.filter(({ name }) => name === mark.name).map((node) => node.items ?? []);
    const faint = groups.flatMap((items) => items.filter((item) => isFaint(item, items, mark)));
    const [first] = faint;
    if (first === undefined) return [];
    const at = rowPlace(mark, first.datum ?? {}, measureOf(mark));
    return [diagnose('render/faint-mark', { count: faint.length }, at)];
  });
}

function isFaint(item: SceneNode, items: readonly SceneNode[], mark: DrawnMark): boolean {
  switch (mark.type) {
    case 'arc': {
      const length = Math.abs((item.endAngle ?? 0) - (item.startAngle ?? 0)) * (item.outerRadius ?? 0);
      return length > NOTHING && length < LEAST;
    }
    case 'symbol': {
      const side = Math.sqrt(item.size ?? LEAST);
      return mark.properties.some(({ name }) => name === 'size') && side > NOTHING && side < LEAST;
    }
    case 'rect':
      return isFaintBar(item, items, mark);
    default:
      return false;
  }
}

function isFaintBar(item: SceneNode, items: readonly SceneNode[], { properties, layer }: DrawnMark): boolean {
  const isMeasured = (side: 'x' | 'y') => properties.some(({ name }) => name === `${side}2`);
  return (['x', 'y'] as const).some((side) => {
    const length = Math.abs((side === 'x' ? item.width : item.height) ?? 0);
    if (length <= NOTHING) return false;
    if (!isMeasured(side)) return length < LEAST;
    const across = side === 'x' ? 'y' : 'x';
    const isAlone = items.every((other) => other === item || other[across] !== item[across] || isNought(other, side));
    return length < (isAlone && layer.encoding[`${side}2`] === undefined ? LEAST_ALONE : LEAST);
  });
}

function isNought(item: SceneNode, side: 'x' | 'y'): boolean {
  return Math.abs((side === 'x' ? item.width : item.height) ?? 0) <= NOTHING;
}

// Gives the field whose amount sets the size of the marks.
function measureOf({ properties }: DrawnMark): string {
  const names = ['size', 'startAngle', 'endAngle', ...(properties.some(({ name }) => name === 'x2') ? ['x'] : ['y'])];
  return names.flatMap((name) => properties.find((each) => each.name === name)?.field ?? [])[0] ?? ROW;
}
