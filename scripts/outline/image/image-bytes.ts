/** Says why an image file can't be used, in words that complete “The image is damaged: …”. */
export class DamagedImage extends Error {}

/** The fault of a file that was not copied or sent whole. */
export const ENDS_EARLY = 'it ends too early';

/** Bytes as numbers of any size; reading past the end throws a `RangeError`. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** A few bytes as letters, one each. */
export function lettersOf(bytes: Uint8Array): string {
  // A decoder of Latin-1 reads Windows-1252 instead.
  return String.fromCharCode(...bytes);
}

/** Parts of a file as one. */
export function joinBytes(parts: readonly ArrayLike<number>[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
