import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { Host } from '../host/host.ts';
import { sha256 } from '../host/sha256.ts';
import type { BriefTemplate } from '../office/brief/template/brief-template.ts';
import type { MatchedBriefTemplate } from '../office/brief/template/match-styles.ts';
import { isMarked } from '../outline/official-document.ts';
import type { Outline } from '../outline/outline.ts';
import type { Recall } from '../outline/recall.ts';
import { loadAsset } from './load-assets.ts';
import { withinFile } from './within-file.ts';

/**
 * Loads a summit's own template for Word and matches its styles, with the findings about it; without one gives neither.
 * Throws `Stop` where the file can't be read.
 */
export async function loadBriefTemplate(
  host: Host,
  folder: string,
  { office, document }: Pick<Outline, 'office' | 'document'>,
  recall: Recall,
): Promise<{ readonly template?: MatchedBriefTemplate; readonly findings: readonly Diagnostic[] }> {
  if (office?.brief === undefined) return { findings: [] };
  const { at } = office.brief;
  const { MOST_TEMPLATE_BYTES } = await import('../office/template/foreign-package.ts');
  const { file, bytes } = await loadAsset(host, folder, office.brief, MOST_TEMPLATE_BYTES);
  const key = `word ${file} ${sha256(bytes)}`;
  const read = await recall('template', key, () => readWordTemplate(file, bytes, at));
  if ('fault' in read) return { findings: [read.fault] };
  const { matchStyles } = await import('../office/brief/template/match-styles.ts');
  const { checkBriefTemplate } = await import('../office/brief/template/check-brief-template.ts');
  const wanted = new Map(office.styles.map(({ name, style }) => [name, style]));
  const template = matchStyles(read.template, wanted);
  return {
    template,
    findings: checkBriefTemplate(template, { at, styles: office.styles, isMarked: isMarked(document) }),
  };
}

/**
 * Reads a template for Word from its bytes; `file` is its path for findings, `at` the place that names it. Gives a finding
 * where it can't be used.
 */
export async function readWordTemplate(
  file: string,
  bytes: Uint8Array,
  at: Place,
): Promise<{ readonly template: BriefTemplate } | { readonly fault: Diagnostic }> {
  // Loaded only for summits that have a template.
  const { readBriefTemplate } = await import('../office/brief/template/read-brief-template.ts');
  const { TemplateFault } = await import('../office/template/template-fault.ts');
  try {
    return { template: withinFile({ path: file, at }, () => readBriefTemplate(file, bytes)) };
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    return { fault: diagnose('outline/unusable-template', { file, problem: error.message, advice: error.advice }, at) };
  }
}
