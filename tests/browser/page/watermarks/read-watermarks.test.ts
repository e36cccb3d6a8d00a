import { expect, test } from 'vitest';
import {
  readWatermarksOfBrief,
  readWatermarksOfSlides,
  type SeenWatermark,
} from '../../../../scripts/browser/page/watermarks/read-watermarks.ts';
import { showPage } from '../../../../scripts/browser/show-page.ts';
import { checkWatermark } from '../../../../scripts/checks/shown/check-watermark.ts';
import type { ShownPage } from '../../../../scripts/checks/shown/shown-page.ts';
import { drawingUrl } from '../../../../scripts/design/stylesheet.ts';
import { sharedPrinter } from '../../../helpers/shared-printer.ts';
import { sourceFile } from '../../../helpers/source-file.ts';

const WORD = drawingUrl(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000"><path fill="#808080" fill-opacity="0.1" d="M100 400h800v200h-800z"/></svg>',
);
const NOTHING_ASKED = { parts: [], within: [] };

const WHITE = 'viewBox="0 0 9 9" preserveAspectRatio="none"><path d="M0 0h9v9h-9z" fill="white"/>';

// What a stylesheet can do to the word under a slide (`#`), with how it is seen: by itself, and with all that stands on it.
const TRICKS: readonly (readonly [css: string, fault: 'hidden' | 'covered' | null, more?: string])[] = [
  ['', null],
  ['# .watermark { background-size: 60% }', null],
  ['# .watermark { display: none }', 'hidden'],
  ['# .watermark { visibility: hidden !important }', 'hidden'],
  ['# .watermark { opacity: 0.3 }', 'hidden'],
  ['# .watermark { --watermark: none }', 'hidden'],
  ['# { --watermark: none }', 'hidden'],
  ['# .watermark { z-index: -2 } # { isolation: auto !important }', 'hidden'],
  ['# .watermark { background-size: 0 0 }', 'hidden'],
  ['# .watermark { width: 0; height: 0; inset: auto }', 'hidden'],
  ['# .watermark { transform: translateX(3000px) }', 'hidden'],
  ['# .watermark { filter: brightness(9) }', 'hidden'],
  ['# .watermark { clip-path: circle(0) }', 'hidden'],
  ['@media print { # .watermark { display: none } }', 'hidden'],
  ['# div:empty { display: none }', 'hidden'],
  ['# .all { position: absolute; inset: 0; background: white }', 'covered', '<div class="all">Text</div>'],
  ...(
    [
      ['inset: 0; width: 100%; height: 100%', 'covered'],
      // As large as a figure of the content.
      ['inset: 0; width: 100%; height: 60%', null],
    ] as const
  ).map(([place, fault]) => ['', fault, `<svg style="position: absolute; ${place}" ${WHITE}</svg>`] as const),
  ['# p { background: white }', null, '<p>A text on a ground of its own covers a part alone.</p>'],
];

test('the word of a draft is seen under each slide as a reader sees it', async () => {
  const styles = TRICKS.map(([css], index) => css.replaceAll('#', `section#s${index}`));
  const slides = TRICKS.map(
    ([, , more = ''], index) => `<section id="s${index}"><div class="watermark"></div>${more}</section>`,
  );
  const html = `<!doctype html><style>
    :root { --watermark: ${WORD} }
    section { position: relative; width: 640px; height: 360px; overflow: hidden; background: white }
    section:has(.watermark) { isolation: isolate }
    .watermark { position: absolute; z-index: -1; inset: 0; background: var(--watermark, none) no-repeat center / contain }
    ${styles.join('\n')}
  </style><div class="marpit">${slides.join('')}</div>`;
  const { seen } = await sharedPrinter().withPage('testing', async (page) => {
    await showPage(page, html);
    return await readWatermarksOfSlides(page, { drawing: WORD, css: NOTHING_ASKED });
  });
  const found = TRICKS.map(([css], index) => [css, faultIn(seen.filter(({ on }) => on === index + 1))]);
  expect(found).toEqual(TRICKS.map(([css, fault]) => [css, fault]));
});

test('and on the cover and the pages of a brief, with the rule that hides it', async () => {
  const look = async (css: string, selector: string) =>
    await sharedPrinter().withPage('testing', async (page) => {
      await page.emulateMediaType('print');
      const html = `<!doctype html><style>
        :root { --watermark: ${WORD}; --content-width: 160mm; --page-height: 297mm }
        .watermark { position: fixed; z-index: -1; left: 0; top: 0; width: var(--content-width); height: calc(var(--page-height) - 47mm); background: var(--watermark, none) no-repeat center / contain }
        .cover { position: relative; height: 297mm; background: #123 }
        .watermark ~ .cover { isolation: isolate }
        .watermark ~ .cover::after { content: ""; position: absolute; z-index: -1; inset: 20mm; background: var(--watermark, none) no-repeat center / contain }
        section { height: 900px }
        ${css}
      </style><body><div class="watermark"></div><div class="cover">Cover</div><main><section>One</section><section class="b">Two</section></main></body>`;
      await showPage(page, html);
      const parts = [
        { css: `${selector}{color:red}`, supports: [], isAlone: true, toMend: { before: '', words: '', after: '' } },
      ];
      const { seen, matching } = await readWatermarksOfBrief(page, { drawing: WORD, css: { parts, within: [] } });
      return { faults: seen.map((each) => [each.on, faultIn([each])]), matching };
    });
  const hiding = '.b { background: white; height: 1200px } .cover::after { opacity: 0 }';
  expect(await look(hiding, 'div:empty')).toEqual({
    faults: [
      ['cover', 'hidden'],
      ['page', null],
      ['page', 'covered'],
    ],
    matching: [0],
  });
});

function faultIn(seen: readonly SeenWatermark[]): string | null {
  const facts = { watermarks: { seen, matching: [] } } as unknown as ShownPage['facts'];
  const [found] = checkWatermark({ facts, own: [], stylesheets: { page: 'slides', tokens: [], groups: [] } });
  if (found === undefined) return null;
  return found.message.includes('covered') ? 'covered' : 'hidden';
}

test.each([
  ['.a { color: red }\n.watermark { opacity: 0 }', [], 'templates/deck/added.css:2:1'],
  [':root { --watermark: none }', [], 'templates/deck/added.css:1:9'],
  ['.a { color: red }\ndiv:empty, p { display: none }', [2], 'templates/deck/added.css:2:1'],
  ['section { isolation: auto }', [], 'templates/deck/added.css:1:1'],
])('the finding about %s names its place', (css, matching, at) => {
  const own = [sourceFile('templates/deck/added.css', css)];
  const lost: SeenWatermark = { look: 'paper', on: 3, alone: 0, shown: 0 };
  const facts = { watermarks: { seen: [lost], matching } } as unknown as ShownPage['facts'];
  const sources = { markdown: [], html: [], stylesheets: [], classes: [] };
  const groups = [{ files: own, within: 'section', sources }];
  const [found] = checkWatermark({ facts, own, stylesheets: { page: 'slides', tokens: [], groups } });
  expect(found?.code).toBe('check/lost-watermark');
  expect(found?.message).toContain('on slide 3, as a browser prints it');
  expect(`${found?.place?.file}:${found?.place?.line}:${found?.place?.column}`).toBe(at);
});
