import type { Output } from './build-arguments.ts';
import { checkGlyphs } from './checks/glyphs.ts';
import { checkImageResolution } from './checks/image-resolution.ts';
import { checkStylesheets } from './checks/stylesheets.ts';
import { listTexts } from './checks/texts/expected-texts.ts';
import { checkTokenContrast } from './checks/token-contrast.ts';
import { checkTokens } from './checks/tokens.ts';
import { type Diagnostic, hasErrors } from './diagnostics/diagnostic.ts';
import { Stop } from './diagnostics/stop.ts';
import { printedFrame } from './draw-pack.ts';
import { finishPack } from './finish-pack.ts';
import type { Host } from './host.ts';
import { loadMotif } from './load-assets.ts';
import { csvTexts, imagePaths, loadFigures } from './load-figures.ts';
import { type FontLibrary, openFontLibrary } from './load-fonts.ts';
import { loadImages } from './load-images.ts';
import { loadOutline, outlineTexts } from './load-outline.ts';
import { loadTemplates, stylesheetsOf, type Templates } from './load-templates.ts';
import { makeBrief } from './make-brief.ts';
import { makeDeck } from './make-deck.ts';
import type { Outline } from './outline/outline.ts';
import { parseOutline } from './outline/parse-outline.ts';
import { labelsLanguage } from './outline/read-summit.ts';
import type { Artefact } from './pack-manifest.ts';
import type { Job, PackPart } from './pack-part.ts';
import type { Printer } from './print/browser.ts';
import { checkTemplates } from './render/check-templates.ts';
import { designTokens } from './render/design-tokens.ts';
import { checkCharts, wordsOfCharts } from './render/figures/check-charts.ts';
import type { DrawingMaterial } from './render/figures/draw-figures.ts';
import { PLAIN, type PrintOptions } from './render/page-setup.ts';
import { coloursOf, paletteOf } from './render/stylesheet.ts';
import { templateSets } from './render/template-sets.ts';
import { shownWords } from './views/shown-words.ts';
import { createViewContext } from './views/view-context.ts';

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
  const { templates, files, findings: templateFindings } = await loadTemplates(host, labelled, source.folder);
  for (const [path, text] of files) sources.set(path, text);
  if (templates === undefined) return { ...pack, findings: [...outlineFindings, ...templateFindings] };
  const { images, findings: imageFindings } = await loadImages(host, source.folder, imagePaths(outline));
  const material = await loadFigures(host, source.folder, outline, images);
  for (const [path, text] of csvTexts(material)) sources.set(path, text);
  const library = openFontLibrary(host, source.folder, outline.design.fonts);
  const early = [
    ...outlineFindings,
    ...imageFindings,
    ...templateFindings,
    ...(await checkEarly({ outline, templates, material, library })),
  ];
  if (hasErrors(early)) return { ...pack, findings: early };

  const context = await createViewContext(outline, templates.labels, templates.citations);
  const motif = await loadMotif(host, source.folder, outline.design);
  const tokens = designTokens(templates.tokens.text, outline.design, motif);
  const texts = listTexts(context);
  const job = { material, context, texts, templates, tokens, library, printer, onStep };
  const parts = await makeParts(request, job);
  const findings = [...early, ...parts.flatMap((part) => part.findings)];
  if (hasErrors(findings)) return { ...pack, findings };
  const finished = await Promise.all(parts.map((part) => part.finished));
  const own = templates.own.map(({ path, text }) => [path, text] as const);
  const written = new Map([...outlineTexts(source), ...csvTexts(material), ...own]);
  return {
    ...pack,
    ...(await finishPack(request, { outline, texts, written, sources, findings, finished, printer }, host)),
  };
}

/** What a pack is made from, before anything of it is drawn. */
interface Ingredients {
  readonly outline: Outline;
  readonly templates: Templates;
  readonly material: DrawingMaterial;
  readonly library: FontLibrary;
}

// What can be found before a page is laid out.
async function checkEarly({ outline, templates, material, library }: Ingredients): Promise<Diagnostic[]> {
  const { design } = outline;
  const palette = paletteOf(templates.tokens.text);
  const shown = [...shownWords(outline, templates.labels, templates.labelPlaces), ...wordsOfCharts(outline, material)];
  const shelf = await library.shelfFor(shown.map(({ words }) => words).join(''));
  const sets = templateSets(templates, Object.keys(templates.labels), ownLayouts(outline));
  const stylesheets = stylesheetsOf(templates);
  return [
    ...sets.flatMap(checkTemplates),
    ...checkStylesheets(stylesheets),
    ...checkTokens(stylesheets),
    ...checkTokenContrast(coloursOf(templates.tokens.text), design),
    ...checkGlyphs(shown, design.fonts, shelf),
    ...checkImageResolution(outline, material.images, printedFrame),
    ...(await checkCharts(outline, material, palette)),
  ];
}

async function makeParts({ outputs, withNotes, printing = PLAIN }: PackRequest, job: Job): Promise<PackPart[]> {
  const deck = outputs.includes('deck') ? [await makeDeck(job, withNotes)] : [];
  // A deck that doesn't fit stops the pack: its brief would not be written either.
  const fits = !deck.some((part) => hasErrors(part.findings));
  return fits && outputs.includes('brief') ? [...deck, await makeBrief(job, printing)] : deck;
}

// The layouts of the summit's own that its themes name.
function ownLayouts({ themes }: Outline): string[] {
  return [...new Set(themes.flatMap(({ layout }) => (layout?.kind === 'own' ? [layout.name] : [])))];
}

// A pack of which nothing is there yet.
function packOf({ summit }: PackRequest, sources: ReadonlyMap<string, string>): PackResult {
  return { summit, language: '', skipped: false, artefacts: [], findings: [], sources };
}
