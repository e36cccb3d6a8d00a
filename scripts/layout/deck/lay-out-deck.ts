import type { ShownFacts } from '../../browser/page/shown-facts.ts';
import { boundsFor } from '../../browser/work-bounds.ts';
import { type Diagnostic, hasErrors } from '../../diagnostics/diagnostic.ts';
import type { Locator } from '../../diagnostics/locator.ts';
import type { Drawings } from '../../figures/draw-figures.ts';
import { drawForDeck } from '../../figures/draw-pack.ts';
import { withinDeadline } from '../../host/within-deadline.ts';
import type { PackMaterial } from '../../load/pack-material.ts';
import type { PrintedPage } from '../../pdf/write/finish-pdf.ts';
import { checkOwnMarkings } from '../../render/deck/check-own-markings.ts';
import { checkOwnSlides } from '../../render/deck/check-own-slides.ts';
import type { BodySizes } from '../../render/deck/place-body-sizes.ts';
import type { MarpSlides } from '../../render/deck/render-deck-html.ts';
import { renderDeckPage } from '../../render/deck/render-deck-page.ts';
import { deckStyles, type RenderedDeck, renderSlides } from '../../render/deck/render-slides.ts';
import type { StampSheet } from '../../render/stamps/stamp.ts';
import { ownFiles } from '../../templating/own-files.ts';
import { checkOwnMarkup } from '../../templating/trusted/check-own-markup.ts';
import type { DeckView, ItemsPerSlide } from '../../views/deck/deck-view.ts';
import type { LaidOut, LayoutTools } from '../laid-out.ts';
import { settleSlides } from './settle-slides.ts';
import { stampDeck } from './stamp-deck.ts';

/** A deck with settled slides, as plain data: all of its outputs and checks are made from it. */
export interface LaidOutDeck {
  readonly view: DeckView;
  /** The number of items on each slide of the lists that were split over slides. */
  readonly split: ItemsPerSlide;
  /** The size of each slide's running text, in px. */
  readonly sizes: BodySizes;
  readonly markdown: string;
  readonly slides: MarpSlides;
  readonly drawings: Drawings;
  readonly styles: LaidOutStyles;
  /** The names in a PDF of the fonts that the slides need; undefined for a font file without a name. */
  readonly fontNames: readonly (string | undefined)[];
  readonly locator: Locator;
  readonly shown: ShownFacts;
  /** The measured page, as a PDF. */
  readonly printed: PrintedPage;
  /** The words of the document's marking for its slides; undefined where it has none. */
  readonly stamps: StampSheet | undefined;
}

/**
 * The stylesheets of a deck: its `@font-face` rules, the rules of its slides, the same rules as a Marp theme, and the
 * CSS that its page needs besides.
 */
interface LaidOutStyles {
  readonly fonts: string;
  readonly rules: string;
  readonly theme: string;
  readonly page: string;
}

/**
 * Draws, renders and measures the slides until all of them are settled, and prints them. `withNotes` says whether the
 * speaker's notes will be shown, so that the fonts cover their letters. Gives no stage where an error is found before
 * the measuring.
 */
export async function layOutDeck(
  material: PackMaterial,
  tools: LayoutTools,
  { withNotes }: { readonly withNotes: boolean },
): Promise<LaidOut<LaidOutDeck>> {
  const rendered = tools.onStep('Rendering the slides');
  const drawn = await drawForDeck(material);
  if (hasErrors(drawn.findings)) return { stage: undefined, findings: drawn.findings };
  const render = async (split?: ItemsPerSlide) => await renderSlides(material, drawn, split);
  const first = await render();
  const torn = await findBeforeMeasuring(material, first);
  if (torn.length > 0) return { stage: undefined, findings: [...drawn.findings, ...torn] };

  const { context } = material;
  const { labels } = context;
  const words = `${first.slides.html}${Object.values(labels).join('')}${withNotes ? first.markdown : ''}`;
  const fonts = await material.library.facesFor(words);
  const { rules, theme, ofPage } = deckStyles(material);
  const styles = { fonts, rules, theme, page: ofPage(fonts) };

  rendered();
  const printed = tools.onStep('Measuring and printing the slides');
  const { printer, css } = tools;
  const settled = await settleSlides({
    first,
    render,
    sheet: (deck, marked) => {
      const { slides } = deck;
      return measuringPage(material, styles, deck, marked ? { ...slides, html: slides.markedHtml } : slides);
    },
    css,
    looked: material,
    printer,
    bounds: boundsFor(context.outline.themes.length),
  });
  printed();
  const { view, markdown, slides, places } = settled.rendered;
  const stamped = await stampDeck(material, printer, settled.printed.bytes);
  const findings = [...drawn.findings, ...(stamped?.findings ?? [])];
  if (hasErrors(findings)) return { stage: undefined, findings };
  const stage = {
    view,
    split: settled.split,
    sizes: settled.sizes,
    markdown,
    slides,
    drawings: drawn.drawings,
    styles,
    fontNames: await material.library.postScriptNamesFor(words),
    locator: locatorOf(view, places),
    shown: settled.shown,
    printed: settled.printed,
    stamps: stamped?.sheet,
  };
  return { stage, findings };
}

// The locator of a rendered deck: the places of its marks and of its slides.
function locatorOf({ slides }: DeckView, marks: Locator['marks']): Locator {
  return { kind: 'slide', marks, slides: slides.map(({ at }) => at), pages: new Map() };
}

async function findBeforeMeasuring(material: PackMaterial, first: RenderedDeck): Promise<readonly Diagnostic[]> {
  return [
    ...(await findTornSlides(material, first)),
    ...findForeignMarkup(material, first),
    ...findUnmarked(material, first),
  ];
}

// This runs before measuring: a slide whose template leaves something open would cause findings on other slides.
async function findTornSlides(material: PackMaterial, { view }: RenderedDeck): Promise<readonly Diagnostic[]> {
  const { templates, recall } = material;
  const own = ownFiles(templates, 'deck');
  const stylesheet = deckStyles(material).theme;
  return await checkOwnSlides(view, { source: templates.deck.markdown, own, stylesheet, recall });
}

// This runs before a browser sees the page, without its stylesheets, which are checked where they are written.
function findForeignMarkup(material: PackMaterial, first: RenderedDeck): readonly Diagnostic[] {
  const own = ownFiles(material.templates, 'deck');
  const styles = { fonts: '', rules: '', theme: '', page: '' };
  return withinDeadline('Reading what the templates of the slides print', () => {
    return checkOwnMarkup(measuringPage(material, styles, first, { ...first.slides, css: '' }), own);
  });
}

function findUnmarked({ templates }: PackMaterial, { markdown, view }: RenderedDeck): readonly Diagnostic[] {
  return checkOwnMarkings(markdown, view, ownFiles(templates, 'deck'));
}

function measuringPage(
  { templates }: PackMaterial,
  { page: css }: LaidOutStyles,
  { view }: RenderedDeck,
  slides: MarpSlides,
): string {
  return renderDeckPage(view, slides, { css, script: undefined, withNotes: false }, templates.deck.page);
}
