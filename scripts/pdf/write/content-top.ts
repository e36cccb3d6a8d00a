import { visitOperators } from '../read/content-operators.ts';

/** A matrix without rotation: where a point x, y comes to lie is x·scaleX + left, y·scaleY + top. */
interface Placing {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly left: number;
  readonly top: number;
}

const PAPER: Placing = { scaleX: 1, scaleY: 1, left: 0, top: 0 };

/**
 * Where the content area of a printed page begins, in pt above the paper's lower edge: the browser clips
 * the page's content to it, and to the boxes in the margins before. The content's is the first clip of more
 * than a third of the paper's area (in square pt). Undefined where there is none.
 */
export function contentTop(content: string, area: number): number | undefined {
  const saved: Placing[] = [];
  let placing = PAPER;
  let box: readonly number[] = [];
  let found: number | undefined;
  visitOperators(content, (name, start, at) => {
    const numbers = () => numbersOf(content.slice(start, at));
    if (name === 're') box = numbers();
    else if (CLIPS.has(name) && areaOf(box, placing) > area / 3) found = topOf(box, placing);
    else placing = placingAfter(name, placing, saved, numbers);
    return found !== undefined;
  });
  return found;
}

function placingAfter(name: string, placing: Placing, saved: Placing[], numbers: () => number[]): Placing {
  if (name === 'q') saved.push(placing);
  if (name === 'cm') return place(placing, numbers());
  return name === 'Q' ? (saved.pop() ?? PAPER) : placing;
}

const CLIPS = new Set(['W', 'W*']);

function numbersOf(operands: string): number[] {
  return operands.trim().split(/\s+/).map(Number);
}

function areaOf([, , width = 0, height = 0]: readonly number[], { scaleX, scaleY }: Placing): number {
  return Math.abs(width * scaleX * height * scaleY);
}

function topOf([, y = 0, , height = 0]: readonly number[], { scaleY, top }: Placing): number {
  return Math.max(y * scaleY, (y + height) * scaleY) + top;
}

function place(outer: Placing, [a = 1, , , d = 1, e = 0, f = 0]: readonly number[]): Placing {
  return {
    scaleX: outer.scaleX * a,
    scaleY: outer.scaleY * d,
    left: outer.left + e * outer.scaleX,
    top: outer.top + f * outer.scaleY,
  };
}
