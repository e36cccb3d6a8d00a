import type { Block } from '../../browser/page/measured-chapter.ts';

/** A place in a document: a page, counted from where the flow began, and px below the top of its text. */
export interface Spot {
  readonly page: number;
  readonly y: number;
}

/** Blocks that are set one below the other over pages, as a browser does. Lengths in px. */
export class PageFlow {
  /** The height of the pages' text. */
  readonly height: number;
  /** What was left blank at the foot of each page that was ended. */
  readonly blanks: number[] = [];
  #page: number;
  #y: number;

  /** Begins at a place. */
  constructor(from: Spot, height: number) {
    this.height = height;
    this.#page = from.page;
    this.#y = from.y;
  }

  /** Where what was set ends. */
  get spot(): Spot {
    return { page: this.#page, y: this.#y };
  }

  /** Goes on at a place further down, where something beside the flow has ended. */
  moveTo(spot: Spot): void {
    if (isAfter(spot, this.spot)) [this.#page, this.#y] = [spot.page, spot.y];
  }

  /** Whether a height fits below what was set. */
  fits(gap: number, size: number): boolean {
    return this.#top(gap) + size <= this.height + ROUNDING;
  }

  breakPage(): void {
    this.blanks.push(Math.max(0, this.height - this.#y));
    this.#page += 1;
    this.#y = 0;
  }

  /**
   * Sets lines, parted only with as many on either side as orphans and widows ask for; `keep` px must stand on the
   * page of the last of them, and take lines along where it has no room.
   */
  set({ gap, lines, lineHeight }: Block, keep = 0): void {
    let [left, before] = [lines, gap];
    while (!this.fits(before, left * lineHeight + keep)) {
      const count = this.#linesHere(before, left, lineHeight);
      if (count === 0 && this.#y === 0) break;
      if (count > 0) this.#add(before, count * lineHeight);
      left -= count;
      before = 0;
      this.breakPage();
    }
    this.#add(before, left * lineHeight);
  }

  // How many lines this page takes of some that can't all stay. Chromium keeps the orphans, at the cost of widows.
  #linesHere(gap: number, lines: number, lineHeight: number): number {
    const room = Math.floor((this.height - this.#top(gap) + ROUNDING) / lineHeight);
    const most = lines - LEAST_LINES;
    if (lines < LEAST_PARTED || room < LEAST_LINES || (room >= lines && most < LEAST_LINES)) return 0;
    return Math.max(LEAST_LINES, Math.min(room, most));
  }

  #top(gap: number): number {
    return this.#y === 0 ? 0 : this.#y + gap;
  }

  #add(gap: number, size: number): void {
    this.#y = this.#top(gap) + size;
    // What is higher than a page goes on over the next ones.
    while (this.#y > this.height + ROUNDING) {
      this.#y -= this.height;
      this.#page += 1;
    }
  }
}

// `orphans` and `widows` of the stylesheet.
const LEAST_LINES = 3;
/** The lines of a paragraph that can be parted so that neither page has one alone. */
export const LEAST_PARTED = 5;
// Positions in a browser are multiples of 1/64 px.
const ROUNDING = 0.5;

/** Whether a place is further down than another. */
export function isAfter(a: Spot, b: Spot): boolean {
  return a.page > b.page || (a.page === b.page && a.y > b.y);
}

/** The least height of a block that a page may end with, in px. */
export function leastOf({ lines, lineHeight }: Block): number {
  return (lines < LEAST_PARTED ? lines : LEAST_LINES) * lineHeight;
}

/** The height of blocks one below the other, in px. */
export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { gap, lines, lineHeight }) => sum + gap + lines * lineHeight, 0);
}
