/** A comment of a YAML file, from its `#` to the end of the line, with its offsets in the file. */
export interface YamlComment {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** Finds the comment on the same line after the offset `end`; undefined where there is none. */
export function commentBehind(text: string, end: number): YamlComment | undefined {
  const rest = /^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '';
  const from = end + (/^[ \t]*/.exec(rest)?.[0].length ?? 0);
  // A `#` starts a comment only after a space.
  if (text.charAt(from) !== '#' || !/\s/.test(text.charAt(from - 1))) return undefined;
  const words = rest.slice(from - end).trimEnd();
  return { words, from, to: from + words.length };
}
