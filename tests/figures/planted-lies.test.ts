import { expect, test } from 'vitest';
import { bars, chart, NAMES, toldOf, WORDS, YEARS } from '../helpers/told-of-figure.ts';

const PIE = 'mark: arc\nencoding:\n  theta: { field: n, type: quantitative }\n  color: { field: k, type: nominal }';
const percent = (total: string) => `subtitle: { measure: Freight, unit: '%', coverage: Members, total: ${total} }`;
const map = (rest: string, codes = 'AT, HU') =>
  `subtitle: { coverage: Members }\nmap:\n  groups: [{ label: Members, countries: [${codes}] }]\n${rest}`;
const LAYERS = (resolve: string) =>
  `encoding: { x: { field: k, type: nominal } }\nlayer:\n  - { mark: line, encoding: { y: { field: n, type: quantitative } } }\n  - { mark: point, encoding: { y: { field: m, type: quantitative } } }\n${resolve}`;
const PAIRS = ['k: Rail, n: 90, m: 4', 'k: Road, n: 95, m: 9'];
const timeline = (...dates: readonly string[]) =>
  `timeline:\n${dates.map((date) => `  - { date: ${date}, text: Ministers meet }\n`).join('')}`;

// Each lie beside the same figure without it, of which nothing is told.
const LIES: Readonly<Record<string, readonly [lie: string, code: string, truth: string]>> = {
  'time: bars of years at equal distances': [
    chart(YEARS, bars('field: y, type: ordinal')),
    'outline/unequal-dates',
    chart(YEARS, bars('field: y, type: temporal')),
  ],
  'time: a line over years as names': [
    chart(YEARS, bars('field: y, type: nominal', 'type: quantitative', 'line')),
    'outline/unequal-dates',
    chart(YEARS, bars('field: y, type: temporal', 'type: quantitative', 'line')),
  ],
  'time: panels of years at equal distances': [
    `${chart(
      ['A', 'B'].flatMap((c) => YEARS.map((row) => `c: ${c}, ${row}`)),
      bars('field: y, type: ordinal'),
    )}\nmultiples: c`,
    'outline/unequal-dates',
    `${chart(
      ['A', 'B'].flatMap((c) => YEARS.map((row) => `c: ${c}, ${row}`)),
      bars('field: y, type: temporal'),
    )}\nmultiples: c`,
  ],
  'time: an event before the one that it follows': [
    timeline('2020', '1994', '2021'),
    'outline/event-order',
    timeline('1994', '2020', '2021'),
  ],
  'time: a period that ends before it begins': [
    chart(NAMES, bars('field: k, type: nominal'), WORDS.replace(' }', ', period: [2024, 2001] }')),
    'outline/reversed-range',
    chart(NAMES, bars('field: k, type: nominal'), WORDS.replace(' }', ', period: [2001, 2024] }')),
  ],
  'time: data from outside of the period': [
    chart(YEARS, bars('field: y, type: temporal'), WORDS.replace(' }', ', period: [1994, 2019] }')),
    'outline/data-outside-period',
    chart(YEARS, bars('field: y, type: temporal'), WORDS.replace(' }', ', period: [1994, 2020] }')),
  ],
  'time: an event from outside of the period': [
    `subtitle: { coverage: Members, period: [1994, 2020] }\n${timeline('1994', '2020', '2021')}`,
    'outline/data-outside-period',
    `subtitle: { coverage: Members, period: [1994, 2021-06] }\n${timeline('1994', '2020', '2021')}`,
  ],
  'marks: bars that do not begin at 0': [
    chart(NAMES, bars('field: k, type: nominal', 'type: quantitative, scale: { zero: false }')),
    'render/unshown-value',
    chart(NAMES, bars('field: k, type: nominal', 'type: quantitative, scale: { zero: false }', 'point')),
  ],
  'marks: bars on a scale that begins above 0': [
    chart(NAMES, bars('field: k, type: nominal', 'type: quantitative, scale: { domain: [80, 100] }')),
    'render/unshown-value',
    chart(NAMES, bars('field: k, type: nominal', 'type: quantitative, scale: { domain: [80, 100] }', 'point')),
  ],
  'marks: bars that hang from above': [
    chart(NAMES, bars('field: k, type: nominal', 'type: quantitative, sort: descending')),
    'render/unshown-value',
    chart(NAMES, bars('field: k, type: nominal')),
  ],
  'marks: bars on a scale of powers of ten': [
    chart(NAMES, bars('field: k, type: nominal', 'type: quantitative, scale: { type: log }')),
    'render/unshown-value',
    chart(NAMES, bars('field: k, type: nominal', 'type: quantitative, scale: { type: log }', 'point')),
  ],
  'marks: a value beyond the end of its scale': [
    chart(NAMES, bars('field: k, type: nominal', 'type: quantitative, scale: { domain: [0, 92] }')),
    'render/unshown-value',
    chart(NAMES, bars('field: k, type: nominal', 'type: quantitative, scale: { domain: [0, 100] }')),
  ],
  'marks: a curve that leaves its points': [
    chart(YEARS, bars('field: y, type: temporal', 'type: quantitative', '{ type: line, interpolate: basis }')),
    'outline/unsupported-chart',
    chart(YEARS, bars('field: y, type: temporal', 'type: quantitative', '{ type: line, interpolate: monotone }')),
  ],
  'marks: two scales on one axis': [
    chart(PAIRS, LAYERS('resolve: { scale: { y: independent } }')),
    'outline/unsupported-chart',
    chart(PAIRS, LAYERS('')),
  ],
  'marks: one bar for two rows': [
    chart([...NAMES, 'k: Rail, n: 4'], bars('field: k, type: nominal')),
    'outline/repeated-row',
    chart([...NAMES, 'k: Air, n: 4'], bars('field: k, type: nominal')),
  ],
  'marks: an annotation at no mark': [
    `${chart(NAMES, bars('field: k, type: nominal'))}\nannotations: [{ row: { k: Air }, text: A new line }]`,
    'outline/annotated-row',
    `${chart(NAMES, bars('field: k, type: nominal'))}\nannotations: [{ row: { k: Road }, text: A new line }]`,
  ],
  'totals: a circle of parts that are no whole': [
    chart(['k: Rail, n: 50', 'k: Road, n: 30'], PIE, percent('all freight')),
    'outline/parts-of-no-whole',
    chart(['k: Rail, n: 50', 'k: Road, n: 50'], PIE, percent('all freight')),
  ],
  'totals: a bar of parts that do not sum to its total': [
    'subtitle: { measure: Freight, unit: tonnes, total: 360 }\nshares: [{ name: Rail, value: 162 }, { name: Road, value: 119 }]',
    'outline/parts-of-no-whole',
    'subtitle: { measure: Freight, unit: tonnes, total: 281 }\nshares: [{ name: Rail, value: 162 }, { name: Road, value: 119 }]',
  ],
  'totals: shares of an unknown whole': [
    "subtitle: { measure: Freight, unit: '%' }\nshares: [{ name: Rail, value: 60 }, { name: Road, value: 40 }]",
    'outline/shares-without-total',
    `${percent('360 tonnes')}\nshares: [{ name: Rail, value: 60 }, { name: Road, value: 40 }]`,
  ],
  'totals: a negative part': [
    chart(['k: Rail, n: 120', 'k: Road, n: -20'], PIE, percent('all freight')),
    'render/unshown-value',
    chart(['k: Rail, n: 80', 'k: Road, n: 20'], PIE, percent('all freight')),
  ],
  'units: amounts without a unit': [
    chart(NAMES, bars('field: k, type: nominal'), 'subtitle: { measure: Freight, coverage: Members }'),
    'outline/chart-without-measure',
    chart(NAMES, bars('field: k, type: nominal')),
  ],
  'units: percentages as fractions': [
    `${percent('all freight')}\nshares: [{ name: Rail, value: 0.6 }, { name: Road, value: 0.4 }]`,
    'outline/parts-of-no-whole',
    `${percent('all freight')}\nshares: [{ name: Rail, value: 60 }, { name: Road, value: 40 }]`,
  ],
  'units: percentages multiplied by a hundred': [
    chart(NAMES, bars('field: k, type: nominal', "type: quantitative, axis: { format: '.0%' }"), percent('all')),
    'outline/hundredfold',
    chart(
      ['k: Rail, n: 0.9', 'k: Road, n: 0.95'],
      bars('field: k, type: nominal', "type: quantitative, axis: { format: '.0%' }"),
      percent('all'),
    ),
  ],
  ...Object.fromEntries(
    [
      ['billions on the axis', 'Billion tonnes', 'million tonnes', 'Freight, mn tonnes'],
      ['euros on the axis', 'Trade, € million', 'million US dollars', 'Trade ($ million)'],
      ['tonnes on the axis', 'Freight (tonnes)', 'million tonnes', 'Freight carried'],
      ['billions by head on the axis', 'Billion tonnes per head', 'million tonnes per head', 'Million tonnes per head'],
      ['euros by head on the axis', 'Euros per million people', 'US dollars', 'US dollars per million people'],
      ['amounts on an axis of percents', 'Million tonnes', "'%'", 'Share of all'],
      ['percents on an axis of amounts', 'Share, %', 'million tonnes', 'Millions of tonnes'],
      ['miles on the axis', 'Miles', 'km', 'Kilometres'],
      ['megawatts on the axis', 'Capacity, MW', 'GW', 'Capacity, GW'],
    ].map(([lie, wrong = '', unit = '', right = '']) => {
      const titled = (title: string) =>
        chart(
          NAMES,
          bars('field: k, type: nominal', `type: quantitative, title: '${title}'`),
          `subtitle: { measure: Freight, unit: ${unit}, coverage: Members }`,
        );
      return [`units: ${lie}`, [titled(wrong), 'outline/other-unit', titled(right)]];
    }),
  ),
  'units: thousands of millions': [
    chart(
      ['k: Rail, n: 4000', 'k: Road, n: 9000'],
      bars('field: k, type: nominal', 'type: quantitative, axis: { format: ~s }'),
    ),
    'outline/other-unit',
    chart(
      ['k: Rail, n: 4000', 'k: Road, n: 9000'],
      bars('field: k, type: nominal', "type: quantitative, axis: { format: ',d' }"),
    ),
  ],
  'borders: a line between countries that share none': [
    map('  boundaries: [{ between: [AT, HU], box: [0, 0, 1, 1], name: Ferry Line }]\n'),
    'render/no-such-line',
    map('  boundaries: [{ between: [AT, HU], box: [16.2, 47.4, 16.8, 47.9], name: Ferry Line }]\n'),
  ],
  'borders: an area in dispute under a name that one side gave it': [
    map('', 'XK, AL'),
    'render/unnamed-area',
    map('  names: { XK: Kosovo* }\n', 'XK, AL'),
  ],
  'borders: a map without saying of what': [
    map('').replace('subtitle: { coverage: Members }\n', ''),
    'outline/map-without-coverage',
    map(''),
  ],
};

test.each(Object.entries(LIES))('%s is told, and nothing of the truth', async (_, [lie, code, truth]) => {
  expect(await toldOf(lie)).toContain(code);
  expect(await toldOf(truth)).toEqual([]);
});
