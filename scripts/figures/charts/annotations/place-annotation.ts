import { breakLines, widestOf, wordsIn } from '../../break-lines.ts';
import type { DrawingFrame } from '../../drawing-frame.ts';
import type { Bounds } from '../vega-scene.ts';
import { crosses, distance, grown, meet, nearestIn, overlap, type Point, type Segment } from './geometry.ts';
import type { Obstacles } from './mark-obstacles.ts';

/** A placed annotation in px of the drawing: its lines, their box, and the line to its mark, if it stands apart. */
export interface PlacedAnnotation {
  readonly lines: readonly string[];
  readonly box: Bounds;
  readonly leader: Segment | undefined;
}

/** The height of a line of an annotation, in type sizes. */
export const LINE = 1.25;
// The distance that an annotation keeps from marks and texts, and from which on a line leads to it, in type sizes.
const CLEAR = 0.3;
const APART = 1.1;
const MOST_LINES = 4;
// Places are tried in steps of so many type sizes.
const STEP = 0.5;
// What is worth so many type sizes of distance: a line of text more, and a mark that the line crosses.
const COST_OF_LINE = 1.5;
const COST_OF_CROSSING = 7;
// What a px is worth by which the middle of a text is beside its mark.
const COST_ASIDE = 0.15;

// The distance from a text in the same line, in type sizes.
const FROM_TEXT = 1;
// In px: a line right beside a text would look like a part of it.
const BESIDE_TEXT = 3;

type Frame = Pick<DrawingFrame, 'width' | 'height' | 'fontSize' | 'measure'>;

/**
 * Finds the place for an annotation that is nearest to the `anchor` of its mark, where it touches no mark, no text and no
 * annotation that is placed already. Its line touches no text and no other such line, and crosses other marks only where
 * every other place is far. Gives undefined where there is no room in the drawing.
 */
export function placeAnnotation(
  words: string,
  anchor: Point,
  obstacles: Obstacles,
  others: readonly PlacedAnnotation[],
  frame: Frame,
): PlacedAnnotation | undefined {
  const { fontSize } = frame;
  const blocks = blocksOf(words, frame);
  const places = blocks.flatMap((block) => placesOf(block, anchor, frame)).sort((a, b) => a.cost - b.cost);
  let best: { readonly placed: PlacedAnnotation; readonly cost: number } | undefined;
  for (const { lines, box, cost } of places) {
    if (best !== undefined && cost >= best.cost) break;
    if (!isFree(box, fontSize, obstacles, others)) continue;
    const leader = leaderTo(box, anchor, fontSize);
    const crossed = leader === undefined ? 0 : crossings(leader, obstacles, others);
    const whole = cost + crossed * COST_OF_CROSSING * fontSize;
    if (whole < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { placed: { lines, box, leader }, cost: whole };
  }
  return best?.placed;
}

interface Block {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

// The words in one line, in two, and so on: each as narrow as so many lines allow.
function blocksOf(words: string, { width: most, fontSize, measure }: Frame): Block[] {
  const style = { fontSize, fontWeight: 400 };
  const least = Math.ceil(widestOf(wordsIn(words), style, measure));
  const whole = Math.ceil(widestOf([words], style, measure));
  const blocks = new Map<number, Block>();
  for (let width = least; width <= Math.min(most, Math.max(whole, least)); width += 2) {
    const lines = breakLines(words, width, style, measure);
    if (lines.length > MOST_LINES || blocks.has(lines.length)) continue;
    const wide = Math.ceil(widestOf(lines, style, measure));
    blocks.set(lines.length, { lines, width: wide, height: lines.length * LINE * fontSize });
  }
  return [...blocks.values()];
}

interface Place {
  readonly lines: readonly string[];
  readonly box: Bounds;
  readonly cost: number;
}

function placesOf({ lines, width, height }: Block, anchor: Point, { width: right, height: foot, fontSize }: Frame) {
  const places: Place[] = [];
  const step = STEP * fontSize;
  // The steps are counted from the anchor, so that a place right beside it is among them.
  const beginAt = (at: number) => at - Math.floor(at / step) * step;
  for (let y = beginAt(anchor.y - height - step); y + height <= foot; y += step) {
    for (let x = beginAt(anchor.x); x + width <= right; x += step) {
      const box = { x1: x, y1: y, x2: x + width, y2: y + height };
      const away = distance(anchor, nearestIn(box, anchor));
      // A text is looked for first over its mark, with its middle above it.
      const below = box.y1 > anchor.y ? fontSize * 0.4 : 0;
      const aside = Math.abs(x + width / 2 - anchor.x) * COST_ASIDE;
      places.push({ lines, box, cost: away + aside + lines.length * COST_OF_LINE * fontSize + below });
    }
  }
  return places;
}

function isFree(
  place: Bounds,
  fontSize: number,
  { boxes, texts, lines }: Obstacles,
  others: readonly PlacedAnnotation[],
): boolean {
  const box = grown(place, CLEAR * fontSize);
  // Beside another text it would be read on from that.
  const { x1, y1, x2, y2 } = place;
  const wide = { x1: x1 - FROM_TEXT * fontSize, y1, x2: x2 + FROM_TEXT * fontSize, y2 };
  return (
    !boxes.some((each) => overlap(box, each)) &&
    !texts.some((each) => overlap(box, each) || overlap(wide, each)) &&
    !lines.some(({ segment, half }) => crosses(segment, grown(box, half))) &&
    !others.some((other) => {
      return (
        overlap(wide, other.box) ||
        overlap(box, other.box) ||
        (other.leader !== undefined && crosses(other.leader, box))
      );
    })
  );
}

function leaderTo(box: Bounds, anchor: Point, fontSize: number): Segment | undefined {
  const to = nearestIn(box, anchor);
  const away = distance(anchor, to);
  if (away <= APART * fontSize) return undefined;
  // It ends a little before the text, and begins beside the point of its mark.
  const at = (share: number) => ({ x: anchor.x + (to.x - anchor.x) * share, y: anchor.y + (to.y - anchor.y) * share });
  return { from: at((0.35 * fontSize) / away), to: at(1 - (0.15 * fontSize) / away) };
}

// How many marks a leader crosses; infinitely many where it would touch a text or another leader.
function crossings(leader: Segment, { boxes, texts, lines }: Obstacles, others: readonly PlacedAnnotation[]): number {
  if (texts.some((each) => crosses(leader, each))) return Number.POSITIVE_INFINITY;
  const isMet = others.some(
    (other) => crosses(leader, other.box) || (other.leader !== undefined && meet(leader, other.leader)),
  );
  if (isMet) return Number.POSITIVE_INFINITY;
  const beside = texts.filter((each) => crosses(leader, grown(each, BESIDE_TEXT))).length;
  const marks = boxes.filter((each) => crosses(leader, each)).length;
  return beside + marks + lines.filter(({ segment }) => meet(leader, segment)).length;
}
