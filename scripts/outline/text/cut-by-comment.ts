import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { LocatedValue } from '../yaml/located.ts';

/** Reports an unquoted text with a comment after it: the comment may be the rest of the text. */
export function cutByComment({ comment }: LocatedValue<string>): Diagnostic[] {
  return comment === undefined ? [] : [diagnose('outline/text-cut-by-comment', { words: comment.words }, comment.at)];
}
