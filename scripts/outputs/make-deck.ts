import type { Page } from 'puppeteer';
import { measureSlides } from '../browser/page/measure-slides.ts';
import type { MeasuredSlide } from '../browser/page/measured-slide.ts';
import { readHeadings } from '../browser/page/read-headings.ts';
import { readLinkWords } from '../browser/page/read-link-words.ts';
import type { SeenInk } from '../browser/page/see-inks.ts';
import { takeMarksOut } from '../browser/page/take-marks.ts';
import { printPdf } from '../browser/print-pdf.ts';
import { scriptHash } from '../browser/script-hash.ts';
import { showPage } from '../browser/show-page.ts';
import { checkAccess } from '../checks/shown/check-access.ts';
import { checkContrast, inksOnSlides } from '../checks/shown/check-contrast.ts';
import { checkFonts, readFonts } from '../checks/shown/check-fonts.ts';
import { checkImages } from '../checks/shown/check-images.ts';
import { checkFit } from '../checks/slides/check-fit.ts';
import { checkSlideCount } from '../checks/slides/check-slide-count.ts';
import { checkOwnStylesheets } from '../checks/sources/check-own-stylesheets.ts';
import { ownStylesheets } from '../checks/sources/own-stylesheets.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import type { Drawings } from '../figures/draw-figures.ts';
import { drawForDeck } from '../figures/draw-pack.ts';
import { drawingPath } from '../figures/drawing-element.ts';
import { standaloneDrawing } from '../figures/standalone-drawing.ts';
import { seeWholeSlides } from '../layout/deck/see-whole-slides.ts';
import { splitPoints } from '../layout/deck/split-points.ts';
import type { FontLibrary } from '../load/load-fonts.ts';
import type { SourceFile } from '../outline/read/parse-outline.ts';
import { checkOwnSlides } from '../render/deck/check-own-slides.ts';
import { joinModules } from '../render/deck/join-modules.ts';
import type { MarpSlides } from '../render/deck/render-deck-html.ts';
import { renderDeckPage } from '../render/deck/render-deck-page.ts';
import { deckStyles, type RenderedDeck, renderSlides } from '../render/deck/render-slides.ts';
import type { PointsPerSlide } from '../views/deck/deck-view.ts';
import type { Artefact } from './artefact.ts';
import {
  type FinishedPart,
  failed,
  isOwnLook,
  type Job,
  loadPdfTools,
  metadataOf,
  type PackPart,
  settled,
} from './pack-part.ts';

/** Renders the slides, measures and prints them; their files are finished while the next genre prints. */
export async function makeDeck(job: Job, withNotes: boolean): Promise<PackPart> {
  const { context, texts, templates, library, printer, onStep } = job;
  onStep('Rendering the slides');
  const { deck } = templates;
  const { rules, theme, ofPage } = deckStyles(job);
  const drawn = await drawForDeck(job);
  if (hasErrors(drawn.findings)) return failed(drawn.findings);
  const render = async (split?: PointsPerSlide) => await renderSlides(job, drawn.drawings, split);
  const first = await render();
  const torn = await checkOwn(job, first);
  if (torn.length > 0) return failed([...drawn.findings, ...torn]);
  const words = `${first.slides.html}${Object.values(context.labels).join('')}${withNotes ? first.markdown : ''}`;
  const fonts = await library.facesFor(words);
  const css = ofPage(fonts);
  const text = joinModules(deck.scripts, 'deck.js');
  const script = { text, hash: scriptHash(text) };

  onStep('Measuring and printing the slides');
  const pdfTools = settled(loadPdfTools());
  const sheet = ({ view }: RenderedDeck, slides: MarpSlides) =>
    renderDeckPage(view, slides, { css, script: undefined, withNotes: false }, deck.page);
  const begun = { rendered: first, html: markedSheet(first, sheet) };
  const printed = await printer.withPage('printing the slides', async (shown) => {
    const { rendered, split, findings } = await settleSlides(shown, begun, { job, render, sheet });
    const bytes = hasErrors(findings) ? new Uint8Array() : await printPdf(shown);
    const [headings, links] = [await readHeadings(shown), await readLinkWords(shown)];
    return { rendered, split, findings, html: sheet(rendered, rendered.slides), headings, links, bytes };
  });
  const findings = [...drawn.findings, ...printed.findings];
  if (hasErrors(findings)) return failed(findings);

  const { view, slides, markdown, marks } = printed.rendered;
  const shownParts = { css, script, withNotes };
  const access = settled(
    printer.withPage('reading the slides as a screen reader does', async (shown) => {
      const marked = renderDeckPage(view, { ...slides, html: slides.markedHtml }, shownParts, deck.page);
      const ofSlide = (slide: number) => view.slides[slide - 1]?.at;
      return await checkAccess(shown, marked, { kind: 'slide', ofMark: marks.placeOf, ofSlide });
    }),
  );
  const finish = async (): Promise<FinishedPart> => {
    const { finishPdf, checkPdf } = await pdfTools;
    const pdf = await finishPdf(printed, metadataOf(context), { pageName: 'slide' });
    const html = renderDeckPage(view, slides, shownParts, deck.page);
    const artefacts = [
      { name: 'deck.md', content: markdown, pages: view.slides.length },
      { name: 'deck.css', content: `${theme.slice(0, -rules.length)}${fonts}\n${rules}` },
      { name: 'deck.html', content: html, pages: view.slides.length },
      { name: 'deck.pdf', content: pdf.bytes, pages: pdf.pages },
      ...(await drawingFiles(drawn.drawings, library)),
    ];
    const isOwn = isOwnLook([deck.css, deck.narrowCss, ...deck.addedCss], deck.markdown);
    const from = { name: 'deck.pdf', genre: 'deck', view, isOwn, fonts: library.postScriptNames() } as const;
    return {
      artefacts,
      findings: [...(await access), ...checkPdf(pdf, from, texts())],
    };
  };
  return { findings, split: printed.split, finished: settled(finish()) };
}

/** How a deck is rendered again, and made a page. */
interface SlideTools {
  readonly render: (split: PointsPerSlide) => Promise<RenderedDeck>;
  readonly sheet: (deck: RenderedDeck, slides: MarpSlides) => string;
  readonly job: Job;
}

/** A deck, and the page to measure it by. */
interface MeasuredSheet {
  readonly rendered: RenderedDeck;
  readonly html: string;
}

// A theme whose points may go on a following slide does so point by point, until each of its slides fits.
async function settleSlides(
  shown: Page,
  begun: MeasuredSheet,
  { job, render, sheet }: SlideTools,
): Promise<{ rendered: RenderedDeck; split: PointsPerSlide; findings: readonly Diagnostic[] }> {
  let { rendered, html } = begun;
  let split: PointsPerSlide = new Map();
  for (;;) {
    await showPage(shown, html);
    const taken = await takeMarksOut(shown);
    const measured = await measureSlides(shown, taken);
    const next = splitPoints(rendered.view, measured, split);
    if (next === undefined) {
      const { view, marks } = rendered;
      const own = ownOf(job);
      const miscounted = checkSlideCount(measured.length, view.slides.length, own);
      // Which slide is which is not known then: all that is said of them would stand at the wrong place.
      if (miscounted.length > 0) return { rendered, split, findings: miscounted };
      const ofSlide = (slide: number) => view.slides[slide - 1]?.at;
      const images = await checkImages(shown, taken, { kind: 'slide', own, ofMark: marks.placeOf, ofSlide });
      const css = await checkOwnStylesheets(shown, ownStylesheets(job.templates, 'deck'));
      const inks = await seeWholeSlides(shown, measured);
      const fonts = checkFonts(await readFonts(shown), measured);
      const findings = [...images, ...css, ...fonts, ...slideFindings(rendered, measured, inks)];
      return { rendered, split, findings };
    }
    split = next;
    rendered = await render(split);
    html = markedSheet(rendered, sheet);
  }
}

// Before anything is measured: what a template swallows or tears would be told of other slides.
async function checkOwn(job: Job, { view }: RenderedDeck): Promise<readonly Diagnostic[]> {
  const source = job.templates.deck.markdown;
  return await checkOwnSlides(view, { source, own: ownOf(job), stylesheet: deckStyles(job).theme, recall: job.recall });
}

function ownOf({ templates }: Job): readonly SourceFile[] {
  return templates.own.filter(({ path }) => path.includes('/templates/deck/'));
}

function markedSheet(deck: RenderedDeck, sheet: SlideTools['sheet']): string {
  return sheet(deck, { ...deck.slides, html: deck.slides.markedHtml });
}

function slideFindings(
  { view, marks }: RenderedDeck,
  measured: readonly MeasuredSlide[],
  inks: readonly (readonly SeenInk[])[],
): Diagnostic[] {
  const ofSlide = (slide: number) => view.slides[slide - 1]?.at;
  const layoutOf = (slide: number) => view.slides[slide - 1]?.layout ?? 'own';
  return [
    ...checkFit(measured, { layoutOf, ofMark: marks.placeOf, ofSlide }),
    ...checkContrast(inks, inksOnSlides('deck', marks.placeOf, ofSlide)),
  ];
}

// What deck.md names, so that it shows its figures in Marp's own tools.
async function drawingFiles(drawings: Drawings, library: FontLibrary): Promise<Artefact[]> {
  const files = [...drawings].map(async ([id, svg]) => {
    return { name: drawingPath(id), content: standaloneDrawing(svg, await library.facesFor(svg)) };
  });
  return await Promise.all(files);
}
