import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { OFFICE_RULES } from './office-rules.ts';
import type { WrittenOfficeFile } from './written-office-file.ts';

// The parts that come from a user's own template, and are as they were.
const TEMPLATE = /^ppt\/(?:slideMasters|slideLayouts|theme|media\/template|tableStyles)/;
const MOST_NAMED = 3;

/** Checks an Office file by the rules for such files: one finding for each broken rule. */
export function checkOfficeStructure({
  name,
  file,
  isOfTemplate,
}: Pick<WrittenOfficeFile, 'name' | 'file' | 'isOfTemplate'>): Diagnostic[] {
  return OFFICE_RULES.flatMap(({ id, fault, isOfLook, test }) => {
    const isExcused = isOfTemplate === true && isOfLook === true;
    const faults = test(file).filter(({ part = '' }) => !isExcused || !TEMPLATE.test(part));
    if (faults.length === 0) return [];
    const named = [...new Set(faults.map(({ part, what }) => [part, what].filter(Boolean).join(' ')))];
    const places = `${named.slice(0, MOST_NAMED).join(', ')}${named.length > MOST_NAMED ? ' …' : ''}`;
    return [diagnose('check/office-structure', { file: name, fault, rule: id, places })];
  });
}
