import { PDFDict, type PDFDocument } from '@cantoo/pdf-lib';
import { addAll } from '../../../diagnostics/add-all.ts';
import { isRightToLeft } from '../../../views/text/is-right-to-left.ts';
import { actualText, mcidOf } from '../../read/content/marked-content.ts';
import { IDENTITY, type Matrix } from '../../read/content/matrix.ts';
import { readCodes, readNumbers } from '../../read/content/read-operands.ts';
import { resourceOf } from '../../read/content/resource-of.ts';
import { STATE_OPERATORS, TextState } from '../../read/content/text-state.ts';
import { visitOperators } from '../../read/content/visit-operators.ts';
import { FontUses } from '../../read/fonts/font-uses.ts';
import { applyEdits, type Edit } from '../apply-edits.ts';
import { type ContentHolder, contentHolders } from '../content-holders.ts';
import { replaceContent } from '../replace-content.ts';
import { GlyphAdvance } from './glyph-advance.ts';
import { splitContent } from './split-content.ts';
import { TwinFonts } from './twin-fonts.ts';

/**
 * Takes out the marks that say inside of marked content how some glyphs are to be read (`/ActualText`): no-break spaces,
 * quotation marks, soft hyphens. Takes out marks of reversed letters too, where they have no effect. Programs that do not expect one mark inside of another lose the text that follows, and
 * many ignore what such a mark says. What it says goes into the font's map where it differs from the map; where it can't
 * (several glyphs for one text, letters from right to left), the mark becomes a marked content of its own.
 */
export function unwrapTexts(document: PDFDocument): void {
  const shared = { fonts: new FontUses(), twins: new TwinFonts(document) };
  for (const holder of contentHolders(document)) {
    const edits = /\/(?:ActualText|ReversedChars)\b/.test(holder.content) ? new Unwrapping(holder, shared).run() : [];
    const options = { packed: false };
    if (edits.length > 0) replaceContent(document, holder.reference, applyEdits(holder.content, edits), options);
  }
  shared.twins.finish();
}

interface Shared {
  readonly fonts: FontUses;
  readonly twins: TwinFonts;
}

/** The offsets of an operator's first operand, of its own first character, and of its end. */
interface Span {
  readonly start: number;
  readonly at: number;
  readonly end: number;
}

interface Shown extends Span {
  readonly codes: readonly number[];
  readonly words: string;
}

interface Mark extends Span {
  /** The number that it or a mark around it has. */
  readonly mcid: number | undefined;
  /** Whether it stands inside of marked content and belongs to no element itself. */
  readonly isInner: boolean;
  /** The text that it says, where it is such a mark. */
  readonly text: string | undefined;
  /** Where the next glyph would stand when it opens; undefined outside of a text object. */
  readonly from: Matrix | undefined;
  readonly shown: Shown[];
}

const STATE: ReadonlySet<string> = new Set(STATE_OPERATORS);
const SOFT_HYPHEN = '\u00AD';
const HYPHEN = /^[-\u2010\u2011]$/;

class Unwrapping {
  readonly #holder: ContentHolder;
  readonly #shared: Shared;
  readonly #state = new TextState(IDENTITY);
  readonly #advance = new GlyphAdvance();
  readonly #marks: Mark[] = [];
  readonly #edits: Edit[] = [];
  /** The latest number of a marked content that was split. */
  readonly #split = new Map<number, number>();
  #isInText = false;
  /** Whether a soft hyphen stands before what is shown next. */
  #isAfterSoftHyphen = false;

  constructor(holder: ContentHolder, shared: Shared) {
    this.#holder = holder;
    this.#shared = shared;
  }

  run(): readonly Edit[] {
    const { content } = this.#holder;
    visitOperators(content, (name, start, at, end) => {
      if (name === 'BT' || name === 'ET') this.#isInText = name === 'BT';
      if (STATE.has(name)) this.#change(name, { start, at, end });
      else this.#read(name, { start, at, end });
      return undefined;
    });
    return this.#edits;
  }

  #change(name: string, { start, at }: Span): void {
    const numbers = readNumbers(this.#holder.content, start, at);
    const shift = name === 'Td' ? this.#advance.moveLine() : 0;
    if (name === 'BT' || name === 'Tm') this.#advance.reset();
    const [x = 0, y = 0] = numbers;
    if (shift !== 0) this.#edits.push({ start, end: at, text: `${rounded(x - shift)} ${y} ` });
    this.#state.change(name, shift === 0 ? numbers : [x - shift, y]);
  }

  #read(name: string, span: Span): void {
    switch (name) {
      case 'Tf':
        this.#setFont(this.#operands(span));
        return;
      case 'Tj':
      case 'TJ':
        this.#show(span);
        return;
      case 'BMC':
      case 'BDC':
        this.#open(span);
        return;
      case 'EMC':
        this.#close(span);
        return;
    }
  }

  #setFont(operands: string): void {
    const dict = resourceOf(this.#holder.resources, 'Font', operands);
    this.#state.font = dict instanceof PDFDict ? this.#shared.fonts.use(dict, 0) : undefined;
    this.#state.fontOperands = operands;
  }

  #show(span: Span): void {
    const { font } = this.#state;
    const codes = readCodes(this.#holder.content, span.start, span.at, font?.isComposite === true);
    const shown = { ...span, codes, words: codes.map((code) => font?.texts?.get(code) ?? '').join('') };
    this.#setPlace(span);
    this.#advance.show(codes, font, this.#state.fontOperands);
    if (this.#isAfterSoftHyphen && HYPHEN.test(shown.words)) this.#readAs(shown, SOFT_HYPHEN);
    this.#isAfterSoftHyphen = false;
    this.#marks.at(-1)?.shown.push(shown);
  }

  // What is put between two glyphs below, a space or a text object's end, must not move the second one.
  #setPlace({ start }: Span): void {
    const moved = this.#advance.take();
    if (moved === 0) return;
    this.#edits.push({ start, end: start, text: `${rounded(moved)} 0 Td ` });
    this.#state.change('Td', [moved, 0]);
  }

  #open(span: Span): void {
    const operands = this.#operands(span);
    const around = this.#marks.at(-1)?.mcid;
    const own = mcidOf(operands);
    const isInner = around !== undefined && own === undefined;
    const text = isInner ? actualText(operands) : undefined;
    const from = this.#isInText ? this.#state.lineMatrix : undefined;
    this.#marks.push({ ...span, mcid: own ?? around, isInner, text, from, shown: [] });
  }

  #close(span: Span): void {
    const mark = this.#marks.pop();
    if (mark?.isInner !== true) return;
    addAll(this.#marks.at(-1)?.shown ?? [], mark.shown);
    const words = mark.shown.map((shown) => shown.words).join('');
    const [first, ...others] = mark.shown;
    if (mark.text === undefined) {
      if (isWithoutEffect(this.#operands(mark), mark.shown)) this.#takeOut(mark, span);
    } else if (mark.text === SOFT_HYPHEN) {
      this.#takeOut(mark, span, ...mark.shown);
      this.#isAfterSoftHyphen = true;
    } else if (plain(mark.text) === plain(words)) this.#takeOut(mark, span);
    else if (first !== undefined && others.length === 0 && this.#readAs(first, mark.text)) this.#takeOut(mark, span);
    else this.#splitOff(mark, span);
  }

  #takeOut(...spans: readonly Span[]): void {
    for (const { start, end } of spans) this.#edits.push({ start, end, text: '' });
  }

  // Sets the twin of the font for one glyph. Several letters from right to left stay with `/ActualText`: programs turn
  // the letters of a line round, those that a font's map has for one glyph too.
  #readAs({ start, end, codes: [code, ...others] }: Shown, text: string): boolean {
    const { font, fontOperands: operands } = this.#state;
    if (font === undefined || code === undefined || others.length > 0 || (text.length > 1 && isRightToLeft(text)))
      return false;
    const twin = this.#shared.twins.use(this.#holder.resources, { font, operands, code, text });
    if (twin === undefined) return false;
    this.#edits.push({ start, end: start, text: `${twin} Tf ` }, { start: end, end, text: ` ${operands} Tf` });
    return true;
  }

  #splitOff(mark: Mark, closing: Span): void {
    const outer = this.#marks.findLast(({ isInner }) => !isInner);
    if (outer?.mcid === undefined) return;
    const { mcid } = outer;
    const [own, rest] = splitContent(this.#holder, this.#split.get(mcid) ?? mcid);
    if (own === undefined || rest === undefined) return;
    this.#split.set(mcid, rest);
    const opened = this.#operands(mark).replace(/>>\s*$/, `/MCID ${own} >>`);
    const again = this.#operands(outer).replace(/\/MCID\s+\d+/, `/MCID ${rest}`);
    const { start, end } = mark;
    this.#edits.push(
      { start, end, text: between(`EMC\n${opened} BDC`, mark.from) },
      {
        start: closing.start,
        end: closing.end,
        text: between(`EMC\n${again} BDC`, this.#isInText ? this.#state.lineMatrix : undefined),
      },
    );
  }

  #operands({ start, at }: Span): string {
    return this.#holder.content.slice(start, at).trim();
  }
}

// `/ReversedChars` turns the letters within each string round, and not the strings (ISO 32000-1, 14.8.2.3.3). The browser
// writes a string for each letter.
function isWithoutEffect(operands: string, shown: readonly Shown[]): boolean {
  return operands === '/ReversedChars' && shown.every(({ codes }) => codes.length <= 1);
}

// Marks and text objects must nest (ISO 32000-1, 14.6.1): the text object ends, and a new one begins at its place.
function between(marks: string, place: Matrix | undefined): string {
  if (place === undefined) return marks;
  return `ET\n${marks}\nBT\n${place.map(rounded).join(' ')} Tm`;
}

function rounded(number: number): number {
  return Number(number.toFixed(5));
}

// A program may read any white space as a space, and does so.
function plain(text: string): string {
  return text.replace(/\s/g, ' ');
}
