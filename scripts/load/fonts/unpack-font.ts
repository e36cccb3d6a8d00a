import { brotliDecompressSync } from 'node:zlib';

// Six times what the largest fonts of Chinese unpack to.
const MOST_BYTES = 128 * 2 ** 20;

/** Unpacks the tables of a WOFF2 font. Throws a `RangeError` where they would take more than 128 MB. */
export function unpackFont(packed: Uint8Array): Uint8Array {
  return brotliDecompressSync(packed, { maxOutputLength: MOST_BYTES });
}
