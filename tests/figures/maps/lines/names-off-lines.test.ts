import { expect, test } from 'vitest';
import { mapOf, SLIDE_MAP } from '../../../helpers/map-of.ts';

/** The points of the dashed lines of a drawing, and the places of the names that stand beside their countries, in px. */
function placesIn(svg: string) {
  const lines = [...svg.matchAll(/<path d="([^"]+)"[^>]*stroke-dasharray/g)].flatMap(([, path = '']) => pointsOf(path));
  const names = [...svg.matchAll(/<text[^>]*text-anchor="(\w+)"[^>]*>(.*?)<\/text>/g)].flatMap(
    ([, anchor = '', spans = '']) =>
      [...spans.matchAll(/<tspan x="([\d.]+)" y="([\d.]+)">([^<]+)</g)].map(([, x, y, words = '']) => {
        return { anchor, x: Number(x), y: Number(y), words };
      }),
  );
  return { lines, names };
}

// Paths are written in relative steps.
function pointsOf(path: string): [number, number][] {
  return path.split('M').flatMap((part) => {
    const numbers = (part.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
    let [x, y] = [0, 0];
    return Array.from({ length: numbers.length / 2 }, (_, index): [number, number] => {
      [x, y] = [x + (numbers[index * 2] ?? 0), y + (numbers[index * 2 + 1] ?? 0)];
      return [x, y];
    });
  });
}

test.each([18, 20, 22])('no name hides a line in dispute where it has another place, at %i px', (fontSize) => {
  const groups = { Members: 'CN RU IN PK IR UZ KG TJ', Chair: 'KZ', Acceding: 'BY' };
  const { svg, findings } = mapOf({ groups, accent: 'Chair', frame: { fontSize, height: SLIDE_MAP.height } });
  expect(findings).toEqual([]);
  const { lines, names } = placesIn(svg);
  expect(lines.length).toBeGreaterThan(20);
  expect(names.map(({ words }) => words)).toContain('Tajikistan');
  const over = names.filter(({ anchor, x: at, y: base, words }) => {
    const width = SLIDE_MAP.measure(words, { fontSize, fontWeight: 600 });
    const left = at - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
    return lines.some(
      ([x, y]) => x > left && x < left + width && y > base - fontSize * 0.75 && y < base + fontSize * 0.2,
    );
  });
  expect(over.map(({ words }) => words)).toEqual([]);
});
