import { dictOf, listOf, numberOf } from '../../read/dictionaries.ts';
import type { FontUse } from '../../read/fonts/font-uses.ts';
import { readWidths } from '../../read/fonts/read-widths.ts';

/**
 * How far the glyphs of a content stream have moved the pen, in units of text space (ISO 32000-1, 9.4.4). The browser says
 * the place of nearly every glyph; one that follows where the one before it ended has none, after a mark between them.
 */
export class GlyphAdvance {
  readonly #widths = new Map<FontUse, (code: number) => number>();
  /** Since the last operator that set a place. */
  #moved = 0;
  /** How far places were set anew since the beginning of the line that the browser set. */
  #shift = 0;

  /** How far the pen stands from the place that was set last, and forgets it: that place is set anew. */
  take(): number {
    const moved = this.#moved;
    this.#moved = 0;
    this.#shift += moved;
    return moved;
  }

  /** Counts glyphs that are shown in a font of the given operands; those of a font without widths not. */
  show(codes: readonly number[], font: FontUse | undefined, operands: string): void {
    if (font?.isComposite !== true) return;
    const size = Number(operands.split(/\s+/)[1] ?? 0);
    const widthOf = this.#widthsOf(font);
    for (const code of codes) this.#moved += (widthOf(code) * size) / 1000;
  }

  /** The browser sets a place from the beginning of its line: gives how far that lies before the place set last. */
  moveLine(): number {
    const shift = this.#shift;
    this.reset();
    return shift;
  }

  reset(): void {
    this.#moved = 0;
    this.#shift = 0;
  }

  #widthsOf(font: FontUse): (code: number) => number {
    const known = this.#widths.get(font);
    if (known !== undefined) return known;
    const inner = dictOf(listOf(font.dict, 'DescendantFonts')[0]);
    const widths = inner === undefined ? new Map<number, number>() : readWidths(inner);
    const usual = (inner && numberOf(inner, 'DW')) ?? 1000;
    const widthOf = (code: number) => widths.get(code) ?? usual;
    this.#widths.set(font, widthOf);
    return widthOf;
  }
}
