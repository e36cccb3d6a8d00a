import type { Place } from '../diagnostics/place.ts';
import type { SourceFile } from '../outline/source-file.ts';

/** A mark, such as a tag, and the line of the templates' output that it stands in, counted from 0. */
export interface PrintedMark {
  readonly mark: string;
  readonly line: number;
}

/** The most marks of a page to look for: each is sought in all lines, and nobody reads more findings. */
export const MOST_MARKS = 50;

/**
 * Finds the line of a template that has printed a mark: a line that holds the mark and fits the printed line; undefined
 * where there is none. Where several lines fit, equal printed lines belong to them in their order.
 */
export function templateLine(
  { mark, line }: PrintedMark,
  printed: readonly string[],
  files: readonly SourceFile[],
): Place | undefined {
  const words = printed[line] ?? '';
  for (const { path, text } of files) {
    const found = text.split('\n').flatMap((source, index) => {
      const column = withoutTags(source).indexOf(mark);
      return column >= 0 && gives(source, words) ? [{ line: index + 1, column: column + 1 }] : [];
    });
    const before = printed.slice(0, line).filter((other) => other.trim() === words.trim()).length;
    const at = found[Math.min(before, found.length - 1)];
    if (at !== undefined) return { file: path, ...at, endColumn: at.column + mark.length };
  }
  return undefined;
}

const TAGS = /\{\{.*?\}\}/g;

function withoutTags(source: string): string {
  return source.replace(TAGS, (tag) => ' '.repeat(tag.length));
}

// A tag may have printed anything. A line may be longer than a regular expression can be.
function gives(source: string, words: string): boolean {
  const line = words.trim();
  const [first = '', ...rest] = source.trim().split(TAGS);
  const last = rest.pop();
  if (last === undefined) return line === first;
  if (!line.startsWith(first) || !line.endsWith(last)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = line.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= line.length - last.length;
}
