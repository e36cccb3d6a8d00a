import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortenNumbers } from '../../../scripts/pdf/write/shorten-numbers.ts';

test('numbers keep five significant digits, everything else stays', () => {
  const long =
    '/F5 18 Tf\n1 0 0 -1 132 193 Tm\n<0003> Tj\n12.1859131 0 Td\n-1234.56789 .00012345678 0.5 l\n/G3.1234 gs';
  const short = '/F5 18 Tf\n1 0 0 -1 132 193 Tm\n<0003> Tj\n12.186 0 Td\n-1234.6 0.00012346 0.5 l\n/G3.1234 gs';
  expect(shortenNumbers(long)).toBe(short);
});

test('a string in brackets or an inline image is left alone', () => {
  expect(shortenNumbers('(1.23456789) Tj')).toBe('(1.23456789) Tj');
  expect(shortenNumbers('BI /W 1 ID 1.23456789 EI')).toBe('BI /W 1 ID 1.23456789 EI');
});

test('no number changes by more than a twenty-thousandth of itself, or gets an exponent', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e5, max: 1e5, noNaN: true }), (value) => {
      const written = value.toFixed(9);
      const short = shortenNumbers(`${written} 0 l`).split(' ')[0] ?? '';
      expect(short).toMatch(/^-?\d*\.?\d+$/);
      expect(Math.abs(Number(short) - Number(written))).toBeLessThanOrEqual(Math.abs(Number(written)) * 5e-5);
    }),
  );
});
