import { expect, test } from 'vitest';
import { designTokens } from '../../scripts/design/design-tokens.ts';
import { BUNDLED_ONLY } from '../../scripts/design/font-stacks.ts';
import { placeDirection } from '../../scripts/render/place-direction.ts';
import { readsFromRight } from '../../scripts/views/text/reads-from-right.ts';

test.each(['ar', 'fa', 'he', 'ur', 'ug', 'ug-Arab', 'ps', 'ar-EG'])(
  'a page in %s is read from right to left',
  (language) => {
    expect(placeDirection(`<!doctype html>\n<html lang="${language}" class="idle">`, language)).toBe(
      `<!doctype html>\n<html dir="rtl" lang="${language}" class="idle">`,
    );
  },
);

test.each(['en-GB', 'ru', 'kk', 'zh-Hans', 'ug-Cyrl', 'az-Latn'])('a page in %s stays as it is', (language) => {
  expect(placeDirection('<html>', language)).toBe('<html>');
});

test('a template that says the direction of its page is believed', () => {
  expect(placeDirection('<html lang="ar" dir="ltr">', 'ar')).toBe('<html lang="ar" dir="ltr">');
});

test('tokens turn the sides of pages that are read from right to left, and no others', () => {
  const design = { colours: {}, fonts: BUNDLED_ONLY, slides: 'light' } as unknown as Parameters<typeof designTokens>[1];
  const tokensOf = (language: string) =>
    designTokens(':root {}', design, undefined, { isRightToLeft: readsFromRight(language) });
  for (const css of Object.values(tokensOf('he')))
    expect(css).toContain('--start: right;\n  --end: left;\n  direction: rtl;');
  for (const css of Object.values(tokensOf('en'))) expect(css).toBe(':root {}');
});
