import { expect, test } from 'vitest';
import { BASE, baseSummit } from '../helpers/base-summit.ts';
import { findingsOf } from '../helpers/build-base.ts';
import { createHostInMemory } from '../helpers/host-in-memory.ts';
import { sharedPrinter } from '../helpers/shared-printer.ts';

const SUMMIT = `${BASE}/summit.yaml`;
const printer = sharedPrinter();

test.each(['16:9', '4:3'])('four long numerals stand in a row, on the page and on a slide of %s', async (ratio) => {
  const files = await baseSummit();
  const facts = ['USD 500 million', '[2021, 2040]', '"1.5 billion"', 'EUR 1,250 billion'].map((value, index) => {
    const kind = value.startsWith('[') ? '\n    kind: date' : '';
    return `  long${index}:\n    value: ${value}${kind}\n    label: an amount of the example\n`;
  });
  const text = (files.get(SUMMIT) ?? '')
    .replace('facts:\n', `facts:\n${facts.join('')}`)
    .replace('numbers: [rivers, fund, plan]', `numbers: [long0, long1, long2, long3]\ndesign:\n  ratio: '${ratio}'`);
  files.set(SUMMIT, text);
  expect(text).toContain('[long0, long1, long2, long3]');
  expect(await findingsOf(createHostInMemory({ files }), printer, ['deck', 'brief'])).toEqual([]);
});
