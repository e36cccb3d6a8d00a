import { addAll } from '../../diagnostics/add-all.ts';
import { type Diagnostic, diagnose, hasErrors } from '../../diagnostics/diagnostic.ts';
import { formatPlace, type Place } from '../../diagnostics/place.ts';
import { isLanguageTag } from '../language-tag.ts';
import type { Outline, Theme } from '../outline.ts';
import { checkParagraphs } from '../paragraph/check-paragraphs.ts';
import { numberParagraphs } from '../paragraph/number-paragraphs.ts';
import { makeAnew, type Recall } from '../recall.ts';
import { collectReferences, readWorks } from '../references/collect-references.ts';
import { parseWorks } from '../references/parse-works.ts';
import type { ParseBibtex, ReferencesFile } from '../references/works-file.ts';
import { summitShape } from '../shape/summit-shape.ts';
import { themeShape } from '../shape/theme-shape.ts';
import type { SourceFile } from '../source-file.ts';
import type { LocatedValue } from '../yaml/located.ts';
import { themeId } from './check-file-names.ts';
import { createOutlineReader } from './outline-reader.ts';
import { parseFile } from './parse-file.ts';
import { readAsk } from './read-ask.ts';
import { readAsset } from './read-asset.ts';
import { readFaultyFiles } from './read-faulty-files.ts';
import { readSections } from './read-sections.ts';
import { readSummit } from './read-summit.ts';
import { readTheme } from './read-theme.ts';
import { repeatedThemes } from './repeated-themes.ts';
import { createTextWarnings } from './text-warnings.ts';

// No meeting has as many themes; with more than this a build takes minutes.
const MOST_THEMES = 100;

/** The files of a summit's folder from which the outline is read. */
export interface OutlineSource {
  /** The path of the folder in the project, without a slash at the end. */
  readonly folder: string;
  readonly summit: SourceFile;
  /** The summit's files of references, then the shared ones. */
  readonly references: readonly ReferencesFile[];
  /** Parses BibTeX; undefined where no file of references is BibTeX. */
  readonly parseBibtex?: ParseBibtex | undefined;
  /** The files of the themes, by number and then by name. */
  readonly themes: readonly SourceFile[];
  /** The paths of all other files, from the summit's folder. */
  readonly assets: readonly string[];
  /** The languages for which there is a file of labels. */
  readonly languages: readonly string[];
  /** The starter's texts that an author must replace. */
  readonly instructions: ReadonlySet<string>;
  /** The findings about file names that are nearly right. */
  readonly misnamed: readonly Diagnostic[];
  /** The names of the summit's own layouts. */
  readonly layouts: readonly string[];
  /** The paths of the other templates, from the summit's folder: one may be a layout in a wrong place. */
  readonly otherTemplates: readonly string[];
}

/** A summit's outline, and the findings of all its files. */
interface ParsedOutline {
  /** Undefined where a finding is an error. */
  readonly outline?: Outline;
  /** The outline where only texts and names in it have errors: its files and charts can be checked all the same. */
  readonly faulty?: Outline;
  readonly findings: Diagnostic[];
}

/**
 * Reads a summit's outline: from YAML text to a model in which every value has its place. Gives all findings of all
 * files. `recall` may give files that were read before.
 */
export function parseOutline(source: OutlineSource, recall: Recall = makeAnew): ParsedOutline {
  const once = <Parsed>(file: SourceFile, parse: () => Parsed): Parsed =>
    recall('file', `${file.path}\n${file.text}`, parse);
  const summit = once(source.summit, () => parseFile(source.summit, summitShape));
  const library = collectReferences(
    source.references.map((file) => once(file, () => readWorks(file, parseWorks(file, source.parseBibtex)))),
  );
  const themes = source.themes.map((file) => ({ file, ...once(file, () => parseFile(file, themeShape)) }));
  const findings = [summit, ...themes].flatMap((part) => part.findings);
  addAll(findings, source.misnamed);
  addAll(findings, themeFileFindings(source));

  // Names are collected even from a file with faults: one fault must not hide the others.
  const language = languageOf(summit.plain);
  const warnings = createTextWarnings(language, source.instructions);
  const reader = createOutlineReader(
    {
      facts: summit.plain === undefined ? undefined : factIds(summit.plain),
      references: library.keys,
      figures: themes.flatMap(({ plain }) => figureIds(plain)),
      items: themes.flatMap(({ plain }) => itemIds(plain)),
      language,
    },
    warnings,
  );
  const read = summit.value === undefined ? undefined : readSummit(summit.value, source, reader);
  const frame = read?.frame;
  const facts = read?.facts ?? new Map();
  const asset = (path: LocatedValue<string>) => readAsset(path, source, reader);
  const models = themes.flatMap(({ file, value }): Theme[] =>
    value === undefined ? [] : [readTheme(themeId(file.path), value, { facts, reader, asset, ...source })],
  );
  const ofTheRest = readFaultyFiles(summit, themes, { source, reader, facts, asset });
  addAll(findings, repeatedFigures(models));
  addAll(findings, repeatedThemes(models));
  const isAll = models.length === themes.length;
  const sections = summit.value === undefined ? [] : readSections(summit.value.sections ?? [], idsOf(source), reader);
  const ask = summit.value?.ask === undefined ? undefined : readAsk(summit.value.ask, models, isAll, reader);
  const { references, findings: ofReferences } = library.cite(reader.cited);
  // Where a text could not be read, the works that it cites are unknown.
  const isWhole = frame !== undefined && isAll;
  addAll(findings, reader.findings);
  addAll(findings, warnings.findings());
  addAll(
    findings,
    ofReferences.filter(({ code }) => isWhole || code !== 'outline/uncited-works'),
  );
  addAll(findings, ofTheRest);
  const paragraphs = frame?.document?.hasNumberedParagraphs === true ? numberParagraphs(models) : undefined;
  if (isWhole) addAll(findings, checkParagraphs(paragraphs, reader.mentions, models));
  if (!isWhole) return { findings };
  const outline = { ...frame, ask, sections, themes: models, paragraphs: paragraphs ?? [], references };
  return hasErrors(findings) ? { faulty: outline, findings } : { outline, findings };
}

function idsOf({ themes }: OutlineSource): string[] {
  return themes.map(({ path }) => themeId(path));
}

// A wrong language is reported by `readSummit`.
function languageOf(summit: unknown): string {
  const language = isMap(summit) ? summit['language'] : undefined;
  return typeof language === 'string' && isLanguageTag(language) ? language : 'en';
}

function factIds(summit: unknown): string[] {
  const facts = isMap(summit) ? summit['facts'] : undefined;
  return isMap(facts) ? Object.keys(facts) : [];
}

// The ids of the figures that texts can point to.
function figureIds(theme: unknown): string[] {
  const figures = isMap(theme) ? [theme['figure'], ...(Array.isArray(theme['figures']) ? theme['figures'] : [])] : [];
  return figures.flatMap((figure) => (isMap(figure) && typeof figure['id'] === 'string' ? [figure['id']] : []));
}

// The ids of the points and recommendations that texts can lead to.
function itemIds(theme: unknown): string[] {
  const lists = isMap(theme) ? [theme['points'], theme['recommendations']] : [];
  const items = lists.flatMap((list): unknown[] => (Array.isArray(list) ? list : []));
  return items.flatMap((item) => (isMap(item) && typeof item['id'] === 'string' ? [item['id']] : []));
}

function repeatedFigures(themes: readonly Theme[]): Diagnostic[] {
  const seen = new Map<string, Place>();
  // Two themes with the same name already have a finding.
  const named = new Map(themes.map((theme) => [theme.id, theme]));
  return [...named.values()].flatMap(({ figures }) =>
    figures.flatMap(({ id, at }) => {
      const first = seen.get(id);
      seen.set(id, first ?? at);
      return first === undefined
        ? []
        : [diagnose('outline/duplicate-id', { id, first: formatPlace(first), isOfTheme: true }, at)];
    }),
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function themeFileFindings({ folder, summit, themes, misnamed }: OutlineSource): Diagnostic[] {
  const top = { file: summit.path, line: 1, column: 1 };
  if (themes.length > MOST_THEMES) {
    return [diagnose('outline/many-themes', { found: themes.length, most: MOST_THEMES }, top)];
  }
  if (themes.length === 0) {
    // Where the folder itself is none (a link, for one), that is told.
    if (misnamed.some(({ place }) => place?.file === `${folder}/themes`)) return [];
    return [diagnose('outline/no-themes', { folder: `${folder}/themes/` }, top)];
  }
  const seen = new Map<string, Place>();
  return themes.flatMap(({ path }) => {
    const id = themeId(path);
    const at = { file: path, line: 1, column: 1 };
    const first = seen.get(id);
    if (first !== undefined) return [diagnose('outline/duplicate-id', { id, first: first.file, isOfTheme: true }, at)];
    seen.set(id, at);
    return [];
  });
}

/** Gives the finding for a missing file of the outline. `near` is an existing file with a similar name. */
export function missingFile(path: string, near: string | undefined): Diagnostic {
  return diagnose('outline/missing-file', { path, nearest: near });
}
