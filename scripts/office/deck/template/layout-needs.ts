import type { TemplateLayoutName } from '../../../outline/template-layouts.ts';
import type { TemplateLayout, TemplatePlace } from './deck-template.ts';

/** What a layout of the deck asks of a template's. */
interface LayoutNeed {
  /** The types of layouts that suit it, the best first (`ST_SlideLayoutType`). */
  readonly types: readonly string[];
  /** How many places for texts, tables or pictures it fills beside the title. */
  readonly places: number;
  /** Whether the foot of the slide shows the date, the deck's title and the slide's number. */
  readonly hasFoot: boolean;
}

const LIST: LayoutNeed = { types: ['obj', 'tx'], places: 1, hasFoot: true };
const OPENING: LayoutNeed = { types: ['title'], places: 1, hasFoot: false };

/** What the layouts of a deck ask of a template's. */
export const LAYOUT_NEEDS: Readonly<Record<TemplateLayoutName, LayoutNeed>> = {
  cover: OPENING,
  'key-messages': LIST,
  ask: { ...LIST, types: ['twoObj', 'obj', 'tx'], places: 2 },
  agenda: LIST,
  section: { types: ['secHead', 'obj', 'tx'], places: 1, hasFoot: true },
  points: LIST,
  numbers: LIST,
  timeline: LIST,
  table: { ...LIST, types: ['tbl', 'obj', 'tx'] },
  contrast: { ...LIST, types: ['twoObj', 'twoTxTwoObj', 'obj', 'tx'], places: 2 },
  chart: { ...LIST, types: ['chart', 'obj', 'tx'] },
  map: LIST,
  image: LIST,
  callout: LIST,
  recommendations: { ...LIST, types: ['tbl', 'obj', 'tx'] },
  close: OPENING,
  sources: LIST,
};

/** The title of a layout; undefined where it has none. */
export function titlePlace({ places }: TemplateLayout): TemplatePlace | undefined {
  return places.find(({ type }) => type === 'title' || type === 'ctrTitle');
}

const TEXTS: ReadonlySet<string> = new Set(['body', 'subTitle', 'obj']);

/** The places of a layout that take a text: those for texts, and those for any content. */
export function textPlaces({ places }: TemplateLayout): readonly TemplatePlace[] {
  return places.filter(({ type = 'obj' }) => TEXTS.has(type));
}

const FOOT = { dt: 'date', ftr: 'footer', sldNum: 'slide number' } as const;

/** Names what slides of a layout of the deck show that has no place of its own in a template's layout. */
export function missingPlaces(name: TemplateLayoutName, layout: TemplateLayout): readonly string[] {
  const need = LAYOUT_NEEDS[name];
  const foot = Object.entries(FOOT).filter(([type]) => !layout.places.some((place) => place.type === type));
  return [
    ...(titlePlace(layout) === undefined ? ['title'] : []),
    ...(textPlaces(layout).length === 0 ? ['text'] : []),
    ...(need.hasFoot ? foot.map(([, words]) => words) : []),
  ];
}
