import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { BrowserContext } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUNDLED_ONLY } from '../../../scripts/design/font-stacks.ts';
import { paletteOf } from '../../../scripts/design/stylesheet.ts';
import { chartLocale } from '../../../scripts/figures/charts/chart-locale.ts';
import { checkChart } from '../../../scripts/figures/charts/check-chart.ts';
import { drawChart as drawWithFindings } from '../../../scripts/figures/charts/draw-chart.ts';
import type { JsonSchema } from '../../../scripts/figures/charts/schema-faults.ts';
import { textWidth } from '../../../scripts/figures/charts/text-width.ts';
import { createHost } from '../../../scripts/host/host.ts';
import { projectFolder } from '../../../scripts/host/project-folder.ts';
import { openFontLibrary } from '../../../scripts/load/fonts/load-fonts.ts';
import { chartOf } from '../../helpers/chart-of.ts';
import { openContext } from '../../helpers/open-context.ts';

async function drawChart(...given: Parameters<typeof drawWithFindings>): Promise<string> {
  const { svg, findings } = await drawWithFindings(...given);
  expect(findings).toEqual([]);
  return svg;
}

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');
const palette = paletteOf(read('templates/tokens.css'));
const schema = JSON.parse(read('node_modules/vega-lite/build/vega-lite-schema.json')) as JsonSchema;
const base = { palette, language: 'en-GB', idPrefix: 'x', measure: textWidth, widthsKey: '' };
const DECK = { ...base, width: 1136, height: 368, fontSize: 18 };
const BRIEF = { ...base, width: 642, height: 270, fontSize: 11.3 };
const EXAMPLES = [...read('docs/figures.md').matchAll(/<!-- chart: ([\w-]+) -->\n```yaml\n([\s\S]*?)```/g)].map(
  ([, name = '', yaml = '']) => ({ name, yaml }),
);

const BARS = (name: string, value = 1_234_567.5) => `data:
  values:
    - { name: ${JSON.stringify(name)}, n: ${value} }
mark: { type: text, clip: true }
encoding:
  y: { field: name, type: nominal }
  x: { field: n, type: quantitative, axis: { values: [0, ${value}], format: ',.1f' } }
  text: { field: name }
`;

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

describe('the examples of the documentation', () => {
  test('are five', () => expect(EXAMPLES).toHaveLength(5));

  test.each(EXAMPLES)('$name has no finding', async ({ yaml }) => {
    expect(await checkChart(chartOf(yaml), undefined, { schema, palette })).toEqual([]);
  });

  test.each(EXAMPLES)('$name gives the same bytes, drawn alone or beside another', async ({ yaml }) => {
    const alone = await drawChart(chartOf(yaml), DECK, undefined);
    const [deck, brief] = await Promise.all([DECK, BRIEF].map((frame) => drawChart(chartOf(yaml), frame, undefined)));
    expect(deck).toBe(alone);
    expect(brief).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="642" height="270" viewBox="0 0 642 270">');
    expect(textsOf(brief ?? '').length).toBeGreaterThan(0);
  });
});

describe('in the browser', () => {
  let browser: BrowserContext;
  beforeAll(async () => {
    browser = await openContext();
  });
  afterAll(async () => await browser.close());

  test.each(EXAMPLES)(
    'all of $name is inside its box, in the embedded font, as wide as it was measured',
    async ({ yaml }) => {
      const drawings = await Promise.all([DECK, BRIEF].map((frame) => drawChart(chartOf(yaml), frame, undefined)));
      const fonts = await openFontLibrary(createHost(projectFolder), '', BUNDLED_ONLY).facesFor(drawings.join(''));
      const page = await browser.newPage();
      await page.setContent(
        `<style>${fonts} svg { display: block; text-rendering: geometricPrecision }</style>${drawings.join('')}`,
      );
      const found = await page.evaluate(async () => {
        await document.fonts.ready;
        const boxOf = (element: Element) => element.getBoundingClientRect();
        return [...document.querySelectorAll('svg')].map((svg) => {
          const box = boxOf(svg);
          const parts = [...svg.querySelectorAll('text, path, line, rect')];
          return {
            outside: parts
              .filter((part) => {
                const own = boxOf(part);
                // A line of text has room above and below its letters.
                const slack = part.localName === 'text' ? own.height / 3 : 1;
                const isWide = own.left < box.left - 1 || own.right > box.right + 1;
                return isWide || own.top < box.top - slack || own.bottom > box.bottom + slack;
              })
              .map((part) => part.outerHTML),
            texts: [...svg.querySelectorAll('text')].map((text) => ({
              words: text.textContent ?? '',
              width: text.getComputedTextLength(),
              size: Number.parseFloat(getComputedStyle(text).fontSize),
              weight: getComputedStyle(text).fontWeight,
              family: getComputedStyle(text).fontFamily,
            })),
          };
        });
      });
      await page.close();
      expect(found.flatMap(({ outside }) => outside)).toEqual([]);
      const texts = found.flatMap((drawing) => drawing.texts);
      expect(texts.length).toBeGreaterThan(5);
      for (const { words, width, size, weight, family } of texts) {
        expect(family).toMatch(/^["']?Source Sans 3["']?/);
        expect([11.3, 18]).toContain(size);
        const measured = textWidth(words, { fontSize: size, fontWeight: weight });
        expect(Math.abs(measured - width) / width).toBeLessThan(0.05);
      }
    },
  );
});

test('texts are escaped, and every element is one of a drawing', async () => {
  const hostile = '<script>alert(1)</script>]]> & "quotes" \' <!--';
  const svg = await drawChart(chartOf(BARS(hostile)), DECK, undefined);
  expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt;]]&gt; &amp; "quotes"');
  expect(svg).not.toMatch(/<script|<!--|xlink|style=|aria-|role=|class=/);
});

test('ids begin with the prefix of the frame', async () => {
  const svg = await drawChart(chartOf(BARS('a')), { ...DECK, idPrefix: 'deck-one' }, undefined);
  expect([...svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual(['deck-one-1']);
  expect(svg).toContain('clip-path="url(#deck-one-1)"');
});

test.each([
  ['en-GB', '1,234,567.5'],
  ['de', '1.234.567,5'],
  ['fr', '1\u202f234\u202f567,5'],
  ['ru', '1\u00a0234\u00a0567,5'],
  ['kk', '1\u00a0234\u00a0567,5'],
  ['zh', '1,234,567.5'],
])('numbers are written as in %s', async (language, words) => {
  expect(textsOf(await drawChart(chartOf(BARS('a')), { ...DECK, language }, undefined))).toContain(words);
});

test('months are named as the language names them', () => {
  expect(chartLocale('ru').time.months[6]).toBe('июль');
  expect(chartLocale('de').time.shortMonths[11]).toBe('Dez');
  expect(chartLocale('en').time.days[0]).toBe('Sunday');
});

test('a date stays where it is written, in any time zone', async () => {
  const yaml = `data:\n  values:\n    - { year: 2001, n: 1 }\n    - { year: 2003, n: 2 }\nmark: line\nencoding:\n  x: { field: year, type: temporal }\n  y: { field: n, type: quantitative }\n`;
  const before = process.env['TZ'];
  try {
    const drawn = [];
    for (const zone of ['America/Los_Angeles', 'Asia/Almaty']) {
      process.env['TZ'] = zone;
      drawn.push(await drawChart(chartOf(yaml), DECK, undefined));
    }
    expect(drawn[0]).toBe(drawn[1]);
    expect(textsOf(drawn[0] ?? '')).toEqual(expect.arrayContaining(['2001', '2002', '2003']));
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
});

const findingOf = async (yaml: string) => {
  const { svg, findings } = await drawWithFindings(chartOf(yaml), BRIEF, undefined);
  expect(svg).toBe('');
  return findings[0];
};

test.each([
  ['labels that overlap', 'ordinal', 40, 'overlap'],
  ['labels that leave no room', 'nominal', 1, 'no room'],
])('%s are a finding', async (_, type, rows, says) => {
  const name = (row: number) => (rows > 1 ? `Category number ${row}` : 'A name that is far too long '.repeat(6));
  const values = Array.from({ length: rows }, (_row, row) => `    - { a: ${name(row)}, b: 1 }`).join('\n');
  const [long, short] = rows > 1 ? ['x', 'y'] : ['y', 'x'];
  const encoding = `  ${long}: { field: a, type: ${type} }\n  ${short}: { field: b, type: quantitative }`;
  const finding = await findingOf(`data:\n  values:\n${values}\nmark: bar\nencoding:\n${encoding}\n`);
  expect(finding?.code).toBe('render/crowded-chart');
  expect(finding?.message).toContain(says);
});

test('a chart of far more parts than can be seen is a finding', async () => {
  const encoding = 'x: { field: year, type: temporal, axis: { tickCount: year } }, y: { field: n, type: quantitative }';
  const rows = '{ year: 1000, n: 1 }, { year: 9999, n: 2 }';
  const finding = await findingOf(`data: { values: [${rows}] }\nmark: line\nencoding: { ${encoding} }\n`);
  expect(finding?.message).toContain('far more parts than can be seen');
});

test('a fifth colour is a finding', async () => {
  const values = ['a', 'b', 'c', 'd', 'e'].map((name) => `{ a: ${name}, b: 1 }`).join(', ');
  const encoding = '{ x: { field: b, type: quantitative }, color: { field: a, type: nominal } }';
  const finding = await findingOf(`data: { values: [${values}] }\nmark: bar\nencoding: ${encoding}\n`);
  expect(finding?.message).toContain('it has 5 colours, and 4 can be told apart in print');
});

test('what Vega can’t draw is a finding, not a crash', async () => {
  const finding = await findingOf(BARS('a').replace(',.1f', 'no format'));
  expect(finding?.code).toBe('render/chart-failed');
});

const arbitraryChart = fc.record({
  names: fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 5 }),
  mark: fc.constantFrom('bar', 'line', 'area', 'point', 'text', 'tick', 'rule', 'arc', 'rect', 'boxplot'),
  x: fc.constantFrom('quantitative', 'ordinal', 'nominal'),
  colour: fc.boolean(),
});

test('any small chart is drawn as a drawing and nothing else, or is a finding', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryChart, async ({ names, mark, x, colour }) => {
      const chart = chartOf(
        JSON.stringify({
          data: { values: names.map((name, index) => ({ name, n: index })) },
          mark,
          encoding: {
            x: { field: 'n', type: x },
            y: { field: 'name', type: 'nominal', axis: { title: names[0] } },
            text: { field: 'name' },
            ...(colour ? { color: { field: 'name', type: 'nominal' } } : {}),
          },
        }),
      );
      const { svg, findings } = await drawWithFindings(chart, DECK, undefined);
      expect(svg === '').toBe(findings.length > 0);
      const elements = new Set([...svg.matchAll(/<\/?([^\s/>]+)/g)].map(([, name]) => name));
      const allowed = ['svg', 'g', 'path', 'line', 'text', 'tspan', 'rect', 'defs', 'clipPath', 'circle'];
      expect([...elements].filter((name) => !allowed.includes(name ?? ''))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
