import { describe, expect, test } from 'vitest';
import { measurePages, measureSlides } from '../../../scripts/browser/page/measure-slides.ts';
import { seeInks } from '../../../scripts/browser/page/see-inks.ts';
import { takeMarksOut } from '../../../scripts/browser/page/take-marks.ts';
import { showPage } from '../../../scripts/browser/show-page.ts';
import { checkMarkdown } from '../../../scripts/build/check-markdown.ts';
import { checkContrast } from '../../../scripts/checks/shown/check-contrast.ts';
import type { Diagnostic } from '../../../scripts/diagnostics/diagnostic.ts';
import { createHostInMemory } from '../../helpers/host-in-memory.ts';
import { locatorOf } from '../../helpers/locator-of.ts';
import { sharedPrinter } from '../../helpers/shared-printer.ts';
import { firstOf } from '../../helpers/tries.ts';

const printer = sharedPrinter();

const GREY_IMAGE = svg('<rect width="400" height="300" fill="#808080"/>');
const HALVES = svg('<rect width="200" height="300" fill="#111"/><rect x="200" width="200" height="300" fill="#eee"/>');

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300">${content}</svg>`;
}

/** What is found in the slides of a Markdown file whose stylesheet is given: line, ratio and colours of each text. */
async function contrastsOf(style: string, ...slides: string[]): Promise<string[]> {
  const text = `---\nmarp: true\nstyle: |\n  section { background: #fff; color: #222; }\n${indent(style)}\n---\n\n${slides.join('\n\n---\n\n')}\n`;
  const files = [
    ['talks/talk.md', text],
    ['talks/grey.svg', GREY_IMAGE],
    ['talks/halves.svg', HALVES],
  ] as const;
  const { findings } = await checkMarkdown(createHostInMemory({ files }), 'talks/talk.md', printer);
  return findings
    .filter(({ code }) => code === 'markdown/contrast')
    .map(({ message, place }) => {
      const line = text.split('\n')[(place?.line ?? 1) - 1] ?? '';
      const [, slide, words, colour, behind, ratio, least] =
        /^Slide (\d+): “(.*)” is pale: (\S+) on (\S+) has a contrast of (\S+) : 1, and (\S+) : 1/.exec(message) ?? [];
      return `${slide} ${words}: ${colour} on ${behind}, ${ratio} of ${least}, in “${line.trim()}”`;
    });
}

/** What is found in the HTML of slides. */
async function findingsOf(content: string): Promise<Diagnostic[]> {
  const inks = await printer.withPage('measuring', async (page) => {
    await showPage(page, `<div class="marpit">${content}</div>`);
    return await seeInks(page, await measureSlides(page, await takeMarksOut(page)));
  });
  return checkContrast(inks, locatorOf());
}

test('a text of a page that is read from right to left is judged where it stands', async () => {
  const inks = await printer.withPage('measuring', async (page) => {
    await page.setViewport({ width: 640, height: 400 });
    const grounds = ['#223344', '#667788', '#ddeeff'];
    const texts = grounds.map((ground) => `<p style="margin: 0; height: 900px; background: ${ground}">Words</p>`);
    await showPage(
      page,
      `<!doctype html><html dir="rtl"><body style="margin: 0"><main>${texts.join('')}</main></body></html>`,
    );
    return await seeInks(page, await measurePages(page, await takeMarksOut(page), '', []));
  });
  expect(inks.flat().map(({ behind }) => behind)).toEqual([['#223344'], ['#667788'], ['#ddeeff']]);
});

/** The texts of a slide's HTML that can hardly be read, with their colours. */
async function palesOf(content: string): Promise<string[]> {
  return (await findingsOf(content)).map(({ message }) => {
    const [, words, colour, behind] = /“(.*)”.*read: (\S+) on (\S+) has/.exec(message) ?? [];
    return `${words}: ${colour} on ${behind}`;
  });
}

function indent(style: string): string {
  return style
    .split('\n')
    .map((line) => `  ${line.trim()}`)
    .join('\n');
}

describe('a text that can hardly be read is found on its line', () => {
  test('on the ground of its slide', async () => {
    expect(await contrastsOf('em { color: #999; font-style: normal }', '# Good', 'Some *pale words* here')).toEqual([
      '2 pale words: #999999 on #ffffff, 2.8 of 3, in “Some *pale words* here”',
    ]);
  });

  test('on a band, a gradient, a translucent layer, and behind the opacity of what is around', async () => {
    const style = `
      .band { background: #345; color: #567; padding: 20px }
      .gradient { background: linear-gradient(90deg, #fff, #333); color: #000; padding: 20px }
      .veil { background: rgb(0 0 0 / 50%); color: #444; padding: 20px }
      .faint { opacity: 0.3 }`;
    const found = await contrastsOf(
      style,
      '<div class="band">On a band</div>',
      '<div class="gradient">Words that run on and on from the light end of a gradient to its dark end</div>',
      '<div class="veil">Under a veil</div>',
      '<div class="faint"><p>Much too faint</p></div>',
    );
    expect(found.map((each) => each.replace(/: #.*? of/, ' of'))).toEqual([
      '1 On a band of 3, in “<div class="band">On a band</div>”',
      '2 Words that run on and … of 3, in “<div class="gradient">Words that run on and on from the light end of a gradient to its dark end</div>”',
      '3 Under a veil of 3, in “<div class="veil">Under a veil</div>”',
      '4 Much too faint of 3, in “<div class="faint"><p>Much too faint</p></div>”',
    ]);
    expect(found[2]).toContain('#444444 on #7f7f7f');
    expect(found[3]).toContain('#bdbdbd on #ffffff');
  });

  test('over a picture in the background, a picture in the flow, and half of a picture', async () => {
    const found = await contrastsOf(
      'h1 { color: #777 } .all { color: #222 } .over { position: absolute; left: 100px; top: 100px; color: #888; margin: 0 } img { margin: 0 }',
      '![bg](grey.svg)\n\n# Over a background',
      '<img src="grey.svg" width="800" style="position:absolute;left:0;top:0"><p class="over">Over an image</p>',
      '![bg](halves.svg)\n\n<p class="all">All across the slide, from what is dark to what is light, over both halves</p>',
    );
    expect(found.map((each) => each.split(' of ')[0]?.replace(/, [\d.]+$/, ''))).toEqual([
      '1 Over a background: #777777 on #808080',
      '2 Over an image: #888888 on #808080',
      '3 All across the slide, from …: #222222 on #111111',
    ]);
  });

  test('before a text by its stylesheet, and as a number of a list', async () => {
    const found = await contrastsOf(
      'h2::before { content: "Part 1: "; color: #ddd } ol li::marker { color: #eee }',
      '## Points',
      '1. First\n2. Second',
    );
    expect(found.map((each) => each.split(',')[0])).toEqual([
      '1 Part 1:: #dddddd on #ffffff',
      '2 ::marker: #eeeeee on #ffffff',
      '2 ::marker: #eeeeee on #ffffff',
    ]);
  });

  test('but not for the line over it, beneath which a stylesheet sets its number', async () => {
    const style = 'p { padding: 4px 30px; border: 12px solid #8b680b; border-width: 12px 40px }';
    const number = 'p::before, p::after { content: "No. 1 "; color: #8b680b; font-size: 20px }';
    expect(await contrastsOf(`${style} ${number}`, 'Text')).toEqual([]);
  });

  test('in a drawing, unless a halo of the words is between', async () => {
    const sea =
      '<rect width="400" height="300" fill="#036"/><text x="40" y="150" font-size="30" fill="#024">Sea</text>';
    expect(await palesOf(`<section>${svg(sea)}</section>`)).toEqual(['Sea: #002244 on #003366']);
    const halo = 'stroke="#fff" stroke-width="14" stroke-linejoin="round" paint-order="stroke"';
    expect(await palesOf(`<section>${svg(sea.replace('<text', `<text ${halo}`))}</section>`)).toEqual([]);
  });

  test('after a slide without a height, and far down a page that no single picture holds', async () => {
    const pale = '<p style="color:#ddd">Pale</p>';
    expect(await palesOf(`<section></section><section>${pale}</section>`)).toEqual(['Pale: #dddddd on #ffffff']);
    const far = `<p style="margin-top:40000px">Black</p>${pale}<p style="margin-top:31000px;color:#ccc">Last</p>`;
    expect(await palesOf(`<section>${far}</section>`)).toEqual([
      'Pale: #dddddd on #ffffff',
      'Last: #cccccc on #ffffff',
    ]);
  });

  test('small ones must be stronger than large ones', async () => {
    const style =
      'p { font-size: 20px } .large { font-size: 24px } .bold { font-size: 19px; font-weight: 700 } p { color: #8a8a8a }';
    const slide = '<p>Twenty</p><p class="large">Twenty-four</p><p class="bold">Nineteen and bold</p>';
    const found = await contrastsOf(style, slide);
    expect(found.map((each) => each.split(': ')[0])).toEqual(['1 Twenty']);
    expect(found[0]).toContain('3.4 of 4.5');
  });
});

describe('what can be read gives no finding', () => {
  test.each([
    ['white on a dark picture', 'section { color: #fff }', '![bg](halves.svg)\n\n<p style="width:300px">Left</p>'],
    [
      'a scrim over a picture',
      '.scrim { background: rgb(0 0 0 / 80%); color: #fff }',
      '![bg](grey.svg)\n\n<p class="scrim">Read me</p>',
    ],
    ['a word that is hidden for the eye', '', '# Talk\n\n<p style="color:transparent">Unseen on purpose</p>'],
    ['an ornament', 'h1::after { content: "»"; color: #eee }', '# Talk'],
    [
      'a text upon a thin rule',
      '',
      '<p style="background:linear-gradient(#fff 48%, #222 48%, #222 52%, #fff 52%)">Struck through</p>',
    ],
  ])('%s', async (_, style, slide) => {
    expect(await contrastsOf(style, slide)).toEqual([]);
  });

  // In its other themes: `npm run test:long`.
  test.each(firstOf(['gaia', 'default', 'uncover']))('Marp’s theme %s, with its pale heads and feet', async (theme) => {
    const body =
      '# Title\n\nWords with a [link](https://example.org) and `code`\n\n---\n\n## Points\n\n- One\n- Two\n\n> Quoted';
    for (const classes of ['', 'class: lead\n', 'class: invert\n']) {
      const text = `---\nmarp: true\ntheme: ${theme}\n${classes}paginate: true\nheader: Head\nfooter: Foot\n---\n\n${body}\n`;
      const { findings } = await checkMarkdown(createHostInMemory({ files: [['talk.md', text]] }), 'talk.md', printer);
      expect(findings.filter(({ code }) => code === 'markdown/contrast').map(({ message }) => message)).toEqual([]);
    }
  });
});

describe('a text that the motif spoils', () => {
  // The left half of the cover is its dark ground, the right half the motif.
  const motif = `url("data:image/svg+xml,${encodeURIComponent(GREY_IMAGE.replace('#808080', '#e9f4f4'))}")`;
  const cover = (ground: string, text: string, left: number) => `
    <section style='--motif:${motif};width:800px;height:300px;background:${ground} var(--motif) no-repeat right / 400px 300px'>
      <p style="position:absolute;left:${left}px;top:100px;margin:0;font:20px Arimo;color:#fff">${text}</p></section>`;

  test('is told with the motif, and the hint is about it', async () => {
    const [finding, ...more] = await findingsOf(cover('#10243a', 'A title that runs over to the motif', 200));
    expect(more).toEqual([]);
    expect(finding?.message).toMatch(/: #ffffff on #e9f4f4, a part of the motif, has a contrast of 1.1 : 1, and 4.5/);
    expect(finding?.hint).toContain("the motif ('design.motif')");
  });

  test('that is as pale on the ground beside it is the ground’s own fault', async () => {
    const [finding] = await findingsOf(cover('#dddddd', 'A title that runs over to the motif', 200));
    expect(finding?.message).not.toContain('motif');
    expect(finding?.hint).not.toContain('motif');
  });

  test('that keeps off it is none', async () => {
    expect(await findingsOf(cover('#10243a', 'A title', 20))).toEqual([]);
  });
});
