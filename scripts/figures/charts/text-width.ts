import { SOURCE_SANS_WIDTHS } from './source-sans-widths.ts';

/** The properties on which the width of a text depends; `fontWeight` as in SVG. */
export interface TextStyle {
  readonly fontSize?: number | undefined;
  readonly fontWeight?: string | number | undefined;
}

// A character that the table lacks is counted as wide as the type size, like a Chinese character.
const FULL_WIDTH = 1000;

/** The width in px of a line of text in Source Sans 3, from the advance widths of its characters. */
export function textWidth(text: string, { fontSize = 11, fontWeight = 400 }: TextStyle): number {
  const isBold = fontWeight === 'bold' || Number(fontWeight) >= 500;
  let thousandths = 0;
  for (const character of text) thousandths += advance(character.codePointAt(0) ?? 0, isBold);
  return (thousandths * fontSize) / 1000;
}

function advance(codePoint: number, isBold: boolean): number {
  const table = TABLES.find(({ from, regular }) => codePoint >= from && codePoint < from + regular.length);
  if (table === undefined) return FULL_WIDTH;
  return (isBold ? table.semibold : table.regular)[codePoint - table.from] ?? FULL_WIDTH;
}

const TABLES = SOURCE_SANS_WIDTHS.map(({ from, regular, semibold }) => ({
  from,
  regular: regular.split(' ').map(Number),
  semibold: semibold.split(' ').map(Number),
}));
