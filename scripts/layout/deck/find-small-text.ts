import type { MeasuredPart } from '../../browser/page/measured-slide.ts';
import type { Fault, Rule } from './fault.ts';

/** The smallest size of running text and of labels on a slide, in px of 720 in height: it is read from the last row. */
const LEAST_SIZES = { body: 24, label: 18 };
const SLIDE_HEIGHT = 720;

/** Texts under the smallest size, as they are shown: one fault for each size, at its first text. */
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
