import type { Check } from '../check.ts';
import { checkBookletOrder, checkGreySheets, checkMarkedSheets } from './check-booklet.ts';

/** The checks of the sheets of a booklet: the order of its pages, their marking, and their colours. */
export const SHEET_CHECKS: readonly Check<'sheets'>[] = [
  { name: 'order of a booklet', subject: 'sheets', codes: ['check/booklet-order'], find: checkBookletOrder },
  { name: 'marked sheets', subject: 'sheets', codes: ['check/unmarked-page'], find: checkMarkedSheets },
  { name: 'grey sheets', subject: 'sheets', codes: ['check/not-grey'], find: checkGreySheets },
];
