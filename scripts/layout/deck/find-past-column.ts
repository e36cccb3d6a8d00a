import type { MeasuredPart } from '../../browser/page/measured-slide.ts';
import { excess, type Fault, type Rule, TOLERANCE, worst } from './fault.ts';

/** Text that runs past the block that it is set in, to the sides, or past the box with a ground around it. */
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
