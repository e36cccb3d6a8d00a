import { type Place, placeAt } from '../diagnostics/place.ts';
import type { SourceFile } from '../outline/source-file.ts';

/** The most that may stand within one another in a template; ours go five deep. */
export const MOST_DEPTH = 100;

// A tag that opens or closes a block, one that goes on with it (`{{else if …}}`), or any other.
const TAG = /\{\{\{?~?\s*(?:(?<mark>[#^/])|(?<chained>else\s+))?[^\s~}][^}]*/g;

/**
 * Finds the first tag that stands in more than `MOST_DEPTH` blocks, or that holds more sub-expressions than that
 * within one another. It goes by the tags alone, before the parser, which takes a time that grows with the square of
 * the depth and then ends the stack: whether tags match is the parser's to say.
 */
export function findDeepNesting({ path, text }: SourceFile): Place | undefined {
  // Of each open block: itself, and the `{{else if …}}` that each stand in the one before.
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
