import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { findTraces } from './find-traces.ts';
import { placeInSources } from './place-in-sources.ts';
import type { SentFiles } from './sent-files.ts';

/**
 * Finds traces of this computer and its user in finished files: folders and names. Words that the summit's author wrote
 * are not traces.
 */
export function checkTraces({ files, written, sources, traces }: SentFiles): Diagnostic[] {
  const own = [...written.values()].join('\n');
  return files.flatMap((file) =>
    findTraces(file, traces, own).map((trace) => {
      return diagnose('check/local-trace', { file: file.name, ...trace }, placeInSources(trace.words, sources));
    }),
  );
}
