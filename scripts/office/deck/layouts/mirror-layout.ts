import type { Box, LayoutPlan } from './layout-plan.ts';

/** Mirrors a layout for a language that is written from right to left; `width` is that of the slide in px. */
export function mirrorLayout(layout: LayoutPlan, width: number): LayoutPlan {
  const mirrored = <Part extends { readonly box: Box }>(part: Part): Part => ({
    ...part,
    box: mirrorBox(part.box, width),
  });
  return {
    ...layout,
    placeholders: layout.placeholders.map(mirrored),
    ornaments: layout.ornaments.map(mirrored),
  };
}

/** Mirrors a box; `width` is that of the slide in px. */
export function mirrorBox(box: Box, width: number): Box {
  return { ...box, x: width - box.x - box.width };
}
