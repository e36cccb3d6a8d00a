import type { MeasuredPart, MeasuredSlide } from '../../browser/page/measured-slide.ts';
import type { Fault } from '../deck/fault.ts';

const LEAST_HIDDEN = 2;

/** Finds tables that leave the slide on the right, or that must be scrolled. */
export function findMarpWideTable(slide: MeasuredSlide, parts: readonly MeasuredPart[]): Fault[] {
  return parts
    .filter(({ kind }) => kind === 'table')
    .flatMap((part): Fault[] => {
      const by = part.box.right - slide.width;
      const hidden = part.scrolled;
      if (by <= LEAST_HIDDEN && hidden <= LEAST_HIDDEN) return [];
      const cells = slide.parts.filter(({ within }) => within.includes(part.element));
      const texts = cells.filter(({ kind }) => kind === 'text');
      const width = ({ box }: MeasuredPart) => box.right - box.left;
      const longest = texts.toSorted((a, b) => width(b) - width(a))[0];
      return [{ kind: 'wide-table', part: longest ?? part, also: [part, ...cells], by: Math.max(by, hidden) }];
    });
}
