import { drawingPalette } from '../design/design-palette.ts';
import type { DesignTokens } from '../design/design-tokens.ts';
import { pageGeometry } from '../design/page-geometry.ts';
import { type PageSetup, PLAIN_SETUP } from '../design/page-setup.ts';
import { paletteOf, SLIDE_SIZES } from '../design/stylesheet.ts';
import { drawingLabel } from '../design/type-scale.ts';
import { imageRatio } from '../outline/image/image-ratio.ts';
import type { Figure, Image } from '../outline/outline.ts';
import type { Recall } from '../outline/recall.ts';
import { LOGO_ID } from '../views/shared-views.ts';
import { wordsOf } from '../views/text/rich-text.ts';
import {
  type DrawingContext,
  type DrawnFigures,
  type DrawnMaterial,
  drawFigures,
  type FigureFrames,
} from './draw-figures.ts';
import { drawFittedImage, PRINT_DENSITY, SLIDE_DENSITY } from './draw-fitted-image.ts';
import type { DrawingSize } from './draw-image.ts';
import { type BriefMeasures, briefFrame, deckFrame } from './figure-frames.ts';
import { logoFrame } from './logo-size.ts';

/** The source of the drawings of one genre; `Tokens` names the stylesheet of its design tokens. */
export interface DrawingSource<Tokens extends keyof DesignTokens> {
  readonly context: DrawingContext;
  readonly figures: DrawnMaterial;
  readonly tokens: Pick<DesignTokens, Tokens>;
  readonly recall?: Recall;
}

/** Draws the figures and the logo for the slides, in the slides' ratio and on their ground. */
export async function drawForDeck(source: DrawingSource<'deck'>): Promise<DrawnFigures> {
  const { context, tokens } = source;
  const { language, design } = context.outline;
  const style = { palette: drawingPalette(paletteOf(tokens.deck), design.slides), language };
  const shownOn = ({ caption, takeaway, content }: Figure) => ({
    caption: wordsOf(context.text(caption)),
    takeaway: takeaway === undefined ? '' : wordsOf(context.text(takeaway)),
    ratio: content.kind === 'image' ? ratioOf(content, source.figures) : undefined,
  });
  const frameOf = (figure: Figure) => deckFrame(figure, shownOn(figure), SLIDE_SIZES[design.ratio], style);
  return await drawAll(source, 'deck', { frameOf, density: SLIDE_DENSITY });
}

function ratioOf({ file, crop }: Image, { images }: DrawnMaterial): number | undefined {
  const image = images.get(file.path);
  return image === undefined ? undefined : imageRatio(image, crop);
}

/** Draws the figures and the logo for one file of the brief. */
export async function drawForBrief(source: DrawingSource<'brief'>, setup: PageSetup): Promise<DrawnFigures> {
  const { language } = source.context.outline;
  const style = { palette: drawingPalette(paletteOf(source.tokens.brief), 'light'), language };
  const measures = measuresOf(setup);
  const frameOf = (figure: Figure) => briefFrame(figure, measures, style);
  return await drawAll(source, 'brief', { frameOf, density: PRINT_DENSITY });
}

/** The largest size at which a figure is printed, in px: the width is the same on every paper and in every edition. */
export function printedFrame(figure: Figure): DrawingSize {
  return briefFrame(figure, measuresOf(PLAIN_SETUP), { palette: {}, language: 'en' });
}

async function drawAll(
  { context, figures, recall }: Omit<DrawingSource<never>, 'tokens'>,
  genre: 'deck' | 'brief',
  frames: FigureFrames,
): Promise<DrawnFigures> {
  const drawn = await drawFigures(context, figures, frames, recall);
  const logo = figures.images.get(context.outline.design.logo?.path ?? '');
  if (logo === undefined) return drawn;
  const svg = await drawFittedImage(logo, WHOLE, logoFrame(genre, logo), { ...figures, density: frames.density });
  return { ...drawn, drawings: new Map([...drawn.drawings, [LOGO_ID, svg]]) };
}

const WHOLE = { left: 0, top: 0, right: 0, bottom: 0 };

function measuresOf(setup: PageSetup): BriefMeasures {
  return { content: pageGeometry(setup).content, label: drawingLabel(setup.edition) };
}
