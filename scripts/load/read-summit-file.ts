import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Host } from '../host/host.ts';
import { errorCode } from '../host/system-reason.ts';

/** The bytes of a file of a summit's folder, or a finding where it can't be read. */
export type SummitFile = { readonly bytes: Uint8Array } | { readonly fault: Diagnostic };

/** How a file of a summit's folder is read. */
export interface Reading {
  /** Where a finding stands; else at the file's start. */
  readonly at?: Place;
  /** The finding where a link leads out of the folder; else one that says so of the file. */
  readonly outside?: Diagnostic;
  /** The most bytes that it may have; else those of the largest photograph. */
  readonly most?: number;
}

/** The most bytes of a text that is read as a whole: YAML, CSV. */
export const MOST_TEXT_BYTES = 8 * 1024 * 1024;

/**
 * Reads a file of a summit's folder, both as paths in the project: the only way in which files of a summit are read. Gives
 * a finding where its links lead out of the folder, and not into what summits share (`content/shared`, `templates`);
 * where it is no plain file; where it has too many bytes, which is asked before one of them is read; where the system
 * refuses. Throws errors that do not come from the system.
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

// An error without a code is a fault of the tool: it is thrown.
function unreadable(error: unknown, path: string, place: Place): Diagnostic {
  const code = errorCode(error);
  if (code === '' || !(error instanceof Error)) throw error;
  if (code === 'TOO_LARGE') return diagnose('outline/large-file', { path, reason: error.message }, place);
  return diagnose('outline/unreadable-file', { path, reason: REASONS[code] ?? error.message }, place);
}
