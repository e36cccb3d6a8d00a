import { beginChecks } from '../checks/run-checks.ts';
import type { Sources } from '../checks/sources/sources.ts';
import { designTokens } from '../design/design-tokens.ts';
import { drawingUrl, paletteOf } from '../design/stylesheet.ts';
import { addAll } from '../diagnostics/add-all.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { wordsOfCharts } from '../figures/charts/check-charts.ts';
import type { Host } from '../host/host.ts';
import { withinDeadline } from '../host/within-deadline.ts';
import { drawWatermark } from '../load/draw-watermark.ts';
import { loadMotif } from '../load/load-assets.ts';
import { loadBriefTemplate } from '../load/load-brief-template.ts';
import { loadDeckTemplate } from '../load/load-deck-template.ts';
import { csvTexts, imagePaths, loadFigures } from '../load/load-figures.ts';
import { openFontLibrary } from '../load/load-fonts.ts';
import { loadImages } from '../load/load-images.ts';
import { loadOutline, outlineTexts } from '../load/load-outline.ts';
import { loadOverrides } from '../load/load-overrides.ts';
import { loadPressProfile } from '../load/load-press-profile.ts';
import { loadTemplates } from '../load/load-templates.ts';
import { loadTypeWidths } from '../load/load-type-widths.ts';
import type { PackMaterial } from '../load/pack-material.ts';
import { shownDrawings } from '../load/shown-drawings.ts';
import { shownLogo } from '../load/shown-logo.ts';
import type { Outline } from '../outline/outline.ts';
import type { Pack } from '../outline/pack.ts';
import { type OutlineSource, parseOutline } from '../outline/read/parse-outline.ts';
import { makeAnew, type Recall } from '../outline/recall.ts';
import { stylesheetsOf } from '../templating/pack-stylesheets.ts';
import type { Templates } from '../templating/templates.ts';
import { toDocumentView } from '../views/document/to-document-view.ts';
import { checkPrintedWorks } from '../views/notes/check-printed-works.ts';
import { shownWords } from '../views/text/shown-words.ts';
import { openViewContext, prepareViews } from '../views/view-context.ts';
import { blameFile } from './blame-own-file.ts';

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
  const { outline, findings } = await blameFile(longestOf(outlineTexts(source)), () => {
    return withinDeadline('Reading the outline', () => parseOutline(source, recall));
  });
  if (outline === undefined) {
    // A layout that was not found may be among the templates that nothing uses.
    const { files, findings: strays } = await loadOverrides(host, source.folder);
    for (const { path, text } of files.values()) sources.set(path, text);
    return { findings: [...findings, ...strays] };
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
  const { design } = outline;
  const own = outline.citationStyle;
  const {
    templates,
    files,
    findings: templateFindings,
  } = await loadTemplates(host, outline.language, source.folder, own);
  for (const [path, text] of files) sources.set(path, text);
  if (templates === undefined) return { findings: [...outlineFindings, ...templateFindings] };
  const { images, ...ofImages } = await loadImages(host, source.folder, imagePaths(outline), recall);
  const motif = await loadMotif(host, source.folder, design);
  for (const [path, text] of [...ofImages.drawings, ...motif.drawings]) sources.set(path, text);
  const { template, findings: officeFindings } = await loadDeckTemplate(host, source.folder, outline.office, recall);
  const ofBrief = await loadBriefTemplate(host, source.folder, outline.office, recall);
  const imageFindings = [...ofImages.findings, ...motif.findings, ...officeFindings, ...ofBrief.findings];
  // Figures are checked with their images; an image that can't be used would be reported there again as missing.
  if (hasErrors(imageFindings)) return { findings: [...outlineFindings, ...imageFindings, ...templateFindings] };
  const figures = await loadFigures(host, source.folder, outline, images, recall);
  for (const [path, text] of csvTexts(figures)) sources.set(path, text);
  const openLibrary = () => openFontLibrary(host, source.folder, design.fonts);
  const library = recall('fonts', JSON.stringify([source.folder, design.fonts]), openLibrary);
  const words = [...shownWords(outline, templates.labels, templates.labelPlaces), ...wordsOfCharts(outline, figures)];
  const allWords = words.map((each) => each.words).join('');
  const shelf = await library.shelfFor(allWords);
  const read: Sources = { outline, templates, outputs, figures, words, shelf, templatesKey: keyOf(outline, templates) };
  const findings = [
    ...outlineFindings,
    ...imageFindings,
    ...templateFindings,
    ...(await blameFile(templates.own.at(-1)?.path, async () => await beginChecks(recall).check('sources', read))),
  ];
  if (hasErrors(findings)) return { findings };
  const { tables } = figures;
  const cited = own?.path ?? longestOf(outlineTexts(source), isOfReferences);
  const views = await blameFile(cited, async () => {
    return await prepareViews(outline, templates.labels, templates.citations, { tables, images, recall });
  });
  const context = openViewContext(views, recall);
  addAll(findings, checkPrintedWorks(context));
  if (hasErrors(findings)) return { findings };
  const word = outline.document?.status?.kind === 'draft' ? templates.labels.draft : undefined;
  const drawnWord = word === undefined ? undefined : await drawWatermark(host, library, word, design.fonts);
  const tokens = designTokens(templates.tokens.text, design, motif.svg, drawnWord);
  const drawings = shownDrawings(outline, imagePaths(outline), images, motif.svg);
  const logo = shownLogo(outline, images, paletteOf(tokens.deck)['deep'] ?? '#000000');
  const watermark = drawnWord !== undefined && templates.own.length > 0 ? drawingUrl(drawnWord) : undefined;
  const isMarked = toDocumentView(context)?.banner?.whole !== undefined;
  const known = JSON.stringify([source.folder, design.fonts, design.fonts.files.length === 0 ? '' : allWords]);
  const widths = await recall('type-widths', known, () => loadTypeWidths(host, source.folder, design.fonts, allWords));
  const press = await loadPressProfile(host, source.folder, design.press);
  const drawn = { figures, drawings, logo, widths, template, briefTemplate: ofBrief.template, press };
  const material = {
    context,
    templates,
    tokens,
    library,
    ...drawn,
    isMarked,
    watermark,
    written: outlineTexts(source),
    recall,
  };
  return { findings, material };
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
