import { type Diagnostic, diagnose } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import type { Place } from '../../../diagnostics/place.ts';
import { isPrompt } from '../../template/is-prompt.ts';
import type { Box } from '../layouts/layout-plan.ts';
import { markingLines } from '../parts/marking-shapes.ts';
import type { DeckTemplate, TemplateLayout, TemplatePlace } from './deck-template.ts';
import { missingPlaces, textPlaces, titlePlace } from './layout-needs.ts';
import { type LayoutMatch, layoutNamed, type MatchedLayouts } from './match-layouts.ts';

/** The layouts that an outline names, and the places of their names in it. */
export interface WantedLayouts {
  /** The place at which the template is named. */
  readonly at: Place;
  readonly layouts: readonly { readonly name: string; readonly layout: string; readonly at: Place }[];
  /** Whether the words of a document's marking stand on every slide; left out, they don't. */
  readonly isMarked?: boolean;
}

/**
 * Checks a template against the layouts of the deck: those that it has not got, what has no place, words that are left
 * to be replaced, placeholders that lie under a decoration, and those that lie over the words of a document's marking.
 */
export function checkTemplate(
  template: DeckTemplate,
  { matches, unmatched }: MatchedLayouts,
  { at, layouts: wanted, isMarked = false }: WantedLayouts,
): Diagnostic[] {
  const { file, layouts } = template;
  const known = layouts.map(({ name }) => name);
  const unknown = wanted.filter(({ layout }) => layoutNamed(layouts, layout) === undefined);
  const untitled = wanted.flatMap((each) => {
    const layout = layoutNamed(layouts, each.layout);
    return layout !== undefined && titlePlace(layout) === undefined ? [each] : [];
  });
  const unusable = unmatched.filter((name) => ![...unknown, ...untitled].some((each) => each.name === name));
  const used = [...new Set(matches.map(({ layout }) => layout))];
  return [
    ...unknown.map(({ name, layout, at: place }) => {
      const data = { file, name, layout, nearest: nearest(layout, known), known: listed(known) };
      return diagnose('outline/unknown-template-layout', data, place);
    }),
    ...untitled.map(({ name, layout, at: place }) => {
      return diagnose('outline/untitled-layout', { file, name, layout }, place);
    }),
    ...(unusable.length === 0
      ? []
      : [diagnose('outline/unmatched-layouts', { file, names: unusable.join(', '), known: listed(known) }, at)]),
    ...used.flatMap((layout) => lackOf(file, layout, matches, at)),
    ...used.flatMap((layout) => promptsOf(file, layout, at)),
    ...used.flatMap((layout) => coveredPlaces(file, layout, at)),
    ...(isMarked ? used.flatMap((layout) => placesOverMarking(template, layout, at)) : []),
  ];
}

// The most layouts that a hint names.
const MOST_LISTED = 15;

function listed(names: readonly string[]): string {
  return `${names
    .slice(0, MOST_LISTED)
    .map((name) => `'${name}'`)
    .join(', ')}${names.length > MOST_LISTED ? ' …' : ''}`;
}

// One finding for each layout of the template, however many of the deck's take it.
function lackOf(file: string, layout: TemplateLayout, matches: readonly LayoutMatch[], at: Place): Diagnostic[] {
  const users = matches.filter((match) => match.layout === layout).map(({ name }) => name);
  const places = [...new Set(users.flatMap((name) => missingPlaces(name, layout)))];
  if (places.length === 0) return [];
  return [
    diagnose('outline/no-place', { file, layout: layout.name, users: users.join(', '), places: places.join(', ') }, at),
  ];
}

function promptsOf(file: string, layout: TemplateLayout, at: Place): Diagnostic[] {
  return layout.decorations
    .filter(({ words }) => isPrompt(words))
    .map(({ name, words }) => {
      const data = { file, layout: layout.name, shape: name, words: words.trim().slice(0, 60) };
      return diagnose('outline/template-prompt', data, at);
    });
}

function coveredPlaces(file: string, layout: TemplateLayout, at: Place): Diagnostic[] {
  const solid = layout.decorations.filter(({ isSolid }) => isSolid);
  const title = titlePlace(layout);
  const places = [...(title === undefined ? [] : [title]), ...textPlaces(layout)];
  return places.flatMap(({ name, box }) => {
    const over = solid.find((each) => each.box !== undefined && isPartlyOver(each.box, box));
    if (over === undefined) return [];
    return [diagnose('outline/covered-place', { file, layout: layout.name, place: name, shape: over.name }, at)];
  });
}

// The words of a marking lie over all decorations of a layout; what stands in a placeholder lies over the words.
function placesOverMarking({ file, width, height }: DeckTemplate, layout: TemplateLayout, at: Place): Diagnostic[] {
  const [head, foot] = markingLines({ width, height });
  return layout.places.flatMap((place) => {
    const box = bandOf(place);
    const over = [head, foot].find((line) => line !== undefined && heightShared(box, line) > line.height / 2);
    if (over === undefined) return [];
    const data = { file, layout: layout.name, place: place.name, isFoot: over === foot };
    return [diagnose('outline/covered-marking', data, at)];
  });
}

const ONE_LINE: ReadonlySet<string> = new Set(['dt', 'ftr', 'sldNum']);
// The height of a line of type, by its size.
const LEADING = 1.2;

// A date, a foot or a number is one line, however high its box is: the usual one of Office reaches 11 px from the edge.
function bandOf({ type = '', box, levels: [look], frame }: TemplatePlace): Box {
  const height = (look?.size ?? box.height) * LEADING;
  if (!ONE_LINE.has(type) || height >= box.height) return box;
  const { top, bottom } = frame.insets;
  const room = box.height - top - bottom - height;
  const down = { top: 0, middle: room / 2, bottom: room }[frame.anchor];
  return { ...box, y: box.y + top + down, height };
}

// In px: how much of a line, which is centred, a placeholder shares.
function heightShared(place: Box, line: Box): number {
  const middle = line.x + line.width / 2;
  if (place.x > middle || place.x + place.width < middle) return 0;
  return Math.min(place.y + place.height, line.y + line.height) - Math.max(place.y, line.y);
}

// The share of a placeholder that a decoration may touch, and by how many px it may be smaller than what lies on it.
const TOUCHED = 0.04;
const TOLERANCE = 4;

// A decoration that holds all of a placeholder is its ground.
function isPartlyOver(shape: Box, place: Box): boolean {
  const isGround =
    shape.x <= place.x + TOLERANCE &&
    shape.y <= place.y + TOLERANCE &&
    shape.x + shape.width >= place.x + place.width - TOLERANCE &&
    shape.y + shape.height >= place.y + place.height - TOLERANCE;
  const across = Math.min(shape.x + shape.width, place.x + place.width) - Math.max(shape.x, place.x);
  const down = Math.min(shape.y + shape.height, place.y + place.height) - Math.max(shape.y, place.y);
  return !isGround && across > 0 && down > 0 && across * down > TOUCHED * place.width * place.height;
}
