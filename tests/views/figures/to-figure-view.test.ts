import { expect, test } from 'vitest';
import { toDeckView } from '../../../scripts/views/deck/to-deck-view.ts';
import { toFigureWords } from '../../../scripts/views/figures/figure-words.ts';
import { toFigureView } from '../../../scripts/views/figures/to-figure-view.ts';
import { plainText, wordsOf } from '../../../scripts/views/text/rich-text.ts';
import { sampleContext } from '../../helpers/sample-views.ts';

test('a map has its groups, each with its countries by name', async () => {
  const context = await sampleContext('sco-astana-2024');
  const figures = context.outline.themes.flatMap((theme) => theme.figures);
  const [view] = figures.map((figure) => toFigureView(figure, context)).filter(({ kind }) => kind === 'map');
  expect(view?.map?.groups.map(({ label, countries }) => [wordsOf(label), countries.map(({ code }) => code)])).toEqual([
    ['Member states', ['CN', 'IN', 'IR', 'KG', 'PK', 'RU', 'TJ', 'UZ']],
    ['Chair 2023–24', ['KZ']],
    ['Acceding', ['BY']],
  ]);
  const [, chair] = view?.map?.groups ?? [];
  const [country] = chair?.countries ?? [];
  expect(country && { ...country, name: wordsOf(country.name) }).toEqual({
    code: 'KZ',
    numeric: '398',
    name: 'Kazakhstan',
  });
  expect(country?.name.at).toMatchObject({ file: 'content/sco-astana-2024/themes/10-institutions.yaml' });
  expect(view?.map?.focus).toHaveLength(9);
  expect(view?.map?.showsNames).toBe(true);
  expect([view?.chart, view?.image]).toEqual([null, null]);
  expect(view?.drawing?.id).toBe('member-states');
});

test('a slide has what its figure shows beside the drawing of it', async () => {
  const context = await sampleContext('apec-san-francisco-2023');
  const { slides } = toDeckView(context);
  const charts = slides.flatMap((slide) => (slide.layout === 'chart' ? [slide.chart?.series[0]?.values] : []));
  expect(charts).toEqual([[12, 15, 17, 18, 21], [200], undefined, [3, 2, 1, 1]]);
  const maps = slides.flatMap((slide) => (slide.layout === 'map' ? [slide.map] : []));
  expect(maps.map(({ groups, isOrdered, showsNames }) => [groups.length, isOrdered, showsNames])).toEqual([
    [4, true, true],
  ]);
  const names = maps.flatMap(({ groups }) =>
    groups.flatMap(({ countries }) => countries.map(({ name }) => wordsOf(name))),
  );
  expect(names).toEqual(expect.arrayContaining(['Chinese Taipei', 'Hong Kong, China', 'Republic of Korea', 'Japan']));
  const images = slides.flatMap((slide) => (slide.layout === 'image' ? [slide.image] : []));
  expect(images).toEqual([
    { path: 'images/span.svg', crop: { left: 0, top: 0, right: 0, bottom: 0 }, ratio: 1200 / 520 },
  ]);
});

test('an empty cell of a table holds a space that is drawn, so that a browser tags it', async () => {
  const context = await sampleContext('apec-san-francisco-2023');
  const [figure] = context.outline.themes.flatMap((theme) => theme.figures);
  if (figure === undefined) throw new Error('The sample has no figure.');
  const { caption } = figure;
  const empty = { ...caption, inlines: [] };
  const content = { kind: 'table' as const, columns: [caption, caption], rows: [[caption, empty]] };
  const [row] = toFigureView({ ...figure, content }, context).table?.rows ?? [];
  expect(row?.map(wordsOf)).toEqual([wordsOf(context.text(caption)), '\u00A0']);
});

test('of several works in the source of a figure none ends in a full stop before the semicolon, but for initials', async () => {
  const context = await sampleContext('sco-astana-2024');
  const figures = context.outline.themes.flatMap((theme) => theme.figures);
  const cited = figures.find(({ cite }) => cite !== undefined);
  if (cited === undefined) throw new Error('The sample has no figure that cites.');
  const linesOf = (words: string) => {
    const named = { ...context, shortNote: () => plainText(words) };
    const source = { ...cited.caption, inlines: [{ kind: 'text' as const, value: 'Own count' }] };
    return toFigureWords({ ...cited, source } as typeof cited, named).source;
  };
  expect(wordsOf(linesOf('Alpha, ‘On Gauges’.') ?? plainText(''))).toMatch(/Alpha, ‘On Gauges’; /);
  expect(wordsOf(linesOf('Alpha, B.') ?? plainText(''))).toMatch(/Alpha, B\.; /);
});
