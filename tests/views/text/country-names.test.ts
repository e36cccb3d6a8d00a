import { expect, test } from 'vitest';
import { countryNames } from '../../../scripts/views/text/country-names.ts';

test.each(['TW', 'HK', 'MO', 'XK', 'PS', 'EH', 'FK', 'GI', 'GS', 'IO'])(
  '%s has no name but the summit’s own',
  (code) => {
    expect(countryNames('en')(code)).toBeUndefined();
    expect(countryNames('ru', new Map([[code, 'As we say']]))(code)).toBe('As we say');
  },
);

test('other countries have the name of the language, and unknown codes stand for themselves', () => {
  expect([countryNames('ru')('KZ'), countryNames('en')('KZ'), countryNames('en')('QX')]).toEqual([
    'Казахстан',
    'Kazakhstan',
    'QX',
  ]);
});
