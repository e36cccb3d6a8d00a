import { Unzip, type UnzipFile, UnzipInflate, unzipSync } from 'fflate';

/** The parts of a zip file by name, each with its unpacked size in bytes as the file declares it. */
export type PartSizes = ReadonlyMap<string, number>;

/** Thrown for a zip file that can't be unpacked, or is too large. `message` ends a sentence that begins with the file. */
export class ZipFault extends Error {
  readonly kind: 'damaged' | 'large';

  constructor(kind: 'damaged' | 'large', message: string) {
    super(message);
    this.kind = kind;
  }
}

/** The most bytes that the parts of a zip file may have together when they are unpacked, unless told otherwise. */
const MOST_UNPACKED = 50_000_000;

/**
 * Lists the parts of a zip file without unpacking them. Throws `ZipFault` where it is not a zip file, where two parts
 * have the same name, or where the declared sizes together exceed `most` bytes. The names are never used as paths.
 */
export function listParts(bytes: Uint8Array, most = MOST_UNPACKED): PartSizes {
  const sizes = new Map<string, number>();
  let total = 0;
  const note = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
    if (sizes.has(name)) throw new ZipFault('damaged', `two of its parts are named '${name.slice(0, 60)}'`);
    sizes.set(name, originalSize);
    total += originalSize;
    if (total > most || sizes.size > MOST_PARTS) {
      throw new ZipFault('large', `it has more than ${most / 1_000_000} MB when it is unpacked`);
    }
    return false;
  };
  soundly(() => unzipSync(bytes, { filter: note }));
  return sizes;
}

/**
 * Unpacks the parts named by `wanted`. Throws `ZipFault` where a part is missing, is damaged, or differs from its
 * size in `sizes`. It stops after the first 16 KB of the file that unpack to too many bytes.
 */
export function unzipParts(bytes: Uint8Array, sizes: PartSizes, wanted: readonly string[]): Map<string, Uint8Array> {
  const names = new Set(wanted);
  const parts = new Map<string, Uint8Array>();
  const unzip = new Unzip((file) => {
    const size = sizes.get(file.name);
    if (!names.has(file.name) || size === undefined) return;
    collect(file, size, (part) => parts.set(file.name, part));
  });
  unzip.register(UnzipInflate);
  soundly(() => {
    for (let start = 0; start < bytes.length; start += STEP) {
      unzip.push(bytes.subarray(start, start + STEP), start + STEP >= bytes.length);
    }
  });
  const lacking = wanted.find((name) => !parts.has(name));
  if (lacking !== undefined) throw new ZipFault('damaged', `its part ${lacking} is not whole`);
  return parts;
}

const MOST_PARTS = 10_000;
// In bytes of the packed file: deflate unpacks a byte to at most 1,032 bytes, so that a step gives at most 17 MB.
const STEP = 16_384;

function collect(file: UnzipFile, size: number, done: (part: Uint8Array) => void): void {
  const part = new Uint8Array(size);
  let length = 0;
  file.ondata = (error, chunk, isLast) => {
    if (error !== null) throw error;
    if (length + chunk.length > size) throw new ZipFault('damaged', `its part ${file.name} is larger than it says`);
    part.set(chunk, length);
    length += chunk.length;
    if (isLast && length === size) done(part);
  };
  file.start();
}

// The library throws its own errors for a damaged file, and range errors for wrong numbers in the file.
function soundly(unpack: () => void): void {
  try {
    unpack();
  } catch (error) {
    throw error instanceof ZipFault ? error : damaged('it can’t be unpacked');
  }
}

function damaged(why: string): ZipFault {
  return new ZipFault('damaged', why);
}
