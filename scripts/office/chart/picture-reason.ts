import type { ChartView } from '../../views/figures/chart-view.ts';

/** Why a chart can't be drawn by Office itself, and so stands in Office files as a picture. */
export type PictureReason =
  /** Only Vega knows what the chart shows: it computes its data, or uses marks that Office has not. */
  | 'computed'
  /** The chart has texts beside the labels of its marks, such as a note at one of them. */
  | 'annotated'
  /** Its lines go in steps. */
  | 'steps'
  /** Bars or areas on a scale of amounts. */
  | 'scale'
  /** Its layers lie over one another in a way that Office has not. */
  | 'layers'
  /** It names colours of its own. */
  | 'colours';

/**
 * Says why a chart can't be a chart of Office's own; undefined where it can be one. `hasColours` says whether it names
 * colours of its own for its marks.
 */
export function pictureReason(chart: ChartView | null, hasColours: boolean): PictureReason | undefined {
  if (chart === null) return 'computed';
  if (hasColours) return 'colours';
  if (chart.hasOtherTexts) return 'annotated';
  if (chart.series.some(({ path }) => path?.startsWith('step') === true)) return 'steps';
  if (isOffScale(chart)) return 'scale';
  return isLayered(chart) ? 'layers' : undefined;
}

// Office has a scale of dates for upright charts, and a scale of amounts for points and lines.
function isOffScale({ categoryType, orientation, series }: ChartView): boolean {
  if (categoryType === 'temporal') return orientation !== 'vertical' || series.some(({ mark }) => mark === 'points');
  if (categoryType !== 'quantitative') return false;
  return orientation !== 'vertical' || !series.every(({ mark }) => mark === 'points' || mark === 'line');
}

function isLayered({ series, orientation, arrangement, categoryType }: ChartView): boolean {
  const marks = new Set(series.map(({ mark }) => mark));
  if (marks.has('points') && categoryType !== 'quantitative') return true;
  if (orientation === 'round') return series.length !== 1;
  if (orientation === 'horizontal') return marks.size > 1 || !marks.has('bar') || arrangement === 'overlaid';
  if (marks.size > 1)
    return (
      [...marks].some((mark) => mark !== 'bar' && mark !== 'line') ||
      series.filter(({ mark }) => mark === 'bar').length > 1
    );
  // Bars over one another hide one another, and areas too.
  return arrangement === 'overlaid' && !marks.has('line') && !marks.has('points');
}
