import type { NumberedPage } from './numbered-page.ts';
import type { Place } from './place.ts';

/**
 * Leads from a measurement back to the outline, as plain data: the rendered page has marks around its texts, and every
 * measurement names the mark or the slide that it belongs to.
 */
export interface Locator {
  /** Whether the file has slides, or pages of a brief. */
  readonly kind: NumberedPage['kind'];
  /** The place of each mark in the outline, by the number of the mark. */
  readonly marks: readonly Place[];
  /**
   * The place of each slide in the outline, the first slide first. Empty for a brief: its pages have no value of the
   * outline.
   */
  readonly slides: readonly (Place | undefined)[];
  /** The page, from 1, on which the text of each mark begins. Empty for slides, which are measured by their number. */
  readonly pages: ReadonlyMap<number, number>;
}

/** The owner of a measurement: the mark of a text, a slide (from 1), or both. */
export interface Located {
  readonly mark: number | null;
  readonly slide?: number | null;
}

/**
 * The place of a measurement in the outline: that of its mark, or else that of its slide; undefined where neither is
 * known.
 */
export function placeOf(locator: Locator, { mark, slide = null }: Located): Place | undefined {
  const ofMark = mark === null ? undefined : locator.marks[mark];
  return ofMark ?? (slide === null ? undefined : locator.slides[slide - 1]);
}

/** The slide or page of a measurement; its number is undefined where it is not known. */
export function pageOf(locator: Locator, { mark, slide = null }: Located): NumberedPage {
  const printed = mark === null ? undefined : locator.pages.get(mark);
  return { kind: locator.kind, number: slide ?? printed };
}
