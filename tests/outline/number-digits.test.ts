import { describe, expect, test } from 'vitest';
import { parseQuantity } from '../../scripts/outline/fact.ts';
import { fractionDigits } from '../../scripts/outline/number-digits.ts';
import { parseDate } from '../../scripts/outline/parse-date.ts';
import { parseYaml } from '../../scripts/outline/yaml/parse-yaml.ts';

const AT = { file: 'content/x/summit.yaml', line: 4, column: 12 };

/** The number as a summit's file holds it: what is found of it there, and the quantity that it is read as. */
function readNumber(raw: string) {
  const { file, findings } = parseYaml(AT.file, `\n\n\n    value: ${raw}\n`);
  const read = parseQuantity({ value: Number(raw), at: AT, raw }, undefined, 'en-GB');
  const lost = findings.map(({ code, message, place }) => ({
    code,
    message,
    line: place?.line,
    column: place?.column,
  }));
  expect(file?.value).toEqual({ value: Number(raw) });
  const more = read.findings.map(({ code, message }) => ({ code, message, line: AT.line, column: AT.column }));
  return { quantity: read.quantity, findings: [...lost, ...more] };
}

test('digits after the point are counted as they are needed', () => {
  const counted = [0, 12, 0.5, 12.34, 1e-9, 1.5e-7, 1e21, 1.25e3].map(fractionDigits);
  expect(counted).toEqual([0, 0, 1, 2, 9, 8, 0, 0]);
});

describe('a number that a computer can’t keep is refused where it is written', () => {
  test.each(['12345678901234567890', '0.1234567890123456789', '9007199254740993', '1e999', '1e-120', '-1e999'])(
    '%s',
    (raw) => {
      const { findings } = readNumber(raw);
      expect(findings).toEqual([expect.objectContaining({ code: 'outline/invalid-value', line: 4, column: 12 })]);
      expect(findings[0]?.message).toContain(raw);
    },
  );

  test.each([
    '0',
    '-0',
    '+7',
    '0.00040',
    '1.50',
    '1e3',
    '12.34567',
    '9007199254740991',
    '1000000000000000000000',
    '.5',
  ])('%s is kept', (raw) =>
    expect(readNumber(raw)).toMatchObject({ quantity: { kind: 'number', from: Number(raw) }, findings: [] }),
  );

  test.each([
    ['4.50', 2],
    ['4.0', 1],
    ['1.50e1', 1],
    ['0.00040', 5],
    ['12.5', undefined],
    ['100', undefined],
    ['1.50e3', undefined],
  ])('%s keeps %s digits behind its point, where some are noughts', (raw, decimals) => {
    const { quantity } = readNumber(raw);
    expect(quantity).toEqual({ kind: 'number', from: Number(raw), ...(decimals === undefined ? {} : { decimals }) });
  });
});

test('there is no year 0, and leap years of the first century are its own', () => {
  const faults = (value: string) => parseDate({ value, at: AT, raw: value }, 'en-GB').findings.map(({ code }) => code);
  expect(faults('0000')).toEqual(['outline/invalid-value']);
  expect(faults('0000-03-01')).toEqual(['outline/invalid-value']);
  expect(faults('0096-02-29')).toEqual([]);
  expect(faults('0100-02-29')).toEqual(['outline/invalid-value']);
  expect(parseDate({ value: '0050', at: AT, raw: '0050' }, 'en-GB').date).toEqual({ year: 50 });
});
