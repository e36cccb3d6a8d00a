import type { Box, MeasuredPart, MeasuredSlide } from '../../browser/page/measured-slide.ts';
import { excess, type Fault, type Rule, type Side, TOLERANCE, worst } from './fault.ts';
import { findCulprit } from './find-culprit.ts';

/**
 * Content past the slide, or running text past its safe area: upwards and downwards one fault a slide,
 * since one text pushes the others; to the sides one for each part.
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

// Pictures, grounds, and what is placed by hand may go to the very edge.
function limitOf(part: MeasuredPart, { safe, width, height }: MeasuredSlide): Box {
  const running = part.kind === 'text' && part.role === 'content' && !part.positioned;
  return running ? safe : { left: 0, top: 0, right: width, bottom: height };
}

function upAndDown(over: readonly Over[], parts: readonly MeasuredPart[]): Fault[] {
  // What is centred leaves the slide at both ends for one reason: the lower end tells it.
  const down = over.filter(({ side }) => side === 'bottom');
  const found = down.length > 0 ? down : over.filter(({ side }) => side === 'top');
  const most = worst(found);
  const first = found.find(({ part }) => part.kind !== 'ground') ?? found[0];
  if (most === undefined || first === undefined) return [];
  const part = most.side === 'bottom' ? findCulprit(first.part, most.by, parts) : first.part;
  // What stands farther down is pushed by it.
  const also = over.filter(({ side }) => side === 'bottom' || side === 'top').map((each) => each.part);
  return [{ kind: 'overflow', part, also, by: most.by, side: `${most.side} edge` }];
}

function sideways(over: readonly Over[]): Fault[] {
  const texts = over.filter(({ side }) => side === 'left' || side === 'right');
  const told = texts.filter(({ part }) => {
    // A ground that leaves the slide with the text in it is told by the text.
    return part.kind !== 'ground' || !texts.some((other) => other.part.within.includes(part.element));
  });
  return told.map(({ part, by, side }) => ({ kind: 'overflow', part, by, side: `${side} edge` }));
}
