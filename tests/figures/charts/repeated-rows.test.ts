import { expect, test } from 'vitest';
import { chartOfRows as chart, chartFindings as found } from '../../helpers/chart-findings.ts';

const CODE = 'outline/repeated-row';
const BARS = 'mark: bar\nencoding:\n  y: { field: c, type: nominal }\n  x: { field: v, type: quantitative }\n';
const LINE = 'mark: line\nencoding:\n  x: { field: c, type: temporal }\n  y: { field: v, type: quantitative }\n';
const COLOUR = '  color: { field: k, type: nominal }\n';
test.each([
  ['of bars', chart(['c: Iran, v: 15', 'c: Oman, v: 9', 'c: Iran, v: 22'], BARS), '5:12', "'Iran' stands in two rows"],
  [
    'of coloured bars',
    chart(['c: Iran, k: rail, v: 15', 'c: Iran, k: sea, v: 9', 'c: Iran, k: rail, v: 15'], `${BARS}${COLOUR}`),
    '5:12',
    "'Iran, rail' stands in two rows, and is drawn as one part",
  ],
  [
    'of a pie',
    chart(
      ['c: A, v: 5', 'c: A, v: 1'],
      'mark: arc\nencoding:\n  theta: { field: v, type: quantitative }\n  color: { field: c, type: nominal }\n',
    ),
    '4:12',
    "'A' stands in two rows",
  ],
  [
    'of a line',
    chart(['c: 2001, v: 5', 'c: 2002, v: 9', 'c: 2002, v: 4'], LINE),
    '5:12',
    "'2002' stands in two rows of one",
  ],
])('a name twice: two rows %s', async (_, yaml, place, says) => {
  expect(await found(yaml)).toEqual([expect.stringContaining(`${place} ${CODE}: ${says}`)]);
});

test.each([
  [
    'a sum that is asked for',
    chart(['c: Iran, v: 15', 'c: Iran, v: 22'], BARS.replace('quantitative', 'quantitative, aggregate: sum')),
  ],
  ['bars of two colours', chart(['c: Iran, k: rail, v: 15', 'c: Iran, k: sea, v: 22'], `${BARS}${COLOUR}`)],
  [
    'parts told apart by detail',
    chart(['c: Iran, k: rail, v: 15', 'c: Iran, k: sea, v: 22'], `${BARS}  detail: { field: k, type: nominal }\n`),
  ],
  [
    'bars side by side',
    chart(['c: Iran, k: rail, v: 15', 'c: Iran, k: sea, v: 22'], `${BARS}  yOffset: { field: k, type: nominal }\n`),
  ],
  [
    'two lines',
    chart(
      ['c: 2001, k: rail, v: 5', 'c: 2001, k: sea, v: 9', 'c: 2002, k: rail, v: 5', 'c: 2002, k: sea, v: 9'],
      `${LINE}${COLOUR}`,
    ),
  ],
  ['a gap beside a value', chart(['c: Iran, v: 15', 'c: Iran, v: null'], BARS)],
  ['points of one name', chart(['c: Iran, v: 15', 'c: Iran, v: 22'], BARS.replace('mark: bar', 'mark: point'))],
  [
    'a line through points in their order',
    chart(['c: 3, v: 15', 'c: 3, v: 22'], BARS.replace('mark: bar', 'mark: line').replace('nominal', 'quantitative')),
  ],
])('no finding: %s', async (_, yaml) => {
  expect(await found(yaml)).toEqual([]);
});

test('of many names that stand twice, the first is told with the number of the others', async () => {
  const rows = ['c: A, v: 1', 'c: B, v: 2', 'c: C, v: 3'];
  const [finding, ...more] = await found(chart([...rows, ...rows], BARS));
  expect(finding).toContain("'A' stands in two rows, and is drawn as one part with the sum of both, and so do 2 more.");
  expect(more).toEqual([]);
});
