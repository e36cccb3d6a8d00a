import { DamagedImage, ENDS_EARLY, joinBytes, lettersOf, viewOf } from './image-bytes.ts';

// What is seen: pixels, colours, transparency and the size of a pixel. Texts, dates, EXIF and frames go.
const SEEN: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs'],
]);
const SIGNATURE_LENGTH = 8;

/**
 * Walks through a PNG file, whose every chunk has a sum, and leaves out the chunks that are not seen and
 * what follows the image. Throws `DamagedImage` where it is not whole.
 */
export function cleanPng(bytes: Uint8Array): Uint8Array {
  const chunks = [...chunksOf(bytes)];
  if (!chunks.some(({ type, whole }) => type === 'IDAT' && whole.length > 12))
    throw new DamagedImage('it has no pixels');
  const seen = chunks.filter(({ type }) => SEEN.has(type)).map(({ whole }) => whole);
  return joinBytes([bytes.subarray(0, SIGNATURE_LENGTH), ...seen]);
}

interface Chunk {
  readonly type: string;
  readonly whole: Uint8Array;
}

function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  const sums = sumTable();
  let at = SIGNATURE_LENGTH;
  for (;;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) throw new DamagedImage(ENDS_EARLY);
    const type = lettersOf(bytes.subarray(at + 4, at + 8));
    if (sumOf(bytes.subarray(at + 4, end - 4), sums) !== view.getUint32(end - 4)) {
      throw new DamagedImage(`its part '${type}' was changed on the way`);
    }
    yield { type, whole: bytes.subarray(at, end) };
    if (type === 'IEND') return;
    at = end;
  }
}

// The cyclic redundancy code of PNG (annex D).
function sumTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let sum = index;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
    return sum;
  });
}

function sumOf(bytes: Uint8Array, table: Uint32Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
