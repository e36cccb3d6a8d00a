import { preparePack } from '../build/prepare-pack.ts';
import { briefSetups, PLAIN } from '../design/page-setup.ts';
import { addAll } from '../diagnostics/add-all.ts';
import { type Diagnostic, diagnose, hasErrors } from '../diagnostics/diagnostic.ts';
import { drawNarrow } from '../figures/draw-narrow.ts';
import { drawForDeck } from '../figures/draw-pack.ts';
import type { Host } from '../host/host.ts';
import { toolFaults } from '../host/tool-fault.ts';
import { NOTHING_KNOWN } from '../layout/brief/known-pages.ts';
import { openBrief } from '../layout/brief/open-brief.ts';
import { findPacks } from '../load/find-packs.ts';
import type { PackMaterial } from '../load/pack-material.ts';
import type { Genre } from '../outline/genre.ts';
import type { Pack } from '../outline/pack.ts';
import type { Recall } from '../outline/recall.ts';
import { addNarrowDrawings } from '../render/brief/add-narrow-drawings.ts';
import { type BodySizes, placeBodySizes } from '../render/deck/place-body-sizes.ts';
import type { renderDeckHtml } from '../render/deck/render-deck-html.ts';
import { renderDeckPage } from '../render/deck/render-deck-page.ts';
import { deckStyles, renderSlides } from '../render/deck/render-slides.ts';
import type { PagedBrief } from '../views/brief/to-brief-view.ts';
import type { ItemsPerSlide } from '../views/deck/deck-view.ts';
import type { PreviewPage } from './page-shelf.ts';

/** The tools and earlier facts that rendering uses. */
export interface RenderTools {
  readonly host: Host;
  readonly recall: Recall;
  /** The page numbers and breaks of the brief, as the last print found them; empty before. */
  readonly paged: PagedBrief;
  /** How points were split over slides when they were last measured. */
  readonly split?: ItemsPerSlide | undefined;
  /** The sizes of the slides' running text, as they were last chosen. */
  readonly sizes?: BodySizes | undefined;
  /** Renders the slides: Marp, or a renderer with the same result that is faster. */
  readonly toSlides?: typeof renderDeckHtml | undefined;
  /** Called with each page as soon as it is rendered. */
  readonly onPage: (genre: Genre, page: PreviewPage) => void;
  /** Called with the texts that were read. Gives whether pages may be made from them. */
  readonly isWhole: (sources: ReadonlyMap<string, string>) => boolean;
}

/** A request for the pages of a summit; in its own language where no other is named. */
export interface PageRequest {
  readonly summit: string;
  readonly language: string | undefined;
}

/** The result of rendering the pages of a pack. */
export interface RenderedPages {
  /** The pack that was rendered; undefined where the summit has no pack in the language. */
  readonly pack: Pack | undefined;
  /** The languages of the summit's packs. */
  readonly languages: readonly string[];
  readonly findings: readonly Diagnostic[];
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Renders the pages of a pack without a browser: nothing is measured or printed. Every failure is among the findings,
 * even that of a file that was removed meanwhile.
 */
export async function renderPages(request: PageRequest, tools: RenderTools): Promise<RenderedPages> {
  const sources = new Map<string, string>();
  const packs = await findPacks(tools.host, [request.summit]);
  const languages = packs.map(({ language }) => language).filter((language) => language !== '');
  const pack = packs.find(
    ({ language }) => request.language === undefined || [request.language, ''].includes(language),
  );
  if (pack === undefined) {
    const data = { language: request.language ?? '', summits: languages.join(', ') };
    return { pack, languages, findings: [diagnose('usage/no-such-language', data)], sources };
  }
  const findings: Diagnostic[] = [];
  try {
    const prepared = await preparePack(pack, { ...tools, sources });
    addAll(findings, prepared.findings);
    if (prepared.material !== undefined && tools.isWhole(sources)) {
      addAll(findings, await renderBoth(prepared.material, tools));
    }
  } catch (error) {
    addAll(findings, toolFaults(error));
  }
  return { pack, languages, findings, sources };
}

// A fault in the templates of one genre must not keep the other from being shown.
async function renderBoth(material: PackMaterial, tools: RenderTools): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const render of [renderDeck, renderBriefPage]) {
    try {
      addAll(findings, await render(material, tools));
    } catch (error) {
      addAll(findings, toolFaults(error));
    }
  }
  return findings;
}

async function renderDeck(
  material: PackMaterial,
  { onPage, split, sizes = [], toSlides }: RenderTools,
): Promise<readonly Diagnostic[]> {
  const { context, templates, library, recall } = material;
  const drawn = await drawForDeck(material);
  const { findings } = drawn;
  if (hasErrors(findings)) return findings;
  const rendered = await renderSlides(material, drawn, split, toSlides);
  const { view, slides, places } = placeBodySizes(rendered, sizes);
  const fonts = await library.facesFor(`${slides.html}${Object.values(context.labels).join('')}`);
  const parts = { css: deckStyles(material).ofPage(fonts), script: undefined, withNotes: false };
  const html = renderDeckPage(view, { ...slides, html: slides.markedHtml }, parts, templates.deck.page, recall);
  onPage('deck', { html, places });
  return findings;
}

// A placeholder for the stylesheet: the fonts that a page needs are known only once it is rendered.
const CSS = '/* stylesheet */';

async function renderBriefPage(material: PackMaterial, { onPage, paged }: RenderTools): Promise<readonly Diagnostic[]> {
  const { outline } = material.context;
  const [setup] = briefSetups(PLAIN, outline.design.paper);
  if (setup === undefined) return [];
  const brief = await openBrief(material, setup);
  if (hasErrors(brief.findings)) return brief.findings;
  const { text, places } = brief.render(CSS, { ...NOTHING_KNOWN, ...paged });
  const css = await brief.cssFor(text);
  const narrow = await drawNarrow(material, setup.edition);
  const html = addNarrowDrawings(text, brief.view, brief.drawings, narrow).replace(CSS, () => css);
  onPage('brief', { html, places });
  return brief.findings;
}
