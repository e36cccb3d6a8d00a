import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import type { PrintedFile } from '../printed-file.ts';
import { STANDARD_RULES } from '../standard-rules.ts';
import type { Fault } from './rule.ts';

const MOST_PAGES = 5;
const MOST_NAMED = 3;

/** Checks a PDF by the machine rules that are ported of the standards that it is to keep: a finding for each broken rule. */
export function checkPdfStructure({
  name,
  pdf,
  standard,
}: Pick<PrintedFile, 'name' | 'pdf' | 'standard'>): Diagnostic[] {
  return STANDARD_RULES[standard].flatMap(({ id, fault, cure, test, of }) => {
    const faults = test(pdf);
    if (faults.length === 0) return [];
    const data = {
      pdf: name,
      standard: of,
      rule: id,
      fault: `${fault}${whatOf(faults)}`,
      pages: pagesOf(faults),
      cure,
    };
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
