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
 * the whole body, or none of the points, because they are hidden. What is wrong with the empty pages besides would follow
 * from it.
 */
export function checkAnyText({ name, genre, isOwn, own, html, outline, pdf }: AnyText): Diagnostic[] {
  if (!isOwn) return [];
  const fold = (words: string) => foldWords(words, outline.language);
  const textsOf = (names: RegExp) =>
    outline.texts
      .filter((text) => names.test(text.name) && text.shown.includes(genre))
      .flatMap(({ text }) => partsOf(text).map(fold))
      .filter((words) => words.length >= LEAST);
  const blocks = printedBlocks(pdf).map(fold);
  const printed = blocks.join('\n');
  const isPrinted = (words: string) =>
    isRightToLeft(words) ? blocks.some((block) => holdsLetters(block, words)) : printed.includes(words);
  const written = fold(html.replace(/<[^>]*>/g, ''));
  for (const part of ['body', 'points'] as const) {
    const texts = textsOf(PARTS[part]);
    if (texts.length < FEWEST[part] || texts.some(isPrinted)) continue;
    const isWritten = texts.some((words) => written.includes(words));
    // A template may print the points in a way of its own, or none.
    if (part === 'points' && !isWritten) continue;
    const data = { file: name, part, texts: texts.length, isWritten };
    return [diagnose('check/no-text', data, placeOfHiding(own, isWritten))];
  }
  return [];
}

// The texts that make the body of slides and pages, without those of covers, imprint and references; and its running text.
const PARTS = {
  body: /^(?:headline|standfirst|takeaway|points\.|callout\.text|key_messages\.|recommendations\.action)/,
  points: /^points\./,
};
// One or two points may be hidden on purpose.
const FEWEST = { body: 1, points: 3 };
// In letters: a shorter text may stand in a title by chance.
const LEAST = 12;
