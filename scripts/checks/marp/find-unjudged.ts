import type { MeasuredMarpSlide } from '../../browser/page/marp/measure-marp-slides.ts';
import { type CodePointRange, covers } from '../../design/font-coverage.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Locator, placeOf } from '../../diagnostics/locator.ts';
import { slideNumbers } from '../../diagnostics/slide-numbers.ts';

const MOST_LETTERS = 8;

/**
 * Finds the slides of a deck that can't be judged, by number from 1: no font has their characters, or a script would
 * draw on them.
 */
export function findUnjudged(
  slides: readonly MeasuredMarpSlide[],
  coverage: readonly CodePointRange[],
  locator: Locator,
): { unjudged: ReadonlySet<number>; findings: readonly Diagnostic[] } {
  const lacking = slides.map(({ traits }) => {
    return [...traits.letters].filter((letter) => !covers(coverage, letter.codePointAt(0) ?? 0));
  });
  const numbersOf = (is: (index: number) => boolean) => slides.flatMap((_, index) => (is(index) ? [index + 1] : []));
  const withoutFont = numbersOf((index) => (lacking[index] ?? []).length > 0);
  const scripted = numbersOf((index) => slides[index]?.traits.scripted === true);
  const letters = [...new Set(lacking.flat())].slice(0, MOST_LETTERS).join(' ');
  return {
    unjudged: new Set([...withoutFont, ...scripted]),
    findings: [
      ...(withoutFont.length === 0 ? [] : [toFinding(withoutFont, letters, locator)]),
      ...(scripted.length === 0 ? [] : [toFinding(scripted, undefined, locator)]),
    ],
  };
}

function toFinding(slides: readonly number[], letters: string | undefined, locator: Locator): Diagnostic {
  const place = placeOf(locator, { mark: null, slide: slides[0] ?? 1 });
  return diagnose('markdown/not-measured', { slides: slideNumbers(slides), letters }, place);
}
