import type { Check } from '../check.ts';
import { checkOfficeFit } from './check-office-fit.ts';
import { checkOfficeStructure } from './check-office-structure.ts';
import { checkOfficeTexts } from './check-office-texts.ts';

/** The checks of a finished Office file: that Office opens it without repair, and that it says what the outline says. */
export const OFFICE_CHECKS: readonly Check<'office'>[] = [
  {
    name: 'structure of Office files',
    subject: 'office',
    codes: ['check/office-structure'],
    find: checkOfficeStructure,
  },
  {
    name: 'texts of Office files',
    subject: 'office',
    after: ['structure of Office files'],
    codes: ['check/text-left-out', 'check/text-missing', 'check/text-twice'],
    find: checkOfficeTexts,
  },
  {
    name: 'fit of the texts of Office files',
    subject: 'office',
    after: ['structure of Office files'],
    codes: ['check/office-overfull', 'check/template-room', 'check/smaller-type', 'check/fit-not-proved'],
    find: checkOfficeFit,
  },
];
