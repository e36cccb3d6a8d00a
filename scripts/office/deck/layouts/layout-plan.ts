import type { TextFrame, TextLook } from '../fit/read-text-looks.ts';
import type { ThemeFonts } from '../fit/to-set-paragraph.ts';

/** A rectangle on a slide, in px from the slide's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A colour of the theme by its role: `line` is a faint ink, `on-deep` and `soft` are for text on a deep ground. */
export type RoleColour =
  | 'ink'
  | 'teal'
  | 'gold'
  | 'gold-ink'
  | 'gold-light'
  | 'mute'
  | 'on-deep'
  | 'soft'
  | 'line'
  | 'wash'
  | 'deep';

/** The look of one level of the text in a placeholder. */
export interface LevelStyle {
  readonly family: 'heading' | 'text';
  /** The size of the type in px. */
  readonly size: number;
  readonly colour: RoleColour;
  readonly bold?: boolean;
  readonly capitals?: boolean;
  readonly align?: 'start' | 'end' | 'center';
  /** The space above each paragraph, in px. */
  readonly before?: number;
  /** The distance between the lines, in percent of the font's own. */
  readonly leading?: number;
  /** A number or a dash at the start of each paragraph, its colour, and the indent of the text in px. */
  readonly bullet?: { readonly kind: 'number' | 'dash'; readonly colour: RoleColour; readonly size?: number };
  readonly indent?: number;
}

/** The places of a slide that a text, a picture, a chart or a table can take. */
export type PlaceName =
  | 'title'
  | 'subtitle'
  | 'eyebrow'
  | 'body'
  | 'body-2'
  | 'body-3'
  | 'body-4'
  | 'body-5'
  | 'body-6'
  | 'takeaway'
  | 'credit'
  | 'sources'
  | 'progress'
  | 'picture'
  | 'chart'
  | 'table'
  | 'logo'
  | 'date'
  | 'footer'
  | 'number';

/** A placeholder of a layout. */
export interface PlaceholderPlan {
  readonly place: PlaceName;
  readonly box: Box;
  /** The looks of its levels; empty for a picture, a chart or a table. */
  readonly levels: readonly LevelStyle[];
  readonly anchor?: 'top' | 'middle' | 'bottom';
  readonly columns?: { readonly count: number; readonly gap: number };
  /** The ground of the placeholder, and the space between its edge and its text. */
  readonly fill?: RoleColour;
  readonly inset?: { readonly x: number; readonly y: number };
  /** How a user's template marks it; left out in the deck's own layouts. */
  readonly key?: { readonly type: string | undefined; readonly idx: string | undefined };
  /** How a user's template sets its text. */
  readonly text?: { readonly looks: readonly TextLook[]; readonly frame: TextFrame };
}

/** A line or a bar that stands on a layout and belongs to no text. */
export interface Ornament {
  readonly box: Box;
  readonly colour: RoleColour;
}

/** The names of the layouts, which users see in PowerPoint. */
export type LayoutName =
  | 'cover'
  | 'section'
  | 'close'
  | 'callout'
  | 'key-messages'
  | 'ask'
  | 'agenda'
  | 'agenda-2'
  | 'agenda-3'
  | 'agenda-4'
  | 'points-columns-2'
  | 'points-columns-2-tall'
  | 'points-columns-3'
  | 'points-columns-3-tall'
  | 'points-grid'
  | 'points-grid-tall'
  | 'points-rows'
  | 'points-rows-tall'
  | 'points-dense'
  | 'points-dense-tall'
  | 'numbers-2'
  | 'numbers-3'
  | 'numbers-4'
  | 'contrast'
  | 'timeline'
  | 'table'
  | 'chart'
  | 'chart-wide'
  | 'map'
  | 'image'
  | 'image-wide'
  | 'sources'
  // These three are the names under which a user's template has one layout for several of the deck's.
  | 'points'
  | 'numbers'
  | 'recommendations';

/** The layout of a user's own template that slides take in place of one of the deck's. */
interface TakenLayout {
  /** Its path in the file. */
  readonly path: string;
  /** The colours that it takes in place of its master's; undefined where it takes the master's. */
  readonly colours: Readonly<Record<string, string>> | undefined;
  /** The families of its theme. */
  readonly fonts: ThemeFonts;
  /** Its room for content. */
  readonly area: Box;
}

/** A slide layout: its ground, its placeholders in reading order, and what stands behind them. */
export interface LayoutPlan {
  readonly name: LayoutName;
  /** The type by which PowerPoint knows a layout in every language (`ST_SlideLayoutType`); left out where none fits. */
  readonly type?: 'title' | 'secHead' | 'obj' | 'tbl' | 'twoObj' | 'titleOnly';
  readonly ground: 'paper' | 'deep' | 'wash';
  readonly placeholders: readonly PlaceholderPlan[];
  readonly ornaments: readonly Ornament[];
  /** Whether the summit's motif stands on its right. */
  readonly hasMotif?: boolean;
  /** The layout of a user's template that it stands for; left out where the layout is the deck's own. */
  readonly taken?: TakenLayout;
}
