import type { View } from 'vega';
import type { MeasureText } from '../../design/widths/font-widths.ts';
import type { DrawingFrame } from '../drawing-frame.ts';
import { chartLocale } from './chart-locale.ts';
import { type ChartLog, type CompiledChart, createChartLog } from './compile-chart.ts';
import type { TextMetrics, VegaScene } from './vega-scene.ts';

/** A view of a chart during its use, the log of Vega's messages, and Vega itself. */
export interface OpenView {
  readonly view: View;
  readonly log: ChartLog;
  readonly vega: typeof import('vega') & VegaScene;
}

/**
 * Opens a view of a compiled chart, passes it to `work`, and closes it. The view has no screen and can load no files.
 * Numbers and dates are formatted for the frame's language, and texts measured in its family. The work must not be interrupted, since texts are measured by a
 * function that Vega keeps for the whole process.
 */
export async function openView<Result>(
  spec: CompiledChart,
  { language, measure }: Pick<DrawingFrame, 'language' | 'measure'>,
  work: (open: OpenView) => Result,
): Promise<Result> {
  const [vega, { expressionInterpreter }] = await Promise.all([import('vega'), import('vega-interpreter')]);
  const runtime = vega.parse(spec, {}, { ast: true });
  const withScene = vega as unknown as OpenView['vega'];
  return withTextWidths(withScene.textMetrics, measure, () => {
    const log = createChartLog();
    const view = new vega.View(runtime, {
      renderer: 'none',
      expr: expressionInterpreter,
      loader: NO_LOADER,
      locale: chartLocale(language),
      logger: log.logger,
    } as never);
    const result = work({ view, log, vega: withScene });
    view.finalize();
    return result;
  });
}

const refuse = async (): Promise<never> => {
  throw new Error('A chart loads nothing.');
};
const NO_LOADER = { load: refuse, sanitize: refuse, http: refuse, file: refuse };

function withTextWidths<Result>(metrics: TextMetrics, measure: MeasureText, work: () => Result): Result {
  const before = metrics.width;
  metrics.width = (item, text) => measure(String(text ?? '').trim(), item);
  try {
    return work();
  } finally {
    metrics.width = before;
  }
}
