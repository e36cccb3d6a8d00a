import { compareText } from '../../diagnostics/compare-text.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { monthNames } from '../month-names.ts';
import { findStrayMarks, nameOf } from '../text/find-stray-marks.ts';
import { createUnfinishedFinder } from '../text/find-unfinished.ts';
import { exactly, type LocatedValue, placeWithin } from '../yaml/located.ts';

/** Collects warnings about the texts of an outline: what would embarrass its author in print. */
export interface TextWarnings {
  /** Checks one text. `whole` is its words without code, facts and Markdown's marks. */
  readonly look: (scalar: LocatedValue<string>, whole: string) => void;
  /** Gives the findings about all texts that were checked. */
  readonly findings: () => readonly Diagnostic[];
}

/**
 * Makes the collector of warnings for texts in a BCP 47 language. Unfinished words and marks of other formats are
 * reported once for each word and file. Texts that are still the starter's `instructions` give one warning with their
 * number.
 */
export function createTextWarnings(language: string, instructions: ReadonlySet<string>): TextWarnings {
  const findUnfinished = createUnfinishedFinder(() => monthNames(language));
  const found = new Map<string, Diagnostic>();
  const left: LocatedValue<string>[] = [];
  // A word that marks a gap often stands in many places of a file.
  const once = (word: string, finding: Diagnostic) => {
    const key = JSON.stringify([finding.place?.file, word]);
    if (!found.has(key)) found.set(key, finding);
  };
  return {
    look: (scalar, whole) => {
      if (instructions.has(scalar.value.replace(/\s+/g, ' ').trim())) left.push(scalar);
      for (const words of findUnfinished(whole)) {
        once(words, diagnose('outline/unfinished-text', { found: words }, placeWithin(scalar, exactly(words))));
      }
      for (const mark of findStrayMarks(whole)) {
        once(nameOf(mark), diagnose('outline/stray-mark', mark, placeWithin(scalar, exactly(mark.found))));
      }
    },
    findings: () => [...found.values(), ...starterFinding(left)],
  };
}

function starterFinding(left: readonly LocatedValue<string>[]): Diagnostic[] {
  const [first] = [...left].sort((a, b) => compareText(a.at.file, b.at.file) || a.at.line - b.at.line);
  if (first === undefined) return [];
  const data = { count: left.length, first: first.value.replace(/\s+/g, ' ').trim() };
  return [diagnose('outline/starter-text', data, first.at)];
}
