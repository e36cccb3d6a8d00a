import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Recall } from '../../outline/recall.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import { templateLine } from '../../templating/template-line.ts';
import type { TemplateSource } from '../../templating/template-set.ts';
import type { DeckView, SlideView } from '../../views/deck/deck-view.ts';
import { withoutMarks } from '../place-marks.ts';
import { findSlideFaults, type SlideFault } from './find-slide-faults.ts';
import { openMarp } from './render-deck-html.ts';
import { renderDeckMarkdown } from './render-deck-markdown.ts';

/** What the slides of a deck are drawn with. */
export interface SlideTemplates {
  readonly source: TemplateSource;
  /** The files that a summit brings. */
  readonly own: readonly SourceFile[];
  readonly stylesheet: string;
  readonly recall: Recall;
}

// A slide that nothing of the deck makes, with headings of all levels: it must come out as one of its own.
const NEXT_SLIDE = `\n\n---\n\n<!-- _class: next -->\n\n${['#', '##', '###', '####', '#####', '######'].join(' next\n\n')} next\n`;

/**
 * Finds what a summit's own templates leave open on a slide, end too early or begin anew: each slide that they draw is
 * rendered alone, with a plain one after it. In the whole deck such a fault would show on other slides.
 */
export async function checkOwnSlides(view: DeckView, templates: SlideTemplates): Promise<Diagnostic[]> {
  const { source, own, stylesheet, recall } = templates;
  const isOwn = (file: SourceFile | undefined) => own.some(({ path }) => path === file?.path);
  const slides = view.slides.filter((slide) => isOwn(source.main) || isOwn(partialOf(slide, source)));
  if (slides.length === 0) return [];
  const marp = await openMarp(stylesheet, recall);
  const findings = slides.flatMap((slide) => {
    // The notes are a comment at the end, which would close one that the template leaves open.
    const alone = { ...view, slides: [{ ...slide, notes: [] }] };
    const markdown = `${withoutMarks(renderDeckMarkdown(alone, source, recall).text)}${NEXT_SLIDE}`;
    const lines = markdown.split('\n');
    const faults = findSlideFaults(marp.markdown.parse(markdown, { drawings: new Map() }), lines);
    const files = filesOf(slide, templates);
    return faults.map((fault) => toFinding(fault, lines, files));
  });
  // What several slides are drawn with is told once.
  const keys = findings.map(({ code, place }) => JSON.stringify([code, place]));
  return findings.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function partialOf(slide: SlideView, { partials }: TemplateSource): SourceFile | undefined {
  return partials.get(slide.layout === 'own' ? slide.template : slide.layout);
}

// The own templates that may have drawn a slide, the likeliest first.
function filesOf(slide: SlideView, { source, own }: SlideTemplates): SourceFile[] {
  const all = [partialOf(slide, source), source.main, ...source.partials.values()];
  return [...new Set(all)].filter(
    (file) => file !== undefined && own.some(({ path }) => path === file.path),
  ) as SourceFile[];
}

function toFinding(fault: SlideFault, lines: readonly string[], files: readonly SourceFile[]): Diagnostic {
  const found = templateLine(fault, lines, files);
  const place = found ?? { file: files[0]?.path ?? '', line: 1, column: 1 };
  const { kind, partner, slides } = fault;
  const mark = /^<[a-z]/i.test(fault.mark) ? `${fault.mark}>` : fault.mark;
  return kind === 'slide'
    ? diagnose('template/several-slides', { slides, mark: found === undefined ? '' : mark }, place)
    : diagnose('template/unpaired-mark', { mark, partner, kind, page: 'slide' }, place);
}
