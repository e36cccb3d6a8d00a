import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { OFFICE_RULES } from './office-rules.ts';
import type { WrittenOfficeFile } from './written-office-file.ts';

const MOST_NAMED = 3;

/** Checks an Office file by the rules for such files: one finding for each broken rule. */
export function checkOfficeStructure({ name, file }: Pick<WrittenOfficeFile, 'name' | 'file'>): Diagnostic[] {
  return OFFICE_RULES.flatMap(({ id, fault, test }) => {
    const faults = test(file);
    if (faults.length === 0) return [];
    const named = [...new Set(faults.map(({ part, what }) => [part, what].filter(Boolean).join(' ')))];
    const places = `${named.slice(0, MOST_NAMED).join(', ')}${named.length > MOST_NAMED ? ' …' : ''}`;
    return [diagnose('check/office-structure', { file: name, fault, rule: id, places })];
  });
}
