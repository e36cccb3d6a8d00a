import { PDFArray, type PDFDict, PDFNumber, type PDFObject } from '@cantoo/pdf-lib';
import { listOf } from '../dictionaries.ts';

/**
 * The widths that a composite font's descendant says of its codes, in thousandths of the font's size (ISO 32000-1,
 * 9.7.4.3): `first [width width …]`, or `first last width`.
 */
export function readWidths(inner: PDFDict): Map<number, number> {
  const entries = listOf(inner, 'W');
  const widths = new Map<number, number>();
  for (let at = 0; at < entries.length; ) {
    const first = toNumber(entries[at]) ?? 0;
    const second = entries[at + 1];
    const third = entries[at + 2];
    for (const [offset, width] of widthsFrom(first, second, third).entries()) widths.set(first + offset, width);
    at += second instanceof PDFArray ? 2 : 3;
  }
  return widths;
}

function widthsFrom(first: number, second: PDFObject | undefined, third: PDFObject | undefined): number[] {
  if (second instanceof PDFArray) return second.asArray().map((width) => toNumber(width) ?? 0);
  const length = Math.max(0, (toNumber(second) ?? first) - first + 1);
  return Array.from({ length }, () => toNumber(third) ?? 0);
}

function toNumber(value: PDFObject | undefined): number | undefined {
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}
