import type { DeckView } from '../../../views/deck/deck-view.ts';
import { figureLayouts } from './figure-layouts.ts';
import type { LayoutPlan } from './layout-plan.ts';
import { listLayouts } from './list-layouts.ts';
import { mirrorLayout } from './mirror-layout.ts';
import { openingLayouts } from './opening-layouts.ts';
import { pointLayouts } from './point-layouts.ts';
import { slideFrame } from './slide-frame.ts';

/**
 * Gives the layouts of a deck, in the order in which PowerPoint lists them. In a language that is written from right to
 * left they are mirrored.
 */
export function deckLayouts(ratio: DeckView['ratio'], isRightToLeft: boolean): readonly LayoutPlan[] {
  const frame = slideFrame(ratio);
  const layouts = [...openingLayouts(frame), ...listLayouts(frame), ...pointLayouts(frame), ...figureLayouts(frame)];
  return isRightToLeft ? layouts.map((layout) => mirrorLayout(layout, frame.width)) : layouts;
}
