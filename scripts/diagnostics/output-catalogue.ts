import { error, warning } from './catalogue-entry.ts';

/** The findings about the finished files: whether they say all of the outline, and nothing that is nobody's business. */
export const outputCatalogue = {
  'check/text-missing': error<{ file: string; name: string; words: string }>(
    ({ file, name, words }) => `This text is not in ${file} (${name}): “${words}”`,
    () => 'A template or stylesheet leaves it out, hides it or prints it as a picture: mend the one that you changed.',
  ),
  'check/text-left-out': warning<{ file: string; name: string; words: string }>(
    ({ file, name, words }) => `The summit's own templates leave this text out of ${file} (${name}): “${words}”`,
    () => 'If that is meant, all is well; else print it in the template, or take it out of the outline.',
  ),
  'check/text-twice': error<{ file: string; name: string; words: string }>(
    ({ file, name, words }) => `This text stands in ${file} more often than it should (${name}): “${words}”`,
    () => 'Look for the places where it is printed: a template that you changed may print a value twice.',
  ),
};
