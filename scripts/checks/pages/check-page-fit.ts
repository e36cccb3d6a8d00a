import type { MeasuredSlide } from '../../browser/page/measured-slide.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { eachOnce } from '../../diagnostics/each-once.ts';
import { keyOf } from '../../diagnostics/key-of.ts';
import { type Locator, pageOf, placeOf } from '../../diagnostics/locator.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Fault } from '../../layout/deck/fault.ts';
import { layoutFaults, markOf } from '../../layout/deck/slide-faults.ts';

// In px. Printed lines are tight, and the box of large letters is higher than their line: a small overlap is not seen.
const MOST_TOUCHED = 4;

/**
 * Finds the parts of the brief, measured at the width of its pages, that overflow, are cut off or overlap another part.
 */
export function checkPageFit(pages: readonly MeasuredSlide[], locator: Locator): Diagnostic[] {
  const findings = pages.flatMap((page) =>
    layoutFaults(page).flatMap((fault) => {
      const located = { mark: markOf(fault.part, page.parts) };
      return toPageFinding(fault, pageOf(locator, located).number, placeOf(locator, located)) ?? [];
    }),
  );
  // The same text is printed in its chapter, in the contents and in the table of recommendations: one finding is
  // enough.
  return eachOnce(findings, (finding) => (finding.place === undefined ? undefined : keyOf(finding)));
}

function toPageFinding(fault: Fault, page: number | undefined, place: Place | undefined): Diagnostic | undefined {
  if (!('by' in fault)) return undefined;
  const by = Math.ceil(fault.by);
  if (fault.kind === 'overlap') {
    return by <= MOST_TOUCHED ? undefined : diagnose('check/page-overlap', { page, by, other: fault.other }, place);
  }
  const side = 'side' in fault ? fault.side : 'right edge of its column';
  return diagnose('check/page-overflow', { page, by, side }, place);
}
