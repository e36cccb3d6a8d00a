/** The head of an ICC profile, as short as one can be: that of a press with four inks, unless told. */
export function pressProfile({ kind = 'prtr', colours = 'CMYK' } = {}): Uint8Array {
  const bytes = new Uint8Array(132);
  new DataView(bytes.buffer).setUint32(0, bytes.length);
  for (const [at, words] of [
    [12, kind],
    [16, colours],
    [20, 'Lab '],
    [36, 'acsp'],
  ] as const) {
    bytes.set(new TextEncoder().encode(words), at);
  }
  return bytes;
}
