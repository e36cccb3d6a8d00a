import { beginChecks } from '../checks/run-checks.ts';
import type { Sources } from '../checks/sources/sources.ts';
import { designTokens } from '../design/design-tokens.ts';
import { coloursOf, drawingUrl, paletteOf } from '../design/stylesheet.ts';
import { watermarkOpacity } from '../design/watermark.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { eachOnce } from '../diagnostics/each-once.ts';
import { wordsOfCharts } from '../figures/charts/check-charts.ts';
import type { Host } from '../host/host.ts';
import { withinDeadline } from '../host/within-deadline.ts';
import { drawWatermark } from '../load/draw-watermark.ts';
import { type FontLibrary, openFontLibrary } from '../load/fonts/load-fonts.ts';
import { imagePaths } from '../load/load-figures.ts';
import { loadOutline, outlineTexts } from '../load/load-outline.ts';
import { loadOverrides } from '../load/load-overrides.ts';
import { loadTemplates } from '../load/load-templates.ts';
import { loadTypeWidths } from '../load/load-type-widths.ts';
import type { PackMaterial } from '../load/pack-material.ts';
import { shownDrawings } from '../load/shown-drawings.ts';
import { shownLogo } from '../load/shown-logo.ts';
import type { Outline } from '../outline/outline.ts';
import type { Pack } from '../outline/pack.ts';
import { type OutlineSource, parseOutline } from '../outline/read/parse-outline.ts';
import { makeAnew, type Recall } from '../outline/recall.ts';
import { onTheLine } from '../outline/text/lowered-letters.ts';
import { stylesheetsOf } from '../templating/pack-stylesheets.ts';
import type { Templates } from '../templating/templates.ts';
import { toDocumentView } from '../views/document/to-document-view.ts';
import { checkPrintedWorks } from '../views/notes/check-printed-works.ts';
import { readsFromRight } from '../views/text/reads-from-right.ts';
import { shownWords } from '../views/text/shown-words.ts';
import { openViewContext, prepareViews } from '../views/view-context.ts';
import { blameFile } from './blame-own-file.ts';
import { checkFaultyOutline } from './check-faulty-outline.ts';
import { loadPackFiles, type PackFiles } from './load-pack-files.ts';

/** The tools for preparing a pack. */
export interface PrepareTools {
  readonly host: Host;
  /** Called once, when the outline is read. */
  readonly onOutline?: () => void;
  readonly recall?: Recall | undefined;
  /** The outputs that the command names; left out where it names none. */
  readonly outputs?: readonly string[] | undefined;
  /** The text of every file that is read is put here by its path, so that findings can quote it. */
  readonly sources: Map<string, string>;
}

/** A pack that is ready to be laid out, or the findings that prevent it. */
export interface PreparedPack {
  readonly findings: readonly Diagnostic[];
  /** Undefined where a finding is an error. */
  readonly material?: PackMaterial;
  readonly source?: OutlineSource;
}

/**
 * Reads a summit's outline, templates and assets, and checks them before anything is rendered. Throws `Stop` where a
 * file is missing or can't be used.
 */
export async function preparePack({ summit }: Pick<Pack, 'summit'>, tools: PrepareTools): Promise<PreparedPack> {
  const { host, sources, recall = makeAnew } = tools;
  const source = await loadOutline(host, summit, recall);
  for (const [path, text] of outlineTexts(source)) sources.set(path, text);
  const { outline, faulty, findings } = await blameFile(longestOf(outlineTexts(source)), () => {
    return withinDeadline('Reading the outline', () => parseOutline(source, recall));
  });
  if (outline === undefined) {
    // A layout that was not found may be among the templates that nothing uses.
    const { files, findings: strays } = await loadOverrides(host, source.folder);
    for (const { path, text } of files.values()) sources.set(path, text);
    if (faulty === undefined) return { findings: [...findings, ...strays] };
    const rest = await checkFaultyOutline(faulty, findings, { host, folder: source.folder, recall });
    for (const [path, text] of rest.texts) sources.set(path, text);
    return { findings: eachOnce([...findings, ...strays, ...rest.findings]) };
  }
  tools.onOutline?.();
  return { source, ...(await prepareOutline(source, { outline, findings }, tools)) };
}

/** A parsed outline, and the warnings about it. */
interface ReadOutline {
  readonly outline: Outline;
  readonly findings: readonly Diagnostic[];
}

async function prepareOutline(
  source: OutlineSource,
  { outline, findings: outlineFindings }: ReadOutline,
  { host, sources, recall = makeAnew, outputs }: PrepareTools,
): Promise<Pick<PreparedPack, 'findings' | 'material'>> {
  const { folder } = source;
  const loaded = await loadTemplates(host, outline.language, folder, outline.citationStyle);
  const files = await loadPackFiles(host, folder, outline, recall);
  for (const [path, text] of [...loaded.files, ...files.texts]) sources.set(path, text);
  const { templates } = loaded;
  const early = [...outlineFindings, ...files.findings, ...loaded.findings];
  if (templates === undefined) return { findings: early };
  const { fonts } = outline.design;
  const library = recall('fonts', JSON.stringify([folder, fonts]), () => openFontLibrary(host, folder, fonts));
  const { figures, usable } = files;
  const { labels, labelPlaces, citations } = templates;
  const shown = [...shownWords(usable, labels, labelPlaces, citations.style), ...wordsOfCharts(usable, figures)];
  const words = shown.map((each) => ({ ...each, words: onTheLine(each.words) }));
  const allWords = words.map((each) => each.words).join('');
  const shelf = await library.shelfFor(allWords);
  const templatesKey = keyOf(outline, templates);
  const read: Sources = { outline: usable, templates, outputs, figures, words, shelf, templatesKey };
  const check = async () => await beginChecks(recall).check('sources', read);
  const findings = [...early, ...(await blameFile(templates.own.at(-1)?.path, check))];
  if (hasErrors(findings)) return { findings };
  const checked = { source, outline, templates, files, library, allWords };
  const { material, findings: ofWorks } = await toMaterial(checked, host, recall);
  return material === undefined
    ? { findings: [...findings, ...ofWorks] }
    : { findings: [...findings, ...ofWorks], material };
}

/** A pack whose sources have no errors. */
interface CheckedSources {
  readonly source: OutlineSource;
  readonly outline: Outline;
  readonly templates: Templates;
  readonly files: PackFiles;
  readonly library: FontLibrary;
  /** All characters that the pack shows. */
  readonly allWords: string;
}

async function toMaterial(
  { source, outline, templates, files, library, allWords }: CheckedSources,
  host: Host,
  recall: Recall,
): Promise<Pick<PreparedPack, 'findings' | 'material'>> {
  const { figures, motif, template, briefTemplate, press } = files;
  const { tables, images } = figures;
  const { design, language } = outline;
  const written = outlineTexts(source);
  const cited = outline.citationStyle?.path ?? longestOf(written, isOfReferences);
  const views = await blameFile(cited, async () => {
    return await prepareViews(outline, templates.labels, templates.citations, { tables, images, recall });
  });
  const context = openViewContext(views, recall);
  const findings = checkPrintedWorks(context);
  if (hasErrors(findings)) return { findings };
  const word = await draftWord(host, library, outline, templates);
  const tokens = designTokens(templates.tokens.text, design, motif, {
    watermark: word?.svg,
    isRightToLeft: readsFromRight(language),
  });
  const { paper = '#ffffff', deep = '#000000' } = paletteOf(tokens.deck);
  const drawings = shownDrawings(outline, imagePaths(outline), images, { motif, slides: paper });
  const logo = shownLogo(outline, images, deep);
  const isMarked = toDocumentView(context)?.banner?.whole !== undefined;
  const known = JSON.stringify([source.folder, design.fonts, design.fonts.files.length === 0 ? '' : allWords]);
  const widths = await recall('type-widths', known, () => loadTypeWidths(host, source.folder, design.fonts, allWords));
  const drawn = { figures, drawings, logo, widths, template, briefTemplate, press };
  const marked = { isMarked, watermark: word?.address };
  return { findings, material: { context, templates, tokens, library, ...drawn, ...marked, written, recall } };
}

// The word of a draft, and its address for those who look whether files of the summit's own hide it.
async function draftWord(
  host: Host,
  library: FontLibrary,
  { document, design }: Outline,
  templates: Templates,
): Promise<{ readonly svg: string; readonly address: string | undefined } | undefined> {
  if (document?.status?.kind !== 'draft') return undefined;
  const tokens = designTokens(templates.tokens.text, design, undefined);
  const opacity = watermarkOpacity([coloursOf(tokens.deck), coloursOf(tokens.brief)]);
  const svg = await drawWatermark(host, library, templates.labels.draft, { fonts: design.fonts, opacity });
  return { svg, address: templates.own.length > 0 ? drawingUrl(svg) : undefined };
}

// The path of the longest text: of all files, it has most to do.
function longestOf(texts: ReadonlyMap<string, string>, isMeant = (_path: string) => true): string | undefined {
  const [longest] = [...texts].filter(([path]) => isMeant(path)).sort(([, a], [, b]) => b.length - a.length);
  return longest?.[0];
}

function isOfReferences(path: string): boolean {
  return /\/references\.\w+$/.test(path);
}

// A text of everything that the findings about the templates depend on.
function keyOf({ themes }: Outline, templates: Templates): string {
  const { deck, brief, own, labels } = templates;
  const files = [deck.markdown, deck.page, brief.page].map(({ main, partials }) => [main, ...partials]);
  const layouts = themes.map(({ layout }) => (layout?.kind === 'own' ? layout.name : ''));
  return JSON.stringify([files, own, stylesheetsOf(templates), Object.keys(labels), layouts]);
}
