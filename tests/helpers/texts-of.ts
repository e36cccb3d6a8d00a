import { textWidth } from '../../scripts/figures/charts/text-width.ts';
import type { Box } from '../../scripts/figures/maps/map-mask.ts';

/** A text of a drawing, and the box that it is estimated to take, in px. */
export interface DrawnText {
  readonly words: string;
  readonly isName: boolean;
  readonly box: Box;
}

/** Gives the texts in the SVG of a map: names of countries and lines of the legend. */
export function textsOf(svg: string): DrawnText[] {
  return [...svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/g)].map(([, attributes = '', inner = '']) => {
    const fontSize = Number(/font-size="([\d.]+)"/.exec(attributes)?.[1]);
    const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start';
    const lines = [...inner.matchAll(/<tspan x="([^"]+)" y="([^"]+)">(.*?)<\/tspan>/g)].map(([, x, y, line = '']) => {
      const words = line.replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
      return {
        x: Number(x),
        y: Number(y),
        words,
        width: textWidth(words, { fontSize, fontWeight: /font-weight="(\d+)"/.exec(attributes)?.[1] }),
      };
    });
    const width = Math.max(...lines.map((line) => line.width));
    const [x, y] = [lines[0]?.x ?? Number.NaN, lines[0]?.y ?? Number.NaN];
    const left = { start: x, middle: x - width / 2, end: x - width }[anchor] ?? Number.NaN;
    const height = (lines.at(-1)?.y ?? y) - y + fontSize;
    const words = lines.map((line) => line.words).join(' ');
    return {
      words,
      isName: attributes.includes('text-anchor'),
      box: { x: left, y: y - fontSize * 0.8, width, height },
    };
  });
}
