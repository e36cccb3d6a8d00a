import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { comparePlaces } from '../../../diagnostics/place.ts';
import { printedBlocks } from '../../../pdf/read/printed-blocks.ts';
import type { Pdf } from '../../../pdf/read/read-pdf.ts';
import { isRightToLeft } from '../../../views/text/is-right-to-left.ts';
import { readsFromRight } from '../../../views/text/reads-from-right.ts';
import type { PrintedFile } from '../printed-file.ts';
import type { ExpectedText } from './expected-texts.ts';
import { countOf, foldWords } from './fold-words.ts';
import { holdsLetters } from './holds-letters.ts';
import { excerpt, partsOf } from './text-parts.ts';
import { viewTexts } from './view-texts.ts';

/** The facts about a printed file that this check uses. */
type CheckedTexts = Pick<PrintedFile, 'name' | 'genre' | 'view' | 'isOwn' | 'outline'> & {
  readonly pdf: Pick<Pdf, 'pages' | 'roots'>;
};

// A shorter text (a name, a number, a date) may stand twice by chance.
const LONG = 25;

/**
 * Compares the texts of a printed file with those of the outline. Every text that the genre shows must be in the file,
 * and a long one no more often than the view has it.
 */
export function checkTexts({ pdf, ...file }: CheckedTexts): Diagnostic[] {
  return compareTexts(file, printedBlocks(pdf));
}

/** Compares the texts of a file with those of the outline, as `checkTexts` does; `blocks` are the texts of the file. */
export function compareTexts(
  { name, genre, view, isOwn, outline }: Omit<CheckedTexts, 'pdf'>,
  blocks: readonly string[],
): Diagnostic[] {
  const fold = (words: string) => foldWords(words, outline.language);
  const texts = outline.texts
    .filter(({ shown }) => shown.includes(genre))
    .flatMap((text) => partsOf(text.text).map((part): Part => ({ text, words: fold(part) })))
    .filter(({ words }) => words !== '');
  const drawn = texts.filter(({ text }) => text.isDrawn).map(({ words }) => words);
  const printed = blocks.map(fold).join('\n');
  // Words inside of a text from right to left need not stand beside one another: it is judged by its letters. In such a
  // pack 2010–2020 is painted from the right too.
  const isMirroredPack = readsFromRight(outline.language);
  const isMirrored = (words: string) => isRightToLeft(words) || (isMirroredPack && !/\p{L}/u.test(words));
  const asked = texts.flatMap(({ words }) => (isMirrored(words) ? [] : [words])).join('\n');
  const meant = [...viewTexts(view).flatMap(partsOf).map(fold), ...drawn].join('\n');
  // A text may be part of a longer one: a fault of the longer text is not a fault of the shorter one too.
  const [mirrored, plain] = split(uniqueParts(texts), ({ words }) => isMirrored(words));
  const folded = printed.split('\n').filter(isMirrored);
  const gone = mirrored.filter(({ words }) => !folded.some((block) => holdsLetters(block, words)));
  const longestFirst = plain.sort((a, b) => b.words.length - a.words.length);
  const lost = faulty(longestFirst, (words) => countOf(words, asked) - countOf(words, printed));
  const long = longestFirst.filter(({ words, text }) => words.length >= LONG && text.mayReturn !== true);
  const twice = faulty(long, (words) => countOf(words, printed) - countOf(words, meant));
  return [
    ...findings(isOwn ? 'check/text-left-out' : 'check/text-missing', [...lost, ...gone], name),
    ...findings('check/text-twice', twice, name),
  ];
}

/** A part of a text, between two numbers of notes, which a template may print in its own way. */
interface Part {
  readonly text: ExpectedText;
  readonly words: string;
}

function uniqueParts(parts: readonly Part[]): Part[] {
  return [...new Map(parts.toReversed().map((part) => [part.words, part])).values()];
}

function split<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

// The parts of which there are too few or too many, when those inside of longer faulty parts are not counted.
function faulty(longestFirst: readonly Part[], surplusOf: (words: string) => number): Part[] {
  const found: { readonly part: Part; readonly surplus: number }[] = [];
  for (const part of longestFirst) {
    const inside = found.map(({ part: longer, surplus }) => surplus * countOf(part.words, longer.words));
    const surplus = surplusOf(part.words) - inside.reduce((sum, each) => sum + each, 0);
    if (surplus > 0) found.push({ part, surplus });
  }
  return found.map(({ part }) => part);
}

type TextCode = 'check/text-missing' | 'check/text-left-out' | 'check/text-twice';

function findings(code: TextCode, parts: readonly Part[], file: string): Diagnostic[] {
  const texts = [...new Set(parts.map(({ text }) => text))].sort((a, b) => comparePlaces(a.at, b.at));
  return texts.map(({ name, text, at }) => diagnose(code, { file, name, words: excerpt(text) }, at));
}
