import { inflateSync } from 'node:zlib';

const PALETTE = 3;

/**
 * Whether a whole PNG with a palette has a pixel whose colour is not in the palette: programs that open it show such pixels
 * black, transparent or not at all. Libraries that unpack images take them without a word.
 */
export function hasStrayIndex(png: Uint8Array): boolean {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [depth = 0, type = 0] = png.subarray(24, 26);
  const { colours, packed } = partsOf(png, view);
  if (type !== PALETTE || colours >= 2 ** depth) return false;
  const passes = passesOf(view.getUint32(16), view.getUint32(20), png[28] === 1, depth);
  const length = passes.reduce((sum, { rows, bytes }) => sum + rows * (bytes + 1), 0);
  const rows = inflateSync(packed, { maxOutputLength: Math.max(1, length) });
  let from = 0;
  for (const pass of passes) {
    if (hasStrayIn(rows.subarray(from), pass, { depth, colours })) return true;
    from += pass.rows * (pass.bytes + 1);
  }
  return false;
}

function partsOf(png: Uint8Array, view: DataView): { readonly colours: number; readonly packed: Uint8Array } {
  let colours = 0;
  const packed: Uint8Array[] = [];
  for (let at = 8; at + 12 <= png.length; at += 12 + view.getUint32(at)) {
    const content = png.subarray(at + 8, at + 8 + view.getUint32(at));
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (type === 'PLTE') colours = Math.floor(content.length / 3);
    if (type === 'IDAT') packed.push(content);
  }
  return { colours, packed: Buffer.concat(packed) };
}

/** A pass of an interlaced image, or the whole of another one: its px a row, its rows, and the bytes of a row. */
interface Pass {
  readonly width: number;
  readonly rows: number;
  readonly bytes: number;
}

// Adam7 (PNG, clause 8.2): the first px of each pass, and the px from one to the next, across and along.
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function passesOf(width: number, height: number, isInterlaced: boolean, depth: number): Pass[] {
  const steps = isInterlaced ? ADAM7 : ([[0, 0, 1, 1]] as const);
  return steps.flatMap(([left, top, across, along]) => {
    const [px, rows] = [Math.ceil((width - left) / across), Math.ceil((height - top) / along)];
    return px > 0 && rows > 0 ? [{ width: px, rows, bytes: Math.ceil((px * depth) / 8) }] : [];
  });
}

function hasStrayIn(
  packed: Uint8Array,
  { width, rows, bytes }: Pass,
  { depth, colours }: { readonly depth: number; readonly colours: number },
): boolean {
  let above = new Uint8Array(bytes);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (bytes + 1);
    const line = unfiltered(packed.subarray(from + 1, from + 1 + bytes), packed[from] ?? 0, above);
    for (let x = 0; x < width; x += 1) {
      const bit = x * depth;
      const index = ((line[bit >>> 3] ?? 0) >>> (8 - depth - (bit & 7))) & (2 ** depth - 1);
      if (index >= colours) return true;
    }
    above = line;
  }
  return false;
}

// The filters of a row (PNG, clause 9.2), where a px takes a byte or less.
function unfiltered(row: Uint8Array, filter: number, above: Uint8Array): Uint8Array<ArrayBuffer> {
  const line = new Uint8Array(row.length);
  for (let at = 0; at < row.length; at += 1) {
    const [left, up, corner] =
      at === 0 ? [0, above[0] ?? 0, 0] : [line[at - 1] ?? 0, above[at] ?? 0, above[at - 1] ?? 0];
    const predicted = [0, left, up, (left + up) >>> 1, paeth(left, up, corner)][filter] ?? 0;
    line[at] = (row[at] ?? 0) + predicted;
  }
  return line;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
