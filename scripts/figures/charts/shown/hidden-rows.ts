import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import type { Place } from '../../../diagnostics/place.ts';
import { ROW } from '../prepare-chart.ts';
import { marksIn, type SceneNode } from '../vega-scene.ts';
import type { DrawnMark } from './drawn-marks.ts';
import { rowPlace } from './row-place.ts';

// A mark that lets nearly all of the ground through can't be seen on paper.
const LEAST_OPACITY = 0.05;
// Of 255: colours that are nearer to each other in every channel are one to the eye.
const ALIKE = 6;

/**
 * Reports the rows of which no mark of a fitted scene can be seen: all are transparent, or have the colour of the ground,
 * `paper`. A row counts as shown where one of its marks, or its label, is seen; so does a cell that a ramp of colours
 * draws white. `at` is the place of the chart.
 */
export function findHiddenRows(root: SceneNode, marks: readonly DrawnMark[], paper: string, at: Place): Diagnostic[] {
  const nodes = marksIn(root).map(({ mark }) => mark);
  const items = marks.flatMap((mark) => {
    const drawn = nodes.filter(({ name }) => name === mark.name).flatMap((node) => node.items ?? []);
    return drawn.filter(({ defined }) => defined !== false).map((item) => ({ mark, item }));
  });
  const isHere = ({ mark, item }: (typeof items)[number]) => isSeen(item, mark, paper);
  const seen = new Set(items.filter(isHere).map(({ item }) => rowOf(item)));
  const hidden = items.filter(({ item }) => !seen.has(rowOf(item)));
  const [first] = hidden;
  if (first === undefined) return [];
  const others = new Set(hidden.map(({ item }) => rowOf(item))).size - 1;
  const problem =
    others > 0
      ? `the marks of this row and ${others} more can't be seen: they are transparent, or have the colour of the ground`
      : "the mark of this row can't be seen: it is transparent, or has the colour of the ground";
  const advice =
    'Give it another colour, or an opacity above 0, or take the row out with a filter and say so in the caption.';
  const place = rowPlace(first.mark, first.item.datum ?? {}, ROW) ?? at;
  return [diagnose('render/unshown-value', { problem, advice }, place)];
}

// Marks that stand for several rows are seen where one of them is.
function rowOf({ datum }: SceneNode): unknown {
  return datum?.[ROW];
}

function isSeen(item: SceneNode, { properties }: DrawnMark, paper: string): boolean {
  const { opacity = 1, fillOpacity = 1, strokeOpacity = 1, strokeWidth = 1 } = item;
  const isOfScale = (name: string) => properties.some((each) => each.name === name && each.field !== undefined);
  const isColour = (name: 'fill' | 'stroke') => {
    const colour = item[name];
    if (colour === undefined || colour === null || colour === 'transparent' || colour === 'none') return false;
    return isOfScale(name) || !isAlike(colour, paper);
  };
  return (
    (isColour('fill') && opacity * fillOpacity >= LEAST_OPACITY) ||
    (isColour('stroke') && opacity * strokeOpacity >= LEAST_OPACITY && strokeWidth > 0)
  );
}

function isAlike(colour: unknown, paper: string): boolean {
  const [one, other] = [channelsOf(colour), channelsOf(paper)];
  return (
    one !== undefined &&
    other !== undefined &&
    one.every((part, index) => Math.abs(part - (other[index] ?? 0)) <= ALIKE)
  );
}

// Gradients and names of colours other than white have no channels here.
function channelsOf(colour: unknown): readonly number[] | undefined {
  const written = String(colour).trim().toLowerCase();
  if (written === 'white') return [255, 255, 255];
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(written);
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(written);
  if (short !== null) return short.slice(1).map((digit) => Number.parseInt(digit + digit, 16));
  if (long !== null) return long.slice(1).map((digits) => Number.parseInt(digits, 16));
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(written);
  return parts === null ? undefined : parts.slice(1).map(Number);
}
