import type { Check } from '../check.ts';
import { checkGreyPress, checkMarkedPress, checkPressRules } from './check-press.ts';

/** The checks of a finished file for a press: the rules of its standard, its marking, and its colours. */
export const PRESS_CHECKS: readonly Check<'press'>[] = [
  { name: 'rules of PDF/X-4', subject: 'press', codes: ['check/press-file'], find: checkPressRules },
  { name: 'marked pages for a press', subject: 'press', codes: ['check/unmarked-page'], find: checkMarkedPress },
  { name: 'grey for a press', subject: 'press', codes: ['check/not-grey'], find: checkGreyPress },
];
