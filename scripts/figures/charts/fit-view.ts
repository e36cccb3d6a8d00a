import type { View } from 'vega';
import type { DrawingSize } from '../draw-image.ts';
import type { DrawingFrame } from '../drawing-frame.ts';
import { MOST_COLOURS } from './chart-style.ts';
import { findCrowding } from './find-crowding.ts';
import type { OpenView } from './open-view.ts';
import { sceneOf } from './vega-scene.ts';

const MAX_PASSES = 6;
const LEAST_SHARE = 0.3;
const TOLERANCE = 1;

/** The columns and rows in which the panels of small multiples stand. */
export interface PanelGrid {
  readonly columns: number;
  readonly rows: number;
}

/**
 * Fits a view into its frame, with `margin` px on all sides; `grid` is that of its panels, undefined for one chart. The
 * marks get the room that the labels leave, and the number of labels may change with it. If the room is too small, gives
 * words for what needs more room.
 */
export function fitView(
  { view, log }: OpenView,
  frame: DrawingFrame,
  margin: number,
  grid?: PanelGrid,
): string | undefined {
  const { columns, rows } = grid ?? { columns: 1, rows: 1 };
  const room = { width: frame.width - 2 * margin, height: frame.height - 2 * margin };
  // The size of the marks of one panel.
  let size = { width: Math.floor(room.width / columns), height: Math.floor(room.height / rows) };
  for (let pass = 1; pass <= MAX_PASSES; pass += 1) {
    if (grid === undefined) view.width(size.width).height(size.height).run();
    else view.signal('child_width', size.width).signal('child_height', size.height).run();
    log.throwError();
    const { bounds } = sceneOf(view);
    const over = { width: bounds.x2 - bounds.x1 - room.width, height: bounds.y2 - bounds.y1 - room.height };
    const slack = { width: Math.max(TOLERANCE, columns), height: Math.max(TOLERANCE, rows) };
    if (isFull(over, slack, pass === MAX_PASSES)) return tooManyColours(view) ?? findCrowding(sceneOf(view));
    size = {
      width: Math.floor(size.width - over.width / columns),
      height: Math.floor(size.height - over.height / rows),
    };
    if (size.width * columns < room.width * LEAST_SHARE || size.height * rows < room.height * LEAST_SHARE) break;
  }
  return 'what stands around the marks leaves no room for them';
}

// In the last pass, a drawing that is a little too small is accepted, but never one that is too large.
function isFull({ width, height }: DrawingSize, slack: DrawingSize, isLast: boolean): boolean {
  if (width > TOLERANCE || height > TOLERANCE) return false;
  return isLast || (width >= -slack.width && height >= -slack.height);
}

function tooManyColours(view: View): string | undefined {
  const isUsed = 'color' in (view as unknown as { _runtime: { scales: object } })._runtime.scales;
  const scale = isUsed
    ? (view.scale('color') as { type?: string; domain: () => unknown[]; range: () => unknown[] })
    : undefined;
  if (scale?.type !== 'ordinal' || scale.domain().length <= scale.range().length) return undefined;
  return `it has ${scale.domain().length} colours, and ${MOST_COLOURS} can be told apart in print`;
}
