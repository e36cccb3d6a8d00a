import type { FontUse } from '../fonts/font-uses.ts';
import { IDENTITY, type Matrix, multiply, toMatrix } from './matrix.ts';

/** A point of a page, in pt from the lower left corner of its coordinates. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Saved {
  readonly space: Matrix;
  readonly font: FontUse | undefined;
  readonly fontOperands: string;
  readonly leading: number;
}

/** The operators that change the state by numbers, or without operands. */
export const STATE_OPERATORS = ['Td', 'TD', 'TL', 'T*', 'BT', 'Tm', 'cm', 'q', 'Q'] as const;

/** The state of a content stream that says where its next text is shown, and in which font (ISO 32000-1, 8.4, 9.4). */
export class TextState {
  font: FontUse | undefined;
  /** The operands that set the font: its name in the resources and its size, `/F8 10.66`. */
  fontOperands = '';
  readonly #saved: Saved[] = [];
  /** From the stream's coordinates to those of the page. */
  #space: Matrix;
  #text = IDENTITY;
  // The beginning of the line, in the stream's coordinates. It is no matrix, because the browser moves it for each glyph.
  #x = 0;
  #y = 0;
  #leading = 0;

  constructor(space: Matrix) {
    this.#space = space;
  }

  /** How many states are saved. */
  get depth(): number {
    return this.#saved.length;
  }

  get space(): Matrix {
    return this.#space;
  }

  /** The place at which the line of text begins that was moved to last. */
  get point(): Point {
    const [a, b, c, d, e, f] = this.#space;
    return { x: this.#x * a + this.#y * c + e, y: this.#x * b + this.#y * d + f };
  }

  /** The matrix that would set this place anew, as an operand of `Tm`. */
  get lineMatrix(): Matrix {
    const [a, b, c, d] = this.#text;
    return [a, b, c, d, this.#x, this.#y];
  }

  /** Runs an operator with its numbers, where it is one of `STATE_OPERATORS`. */
  change(name: string, numbers: readonly number[]): void {
    switch (name) {
      case 'Td':
        this.#move(numbers);
        return;
      case 'TD':
        this.#leading = -(numbers[1] ?? 0);
        this.#move(numbers);
        return;
      case 'TL':
        this.#leading = numbers[0] ?? 0;
        return;
      case 'T*':
        this.nextLine();
        return;
      case 'BT':
      case 'Tm':
        this.#place(toMatrix(numbers));
        return;
      case 'cm':
        this.#space = multiply(toMatrix(numbers), this.#space);
        return;
      case 'q':
        this.#saved.push({
          space: this.#space,
          font: this.font,
          fontOperands: this.fontOperands,
          leading: this.#leading,
        });
        return;
      case 'Q':
        this.#restore();
        return;
    }
  }

  nextLine(): void {
    this.#move([0, -this.#leading]);
  }

  #place(text: Matrix): void {
    this.#text = text;
    this.#x = text[4];
    this.#y = text[5];
  }

  #move([x = 0, y = 0]: readonly number[]): void {
    const [a, b, c, d] = this.#text;
    this.#x += x * a + y * c;
    this.#y += x * b + y * d;
  }

  #restore(): void {
    const saved = this.#saved.pop();
    this.font = saved?.font;
    this.fontOperands = saved?.fontOperands ?? '';
    if (saved === undefined) return;
    this.#leading = saved.leading;
    this.#space = saved.space;
  }
}
