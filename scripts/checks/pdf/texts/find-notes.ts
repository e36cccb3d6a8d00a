import type { ExpectedText, OutlineTexts } from './expected-texts.ts';
import { foldWords } from './fold-words.ts';
import { partsOf } from './text-parts.ts';

// A shorter note (“See page 4”) may stand on a page by chance.
const SHORTEST = 16;

/** A note that only its speaker should see, with the words that are searched for. */
export interface SoughtNote {
  readonly note: ExpectedText;
  readonly words: readonly string[];
}

/** The speaker's notes of an outline, without those whose words are on the pages anyway. */
export function soughtNotes({ language, texts }: OutlineTexts): SoughtNote[] {
  const fold = (words: string) => foldWords(words, language);
  const shown = texts.filter(({ isNote }) => !isNote).flatMap(({ text }) => partsOf(text).map(fold));
  const said = shown.join('\n');
  return texts
    .filter(({ isNote }) => isNote)
    .map((note) => ({
      note,
      words: partsOf(note.text)
        .map(fold)
        .filter((words) => isTelling(words, said)),
    }))
    .filter(({ words }) => words.length > 0);
}

function isTelling(words: string, said: string): boolean {
  return words.length >= SHORTEST && !said.includes(words);
}

/** The notes that are found among the words of a file. */
export function findNotes(words: string, notes: readonly SoughtNote[], language: string): ExpectedText[] {
  if (notes.length === 0) return [];
  const folded = foldWords(words, language);
  return notes.filter((note) => note.words.some((each) => folded.includes(each))).map(({ note }) => note);
}
