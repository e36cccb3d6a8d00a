import type { LookedAt } from '../browser/page/images/read-unseen-drawings.ts';
import type { ShownFacts } from '../browser/page/shown-facts.ts';
import { withoutPlaces } from '../diagnostics/without-places.ts';

/** A text of all that the looks at drawings, logo, marking and word of a draft depend on, wherever they are named in the outline. */
export function lookedKey({ drawings, logo, isMarked, watermark }: LookedAt): string {
  return JSON.stringify([drawings, logo ?? null, isMarked, watermark ?? null], withoutPlaces);
}

/** Lays the places over what was seen in an earlier build: lines move while drawings and logo stay the same. */
export function placedShown(shown: ShownFacts, { drawings, logo }: LookedAt): ShownFacts {
  const places = new Map(drawings.map(({ path, at }) => [path, at]));
  return {
    ...shown,
    unseen: shown.unseen.map((each) => ({ ...each, at: places.get(each.path) ?? each.at })),
    logo: shown.logo && { ...shown.logo, at: logo?.at ?? shown.logo.at },
  };
}
