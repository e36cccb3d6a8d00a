import type { StreamLine } from '../../../browser/page/feet/page-stream.ts';
import type { FilledPage, PageMaterial, PageStart, StreamSpot } from './fill-page.ts';

/** A page while lines, and the boxes beside them, are put on it. All lengths are in px. */
export class PageFilling {
  readonly #material: PageMaterial;
  readonly #start: PageStart;
  readonly #taken: number[];
  /** The lower end of the boxes of each column on this page. */
  readonly #ends = new Map<number, number>();
  #citings: readonly number[] = [];
  /** What is taken from a place in the stream to get its place on the page. */
  #base: number;
  #bottom = 0;
  #column: number | null = null;
  /** The lower end in the stream of the text beside the last column. */
  #textEnd = 0;

  constructor(material: PageMaterial, start: PageStart) {
    const { lines = [], repeated = 0 } = material.stream.parts[start.part] ?? {};
    this.#material = material;
    this.#start = start;
    this.#taken = [...start.taken];
    this.#base = (lines[start.line]?.top ?? 0) - start.offset - (start.line === 0 ? repeated : 0);
  }

  /** Whether the last line ends on a later page: it is higher than one. */
  get isOver(): boolean {
    return this.#bottom > this.#material.height;
  }

  /** Adds a line with the boxes that begin beside it, and says whether it fits with all notes. */
  add(spot: StreamSpot): boolean {
    const { height, footOf, citingsAt, stream } = this.#material;
    const { lines = [], columns = null } = stream.parts[spot.part] ?? {};
    const { top = 0, bottom = 0 } = lines[spot.line] ?? {};
    if (this.#column !== null && columns !== this.#column) this.#passColumn(this.#column, top);
    const isBegun = columns === null || this.#ends.has(columns) || this.#placeBoxes(columns);
    this.#citings = [...this.#citings, ...citingsAt(spot)];
    this.#column = columns;
    this.#textEnd = bottom;
    this.#bottom = bottom - this.#base;
    return isBegun && this.#bottom + footOf(this.#citings, this.#hasBoxes) <= height;
  }

  /** The height of the boxes of the last column that have no room on this page; 0 while its text goes on. */
  boxesLeft(columns: number | null): number {
    if (this.#column === null || columns === this.#column) return 0;
    const boxes = this.#boxesOf(this.#column).slice(this.#taken[this.#column]);
    const [first] = boxes;
    const last = boxes.at(-1);
    return first === undefined || last === undefined ? 0 : last.bottom - first.top;
  }

  /** The page as it is now, with the next one from `next`. */
  end(next: (StreamSpot & { readonly offset?: number }) | null, isMade: boolean): FilledPage {
    const { height } = this.#material;
    const more = Math.floor(this.#bottom / height);
    const over = more > 0 ? this.#bottom - more * height : 0;
    return {
      next: next === null ? null : { offset: over, ...next, taken: [...this.#taken] },
      isMade,
      room: Math.max(0, height - this.#bottom),
      citings: this.#citings,
      hasBoxes: this.#hasBoxes,
      more,
    };
  }

  get #hasBoxes(): boolean {
    return [...this.#ends.values()].some((end) => end > 0);
  }

  #boxesOf(columns: number): readonly StreamLine[] {
    return this.#material.stream.columns[columns]?.boxes ?? [];
  }

  // Below its columns, a text stands clear of their longer one.
  #passColumn(columns: number, top: number): void {
    const gap = top - Math.max(this.#textEnd, this.#boxesOf(columns).at(-1)?.bottom ?? 0);
    const least = (this.#ends.get(columns) ?? 0) + gap;
    this.#base = Math.min(this.#base, top - least);
  }

  // Boxes go on at the top of a page beside a text that began on the one before. Says whether the first one has room: a
  // browser moves no box away from the line that it begins beside, and would part it.
  #placeBoxes(columns: number): boolean {
    const from = this.#taken[columns] ?? 0;
    const boxes = this.#boxesOf(columns);
    let end = this.#begins(columns) ? (boxes[0]?.top ?? 0) - this.#base : 0;
    let count = from;
    for (const [index, { top, bottom }] of boxes.slice(from).entries()) {
      const start = end + (index === 0 ? 0 : top - (boxes[from + index - 1]?.bottom ?? top));
      if (start > 0 && start + bottom - top > this.#material.height) break;
      end = start + bottom - top;
      count += 1;
    }
    this.#taken[columns] = count;
    this.#ends.set(columns, count > from ? end : 0);
    const placed = Array.from({ length: count - from }, (_, index) => ({ columns, box: from + index }));
    this.#citings = [...this.#citings, ...placed.flatMap(this.#material.citingsAt)];
    return boxes.length === 0 || count > 0;
  }

  // Whether the columns begin on this page, not on one before.
  #begins(columns: number): boolean {
    const first = this.#material.stream.parts.findIndex((part) => part.columns === columns);
    const { part, line } = this.#start;
    return part < first || (part === first && line === 0);
  }
}
