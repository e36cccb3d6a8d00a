import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { sha256 } from '../host/sha256.ts';
import type { MatchedTemplate } from '../office/deck/template/matched-template.ts';
import { isMarked } from '../outline/official-document.ts';
import type { Outline } from '../outline/outline.ts';
import type { Recall } from '../outline/recall.ts';
import { loadAsset } from './load-assets.ts';
import { readTemplate } from './read-template.ts';
import { withinFile } from './within-file.ts';

/**
 * Loads a summit's own template for PowerPoint and matches its layouts, with the findings about it; without one gives
 * neither. Throws `Stop` where the file can't be read.
 */
export async function loadDeckTemplate(
  host: Host,
  folder: string,
  { office, document }: Pick<Outline, 'office' | 'document'>,
  recall: Recall,
): Promise<{ readonly template?: MatchedTemplate; readonly findings: readonly Diagnostic[] }> {
  if (office?.deck === undefined) return { findings: [] };
  const { at } = office.deck;
  const { MOST_TEMPLATE_BYTES } = await import('../office/template/foreign-package.ts');
  const { file, bytes } = await loadAsset(host, folder, office.deck, MOST_TEMPLATE_BYTES);
  const read = await recall('template', `${file} ${sha256(bytes)}`, () => readTemplate(file, bytes, at));
  if ('fault' in read) return { findings: [read.fault] };
  const { matchLayouts } = await import('../office/deck/template/match-layouts.ts');
  const { checkTemplate } = await import('../office/deck/template/check-template.ts');
  const { template } = read;
  const named = new Map(office.layouts.map(({ name, layout }) => [name, layout]));
  const matched = withinFile(office.deck, () => matchLayouts(template, named));
  const findings = withinFile(office.deck, () =>
    checkTemplate(template, matched, { at, layouts: office.layouts, isMarked: isMarked(document) }),
  );
  return { template: { template, matches: matched.matches }, findings };
}
