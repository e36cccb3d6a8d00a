import type { Place } from '../diagnostics/place.ts';
import type { RichText } from './rich-text.ts';

/** A big numeral with what it counts. */
export interface NumberView {
  readonly value: RichText;
  readonly label: RichText;
  readonly asOf: RichText | null;
}

interface SlideBase {
  /** The template that draws the slide: `templates/deck/partials/<layout>.hbs`. */
  readonly layout: string;
  /** The classes of the slide's section, the layout first. */
  readonly classes: string;
  /** The small line over the headline. */
  readonly eyebrow: RichText | null;
  readonly headline: RichText;
  /** The sources of what the slide says. */
  readonly sources: RichText | null;
  /** What the speaker says; never part of the slide. */
  readonly notes: readonly RichText[];
  /** The value of the outline that the slide stands for. */
  readonly at: Place;
}

/** What one slide shows, complete: a template decides nothing. */
export type SlideView =
  | (SlideBase & {
      readonly layout: 'cover';
      readonly subtitle: RichText;
      readonly where: RichText;
      readonly asOf: RichText;
      readonly publisher: RichText;
    })
  | (SlideBase & {
      readonly layout: 'agenda';
      readonly items: readonly { readonly number: number; readonly title: RichText }[];
    })
  | (SlideBase & {
      readonly layout: 'key-messages';
      readonly messages: readonly { readonly number: number; readonly text: RichText; readonly detail: RichText }[];
    })
  | (SlideBase & { readonly layout: 'numbers'; readonly numbers: readonly NumberView[] })
  | (SlideBase & {
      readonly layout: 'points';
      readonly points: readonly RichText[];
      readonly takeaway: RichText | null;
    })
  | (SlideBase & {
      readonly layout: 'timeline';
      readonly events: readonly { readonly date: RichText; readonly text: RichText }[];
    })
  | (SlideBase & {
      readonly layout: 'table';
      readonly columns: readonly RichText[];
      readonly rows: readonly (readonly RichText[])[];
    })
  | (SlideBase & {
      readonly layout: 'recommendations';
      readonly columns: readonly RichText[];
      readonly rows: readonly RecommendationView[];
    })
  | (SlideBase & { readonly layout: 'sources'; readonly entries: readonly RichText[] })
  | (SlideBase & { readonly layout: 'close'; readonly text: RichText; readonly publisher: RichText });

/** A recommendation with its number in the pack. */
export interface RecommendationView {
  readonly number: number;
  readonly action: RichText;
  readonly owner: RichText;
  readonly horizon: RichText;
}

/** All that the deck's templates show. */
export interface DeckView {
  readonly language: string;
  readonly title: RichText;
  readonly subject: RichText;
  readonly author: RichText;
  readonly keywords: RichText;
  /** The words that the template prints itself, by their names. */
  readonly labels: Readonly<Record<string, RichText>>;
  readonly slides: readonly SlideView[];
}
