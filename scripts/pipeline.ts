import type { Output } from './build-arguments.ts';
import { checkFit, checkSlideCount } from './checks/fit.ts';
import { checkGlyphs } from './checks/glyphs.ts';
import { checkImageResolution } from './checks/image-resolution.ts';
import { measureSlides } from './checks/measure-slides.ts';
import { checkTokenContrast } from './checks/token-contrast.ts';
import { checkTokens } from './checks/tokens.ts';
import { type Diagnostic, hasErrors } from './diagnostics/diagnostic.ts';
import { Stop } from './diagnostics/stop.ts';
import { drawForBrief, drawForDeck, printedFrame } from './draw-pack.ts';
import type { Host } from './host.ts';
import { loadMotif, loadVersions } from './load-assets.ts';
import { csvTexts, imagePaths, loadFigures } from './load-figures.ts';
import { type FontLibrary, openFontLibrary } from './load-fonts.ts';
import { loadImages } from './load-images.ts';
import { loadOutline, outlineTexts } from './load-outline.ts';
import { loadTemplates, stylesheetsOf, type Templates, templateTexts } from './load-templates.ts';
import { parseOutline } from './outline/parse-outline.ts';
import { labelsLanguage } from './outline/read-summit.ts';
import { type Artefact, packManifest } from './pack-manifest.ts';
import type { Printer } from './print/browser.ts';
import type { PrintedPage } from './print/finish-pdf.ts';
import type { PdfMetadata } from './print/pdf-metadata.ts';
import { printPdf } from './print/print-pdf.ts';
import { readHeadings } from './print/read-headings.ts';
import { readLinkWords } from './print/read-link-words.ts';
import { scriptHash } from './print/script-hash.ts';
import type { KnownPages, Settling } from './print/settle-pages.ts';
import { showPage } from './print/show-page.ts';
import { type DesignTokens, designTokens } from './render/design-tokens.ts';
import { checkCharts, wordsOfCharts } from './render/figures/check-charts.ts';
import type { DrawingMaterial } from './render/figures/draw-figures.ts';
import { fontStack } from './render/font-stacks.ts';
import { joinModules } from './render/join-modules.ts';
import { type Hyphenator, loadHyphenator } from './render/load-hyphenator.ts';
import { pageCss } from './render/page-css.ts';
import { pageGeometry } from './render/page-geometry.ts';
import { briefName, briefSetups, type PageSetup, PLAIN, type PrintOptions } from './render/page-setup.ts';
import { renderBrief } from './render/render-brief.ts';
import { renderDeckHtml } from './render/render-deck-html.ts';
import { renderDeckMarkdown } from './render/render-deck-markdown.ts';
import { renderDeckPage } from './render/render-deck-page.ts';
import { coloursOf, marpThemeHead, paletteOf } from './render/stylesheet.ts';
import { parseLabels } from './views/labels.ts';
import { wordsOf } from './views/rich-text.ts';
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
  /** The editions of the brief and how they are printed besides; the standard one alone where nothing is said. */
  readonly printing?: PrintOptions;
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
  const { images, findings: imageFindings } = await loadImages(host, source.folder, imagePaths(outline));
  const material = await loadFigures(host, source.folder, outline, images);
  for (const [path, text] of csvTexts(material)) sources.set(path, text);
  const shown = [...shownWords(outline, labels, places), ...wordsOfCharts(outline, material)];
  const { design } = outline;
  const library = openFontLibrary(host, source.folder, design.fonts);
  const shelf = await library.shelfFor(shown.map(({ words }) => words).join(''));
  const early = [
    ...outlineFindings,
    ...imageFindings,
    ...checkTokens(stylesheetsOf(templates)),
    ...checkTokenContrast(coloursOf(templates.tokens.text), design),
    ...checkGlyphs(shown, design.fonts, shelf),
    ...checkImageResolution(outline, images, printedFrame),
    ...(await checkCharts(outline, material, paletteOf(templates.tokens.text))),
  ];
  if (hasErrors(early)) return { ...pack, findings: early };

  const context = await createViewContext(outline, labels, templates.citations);
  const motif = await loadMotif(host, source.folder, design);
  const tokens = designTokens(templates.tokens.text, design, motif);
  const job = { material, context, templates, tokens, library, printer, onStep };
  const parts = await makeParts(request, job);
  const findings = [...early, ...parts.flatMap((part) => part.findings)];
  if (hasErrors(findings)) return { ...pack, findings };
  const finished = await Promise.all(parts.map((part) => part.finished));
  findings.push(...finished.flatMap((part) => part.findings));
  if (hasErrors(findings)) return { ...pack, findings };
  const artefacts = finished.flatMap((part) => part.artefacts);
  const versions = { ...(await loadVersions(host)), browser: await printer.version() };
  const inputs = outlineTexts(source);
  const manifest = packManifest({ summit: request.summit, outline, sources: inputs, artefacts, findings, versions });
  return { ...pack, findings, artefacts: [...artefacts, manifest] };
}

async function makeParts({ outputs, withNotes, printing = PLAIN }: PackRequest, job: Job): Promise<PackPart[]> {
  const deck = outputs.includes('deck') ? [await makeDeck(job, withNotes)] : [];
  // A deck that doesn't fit stops the pack: its brief would not be written either.
  const fits = !deck.some((part) => hasErrors(part.findings));
  return fits && outputs.includes('brief') ? [...deck, await makeBrief(job, printing)] : deck;
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
  readonly finished: Promise<FinishedPart>;
}

/** What a genre gives once its PDF is finished and checked. */
interface FinishedPart {
  readonly findings: readonly Diagnostic[];
  readonly artefacts: readonly Artefact[];
}

async function makeDeck(job: Job, withNotes: boolean): Promise<PackPart> {
  const { context, templates, tokens, library, printer, onStep } = job;
  onStep('Rendering the slides');
  const { deck } = templates;
  const view = toDeckView(context);
  const markdown = renderDeckMarkdown(view, deck.markdown);
  const rules = `${tokens.deck}\n${deck.css.text}\n${deck.narrowCss.text}`;
  const stylesheet = `${marpThemeHead('communique')}${rules}`;
  const drawn = await drawForDeck(job);
  if (hasErrors(drawn.findings)) return failed(drawn.findings);
  const slides = await renderDeckHtml(markdown, stylesheet, drawn.drawings);
  const words = `${slides.html}${Object.values(context.labels).join('')}${withNotes ? markdown : ''}`;
  const fonts = await library.facesFor(words);
  const css = `${fonts}\n${tokens.screen}\n${deck.screenCss.text}`;
  const page = (parts: Parameters<typeof renderDeckPage>[2]) => renderDeckPage(view, slides, parts, deck.page);

  const text = joinModules(deck.scripts, 'deck.js');
  const script = { text, hash: scriptHash(text) };

  onStep('Measuring and printing the slides');
  const pdfTools = settled(loadPdfTools());
  const sheet = page({ css, script: undefined, withNotes: false });
  const printed = await printer.withPage('printing the slides', async (shown) => {
    await showPage(shown, sheet);
    const measured = await measureSlides(shown);
    const findings = [...drawn.findings, ...checkSlideCount(measured, view), ...checkFit(measured, view)];
    const bytes = hasErrors(findings) ? new Uint8Array() : await printPdf(shown);
    const [headings, links] = [await readHeadings(shown), await readLinkWords(shown)];
    return { findings, html: sheet, headings, links, bytes };
  });
  if (hasErrors(printed.findings)) return failed(printed.findings);

  const finish = async (): Promise<FinishedPart> => {
    const { finishPdf, checkPdfStructure } = await pdfTools;
    const pdf = await finishPdf(printed, metadataOf(context), { pageName: 'slide' });
    const artefacts = [
      { name: 'deck.md', content: markdown, pages: view.slides.length },
      { name: 'deck.css', content: `${marpThemeHead('communique')}${fonts}\n${rules}` },
      { name: 'deck.html', content: page({ css, script, withNotes }), pages: view.slides.length },
      { name: 'deck.pdf', content: pdf.bytes, pages: pdf.pages },
    ];
    return { artefacts, findings: checkPdfStructure({ name: 'deck.pdf', ...pdf }) };
  };
  return { findings: printed.findings, finished: settled(finish()) };
}

async function makeBrief(job: Job, printing: PrintOptions): Promise<PackPart> {
  const { printer, onStep, context } = job;
  onStep('Rendering the brief');
  const hyphenate = await loadHyphenator(context.outline.language);
  const { settlePages } = await import('./print/settle-pages.ts');
  const files: Promise<FinishedPart>[] = [];
  const findings: Diagnostic[] = [];
  for (const setup of briefSetups(printing, context.outline.design.paper)) {
    const { settling, findings: drawn } = await prepareBrief(job, setup, hyphenate);
    if (hasErrors(drawn)) return failed(drawn);
    findings.push(...drawn);
    const name = briefName(setup);
    onStep(name === 'brief' ? 'Printing the brief' : `Printing the brief (${name})`);
    const printed = await printer.withPage('printing the brief', async (shown) => await settlePages(shown, settling));
    files.push(settled(finishBrief(printed, setup, metadataOf(context))));
  }
  return { findings, finished: settled(Promise.all(files).then(joinParts)) };
}

/** What one file of the brief is printed from, and what is wrong with its drawings. */
interface PreparedBrief {
  readonly settling: Settling;
  readonly findings: readonly Diagnostic[];
}

async function prepareBrief(job: Job, setup: PageSetup, hyphenate: Hyphenator | undefined): Promise<PreparedBrief> {
  const { context, tokens, library } = job;
  const { brief } = job.templates;
  const drawn = await drawForBrief(job, setup);
  const render = (css: string, { numbers, blanks }: KnownPages) => {
    const { edition, doubleSided } = setup;
    const layout = { edition, doubleSided, blanks, hyphenate };
    return renderBrief(toBriefView(context, numbers), css, drawn.drawings, brief.page, layout);
  };
  const fonts = await library.facesFor(render('', { numbers: new Map(), blanks: new Set() }));
  const heads = { ...paletteOf(tokens.brief), sans: fontStack('text', context.outline.design.fonts) };
  const css = `${fonts}\n${tokens.brief}\n${pageCss(setup, heads)}\n${brief.css.text}`;
  const chapters = context.outline.themes.map(({ id }) => `theme-${id}`);
  const onRight = setup.doubleSided ? ['at-a-glance', ...chapters, 'recommendations', 'references'] : [];
  return { settling: { render: (known) => render(css, known), onRight }, findings: drawn.findings };
}

async function finishBrief(printed: PrintedPage, setup: PageSetup, metadata: PdfMetadata): Promise<FinishedPart> {
  const [{ finishPdf, checkPdfStructure }, { setPageBoxes }] = await Promise.all([
    loadPdfTools(),
    import('./print/set-page-boxes.ts'),
  ]);
  const bytes = setup.cropMarks ? await setPageBoxes(printed.bytes, pageGeometry(setup)) : printed.bytes;
  const pdf = await finishPdf({ ...printed, bytes }, metadata);
  const name = briefName(setup);
  const page = { name: `${name}.html`, content: printed.html, pages: pdf.pages };
  // What a printing house gets is the PDF alone: a browser has no spine and cuts nothing.
  const forReading = !setup.doubleSided && !setup.cropMarks;
  return {
    artefacts: [...(forReading ? [page] : []), { name: `${name}.pdf`, content: pdf.bytes, pages: pdf.pages }],
    findings: checkPdfStructure({ name: `${name}.pdf`, ...pdf }),
  };
}

// A genre that can't be made: nothing of it is there to finish.
function failed(findings: readonly Diagnostic[]): PackPart {
  return { findings, finished: Promise.resolve({ findings: [], artefacts: [] }) };
}

function joinParts(parts: readonly FinishedPart[]): FinishedPart {
  return {
    artefacts: parts.flatMap((part) => part.artefacts),
    findings: parts.flatMap((part) => part.findings),
  };
}

// Loaded while the browser prints: what writes and checks PDFs takes longer to load than most of the build.
async function loadPdfTools() {
  const [{ finishPdf }, { checkPdfStructure }] = await Promise.all([
    import('./print/finish-pdf.ts'),
    import('./checks/pdf-ua/check-pdf-structure.ts'),
  ]);
  return { finishPdf, checkPdfStructure };
}

// It is awaited later: a failure until then must not end the process as unhandled.
function settled<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}

function metadataOf({ outline, text }: ViewContext): PdfMetadata {
  return {
    title: wordsOf(text(outline.title)),
    authors: outline.authors.map((author) => wordsOf(text(author))),
    subject: wordsOf(text(outline.subject)),
    keywords: outline.keywords.map((keyword) => wordsOf(text(keyword))),
    rights: wordsOf(text(outline.licence)),
    language: outline.language,
    date: outline.asOf,
  };
}
