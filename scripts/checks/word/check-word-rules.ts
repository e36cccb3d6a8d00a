import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { openWordFile } from '../../office/brief/rules/word-file.ts';
import { WORD_RULES } from '../../office/brief/rules/word-rules.ts';
import type { WrittenWordFile } from './written-word-file.ts';

/**
 * Finds what breaks the rules of Word files: one finding for each rule, with its first fault. The pictures of a user's own
 * template are as Office has taken them.
 */
export function checkWordRules({
  name,
  parts,
  isOfTemplate,
}: Pick<WrittenWordFile, 'name' | 'parts' | 'isOfTemplate'>): Diagnostic[] {
  const file = openWordFile(parts);
  return WORD_RULES.filter(({ isOfLook }) => isOfTemplate !== true || isOfLook !== true).flatMap((rule) => {
    const [fault] = rule.faults(file);
    return fault === undefined ? [] : [diagnose('check/word-fault', { file: name, fault, rule: rule.name })];
  });
}
