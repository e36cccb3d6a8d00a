import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import type { PrintedFile } from '../printed-file.ts';
import type { Fault } from './rule.ts';
import { RULES } from './rules.ts';

const MOST_PAGES = 5;
const MOST_NAMED = 3;

/** Checks a PDF by the machine rules of PDF/UA-1 that are ported: one finding for each broken rule. */
export function checkPdfStructure({ name, pdf }: Pick<PrintedFile, 'name' | 'pdf'>): Diagnostic[] {
  return RULES.flatMap(({ id, fault, cure, test }) => {
    const faults = test(pdf);
    if (faults.length === 0) return [];
    const data = { pdf: name, rule: id, fault: `${fault}${whatOf(faults)}`, pages: pagesOf(faults), cure };
    return [diagnose('check/pdf-structure', data)];
  });
}

function whatOf(faults: readonly Fault[]): string {
  const named = [...new Set(faults.flatMap(({ what }) => what ?? []))];
  if (named.length === 0) return '';
  return `: ${named.slice(0, MOST_NAMED).join(', ')}${named.length > MOST_NAMED ? ' …' : ''}`;
}

function pagesOf(faults: readonly Fault[]): string {
  const pages = [...new Set(faults.flatMap(({ page }) => page ?? []))].sort((a, b) => a - b);
  if (pages.length === 0) return '';
  const more = pages.length > MOST_PAGES ? ` and ${pages.length - MOST_PAGES} more` : '';
  return `, ${pages.length === 1 ? 'page' : 'pages'} ${pages.slice(0, MOST_PAGES).join(', ')}${more}`;
}
