import { expect, test } from 'vitest';
import { placeKey, valueAddresses } from '../../scripts/outline/address/value-addresses.ts';

const TEXT = `title: A title
points:
  - id: agreed
    text: Agreed
    detail: >-
      Two lines
      of it
  - { text: Open, detail: Not agreed }
figure:
  table:
    columns: [A, B]
`;

test('every value of a file has its address, by the place where it begins', () => {
  const addresses = valueAddresses([{ file: { theme: 'finance' }, path: 'themes/10-finance.yaml', text: TEXT }]);
  const at = (line: number, column: number) =>
    addresses.get(placeKey({ file: 'themes/10-finance.yaml', line, column }));
  expect([at(1, 8), at(4, 11), at(5, 13)]).toEqual([
    'finance/title',
    'finance/points/agreed/text',
    'finance/points/agreed/detail',
  ]);
  expect([at(8, 13), at(8, 27), at(11, 18)]).toEqual([
    'finance/points/2/text',
    'finance/points/2/detail',
    'finance/figures/finance-figure/table/columns/2',
  ]);
});

test('a file that can’t be read has no addresses', () => {
  expect(valueAddresses([{ file: 'summit', path: 'summit.yaml', text: 'title: A\rsubtitle: B' }]).size).toBe(0);
});
