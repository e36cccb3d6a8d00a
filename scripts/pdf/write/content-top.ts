import { IDENTITY, type Matrix, multiply, toMatrix } from '../read/content/matrix.ts';
import { readNumbers } from '../read/content/read-operands.ts';
import { visitOperators } from '../read/content/visit-operators.ts';

/**
 * Finds the upper edge of the content area of a printed page, in pt from the lower edge of the paper; undefined where
 * it is not found. The browser clips the margin boxes and then the content to their areas. The content's area is the
 * first one that is larger than a third of the paper. `area` is the paper's, in pt².
 */
export function contentTop(content: string, area: number): number | undefined {
  const saved: Matrix[] = [];
  let space = IDENTITY;
  let box: readonly number[] = [];
  let found: number | undefined;
  visitOperators(content, (name, start, at) => {
    if (name === 're') box = readNumbers(content, start, at);
    else if (CLIPS.has(name) && areaOf(box, space) > area / 3) found = topOf(box, space);
    else if (name === 'q') saved.push(space);
    else if (name === 'Q') space = saved.pop() ?? IDENTITY;
    else if (name === 'cm') space = multiply(toMatrix(readNumbers(content, start, at)), space);
    return found !== undefined;
  });
  return found;
}

const CLIPS = new Set(['W', 'W*']);

// The browser does not rotate a page, so only scales and offsets of its matrices count.
function areaOf([, , width = 0, height = 0]: readonly number[], [scaleX, , , scaleY]: Matrix): number {
  return Math.abs(width * scaleX * height * scaleY);
}

function topOf([, y = 0, , height = 0]: readonly number[], [, , , scaleY, , top]: Matrix): number {
  return Math.max(y * scaleY, (y + height) * scaleY) + top;
}
