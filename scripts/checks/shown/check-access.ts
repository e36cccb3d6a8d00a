import type { Barrier } from '../../browser/page/find-barriers.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Locator, pageOf, placeOf } from '../../diagnostics/locator.ts';

/**
 * Reports the barriers that axe-core found in a finished page: what keeps people from hearing or using it. An error
 * where a standard requires the rule, else a warning.
 */
export function checkAccess(barriers: readonly Barrier[], locator: Locator): Diagnostic[] {
  const reported = new Set<string>();
  return barriers.flatMap((barrier) => {
    const finding = toFinding(barrier, locator);
    const { place } = finding;
    // One finding for each rule and place: the elements of one text have one cause.
    const key = `${barrier.rule} ${place === undefined ? barrier.words : `${place.file}:${place.line}`}`;
    if (reported.has(key)) return [];
    reported.add(key);
    return [finding];
  });
}

function toFinding(barrier: Barrier, locator: Locator): Diagnostic {
  const { rule, help, words, slide, isRequired } = barrier;
  const data = { page: pageOf(locator, { mark: null, slide }), words, help, rule };
  return diagnose(isRequired ? 'check/access' : 'check/access-advice', data, placeOf(locator, barrier));
}
