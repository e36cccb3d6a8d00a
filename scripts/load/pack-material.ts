import type { DesignTokens } from '../design/design-tokens.ts';
import type { DrawingMaterial } from '../figures/draw-figures.ts';
import type { Recall } from '../outline/recall.ts';
import type { Templates } from '../templating/templates.ts';
import type { ViewContext } from '../views/view-context.ts';
import type { FontLibrary } from './load-fonts.ts';
import type { ShownDrawing } from './shown-drawings.ts';

/** All that the pages of a pack are made from: read and checked, and not yet laid out. */
export interface PackMaterial {
  readonly context: ViewContext;
  readonly templates: Templates;
  readonly tokens: DesignTokens;
  readonly library: FontLibrary;
  /** What the figures are drawn from beside the outline. */
  readonly figures: DrawingMaterial;
  /** The summit's SVG drawings, as they are sent. */
  readonly drawings: readonly ShownDrawing[];
  readonly recall: Recall;
}
