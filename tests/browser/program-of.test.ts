import { expect, test } from 'vitest';
import { programOf } from '../../scripts/browser/program-of.ts';

test('a program has the functions of all its modules, each under its name', () => {
  const source = programOf(
    [{ double: (number: number) => number * 2 }, { half: (number: number) => number / 2 }],
    'inPage',
  );
  expect(source).toContain('const inPage = { double, half };');
});

test('two functions of one name are refused', () => {
  const twice = { columnsOf: () => 1 };
  expect(() => programOf([twice, { columnsOf: () => 2 }], '1')).toThrow("a function 'columnsOf'");
});
