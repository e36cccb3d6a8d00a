import { expect, test } from 'vitest';
import { isLanguageTag } from '../../scripts/outline/language-tag.ts';

test.each(['en', 'en-GB', 'zh-Hans-CN', 'es-419', 'sl-rozaj-biske', 'de-CH-1996', 'EN-gb'])('%s is a tag', (tag) => {
  expect(isLanguageTag(tag)).toBe(true);
});

test.each([
  'en-u-nu-mlym',
  'en-GB-t-jp',
  'en-x-mine',
  'x-mine',
  'en-0-abc',
  'en-a-bbb-x-ccc',
  'en_GB',
  '',
  'i-klingon',
])('%s is none that labels and numbers can be in', (tag) => expect(isLanguageTag(tag)).toBe(false));

test('one of four hundred letters is none', () => {
  const parts = Array.from({ length: 60 }, (_, index) => `abcd${String(index).padStart(2, '0')}`);
  expect(isLanguageTag(['en', ...parts].join('-'))).toBe(false);
});
