import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point, Segment } from '../../../scripts/figures/charts/annotations/geometry.ts';
import {
  type PlacedAnnotation,
  placeAnnotation,
} from '../../../scripts/figures/charts/annotations/place-annotation.ts';
import { textWidth } from '../../../scripts/figures/charts/text-width.ts';
import type { Bounds } from '../../../scripts/figures/charts/vega-scene.ts';
import { chartDrawings, chartFindings, chartOfRows } from '../../helpers/chart-findings.ts';

const place = (line: number) => ({ file: 'chart.yaml', line, column: 1 });

/** An annotation at the row with these values. */
function annotation(row: Readonly<Record<string, string | number>>, words: string) {
  const values = Object.entries(row).map(([column, value]) => ({ column, value, at: place(90) }));
  return { at: place(91), row: values, words, text: { at: place(91), inlines: [] } };
}

/** The annotations of a drawing: each plate, with the texts on it and the line to its mark. */
function annotationsOf(svg: string) {
  const whole =
    /<rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)" fill="#\w+"\/>((?:<path[^>]*\/>){0,2})((?:<text[^>]*>[^<]*<\/text>)+)/g;
  return [...svg.matchAll(whole)].map(([, x, y, width, height, lines = '', texts = '']) => {
    const [left, top] = [Number(x), Number(y)];
    const [, fromX, fromY] = /d="M([-\d.]+),([-\d.]+)L/.exec(lines) ?? [];
    return {
      box: { x1: left, y1: top, x2: left + Number(width), y2: top + Number(height) },
      leader: fromX === undefined ? undefined : { x: Number(fromX), y: Number(fromY) },
      words: [...texts.matchAll(/>([^<]+)<\/text>/g)].map(([, words]) => words).join(' '),
    };
  });
}

const BARS = 'mark: bar\nencoding:\n  x: { field: k, type: nominal }\n  y: { field: n, type: quantitative }\n';
const STEPS =
  'mark: { type: line, interpolate: step-after }\nencoding:\n  x: { field: y, type: temporal }\n  y: { field: n, type: quantitative }\n';
const ROWS = ['k: Rail, n: 40', 'k: Road, n: 90', 'k: Air, n: 20'];
const YEARS = ['y: 2001, n: 6', 'y: 2017, n: 8', 'y: 2023, n: 9', 'y: 2024, n: 9'];

describe('an annotation', () => {
  test('stands over the bar of its row, and on none', async () => {
    for (const svg of await chartDrawings(chartOfRows(ROWS, BARS), {}, [
      annotation({ k: 'Rail' }, 'The new line opened'),
    ])) {
      const [{ box, words } = { box: undefined, words: '' }] = annotationsOf(svg);
      expect(words).toBe('The new line opened');
      const bars = [
        ...svg.matchAll(/transform="translate\(([\d.]+),([\d.]+)\)"|d="M([\d.]+),([\d.]+)h([\d.]+)v([\d.]+)h-/g),
      ];
      expect(bars.length).toBeGreaterThan(3);
      expect(box?.y2).toBeLessThan(368);
      // The bar of Rail is the second from the left in the order of names: Air, Rail, Road.
      const width = Number(/width="(\d+)"/.exec(svg)?.[1]);
      expect((box?.x1 ?? 0) / width).toBeGreaterThan(0.25);
      expect((box?.x2 ?? 0) / width).toBeLessThan(0.75);
    }
  });

  test('of a crowded line stands apart, with a line that begins at its mark', async () => {
    const rows = Array.from({ length: 24 }, (_, index) => `y: ${2000 + index}, n: ${index % 2 === 0 ? 90 : 10}`);
    const zigzag = STEPS.replace('{ type: line, interpolate: step-after }', 'line');
    const [svg = ''] = await chartDrawings(chartOfRows([...rows, 'y: 2024, n: 200'], zigzag), {}, [
      annotation({ y: 2011 }, 'The flood'),
    ]);
    const [found] = annotationsOf(svg);
    expect(found?.leader).toBeDefined();
    const [, path = ''] = /<path[^>]* d="M([^"Z]*)"[^>]*stroke-width="3"/.exec(svg) ?? [];
    const points = path.split('L').map((pair) => pair.split(',').map(Number));
    expect(points).toHaveLength(25);
    const [markX = 0] = points[11] ?? [];
    const origin = Number(/translate\(([\d.]+),/.exec(svg)?.[1]);
    expect(Math.abs((found?.leader?.x ?? 0) - markX - origin)).toBeLessThan(9);
  });

  test('in small multiples belongs to its panel', async () => {
    const two = ['A', 'B'].flatMap((c) => YEARS.map((row) => `c: ${c}, ${row}`));
    const multiples = { multiples: { field: 'c', at: place(80) } };
    const [svg = ''] = await chartDrawings(chartOfRows(two, STEPS), multiples, [
      annotation({ c: 'B', y: 2017 }, 'Two join'),
    ]);
    expect(annotationsOf(svg)[0]?.box.x1).toBeGreaterThan(568);
  });
});

const codeOf = (finding: string) => /^\S+ ([\w/-]+):/.exec(finding)?.[1];

describe('what is told', () => {
  const found = async (row: Readonly<Record<string, string | number>>, words = 'Here', rows = YEARS, rest = STEPS) =>
    await chartFindings(chartOfRows(rows, rest), { annotations: [annotation(row, words)] });

  test.each([
    ['a row that is not there', { y: 2018 }, '90:1 outline/annotated-row', '2017'],
    ['a column that is not there', { year: 2017 }, '90:1 outline/annotated-row', "no 'year'"],
    ['values of two rows', { y: 2017, n: 9 }, '91:1 outline/annotated-row', 'in different rows'],
    ['two rows', { n: 9 }, '91:1 outline/annotated-row', '2 marks of the chart'],
  ])('%s', async (_, row, code, words) => {
    const findings = await found(row);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(code);
    expect(findings[0]).toContain(words);
  });

  test('a row that a filter leaves out', async () => {
    const filtered = `transform: [{ filter: datum.y < 2023 }]\n${STEPS}`;
    const [finding = ''] = await found({ y: 2024 }, 'Here', YEARS, filtered);
    expect(codeOf(finding)).toBe('outline/annotated-row');
    expect(finding).toContain('no row that the chart shows');
  });

  test('what names one mark by a column that no encoding shows, and a sum', async () => {
    expect(await found({ note: 'flood' }, 'Here', ['y: 2001, n: 6, note: flood', 'y: 2017, n: 8, note: none'])).toEqual(
      [],
    );
    const sums = BARS.replace('type: quantitative', 'type: quantitative, aggregate: sum');
    expect(await found({ k: 'Rail' }, 'Here', [...ROWS, 'k: Rail, n: 4'], sums)).toEqual([]);
  });

  test('words for which there is no room', async () => {
    const long = 'So many words that there is no place for them in the whole of the chart '.repeat(12).trim();
    const findings = await found({ y: 2017 }, long);
    expect(findings.map(codeOf)).toEqual(['render/annotation-room', 'render/annotation-room']);
    expect(findings.map((finding) => finding.slice(0, 4))).toEqual(['91:1', '91:1']);
  });
});

describe('any annotation', () => {
  const frame = { width: 400, height: 240, fontSize: 12, measure: textWidth };
  const box = fc
    .tuple(fc.nat(380), fc.nat(220), fc.integer({ min: 4, max: 120 }), fc.integer({ min: 4, max: 90 }))
    .map(([x, y, width, height]) => ({ x1: x, y1: y, x2: x + width, y2: y + height }));
  const point = fc.record({ x: fc.nat(400), y: fc.nat(240) });
  const line = fc.record({ from: point, to: point });

  // By points, so that it shares nothing with what is tested.
  const isIn = ({ x1, y1, x2, y2 }: Bounds, { x, y }: Point) => x >= x1 && x <= x2 && y >= y1 && y <= y2;
  const pointsOf = ({ x1, y1, x2, y2 }: Bounds) =>
    Array.from({ length: 400 }, (_, index) => ({
      x: x1 + ((x2 - x1) * (index % 20)) / 19,
      y: y1 + ((y2 - y1) * Math.floor(index / 20)) / 19,
    }));
  const pointsOn = ({ from, to }: Segment) =>
    Array.from({ length: 300 }, (_, at) => ({
      x: from.x + ((to.x - from.x) * at) / 299,
      y: from.y + ((to.y - from.y) * at) / 299,
    }));
  const scene = fc.record({
    boxes: fc.array(box, { maxLength: 6 }),
    texts: fc.array(box, { maxLength: 6 }),
    lines: fc.array(line, { maxLength: 8 }).map((all) => all.map((segment) => ({ segment, half: 1 }))),
  });

  test('touches no mark, no text, no line and no other', () => {
    const property = fc.property(scene, fc.tuple(point, point), (obstacles, anchors) => {
      const placed: PlacedAnnotation[] = [];
      for (const anchor of anchors) {
        const found = placeAnnotation('Two members join', anchor, obstacles, placed, frame);
        if (found === undefined) continue;
        const inTheWay = [...obstacles.boxes, ...obstacles.texts, ...placed.map((other) => other.box)];
        const corners = pointsOf(found.box);
        expect(inTheWay.filter((each) => corners.some((corner) => isIn(each, corner)))).toEqual([]);
        const lines = obstacles.lines.flatMap(({ segment }) => pointsOn(segment));
        expect(lines.filter((each) => isIn(found.box, each))).toEqual([]);
        expect(corners.every((corner) => isIn({ x1: 0, y1: 0, x2: 400, y2: 240 }, corner))).toBe(true);
        placed.push(found);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });
});
