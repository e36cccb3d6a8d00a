import { expect, test } from 'vitest';
import { cutLines } from '../../../../scripts/figures/maps/lines/cut-lines.ts';
import { DISPUTES } from '../../../../scripts/figures/maps/lines/disputes.ts';
import { mapLines } from '../../../../scripts/figures/maps/lines/map-lines.ts';
import { type Area, readAtlas, shapeOf } from '../../../../scripts/figures/maps/map-atlas.ts';
import { parseCountry } from '../../../../scripts/outline/country.ts';
import { ATLAS } from '../../../helpers/map-of.ts';

// Two squares that share the side from 0, 10 to 0, 0.
const SHARED = [
  [0, 10],
  [0, 0],
];
const LEFT = [
  [0, 0],
  [-10, 0],
  [-10, 10],
  [0, 10],
];
const RIGHT = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
];
const SQUARES = {
  arcs: [SHARED, LEFT, RIGHT],
  areas: new Map<string, Area>([
    ['left', { type: 'MultiPolygon', arcs: [[[0, 1]]] }],
    ['right', { type: 'MultiPolygon', arcs: [[[~2, ~0]]] }],
  ]),
};

test('a line is cut where it enters and leaves the box, and the shapes stay closed', () => {
  const cut = cutLines(SQUARES, [{ between: [['left', 'right']], box: [-1, 2, 1, 5] }]);
  const inBox = [...cut.rows].map(([arc, row]) => [row, cut.arcs[arc]]);
  expect(inBox).toEqual([
    [
      0,
      [
        [0, 5],
        [0, 2],
      ],
    ],
  ]);
  expect(cut.areas.get('left')?.arcs).toEqual([[[0, 3, 4, 1]]]);
  expect(cut.areas.get('right')?.arcs).toEqual([[[~2, ~4, ~3, ~0]]]);
  for (const key of ['left', 'right']) {
    const [ring = []] = shapeOf(cut.arcs, cut.areas.get(key) as Area).geometry.coordinates[0] ?? [];
    expect(ring.at(-1)).toEqual(ring[0]);
    expect(ring).toEqual(expect.arrayContaining([...LEFT.slice(0, 1), [0, 10], [0, 2], [0, 5]]));
  }
});

test('of two boxes over each other, the earlier row has the line', () => {
  const between = [['left', 'right']] as const;
  const cut = cutLines(SQUARES, [
    { between, box: [-1, 2, 1, 5] },
    { between, box: [-1, 0, 1, 10] },
  ]);
  const rows = [...cut.rows].map(([arc, row]) => ({ row, lats: cut.arcs[arc]?.map(([, lat = 0]) => lat) ?? [] }));
  rows.sort((a, b) => (b.lats[0] ?? 0) - (a.lats[0] ?? 0));
  expect(rows.map(({ row, lats }) => [row, lats])).toEqual([
    [1, [10, 5]],
    [0, [5, 2]],
    [1, [2, 0]],
  ]);
});

test('a box that the line does not pass, and a pair that shares none, cut nothing', () => {
  const away = { between: [['left', 'right']], box: [20, 0, 30, 10] } as const;
  const strangers = { between: [['left', 'nobody']], box: [-1, 0, 1, 10] } as const;
  const cut = cutLines(SQUARES, [away, strangers]);
  expect(cut.rows.size).toBe(0);
  expect(cut.areas).toEqual(SQUARES.areas);
});

test('every boundary of the table is in the atlas, inside of its box', () => {
  const lines = mapLines([]);
  const { rows } = cutLines(readAtlas(ATLAS), lines);
  const drawn = new Set(rows.values());
  const found = lines.flatMap(({ listed }, row) => (drawn.has(row) ? [listed?.id] : []));
  expect(found).toEqual(DISPUTES.filter(({ between }) => between.length > 0).map(({ id }) => id));
});

test('the table names parties by codes that exist, and each row its source', () => {
  for (const { parties, box, source } of DISPUTES) {
    for (const code of parties) {
      expect(parseCountry({ value: code, raw: code, at: { file: '', line: 1, column: 1 } }).findings).toEqual([]);
    }
    expect(box[0] < box[2] && box[1] < box[3]).toBe(true);
    expect(source.length).toBeGreaterThan(15);
  }
});
