import { PDFDict, type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { FontUse } from '../../read/fonts/font-uses.ts';
import { NAMES } from '../../read/pdf-names.ts';

/** A character code that is to be read as another text than its font says. */
export interface OtherReading {
  readonly font: FontUse;
  /** The operands that set the font, `/F8 10.66`. */
  readonly operands: string;
  readonly code: number;
  readonly text: string;
}

interface Twin {
  readonly dict: PDFDict;
  readonly reference: PDFRef;
  /** The codes that it reads otherwise, with their texts. */
  readonly others: Map<number, string>;
}

/**
 * Fonts that show the same glyphs as others of a document, and read some codes as other texts. A program that reads a
 * PDF may know nothing of `/ActualText` on a stretch of content; all programs read the ToUnicode map of a font.
 */
export class TwinFonts {
  readonly #document: PDFDocument;
  readonly #made = new Map<FontUse, readonly Twin[]>();

  constructor(document: PDFDocument) {
    this.#document = document;
  }

  /** The operands that set the twin of a font, which is added to the resources; undefined where it can have none. */
  use(resources: PDFDict | undefined, { font, operands, code, text }: OtherReading): string | undefined {
    const [, name = '', size = ''] = /^\/(\S+)\s+(\S+)$/.exec(operands) ?? [];
    const fonts = resources?.lookup(NAMES.Font);
    if (!(fonts instanceof PDFDict && font.isComposite) || font.texts === undefined || name === '') return undefined;
    const twin = this.#twinOf(font, code, text);
    const fresh = freeName(fonts, name, twin);
    fonts.set(PDFName.of(fresh), twin);
    return `/${fresh} ${size}`;
  }

  /** Writes the maps of all twins: to be called once, after the last use. */
  finish(): void {
    const { context } = this.#document;
    for (const [font, twins] of this.#made) {
      for (const { dict, others } of twins) {
        const map = writeToUnicode(new Map([...(font.texts ?? []), ...others]));
        dict.set(NAMES.ToUnicode, context.register(context.flateStream(map)));
      }
    }
  }

  // A twin reads as many codes otherwise as it can: for each one alone a file would hold dozens of maps.
  #twinOf(font: FontUse, code: number, text: string): PDFRef {
    const made = this.#made.get(font) ?? [];
    const known = made.find(({ others }) => (others.get(code) ?? text) === text);
    if (known !== undefined) {
      known.others.set(code, text);
      return known.reference;
    }
    const { context } = this.#document;
    const dict = font.dict.clone(context);
    const reference = context.register(dict);
    this.#made.set(font, [...made, { dict, reference, others: new Map([[code, text]]) }]);
    return reference;
  }
}

// The name under which the resources have the font already, or the next free one.
function freeName(fonts: PDFDict, name: string, font: PDFRef): string {
  for (let number = 1; ; number += 1) {
    const fresh = `${name}x${number}`;
    const held = fonts.get(PDFName.of(fresh));
    if (held === undefined || held === font) return fresh;
  }
}

const MOST_IN_BLOCK = 100;

// ISO 32000-1, 9.10.3.
function writeToUnicode(texts: ReadonlyMap<number, string>): string {
  const lines = [...texts]
    .toSorted(([a], [b]) => a - b)
    .map(([code, text]) => `<${hexOf(code)}> <${[...unitsOf(text)].map(hexOf).join('')}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / MOST_IN_BLOCK) }, (_, index) => {
    const block = lines.slice(index * MOST_IN_BLOCK, (index + 1) * MOST_IN_BLOCK);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function* unitsOf(text: string): Generator<number> {
  for (let at = 0; at < text.length; at += 1) yield text.charCodeAt(at);
}

function hexOf(unit: number): string {
  return unit.toString(16).toUpperCase().padStart(4, '0');
}
