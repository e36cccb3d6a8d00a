import type { z } from 'zod';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { figure } from '../shape/figure-shape.ts';
import type { Shares } from '../shares.ts';
import type { Located } from '../yaml/located.ts';
import type { OutlineReader } from './outline-reader.ts';

type Input = NonNullable<Located<z.infer<typeof figure>>['shares']>;

/** Reads the parts of a whole, and reports a second part with the accent colour. */
export function readShares(input: Input, reader: OutlineReader): Shares {
  const accents = input.flatMap(({ accent }) => (accent?.value === true ? [accent] : []));
  for (const { at } of accents.slice(1)) {
    reader.findings.push(diagnose('outline/second-accent', { what: 'part of the whole' }, at));
  }
  return {
    kind: 'shares',
    parts: input.map(({ at, name, value, accent }) => ({
      at,
      name: reader.text(name),
      value: value.value,
      hasAccent: accent?.value ?? false,
    })),
  };
}
