import { DamagedImage, ENDS_EARLY, joinBytes, lettersOf, viewOf } from './image-bytes.ts';
import { readOrientation } from './read-orientation.ts';

// The visible parts: pixels, colours, transparency and the size of a pixel. Texts, dates, EXIF and frames are removed.
const SEEN: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs'],
]);
const SIGNATURE_LENGTH = 8;
/** The bits that a sample of each colour type may have (PNG, table 12). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  ...{ 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] },
};
const PALETTE = 3;

/** A PNG file without its invisible parts, and its orientation as a number of EXIF. */
export interface CleanPng {
  readonly bytes: Uint8Array;
  readonly orientation: number;
  readonly hasProfile: boolean;
}

/**
 * Reads a PNG file chunk by chunk, checks each checksum, and leaves out invisible chunks and data after the image.
 * Throws `DamagedImage` where the file is not whole, or has colours that PNG does not allow.
 */
export function cleanPng(bytes: Uint8Array): CleanPng {
  const chunks = [...chunksOf(bytes)];
  const partOf = (type: string) => chunks.find((chunk) => chunk.type === type)?.whole;
  if (!chunks.some(({ type, whole }) => type === 'IDAT' && whole.length > 12))
    throw new DamagedImage('it contains no picture');
  checkColours(partOf('IHDR') ?? new Uint8Array(), partOf('PLTE'));
  const seen = chunks.filter(({ type }) => SEEN.has(type)).map(({ whole }) => whole);
  const exif = partOf('eXIf')?.subarray(8, -4);
  return {
    bytes: joinBytes([bytes.subarray(0, SIGNATURE_LENGTH), ...seen]),
    orientation: exif === undefined ? 1 : readOrientation(exif),
    hasProfile: partOf('iCCP') !== undefined,
  };
}

/** Gives the bytes of the chunks that define the colours of a whole PNG file. */
export function colourChunksOf(bytes: Uint8Array): Uint8Array {
  const seen = [...chunksOf(bytes)].filter(({ type }) => ['gAMA', 'cHRM', 'sRGB', 'cICP'].includes(type));
  return joinBytes(seen.map(({ whole }) => whole));
}

/** Gives a whole PNG file without the chunks of one type, and with other chunks after its header. */
export function withChunks(bytes: Uint8Array, without: string, added: Uint8Array = new Uint8Array()): Uint8Array {
  const kept = [...chunksOf(bytes)].filter(({ type }) => type !== without).map(({ whole }) => whole);
  const [head = new Uint8Array(), ...rest] = kept;
  return joinBytes([bytes.subarray(0, SIGNATURE_LENGTH), head, added, ...rest]);
}

// A browser shows nothing of such a file, and gives no message.
function checkColours(head: Uint8Array, palette: Uint8Array | undefined): void {
  const [depth = 0, type = 0] = head.subarray(16, 18);
  if (DEPTHS[type]?.includes(depth) !== true) {
    throw new DamagedImage(
      `its colours are of type ${type} with ${depth} bits each, and the PNG format has no such colours`,
    );
  }
  if (type === PALETTE && palette === undefined) throw new DamagedImage('its table of colours (PLTE) is missing');
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
      throw new DamagedImage(`its part '${type}' is not as it was saved`);
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
