import type { RichText } from '../text/rich-text.ts';
import type { ChartView } from './chart-view.ts';
import type { ImageView } from './figure-view.ts';
import type { MapView } from './map-view.ts';
import type { SharesView } from './shares-view.ts';

/** A chart with a text at every place where a template may put one. */
export function specimenChart(text: RichText): ChartView {
  return {
    ...{ orientation: 'vertical', arrangement: 'single', categoryTitle: text, valueTitle: text },
    categoryType: 'temporal',
    categories: [{ label: text, date: { year: 2030, month: 1, day: 1 }, amount: 1 }],
    series: [
      { name: text, mark: 'line', path: 'straight', hasPoints: true, values: [1], showsValues: true, labels: [text] },
    ],
    stackOrder: [0],
    hasOtherTexts: false,
  };
}

/** Parts of a whole with a text at every place where a template may put one. */
export function specimenShares(text: RichText): SharesView {
  return { parts: [{ name: text, value: 1, share: 1, amount: text, hasAccent: true }], whole: text };
}

/** A map with a text at every place where a template may put one. */
export function specimenMap(text: RichText): MapView {
  const country = { code: 'XX', numeric: '000', name: text };
  return {
    groups: [{ label: text, countries: [country], hasAccent: true }],
    isOrdered: true,
    focus: [country],
    showsNames: true,
  };
}

/** An image, whose path and measures are no texts. */
export const SPECIMEN_IMAGE: ImageView = { path: 'x.png', crop: { left: 0, top: 0, right: 0, bottom: 0 }, ratio: 1 };
