import { expect, test } from 'vitest';
import { plainText } from '../../../scripts/views/text/rich-text.ts';
import { toHtml } from '../../../scripts/views/text/to-html.ts';

test.each([
  ['on 3–4\u00A0July 2024', 'on <span class="range">3–4</span>\u00A0July 2024'],
  ['2025–2027', '<span class="range">2025–2027</span>'],
  ['10–12.5% & more', '<span class="range">10–12.5</span>% &#38; more'],
  ['1,000–2,000', '<span class="range">1,000–2,000</span>'],
  ['Minsk–Astana, A1–B2', 'Minsk–Astana, A1–B2'],
])('a range is not parted at its dash: %s', (words, html) => {
  expect(toHtml(plainText(words))).toBe(html);
});
