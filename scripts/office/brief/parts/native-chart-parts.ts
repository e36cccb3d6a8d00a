import { drawingLabel } from '../../../design/type-scale.ts';
import { chartParts } from '../../chart/chart-parts.ts';
import { officeLanguage } from '../../office-language.ts';
import type { Part } from '../../package/part.ts';
import { chartPath } from '../blocks/native-chart.ts';
import type { Writing } from '../writing.ts';

/** Makes the parts of the charts that Word draws itself, each with the workbook of its data. */
export function nativeChartParts({ charts, source, isRtl }: Writing): Part[] {
  const setting = {
    language: officeLanguage(source.view.language),
    isRightToLeft: isRtl,
    isDark: false,
    // In px, as the labels of the drawings in the PDF.
    labelSize: (drawingLabel(source.setup.edition) * 96) / 72,
  };
  return charts.flatMap((chart, index) => chartParts(chartPath(index + 1), chart, setting));
}
