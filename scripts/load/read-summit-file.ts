import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Host } from '../host/host.ts';
import { errorCode } from '../host/system-reason.ts';

/** The bytes of a file of a summit's folder, or a finding that says why it can't be read. */
export type SummitFile = { readonly bytes: Uint8Array } | { readonly fault: Diagnostic };

/** The options with which a file of a summit's folder is read. */
export interface Reading {
  /** The place of a finding; by default the start of the file. */
  readonly at?: Place;
  /** The finding for a link that leads out of the folder; by default `outline/outside-link`. */
  readonly outside?: Diagnostic;
  /** The most bytes that the file may have; by default the limit of `Host.readBytes`. */
  readonly most?: number;
}

/** The most bytes of a YAML or CSV file, which is read as a whole. */
export const MOST_TEXT_BYTES = 8 * 1024 * 1024;

/**
 * Reads a file of a summit's folder; no other function reads a summit's files. `folder` and `path` are paths in the
 * project. Gives a finding where a link leads out of the folder (but not to `content/shared` or `templates`), where the
 * file is not a plain file or is larger than `most` (asked before it is read), or where the system refuses. Throws all
 * other errors.
 */
export async function readSummitFile(
  host: Host,
  folder: string,
  path: string,
  { at, outside, most }: Reading = {},
): Promise<SummitFile> {
  const place = at ?? { file: path, line: 1, column: 1 };
  try {
    if (!(await isContained(host, folder, path))) {
      return { fault: outside ?? diagnose('outline/outside-link', { path }, place) };
    }
    return { bytes: await host.readBytes(path, most) };
  } catch (error) {
    return { fault: unreadable(error, path, place) };
  }
}

const SHARED = ['content/shared', 'templates'];

async function isContained(host: Host, folder: string, path: string): Promise<boolean> {
  for (const allowed of [folder, ...SHARED]) if (await host.isInside(allowed, path)) return true;
  return false;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is a link to a file that is not there',
  ELOOP: 'it is a link that leads back to itself',
  EISDIR: 'it is a link to a folder',
  ENOTDIR: 'it is a link through a file, as if that were a folder',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  EBUSY: 'another program holds it open',
};

// An error without a code is a fault of the program, so it is thrown.
function unreadable(error: unknown, path: string, place: Place): Diagnostic {
  const code = errorCode(error);
  if (code === '' || !(error instanceof Error)) throw error;
  if (code === 'TOO_LARGE') return diagnose('outline/large-file', { path, reason: error.message }, place);
  return diagnose('outline/unreadable-file', { path, reason: REASONS[code] ?? error.message }, place);
}
