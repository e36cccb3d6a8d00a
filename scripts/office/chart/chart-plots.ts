import type { ChartView, SeriesView } from '../../views/figures/chart-view.ts';
import { type Xml, xml } from '../xml/xml.ts';
import { CATEGORY_AXIS, VALUE_AXIS } from './chart-axes.ts';
import { chartSeries, type SeriesKind } from './chart-series.ts';
import type { ChartSheet } from './chart-sheet.ts';
import type { ChartSetting } from './chart-text.ts';

/** Writes the plots of a chart: one for the series of each kind of mark, bars before lines. */
export function plots(chart: ChartView, sheet: ChartSheet, setting: ChartSetting): Xml[] {
  const order: readonly SeriesView['mark'][] = ['area', 'bar', 'line', 'points', 'arc', 'ring'];
  return order.flatMap((mark) => {
    const indexes = [...sheet.series.keys()].filter((index) => sheet.series[index]?.mark === mark);
    if (indexes.length === 0) return [];
    const kind = kindOf(mark, chart);
    const series = indexes.map((index) => chartSeries(kind, index, { chart, sheet, setting }));
    return [plot(kind, series, chart)];
  });
}

function kindOf(mark: SeriesView['mark'], { categoryType }: ChartView): SeriesKind {
  if (mark === 'points' || (mark === 'line' && categoryType === 'quantitative')) return 'scatter';
  if (mark === 'arc') return 'pie';
  return mark === 'ring' ? 'doughnut' : mark;
}

const AXES = xml`<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

function plot(kind: SeriesKind, series: readonly Xml[], chart: ChartView): Xml {
  const stacked = grouping(chart.arrangement);
  switch (kind) {
    case 'bar': {
      const direction = chart.orientation === 'horizontal' ? 'bar' : 'col';
      const isStacked = stacked !== 'standard';
      const gap = chart.categoryType === 'temporal' ? 40 : 54;
      return xml`<c:barChart><c:barDir val="${direction}"/><c:grouping val="${isStacked ? stacked : 'clustered'}"/>
        <c:varyColors val="0"/>${series}<c:gapWidth val="${gap}"/>
        ${isStacked ? xml`<c:overlap val="100"/>` : undefined}${AXES}
      </c:barChart>`;
    }
    case 'line':
      return xml`<c:lineChart><c:grouping val="${stacked}"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>`;
    case 'area':
      return xml`<c:areaChart><c:grouping val="${stacked}"/><c:varyColors val="0"/>${series}${AXES}</c:areaChart>`;
    case 'scatter':
      return xml`<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${AXES}</c:scatterChart>`;
    case 'pie':
      return xml`<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
    case 'doughnut':
      return xml`<c:doughnutChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/><c:holeSize val="60"/></c:doughnutChart>`;
  }
}

function grouping(arrangement: ChartView['arrangement']): 'standard' | 'stacked' | 'percentStacked' {
  if (arrangement === 'stacked') return 'stacked';
  return arrangement === 'normalised' ? 'percentStacked' : 'standard';
}
