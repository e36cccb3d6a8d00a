import type { NumberedPage } from './numbered-page.ts';
import type { Place } from './place.ts';

/**
 * Leads from what was measured back to the outline, as plain data: the page that was rendered holds marks around its
 * texts, and every measurement names the mark or the slide that it belongs to.
 */
export interface Locator {
  /** Whether the file has slides, or pages of a brief. */
  readonly kind: NumberedPage['kind'];
  /** The place of each mark: that of mark 0 comes first. */
  readonly marks: readonly Place[];
  /** The place of each slide, the first slide first. Empty for a brief: its pages stand for no value of the outline. */
  readonly slides: readonly (Place | undefined)[];
  /** The page, from 1, on which the text of a mark begins. Empty for slides, which are measured by their number. */
  readonly pages: ReadonlyMap<number, number>;
}

/** What a measurement belongs to: the mark of a text, a slide (from 1), or both. */
export interface Located {
  readonly mark: number | null;
  readonly slide?: number | null;
}

/** The place of something measured: that of its mark, else that of its slide; undefined where neither is known. */
export function placeOf(locator: Locator, { mark, slide = null }: Located): Place | undefined {
  const ofMark = mark === null ? undefined : locator.marks[mark];
  return ofMark ?? (slide === null ? undefined : locator.slides[slide - 1]);
}

/** The slide or page that something measured stands on; its number is undefined where it is not known. */
export function pageOf(locator: Locator, { mark, slide = null }: Located): NumberedPage {
  const printed = mark === null ? undefined : locator.pages.get(mark);
  return { kind: locator.kind, number: slide ?? printed };
}
