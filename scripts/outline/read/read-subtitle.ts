import type { z } from 'zod';
import { addAll } from '../../diagnostics/add-all.ts';
import { parseDateSpan } from '../fact.ts';
import type { FigureSubtitle } from '../outline.ts';
import type { figure } from '../shape/figure-shape.ts';
import type { Located } from '../yaml/located.ts';
import type { OutlineReader } from './outline-reader.ts';

type Input = NonNullable<Located<z.infer<typeof figure>>['subtitle']>;

/** Reads the subtitle of a figure. A period that can't be read gives findings, and is left out. */
export function readSubtitle(input: Input | undefined, reader: OutlineReader): FigureSubtitle | undefined {
  if (input === undefined) return undefined;
  const period = input.period === undefined ? undefined : parseDateSpan(input.period, reader.language);
  addAll(reader.findings, period?.findings ?? []);
  return {
    at: input.at,
    measure: reader.optionalText(input.measure),
    unit: reader.optionalText(input.unit),
    coverage: reader.optionalText(input.coverage),
    period: period?.span,
    total: readTotal(input.total, reader),
  };
}

function readTotal(total: Input['total'], reader: OutlineReader): FigureSubtitle['total'] {
  if (total === undefined) return undefined;
  const { value, at } = total;
  return typeof value === 'number' ? { number: value, at } : reader.text({ ...total, value });
}
