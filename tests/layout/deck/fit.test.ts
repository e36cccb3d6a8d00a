import { describe, expect, test } from 'vitest';
import { checkFit } from '../../../scripts/checks/slides/check-fit.ts';
import { locatorOf } from '../../helpers/locator-of.ts';
import { measureContent } from '../../helpers/measure-content.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';

const printer = sharedPrinter();

/** The findings of one slide. */
async function findingsOf(content: string, css = ''): Promise<{ code: string; message: string }[]> {
  const slides = await measureContent(printer, `<section>${content}</section>`, css);
  return checkFit({ slides, layouts: slides.map(() => 'points') }, locatorOf()).map(({ code, message }) => ({
    code,
    message,
  }));
}

const LINES = (count: number) => Array.from({ length: count }, (_, index) => `<li>Line ${index + 1}</li>`).join('');
const LONG = 'A sentence that is long enough to run over a few lines of its narrow column.';

test('a line at the top that is too long is told itself, and not what it lies over', async () => {
  const css =
    'section { width: 400px } header { position: absolute; top: 10px; width: 300px; font: 24px/28px serif } h2 { position: absolute; top: 50px; font: 24px/28px serif }';
  const findings = await findingsOf(`<header>${LONG}</header><h2>A headline</h2>`, css);
  expect(findings).toEqual([
    { code: 'check/overlap', message: expect.stringMatching(/^On slide 1 this lies \d+ px over the text under it\.$/) },
  ]);
});

describe('a planted fault is found', () => {
  test.each([
    ['a list past the bottom', `<ul>${LINES(20)}</ul>`, '', 'check/slide-overflow', /.* past the bottom edge/],
    ['a word past the right edge', `<h2>${'A'.repeat(99)}</h2>`, '', 'check/slide-overflow', /.* past the right edge/],
    [
      'a box placed by hand past the left edge',
      '<p class="b">Words</p>',
      '.b { position: absolute; left: -30px }',
      'check/slide-overflow',
      /.* 30 px past the left edge/,
    ],
    [
      'text moved out by a transform',
      '<p class="b">Words</p>',
      '.b { transform: translateX(1150px) }',
      'check/slide-overflow',
      /.* right edge/,
    ],
    [
      'columns that overflow to the right',
      `<div class="b">${LINES(99)}</div>`,
      '.b { columns: 3; height: 200px }',
      'check/slide-overflow',
      /.* right edge/,
    ],
    [
      'text cut off by a box below',
      `<div class="b"><p>${LONG.repeat(5)}</p></div>`,
      '.b { width: 400px; height: 90px; overflow: hidden }',
      'check/cut-off',
      /.* past the bottom edge of a box/,
    ],
    [
      'text cut off by a box to the right',
      `<p class="b">${LONG}</p>`,
      '.b { width: 300px; overflow: hidden; white-space: nowrap }',
      'check/cut-off',
      /.* right edge/,
    ],
    [
      'text that ends in an ellipsis',
      `<p class="b">${LONG}</p>`,
      '.b { width: 300px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }',
      'check/cut-off',
      /./,
    ],
    [
      'text behind a line clamp',
      `<p class="b">${LONG.repeat(5)}</p>`,
      '.b { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; width: 600px }',
      'check/cut-off',
      /./,
    ],
    [
      'a box that scrolls',
      `<div class="b">${LINES(9)}</div>`,
      '.b { height: 100px; overflow: auto }',
      'check/cut-off',
      /./,
    ],
    [
      'text out of a grid cell',
      `<div class="g"><p>${'A'.repeat(40)}</p><p>b</p></div>`,
      '.g { display: grid; grid-template-columns: 200px 200px }',
      'check/past-column',
      /.* right edge of its column/,
    ],
    [
      'text below its card',
      `<div class="b">${LONG.repeat(3)}</div>`,
      '.b { background: #eee; height: 60px; width: 500px }',
      'check/past-column',
      /.* bottom edge of its box/,
    ],
    [
      'text over the footer',
      `<ul>${LINES(16)}</ul><footer>Sources</footer>`,
      'ul { list-style: none } footer { bottom: 90px }',
      'check/overlap',
      /.* line at the foot/,
    ],
    [
      'text over sources of many lines',
      `<ul>${LINES(16)}</ul><footer>${'Source<br>'.repeat(4)}</footer>`,
      'ul { list-style: none } footer { bottom: 90px }',
      'check/overlap',
      /.* over the 4 lines of sources at the foot/,
    ],
    [
      'text over the header',
      '<header>Theme</header><h2>Headline</h2>',
      'h2 { margin-top: -30px }',
      'check/overlap',
      /.* line at the top/,
    ],
    [
      'text over another text',
      '<p>One sentence</p><p class="b">Another sentence</p>',
      '.b { margin-top: -20px }',
      'check/overlap',
      /.* over another text/,
    ],
    [
      'text spilling over a picture',
      `<p class="b">${LONG.repeat(4)}</p><svg width="900" height="100" role="img"></svg>`,
      '.b { width: 600px; height: 40px }',
      'check/overlap',
      /.* a picture/,
    ],
    [
      'a box that hides a text',
      '<p>Hidden words</p><div class="b"></div>',
      '.b { position: absolute; left: 60px; top: 60px; width: 90px; height: 90px; background: #fff }',
      'check/overlap',
      /.* a box above it/,
    ],
    [
      'a table wider than the slide',
      `<table><tr>${`<td>${'A'.repeat(20)}</td>`.repeat(6)}</tr></table>`,
      '',
      'check/wide-table',
      /.* too wide/,
    ],
    [
      'a table that scrolls',
      `<table><tr>${`<td>${'A'.repeat(20)}</td>`.repeat(6)}</tr></table>`,
      'table { display: block; overflow: auto; max-width: 100% }',
      'check/wide-table',
      /./,
    ],
    [
      'a picture past the slide',
      "<img class=\"b\" src=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E\">",
      '.b { width: 1400px; height: 100px }',
      'check/slide-overflow',
      /.* right edge/,
    ],
    [
      'a picture cut off by a box',
      '<div class="b"><svg width="300" height="300" role="img"></svg></div>',
      '.b { width: 200px; height: 200px; overflow: hidden }',
      'check/cut-off',
      /./,
    ],
    [
      'a shape cut off by its drawing',
      '<svg width="200" height="100" viewBox="0 0 200 100" role="img"><circle cx="150" cy="50" r="80"/></svg>',
      '',
      'check/cut-off',
      /.* frame of the drawing/,
    ],
    [
      'words cut off by their drawing',
      '<svg width="200" height="60" viewBox="0 0 200 60" role="img"><text x="20" y="40">A label that is too long</text></svg>',
      '',
      'check/cut-off',
      /.* right edge/,
    ],
    [
      'running text of 20 px',
      '<p class="b">Words</p>',
      '.b { font-size: 20px }',
      'check/text-too-small',
      /.* 20 px high; 24 px/,
    ],
    [
      'text that a transform makes small',
      '<p class="b">Words</p>',
      '.b { transform: scale(0.5) }',
      'check/text-too-small',
      /.* 12 px high/,
    ],
    [
      'labels of 12 px in a drawing',
      '<svg width="300" height="60" viewBox="0 0 600 120" role="img"><text x="20" y="60">Label</text></svg>',
      '',
      'check/text-too-small',
      /.* 12 px high; 18 px/,
    ],
    [
      'right-to-left text past the left edge',
      `<p dir="rtl" class="b">${'م'.repeat(120)}</p>`,
      '.b { white-space: nowrap }',
      'check/slide-overflow',
      /.* left edge/,
    ],
    [
      'Chinese text past the bottom',
      `<p>${'水资源共享需要共同的规则。'.repeat(70)}</p>`,
      'p { font-size: 30px; line-height: 50px }',
      'check/slide-overflow',
      /.* bottom edge/,
    ],
    [
      'code that is too long',
      `<pre><code>${'x = y; '.repeat(40)}</code></pre>`,
      '',
      'check/slide-overflow',
      /.* right edge/,
    ],
    [
      'code that scrolls',
      `<pre class="b"><code>${'x = y; '.repeat(40)}</code></pre>`,
      '.b { overflow: auto }',
      'check/cut-off',
      /.* right edge/,
    ],
    ['too many words', `<p>${LONG.repeat(9)}</p>`, '', 'check/crowded-slide', /.* 136 words/],
  ])('%s', async (_, content, css, code, message) => {
    expect(await findingsOf(content, css)).toEqual([{ code, message: expect.stringMatching(message) }]);
  });
});

describe('a good slide gives no finding', () => {
  test.each([
    ['text and a list', `<header>Theme</header><h2>Headline</h2><ul>${LINES(6)}</ul><footer>Sources</footer>`, ''],
    [
      'a helper for screen readers',
      '<p>Words</p><p class="b">Only heard</p>',
      '.b { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0 0 0 0) }',
    ],
    ['text put far away', '<p>Words</p><p class="b">Only heard</p>', '.b { position: absolute; left: -9999px }'],
    ['text that is not shown', `<p>Words</p><ul class="b">${LINES(40)}</ul>`, '.b { display: none }'],
    ['text without ink to be seen', '<p>Words</p><p class="b">Words</p>', '.b { opacity: 0; margin-top: -36px }'],
    [
      'a picture that fills the slide',
      '<div class="b"></div><h2>Headline</h2>',
      '.b { position: absolute; inset: 0; background: #eee }',
    ],
    [
      'words on a picture',
      '<svg class="b" width="1280" height="720" role="img"></svg><h2 class="c">Headline</h2>',
      '.b { position: absolute; inset: 0 } .c { position: relative }',
    ],
    [
      'large numerals with tight lines',
      '<p class="b">42</p><p>countries</p>',
      '.b { font-size: 160px; line-height: 140px; overflow: hidden }',
    ],
    [
      'two columns',
      `<div class="b"><ul>${LINES(6)}</ul><ul>${LINES(6)}</ul></div>`,
      '.b { display: grid; grid-template-columns: 1fr 1fr }',
    ],
    ['notes and emphasis in a line', '<p>Words<sup>1, 2</sup> and <em>more</em> words</p>', ''],
    ['a table', `<table><tr><th>One</th><th>Two</th></tr><tr><td>${LONG}</td><td>${LONG}</td></tr></table>`, ''],
    [
      'a scaled box that stays legible',
      '<p class="b">Words</p>',
      '.b { font-size: 48px; line-height: 60px; transform: scale(0.5); transform-origin: 0 0 }',
    ],
    [
      'turned text',
      '<p class="b">Words</p>',
      '.b { position: absolute; left: 600px; top: 300px; transform: rotate(-20deg) }',
    ],
    ['right-to-left text', `<p dir="rtl">${'ماء مشترك '.repeat(9)}</p>`, ''],
    [
      'a drawing with a ground',
      '<svg width="300" height="100" viewBox="0 0 300 100" role="img"><rect x="-5" y="-5" width="310" height="110"/><text x="9" y="60" fill="#fff">Label</text></svg>',
      '',
    ],
    [
      'content that ends on the edge of the safe area, and one px past it',
      '<p class="b">Words</p>',
      '.b { position: absolute; right: -0.9px }',
    ],
  ])('%s', async (_, content, css) => {
    expect(await findingsOf(content, css)).toEqual([]);
  });
});
