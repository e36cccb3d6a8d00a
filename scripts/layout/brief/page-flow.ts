import type { Block } from '../../browser/page/measured-chapter.ts';

/** A position in a document: the page, counted from the start of the flow, and the px below the top of its text. */
export interface Spot {
  readonly page: number;
  readonly y: number;
}

/** Sets blocks one below the other over pages, as a browser does. All lengths are in px. */
export class PageFlow {
  /** The height of the text of a page. */
  readonly height: number;
  /** The height left blank at the foot of each page that was ended for want of room. */
  readonly blanks: number[] = [];
  /** The height left blank at the foot of each page behind which a part must begin a page. */
  readonly ends: number[] = [];
  #page: number;
  #y: number;
  /** The height of the notes at the foot of the page. */
  #foot = 0;

  /** Starts the flow at a position, on pages whose text is `height` px high. */
  constructor(from: Spot, height: number) {
    this.height = height;
    this.#page = from.page;
    this.#y = from.y;
  }

  /** The position at the end of the last block. */
  get spot(): Spot {
    return { page: this.#page, y: this.#y };
  }

  /** Moves the flow down to a position where something beside it ends; a position further up changes nothing. */
  moveTo(spot: Spot): void {
    if (spot.page > this.#page) this.#foot = 0;
    if (isAfter(spot, this.spot)) [this.#page, this.#y] = [spot.page, spot.y];
  }

  /** Whether a block of `size` px fits on the page, `gap` px below the last block. */
  fits(gap: number, size: number): boolean {
    return this.#top(gap) + size + this.#foot <= this.height + ROUNDING;
  }

  /** The height that is left on the page, in px, `gap` px below the last block. */
  roomBelow(gap: number): number {
    return this.height - this.#foot - this.#top(gap);
  }

  /**
   * Whether a browser would part lines that have room on the page, only because what must stand with the last of them has
   * none: a paragraph would be parted above a blank foot.
   */
  partsForNext({ gap, lines, lineHeight }: Block, keep: number): boolean {
    const size = lines * lineHeight;
    return keep > 0 && this.fits(gap, size) && !this.fits(gap, size + keep);
  }

  breakPage(): void {
    this.#endPage(this.blanks);
  }

  /** Begins a page since what follows must, however much room is left. */
  openPage(): void {
    this.#endPage(this.ends);
  }

  #endPage(blanks: number[]): void {
    blanks.push(Math.max(0, this.height - this.#foot - this.#y));
    this.#foot = 0;
    this.#page += 1;
    this.#y = 0;
  }

  /**
   * Sets lines, and parts them between pages only as CSS `orphans` and `widows` allow. `keep` px of what follows must
   * stand on the page of the last line; where there is no room, lines move to that page as well.
   */
  set({ gap, lines, lineHeight, foot = 0 }: Block, keep = 0): void {
    const footOfLine = foot / lines;
    const full = lineHeight + footOfLine;
    let left = lines;
    let before = gap;
    while (!this.fits(before, left * full + keep)) {
      const count = this.#linesHere(before, left, full);
      if (count === 0 && this.#y === 0) break;
      if (count > 0) this.#add(before, count * lineHeight, count * footOfLine);
      left -= count;
      before = 0;
      this.breakPage();
    }
    this.#add(before, left * lineHeight, left * footOfLine);
  }

  // The number of lines that stay on this page where not all fit. Chromium keeps the orphans and gives up the widows.
  #linesHere(gap: number, lines: number, lineHeight: number): number {
    const room = Math.floor((this.roomBelow(gap) + ROUNDING) / lineHeight);
    const most = lines - LEAST_LINES;
    if (lines < LEAST_PARTED || room < LEAST_LINES || (room >= lines && most < LEAST_LINES)) return 0;
    return Math.max(LEAST_LINES, Math.min(room, most));
  }

  #top(gap: number): number {
    return this.#y === 0 ? 0 : this.#y + gap;
  }

  #add(gap: number, size: number, foot: number): void {
    this.#foot += foot;
    this.#y = this.#top(gap) + size;
    // A block higher than a page continues on the next ones.
    while (this.#y > this.height + ROUNDING) {
      this.#y -= this.height;
      this.#foot = 0;
      this.#page += 1;
    }
  }
}

// The value of `orphans` and `widows` in the stylesheet.
const LEAST_LINES = 3;
/** The number of lines from which a paragraph may be parted, so that neither page gets a single line. */
export const LEAST_PARTED = 5;
// A browser's positions are multiples of 1/64 px.
const ROUNDING = 0.5;

/** Whether a position is further down than another. */
export function isAfter(a: Spot, b: Spot): boolean {
  return a.page > b.page || (a.page === b.page && a.y > b.y);
}

/** The least height in px of a block that may stand at the foot of a page: all its lines, or its first three. */
export function leastOf({ lines, lineHeight }: Block): number {
  return (lines < LEAST_PARTED ? lines : LEAST_LINES) * lineHeight;
}

/** The height in px of blocks one below the other, gaps included. */
export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { gap, lines, lineHeight }) => sum + gap + lines * lineHeight, 0);
}
