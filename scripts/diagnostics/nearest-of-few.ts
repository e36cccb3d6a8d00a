import { nearest } from './nearest.ts';

/**
 * Makes a `nearest` for one list of findings: it looks for the first hundred names, and gives nothing for those after
 * them. Each look goes through all candidates, nobody reads more hints at once, and so many have one cause.
 */
export function createNearest(): typeof nearest {
  let left = 100;
  return (name, candidates) => {
    left -= 1;
    return left < 0 || name.length > LONGEST ? undefined : nearest(name, candidates);
  };
}

// What is longer is no name that was misspelt.
const LONGEST = 200;
