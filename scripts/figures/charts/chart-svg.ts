import { onTheLine } from '../../outline/text/lowered-letters.ts';

/** A drawing's size and the start of its ids. */
interface SvgFrame {
  readonly width: number;
  readonly height: number;
  readonly idPrefix: string;
}

// Attributes that Vega writes for scripts and screen readers: here the drawing is a single image with one name.
const NEEDLESS = / (?:class|role|aria-[\w-]+|pointer-events|xmlns:xlink|version|style|cursor|href|xlink:href)="[^"]*"/g;

/**
 * Makes a drawing from the markup of Vega's renderer: exactly as large as its frame, with ids that begin with the
 * frame's prefix, numbers with two decimals, and no references to the outside. `above` is markup that is drawn on top.
 * Throws where a reference leads outside.
 */
export function cleanSvg(markup: string, { width, height, idPrefix }: SvgFrame, above: string): string {
  const ids = [...new Set([...markup.matchAll(/<[^>]* id="([^"]+)"/g)].map(([, id = '']) => id))];
  const cleaned = markup.replace(/<[^>]+>/g, (tag) =>
    tag
      .replace(NEEDLESS, '')
      .replace(/ id="([^"]+)"/, (_, id: string) => ` id="${idPrefix}-${ids.indexOf(id) + 1}"`)
      .replace(/url\((?:&quot;|')?#?([^)]*?)(?:&quot;|')?\)/g, (_, id: string) => {
        if (!ids.includes(id)) throw new Error('It refers to something that is not in the drawing.');
        return `url(#${idPrefix}-${ids.indexOf(id) + 1})`;
      })
      .replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100)),
  );
  const inside = onTheLine(cleaned)
    .replace(/^<svg[^>]*>|<\/svg>$/g, '')
    .replace(/<path d=""[^>]*\/>|<path d="M0,0h0v0h0Z"[^>]*\/>|<path[^>]* display="none"\/>/g, '');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}${above}</svg>`;
}
