import type { Check } from '../check.ts';
import { checkPagesFrom } from './check-pages-from.ts';
import { checkWordMarking } from './check-word-marking.ts';
import { checkWordRules } from './check-word-rules.ts';
import { checkWordTexts } from './check-word-texts.ts';

/** The checks of finished files for Word, read back from their final bytes. */
export const WORD_CHECKS: readonly Check<'word'>[] = [
  { name: 'rules of Word files', subject: 'word', codes: ['check/word-fault'], find: checkWordRules },
  { name: 'marking of Word files', subject: 'word', codes: ['check/word-fault'], find: checkWordMarking },
  {
    name: 'texts of Word files',
    subject: 'word',
    codes: ['check/text-missing', 'check/word-fault'],
    find: checkWordTexts,
  },
  {
    name: 'page numbers of LibreOffice',
    subject: 'word',
    codes: ['check/no-libreoffice', 'check/libreoffice-failed', 'check/libreoffice-fonts'],
    find: checkPagesFrom,
  },
];
