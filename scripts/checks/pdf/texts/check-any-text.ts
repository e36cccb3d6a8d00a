import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { printedBlocks } from '../../../pdf/read/printed-blocks.ts';
import type { Pdf } from '../../../pdf/read/read-pdf.ts';
import { isRightToLeft } from '../../../views/text/is-right-to-left.ts';
import type { PrintedFile } from '../printed-file.ts';
import { foldWords } from './fold-words.ts';
import { holdsLetters } from './holds-letters.ts';
import { placeOfHiding } from './place-of-hiding.ts';
import { partsOf } from './text-parts.ts';

/** The facts about a printed file that this check uses. */
type AnyText = Pick<PrintedFile, 'name' | 'genre' | 'isOwn' | 'own' | 'html' | 'outline'> & {
  readonly pdf: Pick<Pdf, 'pages' | 'roots'>;
};

/**
 * Reports a finished PDF that shows no text of any theme, because templates or stylesheets of the summit leave out or hide
 * the whole body. What is wrong with the empty pages besides would follow from it.
 */
export function checkAnyText({ name, genre, isOwn, own, html, outline, pdf }: AnyText): Diagnostic[] {
  if (!isOwn) return [];
  const fold = (words: string) => foldWords(words, outline.language);
  const texts = outline.texts
    .filter((text) => BODY.test(text.name) && text.shown.includes(genre))
    .flatMap(({ text }) => partsOf(text).map(fold))
    .filter((words) => words.length >= LEAST);
  if (texts.length === 0) return [];
  const blocks = printedBlocks(pdf).map(fold);
  const printed = blocks.join('\n');
  const isPrinted = (words: string) =>
    isRightToLeft(words) ? blocks.some((block) => holdsLetters(block, words)) : printed.includes(words);
  if (texts.some(isPrinted)) return [];
  const written = fold(html.replace(/<[^>]*>/g, ''));
  const isWritten = texts.some((words) => written.includes(words));
  return [diagnose('check/no-text', { file: name, texts: texts.length, isWritten }, placeOfHiding(own, isWritten))];
}

// The texts that make the body of slides and pages: without those of covers, imprint and references.
const BODY = /^(?:headline|standfirst|takeaway|points\.|callout\.text|key_messages\.|recommendations\.action)/;
// In letters: a shorter text may stand in a title by chance.
const LEAST = 12;
