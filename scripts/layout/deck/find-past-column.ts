import type { MeasuredPart } from '../../browser/page/measured-slide.ts';
import { excess, type Fault, type Rule, TOLERANCE, worst } from './fault.ts';

/**
 * Finds texts that run sideways out of their block, or in any direction out of the box with a background around them.
 */
export const findPastColumn: Rule = (_, parts) => parts.filter(({ kind }) => kind === 'text').flatMap(pastColumn);

function pastColumn(part: MeasuredPart): Fault[] {
  const { column, card, box } = part;
  const across = column === null ? [] : excess(box, column).filter(({ side }) => side === 'left' || side === 'right');
  const out = card === null ? [] : excess(box, card);
  const most = worst([
    ...across.map(({ by, side }) => ({ by, side: `${side} edge of its column` })),
    ...out.map(({ by, side }) => ({ by, side: `${side} edge of its box` })),
  ]);
  return most === undefined || most.by <= TOLERANCE ? [] : [{ kind: 'past-column', part, ...most }];
}
