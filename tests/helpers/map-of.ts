import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paletteOf } from '../../scripts/design/stylesheet.ts';
import { textWidth } from '../../scripts/figures/charts/text-width.ts';
import type { DrawingFrame } from '../../scripts/figures/drawing-frame.ts';
import { drawMap, type MapDrawing } from '../../scripts/figures/maps/draw-map.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { type Country, parseCountry } from '../../scripts/outline/country.ts';
import type { Recall } from '../../scripts/outline/recall.ts';
import type { Boundary, GeoBox } from '../../scripts/outline/world-map.ts';
import { sharedRecall } from './shared-recall.ts';

/** The atlas of the maps, as the package has it. */
export const ATLAS: unknown = JSON.parse(
  readFileSync(join(projectFolder, 'node_modules/world-atlas/countries-50m.json'), 'utf8'),
);
const PALETTE = paletteOf(readFileSync(join(projectFolder, 'templates/tokens.css'), 'utf8'));
const AT = { file: 'content/base-summit/themes/10-first.yaml', line: 1, column: 1 };

/** The frame of a map on a slide. */
export const SLIDE_MAP: DrawingFrame = {
  width: 788,
  height: 552,
  fontSize: 18,
  palette: PALETTE,
  language: 'en-GB',
  idPrefix: 'deck-members',
  measure: textWidth,
  widthsKey: '',
};

/** The map that a test wants: countries by their codes, separated by blanks. */
export interface MapRequest {
  /** The codes of each group, by its label. */
  readonly groups: Readonly<Record<string, string>>;
  readonly focus?: string;
  readonly labels?: boolean;
  readonly boundaries?: readonly Boundary[];
  /** The summit's own names, by codes. */
  readonly names?: Readonly<Record<string, string>>;
  readonly ordered?: boolean;
  /** The label of the group with the accent. */
  readonly accent?: string;
  readonly frame?: Partial<DrawingFrame>;
}

/** Draws a map, in the frame of a slide except where `frame` changes it. */
export function mapOf(request: MapRequest, recall: Recall = sharedRecall()): MapDrawing {
  const { groups, focus, labels = true, boundaries = [], names = {}, ordered = false, accent, frame = {} } = request;
  const drawn = Object.entries(groups).map(([label, codes]) => ({
    label,
    countries: countriesOf(codes),
    accent: label === accent,
  }));
  const content = {
    groups: drawn,
    focus: focus === undefined ? drawn.flatMap(({ countries }) => countries) : countriesOf(focus),
    labels,
    boundaries,
    names: new Map(Object.entries(names)),
    ordered,
  };
  return drawMap(content, { ...SLIDE_MAP, ...frame }, ATLAS, AT, recall);
}

/** A row of the `boundaries` of a map, between two countries by their codes. */
export function boundaryOf(one: string, other: string, box: GeoBox): Boundary {
  const [first, second] = countriesOf(`${one} ${other}`);
  if (first === undefined || second === undefined) throw new Error('A boundary is between two.');
  const name = { at: AT, inlines: [{ kind: 'text' as const, value: `Line of ${one} and ${other}` }] };
  return { at: AT, between: [first, second], box, name, draw: 'dashed', note: undefined };
}

function countriesOf(codes: string): Country[] {
  return codes.split(' ').map((value, index) => {
    const { country } = parseCountry({ value, raw: value, at: { ...AT, column: index + 1 } });
    if (country === undefined) throw new Error(`There is no country '${value}'.`);
    return country;
  });
}
