import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { checkGrey } from '../pdf/check-grey.ts';
import { foldWords } from '../pdf/texts/fold-words.ts';
import { standsOnPage } from '../pdf/texts/stands-on-page.ts';
import type { PressFile } from './press-file.ts';
import { X_4_RULES } from './x-4-rules.ts';

/** Holds a finished file for a press against the rules of PDF/X-4. */
export function checkPressRules({ name, facts }: PressFile): Diagnostic[] {
  return X_4_RULES.flatMap(({ find }) => {
    const problem = find(facts);
    return problem === undefined ? [] : [diagnose('check/press-file', { file: name, problem })];
  });
}

/** Looks for colours in a finished file for a press that must be grey. */
export function checkGreyPress({ name, facts, isGrey }: PressFile): Diagnostic[] {
  return isGrey ? checkGrey({ name, colours: facts.colours }) : [];
}

/** Looks for marking, status and embargo of a document, and whose copy it is, on every page of a file for a press. */
export function checkMarkedPress({ name, facts, language, required }: PressFile): Diagnostic[] {
  return facts.pages.flatMap(({ number, runs }) => {
    const page = foldWords(runs.map(({ words }) => words).join(''), language);
    const lost = required.filter((text) => !standsOnPage(foldWords(text, language), page));
    return lost.length === 0
      ? []
      : [diagnose('check/unmarked-page', { file: name, page: number, words: lost.join(' · ') })];
  });
}
