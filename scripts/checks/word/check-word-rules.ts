import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { openWordFile } from '../../office/brief/rules/word-file.ts';
import { WORD_RULES } from '../../office/brief/rules/word-rules.ts';
import type { WrittenWordFile } from './written-word-file.ts';

/** Finds what breaks the rules of Word files: one finding for each rule, with its first fault. */
export function checkWordRules({ name, parts }: WrittenWordFile): Diagnostic[] {
  const file = openWordFile(parts);
  return WORD_RULES.flatMap((rule) => {
    const [fault] = rule.faults(file);
    return fault === undefined ? [] : [diagnose('check/word-fault', { file: name, fault, rule: rule.name })];
  });
}
