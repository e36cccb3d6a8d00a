import { type PDFDict, PDFNumber, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { streamText } from './content-stream.ts';
import type { PdfFile } from './pdf-file.ts';
import { NAMES } from './pdf-names.ts';
import { readToUnicode } from './read-to-unicode.ts';
import type { ShownText } from './shown-text.ts';
import { kidsOf, markedContent } from './structure-tree.ts';
import type { TaggedElement } from './tagged-elements.ts';

/** A text of a printed page with the font that draws it; undefined where a mark says what glyphs read as. */
interface PrintedRun {
  readonly words: string;
  readonly font: PDFDict | undefined;
  readonly page: number;
}

/** The texts of a printed file, read back from its text layer. */
export interface PrintedTexts {
  /** What its paragraphs, headings, cells and items say, in reading order, as one would copy them. */
  readonly blocks: readonly string[];
  /** Running heads and page numbers too. */
  readonly runs: readonly PrintedRun[];
}

/** Reads the texts of a printed file in the order of its structure tree; running heads are no part of that. */
export function readPrintedTexts(file: PdfFile): PrintedTexts {
  const decode = createDecoder();
  const runs: PrintedRun[] = [];
  const byMark = new Map<PDFDict | undefined, Map<number | undefined, string>>();
  for (const { page, texts } of file.pages) {
    for (const text of texts) {
      const words = decode(text);
      runs.push({ words, font: text.font, page });
      if (text.isArtefact) continue;
      const marks = byMark.get(text.holder) ?? new Map<number | undefined, string>();
      marks.set(text.mcid, (marks.get(text.mcid) ?? '') + words);
      byMark.set(text.holder, marks);
    }
  }
  return { runs, blocks: new BlockReader(file, byMark).read() };
}

type TextsByMark = Map<PDFDict | undefined, Map<number | undefined, string>>;

const BLOCK = /^(?:H\d?|P|LI|Lbl|LBody|L|T[HDR]|Table|TOCI?|BlockQuote|Figure|Caption|Sect|Art|Note|Formula|Document)$/;

class BlockReader {
  readonly #file: PdfFile;
  readonly #byMark: TextsByMark;
  readonly #byDict: ReadonlyMap<PDFDict, TaggedElement>;
  readonly #blocks: string[] = [''];

  constructor(file: PdfFile, byMark: TextsByMark) {
    this.#file = file;
    this.#byMark = byMark;
    this.#byDict = new Map(file.elements.map((element) => [element.dict, element]));
  }

  read(): string[] {
    for (const element of this.#file.elements) if (!this.#hasParent(element)) this.#walk(element, undefined);
    // What no element holds is shown all the same.
    for (const marks of this.#byMark.values()) for (const words of marks.values()) this.#blocks.push(words);
    return this.#blocks.filter((block) => block !== '');
  }

  #hasParent({ dict }: TaggedElement): boolean {
    const parent = dict.lookup(NAMES.P);
    return parent !== undefined && this.#byDict.has(parent as PDFDict);
  }

  #walk({ dict, type }: TaggedElement, around: PDFDict | undefined): void {
    const isBlock = BLOCK.test(type ?? '');
    if (isBlock) this.#blocks.push('');
    const page = this.#pageOf(dict) ?? around;
    for (const kid of kidsOf(dict)) {
      const element = this.#byDict.get(dict.context.lookup(kid) as PDFDict);
      if (element !== undefined) this.#walk(element, page);
      else this.#take(kid instanceof PDFNumber || !(kid instanceof PDFRef) ? kid : dict.context.lookup(kid), page);
    }
    if (isBlock) this.#blocks.push('');
  }

  #pageOf(dict: PDFDict): PDFDict | undefined {
    return dict.lookup(NAMES.Pg) as PDFDict | undefined;
  }

  // Each marked content once: what is left over at the end belongs to no element.
  #take(kid: Parameters<typeof markedContent>[0] | undefined, around: PDFDict | undefined): void {
    const content = kid === undefined ? undefined : markedContent(kid);
    if (content === undefined) return;
    const page = content.page === undefined ? around : (this.#file.document.context.lookup(content.page) as PDFDict);
    const marks = this.#byMark.get(page);
    const words = marks?.get(content.mcid);
    if (words === undefined) return;
    marks?.delete(content.mcid);
    this.#blocks[this.#blocks.length - 1] += words;
  }
}

function createDecoder(): (text: ShownText) => string {
  const known = new Map<PDFDict, ReadonlyMap<number, string>>();
  return ({ font, codes, words }) => {
    if (font === undefined) return words;
    const map = known.get(font) ?? readWords(font);
    known.set(font, map);
    return codes.map((code) => map.get(code) ?? '').join('');
  };
}

function readWords(font: PDFDict): Map<number, string> {
  const map = font.lookup(NAMES.ToUnicode);
  const texts = map instanceof PDFStream ? readToUnicode(streamText(map)) : new Map<number, string>();
  return new Map([...texts].map(([code, hex]) => [code, Buffer.from(hex, 'hex').swap16().toString('utf16le')]));
}
