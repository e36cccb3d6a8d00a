import { headlinePlace, IMAGE_FRAMES } from '../design/image-slide.ts';
import type { Figure } from '../outline/outline.ts';
import type { DrawingFrame } from './drawing-frame.ts';

/** The size of a slide in px. */
export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

/** The parts of a frame that all frames of one genre share. */
export type FrameStyle = Pick<DrawingFrame, 'palette' | 'language' | 'measure' | 'widthsKey'>;

// In px, from the stylesheet of the deck: its margins, and the column beside a figure with its gap. The heights below
// leave room for headline and sources.
const SLIDE_MARGINS = 144;
const ASIDE = 376;
const MAP_ASIDE = 348;
const SLIDE_LABEL = 20;
/** The least size in px of the labels of a figure of the deck, where larger ones have no room. */
export const LEAST_SLIDE_LABEL = 18;

/** The surroundings of a figure on its slide that decide its room: `takeaway` is empty where there is no takeaway. */
export interface FigureOnSlide {
  readonly caption: string;
  readonly takeaway: string;
  /** The ratio of width to height of an image as it is seen; undefined for other figures. */
  readonly ratio: number | undefined;
  /** The height in px that its subtitle and the lines at its foot take from it. */
  readonly words: number;
}

/** Gives the frame of a figure of the deck, in px: the width of the content, without the column of a takeaway. */
export function deckFrame(figure: Figure, shown: FigureOnSlide, slide: SlideSize, style: FrameStyle): DrawingFrame {
  const { id, content, takeaway } = figure;
  const whole = contentWidth(slide);
  const base = { ...style, fontSize: SLIDE_LABEL, idPrefix: `deck-${id}` };
  const shape = isNarrow(slide) ? '4:3' : '16:9';
  if (takeaway === undefined && shown.ratio !== undefined && headlinePlace(shown.ratio, shape) === 'beside') {
    return { ...base, ...IMAGE_FRAMES[shape].beside };
  }
  if (shape === '4:3') return { ...base, ...narrowSize(shown, slide) };
  if (content.kind === 'map') return { ...base, width: whole - MAP_ASIDE, height: slide.height - 192 - shown.words };
  const width = takeaway === undefined ? whole : whole - ASIDE;
  return { ...base, width, height: slide.height - 352 - shown.words };
}

// Slides of 4:3 have no room for a column: a takeaway is placed under the figure.
function narrowSize({ caption, takeaway, words }: FigureOnSlide, slide: SlideSize): { width: number; height: number } {
  const head = linesOf(caption, NARROW_HEADLINE.letters) * NARROW_HEADLINE.line;
  const below = takeaway === '' ? 0 : linesOf(takeaway, NARROW_TAKEAWAY.letters) * NARROW_TAKEAWAY.line + 12;
  const height = slide.height - NARROW_HEAD_AND_FOOT - head - below - words;
  return { width: contentWidth(slide), height };
}

// The largest number of lines of a text, where each line has at least so many letters.
function linesOf(words: string, letters: number): number {
  return Math.ceil(words.length / letters);
}

const NARROW_MARGINS = 128;
// The paddings of a slide, and a distance over and under the figure.
const NARROW_HEAD_AND_FOOT = 236;
const NARROW_HEADLINE = { letters: 34, line: 46 };
const NARROW_TAKEAWAY = { letters: 58, line: 31 };

/** The width in px of a slide between its margins. */
export function contentWidth(slide: SlideSize): number {
  return slide.width - (isNarrow(slide) ? NARROW_MARGINS : SLIDE_MARGINS);
}

function isNarrow(slide: SlideSize): boolean {
  return slide.width / slide.height < 1.5;
}

/** The measures for drawings of the brief: the width between the margins in mm, and the smallest type in pt. */
export interface BriefMeasures {
  readonly content: number;
  readonly label: number;
}

const PX_PER_MM = 96 / 25.4;
const PX_PER_PT = 96 / 72;
// The type size in px that the heights below are meant for: 8.5 pt, as in the standard edition.
const USUAL_LABEL = 8.5 * PX_PER_PT;
// With this growth at most, two drawings still share a page.
const MOST_GROWTH = 1.2;

// Small multiples of more panels stand in two rows or three.
const FEW_PANELS = 3;

/** The parts of a chart that decide its height: the number of its panels, and of its rows where its bars lie. */
export interface ChartParts {
  readonly panels: number;
  readonly rows: number | undefined;
}

// In px: the height of a row of a chart with its bar, and that of a legend or an axis with the edges.
const ROW = 44;
const AROUND_ROWS = 44;

/**
 * Gives the frame of a figure of the brief, in px: the full width, and higher where the type is larger. A chart of a few
 * rows is as low as they are.
 */
export function briefFrame(
  { id, content }: Figure,
  measures: BriefMeasures,
  style: FrameStyle,
  { panels, rows }: ChartParts = { panels: 1, rows: undefined },
): DrawingFrame {
  const fontSize = measures.label * PX_PER_PT;
  const growth = Math.min(MOST_GROWTH, Math.max(1, fontSize / USUAL_LABEL));
  const usual = content.kind === 'chart' && panels <= FEW_PANELS ? 270 : 360;
  const height = Math.round(Math.min(usual, (rows ?? usual) * ROW + AROUND_ROWS) * growth);
  return { ...style, fontSize, idPrefix: `brief-${id}`, width: Math.floor(measures.content * PX_PER_MM), height };
}
