import { type Place, placeAt } from '../diagnostics/place.ts';
import type { SourceFile } from '../outline/source-file.ts';

/** The most blocks, or sub-expressions, that may be nested in a template; the shared templates nest five. */
export const MOST_DEPTH = 100;

// A tag that opens or closes a block, that continues one (`{{else if …}}`), or any other tag.
const TAG = /\{\{\{?~?\s*(?:(?<mark>[#^/])|(?<chained>else\s+))?[^\s~}][^}]*/g;

/**
 * Finds the first tag that is nested in more than `MOST_DEPTH` blocks, or has more nested sub-expressions than that;
 * undefined where there is no such tag. It runs before the parser, whose time grows with the square of the depth until
 * its stack overflows, and looks at single tags only: the parser reports tags that don't match.
 */
export function findDeepNesting({ path, text }: SourceFile): Place | undefined {
  // One entry for each open block: 1 for the block, and 1 for each `{{else if …}}`, which nests in the one before it.
  const open: number[] = [];
  for (const { 0: tag, index, groups } of text.matchAll(TAG)) {
    follow(open, groups ?? {});
    const depth = open.reduce((sum, levels) => sum + levels, 0);
    if (Math.max(depth, depthOfExpressions(tag)) <= MOST_DEPTH) continue;
    return placeAt(path, text, index);
  }
  return undefined;
}

function follow(open: number[], { mark, chained }: Readonly<Record<string, string | undefined>>): void {
  if (mark === '/') open.pop();
  else if (mark !== undefined) open.push(1);
  else if (chained !== undefined) open.push((open.pop() ?? 0) + 1);
}

function depthOfExpressions(tag: string): number {
  let depth = 0;
  let most = 0;
  for (const [bracket] of tag.matchAll(/[()]/g)) {
    depth += bracket === '(' ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most;
}
