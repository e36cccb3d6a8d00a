import { ARIMO_WIDTHS } from './office/arimo-widths.ts';
import { CALADEA_WIDTHS } from './office/caladea-widths.ts';
import { CARLITO_WIDTHS } from './office/carlito-widths.ts';
import { TINOS_WIDTHS } from './office/tinos-widths.ts';

/** The measures of a font of Office, in thousandths of the type size. */
export interface OfficeWidths {
  /** The widths by code point; a letter that is not measured has none. */
  readonly regular: ReadonlyMap<number, number>;
  readonly bold: ReadonlyMap<number, number>;
  /** The height of a line. */
  readonly line: number;
}

/**
 * Gives the measures of a font that every Office has, by its name: those of its metric twin, a free font whose letters
 * are exactly as wide. Undefined for other fonts.
 */
export function officeWidths(name: string): OfficeWidths | undefined {
  const twin = TWINS[name.trim().toLowerCase()];
  if (twin === undefined) return undefined;
  const { table, line = table.line } = twin;
  return { line, regular: widthsOf(table, 'regular'), bold: widthsOf(table, 'bold') };
}

/** Lists the fonts whose letters are as wide as those of a font, in small letters, with the font itself. */
export function fontsAsWide(name: string): readonly string[] {
  const own = name.trim().toLowerCase();
  const twin = TWINS[own];
  return [own, ...Object.keys(TWINS).filter((each) => each !== own && twin !== undefined && TWINS[each] === twin)];
}

interface Table {
  readonly line: number;
  readonly ranges: readonly { readonly from: number; readonly regular: string; readonly bold: string }[];
}

/** A metric twin, and the height of a line of the font itself where the twin's is another. */
interface Twin {
  readonly table: Table;
  readonly line?: number;
}

const CALIBRI: Twin = { table: CARLITO_WIDTHS };
// Cambria 6.99, `hhea`: ascent 1946 and descent 455 of 2048.
const CAMBRIA: Twin = { table: CALADEA_WIDTHS, line: 1172 };
const ARIAL: Twin = { table: ARIMO_WIDTHS };
const TIMES: Twin = { table: TINOS_WIDTHS };

const TWINS: Readonly<Record<string, Twin>> = {
  calibri: CALIBRI,
  carlito: CALIBRI,
  cambria: CAMBRIA,
  caladea: CAMBRIA,
  arial: ARIAL,
  arimo: ARIAL,
  'liberation sans': ARIAL,
  'times new roman': TIMES,
  tinos: TIMES,
  'liberation serif': TIMES,
};

function widthsOf({ ranges }: Table, weight: 'regular' | 'bold'): ReadonlyMap<number, number> {
  return new Map(
    ranges.flatMap(({ from, [weight]: widths }) =>
      widths
        .split(' ')
        .map((width, index) => [from + index, Number(width)] as const)
        .filter(([, width]) => width >= 0),
    ),
  );
}
