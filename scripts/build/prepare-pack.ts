import { listTexts } from '../checks/pdf/texts/expected-texts.ts';
import { checkGlyphs } from '../checks/sources/glyphs.ts';
import { checkImageResolution } from '../checks/sources/image-resolution.ts';
import { checkStylesheets } from '../checks/sources/stylesheets.ts';
import { checkTokenContrast } from '../checks/sources/token-contrast.ts';
import { checkTokens } from '../checks/sources/tokens.ts';
import { designTokens } from '../design/design-tokens.ts';
import { coloursOf, paletteOf } from '../design/stylesheet.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { checkCharts, wordsOfCharts } from '../figures/charts/check-charts.ts';
import { type DrawingMaterial, drawnFigures } from '../figures/draw-figures.ts';
import { printedFrame } from '../figures/draw-pack.ts';
import type { Host } from '../host/host.ts';
import { loadMotif } from '../load/load-assets.ts';
import { csvTexts, imagePaths, loadFigures } from '../load/load-figures.ts';
import { type FontLibrary, openFontLibrary } from '../load/load-fonts.ts';
import { loadImages } from '../load/load-images.ts';
import { loadOutline, outlineTexts } from '../load/load-outline.ts';
import { loadOverrides } from '../load/load-overrides.ts';
import { loadTemplates } from '../load/load-templates.ts';
import type { Outline } from '../outline/outline.ts';
import { type OutlineSource, parseOutline } from '../outline/read/parse-outline.ts';
import { makeAnew, type Recall } from '../outline/recall.ts';
import type { PackMaterial } from '../outputs/pack-part.ts';
import { templateSets } from '../render/template-sets.ts';
import { checkTemplates } from '../templating/check-templates.ts';
import { findActiveParts } from '../templating/find-active-parts.ts';
import { stylesheetsOf } from '../templating/pack-stylesheets.ts';
import type { Templates } from '../templating/templates.ts';
import { shownWords } from '../views/text/shown-words.ts';
import { createViewContext } from '../views/view-context.ts';

/** Which pack is prepared: a summit in its language, or in none but the one asked for. */
export interface PrepareRequest {
  readonly summit: string;
  readonly language: string | undefined;
}

/** What preparing needs beside its input. */
export interface PrepareTools {
  readonly host: Host;
  /** Is told once the outline is read and the pack is one to make. */
  readonly onOutline?: () => void;
  readonly recall?: Recall | undefined;
  /** Every text file that is read is put here, by its path: findings stand in them. */
  readonly sources: Map<string, string>;
}

/** A pack that is ready to be rendered, or the findings that it could not be prepared for. */
export interface PreparedPack {
  /** Empty where the outline can't be read. */
  readonly language: string;
  /** It is written in another language than the one asked for. */
  readonly skipped: boolean;
  readonly findings: readonly Diagnostic[];
  /** Undefined where a finding is an error, or the pack is skipped. */
  readonly material?: PackMaterial;
  readonly source?: OutlineSource;
}

/**
 * Reads a summit's outline, templates and assets, and checks them before anything is rendered. Throws `Stop`
 * where a file is missing or can't be used.
 */
export async function preparePack(request: PrepareRequest, tools: PrepareTools): Promise<PreparedPack> {
  const { host, sources, recall = makeAnew } = tools;
  const source = await loadOutline(host, request.summit);
  for (const [path, text] of outlineTexts(source)) sources.set(path, text);
  const { outline, findings } = parseOutline(source, recall);
  if (outline === undefined) {
    // A layout that is not there may lie among the templates that nothing uses.
    const { files, findings: strays } = await loadOverrides(host, source.folder);
    for (const { path, text } of files.values()) sources.set(path, text);
    return { language: '', skipped: false, findings: [...findings, ...strays] };
  }
  const { language } = outline;
  if (request.language !== undefined && request.language !== language) {
    return { language, skipped: true, findings: [] };
  }
  tools.onOutline?.();
  return { language, skipped: false, source, ...(await prepareOutline(source, { outline, findings }, tools)) };
}

/** An outline that was read, and what may surprise about it. */
interface ReadOutline {
  readonly outline: Outline;
  readonly findings: readonly Diagnostic[];
}

async function prepareOutline(
  source: OutlineSource,
  { outline, findings: outlineFindings }: ReadOutline,
  { host, sources, recall = makeAnew }: PrepareTools,
): Promise<Pick<PreparedPack, 'findings' | 'material'>> {
  const { design } = outline;
  const { templates, files, findings: templateFindings } = await loadTemplates(host, outline.language, source.folder);
  for (const [path, text] of files) sources.set(path, text);
  if (templates === undefined) return { findings: [...outlineFindings, ...templateFindings] };
  const { images, ...ofImages } = await loadImages(host, source.folder, imagePaths(outline));
  const motif = await loadMotif(host, source.folder, design);
  for (const [path, text] of [...ofImages.drawings, ...motif.drawings]) sources.set(path, text);
  const imageFindings = [...ofImages.findings, ...motif.findings];
  // The figures are checked with their images: those that can't be used would be missing there.
  if (hasErrors(imageFindings)) return { findings: [...outlineFindings, ...imageFindings, ...templateFindings] };
  const material = await loadFigures(host, source.folder, outline, images, recall);
  for (const [path, text] of csvTexts(material)) sources.set(path, text);
  const openLibrary = () => openFontLibrary(host, source.folder, design.fonts);
  const library = recall('fonts', JSON.stringify([source.folder, design.fonts]), openLibrary);
  const findings = [
    ...outlineFindings,
    ...imageFindings,
    ...templateFindings,
    ...(await checkEarly({ outline, templates, material, library, recall })),
  ];
  if (hasErrors(findings)) return { findings };
  const context = await createViewContext(outline, templates.labels, templates.citations, recall);
  const tokens = designTokens(templates.tokens.text, design, motif.svg);
  const texts = listTexts(context);
  return { findings, material: { material, context, texts, templates, tokens, library, recall } };
}

/** What a pack is made from, before anything of it is drawn. */
interface Ingredients {
  readonly outline: Outline;
  readonly templates: Templates;
  readonly material: DrawingMaterial;
  readonly library: FontLibrary;
  readonly recall: Recall;
}

// What can be found before a page is laid out.
async function checkEarly(ingredients: Ingredients): Promise<Diagnostic[]> {
  const { outline, templates, material, library, recall } = ingredients;
  const { design } = outline;
  const palette = paletteOf(templates.tokens.text);
  const shown = [...shownWords(outline, templates.labels, templates.labelPlaces), ...wordsOfCharts(outline, material)];
  const shelf = await library.shelfFor(shown.map(({ words }) => words).join(''));
  const charts = JSON.stringify([drawnFigures(outline), [...csvTexts(material)], palette]);
  return [
    ...checkTemplateFiles(ingredients),
    ...checkTokenContrast(coloursOf(templates.tokens.text), design),
    ...checkGlyphs(shown, design.fonts, shelf),
    ...checkImageResolution(outline, material.images, printedFrame),
    ...(await recall('charts', charts, async () => await checkCharts(outline, material, palette))),
  ];
}

function checkTemplateFiles({ outline, templates, recall }: Ingredients): readonly Diagnostic[] {
  const { deck, brief, own } = templates;
  const [labels, layouts] = [Object.keys(templates.labels), ownLayouts(outline)];
  const stylesheets = stylesheetsOf(templates);
  const files = [deck.markdown, deck.page, brief.page].map(({ main, partials }) => [main, ...partials]);
  return recall('template files', JSON.stringify([files, own, stylesheets, labels, layouts]), () => [
    ...templateSets(templates, labels, layouts).flatMap(checkTemplates),
    ...own.filter(({ path }) => path.endsWith('.hbs')).flatMap(findActiveParts),
    ...checkStylesheets([stylesheets.tokens, ...stylesheets.deck, ...stylesheets.brief]),
    ...checkTokens(stylesheets),
  ]);
}

// The layouts of the summit's own that its themes name.
function ownLayouts({ themes }: Outline): string[] {
  return [...new Set(themes.flatMap(({ layout }) => (layout?.kind === 'own' ? [layout.name] : [])))];
}
