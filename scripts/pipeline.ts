import type { Output } from './build-arguments.ts';
import { checkFit, checkSlideCount } from './checks/fit.ts';
import { checkGlyphs } from './checks/glyphs.ts';
import { measureSlides, takeMarksOut } from './checks/measure-slides.ts';
import { checkTokens } from './checks/tokens.ts';
import { type Diagnostic, diagnose, hasErrors } from './diagnostics/diagnostic.ts';
import { Stop } from './diagnostics/stop.ts';
import type { Host } from './host.ts';
import { loadFonts, loadMotif, loadVersions } from './load-assets.ts';
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
import { createPlaceMarks, withoutMarks } from './render/place-marks.ts';
import { renderBrief } from './render/render-brief.ts';
import { renderDeckHtml } from './render/render-deck-html.ts';
import { renderDeckMarkdown } from './render/render-deck-markdown.ts';
import { renderDeckPage } from './render/render-deck-page.ts';
import { marpThemeHead, tokenCss } from './render/stylesheet.ts';
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
  const unprintable = [
    ...checkTokens(stylesheetsOf(templates)),
    ...checkGlyphs(shownWords(outline, labels, places), templates.fontSubsets),
  ];
  if (hasErrors(unprintable)) return { ...pack, findings: [...outlineFindings, ...unprintable] };

  const context = await createViewContext(outline, labels, templates.citations);
  const motif = await loadMotif(host, source.folder, outline.design);
  const tokens = tokenCss(templates.tokens.text, outline.design, motif);
  const job = { context, templates, tokens, host, printer, onStep };
  const parts = await makeParts(request, job);
  const findings = [...outlineFindings, ...parts.flatMap((part) => part.findings)];
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
  readonly tokens: string;
  readonly host: Host;
  readonly printer: Printer;
  readonly onStep: (step: string) => void;
}

/** A genre's outputs; finishing its PDF goes on while the next genre prints. */
interface PackPart {
  readonly findings: readonly Diagnostic[];
  readonly finished: Promise<readonly Artefact[]>;
}

async function makeDeck(
  { context, templates, tokens, host, printer, onStep }: Job,
  withNotes: boolean,
): Promise<PackPart> {
  onStep('Rendering the slides');
  const { deck } = templates;
  const view = toDeckView(context);
  const marks = createPlaceMarks();
  const marked = renderDeckMarkdown(view, deck.markdown, marks);
  const markdown = withoutMarks(marked);
  const stylesheet = `${marpThemeHead('communique')}${tokens}\n${deck.css.text}`;
  const slides = await renderDeckHtml(marked, stylesheet);
  const fonts = await loadFonts(host, withNotes ? `${slides.html}${markdown}` : slides.html, templates.fontSubsets);
  const css = `${fonts}\n${deck.screenCss.text}`;
  const page = (parts: Parameters<typeof renderDeckPage>[2]) => renderDeckPage(view, slides, parts, deck.page);
  const places = {
    genre: 'outline',
    ofMark: marks.placeOf,
    ofSlide: (slide: number) => view.slides[slide - 1]?.at,
  } as const;

  onStep('Measuring and printing the slides');
  const pdfTools = settled(import('./print/finish-pdf.ts'));
  const printedParts = { css, script: undefined, withNotes: false };
  const sheet = page(printedParts);
  const printed = await printer.withPage('printing the slides', async (shown) => {
    await showPage(shown, renderDeckPage(view, { ...slides, html: slides.markedHtml }, printedParts, deck.page));
    const measured = await measureSlides(shown, await takeMarksOut(shown));
    const findings = [...checkSlideCount(measured.length, view.slides.length), ...checkFit(measured, places)];
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
      { name: 'deck.css', content: `${marpThemeHead('communique')}${fonts}\n${tokens}\n${deck.css.text}` },
      { name: 'deck.html', content: page({ css, script, withNotes }), pages: view.slides.length },
      { name: 'deck.pdf', content: pdf.bytes, pages: pdf.pages },
    ];
  };
  return { findings: printed.findings, finished: settled(finish()) };
}

async function makeBrief({ context, templates, tokens, host, printer, onStep }: Job): Promise<PackPart> {
  onStep('Rendering the brief');
  const { brief } = templates;
  const marks = createPlaceMarks();
  const render = (css: string, pages: ReadonlyMap<string, number>) => {
    return renderBrief(toBriefView(context, pages), css, brief.page, marks);
  };
  const fonts = await loadFonts(host, withoutMarks(render('', new Map())), templates.fontSubsets);
  const css = `${fonts}\n${tokens}\n${brief.css.text}`;

  onStep('Printing the brief');
  const { readDestinations } = await import('./print/read-destinations.ts');
  const { checkBrief } = await import('./checks/check-brief.ts');
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const printed = await printer.withPage('printing the brief', async (shown) => {
    // The contents name pages that are known only once it is printed: print until nothing changes.
    let pages: ReadonlyMap<string, number> = new Map();
    for (let pass = 1; pass <= MAX_PASSES; pass += 1) {
      const marked = render(css, pages);
      const html = withoutMarks(marked);
      await showPage(shown, marked);
      const taken = await takeMarksOut(shown);
      const bytes = await printPdf(shown);
      const document = await PDFDocument.load(bytes, { updateMetadata: false });
      const found = readDestinations(document);
      if (sameNumbers(found, pages)) {
        const headings = await readHeadings(shown);
        return { html, headings, bytes, findings: await checkBrief(shown, taken, document, marks.placeOf) };
      }
      pages = found;
    }
    throw new Stop([diagnose('print/unstable-contents', { passes: MAX_PASSES })]);
  });

  if (hasErrors(printed.findings)) return { findings: printed.findings, finished: Promise.resolve([]) };

  const finish = async (): Promise<Artefact[]> => {
    const { finishPdf } = await import('./print/finish-pdf.ts');
    const pdf = await finishPdf(printed, metadataOf(context));
    return [
      { name: 'brief.html', content: printed.html, pages: pdf.pages },
      { name: 'brief.pdf', content: pdf.bytes, pages: pdf.pages },
    ];
  };
  return { findings: printed.findings, finished: settled(finish()) };
}

const MAX_PASSES = 5;

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
