import type { MeasuredSlide } from '../../browser/page/measured-slide.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { eachOnce } from '../../diagnostics/each-once.ts';
import { keyOf } from '../../diagnostics/key-of.ts';
import { type Locator, placeOf } from '../../diagnostics/locator.ts';
import type { Place } from '../../diagnostics/place.ts';
import { markOf } from '../../layout/deck/slide-faults.ts';
import type { MarpFault } from '../../layout/marp/marp-fault.ts';
import { marpFaults } from '../../layout/marp/marp-faults.ts';
import { toFinding } from '../slides/check-fit.ts';

const MOST_A_SLIDE = 5;

/**
 * Gives the findings of each slide of a user's deck that does not fit or needs a look. A slide that can't be judged is
 * undefined.
 */
export function checkMarpFit(slides: readonly (MeasuredSlide | undefined)[], locator: Locator): Diagnostic[] {
  return slides.flatMap((slide, index) => {
    if (slide === undefined) return [];
    const findings = marpFaults(slide).map((fault) => {
      const mark = fault.kind === 'crowd' ? null : markOf(fault.part, slide.parts);
      return toMarpFinding(fault, index + 1, placeOf(locator, { mark, slide: index + 1 }));
    });
    // One finding for each code and place: the first rule and the first part say most.
    return eachOnce(findings, keyOf).slice(0, MOST_A_SLIDE);
  });
}

function toMarpFinding(fault: MarpFault, slide: number, place: Place | undefined): Diagnostic {
  switch (fault.kind) {
    case 'near-edge': {
      const { side } = fault;
      const data = { slide, side, distance: Math.floor(fault.distance), least: Math.round(fault.least) };
      return diagnose('markdown/near-edge', data, place);
    }
    case 'past-box':
      return diagnose('markdown/past-box', { slide, by: Math.ceil(fault.by), side: fault.side }, place);
    case 'over':
      return diagnose('markdown/overlap', { slide, by: Math.ceil(fault.by), other: fault.other }, place);
    default:
      return toFinding(fault, slide, 'markdown', place);
  }
}
