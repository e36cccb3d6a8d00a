import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCodes, readNumbers } from '../../../../scripts/pdf/read/content/read-operands.ts';

const codesOf = (operands: string, isComposite: boolean) => readCodes(operands, 0, operands.length, isComposite);

test('the numbers of an operator are read, whatever stands between them', () => {
  expect(readNumbers('1 0\n0  -.5 7.25\t9 cm', 0, 17)).toEqual([1, 0, 0, -0.5, 7.25, 9]);
  expect(readNumbers('q', 0, 0)).toEqual([]);
});

test.each([
  ['two bytes a code', '<00410102>', true, [0x41, 0x102]],
  ['one byte a code', '<4142>', false, [0x41, 0x42]],
  ['white space between digits, and a last digit that is missing', '<41 4\n2 5>', false, [0x41, 0x42, 0x50]],
  ['a byte too many', '<004100>', true, [0x41]],
  ['an array of strings with shifts', '[<0041> -120 (\\000B) 3 <43', true, [0x41, 0x42]],
  ['brackets in pairs and after a backslash', String.raw`(a(b)\)c)`, false, [97, 40, 98, 41, 41, 99]],
  ['signs and octal digits after a backslash', String.raw`(\n\t\101\7\\\x)`, false, [10, 9, 65, 7, 92, 120]],
  ['a line that goes on', '(a\\\r\nb\\\nc)', false, [97, 98, 99]],
  ['a string that breaks off', '(ab', false, [97, 98]],
] as const)('codes: %s', (_, operands, isComposite, codes) => {
  expect(codesOf(operands, isComposite)).toEqual(codes);
});

test('a string of any bytes is read as they were written, in digits or in brackets', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 255 })), (bytes) => {
      const digits = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const literal = bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
      expect(codesOf(`<${digits}>`, false)).toEqual(bytes);
      expect(codesOf(`(${literal})`, false)).toEqual(bytes);
    }),
  );
});
