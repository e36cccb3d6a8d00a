import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { eachOnce } from '../../diagnostics/each-once.ts';
import type { Recall } from '../../outline/recall.ts';
import type { SourceFile } from '../../outline/source-file.ts';
import { MOST_MARKS, templateLine } from '../../templating/template-line.ts';
import type { TemplateSource } from '../../templating/template-set.ts';
import { checkOwnMarkup } from '../../templating/trusted/check-own-markup.ts';
import type { DeckView, SlideView } from '../../views/deck/deck-view.ts';
import { withoutMarks } from '../place-marks.ts';
import { findSlideFaults, type SlideFault } from './find-slide-faults.ts';
import { openMarp } from './render-deck-html.ts';
import { renderDeckMarkdown } from './render-deck-markdown.ts';
import { slideMarkup } from './slide-markup.ts';

/** The templates and the stylesheet that draw the slides of a deck. */
export interface SlideTemplates {
  readonly source: TemplateSource;
  /** The template and stylesheet files that the summit brings. */
  readonly own: readonly SourceFile[];
  readonly stylesheet: string;
  readonly recall: Recall;
}

// A plain slide that no template makes, with headings of all levels: it must come out as a slide of its own.
const NEXT_SLIDE = `\n\n---\n\n<!-- _class: next -->\n\n${['#', '##', '###', '####', '#####', '######'].join(' next\n\n')} next\n`;

/**
 * Reports what a summit's own templates leave open on a slide, close too early, or start anew, and what no page may have. Each slide that they
 * draw is rendered alone, followed by a plain one: in the whole deck such a fault would show up on other slides.
 */
export async function checkOwnSlides(view: DeckView, templates: SlideTemplates): Promise<Diagnostic[]> {
  const { source, own, stylesheet, recall } = templates;
  const isOwn = (file: SourceFile | undefined) => own.some(({ path }) => path === file?.path);
  const slides = view.slides.filter((slide) => isOwn(source.main) || isOwn(partialOf(slide, source)));
  if (slides.length === 0) return [];
  const marp = await openMarp(stylesheet, recall);
  const findings = slides.flatMap((slide) => {
    // Notes are a comment at the slide's end, which would close a comment that the template leaves open.
    const alone = { ...view, slides: [{ ...slide, notes: [] }] };
    const markdown = `${withoutMarks(renderDeckMarkdown(alone, source, { recall }).text)}${NEXT_SLIDE}`;
    const lines = markdown.split('\n');
    const tokens = marp.markdown.parse(markdown, { drawings: new Map() });
    const files = filesOf(slide, templates);
    const faults = findSlideFaults(tokens, lines)
      .slice(0, MOST_MARKS)
      .map((fault) => toFinding(fault, lines, files));
    return [...faults, ...checkOwnMarkup(slideMarkup(tokens, lines), files, lines)];
  });
  // A fault of a template that draws several slides is reported once.
  return eachOnce(findings, ({ code, message, place }) =>
    JSON.stringify([code, place, code === 'template/active-part' ? message : '']),
  );
}

function partialOf(slide: SlideView, { partials }: TemplateSource): SourceFile | undefined {
  return partials.get(slide.layout === 'own' ? slide.template : slide.layout);
}

// Lists the summit's own templates that may have drawn a slide, the most likely first.
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
