import { asMap, type ChartMap } from '../../outline/chart/chart-layers.ts';

/**
 * Multiplies by `scale` the widths of bars that a chart sets in px: they were chosen for a wide drawing, and would touch
 * in a narrow one. Bars without a width of their own suit every drawing.
 */
export function scaleBars(view: ChartMap, scale: number): ChartMap {
  const mark = asMap(view['mark']);
  const size = mark?.['size'];
  const layer = view['layer'];
  return {
    ...view,
    ...(mark?.['type'] === 'bar' && typeof size === 'number' ? { mark: { ...mark, size: size * scale } } : {}),
    ...(Array.isArray(layer) ? { layer: layer.map((each) => scaleBars(each as ChartMap, scale)) } : {}),
  };
}
