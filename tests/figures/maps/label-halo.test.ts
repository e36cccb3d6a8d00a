import { describe, expect, test } from 'vitest';
import { textWidth } from '../../../scripts/figures/charts/text-width.ts';
import { haloOf } from '../../../scripts/figures/maps/label-halo.ts';
import { mapOf } from '../../helpers/map-of.ts';

const TYPE = { fontSize: 20, measure: textWidth };

/** The left, right, top and bottom of each form of a halo, in px. */
function formsOf(path: string) {
  return [...path.matchAll(/M([-\d.]+),([-\d.]+)h([-\d.]+)a([\d.]+),[^v]*v([-\d.]+)/g)].map((form) => {
    const [x = 0, y = 0, across = 0, radius = 0, down = 0] = form.slice(1).map(Number);
    return { left: x - radius, right: x + across + radius, top: y, bottom: y + down + 2 * radius };
  });
}

describe('the halo of a label', () => {
  test('has a form for each letter, as high as the letter, side by side over the whole line', () => {
    const forms = formsOf(haloOf([{ words: 'Ag o', x: 100, y: 50 }], 'start', TYPE));
    const [capital, descender, small] = forms;
    expect(forms).toHaveLength(3);
    expect(capital?.top).toBeLessThan(small?.top ?? 0);
    expect(descender?.bottom).toBeGreaterThan((capital?.bottom ?? 0) + 1);
    expect(capital?.left).toBeLessThan(100);
    expect(capital?.right).toBeGreaterThan(descender?.left ?? 0);
    // Between words there is a gap.
    expect(small?.left).toBeGreaterThan((descender?.right ?? 0) - 2);
  });

  test.each([
    ['middle', 0.5],
    ['end', 1],
  ] as const)('moves with the anchor (%s)', (anchor, part) => {
    const lefts = (path: string) => formsOf(path).map(({ left }) => left);
    const start = formsOf(haloOf([{ words: 'Chair', x: 100, y: 50 }], 'start', TYPE));
    const width = (start.at(-1)?.right ?? 0) - (start[0]?.left ?? 0) - 2 * 20 * 0.14;
    const moved = lefts(haloOf([{ words: 'Chair', x: 100, y: 50 }], anchor, TYPE));
    expect(moved[0]).toBeCloseTo((start[0]?.left ?? 0) - width * part, 0);
  });

  test('is one form for a word whose letters are joined, and one for a word of Chinese', () => {
    expect(formsOf(haloOf([{ words: 'المملكة العربية', x: 0, y: 0 }], 'start', TYPE))).toHaveLength(2);
    expect(formsOf(haloOf([{ words: '哈萨克斯坦', x: 0, y: 0 }], 'start', TYPE))).toHaveLength(1);
  });
});

describe('on a map', () => {
  const halos = (svg: string) => svg.match(/fill-opacity="0.85"/g)?.length ?? 0;

  test('no label has a plate, and a name on one colour or on none has no halo', () => {
    const { svg } = mapOf({ groups: { A: 'AU' } });
    expect(svg).not.toMatch(/<rect[^>]*rx=/);
    expect(halos(svg)).toBe(0);
  });

  test('a name over two colours has one', () => {
    const { svg } = mapOf({
      groups: { A: 'CN IN IR KG PK RU TJ UZ', B: 'KZ' },
      accent: 'B',
      focus: 'KZ KG TJ UZ IN PK IR CN',
    });
    expect(halos(svg)).toBeGreaterThan(0);
    expect(halos(svg)).toBeLessThan(6);
  });
});
