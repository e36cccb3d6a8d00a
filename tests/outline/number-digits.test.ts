import { describe, expect, test } from 'vitest';
import { parseQuantity } from '../../scripts/outline/fact.ts';
import { fractionDigits } from '../../scripts/outline/number-digits.ts';
import { parseDate } from '../../scripts/outline/parse-date.ts';

const AT = { file: 'content/x/summit.yaml', line: 4, column: 12 };

function readNumber(raw: string) {
  return parseQuantity({ value: Number(raw), at: AT, raw }, undefined, 'en-GB');
}

test('digits after the point are counted as they are needed', () => {
  const counted = [0, 12, 0.5, 12.34, 1e-9, 1.5e-7, 1e21, 1.25e3].map(fractionDigits);
  expect(counted).toEqual([0, 0, 1, 2, 9, 8, 0, 0]);
});

describe('a number that a computer can’t keep is refused where it is written', () => {
  test.each(['12345678901234567890', '0.1234567890123456789', '9007199254740993', '1e999', '1e-120', '-1e999'])(
    '%s',
    (raw) => {
      const { quantity, findings } = readNumber(raw);
      expect(quantity).toBeUndefined();
      expect(findings.map(({ code, place }) => [code, place])).toEqual([['outline/invalid-value', AT]]);
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
    expect(readNumber(raw)).toEqual({ quantity: { kind: 'number', from: Number(raw) }, findings: [] }),
  );
});

test('there is no year 0, and leap years of the first century are its own', () => {
  const faults = (value: string) => parseDate({ value, at: AT, raw: value }, 'en-GB').findings.map(({ code }) => code);
  expect(faults('0000')).toEqual(['outline/invalid-value']);
  expect(faults('0000-03-01')).toEqual(['outline/invalid-value']);
  expect(faults('0096-02-29')).toEqual([]);
  expect(faults('0100-02-29')).toEqual(['outline/invalid-value']);
  expect(parseDate({ value: '0050', at: AT, raw: '0050' }, 'en-GB').date).toEqual({ year: 50 });
});
