import type { Check } from '../check.ts';
import { checkGrey } from './check-grey.ts';
import { checkMarkedPages } from './check-marked-pages.ts';
import { checkAnyText } from './texts/check-any-text.ts';
import { checkPdfFonts } from './texts/check-pdf-fonts.ts';
import { checkPrintedNotes } from './texts/check-printed-notes.ts';
import { checkTagText } from './texts/check-tag-text.ts';
import { checkTexts } from './texts/check-texts.ts';
import { checkPdfStructure } from './ua/check-pdf-structure.ts';

/** The checks of a finished PDF: its structure, whether it says what the outline says, in its fonts, and no more. */
export const PDF_CHECKS: readonly Check<'pdf'>[] = [
  { name: 'any text', subject: 'pdf', codes: ['check/no-text'], find: checkAnyText },
  {
    name: 'structure',
    subject: 'pdf',
    after: ['any text'],
    codes: ['check/pdf-structure'],
    find: checkPdfStructure,
  },
  {
    name: 'texts',
    subject: 'pdf',
    after: ['any text'],
    codes: ['check/text-left-out', 'check/text-missing', 'check/text-twice'],
    find: checkTexts,
  },
  { name: 'text of the tags', subject: 'pdf', after: ['any text'], codes: ['check/tag-text'], find: checkTagText },
  { name: 'marked pages', subject: 'pdf', codes: ['check/unmarked-page'], find: checkMarkedPages },
  { name: 'grey', subject: 'pdf', codes: ['check/not-grey'], find: checkGrey },
  {
    name: 'fonts of the design',
    subject: 'pdf',
    after: ['any text'],
    codes: ['check/system-font'],
    find: checkPdfFonts,
  },
  { name: 'notes in print', subject: 'pdf', codes: ['check/note-sent'], find: checkPrintedNotes },
];
