import { fromEmu } from '../../drawing/to-emu.ts';
import { elementsOf, type XmlElement } from '../../read/xml-element.ts';
import type { FontShelf } from './measured-font.ts';
import type { SetParagraph } from './set-text.ts';
import { textExtent } from './text-extent.ts';
import { type ThemeFonts, toSetParagraph } from './to-set-paragraph.ts';

/** The height in px that a table needs, with the paragraphs of its cells: Office makes a row as high as its text. */
export function tableExtent(
  table: XmlElement,
  theme: ThemeFonts,
  fonts: FontShelf,
): { readonly needed: number; readonly cells: readonly (readonly SetParagraph[])[] } {
  const widths = elementsOf(table, 'a:gridCol').map(({ attributes }) => pxOf(attributes['w']));
  const cells: SetParagraph[][] = [];
  const rows = elementsOf(table, 'a:tr').map((row) => {
    const heights = elementsOf(row, 'a:tc').map((cell, column) => {
      const paragraphs = elementsOf(cell, 'a:p').map((paragraph) => toSetParagraph({ paragraph, levels: [], theme }));
      cells.push(paragraphs);
      return cellHeight(cell, paragraphs, widths[column] ?? 0, fonts);
    });
    return heights.reduce((most, height) => Math.max(most, height), pxOf(row.attributes['h']));
  });
  return { needed: rows.reduce((sum, height) => sum + height, 0), cells };
}

// ISO/IEC 29500-1, 21.1.3.17: 0.1 inch at the sides, 0.05 inch above and below.
const USUAL_SIDE = '91440';
const USUAL_TOP = '45720';

function cellHeight(cell: XmlElement, paragraphs: readonly SetParagraph[], width: number, fonts: FontShelf): number {
  const said = elementsOf(cell, 'a:tcPr')[0]?.attributes ?? {};
  const inner = width - pxOf(said['marL'] ?? USUAL_SIDE) - pxOf(said['marR'] ?? USUAL_SIDE);
  const room = { width: inner, height: Number.POSITIVE_INFINITY, columns: 1, gap: 0 };
  return textExtent(paragraphs, room, fonts) + pxOf(said['marT'] ?? USUAL_TOP) + pxOf(said['marB'] ?? USUAL_TOP);
}

function pxOf(emu = '0'): number {
  const px = fromEmu(Number(emu));
  return Number.isFinite(px) ? px : 0;
}
