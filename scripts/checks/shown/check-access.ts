import type { Barrier } from '../../browser/page/find-barriers.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { eachOnce } from '../../diagnostics/each-once.ts';
import { type Locator, pageOf, placeOf } from '../../diagnostics/locator.ts';

/**
 * Reports the barriers that axe-core found in a finished page: they keep people from hearing or using it. It is an
 * error where a standard requires the rule, otherwise a warning.
 */
export function checkAccess(barriers: readonly Barrier[], locator: Locator): Diagnostic[] {
  // One finding for each rule and place: the elements of one text have one cause.
  const causeOf = (barrier: Barrier) => {
    const place = placeOf(locator, barrier);
    return `${barrier.rule} ${place === undefined ? barrier.words : `${place.file}:${place.line}`}`;
  };
  return eachOnce(barriers, causeOf).map((barrier) => toFinding(barrier, locator));
}

function toFinding(barrier: Barrier, locator: Locator): Diagnostic {
  const { rule, help, words, slide, isRequired } = barrier;
  const data = { page: pageOf(locator, { mark: null, slide }), words, help, rule };
  return diagnose(isRequired ? 'check/access' : 'check/access-advice', data, placeOf(locator, barrier));
}
