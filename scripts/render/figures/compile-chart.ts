import type { compile } from 'vega-lite';
import type { ChartMap } from './chart-views.ts';

type Compiled = ReturnType<typeof compile>['spec'];

/** Compiles a prepared chart to Vega; `config` is its look. Gives what Vega-Lite remarks, each once; throws where it can't. */
export async function compileChart(prepared: ChartMap, config: object): Promise<{ spec: Compiled; remarks: string[] }> {
  const { compile: compileLite } = await import('vega-lite');
  const remarks = new Set<string>();
  const { spec } = compileLite(prepared as unknown as Parameters<typeof compile>[0], {
    config,
    logger: quietLogger(remarks),
  });
  return { spec, remarks: [...remarks] };
}

/** A logger of Vega that throws at errors and collects warnings: nothing is written to the terminal. */
export function quietLogger(remarks: Set<string>) {
  const logger = {
    level: () => logger,
    error: (...words: readonly unknown[]): never => {
      throw new Error(words.map(String).join(' '));
    },
    warn: (...words: readonly unknown[]) => {
      remarks.add(words.map(String).join(' '));
      return logger;
    },
    info: () => logger,
    debug: () => logger,
  };
  return logger as unknown as NonNullable<NonNullable<Parameters<typeof compile>[1]>['logger']>;
}
