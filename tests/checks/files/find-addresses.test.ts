import { expect, test } from 'vitest';
import { findAddresses, ownAddresses } from '../../../scripts/checks/files/find-addresses.ts';

test('an address with an ampersand is the outline’s own, however the page writes the ampersand', () => {
  const isOwn = ownAddresses([], ['URL: https://example.org/map?view=d&lang=en']);
  for (const ampersand of ['&', '&amp;', '&#38;', '&#x26;']) {
    const text = `<p>https://example.org/map?view=d${ampersand}lang=en</p>`;
    expect(findAddresses({ text, references: [] }, isOwn)).toEqual([]);
  }
});

test('an address that is cut short in a finding is the outline’s own where one begins so', () => {
  const isOwn = ownAddresses([], ['URL: https://example.org/map']);
  const cut = (address: string) => findAddresses({ text: `leaves “${address}…” out`, references: [] }, isOwn);
  expect(cut('https://example.')).toEqual([]);
  expect(cut('https://other.')).toEqual(['https://other']);
});

test('an address in angle brackets that are written by their numbers ends before the second', () => {
  const text = '&#60;https://example.org/a&#62; and &#x3c;https://example.org/b&#x3E;';
  expect(findAddresses({ text, references: [] }, () => false)).toEqual([
    'https://example.org/a',
    'https://example.org/b',
  ]);
});
