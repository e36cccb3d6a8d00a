import type { TextFrame } from '../fit/read-text-looks.ts';
import { roomIn } from '../fit/room-in.ts';
import type { PlaceholderPlan } from '../layouts/layout-plan.ts';
import type { SlideParagraph } from '../slides/office-slide.ts';
import { paragraphHeight, type TextMeasure } from './paragraph-height.ts';

/** How large the slides of a template are, as a factor of 1280 by 720 px with the same area. */
export type Scale = number;

/** Gives how large slides of a width and height in px are. */
export function scaleOf(width: number, height: number): Scale {
  return Math.sqrt((width * height) / (1280 * 720));
}

/** The sizes in px of the first level of a text, and of all others. */
type Sizes = readonly [first: number, other: number];

/** The sizes of lists, the largest first: those of the template, a step between, then the two that the deck itself has. */
export const LIST_SIZES: readonly Sizes[] = [
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  [32, 28],
  [28, 24],
  [24, 24],
];

/** The sizes of headlines, the largest first: that of the template, then those that the deck itself has. */
export const HEADLINE_SIZES: readonly Sizes[] = [
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  [48, 48],
  [40, 40],
  [34, 34],
];

const NO_FRAME: TextFrame = {
  insets: { left: 0, top: 0, right: 0, bottom: 0 },
  columns: 1,
  gap: 0,
  isTurned: false,
  anchor: 'top',
};

/** The size in px of the lists with which the sizes of all other texts go, on a slide of 1280 by 720 px. */
const USUAL_LIST = 32;
// However large a template sets its lists, what stands beside them stays small print.
const MOST_GROWTH = 1.5;

/**
 * Gives paragraphs that have sizes of their own, such as sources, the sizes that go with lists of a size in px: larger beside
 * large lists, and never smaller.
 */
export function grown(paragraphs: readonly SlideParagraph[], size: number, scale: Scale): SlideParagraph[] {
  const by = Math.min(MOST_GROWTH, Math.max(1, size / (USUAL_LIST * scale)));
  return paragraphs.map((each) => (each.size === undefined ? each : { ...each, size: Math.round(each.size * by) }));
}

/**
 * Gives paragraphs the first sizes with which they fit into their placeholder, but none larger than the template's; the
 * last sizes where none fits. Paragraphs with a size of their own, such as sources, grow with those of the template's lists.
 * Sizes that are the template's are left out, so that its changes are seen.
 */
export function fitted(
  paragraphs: readonly SlideParagraph[],
  { box, levels, text = { looks: [], frame: NO_FRAME } }: PlaceholderPlan,
  choices: readonly Sizes[],
  { scale, ...measure }: TextMeasure & { readonly scale: Scale },
): SlideParagraph[] {
  const room = roomIn(box, text.frame);
  const given = (level: number) => levels[Math.min(level, levels.length - 1)]?.size ?? 24;
  let sized: SlideParagraph[] = [];
  for (const [first, other] of choices) {
    sized = grown(paragraphs, Math.min(given(0), first * scale), scale).map((paragraph) => {
      const most = (paragraph.level === 0 ? first : other) * scale;
      return { ...paragraph, size: paragraph.size ?? Math.min(given(paragraph.level), most) };
    });
    if (paragraphHeight(sized, text.looks, room, measure) <= room.height) break;
  }
  return sized.map(({ size, ...paragraph }) => {
    return size === undefined || size === given(paragraph.level) ? paragraph : { ...paragraph, size };
  });
}
