import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { LocatedValue } from '../yaml/located.ts';

/** Finds a text without quotes behind which a comment stands: it may be the rest of the text. */
export function cutByComment({ comment }: LocatedValue<string>): Diagnostic[] {
  return comment === undefined ? [] : [diagnose('outline/text-cut-by-comment', { words: comment.words }, comment.at)];
}
