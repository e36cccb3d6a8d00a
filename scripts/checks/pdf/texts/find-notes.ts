import type { ExpectedText, OutlineTexts } from './expected-texts.ts';
import { foldWords } from './fold-words.ts';
import { partsOf } from './text-parts.ts';

// A shorter note may be said on a page by chance: “See page 4”.
const SHORTEST = 16;

/** A note that only its speaker should see, in the words that are looked for. */
export interface SoughtNote {
  readonly note: ExpectedText;
  readonly words: readonly string[];
}

/** The speaker's notes of an outline, but for those whose words the pages say too. */
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

/** The notes that stand in a file, by the words that can be read in it. */
export function findNotes(words: string, notes: readonly SoughtNote[], language: string): ExpectedText[] {
  if (notes.length === 0) return [];
  const folded = foldWords(words, language);
  return notes.filter((note) => note.words.some((each) => folded.includes(each))).map(({ note }) => note);
}
