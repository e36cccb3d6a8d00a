import { type Place, placeAt } from '../../diagnostics/place.ts';

/** The first place where one of the source files contains these words; undefined where the build itself made them. */
export function placeInSources(words: string, sources: ReadonlyMap<string, string>): Place | undefined {
  for (const [file, text] of sources) {
    const at = text.indexOf(words);
    if (at >= 0) return placeAt(file, text, at, at + words.length);
  }
  return undefined;
}
