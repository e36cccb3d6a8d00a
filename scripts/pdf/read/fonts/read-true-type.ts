/** The facts about a TrueType font program that the rules ask for. */
export interface TrueType {
  readonly glyphCount: number;
  /** The advance width of a glyph, in thousandths of the font's size. */
  readonly widthOf: (glyph: number) => number;
}

/**
 * Reads the number and the widths of the glyphs of a TrueType program (OpenType 1.9: head, maxp, hhea, hmtx).
 * Undefined where one of these tables is missing.
 */
export function readTrueType(bytes: Uint8Array): TrueType | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tableOffsets(view);
  const [head, maxp, hhea, hmtx] = ['head', 'maxp', 'hhea', 'hmtx'].map((name) => tables.get(name));
  if (head === undefined || maxp === undefined || hhea === undefined || hmtx === undefined) return undefined;
  const unitsPerEm = view.getUint16(head + 18);
  const metrics = view.getUint16(hhea + 34);
  const widthOf = (glyph: number) => {
    const at = hmtx + 4 * Math.min(glyph, metrics - 1);
    return at + 2 > view.byteLength ? 0 : (view.getUint16(at) * 1000) / unitsPerEm;
  };
  return { glyphCount: view.getUint16(maxp + 4), widthOf };
}

function tableOffsets(view: DataView): Map<string, number> {
  const offsets = new Map<string, number>();
  const count = view.byteLength < 12 ? 0 : view.getUint16(4);
  for (let at = 12; at < 12 + 16 * count && at + 16 <= view.byteLength; at += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((offset) => view.getUint8(at + offset)));
    offsets.set(name, view.getUint32(at + 8));
  }
  return offsets;
}
