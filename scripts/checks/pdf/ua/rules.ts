import { ANNOTATION_RULES } from './annotation-rules.ts';
import { CAPTION_RULES } from './caption-rules.ts';
import { CONTAINMENT_RULES } from './containment-rules.ts';
import { CONTENT_RULES } from './content-rules.ts';
import { FILE_RULES } from './file-rules.ts';
import { FONT_RULES } from './font-rules.ts';
import { HEADING_RULES } from './heading-rules.ts';
import { IDENTIFICATION_RULES } from './identification-rules.ts';
import { LANGUAGE_RULES } from './language-rules.ts';
import type { Rule } from './rule.ts';
import { STRUCTURE_RULES } from './structure-rules.ts';
import { TABLE_RULES } from './table-rules.ts';

/** All machine rules of PDF/UA-1 that are ported. docs/pdf-structure.md lists these, and those that are not ported. */
export const RULES: readonly Rule[] = [
  ...IDENTIFICATION_RULES,
  ...STRUCTURE_RULES,
  ...CONTENT_RULES,
  ...CONTAINMENT_RULES,
  ...CAPTION_RULES,
  ...TABLE_RULES,
  ...HEADING_RULES,
  ...LANGUAGE_RULES,
  ...ANNOTATION_RULES,
  ...FILE_RULES,
  ...FONT_RULES,
];
