import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { foldWords } from '../pdf/texts/fold-words.ts';
import { standsOnPage } from '../pdf/texts/stands-on-page.ts';
import type { BookletSheets } from './booklet-sheets.ts';
import { foldedPages } from './folded-pages.ts';

/** Folds a finished booklet and turns its pages: each must say what the page of the brief in its place says. */
export function checkBookletOrder({ name, sheets, printed, language, isBoundRight }: BookletSheets): Diagnostic[] {
  const pages = foldedPages(sheets.sides, isBoundRight);
  const wrong = printed.findIndex(({ runs }, index) => {
    const words = foldWords(runs.map((run) => run.words).join(''), language);
    return !standsOnPage(words, foldWords(pages[index] ?? '', language));
  });
  if (wrong < 0 && pages.length >= printed.length) return [];
  return [diagnose('check/booklet-order', { file: name, page: wrong < 0 ? printed.length : wrong + 1 })];
}

/** Looks for marking, status and embargo of a document, and whose copy it is, on every page of a finished booklet. */
export function checkMarkedSheets({ name, sheets, language, isBoundRight, required }: BookletSheets): Diagnostic[] {
  if (required.length === 0) return [];
  return foldedPages(sheets.sides, isBoundRight).flatMap((page, index) => {
    const words = foldWords(page, language);
    const lost = required.filter((text) => !standsOnPage(foldWords(text, language), words));
    return lost.length === 0
      ? []
      : [diagnose('check/unmarked-page', { file: name, page: index + 1, words: lost.join(' · ') })];
  });
}

/** Looks for colours in a finished booklet that must be grey. */
export function checkGreySheets({ name, sheets, isGrey }: BookletSheets): Diagnostic[] {
  const colours = [...sheets.colours].filter(([family]) => family !== 'grey' && family !== 'pattern');
  if (!isGrey || colours.length === 0) return [];
  return [diagnose('check/not-grey', { file: name, parts: colours.reduce((sum, [, count]) => sum + count, 0) })];
}
