import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { comparePlaces } from '../../../diagnostics/place.ts';
import { printedProse } from '../../../pdf/read/printed-blocks.ts';
import type { Pdf } from '../../../pdf/read/read-pdf.ts';
import { isRightToLeft } from '../../../views/text/is-right-to-left.ts';
import type { PrintedFile } from '../printed-file.ts';
import type { ExpectedText } from './expected-texts.ts';
import { countOf, foldSpoken } from './fold-words.ts';
import { excerpt, partsOf } from './text-parts.ts';

/** The facts about a printed file that this check uses. */
type CheckedTags = Pick<PrintedFile, 'name' | 'genre' | 'outline'> & { readonly pdf: Pick<Pdf, 'pages' | 'roots'> };

// Fewer letters may stand in other words by chance ("a part", "apart").
const FEWEST = 8;

// An address may be made of the same words.
const ADDRESSES = /\S+:\/\/\S+/g;

/**
 * Finds texts of the outline whose words run into one another, or are divided, in the text of a file's tags, which is
 * what programs read aloud. Only texts that are there are compared: `checkTexts` finds those that are not. The labels of
 * drawings and texts from right to left are left out.
 */
export function checkTagText({ name, genre, pdf, outline: { language, texts } }: CheckedTags): Diagnostic[] {
  const spoken = printedProse(pdf)
    .map((block) => foldSpoken(block, language).replace(ADDRESSES, ''))
    .join('\n');
  const letters = spoken.replaceAll(' ', '');
  const isWrong = (part: string): boolean => {
    const words = foldSpoken(part, language);
    const squeezed = words.replaceAll(' ', '');
    if (!words.includes(' ') || squeezed.length < FEWEST || isRightToLeft(part)) return false;
    return countOf(words, spoken) < countOf(squeezed, letters);
  };
  const wrong = texts.filter(({ text, shown, isDrawn }) => {
    return shown.includes(genre) && !isDrawn && partsOf(text).some(isWrong);
  });
  return atEachPlace(wrong).map(({ name: key, text, at }) => {
    return diagnose('check/tag-text', { file: name, name: key, words: excerpt(text) }, at);
  });
}

// One finding for a place: a text may be listed under several keys.
function atEachPlace(texts: readonly ExpectedText[]): ExpectedText[] {
  const byPlace = new Map(texts.map((text) => [`${text.at.file}:${text.at.line}:${text.at.column}`, text]));
  return [...byPlace.values()].sort((a, b) => comparePlaces(a.at, b.at));
}
