import { join } from 'node:path';
import { codeFrame } from '../diagnostics/code-frame.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatPlace } from '../diagnostics/place.ts';
import { sortFindings } from '../diagnostics/report.ts';

/** An error in the form that Vite's overlay shows. */
export interface OverlayError {
  readonly message: string;
  readonly stack: string;
  readonly plugin: string;
  readonly id?: string;
  readonly frame?: string;
  readonly loc?: { readonly file: string; readonly line: number; readonly column: number };
}

/**
 * Puts the errors among findings into one for Vite's overlay: the first with its lines, the others in a list below.
 * Undefined where no finding is an error. `root` is the project's folder: the overlay opens files by absolute paths.
 */
export function overlayError(
  findings: readonly Diagnostic[],
  sources: ReadonlyMap<string, string>,
  root: string,
): OverlayError | undefined {
  const [first, ...others] = sortFindings(findings).filter(({ severity }) => severity === 'error');
  if (first === undefined) return undefined;
  const { place } = first;
  const text = place === undefined ? undefined : sources.get(place.file);
  const frame = place === undefined || text === undefined ? '' : codeFrame(text, place);
  return {
    plugin: first.code,
    message: `${first.message}\n${first.hint}`,
    stack: others.map((finding) => lineOf(finding, root)).join('\n'),
    ...(frame === '' ? {} : { frame: `${frame}\n` }),
    ...(place === undefined
      ? { id: 'communique' }
      : { loc: { file: join(root, place.file), line: place.line, column: place.column } }),
  };
}

function lineOf({ place, code, message }: Diagnostic, root: string): string {
  const where = place === undefined ? '' : `${join(root, formatPlace(place))}  `;
  return `${where}${code}  ${message}`;
}
