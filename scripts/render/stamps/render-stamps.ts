import type { BannerView } from '../../views/document/document-view.ts';
import { toHtml } from '../../views/text/to-html.ts';
import { placeDirection } from '../place-direction.ts';
import type { Stamp, StampPart } from './stamp.ts';

/** The look of stamps: the CSS of the fonts, the colours of the design, and measures in pt. */
export interface StampLook {
  readonly language: string;
  /** The `@font-face` rules of the words' fonts, and the names of the families. */
  readonly fonts: string;
  readonly family: string;
  readonly colours: Readonly<Record<'ink' | 'paper' | 'deep' | 'on-deep', string>>;
  readonly size: number;
  /** The height of a line for each pt of the type. */
  readonly leading: number;
  /** How far the words are from the upper and the lower edge of a page, and from its sides. */
  readonly fromEdge: number;
  readonly fromSide: number;
  /** The same of the words at the foot, where something stands beside them; left out, it is `fromSide`. */
  readonly footFromSide?: number;
}

/**
 * Renders the words of a document's marking as a page for each stamp, which is laid over the pages that bear it. They
 * stand on a ground of their own, so that they can be read on whatever is behind them.
 */
export function renderStamps(banner: BannerView, stamps: readonly Stamp[], look: StampLook): string {
  const rules = stamps.map(({ size: { width, height } }, index) => {
    return `@page s${index} { size: ${width}pt ${height}pt; margin: 0 } .s${index} { page: s${index}; width: ${width}pt; height: ${height - 0.5}pt }`;
  });
  const pages = stamps.map(({ part, onDeep }, index) => {
    const classes = `s${index} ${part === 'foot' ? 'foot' : 'head'}${onDeep ? ' deep' : ''}`;
    return `<section class="${classes}"><p><span><b>${toHtml(textOf(part, banner))}</b></span></p></section>`;
  });
  const page = `<!doctype html>
<html lang="${look.language}"><head><meta charset="utf-8"><title>${toHtml(banner.whole)}</title>
<style>
${look.fonts}
${styleOf(look)}
${rules.join('\n')}
</style></head><body>
${pages.join('\n')}
</body></html>
`;
  return placeDirection(page, look.language);
}

function textOf(part: StampPart, banner: BannerView) {
  return part === 'first' ? banner.whole : banner[part];
}

function styleOf(look: StampLook): string {
  const { family, colours, size, leading, fromEdge, fromSide, footFromSide = fromSide } = look;
  return `body { margin: 0; font-synthesis: none; print-color-adjust: exact; }
section { position: relative; break-after: page; overflow: hidden; }
section:last-child { break-after: auto; }
p { position: absolute; inset-inline: ${fromSide}pt; margin: 0; text-align: center; text-wrap: balance; }
.head p { top: ${fromEdge}pt; }
.foot p { bottom: ${fromEdge}pt; inset-inline: ${footFromSide}pt; }
span { padding: 0 4pt; box-decoration-break: clone; -webkit-box-decoration-break: clone; font: 600 ${size}pt / ${leading} ${family};
  font-variant-numeric: lining-nums; background: ${colours.paper}; color: ${colours.ink}; }
/* The ground of a second line lies under the letters of the first. */
b { position: relative; font-weight: inherit; }
.deep span { background: ${colours.deep}; color: ${colours['on-deep']}; }`;
}
