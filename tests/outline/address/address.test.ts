import { describe, expect, test } from 'vitest';
import { type Address, formatAddress, parseAddress } from '../../../scripts/outline/address/address.ts';
import { addressAt } from '../../../scripts/outline/address/address-paths.ts';
import { figureIds } from '../../../scripts/outline/address/figure-ids.ts';

const ADDRESSES: readonly (readonly [string, Address])[] = [
  [
    'finance/points/agreed-signals/detail',
    { file: { theme: 'finance' }, path: ['points', 'agreed-signals', 'detail'] },
  ],
  ['finance/points/2/detail', { file: { theme: 'finance' }, path: ['points', 1, 'detail'] }],
  ['summit/key_messages/3', { file: 'summit', path: ['key_messages', 2] }],
  ['themes/summit/points/1', { file: { theme: 'summit' }, path: ['points', 0] }],
  ['themes/themes', { file: { theme: 'themes' }, path: [] }],
  ['references/raza2024', { file: 'references', path: ['raza2024'] }],
  ['references/doi.3a.10.2e.1.2f.x.', { file: 'references', path: ['doi:10.1/x'] }],
  ['references/.32.02.34..', { file: 'references', path: ['2024'] }],
];

describe('an address', () => {
  test.each(ADDRESSES.slice(0, 7))('%s is written and read', (words, address) => {
    expect(formatAddress(address)).toBe(words);
    expect(parseAddress(words)).toEqual(address);
  });

  test('keeps a key of digits apart from the number of an item, and has no white space', () => {
    for (const key of ['2024', 'Құжат 7', 'a/b', '合作', 'x.', 'a.2f.b']) {
      const words = formatAddress({ file: 'references', path: [key] });
      expect(words).toMatch(/^[\w./-]+$/);
      expect(parseAddress(words)).toEqual({ file: 'references', path: [key] });
    }
  });

  test.each(['', 'finance//detail', 'finance/', 'themes/finance'])('%j is none', (words) => {
    expect(parseAddress(words)).toBeUndefined();
  });
});

const THEME = {
  points: [{ text: 'One' }, { id: 'agreed', text: 'Two', detail: 'More' }],
  figure: { table: {}, caption: 'Funds are small' },
  figures: [
    { id: 'growth', timeline: [{ id: 'start', text: 'A' }, { text: 'B' }] },
    { table: {}, caption: 'What a fund needs grows' },
  ],
};
const file = { file: { theme: 'finance' }, value: THEME };

describe('the address of a value', () => {
  test.each([
    [['points', 0, 'text'], 'finance/points/1/text'],
    [['points', 1, 'detail'], 'finance/points/agreed/detail'],
    [['figure'], 'finance/figures/finance-funds-are-small'],
    [['figures', 0, 'timeline', 0, 'text'], 'finance/figures/growth/timeline/start/text'],
    [['figures', 0, 'timeline', 1], 'finance/figures/growth/timeline/2'],
    [['figures', 1, 'table'], 'finance/figures/finance-what-a-fund-needs/table'],
  ] as const)('%j is %s', (path, words) => {
    expect(addressAt(file, path)).toBe(words);
  });

  test('stays the same when others come before it', () => {
    const more = { ...THEME, points: [{ text: 'New' }, ...THEME.points], figure: { map: {}, caption: 'New' } };
    expect(addressAt({ ...file, value: more }, ['points', 2, 'detail'])).toBe('finance/points/agreed/detail');
    const figures = [{ map: {}, caption: 'New' }, ...THEME.figures];
    expect(addressAt({ ...file, value: { figures } }, ['figures', 2, 'table'])).toBe(
      'finance/figures/finance-what-a-fund-needs/table',
    );
  });
});

test('the id of a figure does not change because another one came', () => {
  const named = (...captions: string[]) =>
    figureIds(
      'finance',
      captions.map((caption) => ({ id: undefined, caption })),
    );
  const one = 'finance-funds-are-small';
  expect(named('Funds are small')).toEqual([one]);
  expect(named('Banks are slow', 'Funds are small', 'Trade grew')).toEqual([
    'finance-banks-are-slow',
    one,
    'finance-trade-grew',
  ]);
  expect(
    figureIds('finance', [
      { id: 'growth', caption: 'Trade grew' },
      { id: undefined, caption: 'Funds are small' },
    ]),
  ).toEqual(['growth', one]);
  expect(named('Funds are small', 'Funds are small')).toEqual([one, `${one}-2`]);
  expect(named('Қорлар аз', '资金少')).toEqual(['finance-figure', 'finance-figure-2']);
});
