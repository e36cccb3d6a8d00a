import { describe, expect, test } from 'vitest';
import { chartOfRows as chart, chartFindings as found } from '../../helpers/chart-findings.ts';

const codesOf = (findings: readonly string[]) => findings.map((line) => /^\S+ ([\w/-]+):/.exec(line)?.[1]);
const BARS = 'mark: bar\nencoding:\n  y: { field: c, type: nominal }\n  x: { field: v, type: quantitative }\n';

describe('what a chart can’t show is an error where it stands', () => {
  const LOG = 'scale: { type: log }';
  const rows = ['c: World, v: 8100000000', 'c: State, v: 1450000', 'c: Village, v: 12'];
  const noughts = [...rows.slice(0, 2), 'c: Village, v: 0'];
  const points = `mark: point\nencoding:\n  y: { field: c, type: nominal }\n  x: { field: v, type: quantitative, ${LOG} }\n`;
  const parts =
    'mark: arc\nencoding:\n  theta: { field: v, type: quantitative }\n  color: { field: c, type: nominal }\n';
  const domain = (ends: string) => BARS.replace('quantitative }', `quantitative, scale: { domain: ${ends} } }`);
  const two = ['c: Gain, v: 5', 'c: Loss, v: -7'];

  test.each([
    [
      'bars on a scale of powers of ten',
      chart(rows, points.replace('point', 'bar')),
      '9:53',
      'bars begin at 0',
      'mark: point',
    ],
    [
      'an area on one',
      chart(
        ['c: 2001, v: 5', 'c: 2002, v: 9'],
        `mark: area\nencoding:\n  x: { field: c, type: temporal }\n  y: { field: v, type: quantitative, ${LOG} }\n`,
      ),
      '8:53',
      'an area begins at 0',
      'mark: point',
    ],
    ['0 on a scale of powers of ten', chart(noughts, points), '5:24', '0 has no place', 'symlog'],
    ['a value below 0 on one', chart([...rows, 'c: X, v: -3'], points), '6:18', '-3 has no place', 'symlog'],
    ['a negative part of a whole', chart(two, parts), '4:21', '-7 is below 0', 'bars'],
    [
      'a negative part of stacks of 100 %',
      chart(
        ['c: A, k: p, v: 5', 'c: A, k: q, v: -2'],
        BARS.replace('quantitative }', 'quantitative, stack: normalize }\n  color: { field: k, type: nominal }'),
      ),
      '4:24',
      '-2 is below 0',
      'bars',
    ],
    [
      'a filter that leaves no row',
      chart(two, `${BARS}transform:\n  - filter: datum.v > 100\n`),
      '10:13',
      'no row is left',
      'condition',
    ],
    [
      'such a filter of a layer',
      chart(
        two,
        `encoding:\n  y: { field: c, type: nominal }\n  x: { field: v, type: quantitative }\nlayer:\n  - mark: bar\n  - mark: point\n    transform: [{ filter: datum.v > 100 }]\n`,
      ),
      '11:27',
      'no row is left',
      'condition',
    ],
    [
      'a value above the domain',
      chart(['c: A, v: 5', 'c: B, v: 12', 'c: D, v: 20'], domain('[0, 10]')),
      '4:18',
      "12 is outside of the scale's domain, 0 to 10 (and 1 more)",
      "'domain'",
    ],
    [
      'bars whose 0 is outside of the domain',
      chart(['c: A, v: 5', 'c: B, v: 7'], domain('[4, 10]')),
      '8:6',
      'begin at 0',
      'points',
    ],
    [
      'a category that the domain lacks',
      chart(['c: A, v: 5', 'c: B, v: 7'], BARS.replace('nominal }', 'nominal, scale: { domain: [A] } }')),
      '4:12',
      "B is outside of the scale's domain, A",
      "'domain'",
    ],
    [
      'a year outside of the domain',
      chart(
        ['c: 2001, v: 5', 'c: 2019, v: 7', 'c: 2020, v: 7'],
        `mark: line\nencoding:\n  x: { field: c, type: temporal, scale: { domain: ['2001', '2019'] } }\n  y: { field: v, type: quantitative }\n`,
      ),
      '5:12',
      '2020-01-01 is outside',
      "'domain'",
    ],
    [
      'a colour that the domain lacks',
      chart(
        ['c: A, k: p, v: 5', 'c: B, k: q, v: 7'],
        `${BARS}  color: { field: k, type: nominal, scale: { domain: [p] } }\n`,
      ),
      '4:18',
      'q is outside',
      "'domain'",
    ],
    [
      'a calculation that divides by 0',
      chart(
        ['c: A, v: 5, n: 1', 'c: B, v: 7, n: 0'],
        `${BARS.replace('field: v', 'field: r')}transform: [{ calculate: datum.v / datum.n, as: r }]\n`,
      ),
      '4:7',
      "the value of 'r' in this row is Infinity",
      'divide by 0',
    ],
  ])('%s', async (_, yaml, place, says, hint) => {
    const findings = await found(yaml);
    expect(codesOf(findings)).toEqual(['render/unshown-value']);
    expect(findings[0]).toContain(`${place} render/unshown-value: `);
    expect(findings[0]).toContain(says);
    expect(findings[0]).toContain(hint);
  });
});

describe('honest charts have no finding', () => {
  const line = 'mark: line\nencoding:\n  x: { field: c, type: temporal }\n  y: { field: v, type: quantitative }\n';

  test.each([
    ['a bar of nought, and one of nearly nought', chart(['c: A, v: 0', 'c: B, v: 5', 'c: D, v: 0.004'], BARS)],
    [
      'such bars in colours',
      chart(['c: A, v: 0', 'c: B, v: 5', 'c: D, v: 0.004'], `${BARS}  color: { field: c, type: nominal }\n`),
    ],
    ['gaps', chart(['c: 2020, v: 5', 'c: 2021, v: null', 'c: 2022, v: 7', 'c: 2023, v: null', 'c: 2024, v: 9'], line)],
    [
      'a filter that keeps some rows',
      chart(['c: A, v: 9', 'c: B, v: 1'], `${BARS}transform: [{ filter: datum.v > 5 }]\n`),
    ],
    [
      'a value beyond the domain that is filtered out',
      chart(
        ['c: A, v: 9', 'c: B, v: 50'],
        `${BARS.replace('quantitative }', 'quantitative, scale: { domain: [0, 10] } }')}transform: [{ filter: datum.v < 20 }]\n`,
      ),
    ],
    [
      'points that coincide',
      chart(
        ['c: 1, v: 9', 'c: 1, v: 9'],
        'mark: point\nencoding:\n  x: { field: c, type: quantitative }\n  y: { field: v, type: quantitative }\n',
      ),
    ],
    ['negative bars', chart(['c: A, v: 9', 'c: B, v: -9'], BARS)],
    [
      'points on a scale of powers of ten',
      chart(
        ['c: A, v: 9', 'c: B, v: 900000'],
        BARS.replace('bar', 'point').replace('quantitative }', 'quantitative, scale: { type: log } }'),
      ),
    ],
    [
      'ranges on one',
      chart(
        ['c: A, v: 9, w: 90', 'c: B, v: 10, w: 90000'],
        `${BARS.replace('quantitative }', 'quantitative, scale: { type: log } }')}  x2: { field: w }\n`,
      ),
    ],
    [
      'a part of 0',
      chart(
        ['c: A, v: 9', 'c: B, v: 0'],
        'mark: arc\nencoding:\n  theta: { field: v, type: quantitative }\n  color: { field: c, type: nominal }\n',
      ),
    ],
    ['milliwatts and megawatts', chart(['c: mW, v: 9', 'c: MW, v: 2', 'c: kWh per day, v: 7'], BARS)],
    ['years at equal distances', chart(['c: 2010, v: 9', 'c: 2015, v: 2', 'c: 2020, v: 7'], BARS)],
    [
      'years in the order of their values',
      chart(['c: 2017, v: 9', 'c: 2001, v: 2', 'c: 2020, v: 7'], BARS.replace('nominal }', "nominal, sort: '-x' }")),
    ],
    [
      'months, though of unequal days',
      chart(['c: 2024-01, v: 9', 'c: 2024-02, v: 2', 'c: 2024-03, v: 7'], BARS.replace('nominal', 'ordinal')),
    ],
  ])('%s', async (_, yaml) => {
    expect(await found(yaml)).toEqual([]);
  });
});

describe('time that is not to scale is an error, and to scale as the hint says it is none', () => {
  test.each([
    ['years', ['c: 2001, v: 6', 'c: 2017, v: 8', 'c: 2023, v: 9', 'c: 2024, v: 9'], '2001, 2017 and 2023'],
    ['months', ['c: 2023-01, v: 6', 'c: 2023-02, v: 8', 'c: 2023-12, v: 9'], '2023-01, 2023-02 and 2023-12'],
    [
      'days',
      ['c: 2023-01-01, v: 6', 'c: 2023-01-02, v: 8', 'c: 2023-03-01, v: 9'],
      '2023-01-01, 2023-01-02 and 2023-03-01',
    ],
  ])('%s at unequal distances as categories', async (_, rows, says) => {
    const findings = await found(chart(rows, BARS.replace('nominal', 'ordinal')));
    expect(codesOf(findings)).toEqual(['outline/unequal-dates']);
    expect(findings[0]).toContain(`${says} stand at equal distances`);
    expect(findings[0]).toMatch(new RegExp(`^${rows.length + 5}:\\d+ `));
    expect(await found(chart(rows, BARS.replace('nominal', 'temporal')))).toEqual([]);
  });
});

describe('what misleads is a warning where it stands', () => {
  test.each([
    [
      'a name with other capitals',
      chart(['c: Italy, v: 9', 'c: ITALY, v: 2'], BARS),
      '4:12',
      "'ITALY' and 'Italy' differ only",
    ],
    [
      'a name with a blank more',
      chart(['c: South Sea, v: 9', "c: 'South  Sea ', v: 2"], BARS),
      '4:12',
      "'South  Sea ' and 'South Sea'",
    ],
    [
      'names in colours',
      chart(['c: A, k: rail, v: 9', 'c: B, k: Rail, v: 2'], `${BARS}  color: { field: k, type: nominal }\n`),
      '4:18',
      "'Rail' and 'rail'",
    ],
    ['capitals that make no other unit', chart(['c: EU, v: 9', 'c: Eu, v: 2'], BARS), '4:12', "'Eu' and 'EU'"],
  ])('%s', async (_, yaml, place, says) => {
    const findings = await found(yaml);
    expect(codesOf(findings)).toEqual(['outline/alike-names']);
    expect(findings[0]).toContain(`${place} outline/alike-names: ${says}`);
  });

  test.each([
    ['a bar beside one a million times as long', chart(['c: World, v: 8100000000', 'c: Village, v: 12'], BARS), '4:24'],
    [
      'a sliver of a pie',
      chart(
        ['c: A, v: 100000', 'c: B, v: 1'],
        'mark: arc\nencoding:\n  theta: { field: v, type: quantitative }\n  color: { field: c, type: nominal }\n',
      ),
      '4:18',
    ],
    [
      'a part between parts',
      chart(
        ['c: A, k: a, v: 5000', 'c: A, k: b, v: 1', 'c: A, k: d, v: 5000'],
        `${BARS}  color: { field: k, type: nominal }\n`,
      ),
      '4:24',
    ],
  ])('%s can’t be seen', async (_, yaml, place) => {
    const findings = await found(yaml);
    expect(codesOf(findings)).toEqual(['render/faint-mark']);
    expect(findings[0]).toContain(`${place} render/faint-mark: The mark of this row`);
  });
});
