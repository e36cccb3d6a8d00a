import { nearest } from './nearest.ts';

/**
 * Makes a `nearest` for one list of findings. It searches for the first hundred names only, and gives undefined for
 * later ones: each search compares all candidates, and so many wrong names mostly have one cause.
 */
export function createNearest(): typeof nearest {
  let left = 100;
  return (name, candidates) => {
    left -= 1;
    return left < 0 || name.length > LONGEST ? undefined : nearest(name, candidates);
  };
}

// A longer text is not a misspelt name.
const LONGEST = 200;
