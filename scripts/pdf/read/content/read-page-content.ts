import { PDFDict, type PDFPage, PDFStream } from '@cantoo/pdf-lib';
import { dictOf, listOf, nameOf } from '../dictionaries.ts';
import { NAMES } from '../pdf-names.ts';
import { pageContent } from './content-stream.ts';
import { type DocumentReading, FoundContent, type PageContent } from './found-content.ts';
import { actualText, type Content, type Mark, openMark, UNMARKED } from './marked-content.ts';
import { IDENTITY, type Matrix, multiply, toMatrix } from './matrix.ts';
import { readCodes, readNumbers } from './read-operands.ts';
import { resourceOf } from './resource-of.ts';
import { STATE_OPERATORS, TextState } from './text-state.ts';
import { visitOperators } from './visit-operators.ts';

/** Reads the content of a page by running its operators, those of its forms included; `number` is from 1. */
export function readPageContent(page: PDFPage, number: number, reading: DocumentReading): PageContent {
  const found = new FoundContent(number, page.getHeight(), reading);
  const content = {
    content: pageContent(page.doc, page),
    resources: page.node.Resources(),
    dict: page.node,
    holder: number,
  };
  new ContentReader(found, content, UNMARKED, IDENTITY).read();
  return found.finish();
}

type Kind = 'state' | 'paint' | 'other';

// A page has some ten thousand operators: each is looked up once, and most paths and colours are in no row.
const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...STATE_OPERATORS.map((name): [string, Kind] => [name, 'state']),
  ...['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 's', 'S', 'sh', 'EI'].map((name): [string, Kind] => [name, 'paint']),
  ...['Tj', 'TJ', "'", '"', 'Tf', 'BMC', 'BDC', 'EMC', 'Do'].map((name): [string, Kind] => [name, 'other']),
]);

/** The offsets of an operator's first operand, of its own first character, and of its end. */
interface Span {
  readonly start: number;
  readonly at: number;
  readonly end: number;
}

/** The one interpreter of content streams: it keeps the state of text and of marks, and says what is painted. */
class ContentReader {
  readonly #found: FoundContent;
  readonly #content: Content;
  readonly #around: Mark;
  readonly #outer: Mark[] = [];
  readonly #state: TextState;
  #mark: Mark;

  constructor(found: FoundContent, content: Content, around: Mark, space: Matrix) {
    this.#found = found;
    this.#content = content;
    this.#around = around;
    this.#state = new TextState(space);
    this.#mark = around;
  }

  read(): void {
    const { content } = this.#content;
    visitOperators(content, (name, start, at, end) => {
      const kind = KINDS.get(name);
      if (kind === 'state') this.#change(name, readNumbers(content, start, at));
      else if (kind === 'paint') this.#found.paint(this.#mark);
      else if (kind === 'other') this.#run(name, { start, at, end });
      return undefined;
    });
  }

  #change(name: string, numbers: readonly number[]): void {
    this.#state.change(name, numbers);
    if (name === 'q') this.#found.depth = Math.max(this.#found.depth, this.#state.depth);
  }

  #run(name: string, span: Span): void {
    const { start, at } = span;
    switch (name) {
      case 'Tj':
      case 'TJ':
        this.#show(span);
        return;
      case "'":
      case '"':
        this.#state.nextLine();
        this.#show(span);
        return;
      case 'Tf':
        this.#setFont(this.#operands(start, at));
        return;
      case 'BMC':
      case 'BDC':
        this.#open(this.#operands(start, at));
        return;
      case 'EMC':
        this.#mark = this.#outer.pop() ?? this.#around;
        return;
      case 'Do':
        this.#draw(this.#operands(start, at));
        return;
    }
  }

  #show({ start, at, end }: Span): void {
    this.#found.show(this.#mark);
    const { font, fontOperands, point } = this.#state;
    if (font === undefined) return;
    let words = '';
    for (const code of readCodes(this.#content.content, start, at, font.isComposite)) {
      const known = font.shown.get(code);
      const text = known ?? font.texts?.get(code) ?? '';
      if (known === undefined) font.shown.set(code, text);
      words += text;
    }
    this.#found.runs.show(this.#mark, { font, fontOperands, words, point, start, end });
  }

  #open(operands: string): void {
    const around = this.#mark;
    this.#outer.push(around);
    this.#mark = openMark(operands, this.#content, around, this.#found.reading.elements);
    this.#found.open(this.#mark, around);
    const words = this.#mark.isReplaced && !around.isReplaced ? actualText(this.#mark.properties) : undefined;
    if (words !== undefined) this.#found.runs.replace(this.#mark, words, this.#state.point);
  }

  #setFont(operands: string): void {
    const dict = resourceOf(this.#content.resources, 'Font', operands);
    const { page, reading } = this.#found;
    this.#state.font = dict instanceof PDFDict ? reading.fonts.use(dict, page) : undefined;
    this.#state.fontOperands = operands;
  }

  #draw(operands: string): void {
    const stream = resourceOf(this.#content.resources, 'XObject', operands);
    const isForm = stream instanceof PDFStream && nameOf(stream.dict, 'Subtype') === 'Form';
    const drawn = isForm ? this.#found.draw(stream) : undefined;
    if (!isForm || drawn === undefined) {
      this.#found.paint(this.#mark);
      return;
    }
    const { dict } = stream;
    const resources = dictOf(dict.lookup(NAMES.Resources));
    const content = { content: drawn.content, resources, dict, holder: drawn.number };
    const matrix = toMatrix(listOf(dict, 'Matrix').map((value) => Number(String(value))));
    new ContentReader(this.#found, content, this.#mark, multiply(matrix, this.#state.space)).read();
  }

  #operands(start: number, at: number): string {
    return this.#content.content.slice(start, at).trimEnd();
  }
}
