import type { PagedBrief } from '../views/brief/to-brief-view.ts';
import type { PointsPerSlide } from '../views/deck/deck-view.ts';

/** What only measuring and printing tell of a pack, and its pages show. */
export interface LaidOut {
  /** What the brief's pages told; nothing where it was not printed. */
  readonly paged: PagedBrief;
  readonly split?: PointsPerSlide;
}

/** What is told of a pack that was not laid out. */
export const NOT_LAID_OUT: LaidOut = { paged: { numbers: new Map(), plans: new Map() } };
