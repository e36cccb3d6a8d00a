import { isColourPlace } from '../../figures/charts/chart-colours.ts';
import type { ChartPath } from '../../outline/chart/chart-layers.ts';

/** Whether a chart in Vega-Lite's language names colours of its own for its marks; `spec` is its value. */
export function namesColours(spec: unknown, path: ChartPath = []): boolean {
  if (Array.isArray(spec)) return spec.some((item, index) => namesColours(item, [...path, index]));
  if (typeof spec === 'object' && spec !== null) {
    return Object.entries(spec).some(([key, value]) => key !== 'data' && namesColours(value, [...path, key]));
  }
  return typeof spec === 'string' && isColourPlace(path) && !isText(path);
}

// The colour of an axis or of a legend changes no mark.
function isText(path: ChartPath): boolean {
  return path.some((part) => ['axis', 'legend', 'header', 'title'].includes(String(part)));
}
