import type { Box, LayoutPlan, PlaceholderPlan, PlaceName } from '../layouts/layout-plan.ts';
import type { DeckTemplate, TemplateLayout, TemplatePlace } from './deck-template.ts';
import { textPlaces, titlePlace } from './layout-needs.ts';
import type { LayoutMatch } from './match-layouts.ts';

/**
 * Plans a layout of the deck with the placeholders of a template's: its title, its places for text by their size, the
 * one for a picture, chart or table, and the foot. A text place that is named after one of the deck's (`takeaway`,
 * `sources`, `credit`, `eyebrow`) is taken for that.
 */
export function toLayoutPlan({ name, layout }: LayoutMatch, template: DeckTemplate): LayoutPlan {
  const title = titlePlace(layout);
  const named = textPlaces(layout).filter((place) => ownName(place) !== undefined);
  const bodies = largest(textPlaces(layout).filter((place) => ownName(place) === undefined));
  const placeholders = [
    ...(title === undefined ? [] : [placed('title', title)]),
    ...bodies.map((place, index) => placed(BODIES[index] ?? 'body', place)),
    ...named.map((place) => placed(ownName(place) ?? 'body', place)),
    ...figurePlaces(layout, bodies),
    ...layout.places.flatMap((place) => {
      const foot = FOOT[place.type ?? ''];
      return foot === undefined ? [] : [placed(foot, place)];
    }),
  ];
  const area = areaOf(layout, bodies, template);
  return {
    name,
    ground: 'paper',
    ornaments: [],
    placeholders,
    taken: { path: layout.path, colours: layout.colours, fonts: layout.fonts, area },
  };
}

const BODIES: readonly PlaceName[] = ['body', 'body-2'];
const OWN: readonly PlaceName[] = ['eyebrow', 'takeaway', 'sources', 'credit'];
const FOOT: Readonly<Partial<Record<string, PlaceName>>> = { dt: 'date', ftr: 'footer', sldNum: 'number' };

function ownName({ name }: TemplatePlace): PlaceName | undefined {
  return OWN.find((own) => own === name.toLowerCase());
}

// A heading over a column is smaller than the column, so that the two largest places are the columns.
function largest(places: readonly TemplatePlace[]): readonly TemplatePlace[] {
  const byArea = [...places].sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height);
  const [first] = byArea;
  const isLarge = ({ box }: TemplatePlace) =>
    first !== undefined && box.width * box.height > COLUMN_SHARE * first.box.width * first.box.height;
  const taken = byArea.filter(isLarge).slice(0, BODIES.length);
  return places.filter((place) => taken.includes(place));
}

const COLUMN_SHARE = 0.6;

function placed(place: PlaceName, { type, idx, box, levels, frame }: TemplatePlace): PlaceholderPlan {
  const looks = levels.map(({ size }) => ({ family: 'text' as const, size, colour: 'ink' as const }));
  return { place, box, levels: looks, key: { type, idx }, text: { looks: levels, frame } };
}

// A figure takes the place that is meant for its kind, then one for any content; a place for text alone gives its room.
function figurePlaces({ places }: TemplateLayout, bodies: readonly TemplatePlace[]): PlaceholderPlan[] {
  const any = bodies.find(({ type = 'obj' }) => type === 'obj');
  const kinds = { picture: 'pic', chart: 'chart', table: 'tbl' } as const;
  return Object.entries(kinds).flatMap(([place, kind]) => {
    const found = places.find(({ type }) => type === kind) ?? any;
    return found === undefined ? [] : [placed(place as PlaceName, found)];
  });
}

// In px of a slide that is 720 px high.
const MARGIN = 48;

/** The room of a layout for its content: that of its text places, else what lies below the title. */
function areaOf(layout: TemplateLayout, bodies: readonly TemplatePlace[], template: DeckTemplate): Box {
  if (bodies.length > 0) return around(bodies.map(({ box }) => box));
  const title = titlePlace(layout)?.box;
  const margin = (MARGIN * template.height) / 720;
  const top = title === undefined ? margin : title.y + title.height + margin / 2;
  const foot = layout.places.filter(({ type }) => FOOT[type ?? ''] !== undefined).map(({ box }) => box.y);
  const end = foot.reduce((least, y) => (y > top ? Math.min(least, y) : least), template.height - margin);
  const x = title?.x ?? margin;
  return { x, y: top, width: title?.width ?? template.width - 2 * margin, height: Math.max(end - top, 1) };
}

function around(boxes: readonly Box[]): Box {
  const edges = boxes.reduce(
    (whole, { x, y, width, height }) => ({
      left: Math.min(whole.left, x),
      top: Math.min(whole.top, y),
      right: Math.max(whole.right, x + width),
      bottom: Math.max(whole.bottom, y + height),
    }),
    { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: 0, bottom: 0 },
  );
  const { left, top, right, bottom } = edges;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
