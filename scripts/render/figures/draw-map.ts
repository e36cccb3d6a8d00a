import { geoAzimuthalEqualArea, geoPath } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { Country } from '../../outline/country.ts';
import type { DrawingFrame } from './drawing-frame.ts';

/** A map whose texts are words. */
export interface MapContent {
  readonly groups: readonly { readonly label: string; readonly countries: readonly Country[] }[];
  readonly focus: readonly Country[];
  readonly labels: boolean;
}

/** Draws a map of countries as SVG; `atlas` is world-atlas's TopoJSON of countries. */
export async function drawMap(map: MapContent, frame: DrawingFrame, atlas: unknown): Promise<string> {
  const { width, height, palette } = frame;
  const topology = atlas as Parameters<typeof feature>[0];
  const world = feature(topology, topology.objects['countries'] as never) as unknown as FeatureCollection;
  const focus = new Set(map.focus.map(({ numeric }) => numeric));
  const shown: FeatureCollection = { ...world, features: world.features.filter(({ id }) => focus.has(String(id))) };
  const projection = geoAzimuthalEqualArea().fitSize([width, height], shown);
  const path = geoPath(projection);
  const fillOf = ({ id }: Feature) => {
    const group = map.groups.findIndex(({ countries }) => countries.some(({ numeric }) => numeric === String(id)));
    return group === -1 ? palette['rule'] : palette[['teal', 'gold', 'deep', 'mute'][group] ?? 'teal'];
  };
  const paths = world.features.map((country) => `<path d="${path(country) ?? ''}" fill="${fillOf(country)}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${paths.join('')}</svg>`;
}
