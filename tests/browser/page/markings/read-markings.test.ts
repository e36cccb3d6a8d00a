import { expect, test } from 'vitest';
import { readMarkings } from '../../../../scripts/browser/page/markings/read-markings.ts';
import { showPage } from '../../../../scripts/browser/show-page.ts';
import { sharedPrinter } from '../../../helpers/shared-printer.ts';

// What a template or stylesheet can do to the words of a marking, with the fault that is seen.
const TRICKS: readonly (readonly [css: string, fault: string | null, more?: string])[] = [
  ['', null],
  ['color: #0a3a48; background: none', null],
  ['pointer-events: none', null],
  ['display: none', 'hidden'],
  ['visibility: hidden', 'hidden'],
  ['opacity: 0', 'hidden'],
  ['filter: opacity(0)', 'hidden'],
  ['width: 0; height: 0; overflow: hidden; font-size: 0', 'hidden'],
  ['top: -60px', 'outside'],
  ['left: 2000px; right: auto', 'outside'],
  ['text-indent: -9999px', 'outside'],
  ['font-size: 1px', 'small'],
  ['transform: scale(0.5)', 'small'],
  ['color: white', 'pale'],
  ['color: #999', 'pale'],
  ['color: transparent', 'pale'],
  ['-webkit-text-fill-color: white', 'pale'],
  ['opacity: 0.2', 'pale'],
  ['opacity: 0.99', null],
  ['background: rgb(0 0 0 / 2%); color: white', 'pale'],
  ['background: linear-gradient(black, black)', 'pale'],
  ['filter: blur(9px)', 'hidden'],
  ['mask-image: linear-gradient(transparent, transparent)', 'hidden'],
  ['mix-blend-mode: screen', 'hidden'],
  ['-webkit-text-security: disc', 'hidden'],
  ['content-visibility: hidden', 'hidden'],
  ['transform: scaleX(0.02)', 'small'],
  ['transform: rotateY(90deg)', 'hidden'],
  ['letter-spacing: -0.4em', 'small'],
  ['', 'pale', '<style>section:nth-child(NUMBER) .marking::first-line { color: white }</style>'],
  ['', 'small', '<style>section:nth-child(NUMBER) .marking::first-letter { font-size: 2px }</style>'],
  [
    '',
    'covered',
    '<style>section:nth-child(NUMBER) .marking::after { content: ""; position: absolute; inset: 0; background: white }</style>',
  ],
  ['', 'hidden', '<style>@media (max-width: 500px) { section:nth-child(NUMBER) .marking { display: none } }</style>'],
  ['', 'pale', '<style>@media print { section:nth-child(NUMBER) .marking { color: white } }</style>'],
  ['', 'pale', '<style>section:nth-child(NUMBER) { opacity: 0.3 }</style>'],
  ['z-index: 1', 'covered', '<div style="position: absolute; inset: 0; z-index: 2; background: red"></div>'],
  ['z-index: 1', 'covered', '<svg style="position: absolute; inset: 0; z-index: 2" width="800" height="90"></svg>'],
  [
    'z-index: 1',
    'covered',
    '<p style="position: absolute; inset: 0; z-index: 2; background: url(data:,); pointer-events: none"></p>',
  ],
  ['clip-path: inset(100%)', 'covered'],
  ['z-index: 1', null, '<p style="position: absolute; inset: 0; z-index: 2">Only the room of a text lies over it.</p>'],
];

test('the words of a marking are seen as a reader sees them', async () => {
  const slides = TRICKS.map(([css, , more = ''], index) => {
    return `<section>${more.replace('NUMBER', String(index + 1))}<div class="marking" style="${css}">OFFICIAL</div></section>`;
  });
  const html = `<!doctype html><style>
    section { position: relative; width: 1280px; height: 200px; overflow: hidden; background: white; color: black }
    .marking { position: absolute; top: 10px; left: 72px; right: 72px; width: fit-content; margin: 0 auto; font: 18px/24px sans-serif; background-color: inherit }
  </style><div class="marpit">${slides.join('\n')}</div>`;
  const seen = await sharedPrinter().withPage('testing', async (page) => {
    await showPage(page, html);
    return await readMarkings(page);
  });
  const found = TRICKS.map(([css, , more], index) => {
    const faults = seen.filter(({ slide }) => slide === index + 1).map(({ fault }) => fault);
    expect(faults).toHaveLength(3);
    return [css, faults.find((fault) => fault !== null) ?? null, more];
  });
  expect(found).toEqual(TRICKS.map(([css, fault, more]) => [css, fault, more]));
});

test('on a page that is scrolled they are looked at in three places', async () => {
  const look = async (position: string) =>
    await sharedPrinter().withPage('testing', async (page) => {
      const marking = `<aside class="marking" style="position: ${position}; top: 0"><p>OFFICIAL</p></aside>`;
      await showPage(page, `<!doctype html><body>${marking}<div style="height: 9000px"></div></body>`);
      return (await readMarkings(page)).map(({ fault }) => fault);
    });
  expect(await look('sticky')).toEqual([null, null, null, null, null, null]);
  expect(await look('static')).toEqual([null, 'outside', 'outside', null, 'outside', 'outside']);
});
