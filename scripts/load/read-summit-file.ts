import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Host } from '../host/host.ts';
import { errorCode } from '../host/system-reason.ts';

/** The bytes of a file of a summit's folder, or a finding where it can't be read. */
export type SummitFile = { readonly bytes: Uint8Array } | { readonly fault: Diagnostic };

/**
 * Reads a file by its path in the project. Where it can't be read, gives a finding at `at`, or else at the file's
 * start. Throws errors that do not come from the system.
 */
export async function readSummitFile(host: Host, path: string, at?: Place): Promise<SummitFile> {
  try {
    return { bytes: await host.readBytes(path) };
  } catch (error) {
    return { fault: unreadable(error, path, at) };
  }
}

/** Reads a file as `readSummitFile` does, but gives the finding `outside` where a link leads out of the folder. */
export async function readContainedFile(
  host: Host,
  folder: string,
  path: string,
  { outside, at }: { readonly outside: Diagnostic; readonly at?: Place },
): Promise<SummitFile> {
  try {
    if (!(await host.isInside(folder, path))) return { fault: outside };
  } catch (error) {
    return { fault: unreadable(error, path, at) };
  }
  return await readSummitFile(host, path, at);
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

// An error without a system code is a fault of the tool: it is thrown.
function unreadable(error: unknown, path: string, at: Place | undefined): Diagnostic {
  const code = errorCode(error);
  if (code === '' || !(error instanceof Error)) throw error;
  const reason = REASONS[code] ?? error.message;
  return diagnose('outline/unreadable-file', { path, reason }, at ?? { file: path, line: 1, column: 1 });
}
