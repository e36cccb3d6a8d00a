import type { Output } from './build-arguments.ts';
import { checkFit, checkSlideCount } from './checks/fit.ts';
import { checkGlyphs } from './checks/glyphs.ts';
import { checkImageResolution } from './checks/image-resolution.ts';
import { measureSlides } from './checks/measure-slides.ts';
import { checkTokenContrast } from './checks/token-contrast.ts';
import { checkTokens } from './checks/tokens.ts';
import { type Diagnostic, diagnose, hasErrors } from './diagnostics/diagnostic.ts';
import { Stop } from './diagnostics/stop.ts';
import type { Host } from './host.ts';
import { loadMotif, loadVersions } from './load-assets.ts';
import { imagePaths, loadFigures } from './load-figures.ts';
import { type FontLibrary, openFontLibrary } from './load-fonts.ts';
import { loadImages } from './load-images.ts';
import { loadOutline, outlineTexts } from './load-outline.ts';
import { loadTemplates, stylesheetsOf, type Templates, templateTexts } from './load-templates.ts';
import { parseOutline } from './outline/parse-outline.ts';
import { labelsLanguage } from './outline/read-summit.ts';
import { type Artefact, packManifest } from './pack-manifest.ts';
import type { Printer } from './print/browser.ts';
import type { PdfMetadata } from './print/finish-pdf.ts';
import { printPdf } from './print/print-pdf.ts';
import { readHeadings } from './print/read-headings.ts';
import { scriptHash } from './print/script-hash.ts';
import { showPage } from './print/show-page.ts';
import { drawingPalette } from './render/design-palette.ts';
import { type DesignTokens, designTokens } from './render/design-tokens.ts';
import { type DrawingMaterial, type Drawings, drawFigures } from './render/figures/draw-figures.ts';
import { type DrawingSize, drawImage } from './render/figures/draw-image.ts';
import { briefFrame, deckFrame, type FrameStyle, LOGO_FRAMES } from './render/figures/figure-frames.ts';
import { renderBrief } from './render/render-brief.ts';
import { renderDeckHtml } from './render/render-deck-html.ts';
import { renderDeckMarkdown } from './render/render-deck-markdown.ts';
import { renderDeckPage } from './render/render-deck-page.ts';
import { coloursOf, marpThemeHead, paletteOf, SLIDE_SIZES } from './render/stylesheet.ts';
import { parseLabels } from './views/labels.ts';
import { wordsOf } from './views/rich-text.ts';
import { LOGO_ID } from './views/shared-views.ts';
import { shownWords } from './views/shown-words.ts';
import { toBriefView } from './views/to-brief-view.ts';
import { toDeckView } from './views/to-deck-view.ts';
import { createViewContext, type ViewContext } from './views/view-context.ts';

/** What to build of one summit. */
export interface PackRequest {
  readonly summit: string;
  readonly outputs: readonly Output[];
  /** Leaves the summit out where it is written in another language. */
  readonly language: string | undefined;
  /** Whether speaker notes go into the deck's page. */
  readonly withNotes: boolean;
}

/** What the build needs beside its input. */
export interface PackTools {
  readonly host: Host;
  /** Starts the browser at the first call; every call gives the same one. */
  readonly printer: () => Printer;
  /** Is told what begins now. */
  readonly onStep: (step: string) => void;
}

/** One summit's pack in one language, or the findings that it could not be made for. */
export interface PackResult {
  readonly summit: string;
  readonly language: string;
  /** It is written in another language than the one asked for. */
  readonly skipped: boolean;
  readonly artefacts: readonly Artefact[];
  readonly findings: readonly Diagnostic[];
  /** The text files that findings may stand in, by path, for their code frames. */
  readonly sources: ReadonlyMap<string, string>;
}

/**
 * Makes one summit's pack, in memory: the outline is read, its views are rendered, measured and printed.
 * Nothing is written. Findings that stop it come back in the result; `Stop` is thrown where a stage of
 * the tool itself can't run.
 */
export async function buildPack(request: PackRequest, tools: PackTools): Promise<PackResult> {
  const sources = new Map<string, string>();
  try {
    return await makePack(request, tools, sources);
  } catch (error) {
    if (!(error instanceof Stop) || !error.findings.every(({ code }) => /^(?:outline|template)\//.test(code)))
      throw error;
    return { ...packOf(request, sources), findings: error.findings };
  }
}

// Fills `sources` as files are read, so that a finding can be shown with its lines.
async function makePack(request: PackRequest, tools: PackTools, sources: Map<string, string>): Promise<PackResult> {
  const { host, onStep } = tools;

  onStep('Reading the outline');
  const source = await loadOutline(host, request.summit);
  for (const [path, text] of outlineTexts(source)) sources.set(path, text);
  const { outline, findings: outlineFindings } = parseOutline(source);
  if (outline === undefined) return { ...packOf(request, sources), findings: outlineFindings };
  const pack = { ...packOf(request, sources), language: outline.language };
  if (request.language !== undefined && request.language !== outline.language) return { ...pack, skipped: true };

  // The browser starts while the pages are rendered, and the PDF tools load while it prints.
  const printer = tools.printer();
  const labelled = labelsLanguage(outline.language, source.languages) ?? outline.language;
  const templates = await loadTemplates(host, labelled);
  for (const [path, text] of templateTexts(templates)) sources.set(path, text);
  const { labels, places, findings: labelFindings } = parseLabels(templates.labels);
  if (labels === undefined || places === undefined) return { ...pack, findings: labelFindings };
  const { design } = outline;
  const library = openFontLibrary(host, source.folder, design.fonts);
  const shown = shownWords(outline, labels, places);
  const shelf = await library.shelfFor(shown.map(({ words }) => words).join(''));
  const { images, findings: imageFindings } = await loadImages(host, source.folder, imagePaths(outline));
  const early = [
    ...outlineFindings,
    ...imageFindings,
    ...checkTokens(stylesheetsOf(templates)),
    ...checkTokenContrast(coloursOf(templates.tokens.text), design),
    ...checkGlyphs(shown, design.fonts, shelf),
    ...checkImageResolution(outline, images, (figure) => briefFrame(figure, BRIEF_LABEL, NO_STYLE)),
  ];
  if (hasErrors(early)) return { ...pack, findings: early };

  const context = await createViewContext(outline, labels, templates.citations);
  const motif = await loadMotif(host, source.folder, design);
  const tokens = designTokens(templates.tokens.text, design, motif);
  const material = await loadFigures(host, source.folder, outline, images);
  const job = { material, context, templates, tokens, library, printer, onStep };
  const parts = await makeParts(request, job);
  const findings = [...early, ...parts.flatMap((part) => part.findings)];
  if (hasErrors(findings)) return { ...pack, findings };
  const artefacts = (await Promise.all(parts.map((part) => part.finished))).flat();
  const versions = { ...(await loadVersions(host)), browser: await printer.version() };
  const inputs = outlineTexts(source);
  const manifest = packManifest({ summit: request.summit, outline, sources: inputs, artefacts, findings, versions });
  return { ...pack, findings, artefacts: [...artefacts, manifest] };
}

async function makeParts({ outputs, withNotes }: PackRequest, job: Job): Promise<PackPart[]> {
  const deck = outputs.includes('deck') ? [await makeDeck(job, withNotes)] : [];
  // A deck that doesn't fit stops the pack: its brief would not be written either.
  const fits = !deck.some((part) => hasErrors(part.findings));
  return fits && outputs.includes('brief') ? [...deck, await makeBrief(job)] : deck;
}

// A pack of which nothing is there yet.
function packOf({ summit }: PackRequest, sources: ReadonlyMap<string, string>): PackResult {
  return { summit, language: '', skipped: false, artefacts: [], findings: [], sources };
}

interface Job {
  readonly context: ViewContext;
  readonly templates: Templates;
  readonly tokens: DesignTokens;
  readonly library: FontLibrary;
  readonly material: DrawingMaterial;
  readonly printer: Printer;
  readonly onStep: (step: string) => void;
}

/** A genre's outputs; finishing its PDF goes on while the next genre prints. */
interface PackPart {
  readonly findings: readonly Diagnostic[];
  readonly finished: Promise<readonly Artefact[]>;
}

async function makeDeck(job: Job, withNotes: boolean): Promise<PackPart> {
  const { context, templates, library, printer, onStep } = job;
  const tokens = job.tokens.deck;
  const slide = SLIDE_SIZES[context.outline.design.ratio];
  onStep('Rendering the slides');
  const { deck } = templates;
  const view = toDeckView(context);
  const markdown = renderDeckMarkdown(view, deck.markdown);
  const rules = `${tokens}\n${deck.css.text}\n${deck.narrowCss.text}`;
  const stylesheet = `${marpThemeHead('communique')}${rules}`;
  const drawings = await drawAll(job, LOGO_FRAMES.deck, (figure) => deckFrame(figure, slide, styleOf(job, 'deck')));
  const slides = await renderDeckHtml(markdown, stylesheet, drawings);
  const fonts = await library.facesFor(withNotes ? `${slides.html}${markdown}` : slides.html);
  const css = `${fonts}\n${job.tokens.screen}\n${deck.screenCss.text}`;
  const page = (parts: Parameters<typeof renderDeckPage>[2]) => renderDeckPage(view, slides, parts, deck.page);

  onStep('Measuring and printing the slides');
  const pdfTools = settled(import('./print/finish-pdf.ts'));
  const sheet = page({ css, script: undefined, withNotes: false });
  const printed = await printer.withPage('printing the slides', async (shown) => {
    await showPage(shown, sheet);
    const measured = await measureSlides(shown);
    const findings = [...checkSlideCount(measured, view), ...checkFit(measured, view)];
    const bytes = hasErrors(findings) ? new Uint8Array() : await printPdf(shown);
    return { findings, html: sheet, headings: await readHeadings(shown), bytes };
  });
  if (hasErrors(printed.findings)) return { findings: printed.findings, finished: Promise.resolve([]) };

  const script = { text: deck.script, hash: scriptHash(deck.script) };
  const finish = async (): Promise<Artefact[]> => {
    const { finishPdf } = await pdfTools;
    const pdf = await finishPdf(printed, metadataOf(context));
    return [
      { name: 'deck.md', content: markdown, pages: view.slides.length },
      { name: 'deck.css', content: `${marpThemeHead('communique')}${fonts}\n${rules}` },
      { name: 'deck.html', content: page({ css, script, withNotes }), pages: view.slides.length },
      { name: 'deck.pdf', content: pdf.bytes, pages: pdf.pages },
    ];
  };
  return { findings: printed.findings, finished: settled(finish()) };
}

async function makeBrief(job: Job): Promise<PackPart> {
  const { context, templates, library, printer, onStep } = job;
  onStep('Rendering the brief');
  const { brief } = templates;
  const style = styleOf(job, 'brief');
  const drawings = await drawAll(job, LOGO_FRAMES.brief, (figure) => briefFrame(figure, BRIEF_LABEL, style));
  const render = (css: string, pages: ReadonlyMap<string, number>) => {
    return renderBrief(toBriefView(context, pages), css, drawings, brief.page);
  };
  const fonts = await library.facesFor(render('', new Map()));
  const css = `${fonts}\n${job.tokens.brief}\n${brief.css.text}`;

  onStep('Printing the brief');
  const { readDestinations } = await import('./print/read-destinations.ts');
  const printed = await printer.withPage('printing the brief', async (shown) => {
    // The contents name pages that are known only once it is printed: print until nothing changes.
    let pages: ReadonlyMap<string, number> = new Map();
    for (let pass = 1; pass <= MAX_PASSES; pass += 1) {
      const html = render(css, pages);
      await showPage(shown, html);
      const bytes = await printPdf(shown);
      const found = await readDestinations(bytes);
      if (sameNumbers(found, pages)) return { html, headings: await readHeadings(shown), bytes };
      pages = found;
    }
    throw new Stop([diagnose('print/unstable-contents', { passes: MAX_PASSES })]);
  });

  const finish = async (): Promise<Artefact[]> => {
    const { finishPdf } = await import('./print/finish-pdf.ts');
    const pdf = await finishPdf(printed, metadataOf(context));
    return [
      { name: 'brief.html', content: printed.html, pages: pdf.pages },
      { name: 'brief.pdf', content: pdf.bytes, pages: pdf.pages },
    ];
  };
  return { findings: [], finished: settled(finish()) };
}

const MAX_PASSES = 5;
// 8.5 pt, as the brief's captions have it.
const BRIEF_LABEL = 11.3;
// For the size of a figure alone.
const NO_STYLE: FrameStyle = { palette: {}, language: 'en' };

// The figures' drawings and the logo.
async function drawAll(
  { context, material }: Job,
  logoFrame: DrawingSize,
  frameOf: Parameters<typeof drawFigures>[2],
): Promise<Drawings> {
  const drawings = await drawFigures(context, material, frameOf);
  const logo = material.images.get(context.outline.design.logo?.path ?? '');
  if (logo === undefined) return drawings;
  return new Map([...drawings, [LOGO_ID, drawImage(logo, WHOLE, logoFrame)]]);
}

const WHOLE = { left: 0, top: 0, right: 0, bottom: 0 };

function styleOf({ tokens, context }: Job, genre: keyof DesignTokens): FrameStyle {
  const { language, design } = context.outline;
  const slides = genre === 'deck' ? design.slides : 'light';
  return { palette: drawingPalette(paletteOf(tokens[genre]), slides), language };
}

function sameNumbers(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([name, page]) => b.get(name) === page);
}

// It is awaited later: a failure until then must not end the process as unhandled.
function settled<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}

function metadataOf({ outline, text }: ViewContext): PdfMetadata {
  return {
    title: wordsOf(text(outline.title)),
    author: outline.authors.map((author) => wordsOf(text(author))).join(', '),
    subject: wordsOf(text(outline.subject)),
    keywords: outline.keywords.map((keyword) => wordsOf(text(keyword))),
    language: outline.language,
    date: outline.asOf,
  };
}
