import type { MeasuredPart } from '../../browser/page/measured-slide.ts';
import { excess, type Fault, type Rule, TOLERANCE, worst } from './fault.ts';

/** Finds texts and pictures that a box around them cuts off, and drawings that their own frame cuts off. */
export const findCutOff: Rule = (_, parts) => parts.flatMap((part) => [...byBoxes(part), ...byFrame(part)]);

function byBoxes(part: MeasuredPart): Fault[] {
  const { clip } = part;
  if (clip === null || (part.kind !== 'text' && part.kind !== 'picture')) return [];
  const boxes = part.kind === 'text' ? part.lines : [part.box];
  const most = worst(boxes.flatMap((box) => excess(box, clip)));
  if (most === undefined || most.by <= TOLERANCE) return [];
  return [{ kind: 'cut-off', part, by: most.by, side: `${most.side} edge of a box around it` }];
}

function byFrame(part: MeasuredPart): Fault[] {
  if (part.drawingCut <= TOLERANCE) return [];
  return [{ kind: 'cut-off', part, by: part.drawingCut, side: 'frame of the drawing' }];
}
