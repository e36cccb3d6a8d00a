import type { Design } from '../outline/outline.ts';
import { widenessOf } from './font-stacks.ts';
import type { Edition } from './page-setup.ts';

/** The sizes of type of one edition in pt, and the leading of running text as a factor. */
export interface TypeScale {
  readonly body: number;
  readonly leading: number;
  /** The first lines of a chapter. */
  readonly lead: number;
  /** Captions, and the actions of recommendations. */
  readonly strong: number;
  /** Tables, the labels of key numbers, and the owners of actions. */
  readonly small: number;
  /** Notes, credits, references. */
  readonly note: number;
  /** Running heads, the heads of tables, and the small lines above headings. */
  readonly tiny: number;
  readonly heading: number;
  readonly display: number;
  readonly cover: number;
  readonly numeral: number;
}

/** The smallest size of type in print, in pt: that of the numbers of notes. */
export const LEAST_PRINTED_TYPE = 6.5;

/**
 * The sizes of type of each edition. Clear print has no type below 12 pt and large print none below 16 pt, as the UK
 * Association for Accessible Formats asks.
 */
export const TYPE_SCALES: Readonly<Record<Edition, TypeScale>> = {
  standard: {
    body: 10.5,
    leading: 15 / 10.5,
    lead: 12.5,
    strong: 11,
    small: 9,
    note: 8,
    tiny: 7.5,
    heading: 21,
    display: 26,
    cover: 44,
    numeral: 40,
  },
  'clear-print': {
    body: 12,
    leading: 17 / 12,
    lead: 14,
    strong: 13,
    small: 12,
    note: 12,
    tiny: 12,
    heading: 22,
    display: 26,
    cover: 44,
    numeral: 42,
  },
  'large-print': {
    body: 16,
    leading: 23 / 16,
    lead: 18,
    strong: 17,
    small: 16,
    note: 16,
    tiny: 16,
    heading: 26,
    display: 30,
    cover: 46,
    numeral: 46,
  },
};

/**
 * Gives the sizes of type of an edition in the families of a design. A family whose letters are larger is set smaller, so that
 * a line holds as many of them; not in the editions that promise a least size.
 */
export function typeScale(edition: Edition, fonts: Design['fonts']): TypeScale {
  const scale = TYPE_SCALES[edition];
  if (edition !== 'standard') return scale;
  const { heading, text } = widenessOf(fonts);
  const narrowed = (size: number, wide: number) => Math.round((size / wide) * 100) / 100;
  return {
    body: narrowed(scale.body, heading),
    leading: scale.leading * heading,
    lead: narrowed(scale.lead, heading),
    strong: narrowed(scale.strong, heading),
    small: narrowed(scale.small, text),
    note: narrowed(scale.note, text),
    tiny: narrowed(scale.tiny, text),
    heading: narrowed(scale.heading, heading),
    display: narrowed(scale.display, heading),
    cover: narrowed(scale.cover, heading),
    numeral: narrowed(scale.numeral, heading),
  };
}

/** The size of the smallest type inside a drawing of the brief, in pt. */
export function drawingLabel(edition: Edition): number {
  return Math.max(8.5, TYPE_SCALES[edition].note);
}
