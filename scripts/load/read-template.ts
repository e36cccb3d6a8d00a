import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { DeckTemplate } from '../office/deck/template/deck-template.ts';
import { withinFile } from './within-file.ts';

/**
 * Reads a template for PowerPoint from its bytes; `file` is its path for findings, `at` the place that names it. Gives a
 * finding where it can't be used.
 */
export async function readTemplate(
  file: string,
  bytes: Uint8Array,
  at: Place,
): Promise<{ readonly template: DeckTemplate } | { readonly fault: Diagnostic }> {
  // Loaded only for summits that have a template.
  const { readDeckTemplate } = await import('../office/deck/template/read-deck-template.ts');
  const { TemplateFault } = await import('../office/template/template-fault.ts');
  try {
    return { template: withinFile({ path: file, at }, () => readDeckTemplate(file, bytes)) };
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    return { fault: diagnose('outline/unusable-template', { file, problem: error.message, advice: error.advice }, at) };
  }
}
