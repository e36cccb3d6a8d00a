import type { FigureContent, Image } from '../../outline/outline.ts';
import type { RichText } from '../text/rich-text.ts';
import type { ChartView } from './chart-view.ts';
import type { FigureWords } from './figure-words.ts';
import type { MapView } from './map-view.ts';
import type { SharesView } from './shares-view.ts';

/** A large number with its label. */
export interface NumberView {
  readonly value: RichText;
  readonly label: RichText;
  readonly asOf: RichText | null;
  /** Whether the value has a word of nine characters or more, such as `2,345,678`: no such word can be broken. */
  readonly isLong: boolean;
  /** Whether it is the most important of the numbers beside it. */
  readonly leads: boolean;
}

/** The position of a figure's drawing: a template prints it with `{{drawing}}`, in the form of its genre. */
export interface DrawingView {
  readonly kind: 'drawing';
  /** The figure's id in the outline. */
  readonly id: string;
  /** The words for those who can't see it; empty for a drawing that shows nothing but what the words beside it say. */
  readonly alt: RichText;
}

/** A dated event; `detail` is its second level. */
export interface EventView {
  /** Its address in the outline, which is the id of its element. */
  readonly address: string;
  readonly date: RichText;
  /** The place of the event on a scale of time, in days since 1970. */
  readonly time: number;
  /** Whether the outline marks the event. */
  readonly isMarked: boolean;
  readonly text: RichText;
  readonly detail: RichText | null;
}

/** One of two columns that are compared. */
export interface SideView {
  readonly title: RichText;
  readonly items: readonly RichText[];
}

/** An image of the summit's folder. */
export interface ImageView {
  /** The image's path from the summit's folder. */
  readonly path: string;
  /** The part that is cut off at each edge, in percent. */
  readonly crop: Image['crop'];
  /** The ratio of width to height of the part that is left. */
  readonly ratio: number;
}

/**
 * A figure of a theme. Its content is in the field that `kind` names, and the fields of other kinds are null. `chart`
 * is also null where only Vega knows what the chart shows. A chart, a map and an image have a drawing too.
 */
export interface FigureView extends FigureWords {
  /** The id of the figure's element, to which “Figure 2” in a text links. */
  readonly id: string;
  /** The kind of content, with its name in the outline. */
  readonly kind: FigureContent['kind'];
  /** The name of the figure, such as “Figure 2”. */
  readonly label: RichText;
  readonly caption: RichText;
  readonly takeaway: RichText | null;
  readonly numbers: readonly NumberView[] | null;
  readonly timeline: readonly EventView[] | null;
  readonly table: { readonly columns: readonly RichText[]; readonly rows: readonly (readonly RichText[])[] } | null;
  readonly contrast: { readonly left: SideView; readonly right: SideView } | null;
  readonly chart: ChartView | null;
  /** The parts of a whole; their bar is a drawing, and `chart` has it for programs that draw it themselves. */
  readonly shares: SharesView | null;
  readonly map: MapView | null;
  readonly image: ImageView | null;
  readonly drawing: DrawingView | null;
  /** The axis of a timeline, above the labels of its events. */
  readonly axis: DrawingView | null;
  /** The small line below the drawing: the credit of an image, or the note on a map's boundaries. */
  readonly credit: RichText | null;
}
