import type { MeasuredPart } from '../../browser/page/measured-slide.ts';
import type { Fault, Rule } from './fault.ts';

/**
 * The smallest readable sizes of running text and of labels, in px on a slide of 720 px in height, for the last row of
 * a room.
 */
const LEAST_SIZES = { body: 24, label: 18 };
const SLIDE_HEIGHT = 720;

/** Finds texts below the smallest size, as shown: one fault for each size, at the first text of that size. */
export const findSmallText: Rule = (slide, parts) => {
  const scale = SLIDE_HEIGHT / slide.height;
  const small = parts.flatMap((part) => smallIn(part, scale));
  return small.filter((fault, index) => index === small.findIndex((other) => sameSize(fault, other)));
};

type SmallText = Extract<Fault, { kind: 'small-text' }>;

function smallIn(part: MeasuredPart, scale: number): SmallText[] {
  const sizes = [
    { size: part.bodySize, least: LEAST_SIZES.body },
    { size: part.labelSize, least: LEAST_SIZES.label },
  ];
  return sizes.flatMap(({ size, least }): SmallText[] => {
    const shown = size === null ? least : size * scale;
    return shown > least - 0.5 ? [] : [{ kind: 'small-text', part, size: shown, least }];
  });
}

function sameSize(a: SmallText, b: SmallText): boolean {
  return a.least === b.least && Math.abs(a.size - b.size) < 0.1;
}
