import type { LabelPlace } from '../../figures/timelines/plan-timeline.ts';

/**
 * The classes of a label below a timeline's axis, for its place and its width in thousandths of the axis, which is
 * `width` px long. Marp's own tools allow classes in Markdown but no styles, so a share is written by its digits: 0.745
 * is `at-700 at-40 at-5`.
 */
export function labelClasses({ start, width: wide }: LabelPlace, width: number): string {
  return [...digitClasses('at', start / width), ...digitClasses('wide', wide / width)].join(' ');
}

const UNITS = [100, 10, 1];
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

function digitClasses(name: string, share: number): string[] {
  const thousandths = Math.round(share * 1000);
  const parts = UNITS.map((unit) => (Math.floor(thousandths / unit) % 10) * unit);
  return parts.filter((part) => part > 0).map((part) => `${name}-${part}`);
}

/** The CSS rules of the classes of labels: the stylesheet adds the digits of a place, and of a width. */
export const LABEL_PLACE_RULES = ['at', 'wide']
  .flatMap((name) =>
    UNITS.flatMap((unit) =>
      DIGITS.map(
        (digit) => `section.timeline .${name}-${digit * unit} { --${name}-${unit}s: ${(digit * unit) / 10}% }`,
      ),
    ),
  )
  .join('\n');
