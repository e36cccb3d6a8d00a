import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { SourceFile } from '../outline/parse-outline.ts';
import type { Fault, Rule } from './fault.ts';
import { findCrowd } from './find-crowd.ts';
import { findCutOff } from './find-cut-off.ts';
import { findOverflow } from './find-overflow.ts';
import { findOverlap } from './find-overlap.ts';
import { findPastColumn } from './find-past-column.ts';
import { findSmallText } from './find-small-text.ts';
import { findWideTable } from './find-wide-table.ts';
import type { MeasuredPart, MeasuredSlide } from './measured-slide.ts';

/** What the findings of a deck are told by. */
export interface DeckPlaces {
  /** The layout of a slide, by its number from 1; 'markdown' in a file of Marp's. */
  readonly layoutOf: (slide: number) => string;
  /** The place of a mark that stood around a text. */
  readonly ofMark: (mark: number | null) => Place | undefined;
  /** The place of a slide, by its number from 1. */
  readonly ofSlide: (slide: number) => Place | undefined;
}

// In this order: what a rule has found fault with is not told again by a later one.
const LAYOUT_RULES: readonly Rule[] = [findWideTable, findCutOff, findOverflow, findPastColumn, findOverlap];
const PAGE_RULES: readonly Rule[] = [findWideTable, findCutOff, findOverflow, findPastColumn, findOverlap];
const READING_RULES: readonly Rule[] = [findSmallText, findCrowd];
const MOST_A_SLIDE = 5;
// In px: in print lines are tight, and the boxes of large letters higher than their lines.
const MOST_TOUCHED = 4;

/** That Marp made as many slides as the deck's view has: no text started or swallowed one. `own` are the summit's own files. */
export function checkSlideCount(found: number, expected: number, own: readonly SourceFile[]): Diagnostic[] {
  if (found === expected) return [];
  const [first, ...others] = own.map(({ path }) => path).filter((path) => path.endsWith('.hbs'));
  const data = { expected, found, templates: first === undefined ? '' : [first, ...others].join(', ') };
  return [diagnose('check/slide-count', data, first === undefined ? undefined : { file: first, line: 1, column: 1 })];
}

/** The findings of every slide whose content does not fit, is too small or too much. */
export function checkFit(slides: readonly MeasuredSlide[], places: DeckPlaces): Diagnostic[] {
  // A text that stands on several slides, as a headline does on the agenda, is told once.
  const told = new Set<string>();
  return slides.flatMap((slide, index) => {
    const findings = faultsOf(slide).flatMap((fault) => {
      const item = fault.kind === 'crowd' ? undefined : places.ofMark(markOf(fault.part, slide.parts));
      const finding = toFinding(fault, index + 1, places.layoutOf(index + 1), item ?? places.ofSlide(index + 1));
      const key = keyOf(finding);
      if (item !== undefined && told.has(key)) return [];
      if (item !== undefined) told.add(key);
      return [finding];
    });
    // One finding for each code and place: the first rule and the first part tell most.
    const keys = findings.map(keyOf);
    return findings.filter((_, at) => keys.indexOf(keys[at] ?? '') === at).slice(0, MOST_A_SLIDE);
  });
}

function keyOf({ code, place }: Diagnostic): string {
  return `${code} ${place?.file}:${place?.line}:${place?.column}`;
}

/** The findings of what stands on the brief's pages as wide as they are: what runs out, is cut off, or lies over another. */
export function checkPageFit(
  pages: readonly MeasuredSlide[],
  placeOf: (mark: number | null) => Place | undefined,
  pageOf: (mark: number | null) => number | undefined,
): Diagnostic[] {
  const findings = pages.flatMap((page) =>
    layoutFaults(page, PAGE_RULES).flatMap((fault) => {
      const mark = markOf(fault.part, page.parts);
      return toPageFinding(fault, pageOf(mark), placeOf(mark)) ?? [];
    }),
  );
  // A text stands in its chapter, in the contents and in the table of recommendations.
  const keys = findings.map(keyOf);
  return findings.filter(({ place }, at) => place === undefined || keys.indexOf(keys[at] ?? '') === at);
}

function toPageFinding(fault: Fault, page: number | undefined, place: Place | undefined): Diagnostic | undefined {
  if (!('by' in fault)) return undefined;
  const by = Math.ceil(fault.by);
  if (fault.kind === 'overlap') {
    return by <= MOST_TOUCHED ? undefined : diagnose('check/page-overlap', { page, by, other: fault.other }, place);
  }
  const side = 'side' in fault ? fault.side : 'right edge of its column';
  return diagnose('check/page-overflow', { page, by, side }, place);
}

/** The faults of one slide, by the rules in their order. */
export function faultsOf(slide: MeasuredSlide): Fault[] {
  const layout = layoutFaults(slide, LAYOUT_RULES);
  // That a slide is crowded goes without saying where it does not fit.
  const reading = layout.length > 0 ? [findSmallText] : READING_RULES;
  return [...layout, ...reading.flatMap((rule) => rule(slide, slide.parts))];
}

/** Whether nothing of a slide is cut off, lies over anything else, or leaves its place. */
export function isWhole(slide: MeasuredSlide): boolean {
  return layoutFaults(slide, LAYOUT_RULES).length === 0;
}

function layoutFaults(slide: MeasuredSlide, rules: readonly Rule[]): Fault[] {
  const told = new Set<MeasuredPart>();
  return rules.flatMap((rule) => {
    const faults = rule(
      slide,
      slide.parts.filter((part) => !told.has(part)),
    );
    for (const { part, also = [] } of faults) for (const each of [part, ...also]) told.add(each);
    return faults;
  });
}

/** The mark of a part; of one without, the mark of the first text that shares the nearest element with it. */
function markOf(part: MeasuredPart, parts: readonly MeasuredPart[]): number | null {
  if (part.mark !== null) return part.mark;
  for (const around of [part.element, ...part.within]) {
    const near = parts.find(({ mark, within, element }) => mark !== null && [element, ...within].includes(around));
    if (near !== undefined) return near.mark;
  }
  return null;
}

function toFinding(fault: Fault, slide: number, layout: string, place: Place | undefined): Diagnostic {
  switch (fault.kind) {
    case 'overflow':
    case 'cut-off':
    case 'past-column': {
      const { side } = fault;
      const data = { slide, by: Math.ceil(fault.by), side, layout, shorten: toShorten(fault.part, fault.by, side) };
      return diagnose(CODES[fault.kind], data, place);
    }
    case 'overlap': {
      const shorten = toShorten(fault.part, fault.by, 'bottom');
      // Nothing that the layout offers makes a long line at the top shorter.
      const offers = fault.part.role === 'header' ? 'header' : layout;
      const data = { slide, by: Math.ceil(fault.by), other: fault.other, layout: offers, shorten };
      return diagnose('check/overlap', data, place);
    }
    case 'wide-table':
      return diagnose('check/wide-table', { slide, by: Math.ceil(fault.by) }, place);
    case 'small-text':
      return diagnose('check/text-too-small', { slide, size: rounded(fault.size), least: fault.least }, place);
    case 'crowd':
      return diagnose('check/crowded-slide', { slide, words: fault.words, lines: fault.lines, layout }, place);
  }
}

const CODES = {
  overflow: 'check/slide-overflow',
  'cut-off': 'check/cut-off',
  'past-column': 'check/past-column',
} as const;

/** By about how many characters, and lines, a text is too long; nothing where it is no text, or too short for that. */
function toShorten(part: MeasuredPart, by: number, side: string): { characters: number; lines: number } | undefined {
  const lines = part.lines.length;
  if (part.kind !== 'text' || lines === 0) return undefined;
  const each = part.characters / lines;
  if (/left|right/.test(side)) {
    const width = Math.max(...part.lines.map((line) => line.right - line.left));
    return { characters: Math.max(1, Math.ceil((each * by) / width)), lines: 0 };
  }
  const pitch = lines > 1 ? (part.lines[1]?.top ?? 0) - (part.lines[0]?.top ?? 0) : part.box.bottom - part.box.top;
  const over = Math.ceil(by / Math.max(1, pitch));
  return over < lines ? { characters: Math.ceil(over * each), lines: over } : undefined;
}

function rounded(size: number): number {
  return Math.round(size * 10) / 10;
}
