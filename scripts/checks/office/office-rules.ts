import type { OfficeRule } from '../../office/rules/office-rule.ts';
import { PACKAGE_RULES } from '../../office/rules/package-rules.ts';
import { PRESENTATION_RULES } from './presentation-rules.ts';
import { SLIDE_RULES } from './slide-rules.ts';

/**
 * The rules for presentations that the schemas of Office do not have, and that its validator (the Open XML SDK) does not
 * test: a file that breaks one is repaired by PowerPoint, or can't be used by everybody. docs/office.md lists them.
 */
export const OFFICE_RULES: readonly OfficeRule[] = [...PACKAGE_RULES, ...PRESENTATION_RULES, ...SLIDE_RULES];
