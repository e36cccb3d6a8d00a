import type { MeasureText } from '../../design/widths/font-widths.ts';
import { largest } from '../../diagnostics/smallest.ts';
import { breakLines, widestOf, wordsIn } from '../break-lines.ts';
import type { DrawingFrame } from '../drawing-frame.ts';
import { spreadLabels } from '../timelines/spread-labels.ts';

/** A part of a bar with the words of its label; its ends are px from the start of the bar. */
export interface LabelledPart {
  readonly name: string;
  readonly amount: string;
  readonly from: number;
  readonly to: number;
}

/** A placed label, in px: `x` from the start of the bar, `y` the foot of its first line below the bar. */
export interface PartLabel {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly amount: { readonly words: string; readonly x: number; readonly y: number };
  /** The line from the part to a label that does not stand below it. */
  readonly leader?: { readonly from: number; readonly to: number };
  /** The number of the part in a list, and the middle of the part below which it stands. */
  readonly number?: string;
  readonly numberAt?: number;
}

/** The labels of a bar, the height in px that they take below it, and whether one is cut off. */
export interface PartLabels {
  readonly parts: readonly PartLabel[];
  readonly height: number;
  readonly isCut: boolean;
}

/** Places the labels of the parts of a bar below it: in a row if there is room for that, else in a numbered list. */
export function placePartLabels(parts: readonly LabelledPart[], frame: Frame): PartLabels {
  return inRow(parts, frame) ?? inList(parts, frame);
}

/** The height of a line of a label, in type sizes. */
export const LINE = 1.3;
// The least distance between two labels in a row, in type sizes.
const GAP = 1;
// A name has three lines at most.
const MOST_LINES = 3;
// The height of the lines to labels that stand beside their parts, in type sizes.
const LEADER = 1.4;

type Frame = Pick<DrawingFrame, 'width' | 'fontSize' | 'measure'>;

interface Row {
  readonly starts: readonly number[];
  /** The sum of the distances of the labels from their parts, and what more lines cost. */
  readonly cost: number;
}

// So many type sizes of distance, over all labels, are worth a line less.
const COST_OF_LINE = 3;

function inRow(parts: readonly LabelledPart[], { width, fontSize, measure }: Frame): PartLabels | undefined {
  const gap = GAP * fontSize;
  const bold = { fontSize, fontWeight: 600 };
  const rows = [1, 2, MOST_LINES].flatMap((most): Row[] => {
    const widths = parts.map((part) => leastWidthOf(part, most, fontSize, measure));
    if (widths.reduce((sum, each) => sum + each + gap, -gap) > width) return [];
    const dots = parts.map(({ from }) => from);
    const starts = spreadLabels(dots, widths, gap, width);
    const moved = starts.reduce((sum, start, index) => sum + Math.abs(start - (dots[index] ?? 0)), 0);
    return [{ starts, cost: moved + most * COST_OF_LINE * fontSize }];
  });
  const [best] = rows.sort((a, b) => a.cost - b.cost);
  if (best === undefined) return undefined;
  const labels = parts.map(({ name, from, to }, index) => {
    const x = best.starts[index] ?? 0;
    const room = (best.starts[index + 1] ?? width + gap) - gap - x;
    const lines = breakLines(name, room, bold, measure);
    // A label that begins below its own part needs no line to it.
    const leader =
      x > from - 1 && x < Math.max(from + 1, to - fontSize)
        ? undefined
        : { from: (from + to) / 2, to: x + fontSize * 0.4 };
    return { lines, x, leader };
  });
  const top = fontSize * (labels.some(({ leader }) => leader !== undefined) ? 1 + LEADER : 1.3);
  const most = largest(labels.map(({ lines }) => lines.length));
  return {
    parts: labels.map(({ lines, x, leader }, index) => {
      const amount = { words: parts[index]?.amount ?? '', x, y: top + lines.length * LINE * fontSize };
      return { lines, x, y: top, amount, ...(leader === undefined ? {} : { leader }) };
    }),
    height: top + most * LINE * fontSize + fontSize * 0.3,
    isCut: false,
  };
}

// The narrowest width at which a name has no more than `most` lines, and its amount one.
function leastWidthOf({ name, amount }: LabelledPart, most: number, fontSize: number, measure: MeasureText): number {
  const bold = { fontSize, fontWeight: 600 };
  const amounts = widestOf([amount], { fontSize, fontWeight: 400 }, measure);
  let width = Math.ceil(Math.max(amounts, widestOf(wordsIn(name), bold, measure)));
  const whole = widestOf([name], bold, measure);
  while (width < whole && breakLines(name, width, bold, measure).length > most) width += 2;
  return width;
}

// Below the parts stand their numbers, moved apart where parts are narrow, and below these the list in one column or two.
function inList(parts: readonly LabelledPart[], { width, fontSize, measure }: Frame): PartLabels {
  const digit = fontSize * 0.7;
  const numbers = spreadLabels(
    parts.map(({ from, to }) => (from + to) / 2 - digit / 2),
    parts.map(() => digit),
    digit * 0.4,
    width,
  );
  const bold = { fontSize, fontWeight: 600 };
  const names = parts.map(({ name }, index) => `${index + 1}\u2002${name}`);
  const amounts = widestOf(
    parts.map(({ amount }) => amount),
    { fontSize, fontWeight: 400 },
    measure,
  );
  const columns = widestOf(names, bold, measure) + amounts + 3 * fontSize <= width / 2 ? 2 : 1;
  const room = width / columns - amounts - fontSize * (columns === 2 ? 3 : 1.5);
  const broken = names.map((name) => breakLines(name, room, bold, measure));
  const wide = Math.min(room, widestOf(broken.flat(), bold, measure));
  const rows = Math.ceil(parts.length / columns);
  const top = fontSize * 3;
  const labels = parts.map(({ amount }, index): PartLabel => {
    const column = Math.floor(index / rows);
    const before = broken.slice(column * rows, index).reduce((sum, lines) => sum + lines.length, 0);
    const x = (column * width) / columns;
    const y = top + before * LINE * fontSize;
    const end = x + wide + fontSize;
    const numberAt = (numbers[index] ?? 0) + digit / 2;
    return { lines: broken[index] ?? [], x, y, amount: { words: amount, x: end, y }, number: `${index + 1}`, numberAt };
  });
  const lines = [0, 1].map((column) =>
    broken.slice(column * rows, (column + 1) * rows).reduce((sum, each) => sum + each.length, 0),
  );
  const isCut = room < fontSize * 4 || widestOf(broken.flat(), bold, measure) > room + 1;
  return { parts: labels, height: top + (largest(lines) - 0.7) * LINE * fontSize, isCut };
}
