import type { ChartView } from '../../views/figures/chart-view.ts';
import type { Part } from '../package/part.ts';
import { openRelationships } from '../package/relationships.ts';
import { xml } from '../xml/xml.ts';
import { chartAxes } from './chart-axes.ts';
import { plots } from './chart-plots.ts';
import { chartSheet } from './chart-sheet.ts';
import { type ChartSetting, labelText } from './chart-text.ts';
import { chartWorkbook } from './chart-workbook.ts';

/**
 * Makes the parts of a chart that Office draws itself: the chart, and the workbook with its data. `path` is the chart's
 * path without the ending, such as `ppt/charts/chart1`. Throws a TypeError where `pictureReason` has a reason.
 */
export function chartParts(path: string, chart: ChartView, setting: ChartSetting): Part[] {
  const sheet = chartSheet(chart);
  const workbook = `${path.replace(/[^/]+\/([^/]+)$/, 'embeddings/$1')}.xlsx`;
  const relationships = openRelationships();
  const data = relationships.to('package', workbook);
  const isRound = chart.orientation === 'round';
  const hasLegend = isRound || sheet.series.length > 1;
  const content = xml`<c:chartSpace
    xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
    <c:date1904 val="0"/><c:lang val="${setting.language}"/><c:roundedCorners val="0"/>
    <c:chart>
      <c:autoTitleDeleted val="1"/>
      <c:plotArea><c:layout/>${plots(chart, sheet, setting)}${isRound ? undefined : chartAxes(chart, sheet, setting)}</c:plotArea>
      ${hasLegend ? legend(setting) : undefined}
      <c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>
    </c:chart>
    <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
    ${labelText('ink', setting)}
    <c:externalData r:id="${data}"><c:autoUpdate val="0"/></c:externalData>
  </c:chartSpace>`;
  return [
    {
      path: `${path}.xml`,
      type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      content,
      relationships: relationships.all(),
    },
    {
      path: workbook,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: chartWorkbook(sheet),
    },
  ];
}

function legend(setting: ChartSetting) {
  return xml`<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${labelText('ink', setting)}</c:legend>`;
}
