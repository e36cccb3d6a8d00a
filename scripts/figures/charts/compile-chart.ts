import type { compile } from 'vega-lite';
import type { ChartMap } from '../../outline/chart/chart-layers.ts';
import { withFoldedNames } from './fields/safe-columns.ts';

/** A chart in Vega's language. */
export type CompiledChart = ReturnType<typeof compile>['spec'];

/**
 * Compiles a prepared chart to Vega, with the look `config`. Gives Vega-Lite's warnings, each once. Throws where the
 * chart can't be compiled.
 */
export async function compileChart(
  prepared: ChartMap,
  config: object,
): Promise<{ spec: CompiledChart; remarks: readonly string[] }> {
  const { compile: compileLite } = await import('vega-lite');
  const log = createChartLog();
  const options = { config, logger: log.logger };
  const { spec } = compileLite(prepared as unknown as Parameters<typeof compile>[0], options);
  log.throwError();
  return { spec: withFoldedNames(spec), remarks: [...log.remarks] };
}

/** Collects Vega's messages: they must not be printed on the terminal, nor be lost. */
export interface ChartLog {
  readonly logger: NonNullable<NonNullable<Parameters<typeof compile>[1]>['logger']>;
  readonly remarks: ReadonlySet<string>;
  /** Throws the first logged error. Vega itself goes on after an error. */
  readonly throwError: () => void;
}

/** Makes an empty log for one drawing. */
export function createChartLog(): ChartLog {
  const remarks = new Set<string>();
  const errors: string[] = [];
  const logger = {
    level: () => logger,
    error: (...words: readonly unknown[]) => {
      errors.push(words.map((word) => (word instanceof Error ? word.message : String(word))).join(' '));
      return logger;
    },
    warn: (...words: readonly unknown[]) => {
      remarks.add(words.map(String).join(' '));
      return logger;
    },
    info: () => logger,
    debug: () => logger,
  };
  const throwError = () => {
    if (errors[0] !== undefined) throw new Error(errors[0]);
  };
  return { logger: logger as unknown as ChartLog['logger'], remarks, throwError };
}
