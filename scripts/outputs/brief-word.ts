import { isForReading } from './is-for-reading.ts';
import type { Output } from './output.ts';
import { READ_BACK } from './read-back/read-back-steps.ts';

/** The output `brief.docx`: the brief for Word, to be edited there, for each edition. */
export const briefWord: Output<'brief'> = {
  name: 'brief.docx',
  files: 'brief*.docx',
  is: 'the brief for [Word](docs/office.md), to be edited there, a file for each edition; made where it is asked for',
  stage: 'brief',
  notes: 'never',
  isUsual: false,
  make: async (brief, job) => {
    if (!isForReading(brief.setup)) return [];
    const { makeBriefWord } = await import('./make/make-brief-word.ts');
    return [await makeBriefWord(brief, job)];
  },
  readBack: READ_BACK.word,
};
