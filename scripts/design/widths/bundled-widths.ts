import type { FontWidths } from './font-widths.ts';
import { PLEX_SANS_WIDTHS } from './plex-sans-widths.ts';
import { PLEX_SERIF_WIDTHS } from './plex-serif-widths.ts';
import { SOURCE_SANS_WIDTHS } from './source-sans-widths.ts';
import { SOURCE_SERIF_WIDTHS } from './source-serif-widths.ts';

/** A part of the table of a family: widths from a first code point on, with blanks between them. */
interface WidthRange {
  readonly from: number;
  readonly regular: string;
  readonly semibold: string;
}

/** Gives the widths of a family that comes with the project; undefined for another. */
export function bundledWidths(name: string): FontWidths | undefined {
  const ranges = TABLES[name];
  if (ranges === undefined) return undefined;
  return { key: name, regular: widthsOf(ranges, 'regular'), semibold: widthsOf(ranges, 'semibold') };
}

const TABLES: Readonly<Record<string, readonly WidthRange[]>> = {
  'Source Sans 3': SOURCE_SANS_WIDTHS,
  'Source Serif 4': SOURCE_SERIF_WIDTHS,
  'IBM Plex Sans': PLEX_SANS_WIDTHS,
  'IBM Plex Serif': PLEX_SERIF_WIDTHS,
};

function widthsOf(ranges: readonly WidthRange[], weight: 'regular' | 'semibold'): ReadonlyMap<number, number> {
  return new Map(
    ranges.flatMap(({ from, [weight]: widths }) =>
      widths.split(' ').map((width, index) => [from + index, Number(width)] as const),
    ),
  );
}
