import type { BodySizes } from '../render/deck/place-body-sizes.ts';
import type { PagedBrief } from '../views/brief/to-brief-view.ts';
import type { ItemsPerSlide } from '../views/deck/deck-view.ts';

/** The facts about a pack that its pages show, but that only measuring and printing find out. */
export interface LaidOut {
  /** The page numbers and breaks of the brief; empty where it was not printed. */
  readonly paged: PagedBrief;
  readonly split?: ItemsPerSlide;
  readonly sizes?: BodySizes;
}

/** The facts about a pack that was not laid out: empty. */
export const NOT_LAID_OUT: LaidOut = { paged: { numbers: new Map(), plans: new Map() } };
