import { readFont } from '../../design/font-coverage.ts';
import { unpackFont } from './unpack-font.ts';

/** A font file as a page embeds it, with the subtype of its media type (`font/…`). */
export interface EmbeddedFont {
  readonly bytes: Uint8Array;
  readonly format: string;
}

/**
 * Cuts a font file down to the characters that a page shows, with all that joins or places them, as WOFF2. A file of up to
 * 256 KB stays as it is: it has hardly more than an alphabet. So does one whose licence bits forbid it, and one that the
 * library can't cut. `format` is the subtype of the file's own media type.
 */
export async function cutFont(bytes: Uint8Array, codePoints: readonly number[], format: string): Promise<EmbeddedFont> {
  if (bytes.length <= SMALL || readFont(bytes, unpackFont)?.mayBeCut !== true) return { bytes, format };
  // Loaded only for a large file of a summit.
  const { default: subsetFont } = await import('subset-font');
  const shown = [...new Set([...codePoints, ...ALWAYS])].map((codePoint) => String.fromCodePoint(codePoint)).join('');
  try {
    const cut = await subsetFont(Buffer.from(bytes), shown + shown.toLowerCase(), { targetFormat: 'woff2' });
    return { bytes: cut, format: 'woff2' };
  } catch {
    return { bytes, format };
  }
}

// In bytes. The files of Chinese, Japanese and Korean, and of families with many scripts, are larger.
const SMALL = 256 * 1024;

// What stylesheets and browsers add: counters, clocks, hyphens, dashes, an ellipsis, quotation marks.
const ALWAYS: readonly number[] = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index),
  ...[0xa0, 0xab, 0xad, 0xb7, 0xbb],
  ...Array.from({ length: 0x2027 - 0x2010 }, (_, index) => 0x2010 + index),
];
