import type { Box, MeasuredPart, MeasuredSlide } from '../../browser/page/measured-slide.ts';

/** What a rule found on a slide: the part that is to be changed, and what is wrong with it. */
export type Fault = { readonly part: MeasuredPart; readonly also?: readonly MeasuredPart[] } & (
  | { readonly kind: 'overflow'; readonly by: number; readonly side: string }
  | { readonly kind: 'cut-off'; readonly by: number; readonly side: string }
  | { readonly kind: 'past-column'; readonly by: number; readonly side: string }
  | { readonly kind: 'wide-table'; readonly by: number }
  | { readonly kind: 'overlap'; readonly by: number; readonly other: string }
  | { readonly kind: 'small-text'; readonly size: number; readonly least: number }
  | { readonly kind: 'crowd'; readonly words: number; readonly lines: number }
);

/** A rule looks at one slide; `parts` are those that no rule before it has found fault with. */
export type Rule = (slide: MeasuredSlide, parts: readonly MeasuredPart[]) => readonly Fault[];

/** Browsers place text on fractions of a px: up to this many px nothing is reported. */
export const TOLERANCE = 1;

/** By how many px a box leaves another on each side; negative where it stays inside. */
export function excess(box: Box, within: Box): readonly { readonly by: number; readonly side: Side }[] {
  return [
    { by: box.right - within.right, side: 'right' },
    { by: box.bottom - within.bottom, side: 'bottom' },
    { by: within.left - box.left, side: 'left' },
    { by: within.top - box.top, side: 'top' },
  ];
}

export type Side = 'right' | 'bottom' | 'left' | 'top';

/** The greatest of some excesses, the first of equals. */
export function worst<Item extends { readonly by: number }>(items: readonly Item[]): Item | undefined {
  return items.reduce<Item | undefined>(
    (most, next) => (most === undefined || next.by > most.by ? next : most),
    undefined,
  );
}
