import type { FigureView, NumberView } from '../figures/figure-view.ts';
import type { RichText } from '../text/rich-text.ts';
import type { BandView, ChapterView, NoteView, PointView } from './brief-view.ts';
import { bandEnds, type ChapterPlan, isPlanOf, plainPlan } from './chapter-plan.ts';

/** The parts of a chapter that are put into its bands, each kind in order. */
export interface BandParts {
  readonly standfirst: RichText;
  readonly points: readonly Omit<PointView, 'unbroken'>[];
  readonly callout: BandView['callout'];
  readonly figures: readonly FigureView[];
  readonly numbers: readonly NumberView[];
  readonly dates: readonly NumberView[];
  readonly takeaway: RichText | null;
  readonly notes: readonly NoteView[];
  /** Whether the notes must stand below the chapter. */
  readonly isNotesBelow: boolean;
}

/**
 * Puts a chapter's parts into bands as the plan says, and gives the notes that stand below the chapter. A plan that
 * does not fit the parts is ignored.
 */
export function toBands(
  parts: BandParts,
  plan: ChapterPlan | undefined,
): Pick<ChapterView, 'bands' | 'notesBelow' | 'standfirstBreak'> {
  const { figures, notes } = parts;
  const beside = besideOf(parts);
  const counts = {
    points: parts.points.length,
    figures: figures.length,
    beside: beside.length,
    hasNotes: notes.length > 0,
    isNotesBelow: parts.isNotesBelow,
  };
  const { figuresAfter, unbroken, bands, notesBelow, standfirstBreak, besideLast } =
    plan !== undefined && isPlanOf(plan, counts) ? plan : plainPlan(counts);
  const column: readonly Part[] = notesBelow || notes.length === 0 ? beside : [...beside, { notes }];
  const points = parts.points.map((point, index) => ({ ...point, unbroken: unbroken[index] ?? false }));
  const ends = bandEnds(figuresAfter, points.length, besideLast);
  const lastOfText = ends.indexOf(points.length);
  let taken = 0;
  const toBand = (end: number, index: number): BandView => {
    const { beside: count = 0, hangs = false } = bands[index] ?? {};
    const side = column.slice(taken, taken + count);
    taken += count;
    return {
      hasText: index <= lastOfText,
      standfirst: index === 0 ? parts.standfirst : null,
      points: points.slice(index === 0 ? 0 : ends[index - 1], end),
      callout: index === lastOfText ? parts.callout : null,
      side: toSide(side),
      hangs,
      figures: index > lastOfText ? [] : figures.filter((_, number) => figuresAfter[number] === end),
    };
  };
  return { bands: ends.map(toBand), notesBelow: notesBelow ? notes : [], standfirstBreak };
}

type Part =
  | { readonly number: NumberView }
  | { readonly dates: readonly NumberView[] }
  | { readonly takeaway: RichText }
  | { readonly notes: readonly NoteView[] };

function besideOf({ numbers, dates, takeaway }: BandParts): Part[] {
  return [
    ...numbers.map((number) => ({ number })),
    ...(dates.length === 0 ? [] : [{ dates }]),
    ...(takeaway === null ? [] : [{ takeaway }]),
  ];
}

function toSide(parts: readonly Part[]): BandView['side'] {
  if (parts.length === 0) return null;
  return {
    numbers: parts.flatMap((part) => ('number' in part ? [part.number] : [])),
    dates: parts.flatMap((part) => ('dates' in part ? part.dates : [])),
    takeaway: parts.find((part) => 'takeaway' in part)?.takeaway ?? null,
    notes: parts.flatMap((part) => ('notes' in part ? part.notes : [])),
  };
}
