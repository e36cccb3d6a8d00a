import type { DesignTokens } from '../../design/design-tokens.ts';
import { marpThemeHead } from '../../design/stylesheet.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { DrawnPack } from '../../figures/draw-pack.ts';
import type { Recall } from '../../outline/recall.ts';
import type { Templates } from '../../templating/templates.ts';
import type { DeckView, ItemsPerSlide } from '../../views/deck/deck-view.ts';
import { toDeckView } from '../../views/deck/to-deck-view.ts';
import type { ViewContext } from '../../views/view-context.ts';
import { withoutMarks } from '../place-marks.ts';
import { LABEL_PLACE_RULES } from './label-places.ts';
import { placeAddresses } from './place-addresses.ts';
import { placeMarkings } from './place-markings.ts';
import { type MarpSlides, renderDeckHtml } from './render-deck-html.ts';
import { renderDeckMarkdown } from './render-deck-markdown.ts';

/** The material from which slides are rendered. */
export interface DeckMaterial {
  readonly context: ViewContext;
  readonly templates: Pick<Templates, 'deck'>;
  readonly tokens: DesignTokens;
  readonly recall: Recall;
}

/** A deck as Marp renders it with one split of its points, and the places of its marks, as plain data. */
export interface RenderedDeck {
  readonly view: DeckView;
  readonly places: readonly Place[];
  readonly markdown: string;
  readonly slides: MarpSlides;
}

/**
 * Renders the slides with marks of places. `split` says how many points each slide of a theme has. `toSlides` is Marp,
 * or a faster function with the same result.
 */
export async function renderSlides(
  material: DeckMaterial,
  { drawings, lines, timelines }: Pick<DrawnPack, 'drawings' | 'lines' | 'timelines'>,
  split?: ItemsPerSlide,
  toSlides = renderDeckHtml,
): Promise<RenderedDeck> {
  const { context, templates, recall } = material;
  const view = toDeckView({ ...context, mapLines: { wording: 'names', of: lines } }, split);
  const { text, places } = renderDeckMarkdown(view, templates.deck.markdown, { timelines, recall });
  const slides = await toSlides(text, deckStyles(material).theme, drawings, recall);
  return {
    view,
    places,
    markdown: withoutMarks(text),
    slides: placeMarkings(placeAddresses(slides, view.slides), view.document),
  };
}

/** The stylesheets of a deck. */
export interface DeckStyles {
  /** The CSS of the slides. */
  readonly rules: string;
  /** The CSS of the slides as a Marp theme. */
  readonly theme: string;
  /** Joins the CSS that the page needs besides the CSS from Marp; `fonts` are the `@font-face` rules. */
  readonly ofPage: (fonts: string) => string;
}

/** Joins the stylesheets of a deck. */
export function deckStyles({ templates: { deck }, tokens }: Pick<DeckMaterial, 'templates' | 'tokens'>): DeckStyles {
  const added = deck.addedCss.map(({ text }) => `\n${text}`).join('');
  const rules = `${tokens.deck}\n${LABEL_PLACE_RULES}\n${deck.css.text}\n${deck.narrowCss.text}${added}`;
  return {
    rules,
    theme: `${marpThemeHead('communique')}${rules}`,
    ofPage: (fonts) => `${fonts}\n${tokens.screen}\n${deck.screenCss.text}`,
  };
}
