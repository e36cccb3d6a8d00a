import { describe, expect, test } from 'vitest';
import { paletteOf } from '../../scripts/design/stylesheet.ts';
import { textWidth } from '../../scripts/figures/charts/text-width.ts';
import { drawShares } from '../../scripts/figures/shares/draw-shares.ts';
import type { FigureSubtitle } from '../../scripts/outline/outline.ts';
import type { Shares } from '../../scripts/outline/shares.ts';
import { sharesInWords, toSharesChart, toSharesView } from '../../scripts/views/figures/to-shares-view.ts';
import { createFormatter } from '../../scripts/views/text/formatter.ts';
import { plainText, wordsOf } from '../../scripts/views/text/rich-text.ts';
import type { ViewContext } from '../../scripts/views/view-context.ts';
import { readProjectText } from '../helpers/read-project-text.ts';

const at = { file: 'theme.yaml', line: 3, column: 5 };
const textOf = (value: string) => ({ at, inlines: [{ kind: 'text' as const, value, at }] });
const text: ViewContext['text'] = ({ inlines }) =>
  plainText(inlines.map((inline) => ('value' in inline ? inline.value : '')).join(''), at);
const palette = paletteOf(await readProjectText('templates/tokens.css'));

function viewOf(parts: Readonly<Record<string, number>>, unit: string, total: number | string, language = 'en-GB') {
  const shares: Shares = {
    kind: 'shares',
    parts: Object.entries(parts).map(([name, value], index) => ({
      ...{ at, value, hasAccent: index === 0 },
      name: textOf(name),
    })),
  };
  const subtitle: FigureSubtitle = {
    ...{ at, measure: undefined, coverage: undefined, period: undefined, unit: textOf(unit) },
    total: typeof total === 'number' ? { number: total, at } : textOf(total),
  };
  return toSharesView(shares, subtitle, { text, format: createFormatter(language) });
}

const frame = (width: number, height: number, fontSize: number) => {
  return { palette, language: 'en-GB', idPrefix: 'x', measure: textWidth, widthsKey: '', width, height, fontSize };
};
const SLIDE = frame(1136, 368, 18);
const PHONE = frame(350, 300, 14);
const FREIGHT = { Rail: 162, Road: 119, Pipeline: 79 };
const CARGO = {
  'Железная дорога': 45.5,
  'Автомобильный транспорт': 33,
  'Трубопроводный транспорт': 12,
  'Внутренний водный транспорт': 5,
  'Прочие виды транспорта': 4.5,
};

const draw = (view: ReturnType<typeof viewOf>, size = SLIDE) => drawShares(view, size, at);
const barsOf = (svg: string) =>
  [...svg.matchAll(/<rect x="([\d.]+)"[^>]* width="([\d.]+)"[^>]* fill="(#\w+)"/g)].map(([, x, width, fill]) => {
    return { from: Number(x), to: Number(x) + Number(width), fill };
  });
const textsIn = (svg: string) =>
  [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*?(?:font-weight="(\d+)")? fill[^>]*>([^<]*)</g)].map(
    ([, x, y, weight, words = '']) => ({ x: Number(x), y: Number(y), isBold: weight === '600', words }),
  );

describe('the view of shares', () => {
  test('has each part with its amount and percentage, and what the whole is', () => {
    expect(wordsOf(sharesInWords(viewOf(FREIGHT, 'million tonnes', 360)))).toBe(
      'Rail: 162 (45%); Road: 119 (33%); Pipeline: 79 (22%); 100% = 360\u00A0million tonnes',
    );
  });

  test('of percentages has these alone, as the language writes them', () => {
    const view = viewOf(CARGO, '%', '360 млн тонн', 'ru');
    expect(view.parts.map(({ amount }) => wordsOf(amount))).toContain('45,5\u00A0%');
    expect(wordsOf(view.whole ?? plainText(''))).toBe('100\u00A0% = 360 млн тонн');
  });

  test('of a part under half a percent is not written as nought', () => {
    const amounts = viewOf({ A: 996, B: 4 }, 'tonnes', 1000).parts.map(({ amount }) => wordsOf(amount));
    expect(amounts).toEqual(['996 (99.6%)', '4 (0.4%)']);
  });

  test('is a bar of 100 % for other programs, with a series for each part', () => {
    const view = viewOf(FREIGHT, 'million tonnes', 360);
    const chart = toSharesChart(view, view.whole ?? plainText(''));
    expect([chart.orientation, chart.arrangement]).toEqual(['horizontal', 'normalised']);
    expect(chart.series.map(({ name, values }) => [name === null ? '' : wordsOf(name), ...values])).toEqual(
      Object.entries(FREIGHT),
    );
    expect(chart.series.map(({ hasAccent }) => hasAccent)).toEqual([true, false, false]);
    const narrow = toSharesChart(viewOf({ Rail: 95, Road: 5 }, '%', 'all freight'), plainText(''));
    expect(narrow.series.map(({ name, labels }) => [wordsOf(name ?? plainText('')), labels?.[0] === null])).toEqual([
      ['Rail', false],
      ['Road: 5%', true],
    ]);
  });
});

describe('the bar', () => {
  test('has parts as long as their shares, from the edge to the edge, the accent in its own colour', () => {
    const { svg, findings } = draw(viewOf(FREIGHT, 'million tonnes', 360));
    const bars = barsOf(svg);
    expect(findings).toEqual([]);
    expect(bars.map(({ from }) => from)).toEqual([0, 511.2, 886.71]);
    expect(bars.at(-1)?.to).toBe(1136);
    expect(bars[0]?.fill).toBe(palette['gold']);
    expect(new Set(bars.map(({ fill }) => fill)).size).toBe(3);
  });

  test('begins at the right where the language does, and each name ends where its part begins', () => {
    const left = barsOf(draw(viewOf(FREIGHT, 'million tonnes', 360)).svg);
    const { svg } = draw(viewOf(FREIGHT, 'million tonnes', 360), { ...SLIDE, language: 'ar' });
    const right = barsOf(svg);
    expect(right.map(({ to }) => Math.round(to))).toEqual(left.map(({ from }) => Math.round(1136 - from)));
    expect(svg).toContain('<text x="1136" y="122.4" text-anchor="end"');
  });

  test('has each name where its part begins, with the amount under it', () => {
    const { svg } = draw(viewOf(FREIGHT, 'million tonnes', 360));
    const names = textsIn(svg).filter(({ isBold }) => isBold);
    expect(names.map(({ words, x }) => [words, x])).toEqual([
      ['Rail', 0],
      ['Road', 511.2],
      ['Pipeline', 886.71],
    ]);
    expect(svg).not.toContain('L');
    expect(textsIn(svg).map(({ words }) => words)).toContain('100% = 360\u00A0million tonnes');
  });

  test('leads from a narrow part to a name that stands beside it, and no names overlap', () => {
    const { svg } = draw(viewOf({ Rail: 60, Road: 36, Pipeline: 3, 'Inland waterways': 1 }, '%', '360 million tonnes'));
    const names = textsIn(svg).filter(({ isBold }) => isBold);
    const lines = [...svg.matchAll(/<path d="M([\d.]+),[\d.]+L([\d.]+),/g)].map(([, from]) => Number(from));
    expect(lines.length).toBeGreaterThan(0);
    const { from = 0, to = 0 } = barsOf(svg).at(-1) ?? {};
    expect(lines.some((x) => x >= from - 2 && x <= to)).toBe(true);
    for (const [index, { words, x, y }] of names.entries()) {
      const end = x + textWidth(words, { fontSize: 18, fontWeight: 600 });
      expect(end).toBeLessThanOrEqual(1136);
      for (const next of names.slice(index + 1)) if (next.y === y) expect(end).toBeLessThan(next.x);
    }
  });

  test('numbers the parts where their names have no room, and lists these below', () => {
    const { svg, findings } = draw(viewOf(CARGO, '%', '360 млн тонн', 'ru'), PHONE);
    expect(findings).toEqual([]);
    const bold = textsIn(svg).filter(({ isBold }) => isBold);
    expect(bold.map(({ words }) => words)).toEqual(
      Object.keys(CARGO).flatMap((name, index) => [`${index + 1}`, `${index + 1}\u2002${name}`]),
    );
    const numbers = bold.filter((_, index) => index % 2 === 0);
    expect(new Set(numbers.map(({ y }) => y)).size).toBe(1);
    for (const { x } of numbers) expect(x).toBeLessThan(350);
  });

  test('without room for the names is a finding, and so is a part that can’t be seen', () => {
    const long = viewOf({ [`${'Transport'.repeat(12)}`]: 50, Road: 50 }, '%', '360 tonnes');
    expect(draw(long, PHONE).findings.map(({ code }) => code)).toEqual(['render/crowded-chart']);
    const faint = draw(viewOf({ A: 9999, B: 1 }, 'tonnes', 10_000), PHONE).findings;
    expect(faint.map(({ code, place }) => [code, place?.line])).toEqual([['render/faint-mark', 3]]);
  });
});
