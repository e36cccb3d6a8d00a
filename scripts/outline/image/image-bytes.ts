/** Thrown for an image file that can't be used. The message completes “The image is damaged: …”. */
export class DamagedImage extends Error {}

/** The fault of a file that was not copied or sent completely. */
export const ENDS_EARLY = 'it ends too early';

/** Makes a view to read numbers from bytes. Reading past the end throws a `RangeError`. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Reads a few bytes as Latin-1 characters. */
export function lettersOf(bytes: Uint8Array): string {
  // A decoder for Latin-1 would read Windows-1252 instead.
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** Joins parts of a file. */
export function joinBytes(parts: readonly ArrayLike<number>[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
