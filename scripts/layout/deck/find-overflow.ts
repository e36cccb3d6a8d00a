import type { Box, MeasuredPart, MeasuredSlide } from '../../browser/page/measured-slide.ts';
import { excess, type Fault, type Rule, type Side, TOLERANCE, worst } from './fault.ts';
import { findCulprit } from './find-culprit.ts';

/**
 * Finds content that runs out of the slide, and running text that runs out of its safe area. Upwards and downwards it
 * gives one fault for the slide, since one text pushes the others; to the sides, one for each part.
 */
export const findOverflow: Rule = (slide, parts) => {
  const over = parts
    .filter((part) => part.kind !== 'ground' || !part.positioned)
    .flatMap((part) => excess(part.box, limitOf(part, slide)).map(({ by, side }) => ({ part, by, side })))
    .filter(({ by }) => by > TOLERANCE);
  return [...upAndDown(over, slide.parts), ...sideways(over)];
};

interface Over {
  readonly part: MeasuredPart;
  readonly by: number;
  readonly side: Side;
}

// Pictures, backgrounds and parts with an absolute position may reach the slide's edge.
function limitOf(part: MeasuredPart, { safe, width, height }: MeasuredSlide): Box {
  const running = part.kind === 'text' && part.role === 'content' && !part.positioned;
  return running ? safe : { left: 0, top: 0, right: width, bottom: height };
}

function upAndDown(over: readonly Over[], parts: readonly MeasuredPart[]): Fault[] {
  // Centred content leaves the slide at both ends for the same reason: only the lower end is reported.
  const down = over.filter(({ side }) => side === 'bottom');
  const found = down.length > 0 ? down : over.filter(({ side }) => side === 'top');
  const most = worst(found);
  const first = found.find(({ part }) => part.kind !== 'ground') ?? found[0];
  if (most === undefined || first === undefined) return [];
  const part = most.side === 'bottom' ? findCulprit(first.part, most.by, parts) : first.part;
  // The same text pushes the parts further down.
  const also = over.filter(({ side }) => side === 'bottom' || side === 'top').map((each) => each.part);
  return [{ kind: 'overflow', part, also, by: most.by, side: `${most.side} edge` }];
}

function sideways(over: readonly Over[]): Fault[] {
  const texts = over.filter(({ side }) => side === 'left' || side === 'right');
  const reported = texts.filter(({ part }) => {
    // A background that leaves the slide together with its text is reported by the text.
    return part.kind !== 'ground' || !texts.some((other) => other.part.within.includes(part.element));
  });
  return reported.map(({ part, by, side }) => ({ kind: 'overflow', part, by, side: `${side} edge` }));
}
