import { DamagedImage, ENDS_EARLY, joinBytes, lettersOf, viewOf } from './image-bytes.ts';

const PIXELS: ReadonlySet<string> = new Set(['VP8 ', 'VP8L']);
const FRAMES: ReadonlySet<string> = new Set(['ANIM', 'ANMF']);
const SEEN: ReadonlySet<string> = new Set([...PIXELS, 'VP8X', 'ALPH', 'ICCP']);
// The flags of VP8X for EXIF and XMP.
const METADATA_FLAGS = 0x08 | 0x04;
const PROFILE_FLAG = 0x20;

/** A WebP file without its invisible parts, and whether it has a colour profile. */
export interface CleanWebp {
  readonly bytes: Uint8Array;
  readonly hasProfile: boolean;
}

/**
 * Reads a WebP file part by part and leaves out EXIF and XMP. Throws `DamagedImage` where the file is not whole, or has
 * several frames.
 */
export function cleanWebp(bytes: Uint8Array): CleanWebp {
  const chunks = [...chunksOf(bytes)];
  if (chunks.some(({ type }) => FRAMES.has(type)))
    throw new DamagedImage('it moves, and paper can show one picture only');
  if (!chunks.some(({ type }) => PIXELS.has(type))) throw new DamagedImage('it has no pixels');
  const seen = chunks.filter(({ type }) => SEEN.has(type)).map((chunk) => withoutFlags(chunk, METADATA_FLAGS));
  return { bytes: joinFile(bytes, seen), hasProfile: chunks.some(({ type }) => type === 'ICCP') };
}

/** Gives a whole WebP file without its colour profile. */
export function withoutWebpProfile(bytes: Uint8Array): Uint8Array {
  const kept = [...chunksOf(bytes)].filter(({ type }) => type !== 'ICCP');
  return joinFile(
    bytes,
    kept.map((chunk) => withoutFlags(chunk, PROFILE_FLAG)),
  );
}

function joinFile(bytes: Uint8Array, chunks: readonly Uint8Array[]): Uint8Array {
  const content = joinBytes(chunks);
  const head = bytes.slice(0, 12);
  viewOf(head).setUint32(4, 4 + content.length, true);
  return joinBytes([head, content]);
}

interface Chunk {
  readonly type: string;
  readonly whole: Uint8Array;
}

function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  let at = 12;
  while (at < end) {
    const length = view.getUint32(at + 4, true);
    if (Math.max(end, at + 8 + length) > bytes.length) throw new DamagedImage(ENDS_EARLY);
    // Parts begin at even offsets.
    const next = at + 8 + length + (length % 2);
    yield { type: lettersOf(bytes.subarray(at, at + 4)), whole: bytes.subarray(at, next) };
    at = next;
  }
}

function withoutFlags({ type, whole }: Chunk, flags: number): Uint8Array {
  if (type !== 'VP8X') return whole;
  const part = whole.slice();
  part[8] = (part[8] ?? 0) & ~flags;
  return part;
}
