import type { View } from 'vega';
import { chartLocale } from './chart-locale.ts';
import { type ChartLog, type CompiledChart, createChartLog } from './compile-chart.ts';
import { textWidth } from './text-width.ts';
import type { TextMetrics, VegaScene } from './vega-scene.ts';

/** A view of a chart during its use, the log of Vega's messages, and Vega itself. */
export interface OpenView {
  readonly view: View;
  readonly log: ChartLog;
  readonly vega: typeof import('vega') & VegaScene;
}

/**
 * Opens a view of a compiled chart, passes it to `work`, and closes it. The view has no screen and can load no files.
 * Numbers and dates are formatted for `language`. The work must not be interrupted, since texts are measured by a
 * function that Vega keeps for the whole process.
 */
export async function openView<Result>(
  spec: CompiledChart,
  language: string,
  work: (open: OpenView) => Result,
): Promise<Result> {
  const [vega, { expressionInterpreter }] = await Promise.all([import('vega'), import('vega-interpreter')]);
  const runtime = vega.parse(spec, {}, { ast: true });
  const withScene = vega as unknown as OpenView['vega'];
  return withTextWidths(withScene.textMetrics, () => {
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

function withTextWidths<Result>(metrics: TextMetrics, work: () => Result): Result {
  const before = metrics.width;
  metrics.width = (item, text) => textWidth(String(text ?? '').trim(), item);
  try {
    return work();
  } finally {
    metrics.width = before;
  }
}
