import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';

/** The most bytes of a file whose reader sets no other limit: the size of the largest photograph. */
export const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Thrown for a file that is not read although the system would read it. `message` ends a sentence that begins with the
 * file.
 */
export class RefusedFile extends Error {
  readonly code: 'NO_PLAIN_FILE' | 'TOO_LARGE';

  constructor(code: 'NO_PLAIN_FILE' | 'TOO_LARGE', message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Reads a file by its absolute path, and follows links. Before it reads, it checks the kind and size of the file: a
 * pipe, a device or a socket may never end, and gigabytes would fill the memory. Throws `RefusedFile` for these and for
 * more than `most` bytes, and the system's error otherwise (`EISDIR` for a folder).
 */
export async function readBounded(path: string, most = MOST_BYTES): Promise<Buffer> {
  refuse(await stat(path), most);
  // Opening a pipe would wait for its writer, and the file may have become a pipe since the check.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return await readAll(file, most);
  } finally {
    await file.close();
  }
}

/** Makes the error for a file with too many bytes. */
export function tooLarge(bytes: number, most: number): RefusedFile {
  const [has, may] = [bytes, most].map(megabytes);
  return new RefusedFile('TOO_LARGE', `it has ${has} MB, and ${may} MB is the most`);
}

async function readAll(file: FileHandle, most: number): Promise<Buffer> {
  const found = await file.stat();
  refuse(found, most);
  const bytes = Buffer.alloc(found.size);
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return bytes.subarray(0, length);
}

function refuse(found: { isFile(): boolean; isDirectory(): boolean; readonly size: number }, most: number): void {
  if (found.isDirectory()) throw Object.assign(new Error('It is a folder.'), { code: 'EISDIR' });
  if (!found.isFile()) {
    throw new RefusedFile('NO_PLAIN_FILE', 'it is a pipe, a device or a socket, and no file that has an end');
  }
  if (found.size > most) throw tooLarge(found.size, most);
}

// Rounded up, so that a file slightly over the limit is not said to have exactly the limit.
function megabytes(bytes: number): string {
  return String(Math.ceil((bytes / 1024 / 1024) * 10) / 10);
}
