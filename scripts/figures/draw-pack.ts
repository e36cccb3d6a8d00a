import { drawingPalette } from '../design/design-palette.ts';
import type { DesignTokens } from '../design/design-tokens.ts';
import { pageGeometry } from '../design/page-geometry.ts';
import { type PageSetup, PLAIN_SETUP } from '../design/page-setup.ts';
import { paletteOf, SLIDE_SIZES } from '../design/stylesheet.ts';
import { drawingLabel, typeScale } from '../design/type-scale.ts';
import type { TypeWidths } from '../design/widths/font-widths.ts';
import { imageRatio } from '../outline/image/image-ratio.ts';
import type { Figure, Image } from '../outline/outline.ts';
import type { Recall } from '../outline/recall.ts';
import type { WorldMap } from '../outline/world-map.ts';
import { CODE_ID } from '../views/document/published-view.ts';
import { toMapNote } from '../views/figures/to-map-note.ts';
import { LOGO_ID } from '../views/shared-views.ts';
import { wordsOf } from '../views/text/rich-text.ts';
import type { ViewContext } from '../views/view-context.ts';
import { barRows } from './bar-rows.ts';
import { drawCode } from './draw-code.ts';
import { type DrawnFigures, type DrawnMaterial, drawFigures, type FigureFrames } from './draw-figures.ts';
import { drawFittedImage, PRINT_DENSITY, SLIDE_DENSITY } from './draw-fitted-image.ts';
import type { DrawingSize } from './draw-image.ts';
import { type BriefMeasures, briefFrame, contentWidth, deckFrame, LEAST_SLIDE_LABEL } from './figure-frames.ts';
import { frameStyle } from './frame-style.ts';
import { heightOfWords } from './height-of-words.ts';
import { logoFrame } from './logo-size.ts';
import { linesAtMost } from './maps/lines/map-lines.ts';
import { noteWording } from './note-wording.ts';
import { panelCount } from './panel-count.ts';
import { roomOnPage } from './room-on-page.ts';
import { drawTimelines, type TimelineFrame } from './timelines/draw-timelines.ts';
import type { TimelinePlan } from './timelines/plan-timeline.ts';
import { briefTimeline, deckTimeline } from './timelines/timeline-rooms.ts';

/** The plans of the timelines that have an axis, by the figures' ids. */
export type TimelinePlans = ReadonlyMap<string, TimelinePlan>;

/** The drawings of a pack for one genre: also those of its logo and of the axes of its timelines. */
export interface DrawnPack extends DrawnFigures {
  readonly timelines: TimelinePlans;
}

/** The source of the drawings of one genre; `Tokens` names the stylesheet of its design tokens. */
export interface DrawingSource<Tokens extends keyof DesignTokens> {
  readonly context: ViewContext;
  readonly figures: DrawnMaterial;
  readonly tokens: Pick<DesignTokens, Tokens>;
  /** The widths of the families in which the design sets its texts. */
  readonly widths: TypeWidths;
  readonly recall?: Recall;
}

/** Draws the figures and the logo for the slides, in the slides' ratio and on their ground. */
export async function drawForDeck(source: DrawingSource<'deck'>): Promise<DrawnPack> {
  const { context, tokens } = source;
  const { design } = context.outline;
  const style = frameStyle(source, drawingPalette(paletteOf(tokens.deck), design));
  const { measure } = style;
  const slide = SLIDE_SIZES[design.ratio];
  const creditOf = ({ id, content }: Figure) => {
    if (content.kind === 'map') return longestNote(id, content, context);
    return content.kind === 'image' ? wordsOf(context.text(content.credit)) : '';
  };
  const shownOn = (figure: Figure) => ({
    caption: wordsOf(context.text(figure.caption)),
    takeaway: figure.takeaway === undefined ? '' : wordsOf(context.text(figure.takeaway)),
    ratio: figure.content.kind === 'image' ? ratioOf(figure.content, source.figures) : undefined,
    words: heightOfWords(figure, creditOf(figure), contentWidth(slide), { context, measure }),
  });
  const frameOf = (figure: Figure) => deckFrame(figure, shownOn(figure), slide, style);
  const timelineOf = (figure: Figure) => {
    const { caption: headline, takeaway, words } = shownOn(figure);
    const space = deckTimeline(contentWidth(slide), design.ratio === '4:3', { headline, takeaway, words }, measure);
    return { space, frame: { ...frameOf(figure), width: space.width, height: space.axis } };
  };
  return await drawAll(source, 'deck', { frameOf, timelineOf, leastLabel: LEAST_SLIDE_LABEL, density: SLIDE_DENSITY });
}

// What of it is in the map's view is known only when the map is drawn, in the room that is left beside the note.
function longestNote(
  id: string,
  map: WorldMap,
  context: ViewContext,
  wording: ViewContext['mapLines']['wording'] = 'names',
): string {
  const mapLines = { wording, of: new Map([[id, linesAtMost(map)]]) };
  return wordsOf(toMapNote(id, map, { ...context, mapLines }));
}

function ratioOf({ file, crop }: Image, { images }: DrawnMaterial): number | undefined {
  const image = images.get(file.path);
  return image === undefined ? undefined : imageRatio(image, crop);
}

/** Draws the figures and the logo for one file of the brief. */
export async function drawForBrief(source: DrawingSource<'brief'>, setup: PageSetup): Promise<DrawnPack> {
  const { fonts } = source.context.outline.design;
  const style = frameStyle(source, drawingPalette(paletteOf(source.tokens.brief), { slides: 'light', fonts }));
  const measures = measuresOf(setup);
  const roomFor = (figure: Figure) => {
    const { id, content } = figure;
    const note = content.kind === 'map' ? longestNote(id, content, source.context, noteWording(setup)) : '';
    return roomOnPage(figure, note, setup, { context: source.context, measure: style.measure });
  };
  const frameOf = (figure: Figure) => {
    const { tables } = source.figures;
    const parts = { panels: panelCount(figure, tables), rows: barRows(figure, tables) };
    const frame = briefFrame(figure, measures, style, parts);
    return { ...frame, height: Math.min(frame.height, Math.max(LEAST_HEIGHT, roomFor(figure))) };
  };
  const { small, note } = typeScale(setup.edition, fonts);
  const timelineOf = (figure: Figure) => {
    const frame = frameOf(figure);
    const space = briefTimeline(frame.width, small * PX_PER_PT, note * PX_PER_PT);
    return { space, frame: { ...frame, height: space.axis } };
  };
  return await drawAll(source, 'brief', { frameOf, timelineOf, density: PRINT_DENSITY });
}

/** The largest size at which a figure is printed, in px: the width is the same on every paper and in every edition. */
export function printedFrame(figure: Figure): DrawingSize {
  const style = { palette: {}, language: 'en', measure: () => 0, widthsKey: '' };
  return briefFrame(figure, measuresOf(PLAIN_SETUP), style);
}

async function drawAll(
  { context, figures, recall }: Omit<DrawingSource<never>, 'tokens' | 'widths'>,
  genre: 'deck' | 'brief',
  frames: PackFrames,
): Promise<DrawnPack> {
  const drawn = await drawFigures(context, figures, frames, recall);
  const timelines = drawTimelines(context, frames.timelineOf);
  const axes = [...timelines].map(([id, { svg }]) => [id, svg] as const);
  const logo = figures.images.get(context.outline.design.logo?.path ?? '');
  const fit = { ...figures, density: frames.density };
  const logos =
    logo === undefined ? [] : [[LOGO_ID, await drawFittedImage(logo, WHOLE, logoFrame(genre, logo), fit)] as const];
  const address = context.outline.publication?.url;
  const codes = address === undefined ? [] : [[CODE_ID, drawCode(address.words, CODE_SIZES[genre])] as const];
  return {
    ...drawn,
    drawings: new Map([...drawn.drawings, ...axes, ...logos, ...codes]),
    timelines: new Map([...timelines].map(([id, { plan }]) => [id, plan])),
  };
}

/** The frames of the figures of one genre, and those of its timelines. */
interface PackFrames extends FigureFrames {
  readonly timelineOf: (figure: Figure) => TimelineFrame;
}

// In px: a drawing that is lower says little. Then the words are to be shortened.
const LEAST_HEIGHT = 220;
const PX_PER_PT = 96 / 72;
// In px: the QR code of the address. In print it is 26 mm wide, which a telephone reads at arm’s length.
const CODE_SIZES = { deck: 168, brief: 98 } as const;
const WHOLE = { left: 0, top: 0, right: 0, bottom: 0 };

function measuresOf(setup: PageSetup): BriefMeasures {
  return { content: pageGeometry(setup).content, label: drawingLabel(setup.edition) };
}
