import type { MeasuredPart, MeasuredSlide } from '../../browser/page/measured-slide.ts';
import { excess, type Fault, worst } from '../deck/fault.ts';

// In px: a smaller cut only takes the foot of a letter.
const LEAST_CUT = 3;
const DOT = 2;

/** Finds text that a box around it cuts off: one fault for each box, at the first text that is cut. */
export function findMarpCutOff(slide: MeasuredSlide, parts: readonly MeasuredPart[]): Fault[] {
  const cut = parts
    .filter(({ kind, role }) => kind === 'text' && role !== 'page-number')
    .flatMap((part) => cutOff(part, slide));
  const boxOf = ({ part: { clip } }: Fault) => JSON.stringify(clip);
  return [...Map.groupBy(cut, boxOf).values()].flatMap((faults) => {
    const most = worst(faults.flatMap((fault) => ('by' in fault ? [fault] : [])));
    const [first] = faults;
    if (most === undefined || first === undefined || first.kind !== 'cut-off') return [];
    return [{ ...first, by: most.by, also: faults.map(({ part }) => part) }];
  });
}

function cutOff(part: MeasuredPart, { width, height }: MeasuredSlide): Extract<Fault, { kind: 'cut-off' }>[] {
  const { clip } = part;
  if (clip === null) return [];
  // A box of no size, or one off the slide, hides what is in it on purpose.
  const wide = clip.right - clip.left;
  const high = clip.bottom - clip.top;
  if (wide <= DOT || high <= DOT || clip.left >= width || clip.top >= height) return [];
  const most = worst(part.lines.flatMap((line) => excess(line, clip)));
  if (most === undefined || most.by <= LEAST_CUT) return [];
  return [{ kind: 'cut-off', part, by: most.by, side: `${most.side} edge of a box around it` }];
}
