import type { MeasuredPart, MeasuredSlide } from '../../browser/page/measured-slide.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { eachOnce } from '../../diagnostics/each-once.ts';
import { keyOf } from '../../diagnostics/key-of.ts';
import { type Locator, placeOf } from '../../diagnostics/locator.ts';
import type { Place } from '../../diagnostics/place.ts';
import { largest } from '../../diagnostics/smallest.ts';
import type { Fault } from '../../layout/deck/fault.ts';
import { faultsOf, markOf } from '../../layout/deck/slide-faults.ts';

const MOST_A_SLIDE = 5;

/**
 * The measured slides of a deck, and the name of the layout of each; 'markdown' for a slide of somebody's own Marp
 * file.
 */
export interface MeasuredDeck {
  readonly slides: readonly MeasuredSlide[];
  readonly layouts: readonly string[];
}

/** Finds the slides whose content does not fit, is too small or too much: at most five findings a slide. */
export function checkFit({ slides, layouts }: MeasuredDeck, locator: Locator): Diagnostic[] {
  // A text on several slides, such as a headline that the agenda repeats, is one finding.
  const reported = new Set<string>();
  return slides.flatMap((measured, index) => {
    const slide = index + 1;
    const layout = layouts[index] ?? 'own';
    const findings = faultsOf(measured).flatMap((fault) => {
      const mark = fault.kind === 'crowd' ? null : markOf(fault.part, measured.parts);
      const isOfText = placeOf(locator, { mark }) !== undefined;
      const finding = toFinding(fault, slide, layout, placeOf(locator, { mark, slide }));
      const key = keyOf(finding);
      if (isOfText && reported.has(key)) return [];
      if (isOfText) reported.add(key);
      return [finding];
    });
    // One finding for each code and place: the first part of the first rule says most.
    return eachOnce(findings, keyOf).slice(0, MOST_A_SLIDE);
  });
}

/** The finding of a fault of a slide, by its number from 1 and its layout. */
export function toFinding(fault: Fault, slide: number, layout: string, place: Place | undefined): Diagnostic {
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
      // No hint of the layout makes a long line in the header shorter.
      const offers = fault.part.role === 'header' ? 'header' : fault.isUnderSources === true ? 'many-sources' : layout;
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

/**
 * The number of characters, and of whole lines, by which a text is about too long. Undefined where the part is not a
 * text, or where the whole text is too short to help. `by` is in px.
 */
function toShorten(part: MeasuredPart, by: number, side: string): { characters: number; lines: number } | undefined {
  const lines = part.lines.length;
  if (part.kind !== 'text' || lines === 0) return undefined;
  const each = part.characters / lines;
  if (/left|right/.test(side)) {
    const width = largest(part.lines.map((line) => line.right - line.left));
    return { characters: Math.max(1, Math.ceil((each * by) / width)), lines: 0 };
  }
  const pitch = lines > 1 ? (part.lines[1]?.top ?? 0) - (part.lines[0]?.top ?? 0) : part.box.bottom - part.box.top;
  const over = Math.ceil(by / Math.max(1, pitch));
  return over < lines ? { characters: Math.ceil(over * each), lines: over } : undefined;
}

function rounded(size: number): number {
  return Math.round(size * 10) / 10;
}
