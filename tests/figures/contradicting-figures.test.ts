import { expect, test } from 'vitest';
import { bars, chart, NAMES, toldOf, WORDS, YEARS } from '../helpers/told-of-figure.ts';

const eventful = (caption: string, marked: string) =>
  `caption: ${caption}\ntimeline:\n${['2019', '2020', '2021']
    .map((date) => `  - { date: ${date}, text: Ministers meet${date === marked ? ', mark: true' : ''} }\n`)
    .join('')}`;
const ranges = (rows: readonly string[], type = 'temporal', mark = 'bar') =>
  chart(
    rows,
    `mark: ${mark}\nencoding:\n  x: { field: from, type: ${type} }\n  x2: { field: to }\n  y: { field: k, type: nominal }`,
  );
const PLANS = ['k: Rail, from: 2020, to: 2022', 'k: Road, from: 2021, to: 2024'];
const groups = (...labels: readonly string[]) =>
  `subtitle: { coverage: Members }\nmap:\n  ordered: true\n  groups:\n${labels
    .map((label, index) => `    - { label: ${label}, countries: [${['AT', 'HU', 'SK'][index]}] }\n`)
    .join('')}`;
const PARTS = ['y: A, k: Rail, n: 60', 'y: A, k: Road, n: 40', 'y: B, k: Rail, n: 30', 'y: B, k: Road, n: 70'];
const parts = (rows: readonly string[], more = '', words = WORDS) =>
  chart(
    rows,
    `mark: bar\nencoding:\n  x: { field: y, type: nominal }\n  y: { field: n, type: quantitative }\n  color: { field: k, type: nominal${more} }`,
    words,
  );
const OF_ALL = "subtitle: { measure: Freight, unit: '%', coverage: Members, total: all freight }";
const OF_100 = 'subtitle: { measure: Freight, unit: tonnes, coverage: Members, total: 100 }';
const LINE = bars('field: y, type: temporal', 'type: quantitative', 'line');

// Each contradiction beside the same figure without it, of which nothing is told.
const LIES: Readonly<Record<string, readonly [lie: string, code: string, truth: string]>> = {
  'time: a mark on another year than the caption names': [
    eventful('Ministers agree in 2020', '2021'),
    'outline/misplaced-mark',
    eventful('Ministers agree in 2020', '2020'),
  ],
  'time: a mark on another date than the fact in the caption': [
    eventful('Ministers agree on {agreed}', '2019').replace('date: 2020', 'date: 2020-05-01'),
    'outline/misplaced-mark',
    eventful('Ministers agree on {agreed}', '2020').replace('date: 2020', 'date: 2020-05-01'),
  ],
  'time: an annotation that names the year of another row': [
    `${chart(YEARS, LINE)}\nannotations: [{ row: { y: 1995 }, text: The reform of 2020 }]`,
    'outline/misplaced-mark',
    `${chart(YEARS, LINE)}\nannotations: [{ row: { y: 2020 }, text: The reform of 2020 }]`,
  ],
  'time: a bar that starts after its end': [
    ranges([...PLANS, 'k: Air, from: 2024, to: 2020']),
    'outline/swapped-ends',
    ranges([...PLANS, 'k: Air, from: 2020, to: 2024']),
  ],
  'time: a bar alone that starts after its end': [
    ranges(['k: Air, from: 2024-05, to: 2020']),
    'outline/swapped-ends',
    ranges(['k: Air, from: 2020, to: 2024-05']),
  ],
  'marks: a bar from the larger amount to the smaller one': [
    ranges(['k: Rail, from: 2, to: 9', 'k: Road, from: 8, to: 3'], 'quantitative'),
    'outline/swapped-ends',
    ranges(['k: Rail, from: 2, to: 9', 'k: Road, from: 3, to: 8'], 'quantitative'),
  ],
  'marks: bars that grow in width too': [
    chart(NAMES, `${bars('field: k, type: nominal')}\n  size: { field: n, type: quantitative }`),
    'render/unshown-value',
    chart(NAMES, `${bars('field: k, type: nominal')}\n  size: { value: 20 }`),
  ],
  'marks: amounts without an axis': [
    chart(NAMES, bars('field: k, type: nominal', 'type: quantitative, axis: null')),
    'outline/hidden-key',
    chart(
      NAMES,
      'encoding:\n  x: { field: k, type: nominal }\n  y: { field: n, type: quantitative, axis: null }\nlayer:\n  - { mark: bar }\n  - { mark: { type: text, dy: -9 }, encoding: { text: { field: n, type: quantitative } } }',
    ),
  ],
  'totals: percentages that add to 130': [
    parts([...PARTS.slice(0, 3), 'y: B, k: Road, n: 100'], '', OF_ALL),
    'outline/part-above-whole',
    parts(PARTS, '', OF_ALL),
  ],
  'totals: a bar above the total of the subtitle': [
    chart(['k: Rail, n: 20', 'k: Road, n: 120'], bars('field: k, type: nominal'), OF_100),
    'outline/part-above-whole',
    chart(['k: Rail, n: 20', 'k: Road, n: 70'], bars('field: k, type: nominal'), OF_100),
  ],
  'coverage: a period of which the data are a small part': [
    chart(['y: 2001, n: 3', 'y: 2006, n: 4'], LINE, WORDS.replace(' }', ', period: [1990, 2024] }')),
    'outline/period-without-data',
    chart(['y: 2001, n: 3', 'y: 2006, n: 4'], LINE, WORDS.replace(' }', ', period: [2000, 2008] }')),
  ],
  'legends: two groups with one name': [
    groups('Members', 'Guests', 'members'),
    'outline/repeated-label',
    groups('Members', 'Guests', 'Observers'),
  ],
  'legends: two parts with one name': [
    'subtitle: { measure: Freight, unit: tonnes, total: 281 }\nshares: [{ name: Rail, value: 162 }, { name: Rail, value: 119 }]',
    'outline/repeated-label',
    'subtitle: { measure: Freight, unit: tonnes, total: 281 }\nshares: [{ name: Rail, value: 162 }, { name: Road, value: 119 }]',
  ],
  'legends: ordered groups out of their order': [
    groups('Since 1995', 'Since 2013', 'Since 2004'),
    'outline/unordered-groups',
    groups('Since 1995', 'Since 2004', 'Since 2013'),
  ],
  'legends: colours without one': [parts(PARTS, ', legend: null'), 'outline/hidden-key', parts(PARTS)],
  'legends: one colour for two names': [
    parts(PARTS, ', scale: { range: [teal, teal] }'),
    'outline/same-colours',
    parts(PARTS, ', scale: { range: [teal, gold] }'),
  ],
  'legends: labels that are all the same': [
    parts(PARTS, `, legend: { labelExpr: "'Rail'" }`),
    'outline/hidden-key',
    parts(PARTS, ', legend: { labelExpr: datum.label }'),
  ],
};

// What looks like a lie and is none.
const HONEST: Readonly<Record<string, string>> = {
  'a caption with two years, which names none alone': eventful('From 2019 to 2020 ministers only met', '2021'),
  'a caption with a year that no event has': eventful('Ministers look to 2030', '2021'),
  'a caption with an amount of four digits': eventful('Ministers spend 2,020 days', '2021'),
  'a marked event among two of the year': eventful('Ministers agree in 2020', '2020').replace(
    'date: 2021',
    'date: 2020-12',
  ),
  'no mark at all': eventful('Ministers agree in 2020', ''),
  'an annotation that names a year of no row': `${chart(YEARS, LINE)}\nannotations: [{ row: { y: 1995 }, text: The goal of 2030 }]`,
  'ends that are swapped in all rows': ranges(['k: Rail, from: 2022, to: 2020', 'k: Road, from: 2024, to: 2021']),
  'steps of amounts that fall': ranges(
    ['k: Start, from: 0, to: 9', 'k: Loss, from: 9, to: 4', 'k: Gain, from: 4, to: 6'],
    'quantitative',
  ),
  'lines of changes, of which one falls': ranges(
    ['k: Rail, from: 2, to: 9', 'k: Road, from: 8, to: 3'],
    'quantitative',
    'rule',
  ),
  'an open end': ranges([...PLANS, 'k: Air, from: 2024, to: null']),
  'growth above 100 % without a total': chart(
    ['k: Rail, n: 20', 'k: Road, n: 170'],
    bars('field: k, type: nominal'),
    "subtitle: { measure: Growth, unit: '%', coverage: Members }",
  ),
  'answers that overlap, side by side': chart(
    ['k: Rail, n: 60', 'k: Road, n: 70'],
    bars('field: k, type: nominal'),
    OF_ALL,
  ),
  'parts that are rounded to 101': parts(['y: A, k: Rail, n: 60.6', 'y: A, k: Road, n: 40.4'], '', OF_ALL),
  'stacks of amounts below their total': parts(PARTS, '', OF_100.replace('100', '360')),
  'colours without a legend, whose names stand on the axis': chart(
    NAMES,
    `${bars('field: k, type: nominal')}\n  color: { field: k, type: nominal, legend: null }`,
  ),
  'groups that are ordered by words': groups('Many', 'Some', 'Few'),
  'groups that are ordered from the last year on': groups('Since 2013', 'Since 2004', 'Since 1995'),
  'bars of a plan that last for most of the period': ranges(PLANS).replace(' }', ', period: [2020, 2024] }'),
  'amounts that the words at the marks say': chart(
    ['k: Rail, n: 90, words: 90 by rail', 'k: Road, n: 95, words: 95 by road'],
    'encoding:\n  x: { field: k, type: nominal }\n  y: { field: n, type: quantitative, axis: null }\nlayer:\n  - { mark: bar }\n  - { mark: { type: text, dy: -9 }, encoding: { text: { field: words } } }',
  ),
  'a period whose last years changed nothing': chart(
    ['y: 2001, n: 3', 'y: 2017, n: 4'],
    bars('field: y, type: temporal', 'type: quantitative', '{ type: line, interpolate: step-after }'),
    WORDS.replace(' }', ', period: [2001, 2024] }'),
  ),
};

test.each(Object.entries(HONEST))('%s is not told', async (_, figure) => {
  expect(await toldOf(figure, { isDrawn: false })).toEqual([]);
});

test.each(Object.entries(LIES))('%s is told, and nothing of the truth', async (_, [lie, code, truth]) => {
  const isDrawn = code.startsWith('render/');
  expect(await toldOf(lie, { isDrawn })).toContain(code);
  expect(await toldOf(truth, { isDrawn })).toEqual([]);
});
