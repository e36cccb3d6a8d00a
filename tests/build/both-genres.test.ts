import { expect, test } from 'vitest';
import { BASE, baseSummit } from '../helpers/base-summit.ts';
import { findingsOf } from '../helpers/build-base.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

test('the faults of the deck and those of the brief are told in one round', async () => {
  const theme = `${BASE}/themes/10-first.yaml`;
  const style = `${BASE}/templates/brief/small.css`;
  const files = await baseSummit(new Map([[style, '.standfirst { font-size: 4pt }\n']]));
  const long = `headline: ${'Gauges make rules possible and '.repeat(12)}more`;
  files.set(theme, (files.get(theme) ?? '').replace('headline: Shared gauges make shared rules possible', long));
  const findings = await findingsOf(createHostInMemory({ files }), sharedPrinter(), ['deck', 'brief']);
  expect(findings.map(({ code, place }) => [code, place?.file])).toEqual([
    ['check/slide-overflow', theme],
    ['check/small-print', theme],
  ]);
});
