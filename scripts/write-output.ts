import { diagnose } from './diagnostics/diagnostic.ts';
import { Stop } from './diagnostics/stop.ts';
import type { Host } from './host.ts';
import type { Artefact } from './pack-manifest.ts';

/**
 * Writes a pack into a folder: every file under a temporary name first, then all are renamed, so that a
 * failure leaves the last good files as they were. Throws `Stop` naming the file that could not be written.
 */
export async function writeOutput(host: Host, folder: string, artefacts: readonly Artefact[]): Promise<void> {
  const files = artefacts.map(({ name, content }) => ({
    content,
    path: `${folder}/${name}`,
    // Two builds at once must not write into each other's files.
    temporary: `${folder}/.${name}.${host.processId}.tmp`,
  }));
  let current = folder;
  try {
    for (const { path, temporary, content } of files) {
      current = path;
      await host.write(temporary, content);
    }
    for (const { path, temporary } of files) {
      current = path;
      await host.rename(temporary, path);
    }
  } catch (error) {
    await Promise.allSettled(files.map(({ temporary }) => host.remove(temporary)));
    const reason = error instanceof Error ? error.message : String(error);
    throw new Stop([diagnose('usage/output-failed', { path: current, reason })], { cause: error });
  }
}
