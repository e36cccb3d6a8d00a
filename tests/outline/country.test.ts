import { expect, test } from 'vitest';
import { parseCountry } from '../../scripts/outline/country.ts';

const at = { file: 'content/x/themes/10-a.yaml', line: 1, column: 1 };
const hintFor = (value: string) => parseCountry({ value, raw: value, at }).findings[0]?.hint;

test.each([
  ['UK', /is GB\.$/],
  ['el', /is GR\.$/],
  ['austria', 'The code of Austria is AT.'],
  ['Turkey', /is TR\.$/],
  ['South Korea', /is KR\.$/],
  ['Ivory Coast', /is CI\.$/],
  ['Russia', /is RU\.$/],
  ['Kosovo', 'The code of Kosovo is XK.'],
  ['Congo, Democratic Republic of the', 'The code of Congo, Democratic Republic of the is CD.'],
])('%s is known for the country that is meant', (value, hint) => {
  expect(hintFor(value)).toMatch(hint);
});

test.each(['Korea', 'Congo', 'Holland', 'Irak', 'XX', 'England'])('of %s no country is guessed', (value) => {
  expect(hintFor(value)).toMatch(/^Write the two letters that ISO 3166 gives the country/);
});

test.each([
  ['kz', 'KZ'],
  ['KAZ', 'KZ'],
  ['xk', 'XK'],
])('%s is the code of %s', (value, code) => {
  expect(parseCountry({ value, raw: value, at })).toMatchObject({ country: { code }, findings: [] });
});
