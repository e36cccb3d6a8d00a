import type { Printer } from '../browser/browser.ts';
import type { OutlineTexts } from '../checks/pdf/texts/expected-texts.ts';
import type { DesignTokens } from '../design/design-tokens.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DrawingMaterial } from '../figures/draw-figures.ts';
import type { FontLibrary } from '../load/load-fonts.ts';
import type { SourceFile } from '../outline/read/parse-outline.ts';
import type { Recall } from '../outline/recall.ts';
import type { PdfMetadata } from '../pdf/write/pdf-metadata.ts';
import type { TemplateSource } from '../templating/template-set.ts';
import type { Templates } from '../templating/templates.ts';
import type { PagedBrief } from '../views/brief/to-brief-view.ts';
import type { PointsPerSlide } from '../views/deck/deck-view.ts';
import { wordsOf } from '../views/text/rich-text.ts';
import type { ViewContext } from '../views/view-context.ts';
import type { Artefact } from './artefact.ts';

/** What every part of a pack is rendered from. */
export interface PackMaterial {
  readonly context: ViewContext;
  /** What the pages must say, listed when first asked for. */
  readonly texts: () => OutlineTexts;
  readonly templates: Templates;
  readonly tokens: DesignTokens;
  readonly library: FontLibrary;
  readonly material: DrawingMaterial;
  readonly recall: Recall;
}

/** What every part of a pack is made from. */
export interface Job extends PackMaterial {
  readonly printer: Printer;
  readonly onStep: (step: string) => void;
}

/** A genre's outputs; finishing its PDF goes on while the next genre prints. */
export interface PackPart {
  readonly findings: readonly Diagnostic[];
  /** How the points of the deck's themes came to be split over slides. */
  readonly split?: PointsPerSlide;
  /** How the parts of the chapters came to follow one another in the brief, its first file of several. */
  readonly plans?: PagedBrief['plans'];
  readonly finished: Promise<FinishedPart>;
}

/** What a genre gives once its PDF is finished and checked. */
export interface FinishedPart {
  readonly findings: readonly Diagnostic[];
  readonly artefacts: readonly Artefact[];
}

/** Whether a summit's own files draw a genre: they stand in its folder, those of all summits in `templates/`. */
export function isOwnLook(stylesheets: readonly SourceFile[], { main, partials }: TemplateSource): boolean {
  return [...stylesheets, main, ...partials.values()].some(({ path }) => path.startsWith('content/'));
}

/** A genre that can't be made: nothing of it is there to finish. */
export function failed(findings: readonly Diagnostic[]): PackPart {
  return { findings, finished: Promise.resolve({ findings: [], artefacts: [] }) };
}

/** Loads what writes and checks PDFs, while the browser prints: it takes longer than most of the build. */
export async function loadPdfTools() {
  const [{ finishPdf }, { checkPdf }] = await Promise.all([
    import('../pdf/write/finish-pdf.ts'),
    import('../checks/pdf/check-pdf.ts'),
  ]);
  return { finishPdf, checkPdf };
}

/** A promise that is awaited later: a failure until then must not end the process as unhandled. */
export function settled<Result>(work: Promise<Result>): Promise<Result> {
  work.catch(() => undefined);
  return work;
}

/** What the PDFs of a pack say of themselves. */
export function metadataOf({ outline, text }: ViewContext): PdfMetadata {
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
