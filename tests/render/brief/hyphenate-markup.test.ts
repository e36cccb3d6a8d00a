import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hyphenateMarkup } from '../../../scripts/render/brief/hyphenate-markup.ts';
import { loadHyphenator } from '../../../scripts/render/brief/load-hyphenator.ts';
import { withoutUnusedHyphens } from '../../../scripts/render/brief/soft-hyphens.ts';
import { toHtml } from '../../../scripts/views/text/to-html.ts';
import { arbitraryText } from '../../helpers/arbitrary-words.ts';

/** A paragraph's markup in a language, with `|` where a word may be divided. */
async function hyphenated(markup: string, language: string): Promise<string> {
  const hyphenate = await loadHyphenator(language);
  if (hyphenate === undefined) throw new Error(`There are no patterns for ${language}.`);
  return hyphenateMarkup(markup, hyphenate, language).replaceAll('\u00AD', '|');
}

test.each([
  ['en-GB', 'international cooperation ends', 'inter|na|tional cooper|a|tion ends'],
  ['en-GB', 'Kazakhstan and UNESCO and eBusinesses abroad', 'Kazakhstan and UNESCO and eBusinesses abroad'],
  ['en-GB', 'not the last: international', 'not the last: international'],
  ['en-GB', 'a well-established word, international.', 'a well-established word, international.'],
  [
    'en-GB',
    '<a href="x">international</a> <code>international</code> end',
    '<a href="x">international</a> <code>international</code> end',
  ],
  ['ru', 'международное сотрудничество растёт', 'меж|ду|на|род|ное сотруд|ни|че|ство растёт'],
  ['de', 'die Zusammenarbeit wächst', 'die Zusam|men|ar|beit wächst'],
])('%s: %s', async (language, markup, expected) => expect(await hyphenated(markup, language)).toBe(expected));

test('a language without patterns is left whole, a region takes its language’s', async () => {
  expect(await loadHyphenator('kk')).toBeUndefined();
  expect(await loadHyphenator('zh-Hans')).toBeUndefined();
  expect((await loadHyphenator('de-AT'))?.('zusammen')).toBe('zusam\u00ADmen');
});

test('nothing but soft hyphens is added, none near a word’s ends', async () => {
  const hyphenate = (await loadHyphenator('en-GB')) ?? ((word: string) => word);
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const markup = toHtml(text).replaceAll('\u00AD', '');
      const result = hyphenateMarkup(markup, hyphenate, 'en-GB');
      expect(result.replaceAll('\u00AD', '')).toBe(markup);
      expect(result).not.toMatch(/(?<!\p{L}{3})\u00AD|\u00AD(?!\p{L}{3})/u);
    }),
    { numRuns: 500, seed: 20240707 },
  );
});

test('soft hyphens that no line ends at go, in the body alone', () => {
  const html = '<title>a\u00ADb</title><body class="x"><p title="c\u00ADd">e\u00ADf g\u00ADh</p></body>';
  expect(withoutUnusedHyphens(html, [false, true])).toBe(
    '<title>a\u00ADb</title><body class="x"><p title="c\u00ADd">ef g\u00ADh</p></body>',
  );
  expect(withoutUnusedHyphens(html, [true])).toBe(html);
});
