import type { FontUse } from '../fonts/font-uses.ts';
import type { Mark } from './marked-content.ts';
import type { Point } from './text-state.ts';

/** The part of a run that stands on one line. */
export interface RunLine {
  /** Its beginning on its baseline, in pt from the top left corner of the page. */
  readonly x: number;
  readonly y: number;
  readonly words: string;
  /**
   * Where it stands in the content of its page or form: the offset before the first operator that shows a part of it,
   * and the offset after the last one.
   */
  readonly start: number;
  readonly end: number;
  /** The operands that set its font, `/F8 10.66`; empty where the mark says what the glyphs read as. */
  readonly fontOperands: string;
}

/** Glyphs that are shown by one operator. */
export interface Shown {
  readonly font: FontUse;
  readonly fontOperands: string;
  /** What their codes stand for. */
  readonly words: string;
  readonly point: Point;
  /** The offsets of the operator in its content, with its operands. */
  readonly start: number;
  readonly end: number;
}

/** A stretch of text of one marked content and one font, over one line or several. */
export interface TextRun {
  readonly words: string;
  readonly lines: readonly RunLine[];
  /** The font's name; undefined where the mark says what the glyphs read as, whatever their font. */
  readonly font: string | undefined;
  /** The marked content that it stands in, as `Mark` has it; undefined where it stands in none. */
  readonly mcid: number | undefined;
  readonly holder: number | undefined;
  readonly isArtefact: boolean;
}

/** Two baselines that are closer than this are one, in pt. */
export const SAME_LINE = 0.5;

interface OpenLine {
  x: number;
  y: number;
  words: string;
  readonly start: number;
  end: number;
  readonly fontOperands: string;
}

interface OpenRun {
  readonly mark: Mark;
  readonly font: FontUse | undefined;
  readonly lines: OpenLine[];
}

/** Joins the glyphs of a page to runs: a browser shows each glyph by itself, some thousands on a page. */
export class TextRuns {
  readonly #height: number;
  readonly #runs: OpenRun[] = [];
  /** The line of words that stand for glyphs, until the first of the glyphs gives them their place. */
  #unplaced: OpenLine | undefined;

  /** Takes the height of the page in pt. */
  constructor(height: number) {
    this.#height = height;
  }

  /** Adds the words that a mark says that its glyphs read as. */
  replace(mark: Mark, words: string, point: Point): void {
    const line = { ...this.#fromTop(point), words, start: -1, end: -1, fontOperands: '' };
    this.#runs.push({ mark, font: undefined, lines: [line] });
    this.#unplaced = line;
  }

  /** Adds glyphs that are shown. */
  show(mark: Mark, { font, fontOperands, words, point, start, end }: Shown): void {
    if (mark.isReplaced) {
      if (this.#unplaced !== undefined) Object.assign(this.#unplaced, this.#fromTop(point));
      this.#unplaced = undefined;
      return;
    }
    const run = this.#runFor(mark, font);
    const last = run.lines.at(-1);
    const y = this.#height - point.y;
    if (last === undefined || Math.abs(last.y - y) >= SAME_LINE) {
      run.lines.push({ x: point.x, y, words, start, end, fontOperands });
      return;
    }
    last.words += words;
    last.end = end;
  }

  /** The runs in the order in which they are painted. */
  finish(): TextRun[] {
    return this.#runs.map(({ mark: { mcid, holder, isArtefact }, font, lines }) => ({
      words: lines.map(({ words }) => words).join(''),
      lines,
      font: font?.name,
      mcid,
      holder,
      isArtefact,
    }));
  }

  #runFor(mark: Mark, font: FontUse): OpenRun {
    const last = this.#runs.at(-1);
    if (last?.font === font && isSame(last.mark, mark)) return last;
    const run = { mark, font, lines: [] };
    this.#runs.push(run);
    return run;
  }

  #fromTop({ x, y }: Point): Point {
    return { x, y: this.#height - y };
  }
}

function isSame(a: Mark, b: Mark): boolean {
  return a === b || (a.mcid === b.mcid && a.holder === b.holder && a.isArtefact === b.isArtefact);
}
