import { TEMPLATE_LAYOUTS, type TemplateLayoutName } from '../../../outline/template-layouts.ts';
import { foldedName } from '../../template/folded-name.ts';
import type { DeckTemplate, TemplateLayout } from './deck-template.ts';
import { LAYOUT_NEEDS, textPlaces, titlePlace } from './layout-needs.ts';

/** A layout of a template that slides of a layout of the deck take, and by what it was found. */
export interface LayoutMatch {
  readonly name: TemplateLayoutName;
  readonly layout: TemplateLayout;
  readonly by: 'mapping' | 'name' | 'type' | 'placeholders';
}

/** The layouts of a template by the deck's, and those of the deck for which it has none. */
export interface MatchedLayouts {
  readonly matches: readonly LayoutMatch[];
  readonly unmatched: readonly TemplateLayoutName[];
}

/**
 * Finds a template's layout for each layout of the deck: by the outline's own mapping (`wanted`, the names of the
 * template's layouts by the deck's), then by its name, then by its type, then by its placeholders. Only the mapping may
 * choose a layout without a place for text.
 */
export function matchLayouts({ layouts }: DeckTemplate, wanted: ReadonlyMap<string, string>): MatchedLayouts {
  const found = TEMPLATE_LAYOUTS.map((name) => ({ name, match: matchOf(name, layouts, wanted.get(name)) }));
  return {
    matches: found.flatMap(({ match }) => (match === undefined ? [] : [match])),
    unmatched: found.flatMap(({ name, match }) => (match === undefined ? [name] : [])),
  };
}

/** Finds a layout by the name that a user wrote: capitals, hyphens and kinds of white space do not matter. */
export function layoutNamed(layouts: readonly TemplateLayout[], name: string): TemplateLayout | undefined {
  return (
    layouts.find((layout) => layout.name === name) ??
    layouts.find((layout) => foldedName(layout.name) === foldedName(name))
  );
}

function matchOf(
  name: TemplateLayoutName,
  layouts: readonly TemplateLayout[],
  wanted: string | undefined,
): LayoutMatch | undefined {
  const mapped = wanted === undefined ? undefined : layoutNamed(layouts, wanted);
  if (mapped !== undefined && titlePlace(mapped) !== undefined) return { name, layout: mapped, by: 'mapping' };
  const usable = layouts.filter((layout) => titlePlace(layout) !== undefined && textPlaces(layout).length > 0);
  const named = layoutNamed(usable, name);
  if (named !== undefined) return { name, layout: named, by: 'name' };
  for (const type of LAYOUT_NEEDS[name].types) {
    const typed = usable.find((layout) => layout.type === type);
    if (typed !== undefined) return { name, layout: typed, by: 'type' };
  }
  const alike = nearestLayout(name, usable);
  return alike === undefined ? undefined : { name, layout: alike, by: 'placeholders' };
}

// The layout with the number of places that comes nearest; of several, the one with the most room for its content.
function nearestLayout(name: TemplateLayoutName, usable: readonly TemplateLayout[]): TemplateLayout | undefined {
  const { places, types } = LAYOUT_NEEDS[name];
  const isOpening = types.includes('title');
  const distance = (layout: TemplateLayout) => Math.abs(textPlaces(layout).length - places);
  const hasOpeningTitle = (layout: TemplateLayout) => titlePlace(layout)?.type === 'ctrTitle';
  return [...usable].sort(
    (a, b) =>
      Number(hasOpeningTitle(b) === isOpening) - Number(hasOpeningTitle(a) === isOpening) ||
      distance(a) - distance(b) ||
      roomOf(b) - roomOf(a),
  )[0];
}

/** The area of the largest place of a layout for text, in square px. */
function roomOf(layout: TemplateLayout): number {
  return textPlaces(layout).reduce((most, { box }) => Math.max(most, box.width * box.height), 0);
}
