import { drawingPalette } from '../design/design-palette.ts';
import type { PageSetup } from '../design/page-setup.ts';
import { paletteOf } from '../design/stylesheet.ts';
import { drawingLabel } from '../design/type-scale.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { Figure } from '../outline/outline.ts';
import { type Drawings, drawFigures, drawnFigures } from './draw-figures.ts';
import { PRINT_DENSITY } from './draw-fitted-image.ts';
import type { DrawingSource } from './draw-pack.ts';
import type { DrawingFrame } from './drawing-frame.ts';
import { frameStyle } from './frame-style.ts';
import { panelCount } from './panel-count.ts';

/**
 * Draws the charts, shares and maps of one file of the brief once more for narrow screens, as wide as a phone lets them be: SVG
 * texts by the figure's id. Left out is a figure that has no room for its labels there; it keeps its wide drawing.
 */
export async function drawNarrow(source: DrawingSource<'brief'>, edition: PageSetup['edition']): Promise<Drawings> {
  const drawings = new Map<string, string>();
  for (const figure of drawnFigures(source.context.outline).filter(hasLabels)) {
    const svg = await drawOne(figure, source, Math.max(LEAST_LABEL, drawingLabel(edition) * PX_PER_PT));
    if (svg !== undefined) drawings.set(figure.id, svg);
  }
  return drawings;
}

function hasLabels({ content }: Figure): boolean {
  return content.kind === 'chart' || content.kind === 'shares' || content.kind === 'map';
}

// The lowest drawing without a finding; else the highest in which nothing fails.
async function drawOne(
  figure: Figure,
  { context, figures, tokens, widths, recall }: DrawingSource<'brief'>,
  label: number,
): Promise<string | undefined> {
  const { outline } = context;
  const alone = { ...context, outline: { ...outline, themes: outline.themes.map((theme) => onlyWith(theme, figure)) } };
  const { fonts } = outline.design;
  const palette = drawingPalette(paletteOf(tokens.brief), { slides: 'light', fonts });
  const style = frameStyle({ context, widths }, palette);
  let found: string | undefined;
  for (const height of heightsFor(panelCount(figure, figures.tables))) {
    const frame: DrawingFrame = {
      ...{ ...style, width: WIDTH, height, fontSize: label },
      ...{ idPrefix: `brief-narrow-${figure.id}`, barScale: BAR_SCALE },
    };
    const { drawings, findings } = await drawFigures(
      alone,
      figures,
      { frameOf: () => frame, density: PRINT_DENSITY },
      recall,
    );
    if (!hasErrors(findings)) found = drawings.get(figure.id);
    if (findings.length === 0) break;
  }
  return found;
}

function onlyWith<Theme extends { readonly figures: readonly Figure[] }>(theme: Theme, figure: Figure): Theme {
  return { ...theme, figures: theme.figures.filter((each) => each === figure) };
}

// In px: a phone of 360 px without the edges of the page.
const WIDTH = 320;
// Half of what the figures of the printed brief have.
const BAR_SCALE = 0.5;
const HEIGHTS = [320, 460, 620, 800];

// In px: the heights that are tried, higher for more rows of panels.
function heightsFor(panels: number): readonly number[] {
  const first = panels <= FEW_PANELS ? 0 : panels <= MANY_PANELS ? 1 : 2;
  return HEIGHTS.slice(first, first + 2);
}

const FEW_PANELS = 3;
const MANY_PANELS = 6;
// In px: the least size of letters on a screen.
const LEAST_LABEL = 14;
const PX_PER_PT = 96 / 72;
