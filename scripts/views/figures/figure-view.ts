import type { FigureContent, Image } from '../../outline/outline.ts';
import type { RichText } from '../text/rich-text.ts';
import type { ChartView } from './chart-view.ts';
import type { MapView } from './map-view.ts';

/** A big numeral with what it counts. */
export interface NumberView {
  readonly value: RichText;
  readonly label: RichText;
  readonly asOf: RichText | null;
  /** Whether the value has a word of nine characters or more, such as `2,345,678`: no such word can be broken. */
  readonly isLong: boolean;
  /** Whether it is the number that leads among those beside it. */
  readonly leads: boolean;
}

/** Where the drawing of a figure goes: a template prints it with `{{drawing}}`, as its genre shows drawings. */
export interface DrawingView {
  readonly kind: 'drawing';
  /** The figure's id in the outline. */
  readonly id: string;
  readonly alt: RichText;
}

/** A dated event; `detail` is its second level. */
export interface EventView {
  readonly date: RichText;
  readonly text: RichText;
  readonly detail: RichText | null;
}

/** One of two columns that are set against each other. */
export interface SideView {
  readonly title: RichText;
  readonly items: readonly RichText[];
}

/** An image of the summit's folder. */
export interface ImageView {
  /** Its path from there. */
  readonly path: string;
  /** What is cut off at each edge, in percent. */
  readonly crop: Image['crop'];
  /** The ratio of width to height of what the crop leaves. */
  readonly ratio: number;
}

/**
 * A figure of a theme. Its content stands under the name that `kind` gives, and the other kinds are null; so is `chart`
 * where only Vega knows what the chart shows. A chart, a map and an image have a drawing as well.
 */
export interface FigureView {
  /** The id of its element, to which a text's “Figure 2” leads. */
  readonly id: string;
  /** The kind of its content, as the outline names it. */
  readonly kind: FigureContent['kind'];
  /** “Figure 2”. */
  readonly label: RichText;
  readonly caption: RichText;
  readonly takeaway: RichText | null;
  readonly numbers: readonly NumberView[] | null;
  readonly timeline: readonly EventView[] | null;
  readonly table: { readonly columns: readonly RichText[]; readonly rows: readonly (readonly RichText[])[] } | null;
  readonly contrast: { readonly left: SideView; readonly right: SideView } | null;
  readonly chart: ChartView | null;
  readonly map: MapView | null;
  readonly image: ImageView | null;
  readonly drawing: DrawingView | null;
  /** What stands under the drawing in small type: the credit of an image, the note on a map's boundaries. */
  readonly credit: RichText | null;
}
