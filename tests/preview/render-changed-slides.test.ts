import { expect, test } from 'vitest';
import { marpThemeHead } from '../../scripts/design/stylesheet.ts';
import { createSlideRenderer } from '../../scripts/preview/render-changed-slides.ts';
import { renderDeckHtml } from '../../scripts/render/deck/render-deck-html.ts';

const HEAD = '---\nmarp: true\ntheme: communique\npaginate: true\nlang: en-GB\n---\n';
const THEME = `${marpThemeHead('communique')}section { color: black; }`;
const [MARK, END] = ['\u{100003}', '\u{10FFFD}'];
const DRAWINGS = new Map([['map', '<svg width="10" height="10"></svg>']]);

const slide = (headline: string, more = '') => `\n<!-- _class: points -->\n\n## ${MARK}${headline}${END}\n${more}\n`;
const deck = (...slides: string[]) => `${HEAD}${slides.join('\n---\n')}`;

const FIRST = slide('First', '<!--\n- Say this.\n-->');
const SECOND = slide('Second', '![A map](figures/map.svg)');
const THIRD = slide('Third', '[a *link*](https://example.org)');

test.each([
  ['a headline', deck(FIRST, slide('Another *one*'), THIRD)],
  ['the first slide and the last', deck(slide('Changed', '<!--\n- Say that.\n-->'), SECOND, slide('Changed too'))],
  ['a slide more', deck(FIRST, SECOND, slide('Between'), THIRD)],
  ['a slide less', deck(FIRST, THIRD)],
  ['a class', deck(FIRST, SECOND.replace('points', 'map'), THIRD)],
  ['a directive that holds on', deck(FIRST.replace('_class: points', 'header: Above all'), SECOND, THIRD)],
  [
    'a link that another slide declares',
    deck(slide('First', '[a]: https://example.org/a'), SECOND, slide('Third', '[a]')),
  ],
  ['a rule that tears a slide in two', deck(FIRST, `${SECOND}\n\n---\n\nmore`, THIRD)],
  ['an asterisk beside a mark', deck(FIRST, slide('*Second', 'x*'), THIRD)],
  ['the front matter', deck(FIRST, SECOND, THIRD).replace('en-GB', 'ru')],
  ['nothing', deck(FIRST, SECOND, THIRD)],
])('%s: changed, it is what Marp makes of the whole', async (_, changed) => {
  const render = createSlideRenderer();
  for (const marked of [deck(FIRST, SECOND, THIRD), changed, deck(FIRST, SECOND, THIRD)]) {
    expect(await render(marked, THEME, DRAWINGS)).toEqual(await renderDeckHtml(marked, THEME, DRAWINGS));
  }
});

test('only what has changed is rendered', async () => {
  const render = createSlideRenderer();
  await render(deck(FIRST, SECOND, THIRD), THEME, DRAWINGS);
  let packed = 0;
  await render(deck(FIRST, slide('Another'), THIRD), THEME, DRAWINGS, (what, _, make) => {
    if (what === 'marp') packed += 1;
    return make();
  });
  // The old slide and the new one, each by itself.
  expect(packed).toBe(2);
});
