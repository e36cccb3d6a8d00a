import type { Place } from '../../../diagnostics/place.ts';
import type { ChartView } from '../../../views/figures/chart-view.ts';
import type { RichText } from '../../../views/text/rich-text.ts';
import type { Box, LayoutName, LevelStyle, PlaceName, RoleColour } from '../layouts/layout-plan.ts';

/** A paragraph of a slide, with its level in the looks of its placeholder, from 0. */
export interface SlideParagraph {
  readonly text: RichText;
  readonly level: number;
  /** The number of the first paragraph of its numbered list; left out where it has none. */
  readonly startAt?: number;
  /**
   * The space in px in which the paragraph's number stands, or that of the paragraph above it, where the level has no
   * numbers of its own.
   */
  readonly hang?: number;
  /** A size of type in px that is not the placeholder's. */
  readonly size?: number;
  /** Whether it has no bullet and no indent, whatever its level has. */
  readonly isPlain?: boolean;
  /** Whether it is written from right to left in a placeholder that is not. */
  readonly isTurned?: boolean;
}

/** One thing that stands on a slide. */
export type SlidePart =
  | {
      readonly kind: 'text';
      readonly place: PlaceName;
      readonly paragraphs: readonly SlideParagraph[];
      /** Its box where that is not its placeholder's. */
      readonly box?: Box;
    }
  /** The slide's own number, which PowerPoint keeps true. */
  | { readonly kind: 'slide-number' }
  /** A drawing or an image of the pack, by the figure's id. */
  | {
      readonly kind: 'picture';
      readonly place: PlaceName;
      readonly id: string;
      readonly alt: RichText;
      readonly box?: Box;
    }
  | {
      readonly kind: 'chart';
      readonly id: string;
      readonly chart: ChartView;
      readonly alt: RichText;
      readonly box?: Box;
    }
  | {
      readonly kind: 'table';
      readonly alt: RichText;
      readonly columns: readonly RichText[];
      readonly rows: readonly (readonly RichText[])[];
      /** The shares of the table's width that the columns have; they add up to 1. */
      readonly widths: readonly number[];
      /** Whether the first column is a number, in the accent colour and larger. */
      readonly isNumbered: boolean;
      /** Whether the table ends over a takeaway. */
      readonly hasTakeaway: boolean;
      readonly box?: Box;
    }
  /** A text that no placeholder has room for, such as the event of a timeline. */
  | {
      readonly kind: 'text-box';
      readonly box: Box;
      readonly anchor: 'top' | 'bottom';
      readonly paragraphs: readonly { readonly text: RichText; readonly look: LevelStyle }[];
    }
  /** A line or a mark that says nothing by itself. */
  | {
      readonly kind: 'ornament';
      readonly box: Box;
      readonly shape: 'rect' | 'ellipse';
      readonly fill: RoleColour;
      readonly edge?: RoleColour;
    };

/** A slide of the deck as PowerPoint has it: a layout, and what stands in its places, in reading order. */
export interface OfficeSlide {
  readonly layout: LayoutName;
  readonly parts: readonly SlidePart[];
  /** The speaker's notes; empty where they are not wanted. */
  readonly notes: readonly RichText[];
  /** The title of the slide as plain words, for the outline and for links. */
  readonly title: string;
  readonly at: Place;
}
