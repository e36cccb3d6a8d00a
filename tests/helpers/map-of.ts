import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paletteOf } from '../../scripts/design/stylesheet.ts';
import type { DrawingFrame } from '../../scripts/figures/drawing-frame.ts';
import { drawMap, type MapDrawing } from '../../scripts/figures/maps/draw-map.ts';
import { projectFolder } from '../../scripts/host/project-folder.ts';
import { type Country, parseCountry } from '../../scripts/outline/country.ts';

const ATLAS: unknown = JSON.parse(
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
};

/** The map that a test wants: countries by their codes, separated by blanks. */
export interface MapRequest {
  /** The codes of each group, by its label. */
  readonly groups: Readonly<Record<string, string>>;
  readonly focus?: string;
  readonly labels?: boolean;
  readonly frame?: Partial<DrawingFrame>;
}

/** Draws a map, in the frame of a slide except where `frame` changes it. */
export function mapOf({ groups, focus, labels = true, frame = {} }: MapRequest): MapDrawing {
  const drawn = Object.entries(groups).map(([label, codes]) => ({ label, countries: countriesOf(codes) }));
  const content = {
    groups: drawn,
    focus: focus === undefined ? drawn.flatMap(({ countries }) => countries) : countriesOf(focus),
    labels,
  };
  return drawMap(content, { ...SLIDE_MAP, ...frame }, ATLAS, AT);
}

function countriesOf(codes: string): Country[] {
  return codes.split(' ').map((value, index) => {
    const { country } = parseCountry({ value, raw: value, at: { ...AT, column: index + 1 } });
    if (country === undefined) throw new Error(`There is no country '${value}'.`);
    return country;
  });
}
