import { expect, test } from 'vitest';
import { readInlineTable } from '../../../scripts/outline/chart/chart-data.ts';
import { separatedNumber } from '../../../scripts/outline/chart/separated-number.ts';
import { parseQuantity } from '../../../scripts/outline/fact.ts';
import { chartOf } from '../../helpers/chart-of.ts';
import { outlineFindings } from '../../helpers/outline-findings.ts';

const AT = { file: 'content/x/summit.yaml', line: 4, column: 12 };

test.each([
  ['1,250,000', ['1250000']],
  ['1 250', ['1250']],
  ['1.250.000', ['1250000']],
  ['1\u202f250,50', ['1250.50']],
  ['12,34,567', ['1234567']],
  ['−2,5', ['-2.5']],
  ['1,250', ['1250', '1.250']],
  // Words, dates and numbers that YAML reads itself.
  ['4.50', []],
  ['21 of 27', []],
  ['12 34', []],
  ['2030, 2031', []],
  ['1,2,3', []],
  ['12.05.2030', []],
])('%s is read as %j', (words, readings) => {
  expect(separatedNumber(words)).toEqual(readings);
});

test('the value of a fact with separators is a number, or one error that names both readings', () => {
  const read = (value: string, kind?: 'date' | 'number') => {
    const { quantity, findings } = parseQuantity({ value, raw: value, at: AT }, kind, 'en-GB');
    return quantity ?? findings.map(({ code, message, hint }) => `${code} ${message} ${hint}`);
  };
  expect(read('1,250,000.50')).toEqual({ kind: 'number', from: 1250000.5, decimals: 2 });
  expect(read('1 250 000', 'number')).toEqual({ kind: 'number', from: 1250000 });
  expect(read('1,250')).toEqual([
    "outline/invalid-value '1,250' is not one number: it can be read as 1250 or as 1.25. Write 1250 or 1.25.",
  ]);
  expect(read('9007199254740993,5')).toEqual({ kind: 'words', words: '9007199254740993,5' });
});

test('a number of a chart’s row that an unquoted comma has cut is named as that', () => {
  const { spec } = chartOf('data: { values: [{ bank: left, flow: 1,250,000 }] }\nmark: bar\n');
  const { findings } = readInlineTable(spec, ['data', 'values'], (spec.value['data'] as { values: unknown }).values);
  expect(findings.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
    "The chart's data can't be used: a comma cuts a number of this row in two: '250' stands there as a name without a value. Write the number without separators, such as 1250000 for 1,250,000.",
  ]);
});

test('a text that an unquoted comma has cut is named as that: in a chart’s row, and in a map of the outline', async () => {
  const { spec } = chartOf('data: { values: [{ c: Congo, Dem. Rep., v: 5 }, { c: Chad, v: 3 }] }\nmark: bar\n');
  const rows = readInlineTable(spec, ['data', 'values'], (spec.value['data'] as { values: unknown }).values);
  expect(rows.findings.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
    "The chart's data can't be used: a comma cuts a text of this row in two: 'Dem. Rep.' stands there as a name without a value. Put the text in quotes: \"Congo, Dem. Rep.\".",
  ]);
  const gaps = chartOf('data: { values: [{ c: A, no value: null }, { c: B, no value: 3 }] }\nmark: bar\n').spec;
  const given = (gaps.value['data'] as { values: unknown }).values;
  expect(readInlineTable(gaps, ['data', 'values'], given).findings).toEqual([]);
  const [finding] = await outlineFindings({
    file: 'themes/10-first.yaml',
    from: 'text: The plan begins }',
    to: 'text: The plan begins, with money }',
  });
  expect(finding?.hint).toBe(
    'If it is the rest of a text, a comma has cut it in two: put that text in quotes ("…, with money").',
  );
});
