import type { Box, MeasuredPart, MeasuredSlide } from '../../browser/page/measured-slide.ts';

/** A fault on a slide: the part to change, the parts that suffer from the same cause (`also`), and the excess in px. */
export type Fault = { readonly part: MeasuredPart; readonly also?: readonly MeasuredPart[] } & (
  | { readonly kind: 'overflow'; readonly by: number; readonly side: string }
  | { readonly kind: 'cut-off'; readonly by: number; readonly side: string }
  | { readonly kind: 'past-column'; readonly by: number; readonly side: string }
  | { readonly kind: 'wide-table'; readonly by: number }
  | { readonly kind: 'overlap'; readonly by: number; readonly other: string; readonly isUnderSources?: boolean }
  | { readonly kind: 'small-text'; readonly size: number; readonly least: number }
  | { readonly kind: 'crowd'; readonly words: number; readonly lines: number }
);

/** A rule that looks at one slide for faults; `parts` are those in which earlier rules found no fault. */
export type Rule = (slide: MeasuredSlide, parts: readonly MeasuredPart[]) => readonly Fault[];

/** The excess in px that is not reported, because browsers place text on fractions of a px. */
export const TOLERANCE = 1;

/** How far a box leaves another one on each side, in px; negative where it stays inside. */
export function excess(box: Box, within: Box): readonly { readonly by: number; readonly side: Side }[] {
  return [
    { by: box.right - within.right, side: 'right' },
    { by: box.bottom - within.bottom, side: 'bottom' },
    { by: within.left - box.left, side: 'left' },
    { by: within.top - box.top, side: 'top' },
  ];
}

export type Side = 'right' | 'bottom' | 'left' | 'top';

/** The item with the greatest excess, the first of equals; undefined where there are no items. */
export function worst<Item extends { readonly by: number }>(items: readonly Item[]): Item | undefined {
  return items.reduce<Item | undefined>(
    (most, next) => (most === undefined || next.by > most.by ? next : most),
    undefined,
  );
}
