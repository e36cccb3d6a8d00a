import type { DesignTokens } from '../design/design-tokens.ts';
import type { PressProfile } from '../design/press-profile.ts';
import type { TypeWidths } from '../design/widths/font-widths.ts';
import type { DrawingMaterial } from '../figures/draw-figures.ts';
import type { MatchedBriefTemplate } from '../office/brief/template/match-styles.ts';
import type { MatchedTemplate } from '../office/deck/template/matched-template.ts';
import type { Recall } from '../outline/recall.ts';
import type { Templates } from '../templating/templates.ts';
import type { ViewContext } from '../views/view-context.ts';
import type { FontLibrary } from './fonts/load-fonts.ts';
import type { ShownDrawing } from './shown-drawings.ts';
import type { ShownLogo } from './shown-logo.ts';

/** Everything from which a pack's pages are made: read and checked, but not yet laid out. */
export interface PackMaterial {
  readonly context: ViewContext;
  readonly templates: Templates;
  readonly tokens: DesignTokens;
  readonly library: FontLibrary;
  /** The widths of the families in which the design sets its texts. */
  readonly widths: TypeWidths;
  /** The material of the figures that the outline does not hold: tables, images and maps. */
  readonly figures: DrawingMaterial;
  /** The summit's SVG drawings as they are put into the pages. */
  readonly drawings: readonly ShownDrawing[];
  /** The summit's logo; undefined where it has none. */
  readonly logo: ShownLogo | undefined;
  /** The summit's own template for PowerPoint; undefined where it has none. */
  readonly template?: MatchedTemplate | undefined;
  /** The colour profile of the printing house; undefined where the summit names none. */
  readonly press?: PressProfile | undefined;
  /** The summit's own template for Word; undefined where it has none. */
  readonly briefTemplate?: MatchedBriefTemplate | undefined;
  /** Whether the outline gives a marking, a status or an embargo. */
  readonly isMarked: boolean;
  /** The drawing of the word of a draft, as a CSS `url(…)`; undefined where there is none, or no file of the summit's own that could hide it. */
  readonly watermark: string | undefined;
  /** The texts of the outline's files, by their paths in the project. */
  readonly written: ReadonlyMap<string, string>;
  readonly recall: Recall;
}
